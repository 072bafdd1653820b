/// A rule's id, the same in scenario files, findings, documents and tests.
///
/// Ids never change within a format version.
public enum RuleID: String, Sendable, Hashable, CaseIterable, Comparable {
  case availability
  case postQualification = "post-qualification"
  case lock
  case wish
  case minRestHours = "min-rest-hours"
  case weeklyRestHours = "weekly-rest-hours"
  case longRestHours = "long-rest-hours"
  case maxShiftHours = "max-shift-hours"
  case maxNightShiftHours = "max-night-shift-hours"
  case maxWeekHours = "max-week-hours"
  case contractWeekHours = "contract-week-hours"
  case maxConsecutiveDays = "max-consecutive-days"
  case maxConsecutiveNights = "max-consecutive-nights"
  case maxConsecutiveLong = "max-consecutive-long"
  case maxNightsWeek = "max-nights-week"
  case nightRecoveryHours = "night-recovery-hours"
  case forwardRotation = "forward-rotation"
  case isolatedNight = "isolated-night"
  case isolatedDayOff = "isolated-day-off"
  case freeWeekend = "free-weekend"
  case reguPattern = "regu-pattern"
  case fairNights = "fair-nights"
  case fairWeekends = "fair-weekends"
  case fairHolidays = "fair-holidays"
  case fairHours = "fair-hours"
  case homeStation = "home-station"
  case maxPostDuties = "max-post-duties"
  case maxSessions = "max-sessions"
  case nearDraft = "near-draft"
  case callUp = "call-up"
  case zoneMinimum = "zone-minimum"
  case zoneFloor = "zone-floor"
  case zoneCap = "zone-cap"
  case blindWindow = "blind-window"
  case reserve
  case backup
  case crewSeats = "crew-seats"
  case crewOfOne = "crew-of-one"
  case oneReguCrew = "one-regu-crew"
  case repeatPost = "repeat-post"
  case repeatCell = "repeat-cell"

  /// Catalogue order.
  public static func < (left: RuleID, right: RuleID) -> Bool { left.place < right.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What a rule's limits are measured in; limits are stored in the unit's smallest step.
public enum RuleUnit: String, Sendable, Hashable {
  /// Written in hours, stored in minutes.
  case hours
  /// Calendar days.
  case days
  /// Nights, duties, weekends: plain counts.
  case count
  /// The rule has no limit, only points for each occurrence, or a hard form without a number.
  case occurrence
}

/// A number that a rule takes besides its limits.
public enum RuleParameter: String, Sendable, Hashable, CaseIterable {
  /// Days within which something must happen.
  case withinDays = "within-days"
  /// Weekends looked at together.
  case weekends
  /// Minutes of one step over or under (written in hours).
  case stepMinutes = "step-hours"
  /// Minutes over or under that cost nothing (written in hours).
  case toleranceMinutes = "tolerance-hours"
  /// Minutes from which a shift is long (written in hours).
  case longFromMinutes = "long-from-hours"
  /// Days off after which a rotation starts afresh.
  case resetAfterDaysOff = "reset-after-days-off"
  /// 1: posts are counted together; 0: each by itself.
  case together
  /// Days of history that enter the balance; 0: none.
  case historyDays = "history-days"
  /// Units in a very vulnerable zone in shifts that start in the afternoon or are nights.
  case sangatRawanLate = "sangat-rawan-late"
  /// Units in a very vulnerable zone in other shifts.
  case sangatRawanEarly = "sangat-rawan-early"
  /// Units in a vulnerable zone in every shift.
  case rawanShift = "rawan-shift"
  /// Units in a safe zone over a whole day.
  case amanDay = "aman-day"
  /// Longest time without presence in a very vulnerable zone (written in hours, stored in minutes).
  case sangatRawanMinutes = "sangat-rawan-hours"
  /// Longest time without presence in a vulnerable zone.
  case rawanMinutes = "rawan-hours"
  /// Longest time without presence in a safe zone.
  case amanMinutes = "aman-hours"
  /// Percent of the even share.
  case percent
  /// Units wanted.
  case units

  /// Whether the number is written in hours and stored in minutes.
  public var isInHours: Bool {
    switch self {
    case .stepMinutes, .toleranceMinutes, .longFromMinutes, .sangatRawanMinutes, .rawanMinutes, .amanMinutes: true
    case .withinDays, .weekends, .resetAfterDaysOff, .together, .historyDays, .sangatRawanLate, .sangatRawanEarly, .rawanShift, .amanDay, .percent,
      .units:
      false
    }
  }
}

/// Over which stretch a counting rule counts.
public enum RuleWindow: String, Sendable, Hashable {
  /// Blocks of seven days from the period's first day; a last block may be shorter and keeps the whole limit.
  case week
  /// Every seven days in a row that end inside the horizon, history included.
  case rolling
}
