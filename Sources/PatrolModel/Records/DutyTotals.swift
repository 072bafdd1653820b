/// What an officer has borne over some days.
public struct DutyTotals: Sendable, Hashable {
  /// Shifts worked.
  public var duties = 0
  /// Night shifts, by the scenario's definition of night.
  public var nights = 0
  /// Saturdays and Sundays on which a shift began.
  public var weekends = 0
  /// Holidays on which a shift began.
  public var holidays = 0
  /// Shifts at posts that a rule `max-post-duties` limits: the scenario says by it that they are unpopular.
  public var unpopular = 0
  /// Minutes of shifts, court and training.
  public var workedMinutes = 0
  /// Minutes that absences credit towards the hours due.
  public var creditedMinutes = 0
  /// Days of which it is known what they were.
  public var knownDays = 0
  /// Days of absence: neither a shift nor other duty.
  public var absentDays = 0
  /// Days of court or training without a shift.
  public var busyDays = 0

  /// Nothing yet.
  public init() {}

  /// Known days on which the officer could be planned, as fair shares count them (`FairShares`).
  public var availableDays: Int { knownDays - absentDays - busyDays }

  /// Both together.
  public static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.duties += right.duties
    sum.nights += right.nights
    sum.weekends += right.weekends
    sum.holidays += right.holidays
    sum.unpopular += right.unpopular
    sum.workedMinutes += right.workedMinutes
    sum.creditedMinutes += right.creditedMinutes
    sum.knownDays += right.knownDays
    sum.absentDays += right.absentDays
    sum.busyDays += right.busyDays
    return sum
  }
}

/// Where what is known of a day comes from.
public enum DayStanding: Sendable, Hashable {
  /// No roster of the archive holds the day.
  case missing
  /// It was published under this number; what really happened was not loaded.
  case published(version: Int)
  /// What really happened, loaded on top of this version.
  case worked(version: Int)
}
