import LineGeneration
import PatrolModel
import Synchronization

/// Finds the best roster of a scenario and proves how good it is.
///
/// The same scenario and settings give the same roster whatever the number of threads, unless a deadline or a cancellation cut in.
public struct RosterSolver: Sendable {
  private(set) var ground: Groundwork
  /// What stands between the officers and their lines, where it was looked for already.
  private var known: ClashSearch.Findings?
  /// What is known of the officers' lines, where it was worked out already.
  private var bases: Bases?

  /// The officers' lines but for what changes to a draft cost, under what may stand in the cells.
  private struct Bases: Sendable {
    let allowed: AllowedCells
    let lines: [LineCompiler.Base]
  }

  /// Prepares a scenario.
  public init(_ scenario: Scenario) { ground = Groundwork(scenario) }

  /// Looks for clashes and exemptions once, for many solves of the same scenario without force.
  ///
  /// - Parameter lawful: Officers of whom a line is known that breaks no hard rule and no lock: nothing stands between them and their lines. The default is nobody.
  /// - Throws: `SolverError` where a rule's points or tables are beyond the exact arithmetic.
  public mutating func lookForClashes(besides lawful: Set<Officer.ID> = []) throws(SolverError) {
    guard ground.dayCount > 0 else { return }
    var search = ClashSearch(ground, isForced: false) { false }
    known = try search.findings(besides: lawful)
  }

  /// Compiles and multiplies the officers' rules once, for many solves under the same cells.
  ///
  /// - Throws: `SolverError` where a rule's points or tables are beyond the exact arithmetic.
  public mutating func compileLines(allowed: AllowedCells, threads: Int) throws(SolverError) {
    guard ground.dayCount > 0 else { return }
    var lines = try LineCompiler(ground, allowed: allowed).bases(threads: threads)
    // Whatever does not fit is told by the solve.
    if let products = try? multiplied(lines.map(\.automata), dayCount: ground.dayCount, letterCount: ground.alphabet.letters.count) {
      for (place, product) in zip(lines.indices, products) { lines[place].automata = product }
    }
    bases = Bases(allowed: allowed, lines: lines)
  }

  /// The same for a scenario that differs from this one in prices of its repair alone, with all that was worked out.
  ///
  /// Those are the prices of `RepairPrices`, of tasks, and of what a lock costs. Where one counts other points and the other does not, only what is known of clashes stays.
  public func repriced(_ scenario: Scenario) -> RosterSolver {
    guard scenario.repair?.countsOthers == ground.scenario.repair?.countsOthers else {
      var solver = RosterSolver(scenario)
      solver.known = known
      return solver
    }
    var solver = self
    solver.ground = ground.repriced(scenario)
    return solver
  }

  /// What leaves an officer no line at all: for each such officer a smallest set of locks and hard rules; nothing is solved.
  ///
  /// - Throws: `SolverError` where a rule's points or tables are beyond the exact arithmetic.
  public func clashes() throws(SolverError) -> [LockClash] {
    guard ground.dayCount > 0 else { return [] }
    var search = ClashSearch(ground, isForced: false) { false }
    return try search.findings().clashes
  }

