import PatrolModel
import RosterAudit
import Testing

@Suite("Each rule by itself")
struct RuleByRuleTests {
  /// Rules that have no hard form, and rules that have no priced one.
  static let pricedOnly: Set<RuleID> = [
    .wish, .fairNights, .fairWeekends, .fairHolidays, .fairHours, .homeStation, .nearDraft, .callUp, .zoneMinimum, .zoneFloor, .zoneCap, .blindWindow,
    .reserve, .backup, .repeatPost, .repeatCell,
  ]
  static let hardOnly: Set<RuleID> = [.availability, .postQualification, .lock, .crewSeats, .crewOfOne]

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

  @Test("a roster yields exactly the broken crews and charges that were worked out by hand", arguments: RosterCase.all)
  func exactFindingsOfRosters(roster: RosterCase) {
    let audit = RosterAudit(roster.scenario)
    let report = audit.judge(roster.roster)
    #expect(report.breaches.isEmpty)
    #expect(report.crewBreaches == roster.crewBreaches)
    let crews = CrewStage.charges(roster.crewBreaches)
    #expect(report.charges.filter { $0.source == .rule(.crewSeats, instance: "") } == crews)
    #expect(report.charges.filter { $0.source != .rule(.crewSeats, instance: "") } == roster.charges)
    #expect(report.secondRank == roster.secondRank)
    #expect(report.mismatches.isEmpty)
    #expect(!report.seatsWereDerived)
    let points = (crews + roster.charges).reduce(0) { $0 + $1.points }
    #expect(report.points == points)
    #expect(report.isClean == roster.crewBreaches.isEmpty)
    #expect(audit.points(roster.roster) == (points, report.isClean))
    #expect(audit.secondRankPoints(roster.roster) == roster.secondRank.reduce(0) { $0 + $1.points })
    let last = roster.scenario.period.date(roster.scenario.period.days - 1)
    let ahead = report.charges.filter { $0.dates.last.map { $0 > last } ?? false }
    #expect(report.lookAheadPoints == ahead.reduce(0) { $0 + $1.points })
  }

  @Test("every rule is seen broken or charged, kept at its limit, and judged on the first and the last day", arguments: RuleID.allCases)
  func everyRuleHasCases(rule: RuleID) {
    var wanted = Set(LineCase.Aspect.allCases)
    if Self.pricedOnly.contains(rule) { wanted.remove(.breaks) }
    if Self.hardOnly.contains(rule) { wanted.remove(.priced) }
    let lines = LineCase.all.filter { $0.rule == rule }
    let rosters = RosterCase.all.filter { $0.rule == rule }
    let isOfOneLine = RuleCatalogue.definition(of: rule).subject == .line && !RuleCatalogue.definition(of: rule).isSecondRank
    #expect(lines.isEmpty != isOfOneLine)
    #expect(rosters.isEmpty == isOfOneLine)
    #expect(Set(lines.map(\.aspect) + rosters.map(\.aspect)) == wanted)
    #expect(lines.allSatisfy { ($0.aspect == .holds) == $0.findings.isEmpty || $0.aspect == .firstDay })
    for roster in rosters {
      let isEmpty = roster.crewBreaches.isEmpty && roster.charges.isEmpty && roster.secondRank.isEmpty
      #expect((roster.aspect == .holds) == isEmpty || roster.aspect == .firstDay, "\(roster)")
    }
  }

  @Test("a rule that is off finds nothing", arguments: LineCase.all.filter { RuleCatalogue.definition(of: $0.rule).isOverridable })
  func offFindsNothing(line: LineCase) {
    var scenario = line.scenario
    scenario.rules = Stage.everythingOff
    let report = RosterAudit(scenario).judge(line.roster)
    #expect(report.breaches.isEmpty)
    #expect(report.points == 0)
  }

  /// `crew-of-one` is a permission: off, it allows less.
  @Test(
    "a rule about places, crews or second rank that is off finds nothing",
    arguments: RosterCase.all.filter { RuleCatalogue.definition(of: $0.rule).isOverridable && $0.rule != .crewOfOne })
  func offFindsNothingInRosters(roster: RosterCase) {
    var scenario = roster.scenario
    scenario.rules = Stage.everythingOff
    let report = RosterAudit(scenario).judge(roster.roster)
    #expect(report.crewBreaches.isEmpty)
    #expect(report.points == 0)
    #expect(report.secondRank.isEmpty)
  }

  @Test("every way in which a crew can be broken is seen")
  func everyFaultIsSeen() {
    func name(_ fault: CrewBreach.Fault) -> String {
      switch fault {
      case .tooFew: "too few"
      case .tooMany: "too many"
      case .noLeader: "no leader"
      case .noDriver: "no driver"
      case .noVehicle: "no vehicle"
      case .vehicleTaken: "taken"
      case .vehicleOut: "out"
      case .kindNotTaken: "kind"
      case .misplaced: "misplaced"
      case .outsideCrew: "outside"
      case .mixedRegu: "mixed"
      }
    }
    let alone = RosterCase.crews.filter { $0.crewBreaches.count == 1 }.compactMap { $0.crewBreaches.first.map { name($0.fault) } }
    #expect(Set(alone).count == 11)
  }
}
