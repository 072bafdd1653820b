/// How far and in which way an integer search goes.
public struct IntegerSearchOptions: Sendable {
  /// When to stop early; one deadline and one pivot limit for the whole call, the first linear solve included.
  public var limits: SolveLimits
  /// The relative gap at which the search is content: `|objective - bound| / |objective|`.
  ///
  /// The default, 0, asks for the optimum.
  public var relativeGap: Double
  /// A value for each column to begin with.
  ///
  /// They are used only if they satisfy all bounds and rows, whole where they must be; `IntegerOutcome.usedStartingValues` tells.
  public var startingValues: [Double]?
  /// Whether cutting planes are generated (mixed integer rounding, Gomory, clique).
  ///
  /// The default is no.
  ///
  /// Cover cuts are never used: GLPK keeps their work space in variables shared by all threads.
  public var cuts: Bool
  /// The simplex method for the first linear solve.
  ///
  /// The default suits a kept basis after bounds changed.
  public var rootMethod: SimplexMethod
  /// Called on the searching thread whenever the objective or the bound got better; it should return soon.
  public var progress: (@Sendable (IntegerProgress) -> Void)?

  /// Options; unless said otherwise the search goes on until the optimum is proven.
  public init(
    limits: SolveLimits = .none, relativeGap: Double = 0, startingValues: [Double]? = nil, cuts: Bool = false,
    rootMethod: SimplexMethod = .dualThenPrimal, progress: (@Sendable (IntegerProgress) -> Void)? = nil
  ) {
    self.limits = limits
    self.relativeGap = relativeGap
    self.startingValues = startingValues
    self.cuts = cuts
    self.rootMethod = rootMethod
    self.progress = progress
  }
}

/// How far an integer search has come.
///
/// Within one search the objective never rises and the bound, but for rounding, never falls.
public struct IntegerProgress: Sendable, Hashable {
  /// The objective of the best values so far, or nil.
  public var objective: Double?
  /// No whole values have a lower objective than this; never above `objective`.
  public var bound: Double
  /// The subproblems made so far.
  public var nodes: Int

  /// Progress of these parts.
  public init(objective: Double?, bound: Double, nodes: Int) {
    self.objective = objective
    self.bound = bound
    self.nodes = nodes
  }
}

/// The result of an integer search: why it stopped, what the answer is, and the values.
public struct IntegerOutcome: Sendable, Hashable {
  /// Why the search stopped.
  public var stop: StopReason
  /// What `values` are.
  ///
  /// Optimal means: to GLPK's tolerance, one part in ten million.
  public var answer: LinearAnswer
  /// The cost of `values`, or nil where there are none.
  public var objective: Double?
  /// No whole values have a lower objective than this; nil where nothing is proven, or where there are no feasible values at all.
  public var bound: Double?
  /// One value for each column, exactly whole for integer columns; empty where none were found.
  public var values: [Double]
  /// The subproblems that the search made; 0 where the first linear solve decided.
  public var nodes: Int
  /// Whether the starting values satisfied everything and were used; false where none were given.
  public var usedStartingValues: Bool

  /// An outcome of these parts.
  public init(
    stop: StopReason, answer: LinearAnswer, objective: Double?, bound: Double?, values: [Double], nodes: Int, usedStartingValues: Bool = false
  ) {
    self.stop = stop
    self.answer = answer
    self.objective = objective
    self.bound = bound
    self.values = values
    self.nodes = nodes
    self.usedStartingValues = usedStartingValues
  }
}
