/// A hard rule that a roster breaks.
public struct Breach: Sendable, Hashable {
  /// Which rule.
  public var rule: RuleID
  /// Which of several side by side.
  public var instance: String
  /// Whose roster line.
  public var officer: Officer.ID
  /// The day concerned, or the first and the last day of a pair, run or window; the last is the one on which it is judged.
  public var dates: [CivilDate]
  /// What was measured, in the rule's unit; 1 for an occurrence.
  public var measured: Int
  /// What is allowed; 0 for an occurrence.
  public var limit: Int

  /// A broken rule.
  public init(rule: RuleID, instance: String = "", officer: Officer.ID, dates: [CivilDate], measured: Int, limit: Int) {
    self.rule = rule
    self.instance = instance
    self.officer = officer
    self.dates = dates
    self.measured = measured
    self.limit = limit
  }
}

/// Where points come from.
public enum PointSource: Sendable, Hashable {
  /// A priced rule.
  case rule(RuleID, instance: String)
  /// Officers missing below a requirement's minimum.
  case belowMinimum(Requirement.ID)
  /// Officers missing between minimum and target.
  case belowTarget(Requirement.ID)
  /// Officers above the maximum.
  case aboveMaximum(Requirement.ID)
  /// Qualified officers missing.
  case part(Requirement.ID, Qualification.ID)
  /// Officers missing at a task.
  case task(ShiftTask.ID)
  /// Qualified officers missing at a task.
  case taskPart(ShiftTask.ID, Qualification.ID)
  /// A partnership that is not kept: points of second rank.
  case partnership(Partnership.ID)
}

/// Points that a roster costs, at one place for one reason.
public struct Charge: Sendable, Hashable {
  /// Where the points come from.
  public var source: PointSource
  /// Whose roster line, for rules of a line.
  public var officer: Officer.ID?
  /// The day concerned, or the first and the last day of a pair, run or window; the last is the one on which it is judged, or the day of a requirement.
  public var dates: [CivilDate]
  /// What was measured, in the rule's unit; officers present for a requirement.
  public var measured: Int
  /// What was wanted.
  public var wanted: Int
  /// Points, at least 1.
  public var points: Int

  /// Points at one place for one reason.
  public init(source: PointSource, officer: Officer.ID? = nil, dates: [CivilDate], measured: Int, wanted: Int, points: Int) {
    self.source = source
    self.officer = officer
    self.dates = dates
    self.measured = measured
    self.wanted = wanted
    self.points = points
  }
}

/// A demand that is not met.
public struct Shortage: Sendable, Hashable {
  /// What was asked.
  public var demand: Demand
  /// Officers or crews present who count, in parts of the demand's unit.
  public var present: Int
  /// Points that it costs.
  public var points: Int

  /// A demand with fewer present than wanted.
  public init(demand: Demand, present: Int, points: Int) {
    self.demand = demand
    self.present = present
    self.points = points
  }

  /// Officers or crews missing to the target: each one of whom a part is missing, where sectors count by share.
  public var missing: Int { (max(0, demand.target - present) + demand.unit - 1) / demand.unit }
}

/// A task that too few do, or too few of those who hold what a part of it asks.
public struct TaskShortage: Sendable, Hashable {
  /// The task.
  public var task: ShiftTask
  /// The part that is short; nil for the task as a whole.
  public var qualification: Qualification.ID?
  /// How many do it, or hold the qualification.
  public var present: Int
  /// How many are wanted.
  public var wanted: Int
  /// Points that it costs.
  public var points: Int

  /// A task that too few do.
  public init(task: ShiftTask, qualification: Qualification.ID? = nil, present: Int, wanted: Int, points: Int) {
    self.task = task
    self.qualification = qualification
    self.present = present
    self.wanted = wanted
    self.points = points
  }
}
