import PatrolModel
import RosterAudit
import RosterSolver
import Testing

@Suite("Determinism")
struct DeterminismTests {
  @Test("The same scenario gives the same roster twice, on one thread and on two", arguments: [7, 28])
  func sameRoster(days: Int) throws {
    let scenario = GeneratedOffice.scenario(officers: 16, zones: 3, days: days, seed: 11)
    var rosters: [Roster?] = []
    var bounds: [[Int]] = []
    for threads in [1, 2, 2] {
      let result = try RosterSolver(scenario).solve(SolverSettings(threads: threads, nodeLimit: 3))
      rosters.append(result.roster)
      bounds.append(result.boundsLogged)
    }
    let roster = try #require(rosters[0])
    #expect(rosters[1] == roster)
    #expect(rosters[2] == roster)
    #expect(bounds[1] == bounds[0])
    #expect(bounds[2] == bounds[0])
    #expect(RosterAudit(scenario).judge(roster).isClean)
  }
}
