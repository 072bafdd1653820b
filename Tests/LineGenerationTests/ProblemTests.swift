import LineGeneration
import Testing

@Suite("Problems and limits")
struct ProblemTests {
  /// Two workers, two days, duty needed on both days by one of them; a shortage costs 10.
  private func smallProblem() -> RosterProblem {
    var problem = RosterProblem(dayCount: 2, letterCount: 2)
    problem.rows = [.exactly(1), .exactly(1)]
    for cost in [Int32(3), 5] {
      problem.workers.append(Worker(cells: [0, cost, 0, cost], cellRows: [-1, 0, -1, 1]))
    }
    problem.columns = (0..<2).map { StaticColumn(cost: 10, upper: 1, entries: [RowEntry(row: $0, coefficient: 1)]) }
    return problem
  }

  @Test("A small problem worked out by hand is solved and proven")
  func solvesByHand() throws {
    let result = try solve(smallProblem())
    #expect(result.stop == .proven)
    #expect(result.best?.objective == 6)
    #expect(result.best?.lines == [[1, 1], [0, 0]])
    #expect(result.best?.columnValues == [0, 0])
    #expect(result.bound == 6)
  }

  @Test("A problem without workers, without rows, or with neither, is solved", arguments: [(0, 2), (2, 0), (0, 0)])
  func solvesEmptyParts(workers: Int, rows: Int) throws {
    var problem = smallProblem()
    problem.workers = Array(problem.workers.prefix(workers))
    if rows == 0 {
      problem.rows = []
      problem.columns = [StaticColumn(cost: -4, upper: 3, entries: [])]
      for worker in problem.workers.indices { problem.workers[worker].cellRows = [-1, -1, -1, -1] }
    }
    let result = try solve(problem)
    #expect(result.stop == .proven)
    #expect(result.best?.objective == (rows == 0 ? -12 : 20))
  }

  @Test("A worker without any line, and rows that cannot be met, are infeasible")
  func infeasible() throws {
    var noLine = smallProblem()
    noLine.workers[1].cells = [nil, nil, 0, 0]
    #expect(try solve(noLine).stop == .infeasible)
    var noColumn = smallProblem()
    noColumn.columns = []
    noColumn.rows[0] = .exactly(3)
    let result = try solve(noColumn)
    #expect(result.stop == .infeasible)
    #expect(result.best == nil)
  }

  @Test("The objective's grid rounds bounds up to what costs allow")
  func roundsToGrid() throws {
    var problem = smallProblem()
    for worker in problem.workers.indices { problem.workers[worker].cells = problem.workers[worker].cells.map { $0.map { $0 * 7 + 100 } } }
    problem.columns = problem.columns.map { StaticColumn(cost: 70, upper: 1, entries: $0.entries) }
    #expect(try solve(problem).bound == 442)
    // The exact prices prove 442; a little less still rounds up to the grid 400 + 7 k.
    #expect(try problem.bound(under: [20.5, 20.5]) == 442)
    #expect(try problem.bound(under: [17, 17]) == 435)
  }

  @Test("A gap that is good enough stops the search, and the bound stays valid")
  func gapStops() throws {
    for seed in 0..<40 {
      let problem = try TinyProblems.problem(seed: UInt64(9000 + seed))
      let optimum = TinyProblems.optimum(of: problem)
      let result = try solve(problem, options: SolveOptions(relativeGap: 0.5))
      guard let optimum, let best = result.best, let bound = result.bound else {
        #expect(optimum == nil && result.stop == .infeasible)
        continue
      }
      #expect(result.stop == .gapReached || result.stop == .proven)
      #expect(bound <= optimum && optimum <= best.objective)
      #expect(Double(best.objective - bound) <= 0.5 * Double(max(1, abs(best.objective))))
    }
  }

