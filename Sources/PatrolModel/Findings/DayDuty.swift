/// A duty on a day.
public struct DayDuty: Sendable, Hashable {
  /// Whose.
  public var officer: Officer.ID
  /// The day on which it starts.
  public var date: CivilDate
  /// Shift and post.
  public var duty: Roster.Duty

  /// A duty on a day.
  public init(officer: Officer.ID, date: CivilDate, duty: Roster.Duty) {
    self.officer = officer
    self.date = date
    self.duty = duty
  }
}
