import Dispatch
import Foundation
let debugParts = ProcessInfo.processInfo.environment["DBG"] != nil
let t0 = ContinuousClock.now
import LinearProgramming
import Synchronization

extension Engine {
  /// Parts solved at a time, whatever the number of threads, so that the result does not depend on that number.
  private static let partsAtOnce = 4
  /// Work that one part may take at first, in the unit of ``work``, and at most.
  static let firstPartEffort = 5_000_000
  private static let largestPartEffort = 400_000_000
  /// Nodes that branching within a part may take.
  private static let nodesPerPart = 12
  /// Work behind which parts are solved between other steps.
  private static let workBeforeParts = 100_000_000
  /// How much more other work than parts there is, at most, after parts that found nothing.
  private static let largestPartDistance = 8.0

  /// Work done so far in units of some ten nanoseconds, by counting: what is decided by it does not depend on the machine.
  var work: Int { master.work + team.labelCount }

  /// Solves parts around the best solution until `failures` times in a row nothing better was found.
  func improve(failures limit: Int, _ program: inout LinearProgram) throws(EngineError) -> SolveStop? {
    var failures = 0
    while failures < limit, best != nil {
      try tightenRoot()
      let found = try improveOnce()
      if let stop = stopNow() ?? isDone { return stop }
      failures = found ? 0 : failures + 1
    }
    return nil
  }

  /// Solves parts when their turn has come: they take as much work as all else while they find something, and ever less while they do not.
  func improveInTurn() throws(EngineError) -> SolveStop? {
    guard options.usesHeuristics, !options.isPart, best != nil, work > Self.workBeforeParts else { return nil }
    while Double(work) > partDistance * Double(partWork) {
      try tightenRoot()
      let found = try improveOnce()
      partDistance = found ? 1 : min(Self.largestPartDistance, partDistance * 1.3)
      if let stop = stopNow() ?? isDone { return stop }
    }
    return nil
  }

  /// Solves some parts around the best solution, on all threads, and takes in what is better; says whether anything was.
  private func improveOnce() throws(EngineError) -> Bool {
    guard let best, compiled.problem.workers.count > 3 else { return false }
    let start = ContinuousClock.now
    defer { SolveTimes.add(since: start, to: &diveTime) }
    let (kind, choices) = neighbourhoods.next(Self.partsAtOnce, using: &random)
    var tasks: [PartTask] = []
    do {
      for choice in choices {
        let part = try Part(of: compiled, around: best, allowed: root.allowed, workers: choice.workers, days: choice.days)
        tasks.append(PartTask(part: part, whole: choice.days.count == compiled.problem.dayCount ? (choice.workers.map { compiled.rules[$0] }, compiled.folding) : nil, options: partOptions()))
      }
    } catch {
      throw .contradiction("a rule cut to a window does not fit: \(error)")
    }
    let outcomes = PartTask.run(tasks, threads: options.threads)
    var works: [Int] = []
    var found = false
    for (task, outcome) in zip(tasks, outcomes) {
      guard case .success(let outcome) = outcome else {
        if case .failure(.linearProgram) = outcome { continue }
        _ = try outcome?.get()
        continue
      }
      works.append(outcome.work)
      if let solution = outcome.solution, try take(solution, of: task.part) { found = true }
    }
    if debugParts { print("\(start - t0) \(kind) workers \(choices.map(\.workers.count)) days \(choices.map(\.days)) effort \(partEffort) found \(found) best \(self.best!.objective) took \(ContinuousClock.now - start) work \(works) total \(work) parts \(partWork)") }
    partWork += works.reduce(1_000_000, +)
    neighbourhoods.adapt(kind, works: works, limit: partEffort)
    partsWithoutGain = found ? 0 : partsWithoutGain + 1
    if partsWithoutGain >= Neighbourhoods.Kind.allCases.count {
      partsWithoutGain = 0
      partEffort = min(Self.largestPartEffort, partEffort * 3 / 2)
    }
    return found
  }

  private func partOptions() -> SolveOptions {
    var own = SolveOptions(seed: random.next(), deadline: options.deadline, nodeLimit: Self.nodesPerPart, isCancelled: options.isCancelled)
    own.isPart = true
    own.workLimit = partEffort
    own.productStateLimit = min(options.productStateLimit, options.firstStateLimit)
    own.firstStateLimit = options.firstStateLimit
    return own
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
      let completed = try completeColumns(for: merged.lines, limits: limits, isQuick: true)
    else { return false }
    return offer(lines: merged.lines, columnValues: completed)
  }

  /// The values with each total's sum put in.
  private func withTotals(_ values: [Int]) -> [Int] {
    var values = values
    for (place, total) in compiled.totals.enumerated() { values[compiled.givenColumnCount + place] = total.reduce(0) { $0 + values[$1] } }
    return values
  }
}

/// A part to be solved by an engine of its own, on whatever thread.
private struct PartTask: Sendable {
  struct Outcome: Sendable {
    var solution: RosterSolution?
    var work: Int
  }

  let part: Part
  /// The workers' rules as they are multiplied for the whole horizon, where the part has it.
  let whole: (rules: [WorkerRules], folding: RuleFolding)?
  var options: SolveOptions

  func run() throws(EngineError) -> Outcome {
    var options = options
    options.startingLines = part.startingLines
    let compiled =
      if let whole {
        try CompiledProblem(part.problem, rules: whole.rules, folding: whole.folding)
      } else {
        try CompiledProblem(part.problem, productStateLimit: options.productStateLimit, firstStateLimit: options.firstStateLimit)
      }
    let settings = options
    return try LinearProgram.confined { (program) throws(EngineError) in
      let engine = try Engine(compiled, settings, &program)
      let result = try engine.run(&program)
      return Outcome(solution: result.best, work: engine.work)
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
