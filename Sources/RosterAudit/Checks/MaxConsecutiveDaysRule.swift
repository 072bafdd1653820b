import PatrolModel

extension LineCheck {
  static func maxConsecutiveDays(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    RunLength.judge(line, rules, &findings, isFixed: { line.record.isFixedDutyDay($0) }, isMember: { _, day in line.isDutyDay(day) })
  }
}
