import PatrolModel

extension LineCheck {
  static func callUp(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    let last = line.grounds.publishedDays - 1
    guard !line.worked.isEmpty else { return }
    for rule in rules.on(last) { findings.charge(rule, from: 0, to: last, measured: line.worked.count, points: rule.points) }
  }
}