  /// Solves; returns when the roster is proven, a limit is met, or locks contradict hard rules (then nothing is solved).
  ///
  /// Where orders or history leave an officer no line without a breach, his rules give way: see `SolverResult.exemptions`.
  ///
  /// Synchronous: it holds its thread until it returns.
  /// - Throws: `SolverError` where a rule's points or tables are beyond the exact arithmetic, or the engine fails.
  public func solve(_ settings: SolverSettings = SolverSettings()) throws(SolverError) -> SolverResult {
    guard ground.dayCount > 0 else { return ground.resultWithoutDays }
    var search = ClashSearch(ground, isForced: settings.force) {
      settings.isCancelled?() == true || settings.deadline.map { $0 < .now } == true
    }
    let found = if let known, !settings.force { known } else { try search.findings() }
    guard found.clashes.isEmpty else {
      return SolverResult(stop: .contradiction, boundsLogged: [], statistics: SolverStatistics(), clashes: found.clashes)
    }
    let model = try RosterModel(
      ground, exemptions: found.exemptions, allowed: settings.allowed, required: settings.required, settles: settings.settlesShifts,
      bases: bases.flatMap { $0.allowed == settings.allowed ? $0.lines : nil }, threads: settings.threads)
    let log = ProgressLog(offset: model.offset, listener: settings.progress)
    var options = SolveOptions(
      threads: settings.threads, seed: settings.seed ?? ground.scenario.seed, deadline: settings.deadline, relativeGap: settings.relativeGap,
      objectiveOffset: model.offset, nodeLimit: settings.nodeLimit, isCancelled: settings.isCancelled, startingLines: model.startingLines(),
      progress: { log.record($0) })
    if let memory = settings.memory, !memory.isEmpty { (options.startingLines, options.knownLines) = memory.lines(in: model) }
    let isMoved = isDrawn(settings) || isPlacedByRisk(settings)
    if isMoved { options.deadline = settings.deadline.map { $0 - max(.zero, ContinuousClock.now.duration(to: $0)) / Self.laterShare } }
    let result = try engineResult(model, options)
    var solved = SolverResult(
      stop: SolverStop(result.stop), roster: nil, points: result.best.flatMap { model.points(of: $0) },
      bound: result.bound.map { $0 + model.offset }, boundsLogged: log.bounds, statistics: SolverStatistics(result.statistics), clashes: [],
      exemptions: found.exemptions, memory: SolverMemory(model, result))
    solved.times = result.times
    if !result.rootPrices.isEmpty { solved.prices = RootPrices(result.rootPrices, of: model, points: solved.points, exemptions: found.exemptions) }
    if let best = result.best, !model.givingWay.isEmpty {
      // A bound on points and breaches together is one on the points of every roster with as few breaches.
      let breaches = model.breachCost(of: best)
      solved.bound = solved.bound.map { $0 - breaches }
      solved.boundsLogged = solved.boundsLogged.map { $0 - breaches }
    }
    // Where the search for clashes was cut short, an officer without a line is no contradiction yet: his rules might have given way.
    if result.stop == .infeasible, !found.isComplete { solved.stop = settings.isCancelled?() == true ? .cancelled : .timeLimit }
    if let best = result.best {
      let placed = found.exemptions.isEmpty ? draw(placeByRisk(best, model, settings, &solved), model, settings, &solved) : best
      seat(placed, model, settings, &solved)
    }
    return solved
  }

  /// Nodes that a repair is branched on before solutions are looked for as in any other solve, and work in the engine's unit, some seconds of a processor's time:
  /// where whole days are open, the first linear program alone may take longer than anybody waits.
  private static let repairNodes = 60
  private static let repairWork = 500_000_000

  /// What the engine makes of a model.
  ///
  /// A repair begins from the roster that it mends: most often branching alone, on its small programs, is done before anything better is found.
  private func engineResult(_ model: RosterModel, _ asked: SolveOptions) throws(SolverError) -> SolveResult {
    do {
      guard ground.scenario.repair != nil else { return try LineGeneration.solve(model.problem, options: asked) }
      var options = asked
      options.startIsNearBest = true
      options.usesHeuristics = false
      options.nodeLimit = min(Self.repairNodes, asked.nodeLimit ?? .max)
      options.workLimit = Self.repairWork
      let result = try LineGeneration.solve(model.problem, options: options)
      guard result.stop == .nodeLimit || result.stop == .numericalTrouble else { return result }
      options = asked
      options.nodeLimit = asked.nodeLimit.map { max(1, $0 - Self.repairNodes) }
      if let best = result.best { options.startingLines = best.lines }
      if !result.lines.isEmpty { options.knownLines = result.lines }
      return try LineGeneration.solve(model.problem, options: options)
    } catch {
      throw .engine(error)
    }
  }

  /// Time that second rank has where the first took all.
  static let secondRankTime = Duration.seconds(1)

  /// The published days in the spans in which second rank is decided, one after the other: for many officers over many days its machines would take longer than all else.
  private func secondRankSpans(upTo size: Int) -> [Range<Int>] {
    let days = ground.scenario.period.days
    guard days > 7, days * ground.scenario.officers.count > size else { return [0..<days] }
    return stride(from: 0, to: days, by: 7).map { $0..<min(days, $0 + 7) }
  }

