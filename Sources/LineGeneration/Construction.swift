import LinearProgramming

extension Engine {
  /// Steps in which all workers get their lines.
  private static let constructionSteps = 60
  /// How often all workers are gone through.
  private static let constructionPasses = 2
  /// Pivots that the linear programs of a construction may take.
  private static let constructionPivots = 200_000

  /// Whether lines that fit each other spare the linear program more than it takes to construct them.
  ///
  /// It takes each worker's search once in a pass, and one was just made; a program from nothing takes about as many pivots as it has rows. Where static columns are
  /// decided before cells, such as crews, which need several people at once, the prices of one duty more lead nowhere: half a crew is worth half of one to them alone.
  var repaysConstruction: Bool {
    guard options.usesHeuristics, !options.isPart, !compiled.decidesColumnsFirst else { return false }
    let pivots = compiled.problem.rows.count + compiled.problem.workers.count
    return Double(Self.constructionPasses * team.labelCount) < options.constructionShare * Double(pivots * master.workPerPivot)
  }

  /// A line for every worker, some workers at a time: each time the prices say what one duty more is worth beside the lines that there are.
  ///
  /// Nothing is undone in the first pass; in the next each worker in turn gets the best line beside everybody else's. Where lines of some workers alone leave
  /// the static columns without any values, nothing is constructed.
  ///
  /// - Parameter usual: for each worker the line to fall back on.
  /// - Returns: everybody's lines after each whole pass; fewer passes, or none, where a limit cut in or a program failed.
  func constructed(besides usual: [[UInt8]]) -> [[[UInt8]]] {
    // Whoever has least choice comes first: others can still go elsewhere.
    let choices = compiled.problem.workers.map { worker in worker.cells.count { $0 != nil } }
    let workers = compiled.problem.workers.indices.sorted { (choices[$0], $0) < (choices[$1], $1) }
    let step = max(1, (workers.count + Self.constructionSteps - 1) / Self.constructionSteps)
    var lines = [[UInt8]?](repeating: nil, count: workers.count)
    return LinearProgram.confined { program in
      var passes: [[[UInt8]]] = []
      guard var marginal = MarginalPrices(compiled, &program) else { return passes }
      defer { completionWork += marginal.pivots * Master.workPerPivot(rows: compiled.problem.rows.count, columns: compiled.problem.columns.count) }
      for _ in 0..<Self.constructionPasses {
        for start in stride(from: 0, to: workers.count, by: step) {
          guard stopNow() == nil else { return passes }
          let batch = workers[start..<min(workers.count, start + step)].sorted()
          for worker in batch { if let line = lines[worker] { marginal.remove(line, of: worker) } }
          guard let prices = marginal.solve(limits: limits, pivotLimit: Self.constructionPivots, &program) else { return passes }
          let request = SearchTeam.Request(prices: prices, pointScale: Prices.point, allowed: root.allowed, lineLimit: 1, effort: .quick)
          guard let outcomes = team.search(batch, request, pool: nil) else { return passes }
          for (worker, outcome) in zip(batch, outcomes) {
            let line = outcome.lines.first?.letters ?? lines[worker] ?? usual[worker]
            lines[worker] = line
            marginal.add(line, of: worker)
          }
        }
        passes.append(lines.compactMap { $0 })
      }
      return passes
    }
  }
}

/// What one more unit in each row is worth when some lines are given: the duals of the program over the static columns alone.
private struct MarginalPrices {
  private let compiled: CompiledProblem
  private var activities: [Int]
  private var written: [Int]
  private(set) var pivots = 0
  private var method = SimplexMethod.dualThenPrimal

  /// Writes the program; nil where that fails.
  init?(_ compiled: CompiledProblem, _ program: inout LinearProgram) {
    self.compiled = compiled
    activities = [Int](repeating: 0, count: compiled.problem.rows.count)
    written = activities
    do {
      try compiled.problem.writeStaticProgram(
        beyond: activities, rows: Array(activities.indices), columns: Array(compiled.problem.columns.indices), &program)
    } catch { return nil }
  }

  mutating func add(_ line: [UInt8], of worker: Int) { compiled.problem.addActivities(of: line, worker: worker, to: &activities) }

  mutating func remove(_ line: [UInt8], of worker: Int) {
    compiled.problem.addActivities(of: line, worker: worker, times: -1, to: &activities)
  }

  /// The rows' prices beside the lines that there are; nil where the static columns have no values then, a limit cut in, or the prices are too large.
  ///
  /// Nothing is thrown: a solve goes on as well without constructed lines.
  mutating func solve(limits: SolveLimits, pivotLimit: Int, _ program: inout LinearProgram) -> Prices? {
    var limits = limits
    limits.iterationLimit = max(0, pivotLimit - pivots)
    do {
      for (index, row) in compiled.problem.rows.enumerated() where activities[index] != written[index] {
        try program.setBounds(row: index, row.bounds(beyond: activities[index]))
        written[index] = activities[index]
      }
      let outcome = try program.solve(method, limits: limits)
      method = .dual
      pivots += outcome.iterations + 10
      guard outcome.stop == .finished, outcome.answer == .optimal else { return nil }
      var duals: [Double] = []
      program.copyDuals(into: &duals)
      return try? Prices(duals, rows: compiled.problem.rows)
    } catch {
      return nil
    }
  }
}
