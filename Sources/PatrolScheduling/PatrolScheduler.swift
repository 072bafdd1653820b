import PatrolFiles
@_exported import PatrolModel

@_exported import struct RosterAudit.AuditReport
@_exported import struct RosterAudit.Presence
@_exported import struct RosterAudit.RosterAudit
@_exported import struct RosterSolver.LockClash
@_exported import struct RosterSolver.RootPrices
import struct RosterSolver.RosterSolver
@_exported import enum RosterSolver.SideBySide
@_exported import enum RosterSolver.SolverError
@_exported import struct RosterSolver.SolverMemory
@_exported import struct RosterSolver.SolverProgress
import struct RosterSolver.SolverResult
import struct RosterSolver.SolverSettings
@_exported import struct RosterSolver.SolverStatistics
@_exported import enum RosterSolver.SolverStop

/// Makes the best roster of a scenario, proves how good it is and lets the audit confirm it.
///
/// ```swift
/// let result = try PatrolScheduler(scenario: scenario).solve(timeLimit: .seconds(30))
/// ```
public struct PatrolScheduler: Sendable {
  /// What is planned.
  public let scenario: Scenario
  private let audits: MadeOnce<RosterAudit>
  /// The solver where it was made ready for many solves; nil makes one for each.
  private var solver: RosterSolver?

  /// Prepares a scenario.
  public init(scenario: Scenario) {
    self.scenario = scenario
    audits = MadeOnce { RosterAudit(scenario) }
  }

  private var judge: RosterAudit { audits.value }

  /// The same made ready for many solves of this scenario: what they have in common is worked out once.
  ///
  /// - Parameters:
  ///   - lawful: Officers of whom a line is known that breaks no hard rule and no lock, so that nothing has to be looked for; the default is nobody.
  ///   - allowed: What may stand in the cells in all these solves; nil, they differ in that.
  ///   - threads: Threads on which rules are compiled; the default is 1.
  /// - Throws: `SchedulingError.solver` where the solver refuses the scenario.
  public func prepared(
    besides lawful: Set<Officer.ID> = [], allowed: AllowedCells? = nil, threads: Int = 1
  ) throws(SchedulingError) -> PatrolScheduler {
    var ready = self
    var solver = RosterSolver(scenario)
    do {
      try solver.lookForClashes(besides: lawful)
      if let allowed { try solver.compileLines(allowed: allowed, threads: threads) }
    } catch {
      throw .solver(error)
    }
    ready.solver = solver
    return ready
  }

  /// The same for a scenario that differs from this one in prices of its repair alone (`RepairPrices`, points of tasks and what a lock costs); all else has to be the same.
  public func repriced(_ scenario: Scenario) -> PatrolScheduler {
    var other = PatrolScheduler(scenario: scenario)
    other.solver = solver?.repriced(scenario)
    return other
  }

  /// Reads a scenario from a folder with scenario.yaml in it, from a YAML file, or from a workbook (.xlsx).
  ///
  /// - Throws: `ScenarioFaults` with every fault at once.
  public init(readingFrom path: String) throws(ScenarioFaults) {
    let reading = ScenarioReader.read(path: path)
    guard let scenario = reading.scenario else { throw ScenarioFaults(faults: reading.faults) }
    self.init(scenario: scenario)
  }

