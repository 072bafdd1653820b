import LinearProgramming
import Testing

@Suite("Solving on from a kept basis")
struct WarmStartTests {
  @Test("After any series of changes a warm solve answers what a cold one answers", arguments: 0..<60)
  func changes(seed: Int) throws {
    var random = SplitMix64(seed: 4_000 + seed)
    var plain = PlainProgram.random(rows: 6, columns: 10, density: 45, using: &random)
    try LinearProgram.confined { program in
      try plain.build(into: &program)
      _ = try program.solve()
      for step in 0..<25 {
        try change(&program, &plain, using: &random)
        #expect(program.rowCount == plain.rows.count && program.columnCount == plain.columns.count)
        let isRegular = program.hasRegularBasis
        #expect(isRegular, "step \(step)")
        guard Int.random(in: 0..<3, using: &random) > 0 else { continue }
        let method = SimplexMethod.allCases.randomElement(using: &random) ?? .primal
        let warm = try program.solve(method)
        let cold = try solvedCold(plain)
        #expect(warm.stop == .finished, "step \(step)")
        #expect(warm.answer == cold.answer, "step \(step), \(method)")
        #expect(isClose(warm.objective ?? 0, cold.objective ?? 0), "step \(step), \(method)")
      }
    }
  }

  @Test("A probe never says more than the optimum, says it given pivots enough, and its basis can be left for the one before", arguments: 0..<6)
  func probing(block: Int) throws {
    var answers = 0
    for seed in (block * 10)..<(block * 10 + 10) {
      var random = SplitMix64(seed: 6_000 + seed)
      var plain = PlainProgram.random(rows: 8, columns: 20, density: 45, using: &random)
      if seed % 2 == 0 {
        // Some units are asked for and nothing is paid for having more, as in a master: never unbounded, and always to be met.
        plain.rows = plain.rows.map { _ in .atLeast(Double(Int.random(in: 1...9, using: &random))) }
        for column in plain.columns.indices {
          plain.columns[column].cost = plain.columns[column].cost.magnitude
          plain.columns[column].bounds = .atLeast(0)
          plain.columns[column].entries = plain.columns[column].entries.map { Entry(row: $0.row, coefficient: $0.coefficient.magnitude) }
        }
        plain.columns += plain.rows.indices.map { Column(cost: 40, bounds: .atLeast(0), entries: [Entry(row: $0, coefficient: 1)]) }
      }
      answers += try probedAnswers(plain, &random)
    }
    #expect(answers > 20)
  }

  @Test("A basis is optimal in a program that has other columns behind the first ones, as long as they are dear")
  func otherColumns() throws {
    var cases = 0
    for seed in 0..<60 {
      var random = SplitMix64(seed: 7_000 + seed)
      var plain = PlainProgram.random(rows: 8, columns: 20, density: 45, using: &random)
      let first = 6
      for column in plain.columns.indices {
        plain.columns[column].bounds = column < first ? ClosedBounds(lower: 0, upper: 5) : .atLeast(0)
        plain.columns[column].cost = plain.columns[column].cost.magnitude
      }
      let basis = try LinearProgram.confined { program in
        try plain.build(into: &program)
        return try program.solve().answer == .optimal ? program.basis : nil
      }
      guard let basis else { continue }
      cases += 1
      var places: [Int?] = (first..<20).map { $0 } + [nil, nil, nil]
      places.shuffle(using: &random)
      var other = plain
      other.columns.removeSubrange(first...)
      for place in places {
        var dear = PlainProgram.randomColumn(rowCount: 8, density: 45, using: &random)
        dear.cost = 1_000_000
        dear.bounds = .atLeast(0)
        other.columns.append(place.map { plain.columns[$0] } ?? dear)
      }
      let basic = Set(basis.basicColumns(behind: first))
      try LinearProgram.confined { program in
        try other.build(into: &program)
        try program.restore(basis.replacing(columnsBehind: first, isBasic: places.map { $0.map(basic.contains) ?? false }))
        let outcome = try program.solve()
        #expect(outcome.answer == .optimal && outcome.iterations == 0, "seed \(seed)")
      }
    }
    #expect(cases > 15)
  }

  /// Probes a random program at random columns; how often that gave a finite answer.
  private func probedAnswers(_ plain: PlainProgram, _ random: inout SplitMix64) throws -> Int {
    try LinearProgram.confined { program in
      try plain.build(into: &program)
      guard try program.solve().answer == .optimal else { return 0 }
      var answers = 0
      let basis = program.basis
      let objective = program.objective
      for _ in 0..<10 {
        let column = Int.random(in: plain.columns.indices, using: &random)
        let bounds = ClosedBounds.exactly(program.value(column: column).rounded(Bool.random(using: &random) ? .up : .down))
        var changed = plain
        changed.columns[column].bounds = bounds
        let cold = try solvedCold(changed)
        try program.setBounds(column: column, bounds)
        let few = program.probe(pivots: 1)
        #expect((few ?? -.infinity) <= (cold.answer == .optimal ? cold.objective ?? 0 : .infinity) + 1e-6)
        let many = program.probe(pivots: 10_000)
        if let many {
          #expect(cold.answer == .optimal ? isClose(many, cold.objective ?? 0) : many == .infinity)
          if many.isFinite { answers += 1 }
        }
        try program.setBounds(column: column, plain.columns[column].bounds)
        try program.restore(basis)
        let again = try program.solve(.dual)
        #expect(again.answer == .optimal && again.iterations == 0)
        #expect(isClose(program.objective, objective))
      }
      _ = try program.addRow(.free)
      #expect(throws: LinearProgramError.self) { try program.restore(basis) }
      return answers
    }
  }

