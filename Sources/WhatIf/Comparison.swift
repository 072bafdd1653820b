import PatrolScheduling

/// Solves scenarios side by side, so that they can be compared.
public struct Comparison: Sendable {
  /// A scenario under its name.
  public struct Case: Sendable {
    /// How it is called beside the others.
    public var name: String
    /// What is planned.
    public var scenario: Scenario

    /// A scenario under its name.
    public init(name: String, scenario: Scenario) {
      self.name = name
      self.scenario = scenario
    }
  }

  /// The scenarios, the one to compare with first.
  public let cases: [Case]

  /// A comparison of scenarios.
  public init(_ cases: [Case]) { self.cases = cases }

  /// Solves all; as many at a time as there are threads, each as it would be solved alone.
  ///
  /// - Parameters:
  ///   - timeLimit: The longest time of each; the default is none.
  ///   - gap: Each stops when it is proven this near to the best; the default asks for proof.
  ///   - threads: How many work at the same time; no roster depends on it. The default is 2.
  ///   - memory: What an earlier solve of a like scenario knew, for each to begin from; the default is nothing.
  ///   - progress: Told about bound and best of a case, by its place, from several threads.
  ///   - isCancelled: Asked often, from several threads; true stops all with what is there.
  /// - Returns: A result for each case, in order.
  /// - Throws: The first case's `SchedulingError` where there is one.
  public func solve(
    timeLimit: Duration? = nil, gap: Double = 0, threads: Int = 2, memory: SolverMemory? = nil,
    progress: (@Sendable (Int, SolverProgress) -> Void)? = nil,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) throws(SchedulingError) -> [RosterResult] {
    try Work.solve(cases.count, threads: threads) { (place, own) throws(SchedulingError) -> RosterResult in
      var report: (@Sendable (SolverProgress) -> Void)?
      if let progress { report = { found in progress(place, found) } }
      return try PatrolScheduler(scenario: cases[place].scenario).solve(
        timeLimit: timeLimit, gap: gap, threads: own, draws: false, memory: memory, progress: report, isCancelled: isCancelled)
    }
  }
}
