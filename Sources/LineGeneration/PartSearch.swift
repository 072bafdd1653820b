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
  /// How much more other work than parts there is, at most, after parts that found nothing.
  private static let largestPartDistance = 8.0

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
      let (found, areTooLarge, stop) = try improveOnce(usesMaster: usesMaster, &program)
      if let stop = stop ?? stopNow() ?? isDone { return stop }
      goesOn = found
      if !areTooLarge { failures = found ? 0 : failures + 1 }
    }
    return nil
  }

  /// Solves parts when their turn has come: they take as much work as all else while they find something, and ever less while they do not.
  ///
  /// - Parameter usesMaster: whether the master may be used for parts; not while lines are generated in it.
  func improveInTurn(usesMaster: Bool, _ program: inout LinearProgram) throws(EngineError) -> SolveStop? {
    guard options.usesHeuristics, !options.isPart, best != nil, hasParts, work > options.workBeforeParts else { return nil }
    while Double(work) > partDistance * Double(partWork) {
      try tightenRoot()
      let (found, areTooLarge, stop) = try improveOnce(usesMaster: usesMaster, &program)
      // Such parts say nothing of what smaller ones will find.
      if !areTooLarge { partDistance = found ? 1 : min(Self.largestPartDistance, partDistance * 1.3) }
      if let stop = stop ?? stopNow() ?? isDone { return stop }
    }
    return nil
  }

  /// Solves some parts around the best solution, on all threads, and takes in what is better; says whether anything was, and whether they were too large to begin with.
  private func improveOnce(
    usesMaster: Bool, _ program: inout LinearProgram
  ) throws(EngineError) -> (isBetter: Bool, areTooLarge: Bool, stop: SolveStop?) {
    guard let best, hasParts else { return (false, false, nil) }
    let start = ContinuousClock.now
    defer { SolveTimes.add(since: start, to: &diveTime) }
    var kinds: [Neighbourhoods.Kind] = [.window, .group, .block]
    if usesMaster, rootCellValues.count == root.allowed.count { kinds.append(.difference) }
    let (kind, choices) = neighbourhoods.next(Self.partsAtOnce, of: kinds, using: &random)
    if kind == .difference {
      let (found, stop) = try improveDifference(threshold: choices[0].threshold ?? 0.5, around: best, &program)
      return (found, false, stop)
    }
    // What little work has solved so far does not ask for large parts.
    let effort = min(neighbourhoods.effort(of: kind), max(Self.leastEffort, work / Self.partsAtOnce))
    let (works, begun, found) = try solve(choices, around: best) { _ in effort }
    partWork += works.reduce(1_000_000, +)
    let gain = best.objective - (self.best?.objective ?? best.objective)
    let areTooLarge = neighbourhoods.note(kind, works: works, begun: begun, limit: effort, gain: gain)
    return (found, areTooLarge, nil)
  }

  /// Solves parts on all threads and takes in what is better: the work of each, how many got beyond their first linear program, and whether anything was better.
  private func solve(_ choices: [Neighbourhoods.Choice], around best: RosterSolution, effort: (Part) -> Int) throws(EngineError) -> (
    works: [Int], begun: Int, isBetter: Bool
  ) {
    // A rule may charge more behind a window than a machine can: then the others go on without that part.
    let tasks = choices.compactMap { try? task($0, around: best, effort: effort) }
    let outcomes = PartTask.run(tasks, threads: options.threads)
    var works: [Int] = []
    var begun = 0
    var found = false
    for (task, outcome) in zip(tasks, outcomes) {
      // A part whose program fails says nothing; the whole goes on without it.
      guard case .success(let outcome) = outcome else { continue }
      works.append(outcome.work)
      if outcome.hasBegun { begun += 1 }
      if let solution = outcome.solution, try take(solution, of: task.part) { found = true }
    }
    return (works, begun, found)
  }

  /// Work that the first linear program of a problem takes about: as many pivots as rows.
  static func firstProgramWork(_ problem: RosterProblem) -> Int {
    let rows = problem.rows.count + problem.workers.count
    return rows * Master.workPerPivot(rows: rows, columns: problem.columns.count)
  }

  /// Before a first linear program that takes long, solves windows of some days for everybody, one after the other over the whole horizon.
  ///
  /// What they give is far better than the first lines and there far sooner than anything that the whole program leads to. Where columns are decided first, such as crews,
  /// that is so of much smaller programs: what is constructed, or rounded, leaves most crews without somebody, and dives take long.
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
    let length = max(2, Int(Double(days) * min(share, compiled.decidesColumnsFirst ? 0.5 : 1)))
    guard length < days else { return false }
    for sweep in 0..<Self.mostSweeps {
      guard let before = best?.objective else { break }
      // Seams of one sweep lie inside the windows of the next.
      let offset = sweep % 2 * (length / 2)
      let windows = stride(from: -offset, to: days, by: length).map { max(0, min($0, days - length))..<max(length, min($0 + length, days)) }
      let batches = (windows.count + Self.partsAtOnce - 1) / Self.partsAtOnce
      for batch in 0..<batches {
        guard stopNow() == nil, let best else { return true }
        // Windows that are solved at once lie as far apart as can be.
        let choices = stride(from: batch, to: windows.count, by: batches).map {
          Neighbourhoods.Choice(workers: Array(compiled.problem.workers.indices), days: windows[$0])
        }
        let (works, _, _) = try solve(choices, around: best) { Self.sweepEffort * Self.firstProgramWork($0.problem) }
        partWork += works.reduce(0, +)
      }
      guard let best, Double(before - best.objective) > Self.leastSweepGain * Double(abs(best.objective)) else { break }
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
  private func improveDifference(threshold: Double, around best: RosterSolution, _ program: inout LinearProgram) throws(EngineError) -> (
    Bool, SolveStop?
  ) {
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
    return (gain > 0, stop)
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

  /// Puts a part's solution into the best one; says whether that is better.
  private func take(_ solution: RosterSolution, of part: Part) throws(EngineError) -> Bool {
    guard let best else { return false }
    let merged = part.merged(solution, into: best)
    guard merged.lines != best.lines else { return false }
    let values = withTotals(merged.columnValues)
    if offer(lines: merged.lines, columnValues: values) { return true }
    // Another part of the same batch has changed what this one was made for: its lines may still do, with other values around them.
    guard compiled.problem.evaluate(RosterSolution(lines: merged.lines, columnValues: values, objective: 0)) == nil,
      zip(part.workers, part.workers.map { merged.lines[$0] }).allSatisfy({ compiled.problem.evaluate(line: $1, of: $0) != .banned }),
      let completed = try completedForPart(merged.lines)
    else { return false }
    return offer(lines: merged.lines, columnValues: completed)
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
