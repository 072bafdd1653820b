/// What is wrong with, or was understood of, the calendar and the activities besides patrol.
public enum ActivityFault: Sendable, Hashable {
  /// Words for a date that name a day which no calendar has; the names are the first few that it has.
  case unknownHoliday(found: String, nearest: String?, known: [String])
  /// Words for a date where the scenario names no calendar.
  case noCalendar(found: String)
  /// People where crews are counted, or crews where people are; the keys.
  case countedOtherwise(found: String, expected: String)
  /// Note: a partner who lowers nothing that is asked of these days.
  case withoutEffect(found: String)
  /// Note: a session that is free within some days, and the day on which it was put.
  case sessionPlaced(found: String, read: String)
  /// Note: a date that was given in words, and the day that they mean.
  case dateInWords(found: String, read: String)
  /// Note: a day of the calendar that counts here and that the government has not announced.
  case notOfficial(name: String, date: String)
}
