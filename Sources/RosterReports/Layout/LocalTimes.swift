import PatrolModel

/// Real instants as the office's calendar and clock show them.
struct LocalTimes {
  /// What calendar and clock show.
  struct Moment: Hashable {
    /// The day.
    let date: CivilDate
    /// Minutes after its midnight, 0..<1440.
    let minute: Int
    /// Minutes by which the clock is ahead of UTC.
    let offsetMinutes: Int
  }

  let zone: OfficeTimeZone

  init(_ zone: OfficeTimeZone) { self.zone = zone }

  /// The moment of an instant in minutes since 1970-01-01 00:00 UTC.
  func moment(_ instant: Int) -> Moment {
    let offset = zone.offsetMinutes(at: instant)
    let (date, minute) = Self.parts(instant + offset)
    return Moment(date: date, minute: minute, offsetMinutes: offset)
  }

  /// The instants within a stretch at which the clock's distance from UTC changes.
  func changes(in stretch: MinuteInterval) -> [Int] {
    var found: [Int] = []
    var from = stretch.start
    while from < stretch.end {
      // No zone changes twice within a day.
      let to = min(from + 1440, stretch.end)
      if zone.offsetMinutes(at: from) != zone.offsetMinutes(at: to) {
        var (before, after) = (from, to)
        while after - before > 1 {
          let middle = before + (after - before) / 2
          if zone.offsetMinutes(at: middle) == zone.offsetMinutes(at: from) { before = middle } else { after = middle }
        }
        found.append(after)
      }
      from = to
    }
    return found
  }

  /// The day and the minute after its midnight of minutes since 1970-01-01 00:00.
  static func parts(_ minutes: Int) -> (date: CivilDate, minute: Int) {
    let minute = ((minutes % 1440) + 1440) % 1440
    return (CivilDate(dayNumber: (minutes - minute) / 1440), minute)
  }
}

/// Numbers as digits.
enum Digits {
  /// At least two digits, as in 07.
  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
