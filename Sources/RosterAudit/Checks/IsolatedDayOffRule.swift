import PatrolModel

extension LineCheck {
  static func isolatedDayOff(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    for dayAfter in 0..<line.days {
      let dayOff = dayAfter - 1
      guard line.isDutyDay(dayAfter), !line.isDutyDay(dayOff), line.isDutyDay(dayOff - 1), !isAway(line, dayOff) else { continue }
      if dayOff < 0 && (!line.record.isKnownDayOff(dayOff) || line.record.isFixedDutyDay(dayAfter)) { continue }
      for rule in rules.on(dayAfter) {
        if rule.hard != nil { findings.breach(rule, from: dayOff, to: dayAfter) }
        findings.charge(rule, from: dayOff, to: dayAfter, points: rule.points)
      }
    }
  }

  private static func isAway(_ line: OfficerLine, _ day: Int) -> Bool { line.record.calendar.isTouchedByAbsence(day) }
}
