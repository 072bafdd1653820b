import Dispatch
import LinearProgramming
import Synchronization

extension Engine {
  /// Parts solved at a time, whatever the number of threads, so that the result does not depend on that number.
  private static let partsAtOnce = 4
  /// Lines of each worker that a part over the whole horizon begins with at most.
  private static let knownLinesPerWorker = 30
  /// Nodes that branching within a part may take.
  private static let nodesPerPart = 12
  /// Work that every part may take.
  private static let leastEffort = 1_000_000
  /// How much more other work than parts there is, at most, after parts that found nothing: near the bound, and far from it.
  private static let largestPartDistances = (near: 8.0, far: 2.0)

  /// Work done so far in units of some ten nanoseconds, by counting: what is decided by it does not depend on the machine.
  var work: Int { master.work + team.labelCount + completionWork + groupedWork - differenceWork }

  /// Whether there is anything between one worker and all.
  private var hasParts: Bool { compiled.problem.workers.count > 3 }

  /// Solves parts around the best solution until `failures` times in a row nothing better was found.
  ///
  /// - Parameter usesMaster: whether the master may be used for parts; while it may not, nothing else is to be done meanwhile, and parts may take more work than all else.
  func improve(failures limit: Int, usesMaster: Bool, _ program: inout LinearProgram) throws(EngineError) -> SolveStop? {
    guard hasParts, work > options.workBeforeParts / 4 else { return nil }
    var failures = 0
    var goesOn = true
    while failures < limit, best != nil, goesOn || partWork < work || !usesMaster {
      try tightenRoot()
      let turn = try improveOnce(usesMaster: usesMaster, &program)
      if let stop = turn.stop ?? stopNow() ?? isDone { return stop }
      goesOn = turn.gain > 0
      if !turn.areTooLarge { failures = goesOn ? 0 : failures + 1 }
    }
    return nil
  }

  /// Solves parts when their turn has come: they take as much work as all else while they find something, and ever less while they do not.
  ///
  /// - Parameter usesMaster: whether the master may be used for parts; not while lines are generated in it.
  func improveInTurn(usesMaster: Bool, _ program: inout LinearProgram) throws(EngineError) -> SolveStop? {
    guard options.usesHeuristics, !options.isPart, best != nil, hasParts, work > options.workBeforeParts else { return nil }
    var gainsMuch = false
    while let before = best?.objective, gainsMuch || Double(work) > partDistance * Double(partWork) {
      try tightenRoot()
      let turn = try improveOnce(usesMaster: usesMaster, &program)
      // Parts that were too large say nothing of what smaller ones will find.
      if turn.isBegun, !turn.areTooLarge { partDistance = turn.gain > 0 ? 1 : min(largestPartDistance, partDistance * 1.3) }
      if let stop = turn.stop ?? stopNow() ?? isDone { return stop }
      // While a solution is as poor as that, nothing else leads to a better one as soon.
      gainsMuch = compiled.decidesColumnsFirst && Double(turn.gain) > Self.muchGain * scale(of: before)
    }
    return nil
  }

  /// Solves parts around a solution that the caller knows to be nearly the best, before any linear program of the whole, and no longer than one is likely to take.
  ///
  /// What such a solution lacks is often a few points in a few places, while the program of the whole has to be solved and branched for them.
  func improveNearBest(_ program: inout LinearProgram) throws(EngineError) -> SolveStop? {
    guard options.usesHeuristics, !options.isPart, options.startIsNearBest, best != nil, hasParts else { return nil }
    let whole = Self.firstProgramWork(compiled.problem)
    var failures = 0
    while failures < Self.failuresNearBest, partWork < max(whole, options.workBeforeParts) {
      let turn = try improveOnce(usesMaster: false, leastEffort: whole / Self.partsOfProgram, &program)
      if let stop = turn.stop ?? stopNow() ?? isDone { return stop }
      if !turn.areTooLarge { failures = turn.gain > 0 ? 0 : failures + 1 }
    }
    return nil
  }

  /// Times in a row that parts around a solution that is nearly the best may find nothing.
  private static let failuresNearBest = 6
  /// Part of the work of the whole problem's first linear program that each such part may take at least.
  private static let partsOfProgram = 32

  /// How much more other work than parts there may be now: where columns are decided first, dives seldom end near a bound that the best solution is far from.
  private var largestPartDistance: Double {
    guard compiled.decidesColumnsFirst, let best else { return Self.largestPartDistances.near }
    let isFar = bound.map { Double(best.objective - $0) > Self.farFromBound * scale(of: best.objective) } ?? true
    return isFar ? Self.largestPartDistances.far : Self.largestPartDistances.near
  }

