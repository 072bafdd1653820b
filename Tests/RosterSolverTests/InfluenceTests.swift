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
      guard let points = with.points, let roster = with.roster, let others = without.points else { continue }
      let isChanged: Bool
      if influence == .lookAhead {
        // With the days after it planned, the published part itself is another one.
        let report = RosterAudit(pair.with).judge(roster)
        isChanged = report.points - report.lookAheadPoints != others
      } else {
        isChanged = points != others
      }
      guard isChanged else { continue }
      let enumeration = Enumeration(pair.with)
      guard enumeration.combinations <= 100_000 else { continue }
      found += 1
      #expect(enumeration.optimum()?.points == points, "seed \(seed)")
      #expect(with.stop == .proven, "seed \(seed)")
    }
    #expect(found == Self.wanted)
  }

  @Test(
    "The solver obeys each rule that another optimum breaks or pays for, on the first day after history and on the last",
    arguments: RuleID.allCases.filter { ![.contractWeekHours, .fairNights, .fairWeekends, .fairHolidays, .fairHours, .wish, .lock].contains($0) })
  func obeys(rule: RuleID) throws {
    var firstDay = false
    var lastDay = false
    var seed: UInt64 = 2_000_000
    while !(firstDay && lastDay), seed < 2_000_000 + UInt64(Self.limit) {
      seed += 1
      var generator = RandomScenario(seed: seed)
      let pair = generator.pair(.rule(rule))
      let with = try RosterSolver(pair.with).solve(SolverSettings(threads: 1))
      let without = try RosterSolver(pair.without).solve(SolverSettings(threads: 1))
      guard let roster = with.roster, let other = without.roster else { continue }
      let audit = RosterAudit(pair.with)
      let obeyed = judgedDates(audit.judge(roster), rule)
      let broken = judgedDates(audit.judge(other), rule)
      let avoided = broken.subtracting(obeyed)
      #expect(audit.judge(roster).isClean, "seed \(seed)")
      if avoided.contains(pair.with.period.from) { firstDay = true }
      if avoided.contains(pair.with.period.date(pair.with.period.horizonDays - 1)) { lastDay = true }
    }
    #expect(firstDay)
    #expect(lastDay)
  }

  /// The dates on which a rule is broken or paid for.
  private func judgedDates(_ report: AuditReport, _ rule: RuleID) -> Set<CivilDate> {
    var dates = Set(report.breaches.filter { $0.rule == rule }.compactMap(\.dates.last))
    for charge in report.charges {
      if case .rule(rule, _) = charge.source, let date = charge.dates.last { dates.insert(date) }
    }
    return dates
  }
}
