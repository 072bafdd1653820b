import PatrolModel

extension LineCheck {
  static func forwardRotation(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    for later in line.worked {
      guard let earlier = line.shift(before: later.day), later.facts.startMinute < earlier.facts.startMinute else { continue }
      let daysOff = later.day - earlier.day - 1
      for rule in rules.on(later.day) where daysOff < rule.parameter(.resetAfterDaysOff) {
        if rule.hard != nil { findings.breach(rule, from: earlier.day, to: later.day) }
        findings.charge(rule, from: earlier.day, to: later.day, points: rule.points)
      }
    }
  }
}
