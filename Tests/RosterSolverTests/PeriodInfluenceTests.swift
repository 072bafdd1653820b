import PatrolModel
import RosterAudit
import RosterSolver
import Testing

@Suite("Influence over a period")
struct PeriodInfluenceTests {
  /// Scenarios drawn at most for one influence.
  private static let limit = 1500

  @Test(
    "What is judged over a whole period is obeyed on its first day, with history carried in, and on its last day",
    arguments: Influence.periodic)
  func obeys(influence: Influence) throws {
    let judged = try #require(influence.judged)
    var firstDay = false
    var lastDay = false
    var seed: UInt64 = 4_000_000
    while !(firstDay && lastDay), seed < 4_000_000 + UInt64(Self.limit) {
      seed += 1
      var generator = RandomScenario(seed: seed)
      let pair = generator.pair(influence)
      let with = try RosterSolver(pair.with).solve(SolverSettings(threads: 1))
      let without = try RosterSolver(pair.without).solve(SolverSettings(threads: 1))
      guard let roster = with.roster, let other = without.roster else { continue }
      #expect(RosterAudit(pair.with).judge(roster).isClean, "seed \(seed)")
      for officer in roster.officers.indices {
        if !firstDay { firstDay = isObeyed(roster, other, officer, day: 0, judged, in: pair.with) }
        if !lastDay { lastDay = isObeyed(roster, other, officer, day: pair.with.period.days - 1, judged, in: pair.with) }
      }
    }
    #expect(firstDay)
    #expect(lastDay)
  }

  /// Whether one cell is as the rule wants it: the cell that is best without the rule would break it or cost more of its points, all else being left.
  ///
  /// On the first day, history must know the officer's day before; where it enters the judgement, without it the change must cost something else.
  private func isObeyed(
    _ roster: Roster, _ other: Roster, _ officer: Int, day: Int, _ judged: (rule: RuleID, form: Influence.Form), in scenario: Scenario
  ) -> Bool {
    guard roster.duties[officer][day] != other.duties[officer][day] else { return false }
    var changed = roster
    changed.duties[officer][day] = other.duties[officer][day]
    let due = more(changed, than: roster, judged, in: scenario)
    guard due > 0 else { return false }
    guard day == 0 else { return true }
    guard scenario.history.cell(roster.officers[officer], scenario.period.from + -1) != nil else { return false }
    guard FairShares.rules.contains(judged.rule) else { return true }
    var forgetful = scenario
    forgetful.history = History()
    return more(changed, than: roster, judged, in: forgetful) != due
  }

  /// How many breaches or points of a rule one roster has more than another.
  private func more(_ changed: Roster, than roster: Roster, _ judged: (rule: RuleID, form: Influence.Form), in scenario: Scenario) -> Int {
    let audit = RosterAudit(scenario)
    func due(_ roster: Roster) -> Int {
      let report = audit.judge(roster)
      switch judged.form {
      case .hard: return report.breaches.count { $0.rule == judged.rule }
      case .priced:
        return report.charges.reduce(0) { sum, charge in
          if case .rule(judged.rule, _) = charge.source { sum + charge.points } else { sum }
        }
      }
    }
    return due(changed) - due(roster)
  }
}
