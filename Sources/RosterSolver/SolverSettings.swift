import PatrolModel

/// How to solve: limits, threads, seed, and who listens.
public struct SolverSettings: Sendable {
  /// Threads of the line searches; the default is 2.
  ///
  /// The roster does not depend on it.
  public var threads: Int
  /// Seed of everything drawn by chance; nil takes the scenario's.
  public var seed: UInt64?
  /// When to stop with what is there; nil is never.
  public var deadline: ContinuousClock.Instant?
  /// Stop when (best - bound) / max(1, best) is at most this; the default 0 asks for proof.
  public var relativeGap: Double
  /// Greatest number of branching nodes; nil is no limit.
  public var nodeLimit: Int?
  /// Whether locks that clash with hard rules are obeyed like orders instead of stopping the solve; the default is no.
  public var force: Bool
  /// What may stand in the cells beside what the scenario says; unlimited unless given.
  public var allowed: AllowedCells
  /// Demands whose minimum has to be met, whatever it costs, beside what the scenario asks; none unless given.
  public var required: [Demand]
  /// What an earlier solve of this or a like scenario knew, to begin from; it changes how soon something is found, never what is proven.
  public var memory: SolverMemory?
  /// Whether crews are moved after the best roster is found: to where risk is, and by a draw among nearly best rosters, where a scenario asks for either; the default is yes.
  public var draws = true
  /// Officers times days up to which second rank is decided for all days at once, not week by week; only tests change it.
  package var wholeSecondRank = 2000
  /// Whether shifts that a repair leaves as they are have no rows and columns; only tests change it.
  package var settlesShifts = true
  /// Nodes of branching after which the seating of second rank stays as it is; only tests change it.
  package var secondRankNodes = 100
  /// Asked often, from one thread at a time; true stops the solve.
  public var isCancelled: (@Sendable () -> Bool)?
  /// Told whenever bound, best roster or work change, on the solving thread.
  public var progress: (@Sendable (SolverProgress) -> Void)?

  /// Settings; everything has a default.
  public init(
    threads: Int = 2, seed: UInt64? = nil, deadline: ContinuousClock.Instant? = nil, relativeGap: Double = 0, nodeLimit: Int? = nil,
    force: Bool = false, allowed: AllowedCells = AllowedCells(), required: [Demand] = [], memory: SolverMemory? = nil,
    isCancelled: (@Sendable () -> Bool)? = nil, progress: (@Sendable (SolverProgress) -> Void)? = nil
  ) {
    self.threads = threads
    self.seed = seed
    self.deadline = deadline
    self.relativeGap = relativeGap
    self.nodeLimit = nodeLimit
    self.force = force
    self.allowed = allowed
    self.required = required
    self.memory = memory
    self.isCancelled = isCancelled
    self.progress = progress
  }
}

/// How far a solve has come.
public struct SolverProgress: Sendable, Hashable {
  /// No roster has fewer points; nil while nothing is proven.
  public var bound: Int?
  /// Points of the best roster so far; nil while there is none.
  public var best: Int?
  /// Rounds of column generation.
  public var rounds = 0
  /// Labels made by line searches.
  public var labels = 0
  /// Lines known.
  public var lines = 0
  /// Branching nodes solved.
  public var nodes = 0

  /// Nothing done yet.
  public init() {}
}
