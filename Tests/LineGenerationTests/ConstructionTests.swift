import LinearProgramming
import Testing

@testable import LineGeneration

@Suite("Lines constructed some workers at a time")
struct ConstructionTests {
  /// Every pass of a construction, with the points of its lines and of everybody's cheapest line; nil is that no values of the static columns fit.
  private struct Outcome: Equatable {
    var cheapest: Int?
    var passes: [[[UInt8]]] = []
    var points: [Int?] = []
  }

  private static func construct(_ problem: RosterProblem, threads: Int) throws -> Outcome {
    let options = SolveOptions(threads: threads)
    let compiled = try CompiledProblem(problem, productStateLimit: options.productStateLimit)
    return try LinearProgram.confined { program in
      let engine = try Engine(compiled, options, &program)
      let free = [Double](repeating: 0, count: compiled.problem.rows.count)
      let priced = try #require(try engine.price(free, node: engine.root, pointScale: Prices.point, effort: .quick))
      var usual = [[UInt8]?](repeating: nil, count: problem.workers.count)
      for line in priced.lines where usual[line.worker] == nil { usual[line.worker] = line.letters }
      var outcome = Outcome()
      func points(_ lines: [[UInt8]]) throws -> Int? {
        guard let values = try engine.completeColumns(for: lines, limits: .none) else { return nil }
        return compiled.problem.evaluate(RosterSolution(lines: lines, columnValues: values, objective: 0))
      }
      let lines = usual.compactMap { $0 }
      try #require(lines.count == problem.workers.count)
      outcome.cheapest = try points(lines)
      outcome.passes = engine.constructed(besides: lines)
      outcome.points = try outcome.passes.map(points)
      return outcome
    }
  }

  @Test("Constructed lines keep every rule, cost less than everybody's cheapest ones, and do not depend on the threads", arguments: 1...6)
  func linesFitEachOther(seed: Int) throws {
    // Seventy workers go two at a time, nine one by one.
    let problem = try LongHorizonTests.problem(workers: seed % 3 == 1 ? 70 : 9, dayCount: 9, seed: UInt64(seed))
    let outcome = try Self.construct(problem, threads: 1)
    #expect(outcome == (try Self.construct(problem, threads: 2)))
    try #require(outcome.passes.count == 2)
    #expect(outcome.passes[0] != outcome.passes[1])
    for lines in outcome.passes {
      for (worker, line) in lines.enumerated() { #expect(problem.evaluate(line: line, of: worker) != .banned) }
    }
    let cheapest = try #require(outcome.cheapest)
    let first = try #require(outcome.points[0]), second = try #require(outcome.points[1])
    // The cheapest lines leave most of the demand unmet; lines that know of each other do not.
    #expect(2 * max(first, second) < cheapest)
  }

  @Test("Where some workers' lines alone cannot satisfy a row, nothing is constructed, and the problem is solved all the same")
  func rowsThatNeedEverybody() throws {
    var problem = try LongHorizonTests.problem(workers: 5, dayCount: 7, seed: 3)
    for worker in problem.workers.indices {
      for letter in 1...2 { problem.workers[worker].extraRows.append(CellRowEntry(day: 2, letter: letter, row: problem.rows.count, coefficient: 1)) }
    }
    problem.rows.append(.atLeast(1))
    #expect(try Self.construct(problem, threads: 1).passes.isEmpty)
    var options = SolveOptions()
    options.constructionShare = .infinity
    let result = try solve(problem, options: options)
    #expect(result.stop == .proven)
    let best = try #require(result.best)
    #expect(problem.evaluate(best) == result.bound)
  }

  @Test("A solve that begins with constructed lines proves the same optimum as one without, alike on one thread and on two", arguments: 1...12)
  func optimumIsTheSame(seed: Int) throws {
    let problem = try LongHorizonTests.problem(workers: 6, dayCount: 7, seed: UInt64(seed))
    func solved(share: Double, threads: Int) throws -> SolveResult {
      var options = SolveOptions(threads: threads)
      options.constructionShare = share
      return try solve(problem, options: options)
    }
    let without = try solved(share: 0, threads: 1)
    let with = try solved(share: .infinity, threads: 1)
    #expect(without.stop == .proven)
    #expect(with.stop == .proven)
    #expect(with.best?.objective == without.best?.objective)
    let other = try solved(share: .infinity, threads: 2)
    #expect(other.best == with.best)
    #expect(other.statistics == with.statistics)
    // It did construct: each pass searches one worker at a time.
    #expect(with.statistics.labels != without.statistics.labels)
  }
}
