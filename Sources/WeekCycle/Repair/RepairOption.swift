import PatrolFiles
import PatrolScheduling

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
  /// Whether nothing better exists by minimums, people, cells and recall, under the same people left out and with the crews of shifts that nobody joins or leaves as they are.
  public var isProven: Bool
  /// Whether nothing better exists by the other points either.
  public var isProvenThroughout: Bool

  /// Who is disturbed, in the scenario's order.
  public var people: [Officer.ID] { changes.disturbed }
}

extension [RepairChange] {
  /// Whose cells are changed, each once, in their order; what was taken away is no change.
  var disturbed: [Officer.ID] {
    var seen = Set<Officer.ID>()
    return filter { $0.change != nil }.map(\.officer).filter { seen.insert($0).inserted }
  }
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
  /// What the scenario has to take up: absences, outages, tasks, and days on which partners are not there.
  public var entries: [ScenarioEntry]
  /// Tasks that came up.
  public var tasks: [ShiftTask]
}
