import PatrolScheduling

/// The roll calls of a published week: whom absences leave where, and what the audit counts then.
///
/// An absent officer misses his whole duty. Each shift of each day that lost somebody musters by itself, in order of time (`Muster`); nobody is called in, nobody
/// changes his shift. A task keeps those of its team who are there. A grid that names no crews is first seated as the audit seats it.
struct RollCalls: Sendable {
  /// An officer on a day.
  struct Absence: Sendable, Hashable {
    let officer: Int
    let day: Int
  }

  /// Somebody from outside a shift who takes a duty of it.
  struct StandIn: Sendable {
    let officer: Int
    let day: Int
    let shift: Int
    /// Nil: the duty names no post.
    let post: Int?
  }

  let shifts: PlannedShifts
  /// What the audit counts of the published roster.
  let published: Presence
  private let judge: RosterAudit
  private let prices: CappedPrices
  /// For each shift those who may be added to its reserve.
  private let substitutes: [[Int]]

  /// - Parameter mostReserves: How many can be added to the reserve of a shift.
  init(_ scenario: Scenario, _ roster: Roster, mostReserves: Int) {
    var scenario = scenario
    let own = scenario.officers.count
    let seated = RosterAudit(scenario).seated(roster)
    let known = Set(scenario.officers.map(\.id.text))
    var substitutes: [[Int]] = []
    for shift in scenario.shifts {
      substitutes.append([])
      for number in 0..<mostReserves {
        // A name that no officer can bear: ids hold no bar.
        var name = "\(shift.id)|\(number)"
        while known.contains(name) { name += "|" }
        substitutes[substitutes.count - 1].append(scenario.officers.count)
        scenario.officers.append(Officer(id: .init(name), rank: scenario.ranks.last, qualifications: Set(scenario.qualifications.map(\.id))))
      }
    }
    self.substitutes = substitutes
    judge = RosterAudit(scenario)
    let laid = Self.laid(seated, scenario)
    published = judge.presence(laid)
    shifts = PlannedShifts(scenario, laid, officerCount: own)
    prices = CappedPrices(shifts.demands, published: published.counts)
  }

  /// The roster with a row for each officer of the scenario and a column for each day of its horizon.
  private static func laid(_ roster: Roster, _ scenario: Scenario) -> Roster {
    let rows = Dictionary(roster.officers.enumerated().map { ($1, $0) }) { first, _ in first }
    let offset = scenario.period.from - roster.from
    let duties = scenario.officers.map { officer -> [Roster.Duty?] in
      guard let row = rows[officer.id], roster.duties.indices.contains(row) else {
        return [Roster.Duty?](repeating: nil, count: scenario.period.horizonDays)
      }
      let line = roster.duties[row]
      return (0..<scenario.period.horizonDays).map { line.indices.contains($0 + offset) ? line[$0 + offset] : nil }
    }
    return Roster(
      from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: duties, crews: roster.crews,
      isSeated: roster.isSeated || !scenario.crewKinds.isEmpty, teams: roster.teams)
  }

  /// The published days on which each of the scenario's officers has a duty.
  var dutyDays: [[Int]] {
    shifts.cells.prefix(shifts.officerCount).map { line in line.indices.filter { $0 < shifts.scenario.period.days && line[$0] != nil } }
  }

  /// What the audit counts when some are absent.
  ///
  /// - Parameters:
  ///   - reserves: How many more stand in reserve on each shift of each published day.
  ///   - standIns: Who takes a duty besides.
  func presence(without absences: [Absence], reserves: Int = 0, standIns: [StandIn] = []) -> Presence {
    judge.presence(roster(without: absences, reserves: reserves, standIns: standIns))
  }

  /// What the audit counts of another roster of the scenario.
  func presence(of roster: Roster) -> Presence { judge.presence(Self.laid(roster, shifts.scenario)) }

  /// The roster as it is worked when some are absent.
  func roster(without absences: [Absence], reserves: Int = 0, standIns: [StandIn] = []) -> Roster {
    var roster = shifts.roster
    var absent = [[Bool]?](repeating: nil, count: shifts.scenario.period.days)
    let nobody = [Bool](repeating: false, count: shifts.scenario.officers.count)
    for absence in absences {
      absent[absence.day, default: nobody][absence.officer] = true
      roster.duties[absence.officer][absence.day] = nil
    }
    for standIn in standIns {
      roster.duties[standIn.officer][standIn.day] = Roster.Duty(
        shift: shifts.scenario.shifts[standIn.shift].id, post: standIn.post.map { shifts.posts[$0].id })
    }
    var present = published.counts
    var crews: [Int: Roster.Crew?] = [:]
    for call in shifts.calls {
      let marks = absent[call.day] ?? nobody
      let here = standIns.filter { $0.day == call.day && $0.shift == call.shift }
      guard !here.isEmpty || absent[call.day] != nil && call.officers.contains(where: { marks[$0] }) else { continue }
      let added = shifts.reserve < shifts.posts.count ? substitutes[call.shift].prefix(reserves) : []
      let joining =
        here.compactMap { standIn in standIn.post.map { (officer: standIn.officer, post: $0) } } + added.map { (officer: $0, post: shifts.reserve) }
      let muster = Muster(call, of: shifts, absent: marks, joining: joining, prices: prices, present: &present)
      let shift = shifts.scenario.shifts[call.shift].id
      for move in muster.moves { roster.duties[move.officer][call.day] = Roster.Duty(shift: shift, post: shifts.posts[move.post].id) }
      for crew in muster.crews { crews[crew.place] = .some(crew.crew) }
    }
    if !crews.isEmpty {
      roster.crews = roster.crews.enumerated().compactMap { place, crew in crews[place] ?? crew }
    }
    return roster
  }
}

extension [[Bool]?] {
  fileprivate subscript(day: Int, default nobody: [Bool]) -> [Bool] {
    get { self[day] ?? nobody }
    set { self[day] = newValue }
  }
}
