import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Tasks by enumeration")
struct TaskEnumerationTests {
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
      guard let optimum = enumeration.optimum(known: result.roster) else {
        #expect((result.stop == .contradiction) == !result.clashes.isEmpty, "seed \(seed)")
        #expect(!result.clashes.isEmpty || !result.exemptions.isEmpty, "seed \(seed)")
        continue
      }
      #expect(result.stop == .proven, "seed \(seed)")
      #expect(result.points == optimum.points, "seed \(seed)")
      #expect(result.bound == optimum.points, "seed \(seed)")
      #expect(result.boundsLogged.allSatisfy { $0 <= optimum.points }, "seed \(seed)")
      let roster = try #require(result.roster)
      let judged = enumeration.audit.judge(roster)
      #expect(judged.points == optimum.points && judged.breaches.isEmpty && judged.mismatches.isEmpty, "seed \(seed)")
      #expect(enumeration.audit.points(optimum.roster).points == optimum.points, "seed \(seed)")
      #expect(result.secondRankPoints == enumeration.audit.secondRankPoints(roster), "seed \(seed)")
      if !roster.teams.isEmpty { manned += 1 }
      var random = SplitMix64(seed: seed &+ 77)
      let bounds = try solver.bounds(under: EnumerationTests.prices(around: solver.rootPrices(), &random))
      #expect(bounds.allSatisfy { $0 <= optimum.points }, "seed \(seed)")
    }
    #expect(manned == 20)
  }
}
