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
  /// Note: a session that is free within some days: how many, the first and the last.
  case sessionFree(found: String, days: Int, first: String, last: String)
  /// Note: a date that was given in words, and the day that they mean.
  case dateInWords(found: String, read: String)
  /// Note: a day of the calendar that counts here and that the government has not announced.
  case notOfficial(name: String, date: String)
  /// Note: an activity none of whose days is asked for here; its first and last day where it has them.
  case asksNothing(found: String, from: String?, to: String?)
  /// Note: a visit of which no day comes after the session that it follows up, and the session's day.
  case visitBeforeSession(found: String, session: String, date: String)
  /// Note: a window that the one shift that staffs it does not cover, and the first hours that it leaves.
  case outsideOwnShift(found: String, shift: String, time: String)
  /// What is wrong with a control round.
  case controlRound(ControlRoundFault)
  /// Note: a checkpoint of which nobody can say where it is.
  case checkpointNowhere(found: String)
  /// Note: hot spots in a scenario without crews, where there is nobody whose visits could be planned; how many.
  case hotSpotsWithoutCrews(count: Int)
  /// Note: a hot spot so far from its zone's centre that its place is likely mistyped.
  case hotSpotFarAway(spot: String, zone: String, kilometres: Int)
  /// Note: a risk window in which no stop fits.
  case windowShorterThanStop(minutes: Int, least: Int)
}
