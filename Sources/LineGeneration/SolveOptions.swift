/// How to solve: limits, threads, seed, and who listens.
public struct SolveOptions: Sendable {
  /// Threads for line searches and parts; 1 unless given.
  ///
  /// The result does not depend on it.
  public var threads: Int
  /// Seed of all tie-breaking and neighbourhoods.
  public var seed: UInt64
  /// When to stop with what is there; nil is never.
  public var deadline: ContinuousClock.Instant?
  /// Stop when (best - bound) / max(1, |best|) is at most this, ``objectiveOffset`` added to both; 0 unless given.
  public var relativeGap: Double
  /// Points that the caller counts beyond the problem's objective; 0 unless given.
  ///
  /// Only the gap is measured with it.
  public var objectiveOffset: Int
  /// Greatest number of branching nodes; nil is no limit.
  public var nodeLimit: Int?
  /// Asked often, from any thread; true stops the solve.
  public var isCancelled: (@Sendable () -> Bool)?
  /// One line per worker to begin from; in place of an unusable one the worker's cheapest is taken.
  public var startingLines: [[UInt8]]?
  /// Told of rounds, solutions, bounds and nodes, on the solving thread.
  public var progress: (@Sendable (SolveEvent) -> Void)?
  /// States per day up to which the rules of a worker are multiplied into one automaton; only tests change it.
  package var productStateLimit: Int = 20_000
  /// States per day up to which rules are multiplied before the first search; only tests change it.
  package var firstStateLimit: Int = 1000
  /// Lines that the master holds before idle ones are taken out; nil is by the number of workers; only tests change it.
  package var masterLineLimit: Int?
  /// Labels that one line search may keep before it gives up and only bounds its line's cost; only tests change it.
  package var labelLimit: Int = 3_000_000
  /// Work behind which parts are solved between other steps, in the unit of `Engine.work`; only tests change it.
  package var workBeforeParts = 100_000_000
  /// Share of the work of the root's first linear program that a construction may take; only tests change it.
  package var constructionShare = 0.1
  /// Whether lines are found by passes with prices wherever the rows allow it, however small the linear program; only tests change it.
  package var passesAlways = false
  /// Work behind which the solve stops as at its limit of nodes, in the unit of `Engine.work`; nil is no limit.
  package var workLimit: Int?
  /// Values of the static columns beside the starting lines, where they are known; nil works them out.
  ///
  /// They are taken where columns are decided before cells: elsewhere it is little work to find the best ones, which the known ones may not be.
  package var startingValues: [Int]?
  /// Lines to begin with for each worker, beside the starting ones.
  package var knownLines: [[[UInt8]]] = []
  /// Whether the starting lines are known to be nearly the best, so that the first linear program begins at them; other rosters are no good beginning.
  package var startIsNearBest = false
  /// A bound on every solution that the caller has proven, such as one of a problem that leaves costs out; nil is none.
  package var knownBound: Int?
  /// Whether the problem is a part of another one, whose solution is to be improved with little effort.
  package var isPart = false
  /// Whether dives and neighbourhoods look for solutions; switched off where the starting lines are nearly the best already, and by tests of branching alone.
  package var usesHeuristics = true

  /// Why to stop at once, if so.
  var isCut: SolveStop? {
    if let isCancelled, isCancelled() { return .cancelled }
    if let deadline, ContinuousClock.now >= deadline { return .deadline }
    return nil
  }

  /// Makes options; everything has a default.
  public init(
    threads: Int = 1, seed: UInt64 = 1, deadline: ContinuousClock.Instant? = nil, relativeGap: Double = 0, objectiveOffset: Int = 0,
    nodeLimit: Int? = nil, isCancelled: (@Sendable () -> Bool)? = nil, startingLines: [[UInt8]]? = nil,
    progress: (@Sendable (SolveEvent) -> Void)? = nil
  ) {
    self.threads = threads
    self.seed = seed
    self.deadline = deadline
    self.relativeGap = relativeGap
    self.objectiveOffset = objectiveOffset
    self.nodeLimit = nodeLimit
    self.isCancelled = isCancelled
    self.startingLines = startingLines
    self.progress = progress
  }
}

/// What a solve tells while it runs.
public enum SolveEvent: Sendable, Hashable {
  /// A round of the root master ended: its number, the bound that it proved if any, the master's objective, lines known, labels made so far.
  case round(number: Int, bound: Int?, masterObjective: Double, lines: Int, labels: Int)
  /// A better solution was found: its objective, and each worker's line.
  case incumbent(objective: Int, lines: [[UInt8]])
  /// A better bound for the whole problem was proven.
  case bound(Int)
  /// A branching node was finished: how many so far, how many are open.
  case node(number: Int, open: Int)
}
