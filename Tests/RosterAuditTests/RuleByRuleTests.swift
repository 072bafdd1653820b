import PatrolModel
import RosterAudit
import Testing

@Suite("Each rule by itself")
struct RuleByRuleTests {
  /// Rules that have no hard form, and rules that have no priced one.
  static let pricedOnly: Set<RuleID> = [.wish, .fairNights, .fairWeekends, .fairHolidays, .fairHours, .homeStation, .nearDraft]
  static let hardOnly: Set<RuleID> = [.availability, .postQualification, .lock]

  @Test("a line yields exactly the breaches and charges that were worked out by hand", arguments: LineCase.all)
  func exactFindings(line: LineCase) {
    let audit = RosterAudit(line.scenario)
    let report = audit.judge(line.roster)
    #expect(report.breaches == line.breaches)
    #expect(report.charges == line.charges)
    #expect(report.mismatches.isEmpty)
    let points = line.charges.reduce(0) { $0 + $1.points }
    #expect(report.points == points)
    #expect(audit.points(line.roster) == (points, line.breaches.isEmpty))
  }

  @Test("every rule is seen broken or charged, kept at its limit, and judged on the first and the last day", arguments: RuleID.allCases)
  func everyRuleHasCases(rule: RuleID) {
    var wanted = Set(LineCase.Aspect.allCases)
    if Self.pricedOnly.contains(rule) { wanted.remove(.breaks) }
    if Self.hardOnly.contains(rule) { wanted.remove(.priced) }
    let own = LineCase.all.filter { $0.rule == rule }
    #expect(Set(own.map(\.aspect)) == wanted)
    #expect(own.allSatisfy { ($0.aspect == .holds) == $0.findings.isEmpty || $0.aspect == .firstDay })
  }

  @Test("a rule that is off finds nothing", arguments: LineCase.all.filter { RuleCatalogue.definition(of: $0.rule).isOverridable })
  func offFindsNothing(line: LineCase) {
    var scenario = line.scenario
    scenario.rules = Stage.everythingOff
    let report = RosterAudit(scenario).judge(line.roster)
    #expect(report.breaches.isEmpty)
    #expect(report.points == 0)
  }
}
