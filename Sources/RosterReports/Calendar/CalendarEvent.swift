import PatrolModel

/// One entry of an officer's calendar (VEVENT).
struct CalendarEvent {
  /// When it takes place.
  enum Time: Hashable {
    /// A stretch of real time.
    case stretch(MinuteInterval)
    /// Whole days, the last one included.
    case days(CivilDate, CivilDate)
  }

  /// How certain it is.
  enum Status: String {
    case confirmed = "CONFIRMED"
    case tentative = "TENTATIVE"
    case cancelled = "CANCELLED"
  }

  /// The same in every version of the roster, whatever is served: a new version replaces the entry of the version before.
  let uid: String
  let time: Time
  let status: Status
  let summary: String
  /// Empty where none is known.
  let location: String
  /// Lines of the description; may be empty.
  let description: [String]

  /// What all entries of one export have in common.
  struct Edition {
    /// Grows with the roster's version.
    let sequence: Int
    /// When the roster was made or last changed, in UTC.
    let stamp: String
    /// Whether other people who see the calendar are kept from reading the entries.
    let isPrivate: Bool
  }

  /// Writes the component.
  func write(to calendar: inout CalendarLines, zone: CalendarZone, edition: Edition) {
    calendar.add("BEGIN", "VEVENT")
    calendar.add("UID", text: uid)
    calendar.add("DTSTAMP", edition.stamp)
    calendar.add("LAST-MODIFIED", edition.stamp)
    calendar.add("SEQUENCE", "\(edition.sequence)")
    switch time {
    case .stretch(let stretch):
      calendar.add(zone.name("DTSTART"), zone.local(stretch.start))
      // On the night on which clocks go forward a duty may vanish; an end that is not after the start is forbidden.
      if stretch.minutes > 0 { calendar.add(zone.name("DTEND"), zone.local(stretch.end)) }
    case .days(let first, let last):
      calendar.add("DTSTART;VALUE=DATE", CalendarZone.day(first))
      calendar.add("DTEND;VALUE=DATE", CalendarZone.day(last + 1))
    }
    calendar.add("SUMMARY", text: summary)
    if !location.isEmpty { calendar.add("LOCATION", text: location) }
    if !description.isEmpty { calendar.add("DESCRIPTION", text: description.joined(separator: "\n")) }
    calendar.add("STATUS", status.rawValue)
    if edition.isPrivate { calendar.add("CLASS", "PRIVATE") }
    calendar.add("END", "VEVENT")
  }
}
