import PatrolModel

extension LineCheck {
  static func longRestHours(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    // The same measure under its own limits.
    weeklyRestHours(line, rules, &findings)
  }
}
