import PatrolModel

extension LineCheck {
  static func homeStation(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    guard let home = line.record.officer.station else { return }
    for worked in line.worked {
      guard case .known(let post) = worked.post, let station = line.grounds.stationOfPost[post], station != home else { continue }
      for rule in rules.on(worked.day) { findings.charge(rule, from: worked.day, to: worked.day, points: rule.points) }
    }
  }
}
