import Foundation
import LineGeneration
import PatrolFiles
import PatrolModel
import RosterSolver
import Testing

@Suite("Horizons of some weeks")
struct SomeWeeksTests {
  private static let repository = String(#filePath.dropLast("/Tests/PatrolSchedulingTests/SomeWeeksTests.swift".count))

  /// By counted work, so that a slow machine finds the same: neither a first program that takes long, nor parts too large for their work, nor a dive that leads nowhere may leave
  /// whoever plans three weeks at once with the first roster until then, 19,596 and 15,967 points beyond the bounds.
  @Test(
    "Three weeks of a station with crews are near the bound before any branching, after work of less than half a minute",
    arguments: [(folder: "polsek-kecil", work: 600_000_000, beyondBound: 60), (folder: "kurang-personel", work: 2_500_000_000, beyondBound: 4000)])
  func threeWeeksAreGoodSoon(folder: String, work: Int, beyondBound: Int) throws {
    var scenario = try #require(ScenarioReader.read(path: "\(Self.repository)/Scenarios/\(folder)").scenario)
    scenario.period.lookAheadDays = 14
    let problem = try RosterSolver(scenario).problem()
    var options = SolveOptions(threads: 2, nodeLimit: 1)
    options.workLimit = work
    let result = try solve(problem, options: options)
    let best = try #require(result.best)
    let bound = try #require(result.bound)
    #expect(problem.evaluate(best) == best.objective)
    #expect(best.objective - bound < beyondBound, "\(best.objective), bound \(bound)")
  }
}
