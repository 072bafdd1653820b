/// What rosters of an archive hold of the days from one date to another; each day is counted once, so that reports add up.
public struct PeriodReport: Sendable, Hashable {
  /// A day with where it is known from.
  public struct Day: Sendable, Hashable {
    /// The day.
    public var date: CivilDate
    /// Where it is known from.
    public var standing: DayStanding

    /// A day.
    public init(date: CivilDate, standing: DayStanding) {
      self.date = date
      self.standing = standing
    }
  }

  /// A cell in which what happened differs from what was published.
  public struct Change: Sendable, Hashable {
    /// Whose cell.
    public var officer: Officer.ID
    /// Which day.
    public var date: CivilDate
    /// What was published: a duty, an absence's kind, or nothing.
    public var was: String?
    /// What happened.
    public var now: String?

    /// A changed cell.
    public init(officer: Officer.ID, date: CivilDate, was: String?, now: String?) {
      self.officer = officer
      self.date = date
      self.was = was
      self.now = now
    }
  }

  /// Changed cells that hang together, as two who swapped; it belongs to the day of its first cell.
  public struct Difference: Sendable, Hashable {
    /// The version that it differs from.
    public var version: Int
    /// Who, where it was said.
    public var by: String?
    /// Why, where it was said.
    public var reason: String?
    /// The cells, by date; at least one.
    public var changes: [Change]

    /// A difference.
    public init(version: Int, by: String?, reason: String?, changes: [Change]) {
      self.version = version
      self.by = by
      self.reason = reason
      self.changes = changes
    }
  }

  /// Presence at a place.
  public struct Presence: Sendable, Hashable {
    /// Crews on shifts.
    public var units = 0
    /// Minutes of those shifts, one crew counting once.
    public var unitMinutes = 0
    /// Officers on shifts.
    public var duties = 0
    /// Minutes of those shifts.
    public var minutes = 0

    /// None.
    public init() {}
  }

  /// What was planned at a place and what happened there.
  public struct Place: Sendable, Hashable {
    /// The post: a zone's, a sector's or another.
    public var post: Post.ID
    /// As published.
    public var planned: Presence
    /// As worked, or as published where nothing else is known.
    public var reached: Presence

    /// Presence at a place.
    public init(post: Post.ID, planned: Presence, reached: Presence) {
      self.post = post
      self.planned = planned
      self.reached = reached
    }
  }

  /// What an activity is, besides patrol.
  public enum Occasion: Sendable, Hashable {
    /// An operation, a standing duty, community work or a control round of the scenario.
    case activity(Activity.Kind)
    /// A task that belongs to none of them, or to a week of which no scenario is at hand.
    case task
    /// A visit to a hot spot.
    case visit
  }

  /// Activities of one kind at one place.
  public struct ActivityCount: Sendable, Hashable {
    /// What it was.
    public var occasion: Occasion
    /// The name of what it was: the activity's, the task's or the spot's.
    public var name: String
    /// Where, where that is known apart from the name.
    public var place: String?
    /// Sessions held, duties at a checkpoint, or visits.
    public var count: Int
    /// How many took part, each session counted.
    public var officers: Int
    /// Minutes of all who took part together.
    public var minutes: Int

    /// A count.
    public init(occasion: Occasion, name: String, place: String?, count: Int, officers: Int, minutes: Int) {
      self.occasion = occasion
      self.name = name
      self.place = place
      self.count = count
      self.officers = officers
      self.minutes = minutes
    }
  }

  /// Absences of one kind.
  public struct AbsenceCount: Sendable, Hashable {
    /// The kind.
    public var kind: AvailabilityKind.ID
    /// Days of officers.
    public var days: Int
    /// Of these the days that were not published as absences.
    public var unplannedDays: Int

    /// A count.
    public init(kind: AvailabilityKind.ID, days: Int, unplannedDays: Int) {
      self.kind = kind
      self.days = days
      self.unplannedDays = unplannedDays
    }
  }

  /// What one officer bore.
  public struct OfficerCount: Sendable, Hashable {
    /// Who.
    public var officer: Officer.ID
    /// What he bore.
    public var totals: DutyTotals
    /// Cells in which what he did differs from what was published.
    public var changedDays: Int

    /// A count.
    public init(officer: Officer.ID, totals: DutyTotals, changedDays: Int) {
      self.officer = officer
      self.totals = totals
      self.changedDays = changedDays
    }
  }

  /// What was asked by a requirement and missed, by the audit of the rosters whose scenario is at hand.
  public struct ShortageCount: Sendable, Hashable {
    /// Whose demand.
    public var requirement: Requirement.ID
    /// Its name.
    public var name: String
    /// The rule that asks; nil for a requirement.
    public var rule: RuleID?
    /// Whether duties of officers or crews are counted, because it asks by the day; else their minutes are.
    public var isByDay: Bool
    /// Minutes or duties asked, up to the target.
    public var asked: Int
    /// Minutes or duties missing up to the minimum.
    public var missingToMinimum: Int
    /// Minutes or duties missing up to the target.
    public var missingToTarget: Int

    /// A count.
    public init(
      requirement: Requirement.ID, name: String, rule: RuleID? = nil, isByDay: Bool = false, asked: Int, missingToMinimum: Int, missingToTarget: Int
    ) {
      self.requirement = requirement
      self.name = name
      self.rule = rule
      self.isByDay = isByDay
      self.asked = asked
      self.missingToMinimum = missingToMinimum
      self.missingToTarget = missingToTarget
    }
  }

  /// Something that was done to a roster: a publication, a repair, a swap, an edit.
  public struct Act: Sendable, Hashable {
    /// The day to which it belongs: that of its first cell, or the first of the roster where it changed none.
    public var date: CivilDate
    /// What was done, in the word of the file.
    public var action: String
    /// The version that it made.
    public var version: Int
    /// The day on which it was done, where that is known.
    public var doneOn: CivilDate?
    /// Who did it.
    public var by: String?
    /// Why.
    public var reason: String?
    /// How many cells it changed.
    public var cells: Int

    /// An act.
    public init(date: CivilDate, action: String, version: Int, doneOn: CivilDate?, by: String?, reason: String?, cells: Int) {
      self.date = date
      self.action = action
      self.version = version
      self.doneOn = doneOn
      self.by = by
      self.reason = reason
      self.cells = cells
    }
  }

  /// The days, each with where it is known from.
  public var days: [Day] = []
  /// What differs from what was published.
  public var differences: [Difference] = []
  /// Places with presence, in the scenario's order.
  public var places: [Place] = []
  /// Activities by kind and place.
  public var activities: [ActivityCount] = []
  /// Absences by kind.
  public var absences: [AbsenceCount] = []
  /// Burden by person: the scenario's officers in its order, then those whom only rosters know.
  public var officers: [OfficerCount] = []
  /// What was asked and missed.
  public var shortages: [ShortageCount] = []
  /// Days of which no scenario is at hand, so that nobody can say what was asked.
  public var daysNotAudited: [CivilDate] = []
  /// What was done to the rosters.
  public var acts: [Act] = []
  /// Codes of shifts that no scenario at hand knows: nothing can be counted of them.
  public var unknownShifts: [String] = []

  /// An empty report.
  public init() {}

  /// Days that no roster holds.
  public var missing: [CivilDate] { days.filter { $0.standing == .missing }.map(\.date) }
}
