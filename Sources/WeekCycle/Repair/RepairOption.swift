import PatrolScheduling

/// How good a repair is, by what matters most first.
public struct RepairRank: Sendable, Hashable, Comparable {
  /// What is wrong with crews, in steps; only where nobody is disturbed, or where what is frozen leaves nothing else, is it more than before.
  public var crewSteps: Int
  /// Points of missing minimums and of people missing at tasks; at protected posts they count several times.
  public var minimums: Int
  /// People of whom a cell is changed, those who are out left aside.
  public var people: Int
  /// Cells that are changed.
  public var cells: Int
  /// Steps of `RepairPrices.Change`, summed over the changed cells: reserve 0, another post 1, another shift of the day 2, called in on a day off 3.
  public var recall: Int
  /// All other points, second rank left aside.
  public var others: Int

  private var order: [Int] { [crewSteps, minimums, people, cells, recall, others] }

  /// The better one is the smaller.
  public static func < (left: Self, right: Self) -> Bool { left.order.lexicographicallyPrecedes(right.order) }
}

/// One cell that a repair changes.
public struct RepairChange: Sendable, Hashable {
  /// Whose.
  public var officer: Officer.ID
  /// Which day.
  public var date: CivilDate
  /// What it was.
  public var was: Roster.Duty?
  /// What it is.
  public var now: Roster.Duty?
  /// What that is for him; nil where he is out and the cell was taken away.
  public var change: RepairPrices.Change?
  /// His last duty before, with the hours and minutes of rest between in minutes; nil where he has none, or none is known.
  public var before: Rest?

  /// A duty and the rest after it.
  public struct Rest: Sendable, Hashable {
    /// The day of the duty.
    public var date: CivilDate
    /// Its shift.
    public var shift: Shift.ID
    /// Minutes from its end to the start of the next.
    public var minutes: Int
  }
}

/// One way to mend a roster.
public struct RepairOption: Sendable {
  /// How good it is.
  public var rank: RepairRank
  /// The roster with it.
  public var roster: Roster
  /// What the audit says of it.
  public var report: AuditReport
  /// Points of missing minimums and of people missing at tasks, as the scenario counts them.
  public var minimumPoints: Int
  /// Every cell that differs from the published roster, by officer and date.
  public var changes: [RepairChange]
  /// Whether nobody is disturbed: what is missing is left missing.
  public var leavesShort: Bool
  /// Whether nothing better exists by minimums, people, cells and recall, under the same people left out.
  public var isProven: Bool
  /// Whether nothing better exists by the other points either.
  public var isProvenThroughout: Bool

  /// Who is disturbed, in the scenario's order.
  public var people: [Officer.ID] {
    var seen = Set<Officer.ID>()
    return changes.filter { $0.change != nil }.map(\.officer).filter { seen.insert($0).inserted }
  }
}

/// Something that a user has to know of a repair beside its options.
public enum RepairNote: Sendable, Hashable {
  /// Somebody leaves in the middle of a duty that has begun: the duty stays in the roster as it is.
  case leavesDuringDuty(Officer.ID, CivilDate, Shift.ID)
  /// A duty that begins soon is taken away although it is frozen.
  case takenFromFrozen(Officer.ID, CivilDate, Shift.ID)
  /// A vehicle goes out while a crew that has begun its shift is out with it.
  case vehicleInUse(Vehicle.ID, CivilDate, Shift.ID)
  /// Somebody who is out has no duty in that time.
  case nothingLost(Officer.ID)
  /// A partner that takes nothing from the office on those days.
  case nothingGivenBack(PartnerUnit.ID)
}

/// The ways to mend a roster, the best first.
public struct Repair: Sendable {
  /// The scenario with what befell it.
  public var scenario: Scenario
  /// The published roster, with crews.
  public var published: Roster
  /// What the audit says of the published roster before anything befell it.
  public var before: AuditReport
  /// The points of the published roster without those of missing minimums and broken crews.
  public var othersBefore: Int
  /// The options, best first.
  public var options: [RepairOption]
  /// Notes.
  public var notes: [RepairNote]
  /// The days whose cells might change; nil where nothing is concerned.
  public var dates: ClosedRange<CivilDate>?
  /// Rows that the availability table has to take up.
  public var absences: [Availability]
  /// Tasks that the scenario has to take up.
  public var tasks: [ShiftTask]
}
