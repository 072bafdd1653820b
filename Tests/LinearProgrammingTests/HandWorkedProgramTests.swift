import LinearProgramming
import Testing

@Suite("Programs worked out by hand")
struct HandWorkedProgramTests {
  @Test("Two limits, two products: optimum, duals and reduced costs are the ones found on paper", arguments: SimplexMethod.allCases)
  func twoProducts(method: SimplexMethod) throws {
    // minimise -3x - 5y - z with x + z <= 4, 2y <= 12, 3x + 2y + 4z <= 18: x = 2, y = 6, z = 0; duals 0, -3/2, -1.
    try LinearProgram.confined { program in
      let first = try program.addRow(.atMost(4))
      let second = try program.addRow(.atMost(12))
      let third = try program.addRow(.atMost(18))
      let x = try program.addColumn(cost: -3, bounds: .atLeast(0), entries: [Entry(row: first, coefficient: 1), Entry(row: third, coefficient: 3)])
      let y = try program.addColumn(cost: -5, bounds: .atLeast(0), entries: [Entry(row: second, coefficient: 2), Entry(row: third, coefficient: 2)])
      let z = try program.addColumn(cost: -1, bounds: .atLeast(0), entries: [Entry(row: first, coefficient: 1), Entry(row: third, coefficient: 4)])
      let outcome = try program.solve(method)
      #expect(outcome.stop == .finished)
      #expect(outcome.answer == .optimal)
      #expect(isClose(outcome.objective ?? .nan, -36))
      #expect(isClose(program.objective, -36))
      #expect(isClose(program.value(column: x), 2) && isClose(program.value(column: y), 6) && isClose(program.value(column: z), 0))
      #expect(isClose(program.dual(row: first), 0) && isClose(program.dual(row: second), -1.5) && isClose(program.dual(row: third), -1))
      #expect(isClose(program.reducedCost(column: x), 0) && isClose(program.reducedCost(column: y), 0))
      #expect(isClose(program.reducedCost(column: z), -1 + 4))
      #expect(isClose(program.activity(row: first), 2) && isClose(program.activity(row: second), 12) && isClose(program.activity(row: third), 18))
    }
  }

  @Test("A degenerate corner is still the optimum", arguments: SimplexMethod.allCases)
  func degenerate(method: SimplexMethod) throws {
    // Three lines meet in (2, 2).
    let plain = PlainProgram(
      rows: [.atMost(4), .atMost(6), .atMost(6)],
      columns: [
        Column(cost: -1, bounds: .atLeast(0), entries: [1, 2, 1].enumerated().map { Entry(row: $0, coefficient: $1) }),
        Column(cost: -1, bounds: .atLeast(0), entries: [1, 1, 2].enumerated().map { Entry(row: $0, coefficient: $1) }),
      ])
    let outcome = try solvedCold(plain, method)
    #expect(outcome.answer == .optimal)
    #expect(isClose(outcome.objective ?? .nan, -4))
  }

  @Test("Contradicting rows are proven infeasible and nothing is priced", arguments: SimplexMethod.allCases)
  func infeasible(method: SimplexMethod) throws {
    let entries = [Entry(row: 0, coefficient: 1), Entry(row: 1, coefficient: 1)]
    let column = Column(cost: 1, bounds: .free, entries: entries)
    let outcome = try solvedCold(PlainProgram(rows: [.atLeast(3), .atMost(2)], columns: [column, column]), method)
    #expect(outcome.stop == .finished)
    #expect(outcome.answer == .infeasible)
    #expect(outcome.objective == nil)
  }

  @Test("A cost that falls without end is unbounded, whichever simplex is asked", arguments: SimplexMethod.allCases)
  func unbounded(method: SimplexMethod) throws {
    let plain = PlainProgram(
      rows: [.atMost(5)],
      columns: [
        Column(cost: -1, bounds: .atLeast(0), entries: [Entry(row: 0, coefficient: 1)]),
        Column(cost: -1, bounds: .atLeast(0), entries: [Entry(row: 0, coefficient: -1)]),
      ])
    let outcome = try solvedCold(plain, method)
    #expect(outcome.stop == .finished)
    #expect(outcome.answer == .unbounded)
    #expect(outcome.objective == nil)
  }

