import LineGeneration
import PatrolModel

extension RosterModel {
  /// The roster of a solution: the officers of each link are sent to posts in order, as many to each as its flow says.
  ///
  /// Officers of one link are alike in everything that is counted at posts, so any such assignment has the same points.
  func roster(of solution: RosterSolution) -> Roster {
    let scenario = ground.scenario
    var duties = [[Roster.Duty?]](repeating: [Roster.Duty?](repeating: nil, count: ground.dayCount), count: scenario.officers.count)
    for link in links {
      guard let shift = ground.shift(ofLetter: link.letter) else { continue }
      var present = link.officers.filter { Int(solution.lines[$0][link.day]) == link.letter }[...]
      for flow in link.flows {
        for officer in present.prefix(solution.columnValues[flow.column]) {
          duties[officer][link.day] = Roster.Duty(shift: scenario.shifts[shift].id, post: ground.posts[flow.post].id)
        }
        present = present.dropFirst(solution.columnValues[flow.column])
      }
    }
    return Roster(from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: duties)
  }

  /// The points of a solution's lines and flows; shortages are those that the flows leave, whatever the solution's own columns say.
  func points(of solution: RosterSolution) -> Int? {
    var total = 0
    for (officer, line) in solution.lines.enumerated() {
      guard let points = problem.evaluate(line: line, of: officer).pointsOrNil else { return nil }
      total += points
    }
    var heads: [ShiftOnDay: [Key: Int]] = [:]
    for link in links {
      guard let shift = ground.shift(ofLetter: link.letter) else { continue }
      for flow in link.flows {
        let value = solution.columnValues[flow.column]
        total += value * flow.points
        heads[ShiftOnDay(day: link.day, shift: shift), default: [:]][
          Key(post: ground.posts[flow.post].id, filterClass: link.filterClass), default: 0] +=
          value
      }
    }
    for row in rows {
      var present = 0
      for (instance, weight) in zip(row.covering, row.weights) {
        for post in row.posts { for filterClass in row.classes { present += weight * (heads[instance]?[Key(post: post, filterClass: filterClass)] ?? 0) } }
      }
      guard row.points.indices.contains(present) else { return nil }
      total += row.points[present]
    }
    return total
  }

  private struct Key: Hashable {
    var post: Post.ID
    var filterClass: Int
  }

  /// The lines that come closest to a given roster, as somewhere to begin; nil where the scenario names none.
  ///
  /// Where an officer may not have the letter, he is off, or else in the first letter that he may have.
  func startingLines() -> [[UInt8]]? {
    let scenario = ground.scenario
    guard scenario.draft != nil || scenario.reguPattern != nil else { return nil }
    return scenario.officers.enumerated().map { place, officer in
      (0..<ground.dayCount).map { day in
        let date = scenario.period.date(day)
        let patterned = officer.regu.flatMap { scenario.reguPattern?.cell(regu: $0, on: date) } ?? nil
        let shift = scenario.draft?.duty(officer.id, on: date)?.shift ?? (scenario.draft == nil ? patterned : nil)
        // Letter 0 is a day off, and the shifts follow in order.
        let wanted = shift.flatMap { id in scenario.shifts.firstIndex { $0.id == id } }.map { $0 + 1 } ?? Alphabet.off
        let cells = problem.workers[place].cells[(day * problem.letterCount)..<((day + 1) * problem.letterCount)]
        let usable = [wanted, Alphabet.off].first { cells[cells.startIndex + $0] != nil }
        return UInt8(clamping: usable ?? cells.firstIndex { $0 != nil }.map { $0 - cells.startIndex } ?? Alphabet.off)
      }
    }
  }
}
