import PatrolModel

extension LineCheck {
  static func contractWeekHours(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    for block in line.grounds.scenario.period.workWeeks {
      let due = line.record.dueMinutesPerWeek * block.count / 7
      let fixed = block.reduce(0) { $0 + line.record.calendar.busyMinutes($1) + line.record.calendar.creditedMinutes($1) }
      let credited = block.reduce(fixed) { $0 + (line.shift($1)?.facts.workedMinutes ?? 0) }
      let off = abs(credited - due)
      let last = block.upperBound - 1
      for rule in rules.on(last) {
        // Nobody can work less than nothing: what is fixed alone over the limit is not the roster's doing.
        let isFixedAlone = credited > due && credited == fixed
        if let hard = rule.hard, off > hard, !isFixedAlone { findings.breach(rule, from: block.lowerBound, to: last, measured: off, limit: hard) }
        let steps = (off - rule.parameter(.toleranceMinutes)).startedSteps(of: rule.parameter(.stepMinutes))
        findings.charge(rule, from: block.lowerBound, to: last, measured: credited, wanted: due, points: rule.points * steps)
      }
    }
  }
}
