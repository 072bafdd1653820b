extension LinearProgram {
  /// Share of a number by which it may miss a bound and still count as lying on it.
  private static let boundTolerance = 1e-9

  /// Lets the next solve begin near given values: columns between their bounds become basic as far as a triangular order with rows at their bounds is found for them; all others rest on a
  /// bound, or at zero where they have none.
  ///
  /// From the values of a known solution the primal simplex goes on, instead of coming to them pivot by pivot. Where the values are no vertex, or one whose columns
  /// are not triangular, some of them move to a bound, and the simplex method mends what that breaks.
  /// - Parameter values: one for each column.
  /// - Throws: `LinearProgramError` when there are more or fewer.
  public mutating func begin(near values: [Double]) throws(LinearProgramError) {
    guard values.count == columnCount else { throw LinearProgramError(.wrongValueCount, index: values.count, limit: columnCount) }
    var rows = [Int32](repeating: 0, count: rowCount + 1)
    var coefficients = [Double](repeating: 0, count: rowCount + 1)
    var activities = [Double](repeating: 0, count: rowCount)
    var between: [Int] = []
    var entries = FlatLists()
    for (column, value) in values.enumerated() {
      let isBetween = Self.isBetween(value, problem.bounds(column: column))
      guard value != 0 || isBetween else { continue }
      let count = problem.add(column: column, times: value, to: &activities, rows: &rows, coefficients: &coefficients)
      guard isBetween else { continue }
      between.append(column)
      entries.append(rows[1..<(count + 1)].lazy.map { Int($0) - 1 })
    }
    let isOpen = activities.enumerated().map { !Self.isBetween($1, problem.bounds(row: $0)) }
    let basis = TriangularBasis(isOpen: isOpen, columns: entries)
    for (column, value) in values.enumerated() { problem.rest(column: column, isAtUpper: Self.isNearerUpper(value, problem.bounds(column: column))) }
    for (row, place) in basis.columnOfRow.enumerated() {
      guard let place else {
        problem.makeBasic(row: row)
        continue
      }
      problem.rest(row: row, isAtUpper: Self.isNearerUpper(activities[row], problem.bounds(row: row)))
      problem.makeBasic(column: between[place])
    }
  }

  private static func isBetween(_ value: Double, _ bounds: ClosedBounds) -> Bool {
    let tolerance = boundTolerance * max(1, value.magnitude)
    return value > bounds.lower + tolerance && value < bounds.upper - tolerance
  }

  private static func isNearerUpper(_ value: Double, _ bounds: ClosedBounds) -> Bool { bounds.upper - value < value - bounds.lower }
}
