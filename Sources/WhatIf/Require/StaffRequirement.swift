import PatrolScheduling

/// How many more officers it takes, of which kinds, until everything that is asked can be met.
///
/// ```swift
/// let answer = try StaffRequirement(scenario: scenario, goal: .minimums).solve()
/// ```
public struct StaffRequirement: Sendable {
  /// Without whom it is asked.
  public let scenario: Scenario
  /// What has to be met.
  public let goal: StaffingGoal
  /// Who may be added.
  public let kinds: [ExtraKind]

  /// A question about a scenario.
  ///
  /// - Parameters:
  ///   - goal: what has to be met.
  ///   - kinds: who may be added; nil: one kind for each set of qualifications that some officer holds.
  public init(scenario: Scenario, goal: StaffingGoal = .minimums, kinds: [ExtraKind]? = nil) {
    self.scenario = scenario
    self.goal = goal
    self.kinds = kinds ?? ExtraKind.all(in: scenario)
  }

  /// What is worked out one after the other, each with its part of the time.
  public enum Stage: Sendable, Hashable {
    /// The fewest officers.
    case counting
    /// The same number with fewer qualifications.
    case exchanging
    /// The roster with exactly these officers.
    case rostering
  }

  /// How far it has come.
  public enum Progress: Sendable, Hashable {
    /// A stage begins.
    case stage(Stage)
    /// So many more officers at least, and at most; nil while nothing is known.
    case officers(least: Int?, most: Int?)
    /// Points of the roster: proven least and best.
    case points(bound: Int?, best: Int?)
  }

  /// Rules of a kind that leave no officer without duty, so that one who is not needed could not be left out.
  public struct Idleness: Sendable, Hashable {
    /// The kind.
    public var kind: ExtraKind
    /// The hard rules that it would break.
    public var rules: [RuleID]
  }

  /// Kinds that cannot be counted, because a hard rule gives each of their officers something to do; empty where all can.
  public var idleness: [Idleness] {
    kinds.compactMap { kind in
      let rules = OptionalOfficers(scenario.needsAlone(goal, price: 1), [kind], counts: [1], price: 0).rulesAgainstIdleness()
      return rules.isEmpty ? nil : Idleness(kind: kind, rules: rules)
    }
  }

  /// Works it out: the fewest, then fewer qualifications, then a roster with all points of the scenario in which nothing of the goal is missing that need not be.
  ///
  /// - Parameters:
  ///   - timeLimit: The longest time: half of it for the number, up to seven tenths with the exchanges, the rest for the roster; the default is none.
  ///   - gap: The roster is searched until it is proven this near to the best; the default asks for proof.
  ///   - threads: Threads of the searches; no answer depends on it. The default is 2.
  ///   - name: Name of the extra officer with a number from 1; the default is the number alone.
  ///   - progress: Told how far it has come, on the thread that solves.
  ///   - isCancelled: Asked often; true stops with what is there.
  /// - Throws: `SchedulingError` as `PatrolScheduler` does.
  public func solve(
    timeLimit: Duration? = nil, gap: Double = 0, threads: Int = 2, name: (Int) -> String = { "\($0)" },
    progress: (@Sendable (Progress) -> Void)? = nil, isCancelled: (@Sendable () -> Bool)? = nil
  ) throws(SchedulingError) -> StaffAnswer {
    let start = ContinuousClock.now
    func deadline(_ tenths: Int) -> ContinuousClock.Instant? { timeLimit.map { start + $0 * tenths / 10 } }
    progress?(.stage(.counting))
    let told: @Sendable (Int?, Int?) -> Void = { progress?(.officers(least: $0, most: $1)) }
    let search: ExtraSearch
    let outcome: ExtraSearch.Outcome
    var allowed: Int?
    if case .coverage(let hundredths) = goal {
      guard let coverage = RiskCoverage(scenario) else { return StaffAnswer(goal: goal, kinds: kinds, cannotWeigh: true) }
      let most = coverage.allowed(hundredths: hundredths)
      allowed = most
      search = ExtraSearch(coverage.scenario, kinds, threads: threads, progress: told, isCancelled: isCancelled)
      outcome = try search.fewest(leaving: most, until: deadline(5))
    } else {
      search = ExtraSearch(
        scenario.needsAlone(goal, price: ExtraSearch.missingPrice), kinds, threads: threads, progress: told, isCancelled: isCancelled)
      outcome = try search.fewest(until: deadline(5))
    }
    var answer = StaffAnswer(goal: goal, kinds: kinds, clashes: outcome.clashes, wasCancelled: outcome.wasCancelled)
    answer.least = outcome.least
    answer.isMissingLeast = outcome.isRestLeast
    guard var found = outcome.found else { return answer }
    // Qualifications are looked into where the number is known: fewer officers would still change who they are.
    if outcome.least == found.total, !outcome.wasCancelled {
      if found.total > 0 { progress?(.stage(.exchanging)) }
      let exchanged = try search.lessQualified(found, rest: allowed ?? found.rest, until: deadline(7))
      found = exchanged.found
      answer.areQualificationsLeast = exchanged.isProven
    }
    answer.counts = found.counts
    let staffed = StaffedOffice(scenario, goal, kinds, found, name: name)
    answer.scenario = staffed.scenario
    answer.extras = staffed.extras
    progress?(.stage(.rostering))
    let delivery = try staffed.solve(
      until: timeLimit.map { start + $0 }, gap: gap, threads: threads, progress: { progress?(.points(bound: $0, best: $1)) },
      isCancelled: isCancelled)
    let roster = delivery.result
    answer.roster = roster
    answer.boundScope = delivery.scope
    answer.isRosterOfLastSearch = delivery.isOwn
    answer.wasCancelled = roster.stop == .cancelled
    answer.coverage = roster.audit.map { ($0.indicators.riskWeightedCoverage.count, $0.indicators.riskWeightedCoverage.whole) }
    answer.needs = staffed.needs
    answer.needsAudit = roster.roster.map { PatrolScheduler(scenario: staffed.needs).audit($0) }
    return answer
  }
}
