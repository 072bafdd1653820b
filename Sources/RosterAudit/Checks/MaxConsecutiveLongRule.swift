import PatrolModel

extension LineCheck {
  static func maxConsecutiveLong(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    RunLength.judge(line, rules, &findings) { rule, day in
      line.shift(day).map { $0.facts.workedMinutes >= rule.parameter(.longFromMinutes) } ?? false
    }
  }
}
