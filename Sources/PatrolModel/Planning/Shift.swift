/// A duty that an officer can work: one or more intervals of clock time that belong to the day on which the first begins.
public struct Shift: Hashable, Sendable {
  /// A shift's id: the code that stands in the cells, for example P.
  public typealias ID = Identity<Shift>

  /// The code in the cells; unique within the scenario.
  public var id: ID
  /// Name as it is to be printed.
  public var name: String
  /// The intervals in order, without overlap, at least one; the first begins before 24:00.
  public var intervals: [ClockInterval]
  /// Minutes that count as worked; nil counts the intervals' own minutes.
  public var creditedMinutes: Int?
  /// Whether the shift is a night; nil applies `NightDefinition`.
  public var nightFlag: Bool?
  /// Dates on which it may be worked; nil: all.
  public var dates: Set<CivilDate>?

  /// A shift; the name defaults to the id.
  public init(
    id: ID, name: String? = nil, intervals: [ClockInterval], creditedMinutes: Int? = nil, nightFlag: Bool? = nil, dates: Set<CivilDate>? = nil
  ) {
    precondition(!intervals.isEmpty, "Shift: at least one interval")
    self.id = id
    self.name = name ?? id.text
    self.intervals = intervals
    self.creditedMinutes = creditedMinutes
    self.nightFlag = nightFlag
    self.dates = dates
  }

  /// Whether it may be worked on a date.
  public func isWorked(on date: CivilDate) -> Bool { dates?.contains(date) ?? true }
  /// Minutes that count as worked, by the clock.
  public var workedMinutes: Int { creditedMinutes ?? intervals.reduce(0) { $0 + $1.minutes } }
  /// First minute after the day's midnight.
  public var startMinute: Int { intervals.first?.startMinute ?? 0 }
  /// Last minute after the day's midnight; past 1440 on the next day.
  public var endMinute: Int { intervals.map(\.endMinute).max() ?? 0 }
}

/// What counts as a night: at least so many minutes between two clock times.
///
/// Defaults: at least 3 hours between 23:00 and 06:00, the night worker's threshold of Directive 2003/88/EC, Art. 2 (3 hours of night time); the window is an assumption.
public struct NightDefinition: Hashable, Sendable {
  /// Where the night window begins, minutes after midnight.
  public var fromMinute: Int
  /// Where it ends, minutes after midnight of the next day's morning, 0...1440.
  public var toMinute: Int
  /// Minutes inside the window that make a shift a night.
  public var atLeastMinutes: Int

  /// A definition of night; the defaults are those of the type.
  public init(fromMinute: Int = 23 * 60, toMinute: Int = 6 * 60, atLeastMinutes: Int = 180) {
    self.fromMinute = fromMinute
    self.toMinute = toMinute
    self.atLeastMinutes = atLeastMinutes
  }

  /// Whether a shift is a night: flagged so, or with enough minutes inside the window by the clock.
  public func isNight(_ shift: Shift) -> Bool {
    if let flag = shift.nightFlag { return flag }
    let length = toMinute > fromMinute ? toMinute - fromMinute : toMinute + 1440 - fromMinute
    var inside = 0
    for interval in shift.intervals {
      for day in -1...2 {
        let start = fromMinute + day * 1440
        inside += max(0, min(interval.endMinute, start + length) - max(interval.startMinute, start))
      }
    }
    return inside >= atLeastMinutes
  }
}
