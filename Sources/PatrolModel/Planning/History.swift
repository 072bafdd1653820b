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

  /// A crew of an earlier roster file.
  public struct Crew: Sendable, Hashable {
    /// Its shift.
    public var shift: Shift.ID
    /// Its post.
    public var post: Post.ID
    /// Who rode in it, by id; whoever is no longer in the scenario under the id that the file gives him.
    public var officers: [Officer.ID]

    /// A crew; the order of its officers tells nothing.
    public init(shift: Shift.ID, post: Post.ID, officers: [Officer.ID]) {
      self.shift = shift
      self.post = post
      self.officers = officers.sorted()
    }
  }

  /// Cells by officer and date.
  ///
  /// A day that is not there is unknown: it counts as free of duty, and as no day off.
  public var cells: [Officer.ID: [CivilDate: Cell]]

  /// Crews by date, as earlier roster files name them; of a date that is not there only shifts are known, if anything.
  ///
  /// They tell how far patrols repeat themselves. No rule reads them, so that the hash of a scenario does not hold them.
  public var crews: [CivilDate: [Crew]]

  /// What is known; empty by default.
  public init(cells: [Officer.ID: [CivilDate: Cell]] = [:], crews: [CivilDate: [Crew]] = [:]) {
    self.cells = cells
    self.crews = crews
  }

  /// A day of an officer, nil where unknown.
  public func cell(_ officer: Officer.ID, _ date: CivilDate) -> Cell? { cells[officer]?[date] }
}
