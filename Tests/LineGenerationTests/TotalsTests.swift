import LineGeneration
import Testing

@Suite("Totals")
struct TotalsTests {
  @Test("Totals change neither the optimum nor the bound nor the columns of the result", arguments: 0..<10)
  func totalsChangeNoSolution(block: Int) throws {
    var counts = (infeasible: 0, totals: 0, nodes: 0)
    for seed in (40_000 + block * 120)..<(40_120 + block * 120) {
      var problem = try TinyProblems.problem(seed: UInt64(seed))
      let expected = TinyProblems.optimum(of: problem)
      var generator = SplitMix64(seed: UInt64(seed))
      problem.totals = TinyProblems.totals(of: problem, &generator)
      counts.totals += problem.totals.count
      let log = EventLog()
      var options = SolveOptions(progress: { log.note($0) })
      options.usesHeuristics = seed % 3 > 0
      options.productStateLimit = seed % 4 == 0 ? 0 : 6000
      options.masterLineLimit = seed % 5 < 2 ? 5 : nil
      options.constructionShare = seed % 7 < 4 ? 0 : .infinity
      let result = try solve(problem, options: options)
      counts.nodes += result.statistics.nodes
      #expect(result.best?.objective == expected, "seed \(seed)")
      #expect(result.stop == (expected == nil ? .infeasible : .proven), "seed \(seed)")
      #expect(result.rootPrices.isEmpty || result.rootPrices.count == problem.rows.count, "seed \(seed)")
      for case .bound(let bound) in log.all { if let expected { #expect(bound <= expected, "seed \(seed)") } }
      guard let best = result.best else {
        counts.infeasible += 1
        continue
      }
      #expect(result.bound == expected, "seed \(seed)")
      #expect(best.columnValues.count == problem.columns.count, "seed \(seed)")
      #expect(problem.evaluate(best) == expected, "seed \(seed)")
      // A bound under prices of the given rows is as true with totals as without.
      if result.rootPrices.count == problem.rows.count { #expect(try problem.bound(under: result.rootPrices) <= best.objective, "seed \(seed)") }
    }
    #expect(counts.infeasible < 110 && counts.totals > 100 && counts.nodes > 0)
  }

  @Test("A solve that is stopped early keeps a valid bound and only the given columns, totals or not")
  func earlyStopsStayValid() throws {
    var limited = 0
    for seed in 41_000..<41_300 {
      var problem = try TinyProblems.problem(seed: UInt64(seed))
      let expected = TinyProblems.optimum(of: problem)
      var generator = SplitMix64(seed: UInt64(seed))
      problem.totals = TinyProblems.totals(of: problem, &generator)
      var options = SolveOptions(nodeLimit: 0)
      options.usesHeuristics = seed % 2 == 0
      let result = try solve(problem, options: options)
      guard result.stop == .nodeLimit else { continue }
      limited += 1
      guard let expected else {
        #expect(result.best == nil, "seed \(seed)")
        continue
      }
      #expect((result.bound ?? .min) <= expected, "seed \(seed)")
      if let best = result.best { #expect(problem.evaluate(best) == best.objective, "seed \(seed)") }
    }
    #expect(limited > 0)
  }

  @Test("A total of columns that are unknown or named twice is a fault; an empty one is none")
  func faults() throws {
    var problem = RosterProblem(dayCount: 1, letterCount: 1, workers: [Worker(dayCount: 1, letterCount: 1)])
    problem.columns = [StaticColumn(cost: 1, upper: 2, entries: []), StaticColumn(cost: 2, lower: 1, upper: 2, entries: [])]
    func faults(_ totals: [[Int]]) -> [ProblemFault] {
      problem.totals = totals
      return problem.faults()
    }
    #expect(faults([[0, 1], [1], []]) == [])
    #expect(try solve(problem).best?.columnValues == [0, 1])
    #expect(faults([[0, 1], [2]]) == [.total(index: 1)])
    #expect(faults([[-1], [1, 0, 1]]) == [.total(index: 0), .total(index: 1)])
    #expect(throws: EngineError.faultyProblem([.total(index: 0), .total(index: 1)])) { try solve(problem) }
  }
}
