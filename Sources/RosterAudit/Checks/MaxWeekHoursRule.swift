import PatrolModel

extension LineCheck {
  static func maxWeekHours(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    WindowCount.judge(line, rules, step: 60, &findings) { day in
      WindowCount.Amount(shift: line.shift(day)?.facts.workedMinutes ?? 0, busy: line.record.calendar.busyMinutes(day))
    }
  }
}
