import PatrolScheduling

extension Roster {
  /// The roster with its days before a date as they were worked; what was planned of the days from that date on stays.
  ///
  /// - Parameters:
  ///   - worked: What was worked.
  ///   - date: The first day that stays as it was planned.
  ///   - scenario: Whose shifts say until when a night goes on.
  public func worked(_ worked: Roster, before date: CivilDate, in scenario: Scenario) -> Roster {
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
    let over = Set(teams(before: end, in: scenario).map(\.task))
    joined.teams = worked.teams(before: end, in: scenario) + teams.filter { !over.contains($0.task) }
    return joined
  }
}
