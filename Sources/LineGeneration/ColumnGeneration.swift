import LinearProgramming

/// How the generation of lines for one node ended.
enum GenerationEnd: Sendable, Equatable {
  /// No line can improve the master, or the bound has reached the master's value on the grid of objectives.
  case converged
  /// The master is as good as asked for.
  case goalReached
  /// The bound reached the cutoff.
  case cutOff
  /// No solution satisfies the node.
  case infeasible
  /// The number of rounds was used up.
  case roundLimit
  /// A deadline or cancellation.
  case stopped(SolveStop)
}

/// What is asked of the generation of lines for one node.
struct GenerationRequest {
  /// Objectives from here on are of no interest; nil when every one is.
  var cutoff: Int?
  var roundLimit = Int.max
  /// Lines that a round adds at most, those that improve the master most.
  var linesPerRound = Int.max
  /// Stops when the bound is within this share of the master's value.
  var tolerance = 0.0
  /// A value of a feasible master at which lines are good enough: no more are looked for.
  var goal: Double?
  /// How the first linear program is solved.
  var method = SimplexMethod.dual
  /// The basis that the first linear program begins from; nil is that of the last one.
  var basis: KeptBasis?
  /// Whether rounds and bounds are told, because they hold for the whole problem.
  var isRoot = false
  /// Prices that are known to be good, for the first round.
  var firstPrices: [Double]?
  /// Whether a large program is left once rounds improve it little.
  var stopsWhenSlow = false
  /// How hard the searches of the last rounds may try; exact ones make the bound as good as it can be.
  var hardest = SearchEffort.exact
}

extension Engine {
  /// Rounds after which lines are rounded for a first solution, so that there is something to show early.
  private static let earlyRound = 6

  /// Rounds that improve a large program by less than this share together are slow.
  private static let slowRounds = 8
  private static let slowShare = 0.004
  /// Share of the best solution's points by which a program that is about as cheap differs from it at most.
  private static let nearBest = 0.02

  /// Searches that find fewer lines than one for so many workers give way to harder ones.
  private static let workersPerQuickLine = 3