  /// Share of the best solution's points from which its distance from the bound is far.
  private static let farFromBound = 0.05
  /// Share of its points that a solution loses in one turn of parts for another to follow at once.
  private static let muchGain = 0.05

  /// What one turn of parts came to.
  private struct Turn {
    /// Points by which the best solution became better.
    var gain = 0
    /// Whether the parts were too large to begin with, and smaller ones follow.
    var areTooLarge = false
    /// Whether any part was begun.
    var isBegun = true
    var stop: SolveStop?
  }

  /// Solves some parts around the best solution, on all threads, and takes in what is better.
  ///
  /// - Parameter leastEffort: work that each part may take at least; parts whose program is likely to take more are not begun then. Nil is by the work done so far.
  private func improveOnce(usesMaster: Bool, leastEffort: Int? = nil, _ program: inout LinearProgram) throws(EngineError) -> Turn {
    guard let best, hasParts else { return Turn() }
    let start = ContinuousClock.now
    defer { SolveTimes.add(since: start, to: &diveTime) }
    var kinds: [Neighbourhoods.Kind] = [.window, .group, .block]
    if usesMaster, rootCellValues.count == root.allowed.count { kinds.append(.difference) }
    let (kind, choices) = neighbourhoods.next(Self.partsAtOnce, of: kinds, using: &random)
    if kind == .difference { return try improveDifference(threshold: choices[0].threshold ?? 0.5, around: best, &program) }
    // What little work has solved so far does not ask for large parts.
    let most = neighbourhoods.effort(of: kind)
    let effort = leastEffort.map { max($0, most) } ?? min(most, max(Self.leastEffort, work / Self.partsAtOnce))
    let tasks = tasks(choices, around: best) { _ in effort }
    // Where columns are decided first even a part of few workers has the columns of all, and the estimate of its program is seldom above the truth.
    let mayBeTooLarge = compiled.decidesColumnsFirst || leastEffort != nil
    let isBegun = !mayBeTooLarge || tasks.count(where: hasTooLargeProgram) * 2 <= tasks.count
    let (works, begun) = isBegun ? try solve(tasks) : (tasks.map { _ in 0 }, 0)
    partWork += works.reduce(1_000_000, +)
    var turn = Turn(isBegun: isBegun)
    turn.gain = best.objective - (self.best?.objective ?? best.objective)
    turn.areTooLarge = neighbourhoods.note(kind, works: works, begun: begun, limit: effort, gain: turn.gain)
    return turn
  }

  /// Parts around the best solution, to be solved with so much work each.
  private func tasks(_ choices: [Neighbourhoods.Choice], around best: RosterSolution, effort: (Part) -> Int) -> [PartTask] {
    // A rule may charge more behind a window than a machine can: then the others go on without that part.
    choices.compactMap { try? task($0, around: best, effort: effort) }
  }

  /// Solves parts on all threads and takes in what is better: the work of each, and how many got beyond their first linear program.
  private func solve(_ tasks: [PartTask]) throws(EngineError) -> (works: [Int], begun: Int) {
    let outcomes = PartTask.run(tasks, threads: options.threads)
    var works: [Int] = []
    var begun = 0
    for (task, outcome) in zip(tasks, outcomes) {
      // A part whose program fails says nothing; the whole goes on without it.
      guard case .success(let outcome) = outcome else { continue }
      works.append(outcome.work)
      if outcome.hasBegun { begun += 1 }
      if let solution = outcome.solution { try take(solution, of: task.part) }
    }
    return (works, begun)
  }

  /// Whether a part's first linear program alone is likely to take more work than the part may.
  private func hasTooLargeProgram(_ task: PartTask) -> Bool {
    guard let limit = task.options.workLimit else { return false }
    return Self.leastPartEffort * Double(Self.firstProgramWork(task.part.problem)) > Double(limit)
  }

  /// How many times the work estimated for its first linear program a part has to be allowed to be begun.
  private static let leastPartEffort = 3.0

  /// Work that the first linear program of a problem takes about: as many pivots as rows.
  static func firstProgramWork(_ problem: RosterProblem) -> Int {
    let rows = problem.rows.count + problem.workers.count
    return rows * Master.workPerPivot(rows: rows, columns: problem.columns.count)
  }

