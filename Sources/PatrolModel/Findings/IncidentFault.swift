/// What is wrong with a row of a list of incidents; texts are shown only where they cannot be anything of a person.
public enum IncidentFault: Sendable, Hashable {
  /// A cell that does not read as wanted; the text is nil where it is not shown.
  case unreadable(found: String?, expected: FaultKind.Expectation)
  /// A word for how the police learned of it that is none; it is not shown.
  case unknownOrigin
  /// A row without a date.
  case noDate
  /// A latitude without a longitude, or the other way round.
  case halfPoint
  /// Degrees beyond the earth.
  case degreesOutOfRange(most: Int)
  /// The end lies before the beginning.
  case endsBeforeStart
  /// More time between the beginning and the end than a risk can be told from.
  case tooLong(mostDays: Int)
  /// A list of which no row can be used.
  case noUsableRow
  /// A list without a heading for the date.
  case noDateHeading

  // The risk table that was made of incidents.

  /// A zone, weekday and shift that an earlier row weighs already.
  case riskRowTwice
  /// A risk table in which no share is above zero.
  case riskTableEmpty
  /// Note: weights by hand that win over the table's.
  case riskByHand(zone: String, shifts: [String])
  /// Note: shifts of a zone that the table does not name.
  case riskNotInTable(zone: String, shifts: [String])
  /// Note: shifts of a zone of which the table names some weekdays alone.
  case riskWeekdaysMissing(zone: String, shifts: [String])
}
