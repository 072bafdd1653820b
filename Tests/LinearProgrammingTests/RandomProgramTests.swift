import LinearProgramming
import Testing

@Suite("Seeded linear programs")
struct RandomProgramTests {
  @Test("Small boxed programs have the objective of their best corner, or no corner at all", arguments: SimplexMethod.allCases)
  func corners(method: SimplexMethod) throws {
    var feasible = 0
    for seed in 0..<400 {
      var random = SplitMix64(seed: seed)
      var plain = PlainProgram.random(
        rows: Int.random(in: 1...4, using: &random), columns: Int.random(in: 1...3, using: &random), density: 75, using: &random)
      for column in plain.columns.indices {
        let lower = Double(Int.random(in: -4...2, using: &random))
        plain.columns[column].bounds = ClosedBounds(lower: lower, upper: lower + Double(Int.random(in: 0...5, using: &random)))
      }
      let outcome = try solvedCold(plain, method)
      let best = bestCorner(plain)
      #expect(outcome.stop == .finished, "seed \(seed)")
      #expect(outcome.answer == (best == nil ? .infeasible : .optimal), "seed \(seed)")
      if let best, let objective = outcome.objective {
        feasible += 1
        #expect(isClose(objective, best), "seed \(seed)")
      }
    }
    #expect(feasible > 100 && feasible < 400)
  }

