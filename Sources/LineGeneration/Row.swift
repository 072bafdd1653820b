/// One row of the program: `lower <= sum over static columns + sum over lines <= upper`.
public struct Row: Sendable, Hashable {
  /// Least activity; `Int.min` means that there is none.
  public var lower: Int
  /// Greatest activity; `Int.max` means that there is none.
  public var upper: Int

  /// Makes a row; at least one side must be given for the problem to be accepted.
  public init(lower: Int = .min, upper: Int = .max) {
    self.lower = lower
    self.upper = upper
  }

  /// A row whose activity must equal `value`.
  public static func exactly(_ value: Int) -> Row { Row(lower: value, upper: value) }
  /// A row whose activity is at least `value`.
  public static func atLeast(_ value: Int) -> Row { Row(lower: value) }
  /// A row whose activity is at most `value`.
  public static func atMost(_ value: Int) -> Row { Row(upper: value) }
}

/// A whole coefficient of a static column in a row.
public struct RowEntry: Sendable, Hashable {
  /// Index into ``RosterProblem/rows``.
  public var row: Int
  /// The coefficient; not zero.
  public var coefficient: Int

  /// Makes an entry.
  public init(row: Int, coefficient: Int) {
    self.row = row
    self.coefficient = coefficient
  }
}
