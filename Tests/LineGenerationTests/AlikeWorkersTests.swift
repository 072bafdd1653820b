import LinearProgramming
import Testing

@testable import LineGeneration

@Suite("Alike workers")
struct AlikeWorkersTests {
  @Test("A problem of workers who are alike has the enumerated optimum", arguments: 0..<10)
  func optimumEqualsEnumeration(block: Int) throws {
    var feasible = 0
    for seed in (block * 40)..<(block * 40 + 40) {
      var problem = try TinyProblems.problem(seed: UInt64(seed))
      var generator = SplitMix64(seed: UInt64(seed))
      let few = problem.workers.prefix(2).flatMap { worker in Array(repeating: worker, count: generator.whole(1...3)) }
      problem.workers = few.shuffled(using: &generator)
      problem.totals = TinyProblems.totals(of: problem, &generator)
      let expected = TinyProblems.optimum(of: problem)
      var options = SolveOptions(seed: UInt64(seed))
      options.usesHeuristics = seed % 4 > 0
      options.productStateLimit = seed % 3 == 0 ? 0 : 6000
      let result = try solve(problem, options: options)
      #expect(result.best?.objective == expected, "seed \(seed)")
      #expect(result.stop == (expected == nil ? .infeasible : .proven), "seed \(seed)")
      if expected != nil { feasible += 1 }
    }
    #expect(feasible > 5)
  }

  @Test("The root's program by groups bounds as well as the one by workers, and its lines come to the same", arguments: 0..<12)
  func groupsBoundAsWell(seed: Int) throws {
    let problem = try Self.office(seed: UInt64(seed))
    var apart = problem
    for worker in apart.workers.indices {
      // A row of his own, which asks for nothing, tells each worker from all others.
      apart.workers[worker].extraRows = [CellRowEntry(day: 0, letter: 0, row: apart.rows.count)]
      apart.rows.append(.atMost(1))
    }
    let byGroups = try #require(try Self.rootByGroups(problem))
    #expect(try Self.rootByGroups(apart) == nil)
    #expect(byGroups.lines.allSatisfy { !$0.isEmpty })
    // Everybody's share of the groups' lines costs as much as all lines do.
    let fewest = try Self.linearOptimum(problem, byGroups.lines)
    #expect(abs(fewest - (try Self.linearOptimum(apart, nil))) < 1e-4)
    var options = SolveOptions(nodeLimit: 0)
    options.usesHeuristics = false
    let whole = try #require(try solve(apart, options: options).bound)
    #expect(try problem.bound(under: byGroups.prices) == whole)
  }

  /// The value of the program over some lines of each worker, or, generated, over all.
  private static func linearOptimum(_ problem: RosterProblem, _ lines: [[[UInt8]]]?) throws -> Double {
    let compiled = try CompiledProblem(problem, productStateLimit: 6000)
    var options = SolveOptions()
    options.usesHeuristics = false
    return try LinearProgram.confined { program in
      let engine = try Engine(compiled, options, &program)
      let some = lines ?? problem.workers.map { _ in [[UInt8](repeating: 1, count: 3) + [UInt8](repeating: 0, count: 4)] }
      for (worker, lines) in some.enumerated() {
        let numbers = lines.compactMap { engine.pool.number(of: $0, worker: worker, in: compiled) }
        #expect(numbers.count == lines.count)
        try engine.master.add(numbers, of: engine.pool, &program)
      }
      if lines == nil {
        #expect(try engine.generate(engine.root, GenerationRequest(method: .primal), &program) == .converged)
      } else {
        #expect(try engine.master.solve(.primal, limits: .none, &program) == nil)
      }
      return engine.master.objective
    }
  }

  private static func rootByGroups(_ problem: RosterProblem) throws -> Engine.GroupedRoot? {
    let compiled = try CompiledProblem(problem, productStateLimit: 6000)
    return try LinearProgram.confined { program in try Engine(compiled, SolveOptions(), &program).solveByGroups() }
  }

  /// Four groups of alike workers over a week of needs in two rows a day.
  static func office(seed: UInt64) throws -> RosterProblem {
    var generator = SplitMix64(seed: seed)
    var problem = RosterProblem(dayCount: 7, letterCount: 3)
    for _ in 0..<14 { problem.rows.append(.exactly(generator.whole(2...7))) }
    for row in 0..<14 {
      problem.columns.append(StaticColumn(cost: 100, upper: 20, entries: [RowEntry(row: row, coefficient: 1)]))
      problem.columns.append(StaticColumn(cost: 7, upper: 20, entries: [RowEntry(row: row, coefficient: -1)]))
    }
    for _ in 0..<4 {
      var worker = Worker(dayCount: 7, letterCount: 3)
      for day in 0..<7 {
        for letter in 1...2 {
          worker.cells[day * 3 + letter] = Int32(generator.whole(0...6))
          worker.cellRows[day * 3 + letter] = Int32(day * 2 + letter - 1)
        }
      }
      worker.automata.append(AutomatonUse(try Self.threeToFive()))
      problem.workers += Array(repeating: worker, count: generator.whole(2...4))
    }
    return problem
  }

  @Test("Amounts are dealt out whole where they can be, and nobody goes without", arguments: 0..<30)
  func dealing(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let count = generator.whole(1...9)
    var cuts = (0..<generator.whole(0...6)).map { _ in Double(generator.whole(0...(12 * count))) / 12 } + [0, Double(count)]
    cuts.sort()
    let amounts = zip(cuts.dropFirst(), cuts).map { $0 - $1 }.filter { $0 > 0 }
    let shares = Engine.dealtOut(amounts, to: count)
    #expect(shares.count == count)
    #expect(shares.allSatisfy { !$0.isEmpty })
    #expect(Set(shares.joined()) == Set(amounts.indices))
    let whole = amounts.reduce(0) { $0 + Int($1 + 1e-9) }
    #expect(shares.count { $0.count == 1 } >= whole)
    // Each further amount that a member has is one that the member before did not use up.
    #expect(shares.reduce(0) { $0 + $1.count - 1 } <= amounts.count)
  }

  @Test("Machines built apart with the same tables make workers alike; another first state, cost, row or rule does not")
  func grouping() throws {
    func worker() throws -> Worker {
      var worker = Worker(dayCount: 7, letterCount: 3)
      worker.automata.append(AutomatonUse(try Self.threeToFive()))
      return worker
    }
    var problem = RosterProblem(dayCount: 7, letterCount: 3, workers: try (0..<6).map { _ in try worker() })
    problem.rows = [.atLeast(1)]
    problem.workers[1].cells[4] = 1
    problem.workers[2].cellRows[4] = 0
    problem.workers[3].extraRows = [CellRowEntry(day: 1, letter: 1, row: 0)]
    problem.workers[4].automata = []
    #expect(AlikeWorkers(problem).groups == [[0, 5], [1], [2], [3], [4]])
    problem.workers[5].automata[0].initialState = 1
    #expect(AlikeWorkers(problem).groups == [[0], [1], [2], [3], [4], [5]])
  }

  /// Three to five duties in the week.
  private static func threeToFive() throws -> LineAutomaton {
    try CountPrimitive(dayCount: 7, letterCount: 3, firstDay: 0, lastDay: 6, weight: { $1 > 0 ? 1 : 0 }) { (3...5).contains($0) ? .free : .banned }
      .automaton()
  }
}
