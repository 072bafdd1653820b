import PatrolModel

extension RosterAudit {
  /// The cells of the horizon that leave the regu's pattern, in the order of officers and days, each with what would become worse with the
  /// pattern's cell.
  ///
  /// The pattern's shift is tried at the post that the cell names; where it names none, at each post, and the one with the fewest breaches,
  /// then points, is taken.
  /// Crews stay as they are: what a cell does to them is not told.
  public func departures(_ roster: Roster) -> [Departure] {
    let lines = RosterReading(roster, grounds: grounds).lines
    let present = grounds.demands.presence(lines, CrewReading(roster, lines, grounds: grounds).known)
    return grounds.officers.flatMap { record -> [Departure] in
      let cells = lines[record.place]
      let before = findings(cells, of: record, isDetailed: true)
      return record.pattern.enumerated().compactMap { day, pattern in
        guard let pattern else { return nil }
        let actual = cells[day].map { grounds.shifts[$0.shift].id }
        guard actual != pattern else { return nil }
        let easiest = easiestCell(pattern, on: day, cells, record, present)
        let reasons = easiest.map { cell in
          let after = findings(replacing(day, in: cells, by: cell), of: record, isDetailed: true)
          return Self.reasons(before, after, demandChanges(from: cells[day], to: cell, record, day, present))
        }
        return Departure(officer: record.officer.id, date: grounds.date(day), pattern: pattern, actual: actual, reasons: reasons ?? [])
      }
    }
  }

  /// The pattern's cell at the post where it costs least: clean lines before others, then fewer points, then the earlier post.
  private func easiestCell(_ pattern: Shift.ID?, on day: Int, _ cells: [WorkedCell?], _ record: OfficerRecord, _ present: [Int]) -> WorkedCell?? {
    let possible = candidates(pattern, insteadOf: cells[day], record)
    guard possible.count > 1 else { return possible.first }
    return possible.map { cell -> (cell: WorkedCell?, isBroken: Int, points: Int) in
      let after = findings(replacing(day, in: cells, by: cell), of: record, isDetailed: false)
      let demands = demandChanges(from: cells[day], to: cell, record, day, present).reduce(0) { $0 + $1.points }
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
    from old: WorkedCell?, to new: WorkedCell?, _ record: OfficerRecord, _ day: Int, _ present: [Int]
  ) -> [(source: PointSource, points: Int)] {
    func met(_ cell: WorkedCell?) -> [Int] { cell.map { grounds.demands.met(by: $0, ofOfficerAt: record.place, day: day) } ?? [] }
    let lost = met(old)
    let won = met(new)
    return Set(lost).symmetricDifference(won).sorted().flatMap { index -> [(source: PointSource, points: Int)] in
      let demand = grounds.demands.demands[index]
      let change = won.contains(index) ? 1 : -1
      return demand.dues(present: present[index]).map { ($0.source, -$0.points) }
        + demand.dues(present: present[index] + change).map { ($0.source, $0.points) }
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
