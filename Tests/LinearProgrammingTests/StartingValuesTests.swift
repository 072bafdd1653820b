import LinearProgramming
import Testing

@Suite("Beginning near given values")
struct StartingValuesTests {
  /// What values are given beside a program.
  enum Values: CaseIterable { case optimum, bounds, anything }

  @Test("From whatever values the basis is regular and the answer is that of a cold solve", arguments: 0..<60, Values.allCases)
  func answers(seed: Int, kind: Values) throws {
    var random = SplitMix64(seed: 8_000 + seed)
    let plain = PlainProgram.random(rows: 9, columns: 16, density: 30, using: &random)
    let cold = try LinearProgram.confined { program in
      try plain.build(into: &program)
      let outcome = try program.solve()
      return (outcome: outcome, values: plain.columns.indices.map { program.value(column: $0) })
    }
    let values = zip(plain.columns, cold.values).map { column, value -> Double in
      switch kind {
      case .optimum: value
      case .bounds: Bool.random(using: &random) ? column.bounds.lower : column.bounds.upper
      case .anything: Double.random(in: -9...9, using: &random)
      }
    }
    try LinearProgram.confined { program in
      try plain.build(into: &program)
      // A basis from before is left behind.
      if seed % 2 == 0 { _ = try program.solve() }
      try program.begin(near: values)
      let isRegular = program.hasRegularBasis
      #expect(isRegular)
      let outcome = try program.solve()
      #expect(outcome.stop == .finished && outcome.answer == cold.outcome.answer)
      #expect(isClose(outcome.objective ?? 0, cold.outcome.objective ?? 0))
    }
  }

  /// Expects a solve that begins near these values to end there without a pivot.
  private func expectOptimum(_ values: [Double], of plain: PlainProgram) throws {
    try LinearProgram.confined { program in
      try plain.build(into: &program)
      try program.begin(near: values)
      let outcome = try program.solve()
      #expect(outcome.answer == .optimal && outcome.iterations == 0)
      #expect(isClose(outcome.objective ?? 0, plain.cost(values)))
    }
  }

  @Test("From the optimum of a transport, whose columns are triangular, there is nothing left to do", arguments: 0..<20)
  func transport(seed: Int) throws {
    var random = SplitMix64(seed: 9_000 + seed)
    let (sources, sinks) = (6, 9)
    // Odd amounts here and there: no supply equals a sum of demands but by rare chance, so the optimum is one vertex with one basis.
    let demands = (0..<sinks).map { _ in Double(Int.random(in: 1_000...90_000, using: &random)) }
    let supplies = (0..<sources).map { _ in Double(Int.random(in: 60_000...150_000, using: &random)) }
    var plain = PlainProgram(rows: supplies.map { .atMost($0) } + demands.map { .exactly($0) }, columns: [])
    for source in 0..<sources {
      for sink in 0..<sinks {
        plain.columns.append(
          Column(
            cost: Double(Int.random(in: 1...1_000, using: &random)), bounds: .atLeast(0),
            entries: [Entry(row: source, coefficient: 1), Entry(row: sources + sink, coefficient: 1)]))
      }
    }
    // What no source gives costs more than any way.
    for sink in 0..<sinks { plain.columns.append(Column(cost: 5_000, bounds: .atLeast(0), entries: [Entry(row: sources + sink, coefficient: 1)])) }
    let (values, iterations) = try LinearProgram.confined { program in
      try plain.build(into: &program)
      let outcome = try program.solve()
      return (plain.columns.indices.map { program.value(column: $0) }, outcome.iterations)
    }
    #expect(iterations > sinks / 2)
    try expectOptimum(values, of: plain)
  }

  @Test("Columns and rows rest at the bound that they are at, the upper one too", arguments: 0..<20)
  func sides(seed: Int) throws {
    var random = SplitMix64(seed: 9_500 + seed)
    // One column between its bounds in each row; the row rests at either end, as the cost of that column has it, and the others at theirs.
    var plain = PlainProgram(rows: (0..<8).map { _ in ClosedBounds(lower: 100, upper: 200) }, columns: [])
    for row in plain.rows.indices {
      let sign = Bool.random(using: &random) ? 1.0 : -1.0
      plain.columns.append(Column(cost: sign, bounds: ClosedBounds(lower: -1_000, upper: 1_000), entries: [Entry(row: row, coefficient: 1)]))
      for other in [-sign * 7, sign * 9] {
        plain.columns.append(Column(cost: other, bounds: ClosedBounds(lower: 2, upper: 5), entries: [Entry(row: row, coefficient: sign)]))
      }
    }
    let values = try LinearProgram.confined { program in
      try plain.build(into: &program)
      _ = try program.solve()
      return plain.columns.indices.map { program.value(column: $0) }
    }
    #expect(values.contains(5) && values.contains(2))
    try expectOptimum(values, of: plain)
  }

  @Test("Values for more or fewer columns than there are, are refused", arguments: [0, 2])
  func wrongCount(count: Int) {
    LinearProgram.confined { program in
      _ = try? program.addColumn(cost: 1, bounds: .atLeast(0), entries: [])
      #expect(throws: LinearProgramError.self) { try program.begin(near: [Double](repeating: 0, count: count)) }
    }
  }
}
