/// One line of a scenario's `rules:` list: it changes a rule for some officers on some dates.
public struct RuleSetting: Hashable, Sendable {
  /// What a setting does to a limit.
  public enum Change: Hashable, Sendable {
    /// Leaves it as it is.
    case keep
    /// Removes it.
    case remove
    /// Sets it, in the unit's smallest step (minutes for hours).
    case set(Int)
  }

  /// Which rule.
  public var rule: RuleID
  /// Tells several settings of one rule apart that hold side by side (rule `max-post-duties` for different posts); otherwise empty.
  public var instance: String
  /// The hard limit; for rules without a number `.set(1)` makes the rule hard.
  public var hard: Change
  /// The limit beyond which points are due.
  public var prefer: Change
  /// Points for each step; nil leaves them.
  public var points: Int?
  /// Switches the rule off.
  public var isOff: Bool
  /// Parameters in stored units.
  public var parameters: [RuleParameter: Int]
  /// Posts that the rule speaks of, for rules about posts.
  public var posts: [Post.ID]
  /// The stretch over which it counts; nil leaves it.
  public var window: RuleWindow?
  /// For whom.
  public var officers: OfficerFilter
  /// First date; nil: from the beginning.
  public var from: CivilDate?
  /// Last date; nil: to the end.
  public var to: CivilDate?

  /// A setting; what is not given stays as it was.
  public init(
    rule: RuleID, instance: String = "", hard: Change = .keep, prefer: Change = .keep, points: Int? = nil, isOff: Bool = false,
    parameters: [RuleParameter: Int] = [:], posts: [Post.ID] = [], window: RuleWindow? = nil, officers: OfficerFilter = .everyone,
    from: CivilDate? = nil, to: CivilDate? = nil
  ) {
    self.rule = rule
    self.instance = instance
    self.hard = hard
    self.prefer = prefer
    self.points = points
    self.isOff = isOff
    self.parameters = parameters
    self.posts = posts
    self.window = window
    self.officers = officers
    self.from = from
    self.to = to
  }

  /// How narrowly it speaks: 0 for everyone at all times, one more for a filter, one more for dates.
  public var narrowness: Int { (officers.isEveryone ? 0 : 1) + (from == nil && to == nil ? 0 : 1) }
}

/// A rule as it holds for one officer on one date.
public struct RuleInForce: Hashable, Sendable {
  /// Which rule.
  public var rule: RuleID
  /// Which of several side by side.
  public var instance: String
  /// Limit that may not be passed, in the unit's smallest step.
  public var hard: Int?
  /// Limit beyond which each step costs `points`.
  public var prefer: Int?
  /// Points for each step or occurrence.
  public var points: Int
  /// Parameters in stored units, defaults filled in.
  public var parameters: [RuleParameter: Int]
  /// Posts that it speaks of.
  public var posts: [Post.ID]
  /// The stretch over which it counts.
  public var window: RuleWindow

  /// A parameter's value.
  public func parameter(_ name: RuleParameter) -> Int { parameters[name] ?? 0 }
}
