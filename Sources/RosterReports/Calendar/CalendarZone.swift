import PatrolModel
import Wording

/// The rules of the office's time zone (VTIMEZONE) as they are around the period.
struct CalendarZone {
  /// A calendar may be looked at with the year's other events, so the changes of a year before are told, and those that follow.
  private static let daysBefore = 400
  private static let daysAfter = 400

  let identifier: String
  let times: LocalTimes
  private let lines: [(name: String, from: Int, to: Int, start: String, abbreviation: String?)]

  /// The rules around a period.
  init(_ zone: OfficeTimeZone, period: Scenario.Period, wording: Wording) {
    identifier = zone.identifier
    times = LocalTimes(zone)
    let from = zone.instant(on: period.from, minute: 0)
    let stretch = MinuteInterval(start: from - Self.daysBefore * 1440, end: from + (period.horizonDays + Self.daysAfter) * 1440)
    let abbreviation = wording.zoneAbbreviation(zone)
    let times = times
    let first = zone.offsetMinutes(at: stretch.start)
    let base = (
      name: zone.isSummer(at: stretch.start) ? "DAYLIGHT" : "STANDARD", from: first, to: first, start: "19700101T000000", abbreviation: abbreviation
    )
    let changes = times.changes(in: stretch).map { change -> (name: String, from: Int, to: Int, start: String, abbreviation: String?) in
      let before = zone.offsetMinutes(at: change - 1)
      let (date, minute) = LocalTimes.parts(change + before)
      return (
        zone.isSummer(at: change) ? "DAYLIGHT" : "STANDARD", before, zone.offsetMinutes(at: change), Self.local(date, minute), abbreviation
      )
    }
    lines = [base] + changes
  }

  /// Writes the component.
  func write(to calendar: inout CalendarLines) {
    calendar.add("BEGIN", "VTIMEZONE")
    calendar.add("TZID", text: identifier)
    for line in lines {
      calendar.add("BEGIN", line.name)
      calendar.add("DTSTART", line.start)
      calendar.add("TZOFFSETFROM", Self.offset(line.from))
      calendar.add("TZOFFSETTO", Self.offset(line.to))
      if let abbreviation = line.abbreviation { calendar.add("TZNAME", text: abbreviation) }
      calendar.add("END", line.name)
    }
    calendar.add("END", "VTIMEZONE")
  }

  /// A property's name with the zone in which its value is told.
  func name(_ property: String) -> String { "\(property);TZID=\(CalendarLines.parameter(identifier))" }

  /// An instant on the office's clock, as in 20261123T230000.
  func local(_ instant: Int) -> String {
    let moment = times.moment(instant)
    return Self.local(moment.date, moment.minute)
  }

  /// An instant in UTC, as in 20261123T150000Z.
  static func universal(_ instant: Int) -> String {
    let (date, minute) = LocalTimes.parts(instant)
    return local(date, minute) + "Z"
  }

  /// A day, as in 20261123.
  static func day(_ date: CivilDate) -> String { date.description.filter { $0 != "-" } }

  private static func local(_ date: CivilDate, _ minute: Int) -> String { "\(day(date))T\(Digits.two(minute / 60))\(Digits.two(minute % 60))00" }

  private static func offset(_ minutes: Int) -> String {
    let size = abs(minutes)
    return "\(minutes < 0 ? "-" : "+")\(Digits.two(size / 60))\(Digits.two(size % 60))"
  }
}
