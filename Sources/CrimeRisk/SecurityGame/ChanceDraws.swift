import PatrolModel

/// Draws whole numbers of units by zone for the days of a period, so that in the long run each zone has its target.
public struct ChanceDraws: Sendable {
  private let chances: WeekChances
  /// By day, within it by shift.
  private var samplers: [[CountSampler]]

  /// Draws for the days of some chances; equal seeds give equal draws everywhere.
  public init(_ chances: WeekChances, seed: UInt64) {
    self.chances = chances
    samplers = chances.days.indices.map { day in
      chances.shifts.indices.map { shift in
        // Each shift of each date draws for itself, so that another week has other draws.
        var own = SeededBits(seed: seed, chances.days[day].date.dayNumber, shift)
        return CountSampler(wanted: chances.days[day].target.chances[shift], seed: own.next())
      }
    }
  }

  /// The next draw: by day, within it by shift, within it by zone.
  public mutating func next() -> [[[Int]]] {
    samplers.indices.map { day in samplers[day].indices.map { samplers[day][$0].next() } }
  }

  /// How far the means of so many draws lie from the target, before anybody is put on duty: the total variation of the largest shift of a day, and the mean of all.
  ///
  /// Shifts without units are left out; nil where there are none with any.
  /// - Parameter count: Draws, at least 1.
  public mutating func deviation(_ count: Int) -> (largest: Double, mean: Double)? {
    var distances: [Double] = []
    for day in samplers.indices {
      for shift in samplers[day].indices {
        let target = chances.days[day].target.chances[shift]
        let units = target.reduce(0, +)
        guard units > 0 else { continue }
        var sums = [Int](repeating: 0, count: target.count)
        for _ in 0..<count { for (zone, number) in samplers[day][shift].next().enumerated() { sums[zone] += number } }
        distances.append(zip(sums, target).reduce(0) { $0 + abs(Double($1.0) / Double(count) - $1.1) } / (2 * units))
      }
    }
    guard let largest = distances.max() else { return nil }
    return (largest, distances.reduce(0, +) / Double(distances.count))
  }

  /// How far one draw of the whole period lies from the target in the mean of so many: what chance alone makes of so few days.
  public mutating func usualDistance(samples: Int = 200) -> Double? {
    var distances: [Double] = []
    for _ in 0..<max(1, samples) {
      let drawn = zip(chances.days, next()).map { day, counts in (date: day.date, units: counts.flatMap { $0.map { Double($0) } }) }
      if let whole = ChanceDistance(drawn, from: chances).whole { distances.append(whole) }
    }
    return distances.isEmpty ? nil : distances.reduce(0, +) / Double(distances.count)
  }
}
