import LineGeneration
import PatrolModel

extension LineDraft {
  /// Prices a worked weekend after a row of worked ones.
  mutating func addFreeWeekend() throws(AutomatonFault) {
    for sunday in days where ground.scenario.period.date(sunday).weekday == .sunday {
      guard let rule = rules.one(.freeWeekend, on: sunday) else { continue }
      let sundays = (0..<max(1, rule.parameter(.weekends))).map { sunday - 7 * $0 }.sorted()
      try addWorkedWeekends(sundays, cost: rule.costOfOccurrence(breach: rules.breach))
    }
  }

  private mutating func addWorkedWeekends(_ sundays: [Int], cost: LineCost) throws(AutomatonFault) {
    var blocks = [Int](repeating: -1, count: days.count)
    var certain = 0
    for (block, sunday) in sundays.enumerated() {
      let weekend = MinuteInterval(start: ground.clock.calendarDay(sunday - 1).start, end: ground.clock.calendarDay(sunday).end)
      if isCertainlyWorked(weekend) || past.isDutyDay(sunday - 1) || past.isDutyDay(sunday) {
        certain += 1
        continue
      }
      let own = (sunday - Self.reachBeforeSunday)...sunday
      guard own.upperBound >= 0 else { return }
      for day in own where days.contains(day) { blocks[day] = block }
    }
    // A row of weekends that is worked already by what is fixed is nobody's decision.
    guard certain < sundays.count else { return }
    let ground = ground
    try add(
      CountPrimitive(
        dayCount: days.count, letterCount: letters.count, firstDay: 0, lastDay: days.upperBound - 1,
        weight: { day, letter in
          guard blocks[day] >= 0, let shift = ground.shift(ofLetter: letter) else { return 0 }
          let sunday = sundays[blocks[day]]
          let weekend = MinuteInterval(start: ground.clock.calendarDay(sunday - 1).start, end: ground.clock.calendarDay(sunday).end)
          return ground.clock.intervals(shift: shift, day: day).contains(where: weekend.overlaps) ? 1 : 0
        },
        blockOfDay: blocks, carriedTotal: certain, costOfTotal: { total in total == sundays.count ? cost : .free }))
  }

  /// A shift that began on the Thursday before may still reach into the Saturday.
  private static let reachBeforeSunday = 3

  private func isCertainlyWorked(_ weekend: MinuteInterval) -> Bool {
    calendar.busy.contains(where: weekend.overlaps)
      || past.duties.contains { duty in ground.clock.intervals(shift: duty.shift, day: duty.day).contains(where: weekend.overlaps) }
  }
}
