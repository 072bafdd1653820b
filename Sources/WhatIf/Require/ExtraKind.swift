import PatrolScheduling

/// A kind of officer of whom more may be added: all of a kind are alike.
public struct ExtraKind: Sendable, Hashable {
  /// The officer after whom they are made, where they are wholly like him.
  public var like: Officer.ID?
  /// What each of them is; the id and the name are replaced.
  public var model: Officer
  /// What each of them is qualified for, by hand or by rank.
  public var qualifications: Set<Qualification.ID>

  /// Officers like one of a scenario in everything but his person: no history, no leave, no requests.
  ///
  /// Nil where the scenario has no such officer.
  public init?(like id: Officer.ID, in scenario: Scenario) {
    guard let model = scenario.officers.first(where: { $0.id == id }) else { return nil }
    like = id
    self.model = model
    qualifications = scenario.qualifications(of: model)
  }

  /// Officers with exactly these qualifications, without a regu or a station.
  ///
  /// Rank, section and hours due are those of the first officer who holds exactly these; where there is none they are left open.
  public init(qualifications: Set<Qualification.ID>, in scenario: Scenario) {
    let holder = scenario.officers.first { scenario.qualifications(of: $0) == qualifications }
    model = Officer(
      id: "", rank: holder?.rank, section: holder?.section, qualifications: holder?.qualifications ?? qualifications,
      dueMinutesPerWeek: holder?.dueMinutesPerWeek)
    self.qualifications = qualifications
  }

  /// An officer of this kind.
  public func officer(id: Officer.ID, name: String) -> Officer {
    var officer = model
    officer.id = id
    officer.name = name
    officer.number = nil
    return officer
  }

  /// One kind for each set of qualifications that some officer holds, those with most qualifications first.
  public static func all(in scenario: Scenario) -> [ExtraKind] {
    let places = Dictionary(scenario.qualifications.enumerated().map { ($1.id, $0) }) { first, _ in first }
    func order(_ held: Set<Qualification.ID>) -> [Int] { held.map { places[$0] ?? places.count }.sorted() }
    return Set(scenario.officers.map { scenario.qualifications(of: $0) })
      .sorted { $0.count == $1.count ? order($0).lexicographicallyPrecedes(order($1)) : $0.count > $1.count }
      .map { ExtraKind(qualifications: $0, in: scenario) }
  }

  /// Of several kinds those that no other can stand in for in everything that is asked; the first of equals is kept.
  ///
  /// A kind stands in for another where the same rules bind it and it passes every filter and holds every qualification that the other does.
  static func undominated(_ kinds: [ExtraKind], in scenario: Scenario) -> [Int] {
    let asked = scenario.requirements.map(\.officers) + scenario.tasks.map(\.officers)
    let bound = scenario.rules.map(\.officers)
    func passes(_ filters: [OfficerFilter], _ kind: ExtraKind) -> [Bool] {
      let officer = kind.officer(id: "", name: "")
      return filters.map { scenario.matches($0, officer) }
    }
    func standsIn(_ one: ExtraKind, for other: ExtraKind) -> Bool {
      one.qualifications.isSuperset(of: other.qualifications) && one.model.regu == other.model.regu
        && one.model.dueMinutesPerWeek == other.model.dueMinutesPerWeek && passes(bound, one) == passes(bound, other)
        && zip(passes(asked, one), passes(asked, other)).allSatisfy { $0 || !$1 }
    }
    return kinds.indices.filter { place in
      !kinds.indices.contains { other in
        other != place && standsIn(kinds[other], for: kinds[place]) && (other < place || !standsIn(kinds[place], for: kinds[other]))
      }
    }
  }
}
