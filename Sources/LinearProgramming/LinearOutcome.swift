/// Why a solve stopped.
///
/// What its answer is worth is said by `LinearAnswer`.
public enum StopReason: Sendable, Hashable {
  /// The question was decided.
  case finished
  /// The deadline passed.
  case deadline
  /// The pivot limit was reached.
  case iterationLimit
  /// The caller asked for it.
  case cancelled
  /// An integer search came as near to its bound as was asked for.
  case gapReached
  /// GLPK gave up, also from two fresh bases; its own code says why.
  case numericalTrouble(code: SolverCode)
}

/// What is known about a program after a solve.
public enum LinearAnswer: Sendable, Hashable {
  /// The values are feasible and none are better.
  case optimal
  /// It is proven that no values satisfy all bounds.
  case infeasible
  /// The objective falls without end over feasible values. In an integer search this speaks of the program without the demand for whole numbers.
  case unbounded
  /// The values are feasible; better ones may exist.
  case feasible
  /// Nothing is known, and the values mean nothing.
  case undefined
}

/// The result of a linear solve: why it stopped and what the answer is.
public struct LinearOutcome: Sendable, Hashable {
  /// Why the solve stopped.
  public var stop: StopReason
  /// What the values held by the program are.
  public var answer: LinearAnswer
  /// The objective of the values where the answer is `.optimal` or `.feasible`, otherwise nil.
  public var objective: Double?
  /// The pivots made in this call.
  public var iterations: Int

  /// An outcome of these parts.
  public init(stop: StopReason, answer: LinearAnswer, objective: Double?, iterations: Int) {
    self.stop = stop
    self.answer = answer
    self.objective = objective
    self.iterations = iterations
  }
}

/// A return code of GLPK, kept as it came, known or not.
public struct SolverCode: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  /// GLPK's number.
  public let rawValue: Int32

  /// The code of that number.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// GLPK's name for the code, or its number where it has none.
  public var description: String { glpkName ?? "GLPK code \(rawValue)" }
}
