import PatrolModel

extension LineCheck {
  static func nightRecoveryHours(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    for later in line.worked where !later.facts.isNight {
      guard let earlier = line.shift(before: later.day), earlier.facts.isNight else { continue }
      let rest = max(0, later.times.span.start - earlier.times.span.end)
      for rule in rules.on(later.day) {
        if let hard = rule.hard, rest < hard { findings.breach(rule, from: earlier.day, to: later.day, measured: rest, limit: hard) }
        if let prefer = rule.prefer, rest < prefer {
          findings.charge(rule, from: earlier.day, to: later.day, measured: rest, wanted: prefer, points: rule.points)
        }
      }
    }
  }
}
