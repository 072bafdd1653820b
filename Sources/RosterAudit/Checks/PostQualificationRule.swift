import PatrolModel

extension LineCheck {
  static func postQualification(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    for worked in line.worked {
      let mayStand =
        switch worked.post {
        case .none: true
        case .unknown: false
        case .known(let post): line.record.mayStand(atPost: post, inShift: worked.shift)
        }
      let isWorked = line.record.isWorked(shift: worked.shift, day: worked.day)
      guard !(mayStand && isWorked) else { continue }
      for rule in rules.on(worked.day) { findings.breach(rule, from: worked.day, to: worked.day) }
    }
  }
}