  @Test("With no node allowed the bound and the solution are still valid")
  func nodeLimit() throws {
    var limited = 0
    for seed in 0..<300 {
      let problem = try TinyProblems.problem(seed: UInt64(20_000 + seed))
      let result = try solve(problem, options: SolveOptions(nodeLimit: 0))
      if result.stop == .nodeLimit { limited += 1 } else { continue }
      let optimum = TinyProblems.optimum(of: problem)
      #expect(result.statistics.nodes == 0)
      if let optimum {
        #expect((result.bound ?? .min) <= optimum)
        if let best = result.best { #expect(best.objective >= optimum && problem.evaluate(best) == best.objective) }
      } else {
        #expect(result.best == nil)
      }
    }
    #expect(limited > 0)
  }

  @Test("A linear program that fails after a solution was found does not lose the solution")
  func failureKeepsSolution() throws {
    var problem = RosterProblem(dayCount: 1, letterCount: 2, workers: [Worker(dayCount: 1, letterCount: 2)])
    problem.workers[0].cells = [5, 0]
    problem.rows = [.atMost(4_000_000_000)]
    // The exact arithmetic takes this coefficient, the linear program does not.
    problem.workers[0].extraRows = [CellRowEntry(day: 0, letter: 1, row: 0, coefficient: 2_000_000_000)]
    let result = try solve(problem, options: SolveOptions(startingLines: [[0]]))
    #expect(result.stop == .numericalTrouble)
    #expect(result.best?.objective == 5)
    #expect((result.bound ?? .min) <= 0)
  }

  @Test("The gap is measured with the points that the caller counts beyond the problem")
  func gapCountsOffset() throws {
    var narrowed = 0
    for seed in 0..<300 {
      let problem = try TinyProblems.problem(seed: UInt64(20_000 + seed))
      let plain = try solve(problem, options: SolveOptions(relativeGap: 0.001, nodeLimit: 0))
      guard plain.stop == .nodeLimit, plain.best != nil, plain.bound != nil else { continue }
      let offset = try solve(problem, options: SolveOptions(relativeGap: 0.001, objectiveOffset: 1_000_000, nodeLimit: 0))
      #expect(offset.stop == .gapReached)
      narrowed += 1
    }
    #expect(narrowed > 0)
  }

  @Test("One unusable starting line costs only that worker's start: his cheapest line takes its place", arguments: [[9], [], [0, 0]] as [[UInt8]])
  func unusableStartingLine(unusable: [UInt8]) throws {
    var problem = RosterProblem(dayCount: 1, letterCount: 2, workers: [Worker(dayCount: 1, letterCount: 2), Worker(dayCount: 1, letterCount: 2)])
    problem.rows = [.exactly(1)]
    problem.columns = [StaticColumn(cost: 100, upper: 2, entries: [RowEntry(row: 0, coefficient: 1)])]
    for worker in problem.workers.indices {
      problem.workers[worker].cells = [0, 5]
      problem.workers[worker].cellRows = [-1, 0]
    }
    let log = EventLog()
    let result = try solve(problem, options: SolveOptions(startingLines: [[1], unusable], progress: { log.note($0) }))
    #expect(log.all.first == .incumbent(objective: 5, lines: [[1], [0]]))
    #expect(result.best?.objective == 5)
  }

  @Test("A solution that breaks a rule, a row or a bound has no points")
  func evaluationRefuses() throws {
    var problem = smallProblem()
    problem.workers[0].cells[3] = nil
    func points(_ lines: [[UInt8]], _ values: [Int]) -> Int? { problem.evaluate(RosterSolution(lines: lines, columnValues: values, objective: 0)) }
    #expect(points([[1, 0], [0, 1]], [0, 0]) == 8)
    #expect(points([[1, 1], [0, 0]], [0, 0]) == nil)
    #expect(points([[1, 0], [1, 1]], [0, 0]) == nil)
    #expect(points([[0, 0], [0, 1]], [1, 0]) == 15)
    #expect(points([[0, 0], [0, 1]], [2, 0]) == nil)
    #expect(points([[0, 0], [0, 2]], [1, 0]) == nil)
    #expect(points([[0, 0]], [1, 0]) == nil)
  }

  @Test("Each fault of a problem is found, and solving is refused")
  func findsFaults() {
    func faults(_ change: (inout RosterProblem) -> Void) -> [ProblemFault] {
      var problem = smallProblem()
      change(&problem)
      return problem.faults()
    }
    #expect(faults { _ in } == [])
    #expect(faults { $0.letterCount = 0 } == [.size(dayCount: 2, letterCount: 0)])
    #expect(faults { $0.workers[1].cells.removeLast() } == [.tableLength(worker: 1)])
    #expect(faults { $0.workers[0].cellRows[1] = 2 } == [.cellRow(worker: 0)])
    #expect(faults { $0.workers[0].extraRows = [CellRowEntry(day: 2, letter: 0, row: 0)] } == [.cellRow(worker: 0)])
    #expect(faults { $0.rows[1] = Row() } == [.rowBounds(row: 1)])
    #expect(faults { $0.rows[1] = Row(lower: 2, upper: 1) } == [.rowBounds(row: 1)])
    #expect(faults { $0.columns[0].lower = 2 } == [.columnBounds(column: 0)])
    #expect(faults { $0.columns[0].entries.append(RowEntry(row: 0, coefficient: 1)) } == [.columnEntries(column: 0)])
    #expect(faults { $0.columns[0].entries[0].row = -1 } == [.columnEntries(column: 0)])
    #expect(faults { $0.columns[0].cost = 1 << 40 } == [.tooLarge])
    #expect(faults { $0.rows[0] = .exactly(.max - 1) } == [.tooLarge])
    #expect(throws: EngineError.faultyProblem([.rowBounds(row: 1)])) {
      var problem = smallProblem()
      problem.rows[1] = Row()
      _ = try solve(problem)
    }
    #expect(throws: EngineError.unusablePrices) { try smallProblem().bound(under: [1]) }
    #expect(throws: EngineError.unusablePrices) { try smallProblem().bound(under: [1, .nan]) }
  }

  @Test("An automaton for other days is refused")
  func refusesForeignAutomaton() throws {
    let rule = CountPrimitive(dayCount: 3, letterCount: 2, firstDay: 0, lastDay: 2, weight: { $1 }, costOfTotal: { _ in .free })
    var problem = smallProblem()
    problem.workers[0].automata = [AutomatonUse(try rule.automaton())]
    #expect(problem.faults() == [.automaton(worker: 0, position: 0)])
    problem.workers[0].automata = []
    problem.workers[1].automata = [
      AutomatonUse(
        try CountPrimitive(dayCount: 2, letterCount: 2, firstDay: 0, lastDay: 1, weight: { $1 }, costOfTotal: { .points($0) }).automaton(),
        initialState: 1)
    ]
    #expect(problem.faults() == [.automaton(worker: 1, position: 0)])
  }
}