  @Test("Each answer of a larger program carries its proof", arguments: SimplexMethod.allCases)
  func proofs(method: SimplexMethod) throws {
    var counts: [LinearAnswer: Int] = [:]
    for seed in 0..<300 {
      var random = SplitMix64(seed: 1_000 + seed)
      let rows = Int.random(in: 1...12, using: &random)
      var plain = PlainProgram.random(rows: rows, columns: Int.random(in: 1...18, using: &random), density: 35, using: &random)
      // Left alone nearly all would be unbounded, for want of bounds.
      for column in plain.columns.indices where seed % 3 > 0 {
        plain.columns[column].bounds.lower = max(plain.columns[column].bounds.lower, -20)
        plain.columns[column].bounds.upper = min(plain.columns[column].bounds.upper, 20)
      }
      let answer = try LinearProgram.confined { program in
        try plain.build(into: &program)
        let outcome = try program.solve(method)
        #expect(outcome.stop == .finished, "seed \(seed)")
        if outcome.answer == .optimal { checkOptimality(of: program, plain, "seed \(seed)") }
        return outcome.answer
      }
      counts[answer, default: 0] += 1
      // With priced violations every program of boxed columns is feasible; the price is zero exactly if the program without them is.
      let violation = try leastViolation(plain)
      switch answer {
      case .optimal: #expect(isClose(violation, 0), "seed \(seed)")
      case .infeasible: #expect(violation > 1e-5, "seed \(seed)")
      case .unbounded:
        #expect(isClose(violation, 0), "seed \(seed)")
        let near = try boxedObjective(plain, 1e4), far = try boxedObjective(plain, 1e5)
        #expect(far < near - 1_000, "seed \(seed)")
      case .feasible, .undefined: Issue.record("seed \(seed): \(answer)")
      }
    }
    for answer in [LinearAnswer.optimal, .infeasible, .unbounded] { #expect(counts[answer, default: 0] > 20, "\(answer)") }
  }

  @Test("A program cut into slices of one pivot has the objective of the same program solved at a stretch", arguments: SimplexMethod.allCases)
  func slices(method: SimplexMethod) throws {
    for seed in 0..<60 {
      var random = SplitMix64(seed: 2_000 + seed)
      let plain = PlainProgram.random(rows: 10, columns: 25, density: 40, using: &random)
      let whole = try solvedCold(plain, method)
      let sliced = try LinearProgram.confined { program in
        try plain.build(into: &program)
        var limits = SolveLimits()
        limits.pivotsPerSlice = 1
        return try program.solve(method, limits: limits)
      }
      #expect(sliced.answer == whole.answer, "seed \(seed)")
      #expect(isClose(sliced.objective ?? 0, whole.objective ?? 0), "seed \(seed)")
    }
  }

  @Test("The same program solved twice gives the same numbers to the last bit, with a far deadline or none")
  func repeatable() throws {
    for seed in 0..<20 {
      var random = SplitMix64(seed: 3_000 + seed)
      let plain = PlainProgram.random(rows: 30, columns: 80, density: 20, using: &random)
      func numbers(_ limits: SolveLimits) throws -> [Double] {
        try LinearProgram.confined { program in
          try plain.build(into: &program)
          let outcome = try program.solve(.primal, limits: limits)
          var values: [Double] = [], duals: [Double] = []
          program.copyValues(into: &values)
          program.copyDuals(into: &duals)
          return values + duals + [Double(outcome.iterations)]
        }
      }
      #expect(try numbers(.none) == numbers(SolveLimits(deadline: .now + .seconds(3600), isCancelled: { false })), "seed \(seed)")
    }
  }
}

/// The least cost over all corners that satisfy everything, by solving every choice of as many tight bounds as there are columns.
private func bestCorner(_ plain: PlainProgram) -> Double? {
  let size = plain.columns.count
  var planes: [(normal: [Double], offset: Double)] = []
  for (column, one) in plain.columns.enumerated() {
    var normal = [Double](repeating: 0, count: size)
    normal[column] = 1
    for end in Set([one.bounds.lower, one.bounds.upper]).sorted() { planes.append((normal, end)) }
  }
  for (row, bounds) in plain.rows.enumerated() {
    let normal = plain.columns.map { column in column.entries.filter { $0.row == row }.reduce(0) { $0 + $1.coefficient } }
    for end in Set([bounds.lower, bounds.upper]).sorted() where end.isFinite { planes.append((normal, end)) }
  }
  var best: Double?
  func choose(_ first: Int, _ chosen: [Int]) {
    if chosen.count == size {
      if let corner = solveSquare(chosen.map { planes[$0] }), plain.isFeasible(corner, tolerance: 1e-9) {
        best = min(best ?? .infinity, plain.cost(corner))
      }
      return
    }
    for plane in first..<max(first, planes.count) { choose(plane + 1, chosen + [plane]) }
  }
  choose(0, [])
  return best
}

private func solveSquare(_ planes: [(normal: [Double], offset: Double)]) -> [Double]? {
  var matrix = planes.map { $0.normal + [$0.offset] }
  let size = matrix.count
  for step in 0..<size {
    guard let pivot = (step..<size).max(by: { matrix[$0][step].magnitude < matrix[$1][step].magnitude }), matrix[pivot][step].magnitude > 1e-9
    else { return nil }
    matrix.swapAt(step, pivot)
    for row in 0..<size where row != step {
      let factor = matrix[row][step] / matrix[step][step]
      for column in step...size { matrix[row][column] -= factor * matrix[step][column] }
    }
  }
  return (0..<size).map { matrix[$0][size] / matrix[$0][$0] }
}

/// Feasible values, prices of the right signs, slackness, and equal objectives: together they prove the optimum without trust in the solver.
private func checkOptimality(of program: borrowing LinearProgram, _ plain: PlainProgram, _ place: Comment) {
  var values: [Double] = [], reducedCosts: [Double] = [], duals: [Double] = []
  program.copyValues(into: &values)
  program.copyReducedCosts(into: &reducedCosts)
  program.copyDuals(into: &duals)
  #expect(plain.isFeasible(values), place)
  #expect(isClose(plain.cost(values), program.objective), place)
  var dualObjective = 0.0
  for (column, one) in plain.columns.enumerated() {
    let expected = one.cost - one.entries.reduce(0) { $0 + $1.coefficient * duals[$1.row] }
    #expect(isClose(reducedCosts[column], expected), place)
    dualObjective += priceOfBound(reducedCosts[column], one.bounds, place)
  }
  for (row, bounds) in plain.rows.enumerated() {
    dualObjective += priceOfBound(duals[row], bounds, place)
  }
  #expect(isClose(dualObjective, program.objective, 1e-5), place)
  for (row, activity) in plain.activities(values).enumerated() {
    let stored = program.activity(row: row)
    #expect(isClose(stored, activity), place)
  }
}

/// A price is paid at the bound that its sign points to, which must exist.
private func priceOfBound(_ price: Double, _ bounds: ClosedBounds, _ place: Comment) -> Double {
  guard price.magnitude > 1e-6 else { return 0 }
  let end = price > 0 ? bounds.lower : bounds.upper
  #expect(end.isFinite, place)
  return price * end
}

private func leastViolation(_ plain: PlainProgram) throws -> Double {
  var relaxed = plain
  for column in relaxed.columns.indices { relaxed.columns[column].cost = 0 }
  for row in plain.rows.indices {
    relaxed.columns.append(Column(cost: 1, bounds: .atLeast(0), entries: [Entry(row: row, coefficient: 1)]))
    relaxed.columns.append(Column(cost: 1, bounds: .atLeast(0), entries: [Entry(row: row, coefficient: -1)]))
  }
  return try LinearProgram.confined { program in
    try relaxed.build(into: &program)
    let outcome = try program.solve()
    #expect(outcome.answer == .optimal)
    checkOptimality(of: program, relaxed, "relaxed")
    return outcome.objective ?? .nan
  }
}

private func boxedObjective(_ plain: PlainProgram, _ size: Double) throws -> Double {
  var boxed = plain
  for column in boxed.columns.indices {
    boxed.columns[column].bounds.lower = max(boxed.columns[column].bounds.lower, -size)
    boxed.columns[column].bounds.upper = min(boxed.columns[column].bounds.upper, size)
  }
  return try solvedCold(boxed).objective ?? .nan
}
