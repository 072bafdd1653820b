import PatrolModel

/// Days in a row of one kind, judged day by day.
enum RunLength {
  /// Judges runs of the days that `isMember` names, by each form of the rule; `isFixed` names the members that history and busy stretches make.
  static func judge(
    _ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings, isFixed: ((Int) -> Bool)? = nil,
    isMember: (RuleInForce, Int) -> Bool
  ) {
    for day in 0..<line.days {
      for rule in rules.on(day) where isMember(rule, day) {
        let length = length(endingOn: day, from: line.record.firstDay) { isMember(rule, $0) }
        let fixed = isFixed.map { Self.length(endingOn: day, from: line.record.firstDay, isMember: $0) } ?? 0
        if let hard = rule.hard, length > hard, fixed <= hard {
          findings.breach(rule, from: day - length + 1, to: day, measured: length, limit: hard)
        }
        if let prefer = rule.prefer, length > prefer, fixed <= prefer {
          findings.charge(rule, from: day - length + 1, to: day, measured: length, wanted: prefer, points: rule.points)
        }
      }
    }
  }

  private static func length(endingOn day: Int, from firstDay: Int, isMember: (Int) -> Bool) -> Int {
    var first = day
    while first >= firstDay && isMember(first) { first -= 1 }
    return day - first
  }
}
