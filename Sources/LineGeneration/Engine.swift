import LinearProgramming

/// One solve of one problem: what is known so far, and the parts that find out more.
final class Engine {
  /// Weight of the best prices so far against the master's own.
  static let smoothing = 0.6
  /// A line must improve the master by more than this many points to be taken in.
  static let reducedCostTolerance = 1e-6
  /// Bounds in units of 2 to the power -20 that are not above this say nothing; those above leave room for the arithmetic of gaps.
  static let weakestBound: Int64 = -(1 << 61)
  /// Artificial columns below this count as 0.
  static let feasibilityTolerance = 1e-6

  let compiled: CompiledProblem
  let options: SolveOptions
  let team: SearchTeam
  /// The rows as they ask for duties, where the linear program is too large to lead to good lines; nil elsewhere.
  let coverRows: CoverRows?
  var pool: LinePool
  var master: Master
  var random: SeededRandom

  /// The best solution so far.
  var best: RosterSolution?
  /// The best bound proven for the whole problem.
  var bound: Int?
  var rounds = 0
  var nodes = 0
  /// Best bound of the node generated last, in units of 2 to the power -20, and what proved it.
  var nodeBound = Int64.min
  var nodeProof: BoundProof?
  /// The prices of the best bound found before any branching.
  var rootPrices: [Double] = []
  /// What a solution better than the best may use, and what proved the root's bound.
  var root: NodeState
  private var rootProof: BoundProof?
  private var tightenedFor: Int?
  /// The basis of the root's linear program.
  private(set) var rootBasis: KeptBasis?
  /// Value of each cell in the root's linear program.
  private(set) var rootCellValues: [Double] = []
  var neighbourhoods: Neighbourhoods
  /// Work done in parts, in the unit of ``work``.
  var partWork = 0
  /// Work of programs over the static columns alone.
  var completionWork = 0
  /// Work of parts that were solved in the master, counted with the parts.
  var differenceWork = 0
  /// Steps of dives that were taken back.
  var stepsTakenBack = 0
  /// Work of trials of ways to branch, counted with all other work too.
  var trialWork = 0
  /// Work of the root's program by groups of alike workers, and what it came to.
  var groupedWork = 0
  var groupedResult: SolveResult?
  /// How many times the work of parts all other work has to be before parts get their turn.
  var partDistance = 1.0
  /// Whether the last searches for all workers were exact.
  var lastSearchesWereExact = true
  /// Time in dives and neighbourhoods.
  var diveTime = Duration.zero

  init(_ compiled: CompiledProblem, _ options: SolveOptions, _ program: inout LinearProgram) throws(EngineError) {
    self.compiled = compiled
    self.options = options
    let covers = Self.rowsWithoutProgram(compiled, options)
    coverRows = covers
    team = SearchTeam(compiled, threads: options.threads, labelLimit: options.labelLimit, isLong: covers != nil) {
      options.isCut != nil
    }
    pool = LinePool(workerCount: compiled.problem.workers.count)
    master = try Master(compiled, &program)
    random = SeededRandom(seed: options.seed)
    root = NodeState(compiled)
    neighbourhoods = Neighbourhoods(compiled.problem, decidesColumnsFirst: compiled.decidesColumnsFirst)
  }

  /// Times in a row that parts may find nothing before further dives are made.
  private static let improvementFailures = 2
  /// Times in a row that parts may find nothing before a linear program that is too large to lead to good lines is begun.
  private static let failuresBeforeProgram = 16

  /// Lines that the master holds before idle ones are taken out.
  var lineLimit: Int { options.masterLineLimit ?? max(2000, 25 * compiled.problem.workers.count) }

  var limits: SolveLimits { SolveLimits(deadline: options.deadline, isCancelled: options.isCancelled) }

  /// A part's program may not take more pivots than its work allows: now and then one stands still for very long.
  var masterLimits: SolveLimits {
    var limits = limits
    if let limit = options.workLimit { limits.iterationLimit = 100 + max(0, limit - work) / master.workPerPivot }
    return limits
  }

  func stop(for reason: StopReason) -> SolveStop {
    switch reason {
    case .cancelled: .cancelled
    case .iterationLimit: .nodeLimit
    default: .deadline
    }
  }

  func stopNow() -> SolveStop? {
    if let limit = options.workLimit, work > limit { return .nodeLimit }
    return options.isCut
  }

  func tell(_ event: SolveEvent) { options.progress?(event) }

  /// Notes a bound of the whole problem.
  func claim(_ value: Int) {
    // A bound above the best solution says that the best is proven; it is never told as more than that.
    let value = best.map { min(value, $0.objective) } ?? value
    guard bound.map({ value > $0 }) ?? true else { return }
    bound = value
    tell(.bound(value))
  }