  /// Solves; returns when the roster is proven, a limit is met, or locks contradict hard rules.
  ///
  /// Synchronous: it holds its thread until it returns. That a limit cut in, or that there is no roster, is a result and not an error.
  /// - Parameters:
  ///   - timeLimit: The longest time; the default is none.
  ///   - gap: Stop when (best - bound) / max(1, best) is at most this; the default 0 asks for proof.
  ///   - threads: Threads of the line searches; the roster does not depend on it. The default is 2.
  ///   - seed: Seed of everything drawn by chance; nil takes the scenario's.
  ///   - force: Whether locks that clash with hard rules are obeyed like orders, with their breaches listed, instead of stopping the solve.
  ///   - allowed: What may stand in the cells beside what the scenario says; the default leaves everything. Bound and proof are then of those rosters alone.
  ///   - required: Demands whose minimum has to be met, whatever it costs, beside what the scenario asks; the default is none.
  ///   - nodeLimit: Most branching nodes; unlike a limit of time it cuts in at the same place on every machine. The default is none.
  ///   - draws: Whether crews are moved after the best roster is found, to where risk is (`RosterResult.placements`) and by a draw among nearly best rosters (`RosterResult.draw`), where the scenario asks for either; the default is yes.
  ///   - memory: What an earlier solve of this or a like scenario knew, to begin from; the default is nothing.
  ///   - progress: Told about bound and best as they change, on the thread that solves.
  ///   - isCancelled: Asked often; true stops the solve with what is there.
  /// - Throws: `SchedulingError` where the solver refuses the scenario or the audit does not confirm its points; then no roster is delivered.
  public func solve(
    timeLimit: Duration? = nil, gap: Double = 0, threads: Int = 2, seed: UInt64? = nil, force: Bool = false, allowed: AllowedCells = AllowedCells(),
    required: [Demand] = [], nodeLimit: Int? = nil, draws: Bool = true, memory: SolverMemory? = nil,
    progress: (@Sendable (SolverProgress) -> Void)? = nil,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) throws(SchedulingError) -> RosterResult {
    var settings = SolverSettings(
      threads: threads, seed: seed, deadline: timeLimit.map { .now + $0 }, relativeGap: gap, nodeLimit: nodeLimit, force: force, allowed: allowed,
      required: required, memory: memory, isCancelled: isCancelled, progress: progress)
    settings.draws = draws
    // The audit is not needed before there is a roster.
    if threads > 1 { audits.begin() }
    let solved: SolverResult
    do {
      solved = try (solver ?? RosterSolver(scenario)).solve(settings)
    } catch {
      throw .solver(error)
    }
    // Points are never negative, so an early bound below zero says less than nothing.
    let bound = solved.bound.map { max(0, $0) }
    guard let roster = solved.roster else {
      return RosterResult(
        stop: solved.stop, roster: nil, audit: nil, bound: bound, statistics: solved.statistics, clashes: solved.clashes)
    }
    let report = judge.judge(roster)
    // Crews that locks leave incomplete are breaches that are told and paid for; lines may break rules only where these gave way.
    let exempt = Dictionary(solved.exemptions.map { ($0.officer, $0) }) { first, _ in first }
    let stands = report.breaches.allSatisfy { scenario.ground(of: $0, exemption: exempt[$0.officer]) != nil && exempt[$0.officer] != nil }
    // Of a repair that is not proven the solver may think somebody moved who stays: see `Alphabet.mayMean`.
    let agrees = solved.points.map { scenario.repair == nil ? report.points == $0 : report.points <= $0 }
    guard agrees == true, stands, report.mismatches.isEmpty else {
      throw .auditDisagrees(solver: solved.points, audit: report.points)
    }
    let points = report.points
    let secondRank = report.secondRank.reduce(0) { $0 + $1.points }
    if let known = solved.secondRankPoints, known != secondRank { throw .auditDisagrees(solver: points + known, audit: points + secondRank) }
    // A roster with fewer points than the bound disproves the bound, and then nothing that was claimed can be trusted.
    if let bound, bound > points || (solved.stop == .proven && bound < points) { throw .boundDisagrees(bound: bound, points: points) }
    var result = RosterResult(
      stop: solved.stop, roster: roster, audit: report, bound: bound, statistics: solved.statistics, clashes: solved.clashes,
      exemptions: solved.exemptions, isSecondRankProven: solved.isSecondRankProven, draw: solved.draw, placements: solved.placements,
      memory: solved.memory, prices: solved.prices)
    result.seconds = solved.times.seconds
    return result
  }

  /// For each officer the rules and locks that keep him from what a question allows, each by itself or in smallest sets; none where nothing does.
  ///
  /// Others, crews and vehicles are not looked at.
  /// - Throws: `SchedulingError.solver` where the solver refuses the scenario.
  public func bars(
    for officers: [Officer.ID], allowed: AllowedCells, isCancelled: (() -> Bool)? = nil
  ) throws(SchedulingError) -> [[DutyBar]] {
    do {
      return try (solver ?? RosterSolver(scenario)).bars(for: officers, allowed: allowed, isCancelled: isCancelled)
    } catch {
      throw .solver(error)
    }
  }

  /// What the scenario asks, as rosters are judged by it (`Scenario.demands`), worked out once.
  public var demands: [Demand] { judge.demands }

  /// Judges any roster of the scenario.
  public func audit(_ roster: Roster) -> AuditReport { judge.judge(roster) }

