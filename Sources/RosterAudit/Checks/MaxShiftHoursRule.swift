import PatrolModel

extension LineCheck {
  static func maxShiftHours(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    for worked in line.worked {
      let minutes = worked.facts.workedMinutes
      for rule in rules.on(worked.day) {
        if let hard = rule.hard, minutes > hard { findings.breach(rule, from: worked.day, to: worked.day, measured: minutes, limit: hard) }
        if let prefer = rule.prefer {
          let due = rule.points * (minutes - prefer).startedSteps(of: 60)
          findings.charge(rule, from: worked.day, to: worked.day, measured: minutes, wanted: prefer, points: due)
        }
      }
    }
  }
}
