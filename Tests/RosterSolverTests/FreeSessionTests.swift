import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Sessions that are free in their days, by enumeration")
struct FreeSessionTests {
  /// A tiny scenario of several days with tasks that may be on any of some; the second of them sometimes comes after the first.
  private static func scenario(seed: UInt64) -> Scenario? {
    var generator = TaskScenario(seed: seed)
    var scenario = generator.next(combinationLimit: 1500)
    guard scenario.period.horizonDays > 1 else { return nil }
    var random = SplitMix64(seed: seed &+ 57)
    let all = (0..<scenario.period.horizonDays).map(scenario.period.date)
    scenario.tasks = (0..<random.number(1...2)).map { number in
      var task = generator.task("t\(number)", scenario)
      let days = all.filter { _ in random.chance(75) }
      task.date = days.first ?? all[0]
      task.laterDates = Array(days.dropFirst())
      if random.chance(50) { task.minutes = task.window.minutes }
      task.count = random.number(1...2)
      return task
    }
    if scenario.tasks.count == 2, random.chance(60) {
      for place in 0..<2 {
        scenario.tasks[place].date = all[0]
        scenario.tasks[place].laterDates = Array(all.dropFirst())
      }
      scenario.tasks[1].after = [scenario.tasks[0].id]
    }
    return scenario
  }

  @Test(
    "A session that may be on any of some days is on the best of them: the solver's points are the least of all, and no bound is above them",
    arguments: 0..<3)
  func optimum(batch: Int) throws {
    var free = 0
    var ordered = 0
    var seed = UInt64(batch * 10_000 + 12_000_000)
    let last = seed + 600
    while free < 6 || ordered < 1, seed < last {
      seed += 1
      guard let scenario = Self.scenario(seed: seed) else { continue }
      let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1))
      var enumeration = TaskEnumeration(scenario)
      guard let optimum = try enumeration.expectOptimum(result, seed: seed) else { continue }
      let roster = optimum.roster
      // On its first day it would be dearer, or where the order did not matter cheaper.
      var fixed = scenario
      for place in fixed.tasks.indices { (fixed.tasks[place].laterDates, fixed.tasks[place].after) = ([], []) }
      if let points = try RosterSolver(fixed).solve(SolverSettings(threads: 1)).points, points > optimum.points { free += 1 }
      guard scenario.tasks.contains(where: { !$0.after.isEmpty }) else { continue }
      var loose = scenario
      for place in loose.tasks.indices { loose.tasks[place].after = [] }
      if let points = try RosterSolver(loose).solve(SolverSettings(threads: 1)).points, points < optimum.points { ordered += 1 }
      let held = scenario.tasks.map { task in roster.teams.first { $0.task == task.id }?.date }
      if let first = held[0], let second = held[1] { #expect(first < second, "seed \(seed)") }
    }
    #expect(free >= 6 && ordered >= 1)
  }
}