  /// Decides what is left of second rank and writes the roster down.
  private func seat(_ best: RosterSolution, _ model: RosterModel, _ settings: SolverSettings, _ result: inout SolverResult) {
    var plan = model.plan(of: best)
    if ground.hasSecondRank {
      let options = SolveOptions(
        threads: settings.threads, seed: settings.seed ?? ground.scenario.seed,
        deadline: settings.deadline.map { max($0, .now + Self.secondRankTime) },
        nodeLimit: settings.secondRankNodes, isCancelled: settings.isCancelled)
      let spans = secondRankSpans(upTo: settings.wholeSecondRank)
      for span in spans {
        if settings.isCancelled?() == true || options.deadline.map({ $0 < .now }) == true { break }
        // Whatever befalls second rank, the roster of the first stands; its seats are then as they came.
        guard let chosen = try? SecondRank(model, best, plan, days: span)?.solve(options) else { continue }
        plan = chosen.plan
        // Weeks that were decided one after the other are neither counted nor proven as a whole.
        guard spans.count == 1 else { continue }
        result.secondRankPoints = chosen.points
        result.isSecondRankProven = chosen.isProven
      }
    } else {
      result.secondRankPoints = 0
      result.isSecondRankProven = true
    }
    result.roster = model.roster(of: plan, best)
  }

  /// Bounds on the points of every roster without breaches, each from row prices alone.
  package func bounds(under vectors: [[Double]]) throws(SolverError) -> [Int] {
    let model = try RosterModel(ground)
    var bounds: [Int] = []
    for prices in vectors {
      do {
        bounds.append(try model.problem.bound(under: prices) + model.offset)
      } catch {
        throw .engine(error)
      }
    }
    return bounds
  }

  /// The row prices that prove the best bound before any branching, for measuring.
  package func rootPrices() throws(SolverError) -> [Double] {
    let model = try RosterModel(ground)
    do {
      return try LineGeneration.solve(model.problem, options: SolveOptions(threads: 1, nodeLimit: 1)).rootPrices
    } catch {
      throw .engine(error)
    }
  }

  /// The engine's problem, for measuring.
  package func problem() throws(SolverError) -> RosterProblem { try RosterModel(ground).problem }
}

extension Groundwork {
  /// A horizon without days has one roster, and that one costs nothing.
  fileprivate var resultWithoutDays: SolverResult {
    let roster = Roster(from: scenario.period.from, days: 0, officers: scenario.officers.map(\.id), duties: scenario.officers.map { _ in [] })
    return SolverResult(stop: .proven, roster: roster, points: 0, bound: 0, boundsLogged: [], statistics: SolverStatistics(), clashes: [])
  }
}

extension SolverResult {
  init(stop: SolverStop, boundsLogged: [Int], statistics: SolverStatistics, clashes: [LockClash]) {
    self.init(
      stop: stop, roster: nil, points: nil, bound: nil, boundsLogged: boundsLogged, statistics: statistics, clashes: clashes)
  }
}

extension SolverStop {
  init(_ stop: SolveStop) {
    switch stop {
    case .proven: self = .proven
    case .gapReached: self = .gapReached
    case .deadline: self = .timeLimit
    case .cancelled: self = .cancelled
    case .nodeLimit: self = .nodeLimit
    case .numericalTrouble: self = .numericalTrouble
    case .infeasible: self = .contradiction
    }
  }
}

/// Turns the engine's events into progress in points, and keeps every bound that was claimed.
private final class ProgressLog: Sendable {
  private struct State {
    var progress = SolverProgress()
    var bounds: [Int] = []
  }

  private let state = Mutex(State())
  private let offset: Int
  private let listener: (@Sendable (SolverProgress) -> Void)?

  init(offset: Int, listener: (@Sendable (SolverProgress) -> Void)?) {
    self.offset = offset
    self.listener = listener
  }

  var bounds: [Int] { state.withLock { $0.bounds } }

  func record(_ event: SolveEvent) {
    let now = state.withLock { state -> SolverProgress in
      switch event {
      case .round(_, let bound, _, let lines, let labels):
        state.progress.rounds += 1
        state.progress.lines = lines
        state.progress.labels = labels
        if let bound { state.bounds.append(bound + offset) }
      case .incumbent(let objective, _): state.progress.best = objective + offset
      case .bound(let bound):
        state.bounds.append(bound + offset)
        // Points are never negative, so neither is what is told of the bound.
        state.progress.bound = max(state.progress.bound ?? 0, bound + offset)
      case .node(let number, _): state.progress.nodes = number
      }
      return state.progress
    }
    listener?(now)
  }
}
