import PatrolModel

extension LineCheck {
  static func freeWeekend(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    for sunday in 0..<line.days where line.grounds.date(sunday).weekday == .sunday {
      for rule in rules.on(sunday) {
        let sundays = (0..<max(1, rule.parameter(.weekends))).map { sunday - 7 * $0 }
        guard sundays.allSatisfy({ isWorked(line, weekendEndingOn: $0) }) else { continue }
        let fixed = line.withoutRoster
        if sundays.allSatisfy({ isWorked(fixed, weekendEndingOn: $0) }) { continue }
        let first = (sundays.last ?? sunday) - 1
        if rule.hard != nil { findings.breach(rule, from: first, to: sunday, measured: sundays.count, limit: sundays.count - 1) }
        findings.charge(rule, from: first, to: sunday, measured: sundays.count, wanted: sundays.count - 1, points: rule.points)
      }
    }
  }

  private static func isWorked(_ line: OfficerLine, weekendEndingOn sunday: Int) -> Bool {
    let clock = line.grounds.clock
    let weekend = MinuteInterval(start: clock.calendarDay(sunday - 1).start, end: clock.calendarDay(sunday).end)
    // A shift reaches at most two days past its own.
    if ((sunday - 3)...sunday).contains(where: { line.shift($0)?.times.overlaps(weekend) == true }) { return true }
    return line.record.isFixedDutyDay(sunday - 1) || line.record.isFixedDutyDay(sunday)
  }
}
