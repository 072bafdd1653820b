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
  /// Which of several groups of edits it belongs to, from 0: edits of one officer, and those of one shift at one post on one day, hang together.
  ///
  /// Two who change places are two edits and one act: what one of them alone would do says nothing. What follows is therefore told of the whole group.
  public var group = 0
  /// Points that the roster would have fewer (or, where negative, more) without the edits of this group and with all others; nil where that was not tried.
  public var points: Int?
  /// Those of `points` that do not come from broken crews, which cost `PointLevels.crewBreach` a step.
  public var ordinaryPoints: Int?
  /// Breaches that the roster would not have without this group and with all others.
  public var breaches: [Breach]
  /// Crews that would be whole without this group and with all others; places of crews are the edited roster's.
  public var crewBreaches: [CrewBreach]
  /// How many breaches, those of crews included, the roster would have without this group and with all others, and has not.
  public var mended: Int

  /// How many breaches, those of crews included, this group brings.
  public var broken: Int { breaches.count + crewBreaches.count }

  /// A changed cell.
  public init(
    officer: Officer.ID, date: CivilDate, was: Roster.Duty?, now: Roster.Duty?, points: Int? = nil, ordinaryPoints: Int? = nil,
    breaches: [Breach] = [], crewBreaches: [CrewBreach] = [], mended: Int = 0
  ) {
    self.officer = officer
    self.date = date
    self.was = was
    self.now = now
    self.points = points
    self.ordinaryPoints = ordinaryPoints
    self.breaches = breaches
    self.crewBreaches = crewBreaches
    self.mended = mended
  }
}

/// How good a roster is, with what breaks a hard rule told apart from what is merely not liked.
public struct RosterStanding: Sendable, Hashable {
  /// All points.
  public var points: Int
  /// Points without those of broken crews, which cost `PointLevels.crewBreach` a step.
  public var ordinaryPoints: Int
  /// Broken hard rules for which neither an order nor history answers, and what is wrong with crews.
  public var breaches: Int

  /// The standing of a roster.
  public init(points: Int, ordinaryPoints: Int, breaches: Int) {
    self.points = points
    self.ordinaryPoints = ordinaryPoints
    self.breaches = breaches
  }
}

/// An edited roster beside the one that it was made of.
public struct EditedRoster: Sendable, Hashable {
  /// The roster with the edits: crews that nobody left (but for newcomers, where they had room) and teams that no edit touches are the original's.
  public var roster: Roster
  /// Cells that differ, by officer and date.
  public var edits: [RosterEdit]
  /// How good the original is.
  public var before: RosterStanding
  /// How good it is with the edits.
  public var after: RosterStanding
  /// How easily the original can be foretold, and the roster with the edits; nil where nothing was edited.
  public var foretelling: ForetellingChange?

  /// Points of the original.
  public var pointsBefore: Int { before.points }
  /// Whether the edits break no hard rule that was kept before, crews included.
  public var isAllowed: Bool { edits.allSatisfy { $0.broken == 0 } && after.breaches <= before.breaches }
  /// Points with the edits.
  public var pointsAfter: Int { after.points }

  /// An edited roster.
  public init(roster: Roster, edits: [RosterEdit], before: RosterStanding, after: RosterStanding, foretelling: ForetellingChange? = nil) {
    self.roster = roster
    self.edits = edits
    self.before = before
    self.after = after
    self.foretelling = foretelling
  }
}
