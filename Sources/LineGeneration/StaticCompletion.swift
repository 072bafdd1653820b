import LinearProgramming

extension Engine {
  /// The best values of the static columns when every worker's line is given; nil when there are none, or none were found within a limit.
  ///
  /// - Parameter isQuick: whether the first values that a dive finds are good enough.
  func completeColumns(for lines: [[UInt8]], limits: SolveLimits, isQuick: Bool = false) throws(EngineError) -> [Int]? {
    let problem = compiled.problem
    var activities = [Int](repeating: 0, count: problem.rows.count)
    for (worker, line) in lines.enumerated() {
      guard line.count == problem.dayCount, line.allSatisfy({ Int($0) < problem.letterCount }) else { return nil }
      problem.addActivities(of: line, worker: worker, to: &activities)
    }
    do {
      if isQuick, !options.isPart, let values = columnsByDay(beside: activities, limits: limits),
        problem.evaluate(RosterSolution(lines: lines, columnValues: values, objective: 0)) != nil
      {
        return values
      }
      return try LinearProgram.confined { (program) throws(LinearProgramError) -> [Int]? in
        try problem.writeStaticProgram(beyond: activities, rows: Array(problem.rows.indices), columns: Array(problem.columns.indices), &program)
        var search = StaticSearch(
          bounds: problem.columns.map { ($0.lower, $0.upper) },
          priorities: problem.columns.indices.map { $0 < compiled.givenColumnCount ? problem.columns[$0].branchPriority : .min }, limits: limits)
        // Costs that are not negative make the rows' own basis one that the dual simplex can begin from.
        try search.dive(&program)
        if isQuick || options.isPart ? search.best == nil && best == nil : true { try search.descend(&program, method: .dual) }
        completionWork += search.pivots * Master.workPerPivot(rows: problem.rows.count, columns: problem.columns.count)
        return search.best
      }
    } catch let error {
      throw .linearProgram(error.description)
    }
  }

  /// Offers lines with the best values of the static columns that are found for them.
  func offerCompleted(_ lines: [[UInt8]], limits: SolveLimits, isQuick: Bool = false) throws(EngineError) {
    if let values = try completeColumns(for: lines, limits: limits, isQuick: isQuick) { offer(lines: lines, columnValues: values) }
  }

  /// Pivots that the completion of rounded lines may take when a solve is stopped before it had any solution.
  private static let lastPivotLimit = 20_000

  /// Offers each worker's line of greatest value in the master, or his cheapest: seldom good, but early.
  func offerRounded(isLastChance: Bool, isQuick: Bool = false) throws(EngineError) {
    var chosen: [(value: Double, number: Int)?] = Array(repeating: nil, count: compiled.problem.workers.count)
    for (worker, numbers) in pool.ofWorker.enumerated() {
      chosen[worker] = numbers.min { (pool.lines[$0].cost, $0) < (pool.lines[$1].cost, $1) }.map { (0, $0) }
    }
    for used in master.usedLines {
      let worker = pool.lines[used.number].worker
      if let known = chosen[worker], known.value >= used.value { continue }
      chosen[worker] = (used.value, used.number)
    }
    let lines = chosen.compactMap { $0.map { pool.lines[$0.number].letters } }
    guard lines.count == chosen.count else { return }
    let limits = isLastChance ? SolveLimits(iterationLimit: Self.lastPivotLimit) : limits
    try offerCompleted(lines, limits: limits, isQuick: isQuick)
  }

  /// Offers the master's solution when all its lines are whole; says whether they were.
  func offerMaster() throws(EngineError) -> Bool {
    var chosen = [Int?](repeating: nil, count: compiled.problem.workers.count)
    for used in master.usedLines where used.value > 1 - Master.wholeTolerance { chosen[pool.lines[used.number].worker] = used.number }
    let numbers = chosen.compactMap { $0 }
    guard numbers.count == chosen.count else { return false }
    let lines = numbers.map { pool.lines[$0].letters }
    let values = compiled.problem.columns.indices.map { master.value(ofColumn: $0) }
    if values.allSatisfy({ abs($0 - $0.rounded()) < Master.wholeTolerance }) {
      offer(lines: lines, columnValues: values.map { Int($0.rounded()) })
    } else if options.usesHeuristics || best == nil {
      // Where something good is known, branching on the columns is sooner done than a program of their own.
      try offerCompleted(lines, limits: limits)
    }
    return true
  }
}

extension RosterProblem {
  /// Writes some rows, less what is in them already, and some static columns, as far as they stand in these rows, into an empty program.
  ///
  /// - Parameters:
  ///   - activities: what each row of the problem has.
  ///   - rows: places of the rows, ascending.
  ///   - columns: places of the static columns.
  func writeStaticProgram(beyond activities: [Int], rows: [Int], columns: [Int], _ program: inout LinearProgram) throws(LinearProgramError) {
    var places = [Int32](repeating: -1, count: self.rows.count)
    for (place, row) in rows.enumerated() {
      places[row] = Int32(place)
      _ = try program.addRow(self.rows[row].bounds(beyond: activities[row]))
    }
    _ = try program.addColumns(
      columns.map { number in
        let column = self.columns[number]
        return Column(
          cost: Double(column.cost), bounds: ClosedBounds(lower: Double(column.lower), upper: Double(column.upper)),
          entries: column.entries.compactMap { entry in
            places[entry.row] < 0 ? nil : Entry(row: Int(places[entry.row]), coefficient: Double(entry.coefficient))
          })
      })
  }
}