  /// Before a first linear program that takes long, solves windows of some days for everybody, one after the other over the whole horizon.
  ///
  /// What they give is far better than the first lines and there far sooner than anything that the whole program leads to. Where columns are decided first, such as crews,
  /// that is so of much smaller programs: what is constructed, or rounded, leaves most crews without somebody, and dives take long. Windows are made longer when a sweep gains little.
  /// Does nothing where the caller knows a solution that is nearly the best; says whether it did anything.
  func sweepDays() throws(EngineError) -> Bool {
    let whole = Self.firstProgramWork(compiled.problem)
    let threshold = compiled.decidesColumnsFirst ? Self.sweepThresholdWithColumns : Self.sweepThreshold
    guard options.usesHeuristics, !options.isPart, !options.startIsNearBest, hasParts else { return false }
    guard Double(whole) > threshold * Double(options.workBeforeParts) else { return false }
    let start = ContinuousClock.now
    defer { SolveTimes.add(since: start, to: &diveTime) }
    let days = compiled.problem.dayCount
    // The work of a program grows with the square of its rows, and those follow the days.
    let share = (Self.sweepShare * Double(options.workBeforeParts) / Double(whole)).squareRoot()
    let longest = max(2, Int(Double(days) * min(share, compiled.decidesColumnsFirst ? 0.5 : 1)))
    // Of many workers with crews, short windows make a good roster of a poor one much sooner.
    var length = compiled.decidesColumnsFirst ? min(longest, max(2, Neighbourhoods.firstSize / compiled.problem.workers.count)) : longest
    guard longest < days else { return false }
    var offset = 0
    for _ in 0..<Self.mostSweeps {
      guard let before = best?.objective else { break }
      // Seams of one sweep lie inside the windows of the next.
      let windows = stride(from: -offset, to: days, by: length).map { max(0, min($0, days - length))..<max(length, min($0 + length, days)) }
      let batches = (windows.count + Self.partsAtOnce - 1) / Self.partsAtOnce
      for batch in 0..<batches {
        guard stopNow() == nil, let best else { return true }
        // Windows that are solved at once lie as far apart as can be.
        let choices = stride(from: batch, to: windows.count, by: batches).map {
          Neighbourhoods.Choice(workers: Array(compiled.problem.workers.indices), days: windows[$0])
        }
        partWork += try solve(tasks(choices, around: best) { Self.sweepEffort * Self.firstProgramWork($0.problem) }).works.reduce(0, +)
      }
      guard let best else { break }
      if Double(before - best.objective) > Self.leastSweepGain * Double(abs(best.objective)) {
        offset = offset == 0 ? length / 2 : 0
        continue
      }
      guard length < longest else { break }
      let longer = min(2 * length, longest)
      offset = (offset + length / 2) % longer
      length = longer
    }
    return true
  }

  /// How many times the work before parts a first program has to take for days to be swept before it.
  private static let sweepThreshold = 5.0
  private static let sweepThresholdWithColumns = 0.5
  /// Sweeps made at most, and the share of its points that a solution must lose in one for another to follow.
  private static let mostSweeps = 5
  private static let leastSweepGain = 0.1
  /// Share of the work before parts that a window's first program may take.
  private static let sweepShare = 0.3
  /// How many times the work of its first program a window of a sweep may take.
  private static let sweepEffort = 24

  /// Dives in what the best solution and the root's linear program do not agree on; the master begins it from a basis near by, which no part of its own has.
  private func improveDifference(
    threshold: Double, around best: RosterSolution, _ program: inout LinearProgram
  ) throws(EngineError) -> Turn {
    let before = work
    var node = root
    hold(&node.allowed, best, from: threshold)
    let numbers = best.lines.enumerated().compactMap { pool.number(of: $1, worker: $0, in: compiled) }
    try master.add(numbers, of: pool, &program)
    let stop = try dive(from: node, basis: rootBasis, share: 0.15, hasPartsBetween: false, &program)
    let spent = work - before
    differenceWork += spent
    partWork += spent
    let gain = best.objective - (self.best?.objective ?? best.objective)
    neighbourhoods.note(.difference, works: [spent], begun: 1, limit: neighbourhoods.effort(of: .difference), gain: gain)
    return Turn(gain: gain, stop: stop)
  }

  private func task(_ choice: Neighbourhoods.Choice, around best: RosterSolution, effort: (Part) -> Int) throws(AutomatonFault) -> PartTask {
    let part = try Part(of: compiled, around: best, allowed: root.allowed, workers: choice.workers, days: choice.days)
    var own = SolveOptions(seed: random.next(), deadline: options.deadline, nodeLimit: Self.nodesPerPart, isCancelled: options.isCancelled)
    own.isPart = true
    own.workLimit = effort(part)
    own.productStateLimit = min(options.productStateLimit, options.firstStateLimit)
    own.firstStateLimit = options.firstStateLimit
    own.startingLines = part.startingLines
    own.startingValues = part.columns.map { best.columnValues[$0] }
    guard choice.days.count == compiled.problem.dayCount else { return PartTask(part: part, options: own) }
    own.knownLines = choice.workers.map { knownLines(of: $0, limit: Self.knownLinesPerWorker) }
    var folding = compiled.folding
    folding.isFinished = true
    return PartTask(part: part, whole: (choice.workers.map { team.wholeRules(of: $0) }, folding), options: own)
  }

