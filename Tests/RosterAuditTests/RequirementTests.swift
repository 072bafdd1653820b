import PatrolModel
import RosterAudit
import Testing

@Suite("Requirements and totals")
struct RequirementTests {
  static func staffed(_ requirement: Requirement, officers: Int = 3, days: Int = 1, lookAhead: Int = 0) -> Scenario {
    var scenario = Stage.scenario(
      days: days, lookAhead: lookAhead, officers: (0..<officers).map { Officer(id: Officer.ID("\($0)")) }, requirements: [requirement])
    LineCase.twoZones(&scenario)
    scenario.shifts = scenario.shifts.filter { ["P", "S", "M", "N"].contains($0.id.text) }
    return scenario
  }

  @Test("a period is short of those missing, at the price of minimum and target", arguments: [(0, 45), (1, 25), (2, 5), (3, 0), (4, 0), (5, 7)])
  func pricesByStep(present: Int, points: Int) {
    let requirement = Requirement(
      id: "r", place: .zones(["z"]), time: .shifts(["P"]), minimum: 2, target: 3, maximum: 4, points: .init(minimum: 20, target: 5, maximum: 7))
    let scenario = Self.staffed(requirement, officers: 5)
    let lines = (0..<5).map { Stage.line($0 < present ? "P" : "-", posts: [0: "z"]) }
    let report = RosterAudit(scenario).judge(Stage.roster(scenario, lines))
    #expect(report.points == points)
    #expect(report.shortages.map(\.missing) == (present < 3 ? [3 - present] : []))
    #expect(report.shortages.map(\.points) == (present < 3 ? [points] : []))
    #expect(report.indicators.unfilledDemands == (present < 2 ? 1 : 0))
    #expect(report.indicators.missingToTarget == max(0, 3 - present))
  }

  @Test(
    "a further one above the minimum is worth less, and the judge misses the cheapest first",
    arguments: [(0, 51), (1, 31), (2, 11), (3, 4), (4, 2), (5, 0)])
  func fallingTargets(present: Int, points: Int) {
    let requirement = Requirement(
      id: "r", place: .zones(["z"]), time: .shifts(["P"]), minimum: 2, target: 5,
      points: .init(minimum: 20, target: 7, furtherTargets: [2]))
    let scenario = Self.staffed(requirement, officers: 5)
    let lines = (0..<5).map { Stage.line($0 < present ? "P" : "-", posts: [0: "z"]) }
    #expect(RosterAudit(scenario).judge(Stage.roster(scenario, lines)).points == points)
    #expect(RosterAudit(scenario).points(Stage.roster(scenario, lines)).points == points)
  }