extension Row {
  /// What is left of the bounds beside an activity that is there already.
  func bounds(beyond activity: Int) -> ClosedBounds {
    ClosedBounds(
      lower: lower == .min ? -.infinity : Double(lower - activity), upper: upper == .max ? .infinity : Double(upper - activity))
  }
}

/// A depth-first search for whole values of the static columns, nearest side first.
struct StaticSearch {
  /// Linear programs solved before the search makes do with what it has.
  private static let programLimit = 400

  /// Share of the columns of one priority that a step of the dive fixes.
  private static let diveShare = 0.2
  /// Distance from a whole number up to which more than one column is fixed at a time.
  private static let nearlyWhole = 0.35

  var bounds: [(lower: Int, upper: Int)]
  private let priorities: [Int]
  /// A limit of pivots is that of the whole descent.
  private var limits: SolveLimits
  private(set) var best: [Int]?
  private var bestObjective = Double.infinity
  private var lastObjective = 0.0
  private var programs = 0
  private(set) var pivots = 0
  private var isStopped = false

  init(bounds: [(lower: Int, upper: Int)], priorities: [Int], limits: SolveLimits) {
    self.bounds = bounds
    self.priorities = priorities
    self.limits = limits
  }

  /// Fixes the columns of the highest priority that are nearest to whole numbers, a share at a time, until all are whole; where that fails nothing is found.
  mutating func dive(_ program: inout LinearProgram) throws(LinearProgramError) {
    var fixed: [Int] = []
    var method = SimplexMethod.dualThenPrimal
    while let values = try values(&program, method: method) {
      method = .dual
      let near = nearlyWhole(values)
      guard !near.isEmpty else {
        best = values.map { Int($0.rounded()) }
        bestObjective = lastObjective
        break
      }
      for column in near {
        try program.setBounds(column: column, .exactly(values[column].rounded()))
        fixed.append(column)
      }
    }
    for column in fixed {
      try program.setBounds(column: column, ClosedBounds(lower: Double(bounds[column].lower), upper: Double(bounds[column].upper)))
    }
  }

  /// The values of the program's solution; nil where there is none that is better than the best, or a limit cut in.
  private mutating func values(_ program: inout LinearProgram, method: SimplexMethod) throws(LinearProgramError) -> [Double]? {
    let outcome = try program.solve(method, limits: limits)
    // Setting a program up and factorising its basis takes as long as some pivots.
    pivots += outcome.iterations + 10
    limits.iterationLimit = limits.iterationLimit.map { max(0, $0 - outcome.iterations) }
    guard outcome.stop == .finished else {
      isStopped = true
      return nil
    }
    guard outcome.answer == .optimal, let objective = outcome.objective, objective < bestObjective - 0.5 else { return nil }
    lastObjective = objective
    var values: [Double] = []
    program.copyValues(into: &values)
    return values
  }

  private func nearlyWhole(_ values: [Double]) -> [Int] {
    var priority = Int.min
    var found: [(distance: Double, column: Int)] = []
    for (column, value) in values.enumerated() where priorities[column] >= priority {
      let distance = abs(value - value.rounded())
      guard distance > Master.wholeTolerance else { continue }
      if priorities[column] > priority {
        priority = priorities[column]
        found = []
      }
      found.append((distance, column))
    }
    found.sort { ($0.distance, $0.column) < ($1.distance, $1.column) }
    let wanted = max(1, Int(Double(found.count) * Self.diveShare))
    return found.prefix(wanted).enumerated().filter { place, entry in place == 0 || entry.distance < Self.nearlyWhole }.map { $1.column }
  }

  mutating func descend(_ program: inout LinearProgram, method: SimplexMethod) throws(LinearProgramError) {
    guard !isStopped, programs < Self.programLimit else { return }
    programs += 1
    guard let values = try values(&program, method: method) else { return }
    var choice: Int?
    var distance = Master.wholeTolerance
    for (column, value) in values.enumerated() where abs(value - value.rounded()) > distance {
      distance = abs(value - value.rounded())
      choice = column
    }
    guard let column = choice else {
      best = values.map { Int($0.rounded()) }
      bestObjective = lastObjective
      return
    }
    let floor = Int(values[column].rounded(.down))
    let own = bounds[column]
    var sides = [(own.lower, floor), (floor + 1, own.upper)]
    if values[column] - Double(floor) > 0.5 { sides.reverse() }
    for (lower, upper) in sides where lower <= upper {
      bounds[column] = (lower, upper)
      try program.setBounds(column: column, ClosedBounds(lower: Double(lower), upper: Double(upper)))
      try descend(&program, method: .dual)
    }
    bounds[column] = own
    try program.setBounds(column: column, ClosedBounds(lower: Double(own.lower), upper: Double(own.upper)))
  }
}