  /// Allows only the solution's letters where the root's linear program agrees with them.
  private func hold(_ allowed: inout ContiguousArray<Bool>, _ best: RosterSolution, from threshold: Double) {
    let letterCount = compiled.problem.letterCount
    for (worker, line) in best.lines.enumerated() {
      for (day, letter) in line.enumerated() {
        let start = worker * compiled.cellCount + day * letterCount
        guard rootCellValues[start + Int(letter)] >= threshold else { continue }
        for other in 0..<letterCount { allowed[start + other] = other == Int(letter) }
      }
    }
  }

  /// The worker's known lines that are cheapest under the master's prices.
  func knownLines(of worker: Int, limit: Int) -> [[UInt8]] {
    guard master.hasPrices else { return [] }
    var found: [(cost: Double, number: Int)] = []
    for number in pool.ofWorker[worker] where root.allows(pool.lines[number].letters, worker: worker) {
      found.append((master.reducedCost(of: pool.lines[number]), number))
    }
    found.sort { ($0.cost, $0.number) < ($1.cost, $1.number) }
    return found.prefix(limit).map { pool.lines[$0.number].letters }
  }

  /// Puts a part's solution into the best one where that is better.
  private func take(_ solution: RosterSolution, of part: Part) throws(EngineError) {
    guard let best else { return }
    let merged = part.merged(solution, into: best)
    guard merged.lines != best.lines else { return }
    let values = withTotals(merged.columnValues)
    if offer(lines: merged.lines, columnValues: values) { return }
    // Another part of the same batch has changed what this one was made for: its lines may still do, with other values around them.
    guard compiled.problem.evaluate(RosterSolution(lines: merged.lines, columnValues: values, objective: 0)) == nil,
      zip(part.workers, part.workers.map { merged.lines[$0] }).allSatisfy({ compiled.problem.evaluate(line: $1, of: $0) != .banned }),
      let completed = try completedForPart(merged.lines)
    else { return }
    offer(lines: merged.lines, columnValues: completed)
  }

  private func completedForPart(_ lines: [[UInt8]]) throws(EngineError) -> [Int]? {
    let before = completionWork
    let values = try completeColumns(for: lines, limits: limits, isQuick: true)
    partWork += completionWork - before
    completionWork = before
    return values
  }

  /// The values of the given columns, or of all, with each total's sum put in.
  func withTotals(_ values: [Int]) -> [Int] {
    var values = Array(values.prefix(compiled.givenColumnCount)) + [Int](repeating: 0, count: compiled.totals.count)
    for (place, total) in compiled.totals.enumerated() { values[compiled.givenColumnCount + place] = total.reduce(0) { $0 + values[$1] } }
    return values
  }
}

/// A part to be solved by an engine of its own, on whatever thread.
private struct PartTask: Sendable {
  struct Outcome: Sendable {
    var solution: RosterSolution?
    var work: Int
    /// Whether its first linear program was solved, so that it could look for solutions.
    var hasBegun = false
  }

  let part: Part
  /// The workers' rules as they are multiplied for the whole horizon, where the part has it.
  var whole: (rules: [WorkerRules], folding: RuleFolding)?
  let options: SolveOptions

  func run() throws(EngineError) -> Outcome {
    if options.isCut != nil { return Outcome(solution: nil, work: 0) }
    let compiled =
      if let whole {
        try CompiledProblem(part.problem, rules: whole.rules, folding: whole.folding)
      } else {
        try CompiledProblem(
          part.problem, productStateLimit: options.productStateLimit, firstStateLimit: options.firstStateLimit, isCut: { options.isCut != nil })
      }
    return try LinearProgram.confined { (program) throws(EngineError) in
      let engine = try Engine(compiled, options, &program)
      let result = try engine.run(&program)
      let isSettled = result.stop == .proven || result.stop == .infeasible
      return Outcome(solution: result.best, work: engine.work, hasBegun: isSettled || engine.rootBasis != nil)
    }
  }

  /// Runs tasks on some threads; what comes of each does not depend on their number.
  static func run(_ tasks: [PartTask], threads: Int) -> [Result<Outcome, EngineError>?] {
    var outcomes = [Result<Outcome, EngineError>?](repeating: nil, count: tasks.count)
    let used = max(1, min(threads, tasks.count))
    outcomes.withUnsafeMutableBufferPointer { buffer in
      // Each place is taken by one thread only.
      nonisolated(unsafe) let places = buffer
      let next = Atomic<Int>(0)
      DispatchQueue.concurrentPerform(iterations: used) { _ in
        while true {
          let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard place < tasks.count else { return }
          do throws(EngineError) { places[place] = .success(try tasks[place].run()) } catch { places[place] = .failure(error) }
        }
      }
    }
    return outcomes
  }
}
