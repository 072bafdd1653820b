import PatrolModel

extension LineCheck {
  static func fairShare(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    let grounds = line.grounds
    let last = grounds.scenario.period.sharedDays - 1
    guard let share = grounds.shares.share(rules.rule, of: line.record.officer.id) else { return }
    let done = line.worked.filter { $0.day <= last }.reduce(0) { sum, worked in
      let shift = grounds.scenario.shifts[worked.shift]
      return sum + FairShares.weight(rules.rule, shift: shift, on: grounds.date(worked.day), in: grounds.scenario)
    }
    let wanted = done > share.ceiling ? share.ceiling : share.floor
    let off = max(done - share.ceiling, share.floor - done, 0)
    for rule in rules.on(last) {
      let steps = off.startedSteps(of: rules.rule == .fairHours ? rule.parameter(.stepMinutes) : 1)
      findings.charge(rule, from: 0, to: last, measured: done, wanted: wanted, points: rule.points * steps * (steps + 1) / 2)
    }
  }
}
