import PatrolModel
import RosterAudit
import Testing

@Suite("Departures from the regu's pattern")
struct DepartureTests {
  static func patterned() -> Scenario {
    var scenario = Stage.scenario(lookAhead: 1)
    LineCase.pattern(&scenario)
    return scenario
  }

  @Test("a roster that keeps the pattern has none")
  func none() {
    let scenario = Self.patterned()
    #expect(RosterAudit(scenario).departures(Stage.roster(scenario, "PPSSMM--")).isEmpty)
  }

  @Test("leave, a wish and a demand are named as what becomes worse")
  func reasons() {
    var scenario = Self.patterned()
    LineCase.twoZones(&scenario)
    scenario.shifts = scenario.shifts.filter { ["P", "S", "M"].contains($0.id.text) }
    scenario.rules.append(RuleSetting(rule: .minRestHours, hard: .set(660)))
    scenario.rules.append(RuleSetting(rule: .wish, points: 3))
    scenario.availability = [Availability(officer: "A", from: Stage.monday, to: Stage.monday, kind: "cuti")]
    scenario.requests = [Request(officer: "A", date: Stage.monday + 1, cell: .off, kind: .wish)]
    scenario.requirements = [
      Requirement(id: "r", place: .zones(["z"]), time: .shifts(["P"]), dates: [Stage.monday + 7], minimum: 1, points: .init(minimum: 20))
    ]
    // Pattern: P P S S M M - -; worked: - - S M M M - P, the last at z. An S on Thursday would be as good as the M: nothing becomes worse.
    let roster = Stage.roster(scenario, [Stage.line("--SMMM-P", posts: [7: "z"])])
    let departures = RosterAudit(scenario).departures(roster)
    #expect(
      departures == [
        Departure(officer: "A", date: Stage.monday, pattern: "P", actual: nil, reasons: [.breaches(.availability, 1)]),
        Departure(officer: "A", date: Stage.monday + 1, pattern: "P", actual: nil, reasons: [.points(.rule(.wish, instance: ""), 3)]),
        Departure(officer: "A", date: Stage.monday + 3, pattern: "S", actual: "M", reasons: []),
        Departure(officer: "A", date: Stage.monday + 7, pattern: nil, actual: "P", reasons: [.points(.belowMinimum("r"), 20)]),
      ])
  }

  @Test("a shift that is put back goes to the post where it costs least")
  func leastPost() {
    var scenario = Self.patterned()
    LineCase.home(&scenario)
    scenario.rules.append(RuleSetting(rule: .homeStation, points: 1))
    scenario.rules.append(RuleSetting(rule: .maxConsecutiveDays, hard: .set(3), points: 0))
    let departures = RosterAudit(scenario).departures(Stage.roster(scenario, "PPS-MM--"))
    #expect(
      departures == [Departure(officer: "A", date: Stage.monday + 3, pattern: "S", actual: nil, reasons: [.breaches(.maxConsecutiveDays, 3)])])
  }

  @Test("officers without a regu, and regu without a start, have none")
  func strangers() {
    var scenario = Self.patterned()
    scenario.officers = [Officer(id: "A"), Officer(id: "B", regu: "9")]
    #expect(RosterAudit(scenario).departures(Stage.roster(scenario, "PPPPPPPP", "--------")).isEmpty)
  }

  @Test("a duty is worth its hours to a floor, and nothing to a period in which its officer is on a task")
  func weights() {
    var scenario = Self.patterned()
    LineCase.twoZones(&scenario)
    scenario.shifts = scenario.shifts.filter { ["P", "S", "M"].contains($0.id.text) }
    let last = Stage.monday + 6
    scenario.requirements = [
      Requirement(id: "r", place: .zones(["z"]), time: .shifts(["P"]), dates: [last], minimum: 1, points: .init(minimum: 480))
    ]
    scenario.rules.append(RuleSetting(rule: .zoneFloor, points: 3, parameters: [.percent: 100]))
    scenario.tasks = [
      ShiftTask(id: "t", date: last, window: ClockInterval(startMinute: 540, endMinute: 630), count: 1, points: 40)
    ]
    var roster = Stage.roster(scenario, [Stage.line("PPSSMMP-", posts: [6: "z"])])
    func reasons() -> [[Departure.Reason]?] { RosterAudit(scenario).departures(roster).map(\.reasons) }
    // Eight hours among three zones are two whole ones each; without the duty both are missing.
    #expect(reasons() == [[.points(.belowMinimum("r"), 480), .points(.rule(.zoneFloor, instance: ""), 6)]])
    roster.teams = [Roster.Team(task: "t", date: last, fromMinute: 540, toMinute: 630, officers: ["A"])]
    #expect(reasons() == [[.points(.belowMinimum("r"), 390), .points(.rule(.zoneFloor, instance: ""), 6)]])
  }
}
