import LinearProgramming
import Synchronization
import Testing

@Suite("Stopping early")
struct LimitTests {
  @Test("A solve that may not begin says why and leaves the program usable", arguments: [StopReason.cancelled, .deadline, .iterationLimit])
  func notBegun(reason: StopReason) throws {
    var random = SplitMix64(seed: 12)
    let plain = knapsacks(rows: 4, columns: 25, using: &random)
    try LinearProgram.confined { program in
      try plain.build(into: &program)
      let outcome = try program.solve(limits: limits(reason))
      #expect(outcome == LinearOutcome(stop: reason, answer: .undefined, objective: nil, iterations: 0))
      let search = try program.solveInteger(IntegerSearchOptions(limits: limits(reason)))
      #expect(search == IntegerOutcome(stop: reason, answer: .undefined, objective: nil, bound: nil, values: [], nodes: 0))
      #expect(try program.solve() == solvedCold(plain))
    }
  }

  @Test("A search that may not begin returns its starting values", arguments: [StopReason.cancelled, .deadline, .iterationLimit])
  func startingValuesKept(reason: StopReason) throws {
    var random = SplitMix64(seed: 12)
    let plain = knapsacks(rows: 4, columns: 25, using: &random)
    var values = [Double](repeating: 0, count: 25)
    values[3] = 1
    let outcome = try searched(plain, IntegerSearchOptions(limits: limits(reason), startingValues: values))
    #expect(outcome.stop == reason && outcome.answer == .feasible && outcome.usedStartingValues)
    #expect(outcome.values == values)
    #expect(outcome.objective == plain.cost(values))
    #expect(outcome.bound == nil)
  }

  @Test("A linear solve stops at the look at which it is cancelled, and goes on from there later", arguments: SimplexMethod.allCases)
  func cancelledDuring(method: SimplexMethod) throws {
    var random = SplitMix64(seed: 31)
    let rows = (0..<20).map { _ in ClosedBounds.atLeast(Double(Int.random(in: 1...9, using: &random))) }
    let columns = (0..<60).map { _ in
      Column(
        cost: Double(Int.random(in: 3...20, using: &random)), bounds: .atLeast(0),
        entries: (0..<20).filter { _ in Bool.random(using: &random) }.map {
          Entry(row: $0, coefficient: Double(Int.random(in: 1...4, using: &random)))
        })
    }
    let plain = PlainProgram(rows: rows, columns: columns)
    try LinearProgram.confined { program in
      try plain.build(into: &program)
      let counter = Counter()
      var limits = SolveLimits(isCancelled: { counter.next() > 5 })
      limits.pivotsPerSlice = 1
      let stopped = try program.solve(method, limits: limits)
      #expect(stopped.stop == .cancelled)
      #expect(stopped.answer != .optimal)
      #expect(stopped.iterations > 0)
      let resumed = try program.solve(method), cold = try solvedCold(plain, method)
      #expect(resumed.answer == .optimal && isClose(resumed.objective ?? .nan, cold.objective ?? .infinity))
    }
  }

  @Test("A pivot limit is kept to the pivot", arguments: [1, 3, 7])
  func pivotLimit(pivots: Int) throws {
    var random = SplitMix64(seed: 31)
    let plain = knapsacks(rows: 12, columns: 60, using: &random)
    let whole = try solvedCold(plain)
    #expect(whole.iterations > 7)
    try LinearProgram.confined { program in
      try plain.build(into: &program)
      let outcome = try program.solve(limits: SolveLimits(iterationLimit: pivots))
      #expect(outcome.stop == .iterationLimit && outcome.iterations == pivots)
      // Nothing packed is feasible, and primal simplex stays feasible.
      #expect(outcome.answer == .feasible)
      #expect(outcome.objective ?? .nan >= whole.objective ?? .infinity)
    }
  }

  @Test("A limit of exactly the pivots needed counts as finished")
  func exactLimit() throws {
    var random = SplitMix64(seed: 31)
    let plain = knapsacks(rows: 12, columns: 60, using: &random)
    let whole = try solvedCold(plain)
    try LinearProgram.confined { program in
      try plain.build(into: &program)
      #expect(try program.solve(limits: SolveLimits(iterationLimit: whole.iterations)) == whole)
    }
  }

  @Test("A search stops at the look at which it is cancelled, with the best values so far and a bound below them", arguments: [20, 200])
  func searchCancelled(looks: Int) throws {
    let counter = Counter()
    let outcome = try searched(hard(41), IntegerSearchOptions(limits: SolveLimits(isCancelled: { counter.next() > looks })))
    #expect(outcome.stop == .cancelled)
    #expect(outcome.answer != .optimal && outcome.answer != .infeasible)
    #expect(outcome.nodes > 0)
    #expect(try #require(outcome.bound) <= outcome.objective ?? .infinity)
  }

  @Test("A search too long for its deadline ends with it")
  func searchDeadline() throws {
    let outcome = try searched(hard(61), IntegerSearchOptions(limits: SolveLimits(deadline: .now + .milliseconds(60))))
    #expect(outcome.stop == .deadline)
    #expect(outcome.answer != .optimal && outcome.answer != .infeasible)
  }

  @Test("A deadline farther away than GLPK can count is no limit")
  func farDeadline() throws {
    var random = SplitMix64(seed: 12)
    let far = SolveLimits(deadline: .now + .seconds(Int64(Int32.max)), iterationLimit: .max)
    let plain = knapsacks(rows: 4, columns: 25, using: &random)
    #expect(try searched(plain, IntegerSearchOptions(limits: far)) == searched(plain))
  }

  private func limits(_ reason: StopReason) -> SolveLimits {
    switch reason {
    case .cancelled: SolveLimits(isCancelled: { true })
    case .deadline: SolveLimits(deadline: .now - .seconds(1))
    default: SolveLimits(iterationLimit: 0)
    }
  }

  /// Twice a sum of zeros and ones, and a slack, make an odd number: the slack is needed, but branch and bound sees it only after fixing half of them.
  private func hard(_ count: Int) -> PlainProgram {
    var columns = (0..<count).map { _ in
      Column(cost: 0, bounds: ClosedBounds(lower: 0, upper: 1), isInteger: true, entries: [Entry(row: 0, coefficient: 2)])
    }
    columns.append(Column(cost: 1, bounds: ClosedBounds(lower: 0, upper: 1), isInteger: true, entries: [Entry(row: 0, coefficient: 1)]))
    return PlainProgram(rows: [.exactly(Double(count))], columns: columns)
  }
}

/// Counts calls, from any thread.
final class Counter: Sendable {
  private let count = Atomic(0)

  func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
