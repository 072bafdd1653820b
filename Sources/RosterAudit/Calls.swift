import PatrolModel

extension RosterAudit {
  /// What it would mean to call each officer who has no shift on a day to one, in the scenario's order.
  ///
  /// Whoever is away breaks the rule about availability. Posts, crews and what is asked are not looked at.
  /// - Parameters:
  ///   - roster: As it stands.
  ///   - shift: To which shift; none are returned for one that the scenario does not know.
  ///   - date: On which day of the horizon; none are returned for another.
  public func calls(_ roster: Roster, to shift: Shift.ID, on date: CivilDate) -> [DutyCall] {
    let scenario = grounds.scenario
    guard let day = scenario.period.day(of: date), let place = scenario.shifts.firstIndex(where: { $0.id == shift }) else { return [] }
    let called = WorkedCell(shift: place, post: .none)
    return zip(grounds.officers, RosterReading(roster, grounds: grounds).lines).compactMap { record, cells in
      guard cells[day] == nil else { return nil }
      var changed = cells
      changed[day] = called
      let before = findings(cells, of: record, isDetailed: true)
      let after = findings(changed, of: record, isDetailed: true)
      let known = Set(before.breaches)
      let line = OfficerLine(cells, of: record, grounds: grounds)
      let span = grounds.worked(called, day: day).times.span
      let next = line.worked.first { $0.day > day }
      return DutyCall(
        officer: record.officer.id, breaches: after.breaches.filter { !known.contains($0) }, points: after.points - before.points,
        restMinutesBefore: line.shift(before: day).map { span.start - $0.times.span.end },
        restMinutesAfter: next.map { $0.times.span.start - span.end },
        plannedMinutes: line.worked.reduce(0) { $0 + ($1.day < grounds.publishedDays ? $1.facts.workedMinutes : 0) })
    }
  }
}
