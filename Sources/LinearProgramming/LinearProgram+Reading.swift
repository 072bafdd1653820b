/// What the last linear solve left. Rows and columns added since read as zero; other changes since are not reflected. An index that does not exist is a
/// programming error and stops the process, as with an array.
extension LinearProgram {
  /// The objective of the values at hand.
  public var objective: Double { problem.objective }

  /// A column's value.
  public func value(column: Int) -> Double {
    requireColumn(column)
    return problem.value(column: column)
  }

  /// A column's cost less the sum of its coefficients times the rows' duals.
  public func reducedCost(column: Int) -> Double {
    requireColumn(column)
    return problem.reducedCost(column: column)
  }

  /// A row's price: how much the optimal objective rises for each unit by which the row's binding bound rises.
  public func dual(row: Int) -> Double {
    requireRow(row)
    return problem.dual(row: row)
  }

  /// The sum of a row's coefficients times the columns' values.
  public func activity(row: Int) -> Double {
    requireRow(row)
    return problem.activity(row: row)
  }

  /// Copies all columns' values; the array gets one element for each column.
  public func copyValues(into values: inout [Double]) {
    Self.resize(&values, columnCount)
    values.withUnsafeMutableBufferPointer { problem.copyValues(into: $0) }
  }

  /// Copies all columns' reduced costs; the array gets one element for each column.
  public func copyReducedCosts(into reducedCosts: inout [Double]) {
    Self.resize(&reducedCosts, columnCount)
    reducedCosts.withUnsafeMutableBufferPointer { problem.copyReducedCosts(into: $0) }
  }

  /// Copies all rows' duals; the array gets one element for each row.
  public func copyDuals(into duals: inout [Double]) {
    Self.resize(&duals, rowCount)
    duals.withUnsafeMutableBufferPointer { problem.copyDuals(into: $0) }
  }

  private static func resize(_ array: inout [Double], _ count: Int) {
    if array.count != count { array = [Double](repeating: 0, count: count) }
  }

  private func requireColumn(_ column: Int) {
    precondition(column >= 0 && column < columnCount, "LinearProgram: there is no column of this index.")
  }

  private func requireRow(_ row: Int) {
    precondition(row >= 0 && row < rowCount, "LinearProgram: there is no row of this index.")
  }
}
