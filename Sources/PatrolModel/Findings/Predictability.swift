/// How easily somebody who watched the last weeks can foretell where patrols will be.
///
/// Everything but `samePairs` is of numbers of units by zone, day and shift (`ZoneUnits`) and blind to names. The targets are assumptions.
public struct Predictability: Hashable, Sendable {
  /// Least normalised zone entropy (assumption).
  public static let leastEntropy = 0.6
  /// The best guess may be right so many times as often as it would be of the marginals that risk intends (assumption).
  public static let mostGuessRatio = 1.5
  /// Largest share of cells with as many units as the week before (assumption).
  public static let mostRepeats = 0.7
  /// Largest share of units with the same people in the same zone as the week before (assumption).
  public static let mostSamePairs = 0.25
  /// Longest time without presence in a zone of the class sangat rawan, in minutes: 12 hours (assumption).
  public static let longestBlindMinutes = 12 * 60

  /// How hard the zone of a unit is to guess.
  public struct Guess: Hashable, Sendable {
    /// Entropy of the zone of a unit over the logarithm of the number of zones: 0 is always the same zone, 1 is even over all.
    public var entropy: Double
    /// How often the best guess of its zone is right, 0...1: the largest share (two to the minus min-entropy).
    public var bestGuess: Double

    /// A guess.
    public init(entropy: Double, bestGuess: Double) {
      self.entropy = entropy
      self.bestGuess = bestGuess
    }
  }

  /// A part of a whole.
  public struct Part: Hashable, Sendable {
    /// The part.
    public var count: Int
    /// The whole, at least 1.
    public var whole: Int

    /// A part of a whole.
    public init(count: Int, whole: Int) {
      self.count = count
      self.whole = whole
    }

    /// 0...1.
    public var share: Double { Double(count) / Double(max(1, whole)) }
  }

  /// Where the units of one shift were.
  public struct Slot: Hashable, Sendable {
    /// The weekday on which the shift starts; nil: all days together.
    public var weekday: Weekday?
    /// The shift.
    public var shift: Shift.ID
    /// Days that were counted, those without a unit in any zone included.
    public var days: Int
    /// What was counted over the days.
    public var observed: Guess
    /// The largest entropy that so many units can have: spread over the zones as evenly as whole units can be.
    ///
    /// Few units on few days stay low, however they are drawn.
    public var attainableEntropy: Double
    /// What shares by risk alone would be; nil where the scenario weighs no zone by risk.
    public var intended: Guess?

    /// A slot.
    public init(weekday: Weekday?, shift: Shift.ID, days: Int, observed: Guess, attainableEntropy: Double = 1, intended: Guess? = nil) {
      self.attainableEntropy = attainableEntropy
      self.weekday = weekday
      self.shift = shift
      self.days = days
      self.observed = observed
      self.intended = intended
    }
  }

  /// The longest time that a zone was without presence.
  public struct BlindWindow: Hashable, Sendable {
    /// A zone of the class sangat rawan.
    public var zone: Zone.ID
    /// Minutes.
    public var minutes: Int

    /// A blind window.
    public init(zone: Zone.ID, minutes: Int) {
      self.zone = zone
      self.minutes = minutes
    }
  }

  /// What was counted.
  public var unit: ZoneUnits.Unit
  /// What is known of the past.
  public var past: ZoneUnits.Past
  /// Weeks before the roster that entered.
  public var earlierWeeks: Int
  /// By weekday and shift where some day is known together with the same day a week before; else by shift, over the roster's own days.
  ///
  /// None where there are fewer than two zones; shifts without a unit in any zone are left out.
  public var slots: [Slot]
  /// Cells of zone, day and shift with as many units as the week before, of all whose shift had a unit in some zone in either week; nil where no
  /// day is known together with the same day a week before.
  public var repeats: Part?
  /// About names, and therefore apart: units in zones with the very people that were in the same zone and shift a week before; nil as `repeats`.
  public var samePairs: Part?
  /// Zones of the class sangat rawan.
  public var blindWindows: [BlindWindow]

  /// Measures of these parts.
  public init(
    unit: ZoneUnits.Unit, past: ZoneUnits.Past, earlierWeeks: Int, slots: [Slot], repeats: Part? = nil, samePairs: Part? = nil,
    blindWindows: [BlindWindow] = []
  ) {
    self.unit = unit
    self.past = past
    self.earlierWeeks = earlierWeeks
    self.slots = slots
    self.repeats = repeats
    self.samePairs = samePairs
    self.blindWindows = blindWindows
  }

  /// Whether slots are told apart by weekday.
  public var isByWeekday: Bool { slots.contains { $0.weekday != nil } }
  /// The mean of all slots; nil where there are none.
  public var observed: Guess? { Self.mean(slots.map(\.observed)) }
  /// The mean of what risk intends; nil where there is none.
  public var intended: Guess? { Self.mean(slots.compactMap(\.intended)) }
  /// The mean of the largest entropies that so many units can have; nil where there are no slots.
  public var attainableEntropy: Double? { slots.isEmpty ? nil : slots.reduce(0) { $0 + $1.attainableEntropy } / Double(slots.count) }
  /// The longest blind window.
  public var longestBlindMinutes: Int? { blindWindows.map(\.minutes).max() }

  private static func mean(_ guesses: [Guess]) -> Guess? {
    guard !guesses.isEmpty else { return nil }
    let count = Double(guesses.count)
    return Guess(entropy: guesses.reduce(0) { $0 + $1.entropy } / count, bestGuess: guesses.reduce(0) { $0 + $1.bestGuess } / count)
  }
}

/// How easily a roster could be foretold before and after edits by hand.
///
/// The idea of ARMOR (Pita and others 2008): people may override what was drawn, and are told when that makes it less random.
public struct ForetellingChange: Hashable, Sendable {
  /// Of the roster before the edits.
  public var before: Predictability
  /// Of the roster with them.
  public var after: Predictability

  /// A change.
  public init(before: Predictability, after: Predictability) {
    self.before = before
    self.after = after
  }

  /// Mean zone entropy before and after, in thousandths; nil unless the edits lowered it.
  public var lostEntropy: (before: Int, after: Int)? {
    guard let before = before.observed?.entropy, let after = after.observed?.entropy else { return nil }
    let (old, new) = (Int((before * 1000).rounded()), Int((after * 1000).rounded()))
    return new < old ? (old, new) : nil
  }

  /// Cells as the week before, before and after; nil unless the edits raised their share.
  public var moreRepeats: (before: Predictability.Part, after: Predictability.Part)? {
    guard let before = before.repeats, let after = after.repeats, after.count * before.whole > before.count * after.whole else { return nil }
    return (before, after)
  }

  /// Whether a measure is worse than before.
  public var isWorse: Bool { lostEntropy != nil || moreRepeats != nil }
}
