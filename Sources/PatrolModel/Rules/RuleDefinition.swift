/// A rule as the catalogue knows it: what it measures, its parameters, its defaults by profile and where they come from.
public struct RuleDefinition: Sendable {
  /// A rule's strength in a profile.
  public struct Default: Sendable, Hashable {
    /// Limit that may not be passed, in the unit's smallest step; nil: none.
    public var hard: Int?
    /// Limit beyond which each step costs points; nil: none.
    public var prefer: Int?
    /// Points for each step beyond `prefer`, or for each occurrence.
    public var points: Int
    /// Whether the rule is off until a scenario switches it on.
    public var isOff: Bool

    /// A strength; with neither limit and no points the rule is off.
    public init(hard: Int? = nil, prefer: Int? = nil, points: Int = 0, isOff: Bool = false) {
      self.hard = hard
      self.prefer = prefer
      self.points = points
      self.isOff = isOff
    }

    /// Not applied.
    public static let off = Default(isOff: true)
  }

  /// What a rule speaks of.
  public enum Subject: Sendable, Hashable {
    /// Roster lines: it may hold for some officers only.
    case line
    /// Zones and posts: it adds to what the requirements ask, and takes no filter of officers.
    case place
    /// Crews: it takes no filter of officers.
    case crew
  }

  /// Which rule.
  public let id: RuleID
  /// What it speaks of.
  public let subject: Subject
  /// Whether it is decided last, for the chosen lines and posts; its points are told apart and no bound is claimed for them.
  public let isSecondRank: Bool
  /// What its limits are measured in.
  public let unit: RuleUnit
  /// Whether small values break it (rest) rather than large ones (nights).
  public let isLowerLimit: Bool
  /// Whether a scenario may make it hard, priced or off; the few that follow from logic may not be changed.
  public let isOverridable: Bool
  /// Parameters that it takes, with their defaults in stored units.
  public let parameters: [RuleParameter: Int]
  /// The stretch over which it counts, where it counts.
  public let window: RuleWindow?
  /// Defaults by profile.
  public let defaults: [Profile: Default]
  /// Where the defaults come from, or the word "assumption".
  public let source: String

  /// Declares a rule; profiles that are not named take `standar`'s default.
  public init(
    id: RuleID, subject: Subject = .line, isSecondRank: Bool = false, unit: RuleUnit, isLowerLimit: Bool = false, isOverridable: Bool = true,
    parameters: [RuleParameter: Int] = [:],
    window: RuleWindow? = nil,
    standar: Default, ketat: Default? = nil, operasi: Default? = nil, ramadan: Default? = nil, piket24: Default? = nil, source: String
  ) {
    self.id = id
    self.subject = subject
    self.isSecondRank = isSecondRank
    self.unit = unit
    self.isLowerLimit = isLowerLimit
    self.isOverridable = isOverridable
    self.parameters = parameters
    self.window = window
    self.defaults = [
      .standar: standar, .ketat: ketat ?? standar, .operasi: operasi ?? standar, .ramadan: ramadan ?? standar, .piket24: piket24 ?? standar,
    ]
    self.source = source
  }

  /// The default in a profile.
  public func inProfile(_ profile: Profile) -> Default { defaults[profile] ?? .off }
}

/// A named set of defaults for all rules.
public enum Profile: String, Sendable, Hashable, CaseIterable {
  /// The ordinary week.
  case standar
  /// Stricter on rest and nights.
  case ketat
  /// Special operations with 12-hour shifts.
  case operasi
  /// The month of Ramadan: shorter hours due.
  case ramadan
  /// Stations on 24 hours on, 48 off; accepted with a warning.
  case piket24 = "piket-24"

  /// Hours due per week in minutes for officers who state none.
  ///
  /// 40 h is the local labour yardstick (it does not bind the police); 32.5 h the Ramadan minimum of the ministry's circulars;
  /// 48 h for operations is an assumption; 56 h is what 24 on, 48 off comes to.
  public var dueMinutesPerWeek: Int {
    switch self {
    case .standar, .ketat: 40 * 60
    case .operasi: 48 * 60
    case .ramadan: 32 * 60 + 30
    case .piket24: 56 * 60
    }
  }
}
