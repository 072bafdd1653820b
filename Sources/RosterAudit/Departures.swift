import PatrolModel

extension RosterAudit {
  /// The cells of the horizon that leave the regu's pattern, in the order of officers and days, each with what would become worse with the pattern's cell.
  ///
  /// The pattern's shift is tried at the post that the cell names; where it names none, at each post, and the one with the fewest breaches, then points, is taken.
  public func departures(_ roster: Roster) -> [Departure] {
    let lines = RosterReading(roster, grounds: grounds).lines
    let present = grounds.demands.presence(lines)
    return grounds.officers.flatMap { record -> [Departure] in
      let cells = lines[record.place]
      let before = findings(cells, of: record, isDetailed: true)
      return record.pattern.enumerated().compactMap { day, pattern in
        guard let pattern else { return nil }
        let actual = cells[day].map { grounds.shifts[$0.shift].id }
        guard actual != pattern else { return nil }
        let trials = candidates(pattern, insteadOf: cells[day]).map { cell -> Trial in
          var changed = cells
          changed[day] = cell
          let after = findings(changed, of: record, isDetailed: true)
          return Trial(before, after, demandChanges(from: cells[day], to: cell, record, day, present))
        }
        let easiest = trials.min { ($0.addedBreaches, $0.addedPoints) < ($1.addedBreaches, $1.addedPoints) }
        return Departure(
          officer: record.officer.id, date: grounds.date(day), pattern: pattern, actual: actual, reasons: easiest?.reasons ?? [])
      }
    }
  }

  private func candidates(_ pattern: Shift.ID?, insteadOf cell: WorkedCell?) -> [WorkedCell?] {
    guard let pattern else { return [nil] }
    guard let shift = grounds.shiftPlaces[pattern] else { return [] }
    if let cell { return [WorkedCell(shift: shift, post: cell.post)] }
    return grounds.posts.indices.map { WorkedCell(shift: shift, post: .known($0)) }
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
}

/// One way of putting the pattern's cell back, against the line as it is.
private struct Trial {
  let reasons: [Departure.Reason]
  let addedBreaches: Int
  let addedPoints: Int

  init(_ before: LineFindings, _ after: LineFindings, _ demandChanges: [(source: PointSource, points: Int)]) {
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
    let morePoints = order.compactMap { source in points[source].flatMap { $0 > 0 ? Departure.Reason.points(source, $0) : nil } }
    reasons = moreBreaches + morePoints
    addedBreaches = breaches.values.reduce(0, +)
    addedPoints = points.values.reduce(0, +)
  }
}
