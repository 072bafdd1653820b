/// Days of an incident list that are looked at together.
public struct CrimePeriod: Hashable, Sendable {
  /// First day.
  public var from: CivilDate
  /// Last day.
  public var to: CivilDate

  /// A period from its first to its last day.
  public init(from: CivilDate, to: CivilDate) {
    self.from = from
    self.to = to
  }

  /// Its days; 0 where the last lies before the first.
  public var days: Int { max(0, to - from + 1) }
  /// Its minutes on the wall clock, since 1970-01-01 00:00.
  public var minutes: Range<Int> { from.dayNumber * 1440..<(from.dayNumber + days) * 1440 }
}

/// Two periods of one incident list side by side: in all, by type, by place and by hours.
public struct PeriodComparison: Hashable, Sendable {
  /// A count before and after.
  public struct Change: Hashable, Sendable {
    /// Incidents in the first period; whole but for rows of hours, where an incident's range may be spread over several.
    public var before: Double
    /// Incidents in the second period.
    public var after: Double

    /// A change from one count to another.
    public init(before: Double, after: Double) {
      self.before = before
      self.after = after
    }

    /// What came in addition; negative where there are fewer.
    public var difference: Double { after - before }
    /// The difference in percent of the count before; nil where there was none.
    public var percent: Double? { before == 0 ? nil : 100 * difference / before }
  }

  /// A row: what it counts and how that changed.
  public struct Row<Subject: Hashable & Sendable>: Hashable, Sendable {
    /// What is counted.
    public var subject: Subject
    /// How it changed.
    public var change: Change

    /// A row.
    public init(_ subject: Subject, _ change: Change) {
      self.subject = subject
      self.change = change
    }
  }

  /// Hours of the day that are counted together.
  public enum Hours: Hashable, Sendable {
    /// A shift, by its code; it belongs to the day on which it starts.
    case shift(Shift.ID)
    /// From a minute of the day to another.
    case clock(ClockInterval)
    /// Outside of all shifts.
    case noShift
  }

  /// The first period.
  public var before: CrimePeriod
  /// The second period.
  public var after: CrimePeriod
  /// All incidents.
  public var total: Change
  /// By type, in the order of the list's types, types without any incident left out.
  public var types: [Row<String>]
  /// By zone, in the order of the zones; last, with a nil subject, incidents in no zone if there are any.
  public var zones: [Row<Zone.ID?>]
  /// By hours, in the order of the shifts or the day.
  public var hours: [Row<Hours>]
  /// Incidents that somebody reported.
  public var reported: Change
  /// Incidents that were discovered because police were there.
  public var discovered: Change

  /// A comparison of two periods.
  public init(
    before: CrimePeriod, after: CrimePeriod, total: Change, types: [Row<String>], zones: [Row<Zone.ID?>], hours: [Row<Hours>], reported: Change,
    discovered: Change
  ) {
    self.before = before
    self.after = after
    self.total = total
    self.types = types
    self.zones = zones
    self.hours = hours
    self.reported = reported
    self.discovered = discovered
  }
}
