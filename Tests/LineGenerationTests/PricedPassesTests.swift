import LinearProgramming
import Testing

@testable import LineGeneration

@Suite("Passes with prices over long horizons")
struct PricedPassesTests {
  private static func compiled(_ problem: RosterProblem) throws -> CompiledProblem {
    try CompiledProblem(problem, productStateLimit: SolveOptions().productStateLimit)
  }

  /// A long horizon's problem of which some rows deal their duties out to two rows that ask for them.
  private static func problemWithGroups(seed: UInt64) throws -> RosterProblem {
    var problem = try LongHorizonTests.problem(workers: 6, dayCount: 7, seed: seed)
    for day in 0..<problem.dayCount {
      let row = problem.rows.count
      problem.rows.append(.exactly(0))
      for (letter, cost) in [(1, 0), (2, 1)] {
        problem.columns.append(
          StaticColumn(
            cost: cost, upper: 6, entries: [RowEntry(row: row, coefficient: -1), RowEntry(row: 2 * day + letter - 1, coefficient: 1)]))
      }
      for worker in 0..<3 { problem.workers[worker].cellRows[day * 3 + 1] = Int32(row) }
    }
    return problem
  }

  @Test("A solve that begins with passes proves the same optimum as one without, alike on one thread and on two", arguments: 1...12)
  func optimumIsTheSame(seed: Int) throws {
    let hasGroups = seed % 2 == 0
    let problem = try hasGroups ? Self.problemWithGroups(seed: UInt64(seed)) : LongHorizonTests.problem(workers: 6, dayCount: 7, seed: UInt64(seed))
    func solved(passes: Bool, threads: Int) throws -> SolveResult {
      var options = SolveOptions(threads: threads)
      options.passesAlways = passes
      return try solve(problem, options: options)
    }
    let without = try solved(passes: false, threads: 1)
    let with = try solved(passes: true, threads: 1)
    #expect(without.stop == .proven)
    #expect(with.stop == .proven)
    #expect(with.best?.objective == without.best?.objective)
    let other = try solved(passes: true, threads: 2)
    #expect(other.best == with.best)
    #expect(other.statistics == with.statistics)
    // It did pass: there are the searches of forty passes.
    #expect(with.statistics.labels > 2 * without.statistics.labels)
  }

  @Test("Lines are far better behind the passes than everybody's cheapest ones, and keep every rule", arguments: 1...6)
  func passesImprove(seed: Int) throws {
    let problem = try LongHorizonTests.problem(workers: 9, dayCount: 9, seed: UInt64(seed))
    var options = SolveOptions()
    options.passesAlways = true
    try LinearProgram.confined { program in
      let engine = try Engine(try Self.compiled(problem), options, &program)
      let free = [Double](repeating: 0, count: problem.rows.count)
      let priced = try #require(try engine.price(free, node: engine.root, pointScale: Prices.point, effort: .quick))
      let lines = problem.workers.indices.compactMap { worker in priced.lines.first { $0.worker == worker }?.letters }
      try #require(lines.count == problem.workers.count)
      try engine.offerCompleted(lines, limits: .none)
      let cheapest = try #require(engine.best?.objective)
      _ = try engine.passWithPrices(over: try #require(CoverRows(engine.compiled)), lines)
      let best = try #require(engine.best)
      #expect(2 * best.objective < cheapest)
      #expect(problem.evaluate(best) == best.objective)
    }
  }

  @Test("What rows ask for is read off, and rows or columns of another form are not taken for it")
  func forms() throws {
    let problem = try Self.problemWithGroups(seed: 1)
    let rows = try #require(CoverRows(try Self.compiled(problem)))
    #expect(rows.covers[0]?.need == problem.rows[0].lower && rows.covers[0]?.shortage == 20 && rows.covers[0]?.surplus == 2)
    #expect(rows.choices[2 * problem.dayCount].map(\.row) == [0, 1] && rows.choices[2 * problem.dayCount].map(\.cost) == [0, 1])
    var others: [RosterProblem] = []
    var other = problem
    other.rows[0] = .atLeast(1)
    others.append(other)
    other = problem
    other.columns[0].entries[0].coefficient = 2
    others.append(other)
    other = problem
    other.columns.append(StaticColumn(cost: 5, upper: 1, entries: [RowEntry(row: 0, coefficient: 1)]))
    others.append(other)
    other = problem
    other.workers[0].extraRows.append(CellRowEntry(day: 0, letter: 1, row: 1, coefficient: 2))
    others.append(other)
    other = problem
    other.rows.append(.exactly(1))
    others.append(other)
    for other in others { #expect(CoverRows(try Self.compiled(other)) == nil) }
  }

  @Test("A duty more is worth what it saves, and lines taken out and put in again leave the prices as they were", arguments: 1...8)
  func pricesFollowCounts(seed: Int) throws {
    let problem = try LongHorizonTests.problem(workers: 5, dayCount: 6, seed: UInt64(seed))
    let compiled = try Self.compiled(problem)
    let rows = try #require(CoverRows(compiled))
    var generator = SplitMix64(seed: UInt64(seed))
    let lines = (0..<5).map { _ in (0..<6).map { _ in UInt8(generator.whole(0...2)) } }
    // A slope that passes from the price of a missing duty to that of one too many within half a duty.
    var covered = CoveredLines(compiled, rows, lines: lines, slope: 1000)
    var counts = [Int](repeating: 0, count: problem.rows.count)
    for (worker, line) in lines.enumerated() { problem.addActivities(of: line, worker: worker, to: &counts) }
    let prices = covered.prices()
    for row in problem.rows.indices {
      guard let cover = rows.covers[row] else { continue }
      #expect(prices[row] == (counts[row] < cover.need ? cover.shortage : -cover.surplus))
    }
    covered.remove(3)
    covered.add(lines[3], of: 3)
    #expect(covered.prices() == prices)
    // With a slope that is nothing only what was missing so far counts.
    covered.slope = 0
    covered.learn(step: 3)
    for row in problem.rows.indices {
      guard let cover = rows.covers[row] else { continue }
      let learnt = cover.shortage / 2 + 3 * Double(cover.need - counts[row])
      #expect(covered.prices()[row] == min(max(learnt, -cover.surplus), cover.shortage))
    }
  }
}
