import PatrolModel

extension Wording {
  /// The weekday in three letters.
  public func short(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: say(english: "Mon", indonesian: "Sen")
    case .tuesday: say(english: "Tue", indonesian: "Sel")
    case .wednesday: say(english: "Wed", indonesian: "Rab")
    case .thursday: say(english: "Thu", indonesian: "Kam")
    case .friday: say(english: "Fri", indonesian: "Jum")
    case .saturday: say(english: "Sat", indonesian: "Sab")
    case .sunday: say(english: "Sun", indonesian: "Min")
    }
  }

  /// The month in three letters; empty outside 1...12.
  public func shortMonth(_ month: Int) -> String {
    switch month {
    case 1: "Jan"
    case 2: "Feb"
    case 3: "Mar"
    case 4: "Apr"
    case 5: say(english: "May", indonesian: "Mei")
    case 6: "Jun"
    case 7: "Jul"
    case 8: say(english: "Aug", indonesian: "Agu")
    case 9: "Sep"
    case 10: say(english: "Oct", indonesian: "Okt")
    case 11: "Nov"
    case 12: say(english: "Dec", indonesian: "Des")
    default: ""
    }
  }

  /// Day and month, as in 28 Nov.
  public func dayAndMonth(_ date: CivilDate) -> String { "\(date.parts.day) \(shortMonth(date.parts.month))" }

  /// Weekday, day and month, as in Sat 28 Nov.
  public func date(_ date: CivilDate) -> String { "\(short(date.weekday)) \(dayAndMonth(date))" }

  /// A stretch of days with its year, as in Mon 23 Nov - Sun 29 Nov 2026.
  public func dates(from first: CivilDate, to last: CivilDate) -> String {
    let end = "\(date(last)) \(last.parts.year)"
    if first == last { return end }
    let year = first.parts.year == last.parts.year ? "" : " \(first.parts.year)"
    return "\(date(first))\(year) - \(end)"
  }

  /// The days of a finding: one day, or the first and the last.
  public func dates(_ dates: [CivilDate]) -> String {
    guard let first = dates.first, let last = dates.last else { return "" }
    return first == last ? date(first) : "\(date(first)) - \(date(last))"
  }

  /// A clock time from minutes after midnight, as in 23:00 or 23.00; 1440 is 24:00, later times are those of the next day.
  public func clock(_ minute: Int) -> String {
    let shown = minute > 1440 ? minute % 1440 : minute
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return padded(shown / 60) + say(english: ":", indonesian: ".") + padded(shown % 60)
  }

  /// A stretch of clock time, as in 23:00-07:00.
  public func clock(from start: Int, to end: Int) -> String { "\(clock(start))-\(clock(end))" }

  /// The hours of a shift, its intervals one after the other.
  public func hours(of shift: Shift) -> String {
    shift.intervals.map { clock(from: $0.startMinute, to: $0.endMinute) }.joined(separator: ", ")
  }
}
