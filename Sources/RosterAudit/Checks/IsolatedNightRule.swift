import PatrolModel

extension LineCheck {
  static func isolatedNight(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    func isNight(_ day: Int) -> Bool { line.shift(day)?.facts.isNight == true }
    for dayAfter in 0..<line.days where isNight(dayAfter - 1) && !isNight(dayAfter) && !isNight(dayAfter - 2) {
      let isTaken = line.record.calendar.isTouchedByAbsence(dayAfter) || line.record.calendar.isBusy(dayAfter)
      if dayAfter == 0 && isTaken { continue }
      for rule in rules.on(dayAfter) {
        if rule.hard != nil { findings.breach(rule, from: dayAfter - 1, to: dayAfter) }
        findings.charge(rule, from: dayAfter - 1, to: dayAfter, points: rule.points)
      }
    }
  }
}
