/// Prices of rows that climb to a better bound by the volume algorithm (Barahona and Anbil 2000).
///
/// The lines of one round jump from one extreme to the other; their average over many rounds nears the linear program's solution, and what it leaves short or
/// over is a far steadier direction than any round's own.
struct PriceClimb {
  /// Prices to ask for next, those of rows without cover 0.
  private(set) var prices: [Double]
  /// The best bound so far, in points.
  private(set) var highest = -Double.infinity
  private let compiled: CompiledProblem
  private let rows: CoverRows
  /// Prices of the best bound, from which every step is taken.
  private var centre: [Double]
  /// What each row has on the average of the rounds so far.
  private var average: [Double] = []
  /// Share of the way to the target that a step takes.
  private var share = 0.02
  private var stalls = 0
  /// Most weight of a round's own lines in the average.
  private var greatestWeight = 0.2
  /// Rounds without a better bound after which steps become shorter.
  private static let patience = 5

  init(_ compiled: CompiledProblem, _ rows: CoverRows, from prices: [Double]) {
    self.compiled = compiled
    self.rows = rows
    self.prices = prices
    centre = prices
  }

  /// Takes in a round's lines and bound under ``prices``, and moves on.
  mutating func note(_ lines: [[UInt8]], bound: Double, target: Double) {
    let counts = self.counts(lines)
    if average.isEmpty {
      average = counts
    } else {
      let weight = bestWeight(counts)
      for row in average.indices { average[row] += weight * (counts[row] - average[row]) }
    }
    if bound > highest {
      share = min(1, share * 1.05)
      stalls = 0
      (highest, centre) = (bound, prices)
    } else {
      stalls += 1
      if stalls >= Self.patience {
        share *= 0.66
        greatestWeight = max(0.02, greatestWeight * 0.66)
        stalls = 0
      }
    }
    var norm = 0.0
    for (row, cover) in rows.covers.enumerated() {
      guard let cover else { continue }
      let missing = Double(cover.need) - average[row]
      // A price at its end does not move on.
      let isHeld = missing > 0 ? centre[row] >= cover.shortage : centre[row] <= -cover.surplus
      if !isHeld { norm += missing * missing }
    }
    guard norm > 0 else { return }
    let step = share * (target - highest) / norm
    for (row, cover) in rows.covers.enumerated() {
      guard let cover else { continue }
      prices[row] = min(max(centre[row] + step * (Double(cover.need) - average[row]), -cover.surplus), cover.shortage)
    }
  }

  /// What the lines have in each row that asks for duties, each duty where it is worth most.
  private func counts(_ lines: [[UInt8]]) -> [Double] {
    var counts = [Double](repeating: 0, count: prices.count)
    for (worker, line) in lines.enumerated() {
      for (day, letter) in line.enumerated() {
        for entry in compiled.rowEntries(worker: worker, cell: day * compiled.problem.letterCount + Int(letter)) {
          guard let best = rows.bestChoice(of: entry.row, price: { prices[$0] }) else { continue }
          counts[best] += 1
        }
      }
    }
    return counts
  }

  /// The weight of a round's lines under which the average leaves least short and over, within limits.
  private func bestWeight(_ counts: [Double]) -> Double {
    var product = 0.0, square = 0.0
    for (row, cover) in rows.covers.enumerated() {
      guard let cover else { continue }
      let change = counts[row] - average[row]
      product += change * (Double(cover.need) - average[row])
      square += change * change
    }
    guard square > 0 else { return greatestWeight }
    return min(greatestWeight, max(greatestWeight / 10, product / square))
  }
}
