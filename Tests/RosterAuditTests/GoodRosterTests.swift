import PatrolModel
import RosterAudit
import Testing

@Suite("A good roster broken in one place")
struct GoodRosterTests {
  /// One change of a roster that keeps every hard rule of the profile `standar`, and the one breach that it brings.
  struct Damage: Sendable, CustomStringConvertible {
    let rule: RuleID
    let letters: String
    var posts: [Int: Post.ID] = [:]
    let days: (first: Int, last: Int)
    var measured = 1
    var limit = 0

    var description: String { "\(rule.rawValue) \(letters)" }
  }

  static let damages: [Damage] = [
    Damage(rule: .availability, letters: "PPSS--M", days: (6, 6)),
    Damage(rule: .postQualification, letters: "PPSSM--", posts: [1: "desk"], days: (1, 1)),
    Damage(rule: .lock, letters: "P-SSM--", days: (1, 1)),
    Damage(rule: .minRestHours, letters: "PPSPS--", days: (2, 3), measured: 480, limit: 660),
    Damage(rule: .weeklyRestHours, letters: "DSN-EKK", days: (0, 6), measured: 8940, limit: 8640),
    Damage(rule: .maxShiftHours, letters: "PPX-S--", days: (2, 2), measured: 780, limit: 720),
    Damage(rule: .maxWeekHours, letters: "DDDD--P", days: (0, 6), measured: 3360, limit: 2880),
    Damage(rule: .maxConsecutiveDays, letters: "KKKLLLL", days: (0, 6), measured: 7, limit: 6),
    Damage(rule: .maxConsecutiveNights, letters: "-PMMMM-", days: (2, 5), measured: 4, limit: 3),
    Damage(rule: .maxNightsWeek, letters: "MMM-MM-", days: (0, 6), measured: 5, limit: 4),
  ]

  static func scenario() -> Scenario {
    var scenario = Stage.scenario(officers: [Officer(id: "A"), Officer(id: "B")])
    scenario.rules = []
    scenario.qualifications = [Qualification(id: "pawas")]
    scenario.fixedPosts = [Post(id: "desk", qualifications: ["pawas"])]
    return scenario
  }

  @Test("the roster itself is clean")
  func goodRosterIsClean() {
    let scenario = Self.scenario()
    let report = RosterAudit(scenario).judge(Stage.roster(scenario, "PPSSM--", "--PPSSM"))
    #expect(report.isClean)
    #expect(report.breaches.isEmpty)
  }

  @Test("yields exactly the one breach", arguments: damages)
  func yieldsOneBreach(damage: Damage) {
    var scenario = Self.scenario()
    if damage.rule == .lock { scenario.requests = [Request(officer: "A", date: Stage.monday + 1, cell: .shift("P"), kind: .lock)] }
    if damage.rule == .availability {
      scenario.availability = [Availability(officer: "A", from: Stage.monday + 7, to: Stage.monday + 9, kind: "cuti")]
    }
    let roster = Stage.roster(scenario, [Stage.line(damage.letters, posts: damage.posts), Stage.line("--PPSSM")])
    let from = scenario.period.from
    let dates = damage.days.first == damage.days.last ? [from + damage.days.last] : [from + damage.days.first, from + damage.days.last]
    let breach = Breach(rule: damage.rule, officer: "A", dates: dates, measured: damage.measured, limit: damage.limit)
    #expect(RosterAudit(scenario).judge(roster).breaches == [breach])
  }

  @Test("every hard rule of the profile is broken once")
  func everyHardRuleIsBroken() {
    let officer = Officer(id: "A")
    // Crews are broken one by one among the cases of whole rosters.
    let lines = RuleID.allCases.filter { RuleCatalogue.definition(of: $0).subject == .line }
    let hard = lines.filter { Self.scenario().rule($0, for: officer, on: Stage.monday)?.hard != nil }
    #expect(Self.damages.map(\.rule) == hard)
  }
}
