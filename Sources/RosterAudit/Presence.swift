import PatrolModel

/// How many are there where somebody is asked for, and what their lack costs.
public struct Presence: Sendable, Hashable {
  /// How many count for each demand of `Scenario.demands()`, in their order, in parts of its unit.
  public var counts: [Int]
  /// Points of the requirements, of rules about places and of tasks; look-ahead days included.
  public var points: Int
  /// Officers missing at tasks, and those missing of whom a part of a task asks something.
  public var missingAtTasks: Int
}

extension RosterAudit {
  /// Counts who is there, as `judge` does, and nothing else: for many rosters that differ in who is missing.
  ///
  /// The points are those of `requirementPoints`.
  public func presence(_ roster: Roster) -> Presence {
    let reading = RosterReading(roster, grounds: grounds)
    let crews = CrewReading(roster, reading.lines, grounds: grounds)
    let tasks = TaskReading(roster, reading.lines, grounds: grounds)
    let counts = grounds.demands.presence(reading.lines, crews.known, away: tasks.away)
    let missing = TaskCheck.shortages(tasks, grounds).reduce(0) { $0 + max(0, $1.wanted - $1.present) }
    return Presence(counts: counts, points: grounds.demands.points(counts) + TaskCheck.points(tasks, grounds), missingAtTasks: missing)
  }
}
