/// Where a roster does not fit its scenario, so that a part of it cannot be judged.
public enum RosterMismatch: Sendable, Hashable {
  /// The roster has a line of someone whom the scenario does not know; the line is not judged.
  case unknownOfficer(Officer.ID)
  /// The roster has no line of this officer; he is judged as one without duties.
  case missingOfficer(Officer.ID)
  /// The roster has several lines of this officer; the first is judged.
  case repeatedOfficer(Officer.ID)
  /// The cell names a shift that the scenario does not know; it is judged as a day without duty.
  case unknownShift(Officer.ID, CivilDate, Shift.ID)
  /// The cell lies outside the scenario's horizon; it is not judged.
  case outsideHorizon(Officer.ID, CivilDate)
  /// The crew at this place of `Roster.crews` is dated outside the scenario's horizon; it is not judged.
  case crewOutsideHorizon(Int, CivilDate)
  /// The line has fewer cells than the horizon has days; the days after them are judged as days without duty.
  case shortLine(Officer.ID, days: Int)
}
