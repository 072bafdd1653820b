import LinearProgramming

extension Engine {
  /// Values of the static columns found one day after the other when every worker's line is given; nil where some day had none, its program failed, or a limit cut in.
  ///
  /// Each day's columns are decided beside those of the days before, so what hangs on several days, such as a minimum for a week, is met only as it comes.
  /// One program over all days is better and, since the simplex method grows with more than the square of the rows, far slower.
  ///
  /// - Parameter activities: what the lines have in each row.
  func columnsByDay(beside activities: [Int], limits: SolveLimits) -> [Int]? {
    let problem = compiled.problem
    var values = problem.columns.map(\.lower)
    var held = activities
    for (column, value) in zip(problem.columns, values) where value != 0 {
      for entry in column.entries { held[entry.row] += value * entry.coefficient }
    }
    var limits = limits
    for day in 0...problem.dayCount {
      // What hangs on no single day comes last, beside all that was decided.
      let reach = compiled.couplings.reach(of: day < problem.dayCount ? day : nil)
      guard !reach.columns.isEmpty else { continue }
      var places = [Int32](repeating: -1, count: problem.rows.count)
      for (place, row) in reach.rows.enumerated() { places[row] = Int32(place) }
      for column in reach.columns { for entry in problem.columns[column].entries { held[entry.row] -= values[column] * entry.coefficient } }
      let found = try? LinearProgram.confined { (program) throws(LinearProgramError) -> [Int]? in
        for row in reach.rows { _ = try program.addRow(problem.rows[row].bounds(beyond: held[row])) }
        _ = try program.addColumns(
          reach.columns.map { number in
            let column = problem.columns[number]
            return Column(
              cost: Double(column.cost), bounds: ClosedBounds(lower: Double(column.lower), upper: Double(column.upper)),
              entries: column.entries.compactMap { entry in
                places[entry.row] < 0 ? nil : Entry(row: Int(places[entry.row]), coefficient: Double(entry.coefficient))
              })
          })
        var search = StaticSearch(
          bounds: reach.columns.map { (problem.columns[$0].lower, problem.columns[$0].upper) },
          priorities: reach.columns.map { problem.columns[$0].branchPriority }, limits: limits)
        try search.dive(&program)
        if search.best == nil, best == nil { try search.descend(&program, method: .dual) }
        completionWork += search.pivots * (10 * reach.rows.count + reach.columns.count)
        limits.iterationLimit = limits.iterationLimit.map { max(0, $0 - search.pivots) }
        return search.best
      }
      guard let found else { return nil }
      for (place, column) in reach.columns.enumerated() {
        values[column] = found[place]
        for entry in problem.columns[column].entries { held[entry.row] += found[place] * entry.coefficient }
      }
    }
    return withTotals(values)
  }
}
