import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Limits on sessions by enumeration")
struct SessionLimitTests {
  /// A tiny scenario in which some tasks are sessions, and some officers may take part in few of them.
  private static func scenario(seed: UInt64) -> Scenario {
    var generator = TaskScenario(seed: seed)
    var scenario = generator.next(combinationLimit: 1500)
    var random = SplitMix64(seed: seed &+ 31)
    let date = scenario.period.date(random.number(0...(scenario.period.horizonDays - 1)))
    scenario.tasks = (0..<random.number(2...3)).map { number in
      var task = generator.task("t\(number)", scenario)
      if random.chance(70) { task.date = date }
      if random.chance(60) { task.officers = .everyone }
      if random.chance(60) { task.fromPosts = nil }
      if random.chance(60) { task.count = 1 }
      task.isSession = random.chance(85)
      return task
    }
    var drawn = RandomScenario(seed: random.next())
    let posts = scenario.posts.map(\.id)
    scenario.rules.append(drawn.setting(.maxSessions, posts))
    if random.chance(40) {
      var narrow = drawn.setting(.maxSessions, posts)
      narrow.officers = OfficerFilter(officers: [random.pick(scenario.officers).id])
      scenario.rules.append(narrow)
    }
    return scenario
  }

  @Test(
    "Where officers may take part in so many sessions the solver's points are the least of all rosters and teams that keep to it, and no bound is above them",
    arguments: 0..<4)
  func optimum(batch: Int) throws {
    var mattered = 0
    var several = 0
    var seed = UInt64(batch * 10_000 + 11_000_000)
    let last = seed + 600
    while mattered < 8 || several < 2, seed < last {
      seed += 1
      let scenario = Self.scenario(seed: seed)
      let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1))
      var enumeration = TaskEnumeration(scenario)
      guard let optimum = try enumeration.expectOptimum(result, seed: seed) else { continue }
      let roster = optimum.roster
      var free = scenario
      free.rules.removeAll { $0.rule == .maxSessions }
      let without = try RosterSolver(free).solve(SolverSettings(threads: 1))
      if without.points != result.points { mattered += 1 }
      let sessions = Set(scenario.tasks.filter(\.isSession).map(\.id))
      let held = Dictionary(grouping: roster.teams.filter { sessions.contains($0.task) }.flatMap { team in team.officers.map { ($0, team.date) } }) {
        "\($0)"
      }
      if held.values.contains(where: { $0.count > 1 }) { several += 1 }
    }
    #expect(mattered >= 8 && several >= 2)
  }
}
