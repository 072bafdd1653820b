import PatrolModel

extension LineCheck {
  static func nearDraft(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    if let repair = line.grounds.scenario.repair { return self.repair(line, repair, rules, &findings) }
    for (day, drafted) in line.record.draft.enumerated() {
      guard let drafted, line.shift(day)?.facts.id != drafted else { continue }
      for rule in rules.on(day) { findings.charge(rule, from: day, to: day, points: rule.points) }
    }
  }

  /// Each changed cell by itself, and the officer once, with the last of them.
  private static func repair(_ line: OfficerLine, _ repair: RepairPrices, _ rules: RuleDays, _ findings: inout LineFindings) {
    var last: Int?
    for (day, drafted) in line.record.draftDuties.enumerated() {
      guard let drafted, repair.dates.contains(line.grounds.date(day)) else { continue }
      let now = line.shift(day).map { worked in
        Roster.Duty(shift: worked.facts.id, post: worked.post.place.map { line.grounds.posts[$0].id })
      }
      guard let points = repair.points(was: drafted, now: now) else { continue }
      last = day
      for rule in rules.on(day) { findings.charge(rule, from: day, to: day, points: points) }
    }
    guard let last else { return }
    for rule in rules.on(last) { findings.charge(rule, from: last, to: last, points: repair.person) }
  }
}

extension NamedPost {
  /// Its place among the scenario's posts; nil where none of them is named.
  fileprivate var place: Int? { if case .known(let place) = self { place } else { nil } }
}
