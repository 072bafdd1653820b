/// What is asked of posts in a time: so many officers at least, as a target and at most, with points for each step missed.
public struct Requirement: Hashable, Sendable {
  /// A requirement's id.
  public typealias ID = Identity<Requirement>

  /// Where it holds.
  public enum Place: Hashable, Sendable {
    /// At each zone of the class, separately.
    case zoneClass(Zone.Class)
    /// At each of these zones, separately.
    case zones([Zone.ID])
    /// At every zone, separately.
    case everyZone
    /// At these posts counted together.
    case posts([Post.ID])
    /// At all posts counted together.
    case anyPost
  }

  /// When it holds on a day.
  public enum Time: Hashable, Sendable {
    /// During the hours of these shifts: shorthand for their clock times.
    case shifts([Shift.ID])
    /// During these clock times; whoever is present then counts, whatever his shift.
    case hours([ClockInterval])
  }

  /// How presence is counted.
  public enum Counting: String, Hashable, Sendable {
    /// Heads present in each period of the time.
    case period
    /// Duties of the day that overlap the time, summed.
    case day
  }

  /// Points for each step missed, in the scenario's one currency.
  public struct Points: Hashable, Sendable {
    /// For each one below the minimum; at least `target`.
    public var minimum: Int
    /// For each one between minimum and target, or for the first of them where `furtherTargets` names the others.
    public var target: Int
    /// For the second above the minimum, the third and so on, where a further one is worth less; the last is for all that follow.
    ///
    /// None is more than the one before it.
    public var furtherTargets: [Int]
    /// For each one above the maximum.
    public var maximum: Int

    /// Points for each step missed; a further target that is more than the one before it is lowered to it.
    public init(minimum: Int = 0, target: Int = 0, furtherTargets: [Int] = [], maximum: Int = 0) {
      self.minimum = minimum
      self.target = target
      var least = target
      self.furtherTargets = furtherTargets.map { points in
        least = min(least, points)
        return least
      }
      self.maximum = maximum
    }

    /// Points of so many missing of those wanted above the minimum: the last ones wanted are missed first.
    public func belowTarget(missing: Int, of wanted: Int) -> Int {
      guard missing > 0 else { return 0 }
      guard !furtherTargets.isEmpty else { return missing * target }
      return ((wanted - missing)..<wanted).reduce(0) { sum, place in
        sum + (place == 0 ? target : furtherTargets[min(place, furtherTargets.count) - 1])
      }
    }
  }

  /// A part of those present that must hold a qualification.
  public struct Part: Hashable, Sendable {
    /// What they must hold.
    public var qualification: Qualification.ID
    /// How many of them at least; fewer than none is none.
    public var minimum: Int { didSet { minimum = max(0, minimum) } }
    /// For each one missing.
    public var points: Int

    /// So many with a qualification among those present.
    public init(qualification: Qualification.ID, minimum: Int, points: Int) {
      self.qualification = qualification
      self.minimum = max(0, minimum)
      self.points = points
    }
  }

  /// Unique within the scenario.
  public var id: ID
  /// Name as it is to be printed.
  public var name: String
  /// Where it holds.
  public var place: Place
  /// When it holds on a day.
  public var time: Time
  /// Weekdays on which it holds; nil: all.
  public var weekdays: Set<Weekday>?
  /// Dates on which it holds; nil: all in the horizon.
  public var dates: Set<CivilDate>?
  /// How presence is counted.
  public var counting: Counting
  /// Who counts.
  public var officers: OfficerFilter
  /// Kinds of crews that count, where crews are asked for; nil where officers are, and then `officers` says which.
  public var crews: [CrewKind.ID]?
  /// Least number; 0 asks none.
  public var minimum: Int
  /// Wanted number, at least the minimum; the minimum where `riskBudget` says what is wanted.
  public var target: Int
  /// Unit-shifts of all published days together that are shared by risk (`target: from-risk`); nil: the target is the number above at each place.
  ///
  /// Only for zones each by itself and for shifts: see `RiskTargets`.
  public var riskBudget: Int?
  /// Largest number; nil: no limit.
  public var maximum: Int?
  /// Points for each step missed.
  public var points: Points
  /// Parts that must hold a qualification.
  public var parts: [Part]
  /// Whether points are scaled by the zone's risk weight in the period.
  public var isWeighedByRisk: Bool
  /// What makes it ask for less for a while.
  public var reliefs: [Relief]

  /// A requirement; the target defaults to the minimum.
  public init(
    id: ID, name: String? = nil, place: Place, time: Time, weekdays: Set<Weekday>? = nil, dates: Set<CivilDate>? = nil, counting: Counting = .period,
    officers: OfficerFilter = .everyone, crews: [CrewKind.ID]? = nil, minimum: Int = 0, target: Int? = nil, riskBudget: Int? = nil,
    maximum: Int? = nil, points: Points, parts: [Part] = [],
    isWeighedByRisk: Bool = false, reliefs: [Relief] = []
  ) {
    self.id = id
    self.name = name ?? id.text
    self.place = place
    self.time = time
    self.weekdays = weekdays
    self.dates = dates
    self.counting = counting
    self.officers = officers
    self.crews = crews
    self.minimum = minimum
    self.target = max(minimum, target ?? minimum)
    self.riskBudget = riskBudget
    self.maximum = maximum
    self.points = points
    // The first steps missing may not be cheaper than the later ones: prices of steps must rise with what is missing.
    if minimum > 0, self.target > minimum { self.points.minimum = max(points.minimum, points.target) }
    self.parts = parts
    self.isWeighedByRisk = isWeighedByRisk
    self.reliefs = reliefs
  }
}

/// Points by a word: what `must`, `high`, `medium` and `low` are worth in this scenario.
public struct PointLevels: Hashable, Sendable {
  /// The top price; a shortage at this price is listed first.
  public var must: Int
  /// High.
  public var high: Int
  /// Medium.
  public var medium: Int
  /// Low.
  public var low: Int

  /// Points by a word; the defaults are assumptions, spaced so that one `must` outweighs several of the next level.
  public init(must: Int = 1000, high: Int = 100, medium: Int = 30, low: Int = 10) {
    self.must = must
    self.high = high
    self.medium = medium
    self.low = low
  }
}
