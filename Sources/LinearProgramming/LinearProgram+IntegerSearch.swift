extension LinearProgram {
  /// Searches for the best values that are whole in all integer columns, by branch and bound.
  ///
  /// A linear solve comes first, from the kept basis and in slices as in `solve(_:limits:)`; the search then starts from its end. Afterwards the
  /// program holds that linear solve's basis, values and prices again, and may be changed and solved on. Within the search cancellation is looked at
  /// several times for each subproblem, but not inside one; the deadline is watched inside as well. GLPK's feasibility pump and proximity search stay
  /// off, since neither heeds a limit.
  /// - Returns: Why it stopped and the best values found. `.unbounded` speaks of the program without the demand for whole numbers.
  /// - Throws: `LinearProgramError` when a limit or the gap is negative or not a number, or when the starting values are not finite or not one for
  ///   each column.
  public mutating func solveInteger(_ options: IntegerSearchOptions = .init()) throws(LinearProgramError) -> IntegerOutcome {
    let limits = try options.limits.checked()
    guard options.relativeGap.isFinite else { throw LinearProgramError(.notFinite, value: options.relativeGap) }
    guard options.relativeGap >= 0 else { throw LinearProgramError(.negativeLimit, value: options.relativeGap) }
    var start: [Double]?
    if let values = options.startingValues { start = try usable(startingValues: values) }

    let root = try solve(options.rootMethod, limits: limits)
    guard root.answer == .optimal else { return outcome(ofUnfinishedRoot: root, start) }

    let integerColumns = (0..<columnCount).filter { problem.isInteger(column: $0) }
    let watch = IntegerSearchWatch(
      limits: limits, integerColumns: integerColumns, bound: problem.objective, startingValues: start, report: options.progress)
    let code = problem.runIntegerSearch(
      relativeGap: options.relativeGap, milliseconds: limits.remainingMilliseconds, cuts: options.cuts && coefficientCount > 0, watch: watch)
    return outcome(of: code, watch, start)
  }

  private func outcome(ofUnfinishedRoot root: LinearOutcome, _ start: [Double]?) -> IntegerOutcome {
    if root.answer == .unbounded || (root.answer == .infeasible && start == nil) {
      return IntegerOutcome(stop: root.stop, answer: root.answer, objective: nil, bound: nil, values: [], nodes: 0)
    }
    // Out of time, or feasible to our tolerance and not to GLPK's: either way the starting values are the best at hand.
    return IntegerOutcome(
      stop: root.stop, answer: start == nil ? .undefined : .feasible, objective: start.map { cost($0) }, bound: nil, values: start ?? [], nodes: 0,
      usedStartingValues: start != nil)
  }

  private func outcome(of code: SolverCode, _ watch: IntegerSearchWatch, _ start: [Double]?) -> IntegerOutcome {
    var best = start
    if problem.hasIntegerValues {
      let found = problem.integerValues()
      if let start, cost(start) < cost(found) { best = start } else { best = found }
    }

    var stop: StopReason
    var isProven = false
    switch code {
    case .success:
      stop = .finished
      // A search that finds nothing where starting values exist has judged them by a narrower tolerance; it proves nothing about them.
      isProven = problem.hasIntegerValues || start == nil
    case .stoppedByCaller: stop = watch.stop ?? .cancelled
    case .noFeasibleValues where best == nil:
      stop = .finished
      isProven = true
    case .timeLimit: stop = .deadline
    case .gapReached: stop = .gapReached
    // Among the rest are bad bounds and a missing root, which the checks before the call exclude, and codes of a later GLPK.
    default: stop = .numericalTrouble(code: code)
    }
    guard let values = best else {
      return IntegerOutcome(
        stop: stop, answer: isProven ? .infeasible : .undefined, objective: nil, bound: isProven ? nil : watch.bound, values: [], nodes: watch.nodes)
    }
    let objective = cost(values)
    if objective - watch.bound <= 1e-9 * (1 + objective.magnitude) { isProven = true }
    if isProven, stop == .gapReached { stop = .finished }
    return IntegerOutcome(
      stop: stop, answer: isProven ? .optimal : .feasible, objective: objective, bound: isProven ? objective : watch.bound, values: values,
      nodes: watch.nodes, usedStartingValues: start != nil)
  }

  private func cost(_ values: [Double]) -> Double {
    var sum = 0.0
    for column in values.indices { sum += problem.cost(column: column) * values[column] }
    return sum
  }

  /// The values with integer columns made exactly whole, or nil if they break a bound, a row or a demand for whole numbers.
  ///
  /// GLPK would take such values unseen and call them optimal.
  private func usable(startingValues: [Double]) throws(LinearProgramError) -> [Double]? {
    guard startingValues.count == columnCount else {
      throw LinearProgramError(.wrongValueCount, index: startingValues.count, limit: columnCount)
    }
    let tolerance = 1e-6
    var values = startingValues
    var activities = [Double](repeating: 0, count: rowCount)
    var rowRoom = [Int32](repeating: 0, count: rowCount + 1)
    var coefficientRoom = [Double](repeating: 0, count: rowCount + 1)
    for column in values.indices {
      guard values[column].isFinite else { throw LinearProgramError(.notFinite, index: column, value: values[column]) }
    }
    for column in values.indices {
      let bounds = problem.bounds(column: column)
      guard bounds.holds(values[column], within: tolerance) else { return nil }
      if problem.isInteger(column: column) {
        let whole = values[column].rounded()
        guard (values[column] - whole).magnitude <= tolerance else { return nil }
        values[column] = whole
      }
      values[column] = min(max(values[column], bounds.lower), bounds.upper)
      problem.add(column: column, times: values[column], to: &activities, rows: &rowRoom, coefficients: &coefficientRoom)
    }
    for row in activities.indices {
      guard problem.bounds(row: row).holds(activities[row], within: tolerance) else { return nil }
    }
    return values
  }
}

extension ClosedBounds {
  fileprivate func holds(_ value: Double, within tolerance: Double) -> Bool {
    value >= lower - tolerance * max(1, lower.isFinite ? lower.magnitude : 1)
      && value <= upper + tolerance * max(1, upper.isFinite ? upper.magnitude : 1)
  }
}
