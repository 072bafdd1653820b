import LinearProgramming
import Synchronization
import Testing

@Suite("Searching for whole values")
struct IntegerSearchTests {
  @Test("Small integer programs have the optimum that listing all whole values finds", arguments: [false, true], [false, true])
  func enumeration(cuts: Bool, withFraction: Bool) throws {
    var counts: [LinearAnswer: Int] = [:]
    for seed in 0..<300 {
      var random = SplitMix64(seed: 7_000 + seed)
      let plain = randomIntegerProgram(withFraction: withFraction, using: &random)
      let best = bestByEnumeration(plain)
      let outcome = try LinearProgram.confined { program in
        try plain.build(into: &program)
        return try program.solveInteger(IntegerSearchOptions(cuts: cuts))
      }
      #expect(outcome.stop == .finished, "seed \(seed)")
      #expect(outcome.answer == (best == nil ? .infeasible : .optimal), "seed \(seed)")
      counts[outcome.answer, default: 0] += 1
      guard let best else {
        #expect(outcome.values.isEmpty && outcome.objective == nil && outcome.bound == nil)
        continue
      }
      #expect(isClose(outcome.objective ?? .nan, best), "seed \(seed)")
      #expect(outcome.bound == outcome.objective, "seed \(seed)")
      #expect(plain.isFeasible(outcome.values, tolerance: 1e-5), "seed \(seed)")
      #expect(isClose(plain.cost(outcome.values), best), "seed \(seed)")
      for (column, value) in zip(plain.columns, outcome.values) where column.isInteger { #expect(value == value.rounded(), "seed \(seed)") }
    }
    #expect(counts[.optimal, default: 0] > 50 && counts[.infeasible, default: 0] > 20)
  }

  @Test("After a search the program solves, changes and searches on as if nothing had been")
  func afterwards() throws {
    for seed in 0..<60 {
      var random = SplitMix64(seed: 8_000 + seed)
      var plain = randomIntegerProgram(withFraction: true, using: &random)
      try LinearProgram.confined { program in
        try plain.build(into: &program)
        let linear = try program.solve()
        var before: [Double] = [], after: [Double] = []
        program.copyValues(into: &before)
        _ = try program.solveInteger(IntegerSearchOptions(cuts: seed % 2 == 0, rootMethod: .primal))
        #expect(program.rowCount == plain.rows.count && program.hasRegularBasis)
        if linear.answer == .optimal {
          program.copyValues(into: &after)
          #expect(before == after, "seed \(seed)")
          #expect(try program.solve().iterations == 0, "seed \(seed)")
        }
        let column = PlainProgram.randomColumn(rowCount: plain.rows.count, density: 70, using: &random)
        plain.columns.insert(
          Column(cost: 1, bounds: ClosedBounds(lower: 0, upper: 2), isInteger: true, entries: column.entries), at: plain.columns.count)
        _ = try program.addColumns([plain.columns[plain.columns.count - 1]])
        #expect(try program.solve(.dualThenPrimal).answer == solvedCold(plain).answer, "seed \(seed)")
        let best = bestByEnumeration(plain)
        let outcome = try program.solveInteger()
        #expect(outcome.answer == (best == nil ? .infeasible : .optimal), "seed \(seed)")
        if let best { #expect(isClose(outcome.objective ?? .nan, best), "seed \(seed)") }
      }
    }
  }

  @Test("Starting values that hold are used and never worsened; those that break something are left aside")
  func startingValues() throws {
    var used = 0, refused = 0
    for seed in 0..<200 {
      var random = SplitMix64(seed: 9_000 + seed)
      let plain = randomIntegerProgram(withFraction: false, using: &random)
      let values = plain.columns.map { Double(Int.random(in: Int($0.bounds.lower)...Int($0.bounds.upper), using: &random)) }
      let outcome = try LinearProgram.confined { program in
        try plain.build(into: &program)
        return try program.solveInteger(IntegerSearchOptions(startingValues: values))
      }
      let best = bestByEnumeration(plain)
      #expect(outcome.usedStartingValues == plain.isFeasible(values), "seed \(seed)")
      #expect(outcome.answer == (best == nil ? .infeasible : .optimal), "seed \(seed)")
      if let best { #expect(isClose(outcome.objective ?? .nan, best), "seed \(seed)") }
      if outcome.usedStartingValues { used += 1 } else { refused += 1 }
    }
    #expect(used > 20 && refused > 20)
  }

  @Test(
    "Starting values just outside a bound, a row or a whole number are left aside",
    arguments: [[1.0, 1.0, 0.0], [0.5, 0.0, 0.0], [-1.0, 0.0, 0.0], [0.0, 0.0, 1.01]])
  func brokenStartingValues(values: [Double]) throws {
    let outcome = try searched(pairs(3), IntegerSearchOptions(startingValues: values))
    #expect(!outcome.usedStartingValues)
    #expect(outcome.objective == -1)
  }

  @Test("An unbounded relaxation is told as such")
  func unbounded() throws {
    let plain = PlainProgram(rows: [], columns: [Column(cost: -1, bounds: .atLeast(0), isInteger: true, entries: [])])
    let outcome = try searched(plain)
    #expect(outcome.answer == .unbounded && outcome.stop == .finished && outcome.values.isEmpty)
  }

  @Test("Programs without rows, without columns or without integer columns are searched like others", arguments: [false, true])
  func trivial(cuts: Bool) throws {
    let options = IntegerSearchOptions(cuts: cuts)
    #expect(try searched(PlainProgram(rows: [], columns: []), options).answer == .optimal)
    let alone = PlainProgram(rows: [.free], columns: [Column(cost: -2, bounds: ClosedBounds(lower: -1, upper: 4), isInteger: true, entries: [])])
    #expect(try searched(alone, options).values == [4])
    let fractional = PlainProgram(
      rows: [.atMost(3)], columns: [Column(cost: -1, bounds: .atLeast(0), entries: [Entry(row: 0, coefficient: 2)])])
    #expect(try searched(fractional, options).values == [1.5])
  }

  @Test("A free integer column whose value is too large to be rounded is numerical trouble, not the end of the process")
  func valueOutOfRange() throws {
    let column = Column(cost: 0, bounds: .free, isInteger: true, entries: [Entry(row: 0, coefficient: 0.2)])
    let outcome = try searched(PlainProgram(rows: [.exactly(999_999_999_999_999)], columns: [column]))
    guard case .numericalTrouble = outcome.stop else {
      Issue.record("\(outcome)")
      return
    }
    #expect(outcome.answer == .undefined && outcome.values.isEmpty)
  }

  @Test("Progress comes, the objective never rises, the bound never falls, and the last word is the result")
  func progress() throws {
    let log = Mutex<[IntegerProgress]>([])
    var random = SplitMix64(seed: 12)
    let outcome = try searched(
      knapsacks(rows: 4, columns: 25, using: &random), IntegerSearchOptions(progress: { step in log.withLock { $0.append(step) } }))
    let steps = log.withLock { $0 }
    #expect(outcome.answer == .optimal)
    #expect(steps.filter { $0.objective != nil }.count > 1)
    for (earlier, later) in zip(steps, steps.dropFirst()) {
      #expect(later.objective ?? .infinity <= earlier.objective ?? .infinity)
      #expect(later.bound >= earlier.bound - 1e-6)
      #expect(later.nodes >= earlier.nodes)
      #expect(later.bound <= later.objective ?? .infinity)
      #expect(later != earlier)
    }
    #expect(isClose(steps.last?.objective ?? .nan, outcome.objective ?? .infinity))
  }

  @Test("A gap is kept: the search stops early, and objective and bound are that near", arguments: [0.02, 0.2])
  func gap(relativeGap: Double) throws {
    var random = SplitMix64(seed: 12)
    let plain = knapsacks(rows: 4, columns: 25, using: &random)
    let exact = try searched(plain), near = try searched(plain, IntegerSearchOptions(relativeGap: relativeGap))
    let objective = try #require(near.objective), bound = try #require(near.bound), best = try #require(exact.objective)
    #expect(near.stop == .gapReached && near.answer == .feasible)
    #expect(near.nodes < exact.nodes)
    #expect(bound <= best + 1e-6 && best <= objective + 1e-6)
    #expect((objective - bound) / objective.magnitude <= relativeGap + 1e-9)
  }

  @Test("A pivot limit stops a search at the same place each time")
  func pivotLimit() throws {
    var random = SplitMix64(seed: 12)
    let plain = knapsacks(rows: 4, columns: 25, using: &random)
    let options = IntegerSearchOptions(limits: SolveLimits(iterationLimit: 60))
    let outcome = try searched(plain, options)
    #expect(outcome.stop == .iterationLimit)
    #expect(try searched(plain, options) == outcome)
    #expect(outcome.answer == .feasible || outcome.answer == .undefined)
  }
}

func searched(_ plain: PlainProgram, _ options: IntegerSearchOptions = .init()) throws -> IntegerOutcome {
  try LinearProgram.confined { program in
    try plain.build(into: &program)
    return try program.solveInteger(options)
  }
}

/// At most one of any two, gain one each: whole values gain 1, fractions count / 2.
private func pairs(_ count: Int) -> PlainProgram {
  var plain = PlainProgram(
    rows: [], columns: (0..<count).map { _ in Column(cost: -1, bounds: ClosedBounds(lower: 0, upper: 1), isInteger: true, entries: []) })
  for first in 0..<count {
    for second in (first + 1)..<max(first + 1, count) {
      for column in [first, second] { plain.columns[column].entries.append(Entry(row: plain.rows.count, coefficient: 1)) }
      plain.rows.append(.atMost(1))
    }
  }
  return plain
}

/// Several knapsacks over the same things.
func knapsacks(rows: Int, columns: Int, using random: inout SplitMix64) -> PlainProgram {
  var plain = PlainProgram(rows: [], columns: [])
  for _ in 0..<columns {
    let entries = (0..<rows).map { Entry(row: $0, coefficient: Double(Int.random(in: 5...60, using: &random))) }
    let gain = Double(Int.random(in: 10...80, using: &random))
    plain.columns.append(Column(cost: -gain, bounds: ClosedBounds(lower: 0, upper: 1), isInteger: true, entries: entries))
  }
  plain.rows = (0..<rows).map { row in .atMost((plain.columns.reduce(0) { $0 + $1.entries[row].coefficient } / 2).rounded()) }
  return plain
}

private func randomIntegerProgram(withFraction: Bool, using random: inout SplitMix64) -> PlainProgram {
  var plain = PlainProgram.random(
    rows: Int.random(in: 1...4, using: &random), columns: Int.random(in: 2...4, using: &random), density: 80, using: &random)
  for column in plain.columns.indices {
    let lower = Double(Int.random(in: -3...1, using: &random))
    plain.columns[column].bounds = ClosedBounds(lower: lower, upper: lower + Double(Int.random(in: 0...4, using: &random)))
    plain.columns[column].isInteger = !(withFraction && column == 0)
  }
  return plain
}

/// The least cost over all whole values; the one column that may be fractional, if any, goes to the better end of what the others leave it.
private func bestByEnumeration(_ plain: PlainProgram) -> Double? {
  var best: Double?
  let fractional = plain.columns.firstIndex { !$0.isInteger }
  func fill(_ values: [Double]) {
    let column = values.count
    guard column < plain.columns.count else {
      for candidate in completions(of: values) where plain.isFeasible(candidate, tolerance: 1e-9) {
        best = min(best ?? .infinity, plain.cost(candidate))
      }
      return
    }
    guard column != fractional else { return fill(values + [0]) }
    let bounds = plain.columns[column].bounds
    for value in Int(bounds.lower)...Int(bounds.upper) { fill(values + [Double(value)]) }
  }
  func completions(of values: [Double]) -> [[Double]] {
    guard let fractional else { return [values] }
    var range = plain.columns[fractional].bounds
    let others = plain.activities(values)
    for entry in plain.columns[fractional].entries where entry.coefficient != 0 {
      let ends = [plain.rows[entry.row].lower, plain.rows[entry.row].upper].map { ($0 - others[entry.row]) / entry.coefficient }
      range.lower = max(range.lower, min(ends[0], ends[1]))
      range.upper = min(range.upper, max(ends[0], ends[1]))
    }
    return [range.lower, range.upper].map { end in
      var completed = values
      completed[fractional] = end
      return completed
    }
  }
  fill([])
  return best
}
