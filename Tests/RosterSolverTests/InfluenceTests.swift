import PatrolModel
import RosterAudit
import RosterSolver
import Testing

@Suite("Influence")
struct InfluenceTests {
  /// Scenarios that an influence must change.
  private static let wanted = 20
  /// Scenarios drawn at most for one influence.
  private static let limit = 1500

  @Test("Everything that a scenario may say changes the optimum of at least 20 tiny scenarios, as enumeration confirms", arguments: Influence.all)
  func binds(influence: Influence) throws {
    var found = 0
    var seed: UInt64 = 1_000_000
    while found < Self.wanted, seed < 1_000_000 + UInt64(Self.limit) {
      seed += 1
      var generator = RandomScenario(seed: seed)
      let pair = generator.pair(influence)
      let with = try RosterSolver(pair.with).solve(SolverSettings(threads: 1))
      let without = try RosterSolver(pair.without).solve(SolverSettings(threads: 1))
      // Where rules give way to history, what is best is counted otherwise; other tests see to that.
      guard with.exemptions.isEmpty, without.exemptions.isEmpty else { continue }
      guard let points = with.points, let roster = with.roster, let others = without.points else { continue }
      guard influence == .lookAhead ? shortSightedPoints(roster, pair.without) != others : points != others else { continue }
      let enumeration = Enumeration(pair.with)
      guard enumeration.combinations <= Enumeration.combinationLimit else { continue }
      // No roster that is best with the days after it may have a published part that is best by itself: otherwise a tie, not the look-ahead, chose.
      guard influence != .lookAhead || enumeration.holdsForAllOptima({ shortSightedPoints($0, pair.without) != others }) else { continue }
      // Rosters that are best without the rule must not be best with it.
      guard !influence.asksForPresence || Enumeration(pair.without).holdsForAllOptima({ enumeration.audit.points($0).points > points }) else {
        continue
      }
      found += 1
      #expect(enumeration.optimum()?.points == points, "seed \(seed)")
      #expect(with.stop == .proven, "seed \(seed)")
    }
    #expect(found == Self.wanted)
  }

  @Test("What another optimum breaks or pays for is obeyed, on the first day after history and on the last", arguments: Influence.daily)
  func obeys(influence: Influence) throws {
    let judged = try #require(influence.judged)
    var firstDay = false
    var lastDay = false
    var seed: UInt64 = 2_000_000
    while !(firstDay && lastDay), seed < 2_000_000 + UInt64(Self.limit) {
      seed += 1
      var generator = RandomScenario(seed: seed)
      let pair = generator.pair(influence)
      let with = try RosterSolver(pair.with).solve(SolverSettings(threads: 1))
      let without = try RosterSolver(pair.without).solve(SolverSettings(threads: 1))
      guard with.exemptions.isEmpty, without.exemptions.isEmpty else { continue }
      guard let roster = with.roster, let other = without.roster else { continue }
      let audit = RosterAudit(pair.with)
      let obeyed = audit.judge(roster)
      #expect(obeyed.isClean, "seed \(seed)")
      let avoided = dates(audit.judge(other), judged).subtracting(dates(obeyed, judged))
      if avoided.contains(pair.with.period.from) { firstDay = true }
      if avoided.contains(pair.with.period.date(pair.with.period.horizonDays - 1)) { lastDay = true }
    }
    #expect(firstDay)
    #expect(lastDay)
  }

  /// The dates on which a hard rule is broken, or a priced one paid for.
  private func dates(_ report: AuditReport, _ judged: (rule: RuleID, form: Influence.Form)) -> Set<CivilDate> {
    switch judged.form {
    case .hard: Set(report.breaches.filter { $0.rule == judged.rule }.compactMap(\.dates.last))
    case .priced:
      Set(
        report.charges.filter { charge in
          if case .rule(judged.rule, _) = charge.source { true } else { false }
        }.compactMap(\.dates.last))
    }
  }

  /// What the published part of a roster costs where nothing after it is planned; nil where it breaks a rule there.
  private func shortSightedPoints(_ roster: Roster, _ scenario: Scenario) -> Int? {
    var published = roster
    published.duties = roster.duties.map { Array($0.prefix(scenario.period.days)) }
    let judged = RosterAudit(scenario).points(published)
    return judged.isClean ? judged.points : nil
  }
}
