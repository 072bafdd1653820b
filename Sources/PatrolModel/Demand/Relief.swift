extension Requirement {
  /// What makes a requirement ask for less for a while: people of a partner who are not rostered, or cameras.
  public struct Relief: Hashable, Sendable {
    /// The id of the partner unit or camera that gives it.
    public var source: String
    /// The name of the partner unit or camera.
    public var name: String
    /// The zones at which it is given, where the requirement holds at each of several; nil: at all its places.
    public var zones: [Zone.ID]?
    /// Its days; nil: all.
    public var dates: ClosedRange<CivilDate>?
    /// Weekdays; nil: all.
    public var weekdays: Set<Weekday>?
    /// Clock times on those days; nil: the requirement's whole time on each of them.
    public var hours: [ClockInterval]?
    /// How many fewer are needed, of what the requirement counts; fewer than none is none.
    public var count: Int { didSet { count = max(0, count) } }
    /// By how many percent each step missed costs less, 0 to 95.
    public var percent: Int { didSet { percent = min(95, max(0, percent)) } }
    /// Days on which it is not given after all: a camera is dead.
    public var except: [ClosedRange<CivilDate>]

    /// A relief; without dates and hours it is given always.
    public init(
      source: String, name: String? = nil, zones: [Zone.ID]? = nil, dates: ClosedRange<CivilDate>? = nil, weekdays: Set<Weekday>? = nil,
      hours: [ClockInterval]? = nil, count: Int = 0, percent: Int = 0, except: [ClosedRange<CivilDate>] = []
    ) {
      self.source = source
      self.name = name ?? source
      self.zones = zones
      self.dates = dates
      self.weekdays = weekdays
      self.hours = hours
      self.count = max(0, count)
      self.percent = min(95, max(0, percent))
      self.except = except
    }

    /// Whether it is given on a date.
    public func isGiven(on date: CivilDate) -> Bool {
      (dates?.contains(date) ?? true) && (weekdays?.contains(date.weekday) ?? true) && !except.contains { $0.contains(date) }
    }
  }
}

/// The reliefs of a requirement around one of its days, in real time.
struct ReliefTimes {
  /// Each with the stretches in which it is given; nil where it is given in all of the requirement's time.
  private let given: [(relief: Requirement.Relief, stretches: [MinuteInterval]?)]

  init(_ requirement: Requirement, day: CivilDate, in timeZone: OfficeTimeZone) {
    given = requirement.reliefs.compactMap { relief in
      guard let hours = relief.hours else { return relief.isGiven(on: day) ? (relief, nil) : nil }
      // Hours of the day before may reach into this one, and those of the next into a time that lies after midnight.
      let stretches = (-1...2).map { day + $0 }.filter(relief.isGiven).flatMap { date in hours.map { timeZone.interval($0, on: date) } }
      return (relief, MinuteInterval.joined(stretches))
    }
  }

  /// A period in pieces in each of which a relief is given throughout or not at all at a zone (nil where posts count together).
  func pieces(of period: MinuteInterval, at zone: Zone.ID?) -> [MinuteInterval] {
    let cuts = given.filter { Self.holds($0.relief, at: zone) }.flatMap { $0.stretches ?? [] }.flatMap { [$0.start, $0.end] }.filter {
      $0 > period.start && $0 < period.end
    }
    let all = ([period.start, period.end] + cuts).sorted()
    return zip(all, all.dropFirst()).filter { $0 < $1 }.map { MinuteInterval(start: $0, end: $1) }
  }

  private static func holds(_ relief: Requirement.Relief, at zone: Zone.ID?) -> Bool {
    relief.zones.map { zones in zone.map(zones.contains) ?? false } ?? true
  }

  /// What is given at a zone (nil where posts count together) in the whole of some stretches.
  func reliefs(of stretches: [MinuteInterval], at zone: Zone.ID?) -> [Requirement.Relief] {
    given.filter { relief, own in
      guard Self.holds(relief, at: zone) else { return false }
      return own.map { own in stretches.allSatisfy { stretch in own.contains { $0.covers(stretch) } } } ?? true
    }.map(\.relief)
  }
}
