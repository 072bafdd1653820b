/// One small change that an office could make, to learn what it would save.
public enum ScenarioChange: Sendable, Hashable {
  /// One more officer who is as this one is: his rank, qualifications, regu and station, but no leave, no requests and no history.
  case oneMoreOfficer(like: Officer.ID)
  /// One more vehicle of a kind, always in service.
  case oneMoreVehicle(Vehicle.Kind)
  /// One day less of what takes an officer away and can be moved; see `AvailabilityKind.isMovable`.
  case oneDayBack(Officer.ID, CivilDate)
  /// One qualification more for an officer.
  case oneMoreQualification(Officer.ID, Qualification.ID)
}

extension AvailabilityKind {
  /// Kinds that an office can put on another day, of those that every scenario knows: leave and training.
  ///
  /// Sickness, permission for an urgent matter, secondment and court are not the office's to move, and of a scenario's own kinds nothing is known.
  private static let movable: Set<ID> = ["cuti", "diklat"]

  /// Whether an office can put it on another day.
  public var isMovable: Bool { Self.movable.contains(id) }
}

extension Scenario {
  /// The scenario with a change made; what names nobody changes nothing.
  public func applying(_ change: ScenarioChange) -> Scenario {
    var changed = self
    switch change {
    case .oneMoreOfficer(let id):
      guard var officer = officers.first(where: { $0.id == id }) else { return self }
      officer.id = Officer.ID(Self.unused(id.text, among: officers.map(\.id.text)))
      changed.officers.append(officer)
    case .oneMoreVehicle(let kind):
      changed.vehicles.append(Vehicle(id: Vehicle.ID(Self.unused(kind.text, among: vehicles.map(\.id.text))), kind: kind))
    case .oneDayBack(let officer, let date):
      let movable = movableKinds
      changed.availability = availability.flatMap { entry in
        entry.officer == officer && movable.contains(entry.kind) ? entry.without(date) : [entry]
      }
    case .oneMoreQualification(let officer, let qualification):
      for place in officers.indices where officers[place].id == officer { changed.officers[place].qualifications.insert(qualification) }
    }
    return changed
  }

  /// Every change that could save something here: an officer of each kind, a vehicle of each kind that crews take, each published day of leave or training of
  /// an officer, and each qualification that is asked for, is not a matter of rank, and that an officer of some kind lacks.
  ///
  /// Officers are of one kind where they hold the same of the qualifications that are asked for, and are of one regu and one station; the one who is away least in the horizon, and of those
  /// the first, stands for his kind.
  public var possibleChanges: [ScenarioChange] {
    let asked = askedQualifications
    let kinds = officerKinds(asked)
    let trained = kinds.flatMap { officer in
      let held = qualifications(of: officer)
      return qualifications.filter { asked.contains($0.id) && $0.rankFrom == nil && !held.contains($0.id) }.map {
        ScenarioChange.oneMoreQualification(officer.id, $0.id)
      }
    }
    let taken = vehicles.isEmpty ? [] : Set(crewKinds.compactMap(\.vehicle)).sorted()
    return kinds.map { .oneMoreOfficer(like: $0.id) } + taken.map { .oneMoreVehicle($0) } + movableDays + trained
  }

  /// Qualifications that posts, crews, requirements or tasks ask for.
  public var askedQualifications: Set<Qualification.ID> {
    let needed = requirements.flatMap { $0.officers.qualifications + $0.parts.map(\.qualification) }
    let lent = tasks.flatMap { $0.officers.qualifications + $0.parts.map(\.qualification) }
    return Set(needed + lent + posts.flatMap(\.qualifications) + crewKinds.flatMap { [$0.leader, $0.driver].compactMap(\.self) })
  }

  /// One officer for each kind, in the scenario's order.
  private func officerKinds(_ asked: Set<Qualification.ID>) -> [Officer] {
    struct Kind: Hashable {
      var held: Set<Qualification.ID>
      var regu: String?
      var station: String?
    }
    var daysAway: [Officer.ID: Int] = [:]
    let last = period.date(period.horizonDays - 1)
    for entry in availability { daysAway[entry.officer, default: 0] += max(0, min(entry.to, last) - max(entry.from, period.from) + 1) }
    var order: [Kind] = []
    var found: [Kind: Officer] = [:]
    for officer in officers {
      let kind = Kind(held: qualifications(of: officer).intersection(asked), regu: officer.regu, station: officer.station)
      if let known = found[kind] {
        if daysAway[officer.id] ?? 0 < daysAway[known.id] ?? 0 { found[kind] = officer }
      } else {
        order.append(kind)
        found[kind] = officer
      }
    }
    return order.compactMap { found[$0] }
  }

  private var movableKinds: Set<AvailabilityKind.ID> { Set(kinds.filter(\.isMovable).map(\.id)) }

  private var movableDays: [ScenarioChange] {
    let movable = movableKinds
    var known = Set<ScenarioChange>()
    return availability.filter { movable.contains($0.kind) }.flatMap { entry in
      (0..<period.days).map(period.date).filter { entry.from <= $0 && $0 <= entry.to }.map { ScenarioChange.oneDayBack(entry.officer, $0) }
    }.filter { known.insert($0).inserted }
  }

  /// An id that no other is, with a number behind it.
  private static func unused(_ id: String, among ids: [String]) -> String {
    let taken = Set(ids.map { $0.lowercased() })
    var number = 1
    while taken.contains("\(id)+\(number)".lowercased()) { number += 1 }
    return "\(id)+\(number)"
  }
}

extension Availability {
  /// What is left of it without a date: what lies before and what lies after.
  fileprivate func without(_ date: CivilDate) -> [Availability] {
    guard from <= date, date <= to else { return [self] }
    var before = self
    before.to = date + -1
    before.toMinute = 1440
    var after = self
    after.from = date + 1
    after.fromMinute = 0
    return (from < date ? [before] : []) + (date < to ? [after] : [])
  }
}
