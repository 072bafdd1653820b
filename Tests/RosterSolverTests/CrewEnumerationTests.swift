import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Crews by enumeration")
struct CrewEnumerationTests {
  @Test("With crews the solver's points are the least of all rosters and all ways to form crews, and no bound is above them", arguments: 0..<20)
  func optimum(batch: Int) throws {
    var several = 0
    var broken = 0
    var boundCount = 0
    var closeBounds = 0
    var seed = UInt64(batch * 10_000)
    while several < 26, seed < UInt64(batch * 10_000 + 2000) {
      seed += 1
      var generator = CrewScenario(seed: seed)
      let scenario = generator.next()
      let solver = RosterSolver(scenario)
      let result = try solver.solve(SolverSettings(threads: 1))
      let isSeveral = result.roster.map(Self.hasTwoCrewsOnOneShift) ?? false
      let isLocked = scenario.requests.contains { $0.kind == .lock }
      // All with several crews or locks are judged, and some of the others.
      guard isSeveral || isLocked || seed % 6 == 0 else { continue }
      var enumeration = CrewEnumeration(scenario)
      guard let optimum = enumeration.optimum(known: result.roster) else {
        // Without a line either locks clash, or history alone leaves none and rules give way.
        #expect((result.stop == .contradiction) == !result.clashes.isEmpty, "seed \(seed)")
        #expect(!result.clashes.isEmpty || !result.exemptions.isEmpty, "seed \(seed)")
        continue
      }
      #expect(result.stop == .proven, "seed \(seed)")
      #expect(result.points == optimum.points, "seed \(seed)")
      #expect(result.secondRankPoints == result.roster.map(enumeration.audit.secondRankPoints), "seed \(seed)")
      #expect(result.bound == optimum.points, "seed \(seed)")
      #expect(result.boundsLogged.allSatisfy { $0 <= optimum.points }, "seed \(seed)")
      #expect(enumeration.audit.points(optimum.roster).points == optimum.points, "seed \(seed)")
      guard let roster = result.roster else {
        Issue.record("no roster, seed \(seed)")
        continue
      }
      let judged = enumeration.audit.judge(roster)
      #expect(judged.points == optimum.points && judged.breaches.isEmpty && judged.mismatches.isEmpty, "seed \(seed)")
      #expect(isLocked || judged.crewBreaches.isEmpty, "seed \(seed)")
      if isSeveral { several += 1 }
      if !judged.crewBreaches.isEmpty { broken += 1 }
      var random = SplitMix64(seed: seed &+ 77)
      let bounds = try solver.bounds(under: EnumerationTests.prices(around: solver.rootPrices(), &random))
      #expect(bounds.allSatisfy { $0 <= optimum.points }, "seed \(seed)")
      boundCount += bounds.count
      closeBounds += bounds.count { $0 >= optimum.points - 3 }
    }
    #expect(several == 26)
    #expect(broken >= 3)
    #expect(closeBounds >= boundCount / 10)
  }

  @Test("On larger scenarios with crews the audit agrees with whatever the solver has found, and only locks leave crews broken", arguments: 0..<8)
  func agreement(batch: Int) throws {
    var crews = 0
    for seed in UInt64(batch * 1000 + 500_000)..<UInt64(batch * 1000 + 500_030) {
      var generator = CrewScenario(seed: seed)
      let scenario = generator.next(lineLimit: 100_000, combinationLimit: .max)
      let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1, nodeLimit: 20))
      guard let roster = result.roster else {
        #expect(result.stop == .contradiction && !result.clashes.isEmpty, "seed \(seed)")
        continue
      }
      let report = RosterAudit(scenario).judge(roster)
      #expect(report.points == result.points && report.breaches.isEmpty && report.mismatches.isEmpty, "seed \(seed)")
      #expect(report.crewBreaches.isEmpty || scenario.requests.contains { $0.kind == .lock }, "seed \(seed)")
      #expect(result.secondRankPoints == nil || result.secondRankPoints == report.secondRank.reduce(0) { $0 + $1.points }, "seed \(seed)")
      #expect(result.bound.map { $0 <= report.points } ?? true, "seed \(seed)")
      crews += roster.crews.count
    }
    #expect(crews > 40)
  }

  private static func hasTwoCrewsOnOneShift(_ roster: Roster) -> Bool {
    struct Instance: Hashable {
      var date: CivilDate
      var shift: Shift.ID
    }
    return Dictionary(grouping: roster.crews) { Instance(date: $0.date, shift: $0.shift) }.values.contains { $0.count > 1 }
  }
}
