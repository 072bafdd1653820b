import LinearProgramming
import Testing

@testable import LineGeneration

@Suite("Dives")
struct DiveTests {
  /// Some stations, each with so many people and crews of so many that have to be whole: the linear program fills the last crew in part.
  private static func stations(_ count: Int, people: Int, perCrew: Int) -> RosterProblem {
    var problem = RosterProblem(dayCount: 1, letterCount: 2)
    for station in 0..<count {
      problem.rows.append(.exactly(0))
      for _ in 0..<people {
        var worker = Worker(dayCount: 1, letterCount: 2)
        worker.cellRows[1] = Int32(station)
        problem.workers.append(worker)
      }
      for _ in 0...(people / perCrew) {
        problem.columns.append(
          StaticColumn(cost: -10, lower: 0, upper: 1, entries: [RowEntry(row: station, coefficient: -perCrew)], branchPriority: 1))
      }
    }
    return problem
  }

  /// What one dive from the root's linear program leaves as the best solution, and how many of its steps it took back.
  private static func dive(_ problem: RosterProblem, share: Double) throws -> (best: RosterSolution?, stepsTakenBack: Int) {
    var options = SolveOptions(nodeLimit: 0)
    options.usesHeuristics = false
    let compiled = try CompiledProblem(problem, productStateLimit: 1000)
    return try LinearProgram.confined { program in
      let engine = try Engine(compiled, options, &program)
      _ = try engine.run(&program)
      _ = try engine.dive(from: engine.root, basis: engine.rootBasis, share: share, &program)
      return (engine.best, engine.stepsTakenBack)
    }
  }

  @Test(
    "A crew that was rounded up and cannot be filled is taken back, whether it was decided alone or with others",
    arguments: [(1, 7, 4), (1, 5, 3), (1, 9, 5), (2, 7, 4), (3, 11, 4), (5, 5, 3)], [0.1, 1.0])
  func stepsAreTakenBack(size: (stations: Int, people: Int, perCrew: Int), share: Double) throws {
    let problem = Self.stations(size.stations, people: size.people, perCrew: size.perCrew)
    let outcome = try Self.dive(problem, share: share)
    #expect(outcome.stepsTakenBack >= size.stations)
    let best = try #require(outcome.best)
    #expect(best.objective == -10 * size.stations * (size.people / size.perCrew))
    #expect(problem.evaluate(best) == best.objective)
  }

  @Test("What a dive offers after steps that it took back is a solution, and none is better than the optimum")
  func whatIsOfferedIsSolution() throws {
    var stepsTakenBack = 0
    for seed in 60_000..<60_400 {
      let problem = try TinyProblems.problem(seed: UInt64(seed))
      let outcome = try Self.dive(problem, share: seed % 2 == 0 ? 0.2 : 1)
      stepsTakenBack += outcome.stepsTakenBack
      guard let best = outcome.best else { continue }
      #expect(problem.evaluate(best) == best.objective, "seed \(seed)")
      #expect(TinyProblems.optimum(of: problem).map { $0 <= best.objective } == true, "seed \(seed)")
    }
    #expect(stepsTakenBack > 0)
  }
}
