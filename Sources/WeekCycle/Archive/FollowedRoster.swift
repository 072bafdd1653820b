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
