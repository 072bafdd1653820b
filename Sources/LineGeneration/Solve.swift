import LinearProgramming

/// Finds a best solution of the problem and proves how good it is.
///
/// Synchronous: it returns when the solution is proven, a limit is met, or the problem is found infeasible. The same problem and options give the same
/// result whatever the number of threads, unless a deadline or a cancellation cut in.
///
/// - Throws: ``EngineError`` when the problem is faulty or the linear program fails.
public func solve(_ problem: RosterProblem, options: SolveOptions = SolveOptions()) throws(EngineError) -> SolveResult {
  let faults = problem.faults()
  guard faults.isEmpty else { throw .faultyProblem(faults) }
  func compile(multiplies: Bool) throws(EngineError) -> CompiledProblem {
    try CompiledProblem(
      problem, productStateLimit: options.productStateLimit, firstStateLimit: options.firstStateLimit, multiplies: multiplies,
      isCut: { options.isCut != nil })
  }
  // Where lines are found without the linear program rules are joined in another way, so they are not multiplied before.
  let mayBeLong = Engine.isTooLarge(problem, options)
  var compiled = try compile(multiplies: !mayBeLong)
  if mayBeLong, Engine.rowsWithoutProgram(compiled, options) == nil { compiled = try compile(multiplies: true) }
  return try LinearProgram.confined { (program) throws(EngineError) in
    try Engine(compiled, options, &program).run(&program)
  }
}

extension RosterProblem {
  /// A bound on the points of every solution, proven by these row prices alone: one price per row, any signs, rounded to multiples of 2 to the power -20.
  ///
  /// - Throws: ``EngineError`` when the problem is faulty, has a worker without any line, or the prices do not fit it.
  public func bound(under rowPrices: [Double]) throws(EngineError) -> Int {
    try bound(under: rowPrices, productStateLimit: SolveOptions().productStateLimit)
  }

  package func bound(
    under rowPrices: [Double], productStateLimit: Int, labelLimit: Int = SolveOptions().labelLimit
  ) throws(EngineError) -> Int {
    let faults = faults()
    guard faults.isEmpty else { throw .faultyProblem(faults) }
    let compiled = try CompiledProblem(self, productStateLimit: productStateLimit)
    let team = SearchTeam(compiled, threads: 1, labelLimit: labelLimit)
    let prices = try Prices(rowPrices, rows: rows)
    let request = SearchTeam.Request(prices: prices, pointScale: Prices.point, allowed: nil, lineLimit: 1)
    guard let outcomes = team.search(Array(workers.indices), request, pool: nil),
      let fixed = prices.staticPart(of: self, lower: columns.map(\.lower), upper: columns.map(\.upper), pointScale: Prices.point)
    else { throw .unusablePrices }
    var sum = CheckedSum()
    sum.add(fixed, 1)
    for outcome in outcomes {
      guard let least = outcome.least else { return .max }
      sum.add(least, 1)
    }
    guard !sum.hasOverflowed else { throw .unusablePrices }
    return compiled.roundedUp(sum.value)
  }

  /// The cheapest line of one worker, rows left aside; nil when no line is allowed.
  ///
  /// - Parameter allowed: whether each cell, at `day * letterCount + letter`, may be used beside what the worker's own cells say; nil is all.
  public func leastLineCost(worker: Int, allowed: [Bool]? = nil) throws(EngineError) -> (cost: Int, line: [UInt8])? {
    // One search does not repay large products.
    try leastLineCost(worker: worker, allowed: allowed, productStateLimit: 200)
  }

  /// The least that a line of one worker costs once each of its cells, at `day * letterCount + letter`, is paid its price; nil when no line is allowed.
  ///
  /// Prices are rounded to multiples of 2 to the power -20. Rows are left aside.
  package func leastLineCost(worker: Int, paying prices: [Double]) throws(EngineError) -> Double? {
    var single = alone(worker)
    // A row for each cell carries its price.
    single.rows = prices.map { _ in .exactly(0) }
    single.workers[0].cellRows = prices.indices.map { Int32($0) }
    let faults = single.faults()
    guard faults.isEmpty else { throw .faultyProblem(faults) }
    let compiled = try CompiledProblem(single, productStateLimit: 200)
    let team = SearchTeam(compiled, threads: 1, labelLimit: SolveOptions().labelLimit)
    let request = SearchTeam.Request(prices: try Prices(prices, rows: single.rows), pointScale: Prices.point, allowed: nil, lineLimit: 1)
    guard let outcome = team.search([0], request, pool: nil)?.first else { throw .unusablePrices }
    return outcome.least.map { Double($0) / Double(Prices.point) }
  }

  /// Whether one worker has any line, rows left aside.
  ///
  /// The line of each day's first allowed letter is tried before all lines are searched: where that letter means a day off, most rules allow it.
  public func hasLine(worker: Int) throws(EngineError) -> Bool {
    let faults = alone(worker).faults()
    guard faults.isEmpty else { throw .faultyProblem(faults) }
    let cells = workers[worker].cells
    let first = (0..<dayCount).compactMap { day in (0..<letterCount).first { cells[day * letterCount + $0] != nil }.map { UInt8(clamping: $0) } }
    if first.count == dayCount, evaluate(line: first, of: worker) != .banned { return true }
    return try leastLineCost(worker: worker) != nil
  }

  /// The problem of one worker without rows.
  private func alone(_ worker: Int) -> RosterProblem {
    var single = RosterProblem(dayCount: dayCount, letterCount: letterCount, workers: [workers[worker]])
    single.workers[0].cellRows = [Int32](repeating: -1, count: dayCount * letterCount)
    single.workers[0].extraRows = []
    return single
  }

  package func leastLineCost(worker: Int, allowed: [Bool]? = nil, productStateLimit: Int) throws(EngineError) -> (cost: Int, line: [UInt8])? {
    let single = alone(worker)
    let faults = single.faults()
    guard faults.isEmpty else { throw .faultyProblem(faults) }
    let compiled = try CompiledProblem(single, productStateLimit: productStateLimit)
    // That there is no line is an answer here, so the search may not give up.
    let team = SearchTeam(compiled, threads: 1, labelLimit: .max)
    let request = SearchTeam.Request(
      prices: try Prices([], rows: []), pointScale: Prices.point, allowed: allowed.map { ContiguousArray($0) }, lineLimit: 1)
    guard let best = team.search([0], request, pool: nil)?.first?.lines.first, case .points(let cost) = single.evaluate(line: best.letters, of: 0)
    else {
      return nil
    }
    return (cost, best.letters)
  }
}
