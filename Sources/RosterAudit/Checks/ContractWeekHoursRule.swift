import PatrolModel

extension LineCheck {
  static func contractWeekHours(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    let days = line.grounds.publishedDays
    for first in stride(from: 0, to: days, by: 7) {
      let block = first..<min(first + 7, days)
      let due = line.record.dueMinutesPerWeek * block.count / 7
      let credited = block.reduce(0) { sum, day in
        sum + (line.shift(day)?.facts.workedMinutes ?? 0) + line.record.calendar.busyMinutes(day) + line.record.calendar.creditedMinutes(day)
      }
      let off = abs(credited - due)
      let last = block.upperBound - 1
      for rule in rules.on(last) {
        if let hard = rule.hard, off > hard { findings.breach(rule, from: first, to: last, measured: off, limit: hard) }
        let steps = (off - rule.parameter(.toleranceMinutes)).startedSteps(of: rule.parameter(.stepMinutes))
        findings.charge(rule, from: first, to: last, measured: credited, wanted: due, points: rule.points * steps)
      }
    }
  }
}
