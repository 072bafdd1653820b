import PatrolFiles
import PatrolScheduling

extension RosterArchive {
  /// Rosters that begin longer before a period than so many days tell nothing that rest, runs and hours in it still depend on; an assumption: nine weeks.
  private static let pastDays = 63

  /// What is known of the days before a scenario's period: its own history, in which what the archive has as worked counts first, and what it has as published fills the days of which nothing is known.
  ///
  /// So whoever is on duty today has the rest that he really had, whether or not the scenario's history names the archive.
  /// - Throws: `ArchiveFailure` as `rosters` does.
  public func history(before scenario: Scenario) throws(ArchiveFailure) -> History {
    let first = scenario.period.from
    let past = try rosters { $0 < first && first - $0 <= Self.pastDays }
    var history = scenario.history
    let officers = Set(scenario.officers.map(\.id))
    let shifts = Set(scenario.shifts.map(\.id))
    let kinds = Set(scenario.kinds.map(\.id))
    func cell(_ cell: RosterFile.Cell) -> History.Cell? {
      switch cell {
      case .off: .off
      case .duty(let duty): shifts.contains(duty.shift) ? .shift(duty.shift, post: duty.post) : nil
      case .away(let kind): kinds.contains(kind) ? .away(kind) : .off
      }
    }
    var published: [Officer.ID: [CivilDate: History.Cell]] = [:]
    for roster in past {
      for (officer, days) in roster.file.cells where officers.contains(officer) {
        for (date, found) in days where date < first {
          guard let known = cell(found) else { continue }
          if roster.isWorked { history.cells[officer, default: [:]][date] = known } else { published[officer, default: [:]][date] = known }
        }
      }
      guard roster.isWorked, roster.file.roster.isSeated else { continue }
      for day in 0..<roster.file.roster.days where roster.from + day < first {
        let crews = roster.file.roster.crews.filter { $0.date == roster.from + day }
        history.crews[roster.from + day] = crews.map { History.Crew(shift: $0.shift, post: $0.post, officers: $0.officers) }
      }
    }
    for (officer, days) in published { history.cells[officer, default: [:]].merge(days) { known, _ in known } }
    return history
  }
}

extension Roster {
  /// The roster with its days before a date as they were worked; what was planned of the days from that date on stays.
  public func worked(_ worked: Roster, before date: CivilDate) -> Roster {
    let past = min(worked.days, days, max(0, date - from))
    guard worked.from == from, past > 0 else { return self }
    let end = from + past
    var joined = self
    for officer in worked.officers where !officers.contains(officer) {
      joined.officers.append(officer)
      joined.duties.append([Duty?](repeating: nil, count: days))
    }
    for (row, officer) in joined.officers.enumerated() where joined.duties.indices.contains(row) {
      joined.duties[row] += [Duty?](repeating: nil, count: max(0, past - joined.duties[row].count))
      for day in 0..<past { joined.duties[row][day] = worked.duty(officer, on: from + day) }
    }
    let wasSeated = isSeated
    joined.crews = worked.crews.filter { $0.date < end } + crews.filter { $0.date >= end }
    joined.isSeated = wasSeated
    joined.teams = worked.teams.filter { $0.date < end } + teams.filter { $0.date >= end }
    return joined
  }
}
