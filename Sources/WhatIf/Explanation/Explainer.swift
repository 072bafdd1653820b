import PatrolScheduling

/// Answers questions about a roster by solving again: why this one, why not that one, why is a post short.
///
/// Every number that it gives is the outcome of a whole solve, with the bound that goes with it; nothing is estimated.
public struct Explainer: Sendable {
  /// How long and how far each solve searches.
  public struct Limits: Sendable {
    /// The longest time of each solve; nil is none.
    public var timeLimit: Duration?
    /// Each solve stops when it is proven this near to the best; 0 asks for proof.
    public var gap: Double
    /// How many threads work at the same time; no answer depends on it.
    public var threads: Int
    /// Asked often, from several threads; true stops everything with what is there.
    public var isCancelled: (@Sendable () -> Bool)?

    /// Limits; the default asks for proof with 2 threads.
    public init(timeLimit: Duration? = nil, gap: Double = 0, threads: Int = 2, isCancelled: (@Sendable () -> Bool)? = nil) {
      self.timeLimit = timeLimit
      self.gap = gap
      self.threads = threads
      self.isCancelled = isCancelled
    }
  }

  let scheduler: PatrolScheduler
  let roster: Roster
  let limits: Limits
  private let memory: SolverMemory

  /// Questions about a roster of a scenario.
  ///
  /// - Parameters:
  ///   - roster: The roster that is asked about, whoever made it.
  ///   - memory: What its solve knew, where it was solved; other solves then find their rosters sooner.
  /// - Throws: `SchedulingError` where the solver refuses the scenario.
  public init(scenario: Scenario, roster: Roster, memory: SolverMemory? = nil, limits: Limits = Limits()) throws(SchedulingError) {
    scheduler = try PatrolScheduler(scenario: scenario).prepared()
    self.roster = roster
    self.limits = limits
    self.memory = memory ?? SolverMemory(roster)
  }

  /// The scenario's horizon.
  var dates: [CivilDate] { (0..<scheduler.scenario.period.horizonDays).map(scheduler.scenario.period.date) }

  /// The best roster under a question.
  func solve(
    allowed: AllowedCells = AllowedCells(), required: [Demand] = [], threads: Int? = nil
  ) throws(SchedulingError) -> RosterResult {
    try scheduler.solve(
      timeLimit: limits.timeLimit, gap: limits.gap, threads: threads ?? limits.threads, allowed: allowed, required: required, draws: false,
      memory: memory,
      isCancelled: limits.isCancelled)
  }

  /// One solve for each question, as many at a time as there are threads.
  func solveEach(_ questions: [AllowedCells], required: [Demand] = []) throws(SchedulingError) -> [RosterResult] {
    try Work.solve(questions.count, threads: limits.threads) { (place, own) throws(SchedulingError) -> RosterResult in
      try solve(allowed: questions[place], required: required, threads: own)
    }
  }

  /// What keeps officers from what a question allows, with what the audit finds broken in a week of nothing but that.
  ///
  /// - Parameter duties: For each officer the duty that is asked about, to be looked at by the audit; nil where none is.
  func bars(
    _ officers: [Officer.ID], allowed: AllowedCells, duties: [Roster.Duty?], on date: CivilDate
  ) throws(SchedulingError) -> [[DutyBar]] {
    let found = try scheduler.bars(for: officers, allowed: allowed, isCancelled: limits.isCancelled)
    return zip(zip(officers, duties), found).map { asked, bars in
      guard let duty = asked.1, !bars.isEmpty else { return bars }
      let breaches = breaches(of: asked.0, with: duty, on: date)
      return bars.map { bar in
        var bar = bar
        bar.breaches = breaches.filter { bar.rules.contains($0.rule) }
        return bar
      }
    }
  }

  /// What the audit finds broken in a week that holds a duty, the officer's locked cells and nothing else.
  private func breaches(of officer: Officer.ID, with duty: Roster.Duty, on date: CivilDate) -> [Breach] {
    let scenario = scheduler.scenario
    var cells = [Roster.Duty?](repeating: nil, count: scenario.period.horizonDays)
    for request in scenario.requests where request.officer == officer && request.kind.isBinding {
      guard let day = scenario.period.day(of: request.date), case .shift(let shift) = request.cell else { continue }
      cells[day] = Roster.Duty(shift: shift, post: request.post)
    }
    if let day = scenario.period.day(of: date) { cells[day] = duty }
    let week = Roster(from: scenario.period.from, days: scenario.period.days, officers: [officer], duties: [cells])
    return scheduler.audit(week).breaches.filter { $0.officer == officer }
  }
}
