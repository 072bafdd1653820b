import PatrolFiles
import PatrolScheduling

extension RosterArchive {
  /// The latest published roster that begins right after a period; nil where there is none yet.
  ///
  /// - Throws: `ArchiveFailure` as `rosters` does.
  public func following(_ period: Scenario.Period) throws(ArchiveFailure) -> RosterFile? {
    try published(from: period.from + period.days)?.file
  }
}

extension Roster {
  /// The roster with the days after it as the next one publishes them: what was planned ahead no longer holds once that is out.
  ///
  /// Rest and runs across the seam are judged by what is really served then.
  /// - Parameters:
  ///   - next: The roster that begins on the day after this one's last.
  ///   - lookAheadDays: How many of its days are taken.
  ///   - scenario: Whose shifts say until when a night goes on.
  public func followed(by next: Roster, lookAheadDays: Int, in scenario: Scenario) -> Roster {
    let end = from + days
    let taken = min(lookAheadDays, next.days)
    guard next.from == end, taken > 0 else { return self }
    var joined = withoutLookAhead(in: scenario)
    for (row, officer) in officers.enumerated() where joined.duties.indices.contains(row) {
      joined.duties[row] += [Duty?](repeating: nil, count: days - joined.duties[row].count)
      for day in 0..<taken { joined.duties[row].append(next.duty(officer, on: end + day)) }
    }
    let wasSeated = isSeated
    if wasSeated { joined.crews += next.crews.filter { $0.date < end + taken } }
    joined.isSeated = wasSeated
    joined.teams += next.teams(before: end + taken, in: scenario)
    return joined
  }
}

extension Roster {
  /// The roster with the days that it lacks at its end as another one of the same first day has them.
  ///
  /// - Parameters:
  ///   - whole: The other one.
  ///   - scenario: Whose shifts say until when a night goes on.
  public func completed(by whole: Roster, in scenario: Scenario) -> Roster {
    guard whole.from == from, days < whole.days else { return self }
    var rest = whole
    rest.from = from + days
    rest.days = whole.days - days
    rest.duties = whole.duties.map { Array($0.dropFirst(days)) }
    rest.crews = whole.crews.filter { $0.date >= rest.from }
    let served = Set(whole.teams(before: rest.from, in: scenario).map(\.task))
    rest.teams = whole.teams.filter { !served.contains($0.task) }
    var joined = followed(by: rest, lookAheadDays: rest.days, in: scenario)
    joined.days = whole.days
    return joined
  }
}

/// A roster with the next one's published days behind it, and the scenario by which both are judged over the seam.
public struct RosterSeam: Sendable {
  /// So many days after its end a roster can still break a rule of rest, hours or days in a row together with them: those that share seven days with its last one.
  ///
  /// An assumption. A whole week would have hours due and fair shares of its own, which are the next roster's to keep.
  static let mostDays = 6

  /// The roster, followed by the next one's first days; tasks of those are for their own scenario to judge.
  public let roster: Roster
  /// The roster's scenario, planned ahead by as many days.
  public let scenario: Scenario
  /// The first day that is the next roster's.
  public let end: CivilDate

  /// Nil where the next roster does not begin on the day after this one's last.
  public init?(_ roster: Roster, before next: Roster, in scenario: Scenario) {
    let end = roster.from + roster.days
    guard next.from == end, next.days > 0, scenario.period.from + scenario.period.days == end else { return nil }
    var judged = scenario
    judged.period.lookAheadDays = min(Self.mostDays, next.days)
    var joined = roster.followed(by: next, lookAheadDays: judged.period.lookAheadDays, in: scenario)
    joined.teams = roster.teams(before: end, in: scenario)
    self.roster = joined
    self.scenario = judged
    self.end = end
  }
}
