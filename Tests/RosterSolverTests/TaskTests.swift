import PatrolModel
import RosterAudit
import RosterSolver
import Testing

@Suite("Tasks")
struct TaskTests {
  private let monday = CivilDate(dayNumber: 20_780)
  private let morning = Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)])
  private let off = RuleID.allCases.filter { RuleCatalogue.definition(of: $0).isOverridable }.map { RuleSetting(rule: $0, isOff: true) }

  private func talk(_ id: ShiftTask.ID, from minute: Int, points: Int = 50) -> ShiftTask {
    ShiftTask(id: id, date: monday, window: ClockInterval(startMinute: minute, endMinute: minute + 90), count: 2, points: points)
  }

  /// One zone that asks for a crew all morning; a crew is two to four.
  private func office(officers: Int, tasks: [ShiftTask]) -> Scenario {
    Scenario(
      period: .init(from: monday, days: 1, lookAheadDays: 0), shifts: [morning], officers: (0..<officers).map { Officer(id: .init("o\($0)")) },
      zones: [Zone(id: "Z")], crewKinds: [CrewKind(id: "car", least: 2, most: 4)],
      requirements: [
        Requirement(
          id: "z", place: .everyZone, time: .shifts(["P"]), crews: ["car"], minimum: 1, maximum: 1, points: .init(minimum: 480, maximum: 960)),
        Requirement(id: "few", place: .anyPost, time: .shifts(["P"]), counting: .day, maximum: 0, points: .init(maximum: 1)),
      ], tasks: tasks, rules: off)
  }

  @Test("Two talks of 90 minutes inside a shift, one after the other, are held by the same two of four and cost no duty more than one talk does")
  func talks() throws {
    let one = try RosterSolver(office(officers: 6, tasks: [talk("a", from: 480)])).solve(SolverSettings(threads: 1))
    let both = office(officers: 6, tasks: [talk("a", from: 480), talk("b", from: 600)])
    let two = try RosterSolver(both).solve(SolverSettings(threads: 1))
    #expect(one.points == 4 && two.points == 4 && two.stop == .proven)
    let roster = try #require(two.roster)
    #expect(roster.duties.joined().compactMap(\.self).count == 4)
    #expect(roster.teams.map(\.task) == ["a", "b"] && roster.teams.allSatisfy { $0.officers.count == 2 })
    #expect(roster.teams.map(\.fromMinute) == [480, 600] && roster.teams.map(\.toMinute) == [570, 690])
    #expect(RosterAudit(both).judge(roster).taskShortages.isEmpty)
  }

  @Test("Two talks at the same time take four, so that two more come to keep the crew in its zone")
  func sameTime() throws {
    let both = office(officers: 6, tasks: [talk("a", from: 480), talk("b", from: 540)])
    let result = try RosterSolver(both).solve(SolverSettings(threads: 1))
    // A crew of four lends two, and two more go out of the reserve.
    let roster = try #require(result.roster)
    #expect(result.stop == .proven && result.points == 6)
    #expect(RosterAudit(both).points(roster).points == 6)
    #expect(Set(roster.teams.flatMap(\.officers)).count == 4)
  }

  @Test("Where the zone is worth less than the talks, the crew is absent for as long as it lends both of its officers, and for no longer")
  func absent() throws {
    let scenario = office(officers: 2, tasks: [talk("a", from: 480, points: 500)])
    let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1))
    // Of 480 minutes at 480 points 90 are lost; both officers are on duty.
    #expect(result.points == 92 && result.stop == .proven)
    let shortages = RosterAudit(scenario).judge(try #require(result.roster)).shortages
    #expect(shortages.map { $0.demand.span?.minutes } == [90])
  }

  @Test("A free task begins when it lowers nothing that is asked")
  func freeTime() throws {
    var scenario = office(officers: 2, tasks: [talk("a", from: 480, points: 500)])
    scenario.tasks[0].window = ClockInterval(startMinute: 420, endMinute: 900)
    scenario.requirements[0] = Requirement(
      id: "z", place: .everyZone, time: .hours([ClockInterval(startMinute: 420, endMinute: 720)]), crews: ["car"], minimum: 1,
      points: .init(minimum: 300))
    let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1))
    #expect(result.points == 2 && result.stop == .proven)
    #expect(try #require(result.roster?.teams.first).fromMinute >= 720)
  }

  @Test("A day shift with an added evening counts twelve hours and bars the next morning")
  func addedEvening() throws {
    let evening = Shift(
      id: "PK", intervals: [ClockInterval(startMinute: 420, endMinute: 900), ClockInterval(startMinute: 1200, endMinute: 1440)])
    var scenario = office(officers: 1, tasks: [])
    scenario.period = .init(from: monday, days: 2, lookAheadDays: 0)
    scenario.shifts = [morning, evening]
    scenario.crewKinds = []
    scenario.requirements = [
      Requirement(
        id: "evening", place: .anyPost, time: .hours([ClockInterval(startMinute: 1200, endMinute: 1440)]), dates: [monday], minimum: 1,
        points: .init(minimum: 50)),
      Requirement(id: "morning", place: .anyPost, time: .shifts(["P"]), dates: [monday + 1], minimum: 1, points: .init(minimum: 40)),
    ]
    scenario.rules = off + [RuleSetting(rule: .minRestHours, hard: .set(660))]
    let rested = try RosterSolver(scenario).solve(SolverSettings(threads: 1))
    #expect(rested.points == 40 && rested.roster?.duties[0].map { $0?.shift } == ["PK", nil])
    scenario.rules = off + [RuleSetting(rule: .maxWeekHours, hard: .set(19 * 60))]
    let counted = try RosterSolver(scenario).solve(SolverSettings(threads: 1))
    #expect(counted.points == 40)
    scenario.rules = off + [RuleSetting(rule: .maxWeekHours, hard: .set(20 * 60))]
    #expect(try RosterSolver(scenario).solve(SolverSettings(threads: 1)).points == 0)
  }

  @Test("On larger scenarios with tasks the audit agrees with whatever the solver has found, and finds every team able", arguments: 0..<6)
  func agreement(batch: Int) throws {
    var teams = 0
    for seed in UInt64(batch * 1000 + 9_000_000)..<UInt64(batch * 1000 + 9_000_040) {
      var generator = TaskScenario(seed: seed)
      let scenario = generator.next(combinationLimit: 1e12, lineLimit: 100_000)
      let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1, nodeLimit: 20))
      guard let roster = result.roster else {
        #expect(result.stop == .contradiction && !result.clashes.isEmpty, "seed \(seed)")
        continue
      }
      let report = RosterAudit(scenario).judge(roster)
      #expect(report.points == result.points && report.mismatches.isEmpty, "seed \(seed)")
      #expect(result.bound.map { $0 <= report.points } ?? true, "seed \(seed)")
      #expect(result.secondRankPoints == nil || result.secondRankPoints == report.secondRank.reduce(0) { $0 + $1.points }, "seed \(seed)")
      teams += roster.teams.count
    }
    #expect(teams > 20)
  }
}
