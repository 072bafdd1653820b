import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Tasks by enumeration")
struct TaskEnumerationTests {
  @Test("Whoever is on a control round counts on where all posts count together: the solver's points are the least of all", arguments: 0..<4)
  func rounds(batch: Int) throws {
    var mattered = 0
    var seed = UInt64(batch * 10_000 + 7_700_000)
    let last = seed + 1500
    while mattered < 5, seed < last {
      seed += 1
      var generator = TaskScenario(seed: seed)
      var scenario = generator.next(combinationLimit: 1500)
      scenario.requirements.append(
        Requirement(id: "everywhere", place: .anyPost, time: .shifts(scenario.shifts.map(\.id)), minimum: 1, points: .init(minimum: 40)))
      let plain = scenario
      for place in scenario.tasks.indices {
        scenario.tasks[place].round = ControlRound(key: "r", posts: scenario.posts.map(\.id))
      }
      let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1))
      var enumeration = TaskEnumeration(scenario)
      guard let optimum = enumeration.optimum(known: result.roster) else { continue }
      #expect(result.points == optimum.points && result.bound == optimum.points, "seed \(seed)")
      #expect(result.boundsLogged.allSatisfy { $0 <= optimum.points }, "seed \(seed)")
      let roster = try #require(result.roster)
      #expect(enumeration.audit.judge(roster).points == optimum.points, "seed \(seed)")
      // The same roster would be dearer if its rounds were ordinary tasks.
      if RosterAudit(plain).points(roster).points > optimum.points { mattered += 1 }
    }
    #expect(mattered == 5)
  }

  @Test("With tasks and sectors the solver's points are the least of all rosters, crews and teams, and no bound is above them", arguments: 0..<16)
  func optimum(batch: Int) throws {
    var manned = 0
    var seed = UInt64(batch * 10_000 + 7_000_000)
    let last = seed + 1000
    while manned < 20, seed < last {
      seed += 1
      var generator = TaskScenario(seed: seed)
      let scenario = generator.next()
      let solver = RosterSolver(scenario)
      let result = try solver.solve(SolverSettings(threads: 1))
      var enumeration = TaskEnumeration(scenario)
      guard let optimum = try enumeration.expectOptimum(result, seed: seed) else {
        #expect((result.stop == .contradiction) == !result.clashes.isEmpty, "seed \(seed)")
        #expect(!result.clashes.isEmpty || !result.exemptions.isEmpty, "seed \(seed)")
        continue
      }
      let roster = optimum.roster
      #expect(enumeration.audit.points(optimum.best).points == optimum.points, "seed \(seed)")
      #expect(result.secondRankPoints == enumeration.audit.secondRankPoints(roster), "seed \(seed)")
      if !roster.teams.isEmpty { manned += 1 }
      var random = SplitMix64(seed: seed &+ 77)
      let bounds = try solver.bounds(under: EnumerationTests.prices(around: solver.rootPrices(), &random))
      #expect(bounds.allSatisfy { $0 <= optimum.points }, "seed \(seed)")
    }
    #expect(manned == 20)
  }
}
