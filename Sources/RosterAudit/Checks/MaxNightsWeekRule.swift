import PatrolModel

extension LineCheck {
  static func maxNightsWeek(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    WindowCount.judge(line, rules, step: 1, &findings) { day in WindowCount.Amount(shift: line.shift(day)?.facts.isNight == true ? 1 : 0) }
  }
}