  /// Adds lines until the node's linear program is solved over all lines, or a stop applies.
  func generate(_ node: NodeState, _ request: GenerationRequest, _ program: inout LinearProgram) throws(EngineError) -> GenerationEnd {
    nodeBound = .min
    nodeProof = nil
    guard !node.isEmpty else { return .infeasible }
    try master.setFeasibilityPhase(false, pool: pool, &program)
    if let basis = request.basis {
      try master.restore(basis, within: node, pool: pool, &program)
    } else {
      try master.restrict(to: node, pool: pool, &program)
    }
    var method = request.method
    var smoothing = Self.smoothing
    var centre: [Double]?
    var firstPrices = request.firstPrices
    var round = 0
    var history: [Double] = []
    var hasReturned = false
    var isLastRound = false
    // Harder searches are for when easier ones find nothing more.
    var effort = SearchEffort.quick
    let hardest: SearchEffort = options.isPart ? .quick : request.hardest
    while true {
      if let stop = stopNow() { return .stopped(stop) }
      if let reason = try master.solve(method, limits: masterLimits, &program) { return .stopped(stop(for: reason)) }
      method = .primal
      if master.infeasibility == 0 { try master.setArtificials(open: false, &program) }
      if let goal = request.goal, master.objective <= goal, master.infeasibility < Self.feasibilityTolerance { return .goalReached }
      if try addKnown(node, limit: request.linesPerRound, &program) { continue }
      guard round < request.roundLimit, !isLastRound else { return .roundLimit }
      if request.stopsWhenSlow, isSlow(&history) {
        // One harder round more: its bound is worth far more than that of quick searches.
        guard effort < hardest, !lastSearchesWereExact else { return .roundLimit }
        effort = hardest
        isLastRound = true
      }
      let target = compiled.roundedUp(master.objective)
      let duals = Array(master.rowDuals)
      let smoothed = centre.map { centre in zip(centre, duals).map { smoothing * $0 + (1 - smoothing) * $1 } }
      let separation = firstPrices ?? smoothed ?? duals
      firstPrices = nil
      let priced = try price(separation, node: node, pointScale: Prices.point, effort: effort)
      round += 1
      guard let priced else { return .infeasible }
      lastSearchesWereExact = priced.isExact
      if let bound = priced.bound, bound > nodeBound {
        nodeBound = bound
        nodeProof = BoundProof(bound: bound, prices: separation, leasts: priced.leasts)
        centre = separation
        if request.isRoot {
          rootPrices = separation
          claim(compiled.roundedUp(bound))
        }
      }
      if request.isRoot {
        // A narrowed root bounds better solutions only, so the best one limits what holds for all.
        let told = priced.bound.map { min(compiled.roundedUp($0), best?.objective ?? .max) }
        tell(
          .round(
            number: rounds, bound: told, masterObjective: master.objective, lines: pool.lines.count,
            labels: team.labelCount))
      }
      if nodeBound != .min {
        let rounded = compiled.roundedUp(nodeBound)
        if let cutoff = request.cutoff, rounded >= cutoff { return .cutOff }
        let isFeasible = master.infeasibility < Self.feasibilityTolerance
        if isFeasible, rounded >= target { return .converged }
        let gap = master.objective - Double(nodeBound) / Double(Prices.point)
        if isFeasible, gap <= request.tolerance * max(1, abs(master.objective)) { return .converged }
      }
      try master.purge(limit: lineLimit, &program)
      let added = try add(priced.lines, limit: request.linesPerRound, &program)
      if added == 0 {
        if smoothing > 0, separation != duals {
          // The smoothed prices missed every line that could help: ask under the true ones before believing that there is none.
          smoothing = 0
          continue
        }
        if !priced.isExact, let harder = effort.harder(upTo: hardest) {
          effort = harder
          smoothing = Self.smoothing
          continue
        }
        guard master.infeasibility >= Self.feasibilityTolerance else { return .converged }
        switch try findFeasibility(node, isExact: hardest == .exact, &program) {
        case .converged:
          // Feasible once and not so again is rounding: branching goes on from here, rather than the two programs taking turns for ever.
          guard !hasReturned else { return .roundLimit }
          hasReturned = true
          method = .primal
          centre = nil
          smoothing = Self.smoothing
          continue
        case let end: return end
        }
      }
      smoothing = Self.smoothing
      if !priced.isExact, added * Self.workersPerQuickLine < compiled.problem.workers.count { effort = effort.harder(upTo: hardest) ?? effort }
      if request.isRoot {
        if round == Self.earlyRound, options.usesHeuristics { try offerRounded(isLastChance: false, isQuick: true) }
        if let stop = try improveInTurn(usesMaster: false, &program) { return .stopped(stop) }
      }
    }
  }

  /// Whether a large feasible program has improved little over the last rounds.
  private func isSlow(_ history: inout [Double]) -> Bool {
    guard work > 3 * options.workBeforeParts, master.infeasibility < Self.feasibilityTolerance else { return false }
    history.append(master.objective)
    guard history.count > Self.slowRounds else { return false }
    // A program that is about as cheap as the best solution can hardly fall: what its rounds give is the bound, which crews keep low for long.
    if compiled.decidesColumnsFirst, let best {
      if abs(master.objective - Double(best.objective)) <= Self.nearBest * scale(of: best.objective) { return false }
    }
    let before = history[history.count - 1 - Self.slowRounds]
    return before - master.objective < Self.slowShare * max(1, abs(master.objective))
  }

  /// Minimises what the artificial columns take; infeasible is said only when a bound proves it.
  private func findFeasibility(_ node: NodeState, isExact: Bool, _ program: inout LinearProgram) throws(EngineError) -> GenerationEnd {
    try master.setFeasibilityPhase(true, pool: pool, &program)
    try master.setArtificials(open: true, &program)
    var rounds = 0
    while true {
      if let stop = stopNow() { return .stopped(stop) }
      if let reason = try master.solve(.primal, limits: masterLimits, &program) { return .stopped(stop(for: reason)) }
      if master.infeasibility < Self.feasibilityTolerance { break }
      guard let priced = try price(Array(master.rowDuals), node: node, pointScale: 0, effort: isExact ? .exact : .quick) else { return .infeasible }
      if let bound = priced.bound, bound > 0 { return .infeasible }
      rounds += 1
      if try add(priced.lines, &program) == 0 { break }
    }
    let isFeasible = master.infeasibility < Self.feasibilityTolerance
    try master.setFeasibilityPhase(false, pool: pool, &program)
    // Within rounding of feasible yet not proven infeasible: left to branching, which ends in exact evaluation.
    guard isFeasible else { return isExact ? .roundLimit : .infeasible }
    try master.setArtificials(open: false, &program)
    return .converged
  }

