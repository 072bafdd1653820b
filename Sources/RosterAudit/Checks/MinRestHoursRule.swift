import PatrolModel

extension LineCheck {
  static func minRestHours(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    for shift in line.worked {
      if let earlier = line.shift(before: shift.day) {
        judgeRest(after: earlier.times.span, earlier.day, before: shift.times.span, shift.day, rules, &findings)
      }
      for busy in line.record.busy {
        if busy.stretch.start <= shift.times.span.start {
          judgeRest(after: busy.stretch, busy.day, before: shift.times.span, shift.day, rules, &findings)
        } else {
          judgeRest(after: shift.times.span, shift.day, before: busy.stretch, busy.day, rules, &findings)
        }
      }
    }
  }

  private static func judgeRest(
    after earlier: MinuteInterval, _ earlierDay: Int, before later: MinuteInterval, _ laterDay: Int, _ rules: RuleDays, _ findings: inout LineFindings
  ) {
    let rest = max(0, later.start - earlier.end)
    for rule in rules.on(laterDay) {
      if let hard = rule.hard, rest < hard { findings.breach(rule, from: earlierDay, to: laterDay, measured: rest, limit: hard) }
      if let prefer = rule.prefer {
        let due = rule.points * (prefer - rest).startedSteps(of: 60)
        findings.charge(rule, from: earlierDay, to: laterDay, measured: rest, wanted: prefer, points: due)
      }
    }
  }
}
