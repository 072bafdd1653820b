import PatrolModel

extension LineCheck {
  static func maxSessions(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    guard !line.sessions.isEmpty else { return }
    WindowCount.judge(line, rules, step: 1, &findings) { WindowCount.Amount(shift: line.sessions[$0] ?? 0) }
  }
}
