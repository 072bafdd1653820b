import PatrolScheduling

/// What differs between the published roster and one that follows it, with the rest that everybody has before it.
public struct RepairChanges {
  private let scenario: Scenario
  private let clock: DutyClock
  private let published: Roster
  /// By the scenario's officers and the horizon's days, the cells without what was taken away.
  private let cells: [[Roster.Duty?]]
  private let shifts: [Shift.ID: Int]

  init(_ ground: RepairGround) { self.init(ground.scenario, from: ground.published, cells: ground.cells) }

  /// What differs from a published roster from which nothing was taken away.
  public init(_ scenario: Scenario, from published: Roster) {
    let dates = (0..<scenario.period.horizonDays).map { scenario.period.date($0) }
    self.init(scenario, from: published, cells: scenario.officers.map { officer in dates.map { published.duty(officer.id, on: $0) } })
  }

  private init(_ scenario: Scenario, from published: Roster, cells: [[Roster.Duty?]]) {
    self.scenario = scenario
    self.published = published
    self.cells = cells
    clock = DutyClock(scenario)
    shifts = Dictionary(scenario.shifts.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// Every cell that differs, by officer and date.
  public func changes(to roster: Roster) -> [RepairChange] {
    let period = scenario.period
    return scenario.officers.enumerated().flatMap { place, officer -> [RepairChange] in
      (0..<period.horizonDays).compactMap { day in
        let date = period.date(day)
        let was = published.duty(officer.id, on: date)
        let now = roster.duty(officer.id, on: date)
        guard was != now else { return nil }
        return RepairChange(
          officer: officer.id, date: date, was: was, now: now, change: RepairPrices.Change(was: cells[place][day], now: now),
          before: now.flatMap { rest(before: $0, of: officer.id, day: day, roster) })
      }
    }
  }

  /// The duty before a duty, in the roster or in history.
  private func rest(before duty: Roster.Duty, of officer: Officer.ID, day: Int, _ roster: Roster) -> RepairChange.Rest? {
    guard let shift = shifts[duty.shift] else { return nil }
    let start = clock.span(shift: shift, day: day).start
    for earlier in stride(from: day - 1, through: day - Self.reachDays, by: -1) {
      let date = scenario.period.from + earlier
      var id = roster.duty(officer, on: date)?.shift
      if earlier < 0, case .shift(let known, _) = scenario.history.cell(officer, date) { id = known }
      guard let id, let known = shifts[id] else { continue }
      return .init(date: date, shift: id, minutes: start - clock.span(shift: known, day: earlier).end)
    }
    return nil
  }

  /// Days after which a duty before tells nothing any more.
  private static let reachDays = 14
}