  /// Takes a solution in when exact evaluation accepts it and it is better; says whether it was.
  @discardableResult
  func offer(lines: [[UInt8]], columnValues: [Int]) -> Bool {
    var solution = RosterSolution(lines: lines, columnValues: columnValues, objective: 0)
    guard let objective = compiled.problem.evaluate(solution) else { return false }
    solution.objective = objective
    if let best, best.objective <= objective { return false }
    best = solution
    tell(.incumbent(objective: objective, lines: lines))
    return true
  }

  /// Objectives from here on are of no interest.
  var cutoff: Int? { best?.objective }

  /// Whether the best solution is as good as asked for.
  var isDone: SolveStop? {
    guard let best, let bound else { return nil }
    if bound >= best.objective { return .proven }
    let gap = Double(best.objective - bound) / scale(of: best.objective)
    return gap <= options.relativeGap ? .gapReached : nil
  }

  /// An objective as the caller counts it, at least 1: what gaps and gains are shares of.
  func scale(of objective: Int) -> Double { max(1, abs(Double(objective) + Double(options.objectiveOffset))) }

  func result(_ stop: SolveStop) -> SolveResult {
    let statistics = SolveStatistics(
      rounds: rounds, labels: team.labelCount, lines: pool.lines.count, nodes: nodes, pivots: master.pivots)
    var given = best
    given?.columnValues.removeLast(compiled.problem.columns.count - compiled.givenColumnCount)
    var result = SolveResult(stop: stop, best: given, bound: stop == .infeasible ? nil : bound, statistics: statistics)
    result.rootPrices = Array(rootPrices.prefix(compiled.givenRowCount))
    if !options.isPart {
      result.lines = Array(repeating: [], count: compiled.problem.workers.count)
      for number in master.lines { result.lines[pool.lines[number].worker].append(pool.lines[number].letters) }
    }
    result.times.master = master.time
    result.times.lineSearches = team.time
    result.times.dives = diveTime
    if let groupedResult {
      result.statistics.rounds += groupedResult.statistics.rounds
      result.statistics.labels += groupedResult.statistics.labels
      result.statistics.pivots += groupedResult.statistics.pivots
      result.times.master += groupedResult.times.master
      result.times.lineSearches += groupedResult.times.lineSearches
    }
    return result
  }

  /// Solves from the beginning to a stop; when that comes before any solution, one is still made of what is known.
  func run(_ program: inout LinearProgram) throws(EngineError) -> SolveResult {
    let reached: SolveResult
    do {
      reached = try search(&program)
    } catch {
      // What was found and proven before the failure was checked exactly, so it stands.
      guard case .linearProgram = error, best != nil else { throw error }
      return result(.numericalTrouble)
    }
    guard reached.best == nil, reached.stop != .infeasible else { return reached }
    do {
      try offerRounded(isLastChance: true, isQuick: true)
    } catch {
      guard case .linearProgram = error else { throw error }
    }
    return result(reached.stop)
  }

  /// Lines that are nearly the best already need few others: from the rows' own basis, which costs that are not negative price rightly, the dual simplex puts them together in
  /// a small part of the pivots that the primal one takes to drive out artificial columns.
  private var firstMethod: SimplexMethod { options.usesHeuristics ? .primal : .dualThenPrimal }

  /// Begins the first linear program at the best solution where the caller knows one that is nearly the best, which needs few other lines; says whether it does.
  ///
  /// From there the primal simplex needs a part of the pivots. Any other solution, such as one that was only constructed, is no good beginning: prices stay near those that make it look best, and dives find others later.
  private func beginAtBest(_ program: inout LinearProgram) throws(EngineError) -> Bool {
    guard options.startIsNearBest, let best else { return false }
    return try master.begin(at: best, of: &pool, &program)
  }

  private func search(_ program: inout LinearProgram) throws(EngineError) -> SolveResult {
    if let bound = options.knownBound { claim(bound) }
    guard try start(&program) else { return result(.infeasible) }
    if let stop = isDone { return result(stop) }
    if let stop = try improveNearBest(&program) { return result(stop) }
    let grouped = try solveByGroups()
    if let stop = isDone { return result(stop) }
    for (worker, lines) in (grouped?.lines ?? []).enumerated() {
      try master.add(lines.compactMap { pool.number(of: $0, worker: worker, in: compiled) }, of: pool, &program)
    }
    let method = try beginAtBest(&program) ? .primal : firstMethod
    // Quick searches give prices that dives can already work with; exact ones, which may take most of the time, only make the bound better.
    var end = try generate(
      root,
      GenerationRequest(
        cutoff: cutoff, method: method, isRoot: true, firstPrices: grouped?.prices, stopsWhenSlow: !options.isPart, hardest: .shared),
      &program)
    if case .stopped(let stop) = end { return result(stop) }
    let isSettled = end == .converged && lastSearchesWereExact || options.isPart
    if end == .converged || end == .roundLimit {
      rootProof = nodeProof
      noteRoot(program)
      if let stop = isDone { return result(stop) }
      if options.usesHeuristics, let stop = try searchSolutions(&program) { return result(stop) }
    }
    if !isSettled || end == .infeasible, isDone == nil {
      try tightenRoot()
      end = try generate(root, GenerationRequest(cutoff: cutoff, basis: rootBasis, isRoot: true), &program)
      if let nodeProof, nodeProof.bound > rootProof?.bound ?? .min {
        rootProof = nodeProof
        tightenedFor = nil
      }
      if end == .converged || end == .roundLimit { noteRoot(program) }
    }
    switch end {
    case .infeasible:
      guard best == nil else {
        // A root that was narrowed to better solutions may well have none.
        guard tightenedFor != nil || options.isPart else { throw .contradiction("a solution was found and then proven impossible") }
        break
      }
      return result(.infeasible)
    case .stopped(let stop): return result(stop)
    case .converged, .goalReached, .cutOff, .roundLimit: break
    }
    if let stop = isDone { return result(stop) }
    try tightenRoot()
    return result(try branch(rootBound: rootProof?.bound ?? .min, &program))
  }

