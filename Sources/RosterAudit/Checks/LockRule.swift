import PatrolModel

extension LineCheck {
  static func lock(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    for request in line.record.requests where request.kind.isBinding && !request.isMet(by: line.shift(request.day)) {
      for rule in rules.on(request.day) { findings.breach(rule, from: request.day, to: request.day) }
    }
  }
}