  /// What one round of searches found.
  struct Priced {
    /// In units of 2 to the power -20; nil when the arithmetic could not carry it.
    var bound: Int64?
    /// Each worker's least line cost, as it stands in the bound.
    var leasts: [Int64]
    var lines: [(worker: Int, letters: [UInt8])]
    /// Whether every search was exact.
    var isExact: Bool
  }

  /// Searches every worker's lines under row prices; nil when a worker certainly has no line left.
  func price(_ rowPrices: [Double], node: NodeState, pointScale: Int64, effort: SearchEffort) throws(EngineError) -> Priced? {
    rounds += 1
    let prices = try Prices(rowPrices, rows: compiled.problem.rows)
    let request = SearchTeam.Request(prices: prices, pointScale: pointScale, allowed: node.allowed, lineLimit: 2, effort: effort)
    guard let outcomes = team.search(Array(compiled.problem.workers.indices), request, pool: pool) else { throw .unusablePrices }
    var sum = CheckedSum()
    if let fixed = prices.staticPart(of: compiled.problem, lower: node.lower, upper: node.upper, pointScale: pointScale) {
      sum.add(fixed, 1)
    } else {
      sum.add(.max, .max)
    }
    var leasts: [Int64] = []
    var lines: [(worker: Int, letters: [UInt8])] = []
    for (worker, outcome) in outcomes.enumerated() {
      guard let least = outcome.least else { return nil }
      sum.add(least, compiled.heads[worker])
      leasts.append(least)
      for line in outcome.lines { lines.append((worker, line.letters)) }
    }
    return Priced(
      bound: sum.hasOverflowed || sum.value <= Self.weakestBound ? nil : sum.value, leasts: leasts, lines: lines,
      isExact: outcomes.allSatisfy(\.isExact))
  }

  /// Puts known lines back that can improve the master, the best first and two for each worker at most; says whether there were any.
  private func addKnown(_ node: NodeState, limit: Int, _ program: inout LinearProgram) throws(EngineError) -> Bool {
    guard pool.lines.count > master.lines.count else { return false }
    var found: [(cost: Double, number: Int)] = []
    for (number, line) in pool.lines.enumerated() where !master.contains(number) {
      let cost = master.reducedCost(of: line)
      if cost < -Self.reducedCostTolerance, node.allows(line.letters, worker: line.worker) { found.append((cost, number)) }
    }
    found.sort { ($0.cost, $0.number) < ($1.cost, $1.number) }
    var counts = [Int](repeating: 0, count: compiled.problem.workers.count)
    let chosen = found.filter { entry in
      counts[pool.lines[entry.number].worker] += 1
      return counts[pool.lines[entry.number].worker] <= 2
    }
    try master.add(chosen.prefix(limit).map(\.number), of: pool, &program)
    return !chosen.isEmpty
  }

  /// Adds lines that can improve the master under its own prices, at most `limit` of them, and says how many could.
  private func add(_ found: [(worker: Int, letters: [UInt8])], limit: Int = .max, _ program: inout LinearProgram) throws(EngineError) -> Int {
    var improving: [(cost: Double, number: Int)] = []
    for line in found {
      guard let number = pool.number(of: line.letters, worker: line.worker, in: compiled), !master.contains(number) else { continue }
      let cost = master.reducedCost(of: pool.lines[number])
      if cost < -Self.reducedCostTolerance { improving.append((cost, number)) }
    }
    if improving.count > limit { improving.sort { ($0.cost, $0.number) < ($1.cost, $1.number) } }
    try master.add(improving.prefix(limit).map(\.number), of: pool, &program)
    return improving.count
  }
}