  /// Keeps what the root's program came to.
  private func noteRoot(_ program: borrowing LinearProgram) {
    rootCellValues = cellValues()
    rootBasis = master.basis(of: program)
  }

  /// Looks for good solutions before any branching.
  private func searchSolutions(_ program: inout LinearProgram) throws(EngineError) -> SolveStop? {
    let start = ContinuousClock.now
    defer { SolveTimes.add(since: start, to: &diveTime) }
    try offerRounded(isLastChance: false, isQuick: true)
    if let stop = isDone { return stop }
    for dive in 0..<(options.isPart ? 1 : Self.rootDives) {
      try tightenRoot()
      if let stop = try self.dive(from: root, basis: rootBasis, share: dive == 0 ? 0.2 : 0.08, &program) ?? isDone { return stop }
      if dive == 0, !options.isPart, let stop = try improve(failures: Self.improvementFailures, usesMaster: true, &program) { return stop }
    }
    return nil
  }

  /// Narrows the root after each better solution.
  func tightenRoot() throws(EngineError) {
    guard let best, let rootProof, tightenedFor != best.objective else { return }
    tightenedFor = best.objective
    try tighten(&root, rootProof)
  }

  /// Takes in the caller's lines and each worker's cheapest; false when a worker has none.
  private func start(_ program: inout LinearProgram) throws(EngineError) -> Bool {
    let workers = compiled.problem.workers.indices
    var starting: [Int?] = workers.map { _ in nil }
    if let lines = options.startingLines, lines.count == workers.count {
      starting = workers.map { pool.number(of: lines[$0], worker: $0, in: compiled) }
    }
    var numbers = starting.compactMap { $0 }
    let free = coverRows.map { CoveredLines.firstPrices(compiled, $0) } ?? [Double](repeating: 0, count: compiled.problem.rows.count)
    guard let priced = try price(free, node: root, pointScale: Prices.point, effort: .quick) else { return false }
    for line in priced.lines {
      guard let number = pool.number(of: line.letters, worker: line.worker, in: compiled) else { continue }
      numbers.append(number)
      // The lines come cheapest first: whoever's own is unusable begins from his cheapest.
      if starting[line.worker] == nil { starting[line.worker] = number }
    }
    for (worker, lines) in options.knownLines.enumerated() { numbers += lines.compactMap { pool.number(of: $0, worker: worker, in: compiled) } }
    let lines = starting.compactMap { $0.map { pool.lines[$0].letters } }
    // Something to show at once: seldom good, but a whole solution.
    if lines.count == starting.count {
      if let values = options.startingValues, values.count >= compiled.givenColumnCount, compiled.decidesColumnsFirst {
        offer(lines: lines, columnValues: withTotals(values))
      }
      if best == nil { try offerCompleted(lines, limits: limits, isQuick: true) }
    }
    var hasSwept = false
    if lines.count == starting.count || coverRows != nil {
      if let coverRows {
        if options.startingLines == nil {
          let prices = try passWithPrices(over: coverRows, starting.map { $0.map { pool.lines[$0].letters } ?? [] })
          try raiseBound(over: coverRows, from: prices)
        }
        // Whatever stops them is met again at the first round.
        _ = try improve(failures: Self.failuresBeforeProgram, usesMaster: false, &program)
      } else {
        hasSwept = try sweepDays()
        for lines in options.startingLines == nil && repaysConstruction ? constructed(besides: lines) : [] {
          numbers += lines.enumerated().compactMap { pool.number(of: $1, worker: $0, in: compiled) }
          try offerCompleted(lines, limits: limits, isQuick: true)
        }
      }
    }
    // Where columns are decided first, prices that begin at a swept solution stay near those that make it look best, and dives find nothing else for long.
    for (worker, line) in (hasSwept && compiled.decidesColumnsFirst ? [] : best?.lines ?? []).enumerated() {
      if let number = pool.number(of: line, worker: worker, in: compiled) { numbers.append(number) }
    }
    try master.add(numbers, of: pool, &program)
    return true
  }
}
