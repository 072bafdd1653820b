import PatrolModel

extension LineCheck {
  static func wish(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    for request in line.record.requests where !request.kind.isBinding && !line.record.calendar.isAwayThroughout(request.day) {
      let isMet = request.isMet(by: line.shift(request.day))
      guard isMet == (request.kind == .avoid) else { continue }
      for rule in rules.on(request.day) where rule.points > 0 {
        findings.charge(rule, from: request.day, to: request.day, points: request.points ?? rule.points)
      }
    }
  }
}
