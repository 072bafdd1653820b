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
  public func followed(by next: Roster, lookAheadDays: Int) -> Roster {
    let end = from + days
    let taken = min(lookAheadDays, next.days)
    guard next.from == end, taken > 0 else { return self }
    var joined = self
    for (row, officer) in officers.enumerated() where joined.duties.indices.contains(row) {
      joined.duties[row] = Array(joined.duties[row].prefix(days))
      joined.duties[row] += [Duty?](repeating: nil, count: days - joined.duties[row].count)
      for day in 0..<taken { joined.duties[row].append(next.duty(officer, on: end + day)) }
    }
    let wasSeated = isSeated
    joined.crews = crews.filter { $0.date < end } + (wasSeated ? next.crews.filter { $0.date < end + taken } : [])
    joined.isSeated = wasSeated
    joined.teams = teams.filter { $0.date < end } + next.teams.filter { $0.date < end + taken }
    return joined
  }
}

extension Roster {
  /// The published days alone.
  public var withoutLookAhead: Roster {
    let end = from + days
    let wasSeated = isSeated
    var cut = self
    cut.duties = duties.map { Array($0.prefix(days)) }
    cut.crews = crews.filter { $0.date < end }
    cut.isSeated = wasSeated
    cut.teams = teams.filter { $0.date < end }
    return cut
  }

  /// The roster with the days that it lacks at its end as another one of the same first day has them.
  public func completed(by whole: Roster) -> Roster {
    guard whole.from == from, days < whole.days else { return self }
    var rest = whole
    rest.from = from + days
    rest.days = whole.days - days
    rest.duties = whole.duties.map { Array($0.dropFirst(days)) }
    rest.crews = whole.crews.filter { $0.date >= rest.from }
    rest.teams = whole.teams.filter { $0.date >= rest.from }
    var joined = followed(by: rest, lookAheadDays: rest.days)
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
    var joined = roster.followed(by: next, lookAheadDays: judged.period.lookAheadDays)
    joined.teams.removeAll { $0.date >= end }
    self.roster = joined
    self.scenario = judged
    self.end = end
  }
}
