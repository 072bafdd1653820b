import PatrolModel
import RosterAudit
import Testing

/// Steele, Lea and Flood 2014, public domain reference sequence; seeds make every failure repeatable.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Any roster")
struct AnyRosterTests {
  @Test("of strangers, of wrong size and of unknown shifts is judged as far as it goes")
  func mismatchesAreListed() {
    let scenario = Stage.scenario(days: 3, lookAhead: 1, officers: [Officer(id: "A"), Officer(id: "B"), Officer(id: "C")])
    let roster = Roster(
      from: Stage.monday + -1, days: 3, officers: ["Z", "B", "A", "A"],
      duties: [Stage.line("PPPPP"), Stage.line("P-?"), Stage.line("-PPPPP"), Stage.line("P")])
    let report = RosterAudit(scenario).judge(roster)
    #expect(
      report.mismatches == [
        .unknownOfficer("Z"), .shortLine("B", days: 3), .outsideHorizon("B", Stage.monday + -1), .unknownShift("B", Stage.monday + 1, "?"),
        .outsideHorizon("A", Stage.monday + 4), .repeatedOfficer("A"), .missingOfficer("C"),
      ])
    #expect(!report.isClean)
    #expect(report.indicators.burdens.map(\.shifts) == [3, 0, 0])
  }

  @Test("with more officers than lines, or none of either, does not stop the audit")
  func emptyRosters() {
    let scenario = Stage.scenario(days: 2)
    let audit = RosterAudit(scenario)
    #expect(audit.judge(Roster(from: Stage.monday, days: 2, officers: [], duties: [])).mismatches == [.missingOfficer("A")])
    #expect(audit.judge(Roster(from: Stage.monday, days: 2, officers: ["A"], duties: [])).mismatches == [.shortLine("A", days: 0)])
    #expect(audit.points(ofLine: [], officerAt: 1) == nil)
  }

  @Test("in another order of officers and days costs the same")
  func orderDoesNotMatter() {
    let scenario = Busy.scenario()
    let audit = RosterAudit(scenario)
    var random = SplitMix64(state: 7)
    for _ in 0..<50 {
      let roster = Busy.roster(scenario, &random)
      let order = Array(roster.officers.indices).shuffled(using: &random)
      let empty: [Roster.Duty?] = [nil, nil]
      let shuffled = Roster(
        from: roster.from + -2, days: 9, officers: order.map { roster.officers[$0] }, duties: order.map { empty + roster.duties[$0] })
      #expect(audit.judge(roster) == audit.judge(shuffled))
    }
  }

  @Test("costs the sum of its charges, of its sources, and of its lines and requirements", arguments: Profile.allCases)
  func sumsAgree(profile: Profile) {
    var scenario = Busy.scenario()
    scenario.profile = profile
    let audit = RosterAudit(scenario)
    var random = SplitMix64(state: 11)
    var lookAheadSeen = 0
    for _ in 0..<100 {
      let roster = Busy.roster(scenario, &random)
      let report = audit.judge(roster)
      #expect(report.points == report.charges.reduce(0) { $0 + $1.points })
      #expect(report.points == report.pointsBySource.reduce(0) { $0 + $1.points })
      #expect(report.pointsBySource.map(\.points) == report.pointsBySource.map(\.points).sorted(by: >))
      let quick = audit.points(roster)
      #expect(quick == (report.points, report.isClean))
      let lines = roster.duties.enumerated().compactMap { audit.points(ofLine: $1, officerAt: $0) }
      #expect(lines.reduce(0) { $0 + $1.points } + audit.requirementPoints(roster) == report.points)
      #expect(lines.allSatisfy(\.isClean) == report.isClean)
      let last = scenario.period.date(scenario.period.days - 1)
      let ahead = report.charges.filter { $0.dates.last.map { $0 > last } ?? false }
      #expect(report.lookAheadPoints == ahead.reduce(0) { $0 + $1.points })
      #expect(report.charges.allSatisfy { $0.points > 0 })
      lookAheadSeen += report.lookAheadPoints
    }
    #expect(lookAheadSeen > 0)
  }
}

/// Four officers with leave, court, wishes, a pattern, a draft and history, and rosters drawn by chance.
enum Busy {
  static func scenario() -> Scenario {
    let from = Stage.monday
    var scenario = Stage.scenario(
      days: 7, lookAhead: 2, officers: ["A", "B", "C", "D"].map { Officer(id: Officer.ID($0), station: "Utara", regu: "1") })
    scenario.rules = []
    LineCase.twoZones(&scenario)
    scenario.reguPattern = ReguPattern(cycle: ["P", "P", "S", "S", "M", "M", nil, nil], start: ["1": from + -3])
    scenario.holidays = [from + 3: "libur"]
    scenario.requirements = [
      Requirement(
        id: "r", place: .everyZone, time: .shifts(["P", "S", "M"]), minimum: 1, target: 2, maximum: 2,
        points: .init(minimum: 20, target: 5, maximum: 3))
    ]
    scenario.availability = [
      Availability(officer: "A", from: from + 2, to: from + 4, kind: "cuti"),
      Availability(officer: "B", from: from + 1, fromMinute: 540, to: from + 1, toMinute: 720, kind: "sidang"),
    ]
    scenario.requests = [
      Request(officer: "C", date: from + 2, cell: .off, kind: .wish), Request(officer: "D", date: from + 5, cell: .shift("P"), kind: .lock),
    ]
    scenario.history.cells = ["A": Stage.history("PPSSMM", before: from), "C": Stage.history("M-PPPP", before: from)]
    scenario.draft = Stage.roster(scenario, "PPSSMM---", "--PPSSMM-", "PPSSMM---", "--PPSSMM-")
    return scenario
  }

  static func roster(_ scenario: Scenario, _ random: inout SplitMix64) -> Roster {
    let posts: [Post.ID] = ["z", "y", "x", "cadangan"]
    let lines = scenario.officers.map { _ in
      (0..<scenario.period.horizonDays).map { _ -> Roster.Duty? in
        Bool.random(using: &random)
          ? nil : Roster.Duty(shift: scenario.shifts.randomElement(using: &random)?.id ?? "P", post: posts.randomElement(using: &random))
      }
    }
    return Stage.roster(scenario, lines)
  }
}
