import LineGeneration
import LinearProgramming
import Testing

@Suite("Row prices")
struct RowPriceTests {
  @Test("What the linear program saves where one unit less is asked never exceeds the row's price and what the prices' bound lacks", arguments: 0..<8)
  func savingNeverExceedsPrice(block: Int) throws {
    var counts = (priced: 0, exact: 0, saved: 0)
    for seed in (60_000 + block * 100)..<(60_100 + block * 100) {
      let problem = try TinyProblems.problem(seed: UInt64(seed))
      let result = try solve(problem, options: SolveOptions(nodeLimit: 1))
      guard result.rootPrices.count == problem.rows.count, let whole = try Self.linearValue(of: problem) else { continue }
      let proven = Self.dualValue(of: problem, result.rootPrices)
      // Whatever the prices, they prove no more than the linear program costs.
      #expect(proven <= whole + 1e-6, "seed \(seed)")
      let lacking = whole - proven
      for (row, price) in result.rootPrices.enumerated() where price > 1e-6 && problem.rows[row].lower != .min {
        var less = problem
        less.rows[row].lower -= 1
        if less.rows[row].upper != .max { less.rows[row].upper -= 1 }
        // Less may be asked than there must be.
        guard let after = try Self.linearValue(of: less) else { continue }
        counts.priced += 1
        #expect(whole - after <= price + lacking + 1e-6, "seed \(seed), row \(row)")
        if lacking < 1e-6 { counts.exact += 1 }
        if whole - after > 0.01 { counts.saved += 1 }
        // The same prices prove of the whole solutions that they too save no more than that.
        if let best = result.best, result.stop == .proven, let optimum = TinyProblems.optimum(of: less) {
          #expect(Double(best.objective - optimum) <= price + Double(best.objective) - proven + 1e-6, "seed \(seed), row \(row)")
        }
      }
    }
    #expect(counts.priced > 10 && counts.exact > 5 && counts.saved > 5)
  }

  @Test("A worker's cheapest line under prices of his cells is the one that listing all lines finds")
  func pricedLines() throws {
    var found = 0
    for seed in 61_000..<61_200 {
      let problem = try TinyProblems.problem(seed: UInt64(seed))
      var generator = SplitMix64(seed: UInt64(seed))
      let rules = RandomRules(dayCount: problem.dayCount, letterCount: problem.letterCount)
      for worker in problem.workers.indices {
        let prices = problem.workers[worker].cells.map { _ in Double(generator.whole(-4000...4000)) / 256 }
        let costs = rules.allLines().compactMap { line -> Double? in
          guard case .points(let points) = problem.evaluate(line: line, of: worker) else { return nil }
          return line.enumerated().reduce(Double(points)) { $0 - prices[$1.offset * problem.letterCount + Int($1.element)] }
        }
        #expect(try problem.leastLineCost(worker: worker, paying: prices) == costs.min(), "seed \(seed)")
        if !costs.isEmpty { found += 1 }
      }
    }
    #expect(found > 200)
  }

  /// The least of the linear program over all lines of all workers; nil where nothing satisfies it.
  private static func linearValue(of problem: RosterProblem) throws -> Double? {
    let rules = RandomRules(dayCount: problem.dayCount, letterCount: problem.letterCount)
    return try LinearProgram.confined { program -> Double? in
      for row in problem.rows {
        _ = try program.addRow(
          ClosedBounds(lower: row.lower == .min ? -.infinity : Double(row.lower), upper: row.upper == .max ? .infinity : Double(row.upper)))
      }
      for worker in problem.workers.indices {
        let own = try program.addRow(.exactly(1))
        for line in rules.allLines() {
          guard case .points(let points) = problem.evaluate(line: line, of: worker) else { continue }
          let entries = activities(of: line, worker, problem).enumerated().filter { $0.element != 0 }.map {
            Entry(row: $0.offset, coefficient: Double($0.element))
          }
          _ = try program.addColumn(cost: Double(points), bounds: .atLeast(0), entries: entries + [Entry(row: own, coefficient: 1)])
        }
      }
      for column in problem.columns {
        _ = try program.addColumn(
          cost: Double(column.cost), bounds: ClosedBounds(lower: Double(column.lower), upper: Double(column.upper)),
          entries: column.entries.map { Entry(row: $0.row, coefficient: Double($0.coefficient)) })
      }
      let outcome = try program.solve()
      return outcome.answer == .optimal ? outcome.objective : nil
    }
  }

  /// What prices prove: prices times what is asked, and the least of every column and line under its reduced cost.
  private static func dualValue(of problem: RosterProblem, _ prices: [Double]) -> Double {
    let rules = RandomRules(dayCount: problem.dayCount, letterCount: problem.letterCount)
    var value = 0.0
    var prices = prices
    for (place, row) in problem.rows.enumerated() {
      // A price that leans on a side that the row has not says nothing.
      if (prices[place] > 0 && row.lower == .min) || (prices[place] < 0 && row.upper == .max) { prices[place] = 0 }
      if prices[place] != 0 { value += prices[place] * Double(prices[place] > 0 ? row.lower : row.upper) }
    }
    for column in problem.columns {
      let reduced = column.entries.reduce(Double(column.cost)) { $0 - prices[$1.row] * Double($1.coefficient) }
      value += reduced * Double(reduced > 0 ? column.lower : column.upper)
    }
    for worker in problem.workers.indices {
      let least = rules.allLines().compactMap { line -> Double? in
        guard case .points(let points) = problem.evaluate(line: line, of: worker) else { return nil }
        return zip(activities(of: line, worker, problem), prices).reduce(Double(points)) { $0 - Double($1.0) * $1.1 }
      }.min()
      value += least ?? 0
    }
    return value
  }

  private static func activities(of line: [UInt8], _ worker: Int, _ problem: RosterProblem) -> [Int] {
    var activities = [Int](repeating: 0, count: problem.rows.count)
    for (day, letter) in line.enumerated() {
      let row = problem.workers[worker].cellRows[day * problem.letterCount + Int(letter)]
      if row >= 0 { activities[Int(row)] += 1 }
    }
    for extra in problem.workers[worker].extraRows where Int(line[extra.day]) == extra.letter { activities[extra.row] += extra.coefficient }
    return activities
  }
}
