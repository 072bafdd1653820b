import LineGeneration
import PatrolModel

/// Why a solve ended.
public enum SolverStop: String, Sendable, Hashable, CaseIterable {
  /// No roster has fewer points.
  case proven
  /// The gap is at most the one asked for.
  case gapReached
  /// Proven or near enough, and then drawn among rosters that are nearly as good: see `SolverResult.draw`.
  case drawn
  /// The time was up.
  case timeLimit
  /// The caller cancelled.
  case cancelled
  /// The greatest number of branching nodes was reached.
  case nodeLimit
  /// The linear program failed; what had been found and proven before stands.
  case numericalTrouble
  /// Locks and hard rules leave some officer no line at all, or he is asked to be in two places at once: see `SolverResult.clashes`.
  case contradiction
}

/// What cannot hold together for one officer: a smallest set of locks and hard rules that leave him no line.
public struct LockClash: Sendable, Hashable {
  /// Whose line.
  public var officer: Officer.ID
  /// The dates of the locks in the set, in order; for a set without locks the dates of his unavailability in the horizon, or else the period's first.
  public var dates: [CivilDate]
  /// The hard rules in the set, in catalogue order; only `lock` where the locks contradict each other.
  public var rules: [RuleID]
  /// Locks and rules in the set.
  public var size: Int
  /// Whether fewer locks and rules never clash; false where the search for a smaller set was cut short: then no element can be left out all the same.
  public var isSmallest: Bool

  /// A clash.
  public init(officer: Officer.ID, dates: [CivilDate], rules: [RuleID], size: Int, isSmallest: Bool = true) {
    self.officer = officer
    self.dates = dates
    self.rules = rules
    self.size = size
    self.isSmallest = isSmallest
  }
}

/// How much work a solve took.
public struct SolverStatistics: Sendable, Hashable {
  /// Rounds of column generation, over all branching nodes.
  public var rounds = 0
  /// Labels made by line searches.
  public var labels = 0
  /// Distinct lines found.
  public var lines = 0
  /// Branching nodes solved.
  public var nodes = 0
  /// Simplex pivots of the master.
  public var pivots = 0

  /// Nothing done.
  public init() {}

  init(_ engine: SolveStatistics) {
    rounds = engine.rounds
    labels = engine.labels
    lines = engine.lines
    nodes = engine.nodes
    pivots = engine.pivots
  }
}

/// What a solve found and proved.
public struct SolverResult: Sendable {
  /// Why it ended.
  public var stop: SolverStop
  /// The best roster, look-ahead included; nil when there is none.
  public var roster: Roster?
  /// The roster's points as the solver counts them.
  public var points: Int?
  /// Points of second rank as the solver counts them; nil without a roster, or where it did not look at them.
  public var secondRankPoints: Int?
  /// Whether no seating of the same lines, posts and crews has fewer points of second rank.
  public var isSecondRankProven = false
  /// No roster without breaches has fewer points; nil when nothing is proven.
  ///
  /// With exemptions: no roster with as few breaches by the officers exempted.
  public var bound: Int?
  /// Every bound claimed on the way, in order.
  public var boundsLogged: [Int]
  /// The work done.
  public var statistics: SolverStatistics
  /// What cannot hold together; empty unless the stop is a contradiction.
  public var clashes: [LockClash]
  /// Officers whose hard rules gave way to orders, forced locks or history, in the scenario's order: only their lines may break rules.
  public var exemptions: [Exemption] = []
  /// What the draw among nearly best rosters gave up; nil where none was asked for, or none was found.
  public var draw: NearlyBestDraw?
  /// What stands in the zones of each target that follows risk; empty where none does, or crews were not placed by it.
  public var placements: [RiskPlacing] = []
  /// What was known at the end, to begin another solve from; nil where nothing was solved.
  public var memory: SolverMemory?
  /// What the linear program before any branching found scarce; nil where it proved nothing.
  public var prices: RootPrices?
  /// Where the time of the main solve went, second rank and draws aside; it differs from run to run.
  package var times = SolveTimes()
}
