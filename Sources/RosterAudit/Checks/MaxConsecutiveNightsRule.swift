import PatrolModel

extension LineCheck {
  static func maxConsecutiveNights(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    RunLength.judge(line, rules, &findings) { _, day in line.shift(day)?.facts.isNight == true }
  }
}
