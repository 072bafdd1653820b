/// Everybody's lines with what the rows that ask for duties have from them, and the rows' prices.
struct CoveredLines {
  private let compiled: CompiledProblem
  private let rows: CoverRows
  private(set) var lines: [[UInt8]]
  /// Row that each of a worker's duties serves.
  private var served: [[Int]]
  private var counts: [Int]
  /// What each row's duties are worth by what was missing in the passes so far.
  private(set) var duals: [Double]
  /// Points by which a row's price falls with each duty that it has more.
  var slope: Double

  /// What a duty counted in each row is worth while nobody works: prices under which lines differ.
  static func firstPrices(_ compiled: CompiledProblem, _ rows: CoverRows) -> [Double] {
    CoveredLines(compiled, rows, lines: [], slope: rows.dearestShortage / 10).prices()
  }

  /// Begins with everybody's lines and half of what a missing duty costs as price.
  init(_ compiled: CompiledProblem, _ rows: CoverRows, lines: [[UInt8]], slope: Double) {
    self.compiled = compiled
    self.rows = rows
    self.slope = slope
    duals = rows.covers.map { ($0?.shortage ?? 0) / 2 }
    counts = [Int](repeating: 0, count: rows.covers.count)
    self.lines = Array(repeating: [], count: lines.count)
    served = Array(repeating: [], count: lines.count)
    for (worker, line) in lines.enumerated() { add(line, of: worker) }
  }

  /// What one duty more is worth to a row that asks for duties: never more than a missing one costs, never less than one too many.
  private func price(of row: Int) -> Double {
    guard let cover = rows.covers[row] else { return 0 }
    // Half a duty: the mean of the slope's prices before and after it comes.
    let price = duals[row] + slope * (Double(cover.need - counts[row]) - 0.5)
    return min(max(price, -cover.surplus), cover.shortage)
  }

  /// The rows' prices for whoever comes next: what a duty counted in each is worth where it serves the best of its choices.
  func prices() -> [Double] { rows.prices(price) }

  mutating func remove(_ worker: Int) {
    for row in served[worker] { counts[row] -= 1 }
    served[worker].removeAll(keepingCapacity: true)
  }

  mutating func add(_ line: [UInt8], of worker: Int) {
    lines[worker] = line
    for (day, letter) in line.enumerated() {
      for entry in compiled.rowEntries(worker: worker, cell: day * compiled.problem.letterCount + Int(letter)) {
        guard let best = rows.bestChoice(of: entry.row, price: price) else { continue }
        counts[best] += 1
        served[worker].append(best)
      }
    }
  }

  /// Raises the prices of rows that have too few duties, and lowers those of rows that have too many.
  mutating func learn(step: Double) {
    for (row, cover) in rows.covers.enumerated() {
      guard let cover else { continue }
      duals[row] = min(max(duals[row] + step * Double(cover.need - counts[row]), -cover.surplus), cover.shortage)
    }
  }
}
