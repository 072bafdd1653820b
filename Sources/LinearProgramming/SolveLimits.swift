/// How a linear program is solved from the basis that it holds.
public enum SimplexMethod: Sendable, Hashable, CaseIterable {
  /// Primal simplex: best after columns were added or costs changed, when the old values still satisfy the rows.
  case primal
  /// Dual simplex, kept to through numerical instability: best after bounds changed or rows were added, when the old prices still have the right signs.
  /// Where prices of the right signs do not exist, primal simplex tells an infeasible program from an unbounded one.
  case dual
  /// Dual simplex that gives way to primal simplex as soon as it becomes unstable.
  case dualThenPrimal
}

/// When a solve has to stop early.
///
/// Stopping early is a result, not an error.
///
/// Nothing but the stop itself depends on the clock: a solve that reaches its end gives the same answer whatever the deadline was.
public struct SolveLimits: Sendable {
  /// The instant after which no further work is begun.
  ///
  /// The default is none.
  public var deadline: ContinuousClock.Instant?
  /// The greatest number of simplex pivots in the whole call, or none.
  ///
  /// A program whose optimum is reached by the very last pivot counts as finished. In an integer search it is looked at between subproblems, so it
  /// may be passed by the pivots of one subproblem.
  public var iterationLimit: Int?
  /// Asked a few times a second, on the thread that solves; the solve stops once it answers true.
  ///
  /// The default is none.
  public var isCancelled: (@Sendable () -> Bool)?
  /// Pivots between two looks at cancellation, in place of the number that the program's size suggests; at least 1.
  package var pivotsPerSlice: Int?

  /// No limit unless one is named.
  public init(deadline: ContinuousClock.Instant? = nil, iterationLimit: Int? = nil, isCancelled: (@Sendable () -> Bool)? = nil) {
    self.deadline = deadline
    self.iterationLimit = iterationLimit
    self.isCancelled = isCancelled
  }

  /// Solve to the end.
  public static let none = SolveLimits()
}

extension SolveLimits {
  func checked() throws(LinearProgramError) -> SolveLimits {
    if let iterationLimit, iterationLimit < 0 {
      throw LinearProgramError(.negativeLimit, value: Double(iterationLimit))
    }
    return self
  }

  /// Milliseconds until the deadline, rounded down and projected on what GLPK takes: 0 to `Int32.max`, the last of which means no limit.
  var remainingMilliseconds: Int32 {
    guard let deadline else { return .max }
    let left = ContinuousClock.now.duration(to: deadline).components
    guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
    guard left.seconds < Int64(Int32.max) / 1000 else { return .max }
    return Int32(left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000)
  }

  /// The limit that is reached after so many pivots, if any.
  ///
  /// Cancellation comes first.
  func reached(afterPivots pivots: Int) -> StopReason? {
    if let isCancelled, isCancelled() { return .cancelled }
    if let iterationLimit, pivots >= iterationLimit { return .iterationLimit }
    return remainingMilliseconds == 0 ? .deadline : nil
  }
}
