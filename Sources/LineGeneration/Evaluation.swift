extension RosterProblem {
  /// What a line costs its worker: cells and rules, without rows.
  public func evaluate(line: [UInt8], of worker: Int) -> LineCost {
    guard workers.indices.contains(worker), line.count == dayCount else { return .banned }
    var total = 0
    for (day, letter) in line.enumerated() {
      guard letter < letterCount, let cost = workers[worker].cells[day * letterCount + Int(letter)] else { return .banned }
      total += Int(cost)
    }
    for use in workers[worker].automata {
      guard case .points(let points) = use.automaton.cost(of: line, initialState: use.initialState) else { return .banned }
      total += points
    }
    return .points(total)
  }

  /// The points of a solution, worked out from the problem alone; nil when it breaks a rule, a row or a bound.
  public func evaluate(_ solution: RosterSolution) -> Int? {
    guard solution.lines.count == workers.count, solution.columnValues.count == columns.count else { return nil }
    var total = 0
    var activities = [Int](repeating: 0, count: rows.count)
    for (worker, line) in solution.lines.enumerated() {
      guard case .points(let points) = evaluate(line: line, of: worker) else { return nil }
      total += points
      addActivities(of: line, worker: worker, to: &activities)
    }
    for (column, value) in zip(columns, solution.columnValues) {
      guard value >= column.lower, value <= column.upper else { return nil }
      total += value * column.cost
      for entry in column.entries { activities[entry.row] += value * entry.coefficient }
    }
    for (row, activity) in zip(rows, activities) where activity < row.lower || activity > row.upper { return nil }
    return total
  }

  /// Adds to each row what a line counts in it.
  func addActivities(of line: [UInt8], worker: Int, times factor: Int = 1, to activities: inout [Int]) {
    for (day, letter) in line.enumerated() {
      let row = workers[worker].cellRows[day * letterCount + Int(letter)]
      if row >= 0 { activities[Int(row)] += factor }
    }
    for extra in workers[worker].extraRows where line[extra.day] == UInt8(extra.letter) { activities[extra.row] += factor * extra.coefficient }
  }
}
