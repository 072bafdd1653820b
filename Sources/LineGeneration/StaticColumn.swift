/// A whole-number variable outside the lines: a flow, a shortage, a crew count.
public struct StaticColumn: Sendable, Hashable {
  /// Points per unit; may be negative.
  public var cost: Int
  /// Least value.
  public var lower: Int
  /// Greatest value; finite.
  public var upper: Int
  /// Coefficients in the rows; each row at most once.
  public var entries: [RowEntry]
  /// Columns of higher priority are branched on first.
  public var branchPriority: Int

  /// Makes a column; `lower` is 0 and `branchPriority` is 0 unless given.
  public init(cost: Int, lower: Int = 0, upper: Int, entries: [RowEntry], branchPriority: Int = 0) {
    self.cost = cost
    self.lower = lower
    self.upper = upper
    self.entries = entries
    self.branchPriority = branchPriority
  }
}
