import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Enumeration")
struct EnumerationTests {
  @Test("On tiny scenarios the solver's points are the least that any roster has, and no bound is above them", arguments: 0..<20)
  func optimum(batch: Int) throws {
    var clean = 0
    var boundCount = 0
    var closeBounds = 0
    var seed = UInt64(batch * 1000)
    while clean < 100, seed < UInt64(batch * 1000 + 999) {
      seed += 1
      var generator = RandomScenario(seed: seed)
      let enumeration = Enumeration.next(of: &generator)
      let optimum = enumeration.optimum()
      let solver = RosterSolver(enumeration.scenario)
      let result = try solver.solve(SolverSettings(threads: 1))
      guard let optimum else {
        // Without a line either locks clash, or history alone leaves none and rules give way.
        #expect((result.stop == .contradiction) == !result.clashes.isEmpty, "seed \(seed)")
        #expect(!result.clashes.isEmpty || !result.exemptions.isEmpty, "seed \(seed)")
        continue
      }
      #expect(result.exemptions.isEmpty, "seed \(seed)")
      clean += 1
      #expect(result.stop == .proven, "seed \(seed)")
      #expect(result.points == optimum.points, "seed \(seed)")
      #expect(result.bound == optimum.points, "seed \(seed)")
      #expect(result.boundsLogged.allSatisfy { $0 <= optimum.points }, "seed \(seed)")
      let roster = try #require(result.roster)
      let judged = enumeration.audit.judge(roster)
      #expect(judged.points == optimum.points && judged.isClean, "seed \(seed)")
      var random = SplitMix64(seed: seed &+ 77)
      let bounds = try solver.bounds(under: Self.prices(around: solver.rootPrices(), &random))
      #expect(bounds.allSatisfy { $0 <= optimum.points }, "seed \(seed)")
      boundCount += bounds.count
      closeBounds += bounds.count { $0 >= optimum.points - 3 }
    }
    #expect(clean == 100)
    // Prices near the best ones must put the bound to the test.
    #expect(closeBounds >= boundCount / 5)
  }

  /// Prices of all kinds: near the best ones, small and large, of one sign and of both.
  static func prices(around best: [Double], _ random: inout SplitMix64) -> [[Double]] {
    (0..<20).map { place in
      best.map { price in
        switch place {
        case 0: price
        case 1..<10: price + Double.random(in: -1...1, using: &random) * Double(place) / 12
        case 10..<13: price * Double.random(in: 0.5...1.5, using: &random)
        case 13..<17: Double.random(in: 0...3, using: &random)
        default: Double.random(in: -20...20, using: &random)
        }
      }
    }
  }
}
