/// A linear program that is minimised by GLPK and may grow between solves while its basis is kept.
///
/// A fresh program has no rows and no columns. Rows and columns are known by their index, counted from 0.
///
/// **One thread.** GLPK keeps its memory per thread, and deleting a problem on another thread ends the process. A program therefore exists only inside
/// `confined(_:)`: its initialiser is not public, it cannot be copied, it is not Sendable, and what the body borrows must be given back before
/// the synchronous body returns. It can neither be stored nor reach an `await`, so entry points need no check of the thread.
public struct LinearProgram: ~Copyable {
  /// The largest finite number that a program takes as cost or bound: beyond it a double no longer tells halves apart.
  public static let largestMagnitude = 1e15

  /// The sizes that a coefficient may have unless it is zero.
  ///
  /// GLPK divides by coefficients; ones beyond all proportion end in overflow, then NaN, and at last in an assertion that ends the process.
  public static let coefficientMagnitudes = 1e-9...1e9

  let problem = GLPKProblem()
  /// Per row, the number of the column that named it last; finds a row named twice without clearing anything in between.
  private var lastNaming: [Int] = []
  private var namings = 0

  init() {}

  /// Runs `body` with a fresh empty program on the calling thread.
  ///
  /// The program cannot outlive the call and is deleted at its end.
  ///
  /// Calls may be nested. GLPK's output is off on this thread during the call.
  /// - Throws: whatever `body` throws.
  public static func confined<Result: ~Copyable, Failure: Error>(
    _ body: (inout LinearProgram) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let use = GLPKThreadUse()
    let result = try runWithProgram(body)
    _ = consume use
    return result
  }

  /// A function of its own, so that the program is gone before the thread's use of GLPK ends.
  @inline(never)
  private static func runWithProgram<Result: ~Copyable, Failure: Error>(
    _ body: (inout LinearProgram) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var program = LinearProgram()
    return try body(&program)
  }

  /// The number of rows.
  public var rowCount: Int { problem.rowCount }

  /// The number of columns.
  public var columnCount: Int { problem.columnCount }

  /// The number of coefficients that are not zero.
  public var coefficientCount: Int { problem.coefficientCount }

  // MARK: Building

  /// Adds a row without coefficients, and returns its index.
  ///
  /// Columns added later may name it.
  /// - Throws: `LinearProgramError` when the bounds are refused or there are too many rows.
  public mutating func addRow(_ bounds: ClosedBounds) throws(LinearProgramError) -> Int {
    let row = rowCount
    guard row < GLPKProblem.largestRowCount else { throw LinearProgramError(.tooMany, limit: GLPKProblem.largestRowCount) }
    try Self.check(bounds, index: row, isInteger: false)
    problem.addRow(bounds)
    lastNaming.append(0)
    return row
  }

  /// Adds a column outside the basis, at a bound if it has one, and returns its index.
  /// - Throws: `LinearProgramError` when a number, a bound or a row is refused.
  public mutating func addColumn(cost: Double, bounds: ClosedBounds, isInteger: Bool = false, entries: [Entry]) throws(LinearProgramError) -> Int {
    try addColumns([Column(cost: cost, bounds: bounds, isInteger: isInteger, entries: entries)]).lowerBound
  }

  /// Adds columns in one go, all or none, and returns their indices.
  /// - Throws: `LinearProgramError` when a number, a bound or a row of any of them is refused.
  public mutating func addColumns(_ columns: [Column]) throws(LinearProgramError) -> Range<Int> {
    let before = columnCount
    guard columns.count <= GLPKProblem.largestColumnCount - before else {
      throw LinearProgramError(.tooMany, limit: GLPKProblem.largestColumnCount)
    }
    var coefficients = coefficientCount
    var longest = 0
    for (offset, column) in columns.enumerated() {
      try check(column, index: before + offset)
      coefficients += column.entries.count
      longest = max(longest, column.entries.count)
    }
    guard coefficients <= GLPKProblem.largestCoefficientCount else {
      throw LinearProgramError(.tooMany, limit: GLPKProblem.largestCoefficientCount)
    }
    guard !columns.isEmpty else { return before..<before }

    let first = problem.addColumns(columns.count)
    var rows = [Int32](repeating: 0, count: longest + 1)
    var values = [Double](repeating: 0, count: longest + 1)
    for (offset, column) in columns.enumerated() {
      for (position, entry) in column.entries.enumerated() {
        rows[position + 1] = Int32(entry.row + 1)
        values[position + 1] = entry.coefficient
      }
      problem.setColumn(
        first + offset, cost: column.cost, bounds: column.bounds, isInteger: column.isInteger, rows: rows, coefficients: values,
        count: column.entries.count)
    }
    return first..<first + columns.count
  }

