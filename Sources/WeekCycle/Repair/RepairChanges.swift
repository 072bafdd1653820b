import PatrolScheduling

/// What differs between the published roster and a repair, with the rest that everybody has before it.
struct RepairChanges {
  private let ground: RepairGround
  private let shifts: [Shift.ID: Int]

  init(_ ground: RepairGround) {
    self.ground = ground
    shifts = Dictionary(ground.scenario.shifts.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// Every cell that differs, by officer and date.
  func changes(to roster: Roster) -> [RepairChange] {
    let period = ground.scenario.period
    return ground.scenario.officers.enumerated().flatMap { place, officer -> [RepairChange] in
      (0..<period.horizonDays).compactMap { day in
        let date = period.date(day)
        let was = ground.published.duty(officer.id, on: date)
        let now = roster.duty(officer.id, on: date)
        guard was != now else { return nil }
        return RepairChange(
          officer: officer.id, date: date, was: was, now: now, change: RepairPrices.Change(was: ground.cells[place][day], now: now),
          before: now.flatMap { rest(before: $0, of: officer.id, day: day, roster) })
      }
    }
  }

  /// The duty before a duty, in the roster or in history.
  private func rest(before duty: Roster.Duty, of officer: Officer.ID, day: Int, _ roster: Roster) -> RepairChange.Rest? {
    guard let shift = shifts[duty.shift] else { return nil }
    let start = ground.clock.span(shift: shift, day: day).start
    for earlier in stride(from: day - 1, through: day - Self.reachDays, by: -1) {
      let date = ground.scenario.period.from + earlier
      var id = roster.duty(officer, on: date)?.shift
      if earlier < 0, case .shift(let known, _) = ground.scenario.history.cell(officer, date) { id = known }
      guard let id, let known = shifts[id] else { continue }
      return .init(date: date, shift: id, minutes: start - ground.clock.span(shift: known, day: earlier).end)
    }
    return nil
  }

  /// Days after which a duty before tells nothing any more.
  private static let reachDays = 14
}