  /// A grid with the crews that the audit forms of those present, where it names none itself.
  public func seated(_ roster: Roster) -> Roster {
    // The audit need not be ready for what it would give back as it is.
    roster.isSeated ? roster : judge.seated(roster)
  }

  /// A grid that was edited by hand laid over the roster that it was made of, with what each edit costs and breaks.
  ///
  /// - Parameters:
  ///   - original: The roster before the edits.
  ///   - grid: The edited cells.
  ///   - dates: The days that the grid shows; nil: all from its first to its last.
  ///   - weighing: Whether each group of edits that hang together is tried; the default is yes.
  public func edited(_ original: Roster, by grid: Roster, dates: Set<CivilDate>? = nil, weighing: Bool = true) -> EditedRoster {
    judge.edited(original, by: grid, dates: dates, weighing: weighing)
  }

  /// A roster with the cells of a grid and the crews of the roster that it was made of, wherever nobody left or joined them.
  public func laid(_ grid: Roster, over original: Roster) -> Roster { judge.laid(grid, over: original) }

  /// What one officer's line costs; nil where the scenario has no officer at that place.
  public func points(ofLine line: [Roster.Duty?], officerAt officer: Int) -> Int? { judge.points(ofLine: line, officerAt: officer)?.points }

  /// How easily a roster can be foretold from the last weeks' roster files (`RosterAudit.predictability`).
  public func predictability(_ roster: Roster) -> Predictability { judge.predictability(roster) }

  /// How many units of a roster, and of the last weeks' roster files, are in each zone by date and shift.
  public func zoneUnits(_ roster: Roster) -> ZoneUnits { judge.zoneUnits(roster) }

  /// Cells that leave the regu's pattern, each with what the pattern would make worse.
  public func departures(_ roster: Roster) -> [Departure] { judge.departures(roster) }
}

/// Everything that must be put right before a scenario can be solved.
public struct ScenarioFaults: Error, Sendable, Hashable {
  /// The faults, in the order of files, lines and rows.
  public var faults: [Fault]

  /// Faults of a scenario.
  public init(faults: [Fault]) { self.faults = faults }
}

/// What a solve found, what it proves and what the audit says of it.
public struct RosterResult: Sendable {
  /// Why it ended.
  public var stop: SolverStop
  /// The best roster, look-ahead included; nil when there is none.
  public var roster: Roster?
  /// What the audit says of the roster.
  public var audit: AuditReport?
  /// No roster without breaches has fewer points; nil when nothing is proven.
  ///
  /// With exemptions: no roster with as few breaches by the officers exempted.
  public var bound: Int?
  /// The work done.
  public var statistics: SolverStatistics
  /// What cannot hold together; empty unless the stop is a contradiction.
  public var clashes: [LockClash]
  /// Officers whose hard rules gave way to orders, forced locks or history; the audit's breaches are theirs.
  public var exemptions: [Exemption] = []
  /// Whether no seating of the same lines, posts and crews has fewer points of second rank (`AuditReport.secondRank`).
  public var isSecondRankProven = false
  /// What the draw among nearly best rosters gave up; nil where the scenario asks for none, or none was found.
  public var draw: NearlyBestDraw?
  /// What stands in the zones of each target that follows risk; empty where none does, or crews were not placed by it.
  public var placements: [RiskPlacing] = []
  /// What was known at the end, to begin another solve from; nil without a roster.
  public var memory: SolverMemory?
  /// What the linear program before any branching found scarce; nil where it proved nothing.
  public var prices: RootPrices?
  /// Seconds of the main solve in the master's linear programs, in line searches, and in dives and neighbourhoods, the last with what they take of the others.
  package var seconds = (master: 0.0, lineSearches: 0.0, dives: 0.0)

  /// The roster's points.
  public var points: Int? { audit?.points }
  /// (points - bound) / max(1, points); nil without a roster or a bound.
  public var gap: Double? {
    guard let points, let bound else { return nil }
    return Double(points - bound) / Double(max(1, points))
  }
}

/// Why there is no result.
public enum SchedulingError: Error, Sendable, Hashable {
  /// The solver refused the scenario or failed.
  case solver(SolverError)
  /// The audit counts other points than the solver or finds a breach: a fault of the program. Nothing is delivered.
  case auditDisagrees(solver: Int?, audit: Int)
  /// The roster scores better than the solver's bound, or is said to be proven and is not: a fault of the program. Nothing is delivered.
  case boundDisagrees(bound: Int, points: Int)
}
