/// A reason why a problem is refused before any solving.
public enum ProblemFault: Sendable, Hashable {
  /// There are no days, no letters, or more than 255 letters.
  case size(dayCount: Int, letterCount: Int)
  /// A flat table of the worker has the wrong length.
  case tableLength(worker: Int)
  /// A cell's row or an extra row entry points outside the problem, or has a coefficient of 0.
  case cellRow(worker: Int)
  /// An automaton was built for other days or letters, or its initial state does not exist.
  case automaton(worker: Int, position: Int)
  /// A row has no bound, or its lower bound is above its upper.
  case rowBounds(row: Int)
  /// A column's lower bound is above its upper.
  case columnBounds(column: Int)
  /// A column's entries point outside the problem, repeat a row, or have a coefficient of 0.
  case columnEntries(column: Int)
  /// A total names a column that does not exist, or one twice.
  case total(index: Int)
  /// Costs, bounds or coefficients are too large for the exact arithmetic.
  case tooLarge
}

/// Why a solve could not be done at all.
public enum EngineError: Error, Sendable, Hashable {
  /// The problem has these faults.
  case faultyProblem([ProblemFault])
  /// The linear program failed in a way that no retry mended.
  case linearProgram(String)
  /// Two findings exclude each other: a fault of the engine itself.
  case contradiction(String)
  /// The number of prices differs from the number of rows, or a price is not finite or too large.
  case unusablePrices
}
