/// Incidents by weekday and hour; one of which only hours from and to are known counts in equal parts for all of them.
public struct WeekHours: Hashable, Sendable {
  /// By weekday, Monday first, and within it by hour.
  public var counts: [[Double]]
  /// Incidents of a day or more, whose hour nobody knows; they are in no hour.
  public var unknown: Int

  /// Counts incidents.
  ///
  /// - Parameters:
  ///   - list: The incidents.
  ///   - days: Those that begin on these days.
  ///   - counting: Whether an incident counts; the default is every one.
  public init(_ list: IncidentList, in days: CrimePeriod, counting: (Incident) -> Bool = { _ in true }) {
    counts = Array(repeating: Array(repeating: 0, count: 24), count: 7)
    unknown = 0
    let range = days.minutes
    for incident in list.incidents where range.contains(incident.minutes.lowerBound) && counting(incident) {
      guard incident.minutes.count < 1440 else {
        unknown += 1
        continue
      }
      var minute = incident.minutes.lowerBound
      while minute < incident.minutes.upperBound {
        let hour = minute.floored(by: 60)
        let end = min(incident.minutes.upperBound, (hour + 1) * 60)
        let day = CivilDate(dayNumber: hour.floored(by: 24))
        counts[day.weekday.rawValue - 1][hour - day.dayNumber * 24] += Double(end - minute) / Double(incident.minutes.count)
        minute = end
      }
    }
  }
}

extension Int {
  /// The quotient rounded down, for days before 1970 too.
  fileprivate func floored(by divisor: Int) -> Int { self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor) }
}

extension CivilDate {
  /// The week of ISO 8601: it begins on Monday, and the first one holds the year's first Thursday.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = self + (4 - weekday.rawValue)
    let year = thursday.parts.year
    let first = CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? thursday.dayNumber
    return (year, (thursday.dayNumber - first) / 7 + 1)
  }
}
