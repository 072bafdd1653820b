import PatrolModel

/// What visits are planned from, as bare values: spots with their windows, and units with their time on duty.
///
/// All times are minutes since 1970-01-01 00:00 UTC.
public struct VisitProblem: Sendable {
  /// One stretch of duty of one crew.
  public struct Unit: Sendable, Hashable {
    /// Whose duty; a crew whose shift has several stretches has as many units.
    public var crew: Int
    /// From the beginning of the shift to its end.
    public var duty: MinuteInterval
    /// The parts of it in which the crew can stop: without roll-call, hand-over and tasks; in order, none touching another.
    public var free: [MinuteInterval]
    /// Spots of the zones that it patrols, by place.
    public var spots: [Int]
    /// Minutes from each spot to each other with its vehicle, by place in `VisitProblem.travel`.
    public var travel: Int

    /// A stretch of duty.
    public init(crew: Int, duty: MinuteInterval, free: [MinuteInterval], spots: [Int], travel: Int = 0) {
      self.crew = crew
      self.duty = duty
      self.free = free
      self.spots = spots
      self.travel = travel
    }
  }

  /// A planned stop.
  public struct Stop: Sendable, Hashable {
    /// The unit, by place.
    public var unit: Int
    /// The spot, by place.
    public var spot: Int
    /// First minute.
    public var start: Int
    /// The minute after the last.
    public var end: Int
  }

  /// Risk windows of each spot, in order, none touching another.
  public var windows: [[MinuteInterval]]
  /// Units in any order.
  public var units: [Unit]
  /// Tables of minutes from spot to spot; the way back may take another time.
  public var travel: [[[Int]]]
  /// How long a stop takes, how long a spot may wait, and how many spots a crew may have; speeds and margins are in the other values already.
  public var settings: VisitSettings
  /// Seed of everything that is drawn by chance.
  public var seed: UInt64

  /// A problem.
  public init(windows: [[MinuteInterval]], units: [Unit], travel: [[[Int]]], settings: VisitSettings = VisitSettings(), seed: UInt64 = 0) {
    self.windows = windows
    self.units = units
    self.travel = travel
    self.settings = settings
    self.seed = seed
  }

  /// The stretches of a spot's windows in which a unit is on duty that may visit it: in them it should not wait too long.
  func watched(_ spot: Int) -> [MinuteInterval] {
    let duties = MinuteInterval.joined(units.filter { $0.spots.contains(spot) }.map(\.duty))
    return MinuteInterval.common(windows[spot], duties)
  }
}

extension MinuteInterval {
  /// The minutes that lie in both; each list in order, none touching another.
  static func common(_ some: [MinuteInterval], _ others: [MinuteInterval]) -> [MinuteInterval] {
    var result: [MinuteInterval] = []
    var (left, right) = (0, 0)
    while left < some.count, right < others.count {
      let start = max(some[left].start, others[right].start)
      let end = min(some[left].end, others[right].end)
      if start < end { result.append(MinuteInterval(start: start, end: end)) }
      if some[left].end < others[right].end { left += 1 } else { right += 1 }
    }
    return result
  }

  /// The stretch without some others.
  func without(_ others: [MinuteInterval]) -> [MinuteInterval] {
    var rest: [MinuteInterval] = []
    var start = self.start
    for other in MinuteInterval.joined(others) where other.end > start && other.start < end {
      if other.start > start { rest.append(MinuteInterval(start: start, end: other.start)) }
      start = max(start, other.end)
    }
    if start < end { rest.append(MinuteInterval(start: start, end: end)) }
    return rest
  }
}

extension SeededBits {
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func share() -> Double { Double.random(in: 0..<1, using: &self) }
}
