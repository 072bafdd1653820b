/// What is known of the days before the period.
public struct History: Sendable, Hashable {
  /// A day of one officer in the past.
  public enum Cell: Sendable, Hashable {
    /// No duty.
    case off
    /// A shift of the scenario, at a post where that is known.
    case shift(Shift.ID, post: Post.ID?)
    /// Away or on other duty all day.
    ///
    /// A day of a busy kind is a duty day (for runs of days, days off and weekends) whose times are not known: it takes no minutes and bounds no rest.
    /// Any other kind is an absence.
    case away(AvailabilityKind.ID)
  }

  /// Cells by officer and date.
  ///
  /// A day that is not there is unknown: it counts as free of duty, and as no day off.
  public var cells: [Officer.ID: [CivilDate: Cell]]

  /// What is known; empty by default.
  public init(cells: [Officer.ID: [CivilDate: Cell]] = [:]) { self.cells = cells }

  /// A day of an officer, nil where unknown.
  public func cell(_ officer: Officer.ID, _ date: CivilDate) -> Cell? { cells[officer]?[date] }
}
