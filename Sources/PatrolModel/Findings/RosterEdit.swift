/// A cell in which a roster differs from the one that it was made of.
public struct RosterEdit: Sendable, Hashable {
  /// Whose cell.
  public var officer: Officer.ID
  /// Which day.
  public var date: CivilDate
  /// What it was; nil is no duty.
  public var was: Roster.Duty?
  /// What it is.
  public var now: Roster.Duty?
  /// Points that the roster would have fewer (or, where negative, more) without this edit and with all others.
  ///
  /// Edits that undo or need each other share what they cost: the sum over all edits need not be what the roster gained. Nil where there are too many edits to try each.
  public var points: Int?
  /// Breaches that the roster would not have without this edit and with all others.
  public var breaches: [Breach]
  /// Crews that would be whole without this edit and with all others; places of crews are the edited roster's.
  public var crewBreaches: [CrewBreach]

  /// A changed cell.
  public init(
    officer: Officer.ID, date: CivilDate, was: Roster.Duty?, now: Roster.Duty?, points: Int? = nil, breaches: [Breach] = [],
    crewBreaches: [CrewBreach] = []
  ) {
    self.officer = officer
    self.date = date
    self.was = was
    self.now = now
    self.points = points
    self.breaches = breaches
    self.crewBreaches = crewBreaches
  }
}

/// An edited roster beside the one that it was made of.
public struct EditedRoster: Sendable, Hashable {
  /// The roster with the edits: crews and teams that they do not touch are the original's.
  public var roster: Roster
  /// Cells that differ, by officer and date.
  public var edits: [RosterEdit]
  /// Points of the original.
  public var pointsBefore: Int
  /// Points with the edits.
  public var pointsAfter: Int

  /// An edited roster.
  public init(roster: Roster, edits: [RosterEdit], pointsBefore: Int, pointsAfter: Int) {
    self.roster = roster
    self.edits = edits
    self.pointsBefore = pointsBefore
    self.pointsAfter = pointsAfter
  }
}
