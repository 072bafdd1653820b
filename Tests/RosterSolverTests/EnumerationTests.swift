import PatrolModel
import RosterAudit
import RosterSolver
import Testing

@Suite("Enumeration")
struct EnumerationTests {
  @Test("On tiny scenarios the solver's points are the least that any roster has, and no bound is above them", arguments: 0..<20)
  func optimum(batch: Int) throws {
    var clean = 0
    for place in 0..<100 {
      let seed = UInt64(batch * 100 + place)
      var generator = RandomScenario(seed: seed)
      let enumeration = Enumeration.next(of: &generator)
      let optimum = enumeration.optimum()
      let solver = RosterSolver(enumeration.scenario)
      let result = try solver.solve(SolverSettings(threads: 1))
      guard let optimum else {
        #expect(result.stop == .contradiction, "seed \(seed)")
        #expect(!result.clashes.isEmpty, "seed \(seed)")
        continue
      }
      clean += 1
      #expect(result.stop == .proven, "seed \(seed)")
      #expect(result.points == optimum.points, "seed \(seed)")
      #expect(result.bound == optimum.points, "seed \(seed)")
      #expect(result.boundsLogged.allSatisfy { $0 <= optimum.points }, "seed \(seed)")
      let roster = try #require(result.roster)
      let judged = enumeration.audit.judge(roster)
      #expect(judged.points == optimum.points && judged.isClean, "seed \(seed)")
      var random = SplitMix64(seed: seed &+ 77)
      let bounds = try solver.bounds(count: 20) { _ in Double.random(in: -20...20, using: &random) }
      #expect(bounds.allSatisfy { $0 <= optimum.points }, "seed \(seed)")
    }
    #expect(clean >= 50)
  }
}
