import LineGeneration
import PatrolModel

/// Officers whose lines tell how many sessions of community work each duty holds do exactly so many.
extension RosterModel {
  /// Leaves the ways to go on which one of a link can do the sessions that his letter tells: none are lent to any where it tells of none.
  func keepSessions(of link: Link, _ options: inout [Option]) {
    guard let sessions = link.sessions else { return }
    func isSession(_ time: Int) -> Bool { ground.taskTimes.task(ofTime: time).isSession }
    guard sessions > 0 else {
      for place in options.indices { options[place].drawing.removeAll(where: isSession) }
      return
    }
    options.removeAll { option in !option.drawing.contains { isSession($0) && takers[$0].contains(link.filterClass) } }
  }

  /// A turn that some of those who go one way may take at a task.
  struct Turn {
    var time: Int
    /// How many sessions they have done on the same duty before.
    var sessionsBefore: Int
    var entries: [RowEntry]
  }

  /// Adds the rows by which each of those who go one way does exactly so many sessions, and never two tasks at a time.
  ///
  /// They are a flow through time: who has done so many sessions waits for the next start, or takes a turn and comes back at its end. Whole flows split into whole persons' turns.
  mutating func addTurns(of flow: Flow, _ drawing: [Int], sessions: Int) -> [Turn] {
    func isSession(_ time: Int) -> Bool { ground.taskTimes.task(ofTime: time).isSession }
    if sessions == 1, drawing.allSatisfy(isSession) {
      // Whoever does one thing alone is never in two places.
      let row = addRow(.exactly(0))
      problem.columns[flow.column].entries.append(RowEntry(row: row, coefficient: -1))
      return drawing.map { Turn(time: $0, sessionsBefore: 0, entries: [RowEntry(row: row, coefficient: 1)]) }
    }
    let times = ground.taskTimes.times
    let starts = Set(drawing.map { times[$0].span.start }).sorted()
    // Rows by start, then by sessions done: as many come there as go on.
    let rows = starts.map { _ in (0...sessions).map { _ in addRow(.exactly(0)) } }
    problem.columns[flow.column].entries.append(RowEntry(row: rows[0][0], coefficient: 1))
    let most = problem.columns[flow.column].upper
    for place in starts.indices {
      for done in 0...sessions where place + 1 < starts.count || done == sessions {
        let onwards = place + 1 < starts.count ? [RowEntry(row: rows[place + 1][done], coefficient: 1)] : []
        addColumn(cost: 0, upper: most, entries: [RowEntry(row: rows[place][done], coefficient: -1)] + onwards, priority: Priority.flow)
      }
    }
    return drawing.flatMap { time -> [Turn] in
      guard let place = starts.firstIndex(of: times[time].span.start) else { return [] }
      let next = starts.firstIndex { $0 >= times[time].span.end }
      return (0...sessions).compactMap { before -> Turn? in
        let after = before + (isSession(time) ? 1 : 0)
        guard after <= sessions, next != nil || after == sessions else { return nil }
        let back = next.map { [RowEntry(row: rows[$0][after], coefficient: 1)] } ?? []
        return Turn(time: time, sessionsBefore: before, entries: [RowEntry(row: rows[place][before], coefficient: -1)] + back)
      }
    }
  }
}
