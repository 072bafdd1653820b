/// Row prices as whole multiples of 2 to the power -20, with signs that fit one-sided rows.
struct Prices: Sendable {
  static let binaryDigits: Int64 = 20
  /// What one point counts in the prices' unit.
  static let point: Int64 = 1 << binaryDigits
  /// Largest price in the prices' unit.
  private static let largest: Double = 0x1p56

  var scaled: [Int64]

  /// Rounds prices; a price whose sign asks for a bound that its row has not becomes 0.
  init(_ prices: some Sequence<Double>, rows: [Row]) throws(EngineError) {
    var scaled: [Int64] = []
    scaled.reserveCapacity(rows.count)
    var index = 0
    for price in prices {
      guard index < rows.count else { throw .unusablePrices }
      let value = (price * Double(Self.point)).rounded()
      guard value.isFinite, abs(value) <= Self.largest else { throw .unusablePrices }
      var whole = Int64(value)
      if whole > 0, rows[index].lower == .min { whole = 0 }
      if whole < 0, rows[index].upper == .max { whole = 0 }
      scaled.append(whole)
      index += 1
    }
    guard index == rows.count else { throw .unusablePrices }
    self.scaled = scaled
  }

  /// The part of the Lagrangian bound that needs no line search: rows and static columns.
  ///
  /// Nil on overflow.
  ///
  /// - Parameter pointScale: ``point``, or 0 for a bound on infeasibility alone.
  func staticPart(of problem: RosterProblem, lower: [Int], upper: [Int], pointScale: Int64) -> Int64? {
    var sum = CheckedSum()
    for (price, row) in zip(scaled, problem.rows) where price != 0 { sum.add(price, price > 0 ? row.lower : row.upper) }
    for (index, column) in problem.columns.enumerated() {
      var reduced = CheckedSum()
      reduced.add(pointScale, column.cost)
      for entry in column.entries { reduced.add(-scaled[entry.row], entry.coefficient) }
      guard !reduced.hasOverflowed else { return nil }
      sum.add(reduced.value, reduced.value > 0 ? lower[index] : upper[index])
    }
    return sum.hasOverflowed ? nil : sum.value
  }
}

/// A sum of products that notices overflow.
struct CheckedSum {
  private(set) var value: Int64 = 0
  private(set) var hasOverflowed = false

  mutating func add(_ first: Int64, _ second: Int) {
    let (product, productOverflow) = first.multipliedReportingOverflow(by: Int64(second))
    let (sum, sumOverflow) = value.addingReportingOverflow(product)
    if productOverflow || sumOverflow { hasOverflowed = true } else { value = sum }
  }
}
