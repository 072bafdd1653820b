/// One line per worker and a value per static column.
public struct RosterSolution: Sendable, Hashable {
  /// Each worker's letters by day.
  public var lines: [[UInt8]]
  /// Each static column's value.
  public var columnValues: [Int]
  /// Points, as ``RosterProblem/evaluate(_:)`` counts them.
  public var objective: Int

  /// Makes a solution.
  public init(lines: [[UInt8]], columnValues: [Int], objective: Int) {
    self.lines = lines
    self.columnValues = columnValues
    self.objective = objective
  }
}

/// Why a solve ended.
public enum SolveStop: Sendable, Hashable {
  /// The best solution equals the bound.
  case proven
  /// The gap is at most the one asked for.
  case gapReached
  /// The deadline came.
  case deadline
  /// The caller cancelled.
  case cancelled
  /// The greatest number of nodes was reached.
  case nodeLimit
  /// The linear program failed after a solution had been found.
  case numericalTrouble
  /// No solution exists.
  case infeasible
}

/// How much work a solve took.
public struct SolveStatistics: Sendable, Hashable {
  /// Rounds of column generation, over all nodes.
  public var rounds = 0
  /// Labels made by line searches, with the states that they completed and a part of their comparisons.
  public var labels = 0
  /// Distinct lines found.
  public var lines = 0
  /// Branching nodes solved.
  public var nodes = 0
  /// Simplex pivots of the master.
  public var pivots = 0
}

/// What a solve found and proved.
public struct SolveResult: Sendable {
  /// Why it ended.
  public var stop: SolveStop
  /// The best solution, checked against the problem; nil when there is none.
  public var best: RosterSolution?
  /// The proven bound: no solution has fewer points.
  ///
  /// Nil when nothing is proven.
  public var bound: Int?
  /// The work done.
  public var statistics: SolveStatistics
  /// The row prices under which the best bound before any branching was proven; empty when there is none.
  package var rootPrices: [Double] = []
  /// For each worker the lines that the master held at the end, to begin another solve with.
  package var lines: [[[UInt8]]] = []
  /// Where the time went.
  package var times = SolveTimes()

  /// Makes a result.
  public init(stop: SolveStop, best: RosterSolution?, bound: Int?, statistics: SolveStatistics) {
    self.stop = stop
    self.best = best
    self.bound = bound
    self.statistics = statistics
  }
}
