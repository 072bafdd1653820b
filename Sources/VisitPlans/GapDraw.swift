import PatrolModel

/// Draws how long a spot is to wait until its next visit: shortly or almost as long as it may, so that nobody can tell which.
///
/// Two values far apart vary more than anything between them; how often the short one is drawn follows from how busy the unit is.
struct GapDraw {
  private let short: ClosedRange<Int>
  private let long: ClosedRange<Int>
  private let shortShare: Double

  /// The share of its time that a unit spends on stops and ways (assumption: the rest is left for what happens).
  private static let busiest = 0.8
  /// The most often that the short gap is drawn, so that a unit with few spots does not stand there all the time.
  private static let mostShort = 0.45

  init(spots: Int, minutesEach: Double, settings: VisitSettings) {
    let longest = Double(settings.longestGapMinutes)
    func range(_ from: Double, _ to: Double) -> ClosedRange<Int> { Int(longest * from)...max(Int(longest * from), Int(longest * to)) }
    short = range(0.1, 0.3)
    long = range(0.75, 0.97)
    let mean = Double(spots) * minutesEach / Self.busiest - Double(settings.leastMinutes)
    shortShare = min(Self.mostShort, max(0.1, (0.86 * longest - mean) / (0.66 * longest)))
  }

  func next(_ chance: inout SeededBits) -> Int { chance.number(chance.share() < shortShare ? short : long) }
}
