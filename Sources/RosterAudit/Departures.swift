import PatrolModel

extension RosterAudit {
  /// The cells of the horizon that leave the regu's pattern, in the order of officers and days, each with what would become worse with the
  /// pattern's cell.
  ///
  /// The pattern's shift is tried at the post that the cell names; where it names none, at each post, and the one with the fewest breaches,
  /// then points, is taken.
  /// Crews and teams stay as they are: what a cell does to them is not told.
  public func departures(_ roster: Roster) -> [Departure] {
    let lines = RosterReading(roster, grounds: grounds).lines
    let away = TaskReading(roster, lines, grounds: grounds).away
    let state = DemandState(present: grounds.demands.presence(lines, CrewReading(roster, lines, grounds: grounds).known, away: away), away: away)
    return grounds.officers.flatMap { record -> [Departure] in
      let cells = lines[record.place]
      let before = findings(cells, of: record, isDetailed: true)
      return record.pattern.enumerated().compactMap { day, pattern in
        guard let pattern else { return nil }
        let actual = cells[day].map { grounds.shifts[$0.shift].id }
        guard actual != pattern else { return nil }
        let easiest = easiestCell(pattern, on: day, cells, record, state)
        let reasons = easiest.map { cell in
          let after = findings(replacing(day, in: cells, by: cell), of: record, isDetailed: true)
          return Self.reasons(before, after, demandChanges(from: cells[day], to: cell, record, day, state))
        }
        return Departure(officer: record.officer.id, date: grounds.date(day), pattern: pattern, actual: actual, reasons: reasons ?? [])
      }
    }
  }

  /// The pattern's cell at the post where it costs least: clean lines before others, then fewer points, then the earlier post.
  private func easiestCell(_ pattern: Shift.ID?, on day: Int, _ cells: [WorkedCell?], _ record: OfficerRecord, _ state: DemandState) -> WorkedCell?? {
    let possible = candidates(pattern, insteadOf: cells[day], record)
    guard possible.count > 1 else { return possible.first }
    return possible.map { cell -> (cell: WorkedCell?, isBroken: Int, points: Int) in
      let after = findings(replacing(day, in: cells, by: cell), of: record, isDetailed: false)
      let demands = demandChanges(from: cells[day], to: cell, record, day, state).reduce(0) { $0 + $1.points }
      return (cell, after.isClean ? 0 : 1, after.points + demands)
    }.min { ($0.isBroken, $0.points) < ($1.isBroken, $1.points) }?.cell
  }

  private func replacing(_ day: Int, in cells: [WorkedCell?], by cell: WorkedCell?) -> [WorkedCell?] {
    var changed = cells
    changed[day] = cell
    return changed
  }

  private func candidates(_ pattern: Shift.ID?, insteadOf cell: WorkedCell?, _ record: OfficerRecord) -> [WorkedCell?] {
    guard let pattern else { return [nil] }
    guard let shift = grounds.shiftPlaces[pattern] else { return [] }
    if let cell { return [WorkedCell(shift: shift, post: cell.post)] }
    let allowed = grounds.posts.indices.filter { record.mayStand(atPost: $0, inShift: shift) }
    return (allowed.isEmpty ? Array(grounds.posts.indices) : allowed).map { WorkedCell(shift: shift, post: .known($0)) }
  }

  private func demandChanges(
    from old: WorkedCell?, to new: WorkedCell?, _ record: OfficerRecord, _ day: Int, _ state: DemandState
  ) -> [(source: PointSource, points: Int)] {
    func met(_ cell: WorkedCell?) -> [Counted] {
      cell.map { grounds.demands.met(by: $0, ofOfficerAt: record.place, day: day, away: state.away) } ?? []
    }
    var changes: [Int: Int] = [:]
    for lost in met(old) { changes[lost.demand, default: 0] -= lost.weight }
    for won in met(new) { changes[won.demand, default: 0] += won.weight }
    return changes.filter { $0.value != 0 }.sorted { $0.key < $1.key }.flatMap { index, change -> [(source: PointSource, points: Int)] in
      let demand = grounds.demands.demands[index]
      return demand.dues(present: state.present[index]).map { ($0.source, -$0.points) }
        + demand.dues(present: state.present[index] + change).map { ($0.source, $0.points) }
    }
  }

  /// What is worse after a change than before it.
  private static func reasons(
    _ before: LineFindings, _ after: LineFindings, _ demandChanges: [(source: PointSource, points: Int)]
  ) -> [Departure.Reason] {
    var breaches: [RuleID: Int] = [:]
    for breach in after.breaches { breaches[breach.rule, default: 0] += 1 }
    for breach in before.breaches { breaches[breach.rule, default: 0] -= 1 }
    var order: [PointSource] = []
    var points: [PointSource: Int] = [:]
    func add(_ source: PointSource, _ more: Int) {
      if points[source] == nil { order.append(source) }
      points[source, default: 0] += more
    }
    for charge in after.charges { add(charge.source, charge.points) }
    for charge in before.charges { add(charge.source, -charge.points) }
    for change in demandChanges { add(change.source, change.points) }
    let moreBreaches = RuleID.allCases.compactMap { rule in breaches[rule].flatMap { $0 > 0 ? Departure.Reason.breaches(rule, $0) : nil } }
    return moreBreaches + order.compactMap { source in points[source].flatMap { $0 > 0 ? Departure.Reason.points(source, $0) : nil } }
  }
}

/// Who counts for each demand, and when each officer is on a task.
private struct DemandState {
  let present: [Int]
  let away: [[Errand]]
}
