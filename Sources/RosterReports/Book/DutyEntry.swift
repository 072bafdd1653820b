import PatrolModel
import Wording

/// One officer's duty on one day, with all that the documents tell of it.
public struct DutyEntry: Sendable, Hashable {
  /// Who.
  public let officer: Officer
  /// Day of the period, from 0; negative for days before it.
  public let day: Int
  /// The day on which the shift starts.
  public let date: CivilDate
  /// The shift's code.
  public let code: Shift.ID
  /// The shift; nil where the scenario does not know the code.
  public let shift: Shift?
  /// Where; nil in a grid that does not say.
  public let post: Post.ID?
  /// The crew in which he sits; nil for single officers.
  public let crew: Roster.Crew?
  /// What he does in the crew; nil for single officers.
  public let seat: Wording.Seat?

  /// The cell's text: code and post, as in M/kota.
  public var text: String { Roster.Duty(shift: code, post: post).text }
}

/// What one officer does on one day.
public enum DutyCell: Sendable, Hashable {
  /// A shift.
  case duty(DutyEntry)
  /// Away or on other duty; for the wall this is told as `off`.
  case away(AvailabilityKind)
  /// Nothing.
  case off
  /// A day before the period of which nothing is known.
  case unknown
}

/// Officers who serve together in one shift at one post: a crew, or those at the post outside crews.
public struct DutyUnit: Sendable, Hashable {
  /// Day of the period, from 0.
  public let day: Int
  /// The day on which the shift starts.
  public let date: CivilDate
  /// The shift's code.
  public let code: Shift.ID
  /// The shift; nil where the scenario does not know the code.
  public let shift: Shift?
  /// Where; nil in a grid that does not say.
  public let post: Post.ID?
  /// The crew; nil for single officers.
  public let crew: Roster.Crew?
  /// Those who serve, leader first, single officers by rank.
  public let members: [DutyEntry]
}