  @Test("An infeasible program whose prices have no right signs either is infeasible", arguments: SimplexMethod.allCases)
  func infeasibleBothWays(method: SimplexMethod) throws {
    let plain = PlainProgram(
      rows: [.exactly(1), .exactly(2)],
      columns: [
        Column(cost: -1, bounds: .atLeast(0), entries: [Entry(row: 0, coefficient: 1), Entry(row: 1, coefficient: 1)]),
        Column(cost: -1, bounds: .atLeast(0), entries: [Entry(row: 0, coefficient: -1), Entry(row: 1, coefficient: -1)]),
      ])
    #expect(try solvedCold(plain, method).answer == .infeasible)
  }

  @Test("An empty program is optimal at zero", arguments: SimplexMethod.allCases)
  func empty(method: SimplexMethod) throws {
    let outcome = try solvedCold(PlainProgram(rows: [], columns: []), method)
    #expect(outcome == LinearOutcome(stop: .finished, answer: .optimal, objective: 0, iterations: 0))
  }

  @Test(
    "Without columns a row is feasible exactly if it allows zero",
    arguments: [(ClosedBounds.atLeast(-1), LinearAnswer.optimal), (.atLeast(1), .infeasible)])
  func rowsAlone(bounds: ClosedBounds, answer: LinearAnswer) throws {
    #expect(try solvedCold(PlainProgram(rows: [bounds], columns: [])).answer == answer)
  }

  @Test("Without rows each column goes to its cheap bound", arguments: SimplexMethod.allCases)
  func columnsAlone(method: SimplexMethod) throws {
    let plain = PlainProgram(
      rows: [],
      columns: [
        Column(cost: 2, bounds: ClosedBounds(lower: -3, upper: 5), entries: []),
        Column(cost: -2, bounds: ClosedBounds(lower: -3, upper: 5), entries: []),
        Column(cost: 0, bounds: .free, entries: []), Column(cost: 7, bounds: .exactly(1), entries: []),
      ])
    #expect(try solvedCold(plain, method).objective == -6 - 10 + 7)
  }

  @Test("A column without rows and without a bound on its cheap side is unbounded", arguments: SimplexMethod.allCases)
  func freeColumnAlone(method: SimplexMethod) throws {
    #expect(try solvedCold(PlainProgram(rows: [], columns: [Column(cost: 1, bounds: .free, entries: [])]), method).answer == .unbounded)
  }

  @Test("Range rows bind on the side that costs, and their dual has that sign", arguments: [(1.0, 2.0, 1.0), (-1.0, 5.0, -1.0)])
  func rangeRow(cost: Double, activity: Double, dual: Double) throws {
    try LinearProgram.confined { program in
      let row = try program.addRow(ClosedBounds(lower: 2, upper: 5))
      _ = try program.addColumn(cost: cost, bounds: .free, entries: [Entry(row: row, coefficient: 1)])
      #expect(try program.solve().answer == .optimal)
      #expect(isClose(program.activity(row: row), activity))
      #expect(isClose(program.dual(row: row), dual))
    }
  }

  @Test("A column at its upper bound has a negative reduced cost")
  func upperBound() throws {
    try LinearProgram.confined { program in
      let row = try program.addRow(.atMost(100))
      let column = try program.addColumn(cost: -4, bounds: ClosedBounds(lower: 0, upper: 3), entries: [Entry(row: row, coefficient: 1)])
      #expect(try program.solve().objective == -12)
      #expect(program.reducedCost(column: column) == -4)
    }
  }

  @Test("Bulk reads and single reads agree and fit the program's size, whatever the array held before")
  func bulkReads() throws {
    var random = SplitMix64(seed: 5)
    let plain = PlainProgram(
      rows: [.atMost(9), .atMost(7)], columns: (0..<5).map { _ in PlainProgram.randomColumn(rowCount: 2, density: 80, using: &random) })
    try LinearProgram.confined { program in
      try plain.build(into: &program)
      _ = try program.solve()
      var values = [1.0], reducedCosts = [Double](repeating: 9, count: 40), duals: [Double] = []
      program.copyValues(into: &values)
      program.copyReducedCosts(into: &reducedCosts)
      program.copyDuals(into: &duals)
      #expect(values == (0..<5).map { program.value(column: $0) })
      #expect(reducedCosts == (0..<5).map { program.reducedCost(column: $0) })
      #expect(duals == (0..<2).map { program.dual(row: $0) })
    }
  }
}