  @Test("charges name the requirement, the day, who was present and what was wanted")
  func chargesAreNamed() {
    let requirement = Requirement(
      id: "r", place: .zones(["z"]), time: .shifts(["P"]), minimum: 2, target: 3, points: .init(minimum: 20, target: 5),
      parts: [.init(qualification: "pawas", minimum: 1, points: 30)])
    let scenario = Self.staffed(requirement)
    let report = RosterAudit(scenario).judge(
      Stage.roster(scenario, [Stage.line("P", posts: [0: "z"]), Stage.line("P", posts: [0: "y"]), Stage.line("S")]))
    #expect(
      report.charges == [
        Charge(source: .belowMinimum("r"), dates: [Stage.monday], measured: 1, wanted: 2, points: 20),
        Charge(source: .belowTarget("r"), dates: [Stage.monday], measured: 1, wanted: 3, points: 5),
        Charge(source: .part("r", "pawas"), dates: [Stage.monday], measured: 0, wanted: 1, points: 30),
      ])
    #expect(report.pointsBySource.map(\.points) == [30, 20, 5])
  }

  @Test("a duty counts in the periods that it covers, and points are shared by time")
  func presenceByPeriod() {
    // 15:00-23:00 is cut at 19:00; one officer from 19:00 leaves the first half short: 10 of 20 points.
    let requirement = Requirement(id: "r", place: .zones(["z"]), time: .hours([Stage.clock(15, 23)]), minimum: 1, points: .init(minimum: 20))
    let scenario = Self.staffed(requirement)
    func points(_ letters: [String]) -> Int {
      RosterAudit(scenario).judge(Stage.roster(scenario, letters.map { Stage.line($0, posts: [0: "z"]) })).points
    }
    #expect(points(["-", "-", "-"]) == 20)
    #expect(points(["N", "-", "-"]) == 10)
    #expect(points(["S", "-", "-"]) == 0)
    #expect(points(["M", "P", "-"]) == 20)
  }

  @Test("an officer in two shifts at once is one head, and the day before its own does not count where duties are counted by the day")
  func headsAndDuties() {
    func report(_ counting: Requirement.Counting) -> AuditReport {
      let requirement = Requirement(
        id: "r", place: .zones(["z"]), time: .hours([Stage.clock(8, 9)]), dates: [Stage.monday + 1], counting: counting, minimum: 2,
        points: .init(minimum: 9))
      var scenario = Self.staffed(requirement, officers: 1, days: 2)
      scenario.shifts = Stage.shifts.filter { ["G", "P"].contains($0.id.text) } + [Shift(id: "W", intervals: [Stage.clock(8, 34)])]
      return RosterAudit(scenario).judge(Stage.roster(scenario, [Stage.line("WP", posts: [0: "z", 1: "z"])]))
    }
    #expect(report(.period).charges.map(\.measured) == [1])
    #expect(report(.day).charges.map(\.measured) == [1])
    #expect(report(.period).breaches.map(\.rule) == [.availability])
  }

  @Test("a duty without a post counts only where all posts are asked together")
  func dutyWithoutPost() {
    func points(_ place: Requirement.Place) -> Int {
      let scenario = Self.staffed(Requirement(id: "r", place: place, time: .shifts(["P"]), minimum: 1, points: .init(minimum: 8)))
      return RosterAudit(scenario).judge(Stage.roster(scenario, "P", "-", "-")).points
    }
    #expect(points(.anyPost) == 0)
    #expect(points(.posts(["z", "y"])) == 8)
    #expect(points(.zones(["z"])) == 8)
  }

  @Test("demands of the look-ahead cost points that are told apart")
  func lookAheadPoints() {
    let scenario = Self.staffed(
      Requirement(id: "r", place: .zones(["z"]), time: .shifts(["P"]), minimum: 1, points: .init(minimum: 8)), days: 1, lookAhead: 2)
    let report = RosterAudit(scenario).judge(Stage.roster(scenario, "---", "---", "---"))
    #expect(report.points == 24)
    #expect(report.lookAheadPoints == 16)
    #expect(report.indicators.unfilledDemands == 1)
  }

  @Test("a small office's week costs what was added up by hand")
  func wholeScenario() {
    // A and B of regu 1 (P P S S M M - -, from Monday), C without regu, one zone, profile standar, seven days and no look-ahead.
    var scenario = Stage.scenario(officers: [
      Officer(id: "A", station: "Utara", regu: "1"), Officer(id: "B", station: "Selatan", regu: "1"), Officer(id: "C", dueMinutesPerWeek: 0),
    ])
    scenario.shifts = scenario.shifts.filter { ["P", "S", "M"].contains($0.id.text) }
    scenario.zones = [Zone(id: "z", station: "Utara")]
    scenario.reguPattern = ReguPattern(cycle: ["P", "P", "S", "S", "M", "M", nil, nil], start: ["1": Stage.monday])
    scenario.requirements = [
      Requirement(id: "r", place: .everyZone, time: .shifts(["P"]), minimum: 1, target: 2, points: .init(minimum: 30, target: 10))
    ]
    scenario.requests = [Request(officer: "B", date: Stage.monday + 2, cell: .off, kind: .wish)]
    scenario.rules = [.fairNights, .fairWeekends, .zoneFloor, .zoneCap, .blindWindow, .reserve].map { RuleSetting(rule: $0, isOff: true) }
    let everywhere = Dictionary(uniqueKeysWithValues: (0..<7).map { ($0, Post.ID("z")) })
    let lines = ["PPSSMM-", "PPSS---", "----P--"].map { Stage.line($0, posts: everywhere) }
    let report = RosterAudit(scenario).judge(Stage.roster(scenario, lines))
    let found = report.pointsBySource.map { "\($0.source) \($0.occurrences) \($0.points)" }
    #expect(report.breaches.isEmpty)
    // P needs 2 a day: met on Monday and Tuesday, one on Friday, none on four days: 4 x 30 and 5 x 10.
    // The first is at z by its own station, the second from another: 4 duties. B leaves the pattern on two days and works where he wished to be off.
    // Hours: A 48 of 40 h, B 32 of 40 h, C 8 of 0 h: each 8 h off, 4 h beyond the tolerance: one step of 2 each.
    #expect(
      report.pointsBySource.map(\.source) == [
        .belowMinimum("r"), .belowTarget("r"), .rule(.reguPattern, instance: ""), .rule(.contractWeekHours, instance: ""),
        .rule(.homeStation, instance: ""),
        .rule(.wish, instance: ""),
      ], "\(found)")
    #expect(report.pointsBySource.map(\.points) == [120, 50, 12, 6, 4, 3], "\(found)")
    #expect(report.points == 195)
  }
}
