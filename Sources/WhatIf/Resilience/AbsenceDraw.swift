import PatrolScheduling

/// Draws who is absent on which day.
///
/// Every officer of every sample has his own stream of numbers, made of the seed and of nothing else, so that no draw depends on threads, machines or other officers. Only whole
/// numbers are used.
struct AbsenceDraw: Sendable {
  private let seed: UInt64
  private let days: Int
  /// Chances in 10^-9: on the first day, after a day present, after a day absent.
  private let first: UInt64
  private let afterPresence: UInt64
  private let afterAbsence: UInt64

  private static let one: Int = 1_000_000_000

  init(_ model: AbsenceModel, days: Int, seed: UInt64) {
    self.seed = seed
    self.days = days
    first = UInt64(model.millionths * 1000)
    if let mean = model.meanDayThousandths {
      // Days absent end with chance 1 / mean; days present end so often that the share in the long run is the model's.
      afterAbsence = UInt64(Self.one - Self.one * 1000 / mean)
      afterPresence = UInt64(min(Self.one, model.millionths * Self.one * 1000 / (mean * (1_000_000 - model.millionths))))
    } else {
      afterAbsence = first
      afterPresence = first
    }
  }

  /// The days on which an officer is absent in a sample, in order.
  func days(sample: Int, officer: Int) -> [Int] {
    var stream = ChanceStream(seed: seed, sample, officer)
    var isAbsent = false
    var absent: [Int] = []
    for day in 0..<days {
      let chance = day == 0 ? first : isAbsent ? afterAbsence : afterPresence
      isAbsent = stream.next().multipliedFullWidth(by: UInt64(Self.one)).high < chance
      if isAbsent { absent.append(day) }
    }
    return absent
  }
}

/// A stream of random bits (Steele, Lea and Flood 2014, SplitMix64) for a place in a grid of samples and officers.
struct ChanceStream {
  private var state: UInt64

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(seed: UInt64, _ sample: Int, _ officer: Int) {
    state = Self.mixed(seed &+ Self.step)
    state = Self.mixed(state ^ UInt64(truncatingIfNeeded: sample)) &+ Self.step
    state = Self.mixed(state ^ UInt64(truncatingIfNeeded: officer))
  }

  mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  private static func mixed(_ bits: UInt64) -> UInt64 {
    var value = bits
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
