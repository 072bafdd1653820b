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
      for column in reach.columns { for entry in problem.columns[column].entries { held[entry.row] -= values[column] * entry.coefficient } }
      let found = try? LinearProgram.confined { (program) throws(LinearProgramError) -> [Int]? in
        try problem.writeStaticProgram(beyond: held, rows: reach.rows, columns: reach.columns, &program)
        var search = StaticSearch(
          bounds: reach.columns.map { (problem.columns[$0].lower, problem.columns[$0].upper) },
          priorities: reach.columns.map { problem.columns[$0].branchPriority }, limits: limits)
        try search.dive(&program)
        if search.best == nil, best == nil { try search.descend(&program, method: .dual) }
        completionWork += search.pivots * Master.workPerPivot(rows: reach.rows.count, columns: reach.columns.count)
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
