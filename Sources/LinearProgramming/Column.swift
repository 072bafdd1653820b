/// One coefficient of a column: the row that it stands in and its value.
public struct Entry: Sendable, Hashable {
  /// The row's index, counted from 0.
  public var row: Int
  /// The coefficient; zero is allowed and has no effect.
  public var coefficient: Double

  /// A coefficient in a row.
  public init(row: Int, coefficient: Double) {
    self.row = row
    self.coefficient = coefficient
  }
}

/// A variable to be added: its cost, its bounds, and where it stands in the rows.
public struct Column: Sendable, Hashable {
  /// What one unit adds to the objective, which is minimised.
  public var cost: Double
  /// The values that the variable may take.
  public var bounds: ClosedBounds
  /// Whether the integer search must give it a whole value; linear solves ignore this.
  ///
  /// Finite bounds of such a column are whole numbers.
  public var isInteger: Bool
  /// The coefficients, in any order, each row at most once.
  public var entries: [Entry]

  /// A column; it may take fractions unless `isInteger` is set.
  public init(cost: Double, bounds: ClosedBounds, isInteger: Bool = false, entries: [Entry]) {
    self.cost = cost
    self.bounds = bounds
    self.isInteger = isInteger
    self.entries = entries
  }
}
