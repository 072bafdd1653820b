/// Cells of a roster that are to stay as they are, as locks of a scenario.
public struct KeptCells: Sendable, Hashable {
  /// The scenario with a lock for each kept cell.
  public let scenario: Scenario
  /// The locks, one for each kept cell.
  public let locks: [Request]
  /// How many cells are locked.
  public var count: Int { locks.count }
  /// Cells that cannot stay, because their officer is away or on other duty now: they are left to the solver.
  public let released: [Released]

  /// A cell that is not kept.
  public struct Released: Sendable, Hashable {
    /// Whose.
    public var officer: Officer.ID
    /// Of which day.
    public var date: CivilDate
    /// The shift that he cannot work.
    public var shift: Shift.ID
  }

  /// Locks for cells of a roster.
  ///
  /// Empty cells are kept as well: whoever was off stays off. A cell that the scenario itself locks or orders is left to it, and officers, shifts and days that the scenario does not know are passed over. Who rides with
  /// whom is not kept: crews are formed again.
  /// - Parameters:
  ///   - roster: Any roster.
  ///   - scenario: What it is kept for.
  ///   - days: So many of the first days of the period; nil keeps all published days of the roster.
  ///   - officers: Whose cells; nil keeps everybody's.
  public init(of roster: Roster, in scenario: Scenario, days: Int? = nil, officers: Set<Officer.ID>? = nil) {
    struct Cell: Hashable {
      let officer: Officer.ID
      let date: CivilDate
    }
    let clock = DutyClock(scenario)
    let period = scenario.period
    let last = min(period.days, days ?? period.days)
    let bound = Set(scenario.requests.filter(\.kind.isBinding).map { Cell(officer: $0.officer, date: $0.date) })
    let shifts = Dictionary(scenario.shifts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let posts = Set(scenario.posts.map(\.id))
    let rows = Dictionary(roster.officers.enumerated().map { ($1, $0) }) { first, _ in first }
    var locks: [Request] = []
    var released: [Released] = []
    for (officer, calendar) in zip(scenario.officers, OfficerCalendar.all(in: scenario, clock: clock)) {
      guard let row = rows[officer.id], roster.duties.indices.contains(row), officers?.contains(officer.id) ?? true else { continue }
      for day in 0..<max(0, last) {
        let date = period.date(day)
        let place = date - roster.from
        guard roster.duties[row].indices.contains(place), place < roster.days, !bound.contains(Cell(officer: officer.id, date: date)) else {
          continue
        }
        guard let duty = roster.duties[row][place] else {
          locks.append(Request(officer: officer.id, date: date, cell: .off, kind: .lock))
          continue
        }
        guard let shift = shifts[duty.shift] else { continue }
        let own = clock.intervals(shift: shift, day: day)
        if (calendar.absences + calendar.busy).contains(where: { stretch in own.contains { $0.overlaps(stretch) } }) {
          released.append(Released(officer: officer.id, date: date, shift: duty.shift))
        } else {
          locks.append(
            Request(
              officer: officer.id, date: date, cell: .shift(duty.shift), post: duty.post.flatMap { posts.contains($0) ? $0 : nil }, kind: .lock))
        }
      }
    }
    var kept = scenario
    kept.requests += locks
    self.scenario = kept
    self.locks = locks
    self.released = released
  }
}
