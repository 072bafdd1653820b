import PatrolModel

/// A roster laid against its scenario: a line of cells for each officer of the scenario, and what does not fit.
struct RosterReading {
  private(set) var lines: [[WorkedCell?]]
  private(set) var mismatches: [RosterMismatch] = []

  init(_ roster: Roster, grounds: Grounds) {
    lines = [[WorkedCell?]](repeating: [WorkedCell?](repeating: nil, count: grounds.days), count: grounds.officers.count)
    var isRead = [Bool](repeating: false, count: grounds.officers.count)
    for (row, id) in roster.officers.enumerated() {
      guard let place = grounds.officerPlaces[id] else {
        mismatches.append(.unknownOfficer(id))
        continue
      }
      guard !isRead[place] else {
        mismatches.append(.repeatedOfficer(id))
        continue
      }
      isRead[place] = true
      read(
        roster.duties.indices.contains(row) ? roster.duties[row] : [], of: id, at: place, firstDay: roster.from - grounds.scenario.period.from,
        grounds)
    }
    for (place, record) in grounds.officers.enumerated() where !isRead[place] { mismatches.append(.missingOfficer(record.officer.id)) }
  }

  private mutating func read(_ duties: [Roster.Duty?], of officer: Officer.ID, at place: Int, firstDay: Int, _ grounds: Grounds) {
    if firstDay + duties.count < grounds.days { mismatches.append(.shortLine(officer, days: duties.count)) }
    for (column, duty) in duties.enumerated() {
      guard let duty else { continue }
      let day = firstDay + column
      guard lines[place].indices.contains(day) else {
        mismatches.append(.outsideHorizon(officer, grounds.date(day)))
        continue
      }
      guard let shift = grounds.shiftPlaces[duty.shift] else {
        mismatches.append(.unknownShift(officer, grounds.date(day), duty.shift))
        continue
      }
      lines[place][day] = WorkedCell(shift: shift, post: duty.post.map { post in grounds.postPlaces[post].map { .known($0) } ?? .unknown } ?? .none)
    }
  }
}
