import PatrolModel

/// Draws whole numbers of crews by zone whose means are given numbers (systematic or comb sampling after a random order).
///
/// Each draw puts the zones in a random order, lays their wanted numbers end to end, and counts the teeth of a comb of spacing one and random start that fall on each: every zone gets its number rounded down or up, and
/// all together get their sum rounded down or up. The order is random so that no two zones always or never come together.
public struct CountSampler: Sendable {
  private let wanted: [Double]
  private var chance: SeededBits

  /// A sampler; equal seeds give equal draws everywhere.
  /// - Parameters:
  ///   - wanted: Mean number by zone, finite and at least 0.
  ///   - seed: Seed of the draws.
  public init(wanted: [Double], seed: UInt64) {
    precondition(wanted.allSatisfy { $0.isFinite && $0 >= 0 && $0 < 1e9 }, "CountSampler: finite numbers of at least 0")
    self.wanted = wanted
    chance = SeededBits(seed: seed)
  }

  /// The next draw, by zone.
  public mutating func next() -> [Int] {
    var order = Array(wanted.indices)
    for place in order.indices.dropFirst().reversed() {
      order.swapAt(place, Int(chance.next().multipliedFullWidth(by: UInt64(place + 1)).high))
    }
    let start = Double(chance.next() >> 11) * 0x1p-53
    var counts = wanted.map { Int($0) }
    // Only the fractions are combed, so that rounding in long sums can never give a zone more than its number rounded up.
    var sum = 0.0
    var teeth = 0
    for zone in order {
      let fraction = wanted[zone] - Double(counts[zone])
      // A solver's whole number need not be quite whole.
      guard fraction > 1e-9 else { continue }
      if fraction > 1 - 1e-9 {
        counts[zone] += 1
        continue
      }
      sum += fraction
      // Teeth at start, start + 1, ...: one lies in the zone's stretch when the number of teeth before its end has grown.
      let passed = Int((sum - start).rounded(.up))
      if passed > teeth {
        teeth = passed
        counts[zone] += 1
      }
    }
    return counts
  }
}
