import PatrolModel

extension LineCheck {
  static func nearDraft(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    for (day, drafted) in line.record.draft.enumerated() {
      guard let drafted, line.shift(day)?.facts.id != drafted else { continue }
      for rule in rules.on(day) { findings.charge(rule, from: day, to: day, points: rule.points) }
    }
  }
}
