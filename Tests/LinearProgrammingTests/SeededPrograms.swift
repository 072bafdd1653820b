import LinearProgramming

/// The same numbers for the same seed, everywhere.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A program as plain data, so that tests can build it, change it, and judge answers without the solver.
struct PlainProgram: Sendable {
  var rows: [ClosedBounds]
  var columns: [Column]

  /// Rows, columns and coefficients of small whole numbers; often degenerate, sometimes infeasible or unbounded.
  static func random(rows rowCount: Int, columns columnCount: Int, density: Int = 60, using random: inout SplitMix64) -> PlainProgram {
    let rows = (0..<rowCount).map { _ in randomBounds(-6...12, using: &random) }
    let columns = (0..<columnCount).map { _ in randomColumn(rowCount: rowCount, density: density, using: &random) }
    return PlainProgram(rows: rows, columns: columns)
  }

  static func randomBounds(_ range: ClosedRange<Int>, using random: inout SplitMix64) -> ClosedBounds {
    let first = Double(Int.random(in: range, using: &random))
    let second = Double(Int.random(in: range, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return .exactly(first)
    case 1, 2: return .atLeast(first)
    case 3, 4: return .atMost(first)
    case 5: return .free
    default: return ClosedBounds(lower: min(first, second), upper: max(first, second))
    }
  }

  static func randomColumn(rowCount: Int, density: Int, using random: inout SplitMix64) -> Column {
    var entries: [Entry] = []
    for row in 0..<rowCount where Int.random(in: 0..<100, using: &random) < density {
      entries.append(Entry(row: row, coefficient: Double(Int.random(in: -4...5, using: &random))))
    }
    entries.shuffle(using: &random)
    return Column(cost: Double(Int.random(in: -5...9, using: &random)), bounds: randomBounds(-3...6, using: &random), entries: entries)
  }

  func build(into program: inout LinearProgram) throws(LinearProgramError) {
    for bounds in rows { _ = try program.addRow(bounds) }
    _ = try program.addColumns(columns)
  }

  func activities(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: rows.count)
    for (column, value) in zip(columns, values) {
      for entry in column.entries { sums[entry.row] += entry.coefficient * value }
    }
    return sums
  }

  func cost(_ values: [Double]) -> Double { zip(columns, values).reduce(0) { $0 + $1.0.cost * $1.1 } }

  func isFeasible(_ values: [Double], tolerance: Double = 1e-6) -> Bool {
    zip(columns, values).allSatisfy { $0.bounds.contains($1, tolerance) } && zip(rows, activities(values)).allSatisfy { $0.contains($1, tolerance) }
  }
}

extension ClosedBounds {
  func contains(_ value: Double, _ tolerance: Double) -> Bool {
    value >= lower - tolerance * (1 + lower.magnitude) && value <= upper + tolerance * (1 + upper.magnitude)
  }
}

func isClose(_ left: Double, _ right: Double, _ tolerance: Double = 1e-6) -> Bool {
  (left - right).magnitude <= tolerance * (1 + max(left.magnitude, right.magnitude))
}

/// Solves from scratch on a program of its own.
func solvedCold(_ plain: PlainProgram, _ method: SimplexMethod = .primal) throws -> LinearOutcome {
  try LinearProgram.confined { program in
    try plain.build(into: &program)
    return try program.solve(method)
  }
}
