/// A cell whose shift differs from that of the draft near which a roster was made.
public struct DraftChange: Sendable, Hashable {
  /// Why it differs, as far as one reason can be told.
  public enum Reason: Sendable, Hashable {
    /// He is away or on other duty on that day.
    case away(AvailabilityKind.ID)
    /// A lock or an order asks for something else.
    case requested(Request)
    /// The scenario has no such shift any more.
    case shiftGone(Shift.ID)
    /// It hangs together with another cell that had to change: of the same officer, or of the same shift and post.
    case follows
    /// Nothing forces it: the roster has so many points fewer with it and the cells that hang together with it; nil where that was not worked out.
    case saves(points: Int?)
  }

  /// Whose cell.
  public var officer: Officer.ID
  /// Which day.
  public var date: CivilDate
  /// What it was in the draft; nil is no duty.
  public var was: Roster.Duty?
  /// What it is.
  public var now: Roster.Duty?
  /// Why.
  public var reason: Reason

  /// A changed cell.
  public init(officer: Officer.ID, date: CivilDate, was: Roster.Duty?, now: Roster.Duty?, reason: Reason) {
    self.officer = officer
    self.date = date
    self.was = was
    self.now = now
    self.reason = reason
  }
}
