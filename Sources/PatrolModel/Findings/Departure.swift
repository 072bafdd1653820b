/// A cell that leaves the regu's pattern, with what would become worse if the pattern's cell were put back.
public struct Departure: Sendable, Hashable {
  /// One thing that becomes worse.
  public enum Reason: Sendable, Hashable {
    /// So many more breaches of a hard rule.
    case breaches(RuleID, Int)
    /// So many more points from one source.
    case points(PointSource, Int)
  }

  /// Whose cell.
  public var officer: Officer.ID
  /// Which day.
  public var date: CivilDate
  /// What the pattern says; nil is a day off.
  public var pattern: Shift.ID?
  /// What the roster says; nil is a day off.
  public var actual: Shift.ID?
  /// What becomes worse with the pattern's cell, breaches first; empty where nothing does.
  public var reasons: [Reason]

  /// A departure from the pattern.
  public init(officer: Officer.ID, date: CivilDate, pattern: Shift.ID?, actual: Shift.ID?, reasons: [Reason]) {
    self.officer = officer
    self.date = date
    self.pattern = pattern
    self.actual = actual
    self.reasons = reasons
  }
}
