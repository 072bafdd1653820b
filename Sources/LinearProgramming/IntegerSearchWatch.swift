/// What looks at a running integer search from GLPK's callback: it stops it, hands in starting values, and keeps count.
///
/// GLPK holds it as a bare pointer during one call, on one thread.
final class IntegerSearchWatch {
  private let limits: SolveLimits
  private let report: (@Sendable (IntegerProgress) -> Void)?
  private var valuesToOffer: [Double]?
  private let integerColumns: [Int]
  private var objective: Double?

  private(set) var bound: Double
  private(set) var nodes = 0
  private(set) var stop: StopReason?

  init(
    limits: SolveLimits, integerColumns: [Int], bound: Double, startingValues: [Double]?, report: (@Sendable (IntegerProgress) -> Void)?
  ) {
    self.integerColumns = integerColumns
    self.limits = limits
    self.bound = bound
    self.valuesToOffer = startingValues
    self.report = report
  }

  func visit(_ tree: GLPKSearchTree) {
    nodes = tree.subproblemCount
    var isNews = false
    // The values are asked for at every call: those found by rounding are never announced.
    if let found = tree.incumbentObjective, found < objective ?? .infinity {
      objective = found
      isNews = true
    }
    // The best bound is looked for among all open subproblems, so it is asked for once a subproblem only.
    if tree.isBetweenSubproblems, let best = tree.bestBound {
      let better = min(best, objective ?? .infinity)
      if better > bound {
        bound = better
        isNews = true
      }
    }
    if let objective, bound > objective { bound = objective }
    if isNews { report?(IntegerProgress(objective: objective, bound: bound, nodes: nodes)) }

    if tree.takesValues, let values = valuesToOffer {
      valuesToOffer = nil
      tree.offer(values)
    }
    // Past 2^52 GLPK's own rounding of a value misses it, and an assertion ends the process; NaN does the same.
    if tree.isBeforeRounding, !tree.hasValues(of: integerColumns, within: 0x1p51) { stop = .numericalTrouble(code: .resultOutOfRange) }
    if stop == nil { stop = limits.reached(afterPivots: tree.pivotCount) }
    if stop != nil { tree.stop() }
  }
}