  @Test("Removing every basic column at once leaves a basis to solve from")
  func removingBasicColumns() throws {
    for seed in 0..<40 {
      var random = SplitMix64(seed: 5_000 + seed)
      var plain = PlainProgram.random(rows: 12, columns: 30, density: 40, using: &random)
      try LinearProgram.confined { program in
        try plain.build(into: &program)
        guard try program.solve().answer == .optimal else { return }
        let removed = plain.columns.indices.filter { program.reducedCost(column: $0) == 0 }
        try program.removeColumns(removed)
        plain.columns = plain.columns.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
        let isRegular = program.hasRegularBasis
        #expect(isRegular, "seed \(seed)")
        let warm = try program.solve(.dualThenPrimal), cold = try solvedCold(plain)
        #expect(warm.answer == cold.answer, "seed \(seed)")
        #expect(isClose(warm.objective ?? 0, cold.objective ?? 0), "seed \(seed)")
      }
    }
  }

  @Test("Solving again without a change takes no pivot, nor does removing columns that are not basic or adding dear ones")
  func nothingToDo() throws {
    var random = SplitMix64(seed: 77)
    let rows = (0..<8).map { _ in ClosedBounds.atLeast(Double(Int.random(in: 1...9, using: &random))) }
    let columns = (0..<40).map { _ in
      Column(
        cost: Double(Int.random(in: 3...20, using: &random)), bounds: .atLeast(0),
        entries: (0..<8).filter { _ in Bool.random(using: &random) }.map { Entry(row: $0, coefficient: 1) })
    }
    try LinearProgram.confined { program in
      try PlainProgram(rows: rows, columns: columns).build(into: &program)
      let first = try program.solve()
      #expect(first.answer == .optimal && first.iterations > 0)
      #expect(try program.solve().iterations == 0)
      let idle = columns.indices.filter { program.reducedCost(column: $0) > 1 }
      #expect(idle.count > 5)
      try program.removeColumns(idle)
      _ = try program.addColumns([Column(cost: 1_000, bounds: .atLeast(0), entries: [Entry(row: 3, coefficient: 1)])])
      let again = try program.solve()
      #expect(again.iterations == 0)
      #expect(again.objective == first.objective)
    }
  }

  @Test("Columns generated by their reduced costs, a few at a time, end at the optimum of all of them")
  func columnGeneration() throws {
    for seed in 0..<10 {
      var random = SplitMix64(seed: 6_000 + seed)
      let rowCount = 15
      let rows = (0..<rowCount).map { _ in ClosedBounds.exactly(1) }
      var columns = (0..<rowCount).map { Column(cost: 100, bounds: .atLeast(0), entries: [Entry(row: $0, coefficient: 1)]) }
      for _ in 0..<300 {
        let covered = (0..<rowCount).filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
        columns.append(
          Column(
            cost: Double(Int.random(in: 5...60, using: &random)), bounds: .atLeast(0), entries: covered.map { Entry(row: $0, coefficient: 1) }))
      }
      let all = try solvedCold(PlainProgram(rows: rows, columns: columns))
      let grown = try LinearProgram.confined { program in
        try PlainProgram(rows: rows, columns: Array(columns[..<rowCount])).build(into: &program)
        var waiting = Array(columns[rowCount...])
        var outcome = try program.solve()
        while true {
          var duals: [Double] = []
          program.copyDuals(into: &duals)
          let split = waiting.partition { column in column.cost - column.entries.reduce(0) { $0 + duals[$1.row] } < -1e-9 }
          guard split < waiting.count else { return outcome }
          let added = Array(waiting[split...].prefix(7))
          waiting.removeSubrange(split..<split + added.count)
          _ = try program.addColumns(added)
          outcome = try program.solve()
          #expect(outcome.answer == .optimal)
        }
      }
      #expect(isClose(grown.objective ?? .nan, all.objective ?? .infinity), "seed \(seed)")
    }
  }

  private func change(_ program: inout LinearProgram, _ plain: inout PlainProgram, using random: inout SplitMix64) throws {
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      let added = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        PlainProgram.randomColumn(rowCount: plain.rows.count, density: 45, using: &random)
      }
      #expect(try program.addColumns(added) == plain.columns.count..<plain.columns.count + added.count)
      plain.columns += added
    case 1:
      let bounds = PlainProgram.randomBounds(-3...3, using: &random)
      #expect(try program.addRow(bounds) == plain.rows.count)
      plain.rows.append(bounds)
    case 2:
      guard let column = plain.columns.indices.randomElement(using: &random) else { return }
      plain.columns[column].bounds = PlainProgram.randomBounds(-3...6, using: &random)
      try program.setBounds(column: column, plain.columns[column].bounds)
    case 3:
      guard let row = plain.rows.indices.randomElement(using: &random) else { return }
      plain.rows[row] = PlainProgram.randomBounds(-6...12, using: &random)
      try program.setBounds(row: row, plain.rows[row])
    case 4:
      guard let column = plain.columns.indices.randomElement(using: &random) else { return }
      plain.columns[column].cost = Double(Int.random(in: -5...9, using: &random))
      try program.setCost(column: column, plain.columns[column].cost)
    default:
      let removed = plain.columns.indices.filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
      try program.removeColumns(removed)
      for column in removed.reversed() { plain.columns.remove(at: column) }
    }
  }
}
