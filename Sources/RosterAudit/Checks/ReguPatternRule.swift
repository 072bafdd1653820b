import PatrolModel

extension LineCheck {
  static func reguPattern(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    for day in 0..<line.days {
      guard let wanted = line.record.pattern[day], line.shift(day)?.facts.id != wanted else { continue }
      if line.record.calendar.isTouchedByAbsence(day) || line.record.calendar.isBusy(day) { continue }
      for rule in rules.on(day) {
        if rule.hard != nil { findings.breach(rule, from: day, to: day) }
        findings.charge(rule, from: day, to: day, points: rule.points)
      }
    }
  }
}