  /// Replaces a column's bounds; the basis is kept.
  /// - Throws: `LinearProgramError` when there is no such column or the bounds are refused.
  public mutating func setBounds(column: Int, _ bounds: ClosedBounds) throws(LinearProgramError) {
    try checkColumn(column)
    try Self.check(bounds, index: column, isInteger: problem.isInteger(column: column))
    problem.setBounds(column: column, bounds)
  }

  /// Replaces a row's bounds; the basis is kept.
  /// - Throws: `LinearProgramError` when there is no such row or the bounds are refused.
  public mutating func setBounds(row: Int, _ bounds: ClosedBounds) throws(LinearProgramError) {
    guard row >= 0, row < rowCount else { throw LinearProgramError(.rowOutOfRange, index: row, limit: rowCount) }
    try Self.check(bounds, index: row, isInteger: false)
    problem.setBounds(row: row, bounds)
  }

  /// Replaces a column's cost; the basis is kept.
  /// - Throws: `LinearProgramError` when there is no such column or the cost is not finite or too large.
  public mutating func setCost(column: Int, _ cost: Double) throws(LinearProgramError) {
    try checkColumn(column)
    try Self.check(cost, index: column)
    problem.setCost(column: column, cost)
  }

  /// Removes columns; later ones move down to close the gaps.
  ///
  /// The basis of the rest is kept. For each removed column that was basic a row's own variable takes its place, chosen so that the basis stays regular.
  /// - Parameter sortedIndices: The columns, in ascending order, each once.
  /// - Throws: `LinearProgramError` when an index does not exist or does not come after the one before it.
  public mutating func removeColumns(_ sortedIndices: [Int]) throws(LinearProgramError) {
    var numbers: [Int32] = [0]
    numbers.reserveCapacity(sortedIndices.count + 1)
    var previous = -1
    for index in sortedIndices {
      try checkColumn(index)
      guard index > previous else { throw LinearProgramError(.indicesNotAscending, index: index) }
      previous = index
      numbers.append(Int32(index + 1))
    }
    guard !sortedIndices.isEmpty else { return }
    let replacements = rowsReplacing(basicColumns: sortedIndices.filter { problem.isBasic(column: $0) })
    problem.removeColumns(numbers: numbers)
    for row in replacements { problem.makeBasic(row: row) }
  }

  // MARK: Checks

  func checkColumn(_ column: Int) throws(LinearProgramError) {
    guard column >= 0, column < columnCount else { throw LinearProgramError(.columnOutOfRange, index: column, limit: columnCount) }
  }

  private mutating func check(_ column: Column, index: Int) throws(LinearProgramError) {
    try Self.check(column.cost, index: index)
    try Self.check(column.bounds, index: index, isInteger: column.isInteger)
    namings += 1
    for entry in column.entries {
      guard lastNaming.indices.contains(entry.row) else { throw LinearProgramError(.rowOutOfRange, index: entry.row, limit: rowCount) }
      guard lastNaming[entry.row] != namings else { throw LinearProgramError(.duplicateRow, index: entry.row) }
      lastNaming[entry.row] = namings
      try Self.check(entry.coefficient, index: index)
      let magnitude = entry.coefficient.magnitude
      guard magnitude <= Self.coefficientMagnitudes.upperBound else { throw LinearProgramError(.tooLarge, index: index, value: entry.coefficient) }
      guard magnitude == 0 || magnitude >= Self.coefficientMagnitudes.lowerBound else {
        throw LinearProgramError(.tooSmall, index: index, value: entry.coefficient)
      }
    }
  }

  private static func check(_ number: Double, index: Int) throws(LinearProgramError) {
    guard number.isFinite else { throw LinearProgramError(.notFinite, index: index, value: number) }
    guard number.magnitude <= largestMagnitude else { throw LinearProgramError(.tooLarge, index: index, value: number) }
  }

  private static func check(_ bounds: ClosedBounds, index: Int, isInteger: Bool) throws(LinearProgramError) {
    guard !bounds.lower.isNaN, bounds.lower != .infinity else { throw LinearProgramError(.notFinite, index: index, value: bounds.lower) }
    guard !bounds.upper.isNaN, bounds.upper != -.infinity else { throw LinearProgramError(.notFinite, index: index, value: bounds.upper) }
    for end in [bounds.lower, bounds.upper] where end.isFinite {
      try check(end, index: index)
      guard !isInteger || end == end.rounded() else { throw LinearProgramError(.fractionalIntegerBound, index: index, value: end) }
    }
    guard bounds.lower <= bounds.upper else { throw LinearProgramError(.reversedBounds, index: index, value: bounds.lower) }
  }
}
