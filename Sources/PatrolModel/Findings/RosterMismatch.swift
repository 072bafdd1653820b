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
  /// The roster names a team for a task that the scenario does not ask of it; it is not judged, and its officers are at their posts.
  case unknownTask(ShiftTask.ID)
  /// The roster names several teams for this task; the first is judged.
  case repeatedTask(ShiftTask.ID)
  /// The team begins at none of the times at which the task may (`ShiftTask.starts`), or is not away for as long as it takes; it is not judged, and its officers are
  /// at their posts.
  case taskTime(ShiftTask.ID)
  /// The officer does not work, throughout the task's time, a shift at a post from which it may take him, is not one whom it may take, is named after as many as it wants or twice, or is on
  /// another task then; he does not count for it, and is at his post.
  case taskOfficer(ShiftTask.ID, Officer.ID)
  /// The line has fewer cells than the horizon has days; the days after them are judged as days without duty.
  case shortLine(Officer.ID, days: Int)
}
