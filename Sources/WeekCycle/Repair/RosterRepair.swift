import PatrolScheduling

/// Mends a published roster with the least disturbance, in a stated order: hard rules and what is frozen; points of missing minimums; people disturbed; cells
/// changed; the order in which people are called; all other points.
public struct RosterRepair: Sendable {
  private let ground: RepairGround

  /// Prepares the repair of a roster of a scenario.
  public init(_ scenario: Scenario, roster: Roster, request: RepairRequest) {
    ground = RepairGround(scenario, roster: roster, request: request)
  }

  /// More sets of people to leave out than so many are not tried for one further option; it is then not said to be proven.
  private static let mostTried = 12

  /// The options, the best first, with "leave it short" among them.
  ///
  /// Each further option is the best that leaves at least one person alone of each option before it: no two call the same people.
  /// - Throws: `SchedulingError` where the solver or the audit refuses it.
  public func options(
    limits: RepairLimits = RepairLimits(), isCancelled: (@Sendable () -> Bool)? = nil
  ) throws(SchedulingError) -> Repair {
    let budget = RepairBudget(end: .now + limits.time)
    if limits.threads > 1 { ground.publishedReport.begin() }
    var search = RepairSearch(ground: ground, limits: limits, isCancelled: isCancelled)
    var found: [RepairSearch.Found] = []
    var known: [Set<Officer.ID>: RepairSearch.Answer] = [:]
    var foundNobodyInTime = false
    while found.count < ground.request.options - 1, isCancelled?() != true {
      var (tried, isComplete) = leavingOut(found.map(\.people))
      var best: RepairSearch.Found?
      let isLast = found.count == ground.request.options - 2 && ground.shortReport.taskShortages.isEmpty
      let own = isLast ? budget : budget.most
      for (place, left) in tried.enumerated() {
        let answer = if let before = known[left] { before } else { try search.best(without: left, within: own.share(of: tried.count - place)) }
        known[left] = answer
        switch answer {
        case .found(let candidate): if best.map({ candidate.option.rank < $0.option.rank }) ?? true { best = candidate }
        case .nothing: break
        case .undecided: isComplete = false
        }
      }
      guard var next = best, !next.people.isEmpty else {
        // Without anybody disturbed it is what "leave it short" says.
        if let next = best, found.isEmpty { found.append(next) }
        foundNobodyInTime = best == nil && found.isEmpty && !isComplete
        break
      }
      next.option.isProven = next.option.isProven && isComplete
      next.option.isProvenThroughout = next.option.isProvenThroughout && isComplete
      found.append(next)
    }
    var options = found.map(\.option)
    if let last = options.last, last.people.isEmpty {
      options[options.count - 1].leavesShort = true
    } else {
      options.append(try quiet(&search, within: budget, isCancelled))
      // That nobody can be called is not known then.
      if foundNobodyInTime {
        options[options.count - 1].isProven = false
        options[options.count - 1].isProvenThroughout = false
      }
    }
    let before = ground.publishedReport.value
    return Repair(
      scenario: ground.scenario, published: ground.published, before: before, othersBefore: before.others(ground.scenario.levels), options: options,
      notes: ground.notes, dates: ground.dates, entries: ground.entries, tasks: ground.tasks)
  }

  /// Nobody is disturbed: what is missing is left missing, but to tasks those go who are on duty anyway.
  private func quiet(
    _ search: inout RepairSearch, within budget: RepairBudget, _ isCancelled: (@Sendable () -> Bool)?
  ) throws(SchedulingError) -> RepairOption {
    guard !ground.shortReport.taskShortages.isEmpty, isCancelled?() != true,
      case .found(let found) = try search.best(without: Set(ground.scenario.officers.map(\.id)), within: budget), found.people.isEmpty,
      found.option.rank < short.rank
    else { return short }
    var option = found.option
    option.leavesShort = true
    return option
  }

  /// What is missing is left missing.
  private var short: RepairOption {
    RepairOption(
      rank: ground.rank(ground.short, ground.shortReport), roster: ground.short, report: ground.shortReport,
      minimumPoints: ground.shortReport.minimumPoints,
      changes: RepairChanges(ground).changes(to: ground.short), leavesShort: true, isProven: true, isProvenThroughout: true)
  }

  /// Smallest sets of people that leave out somebody of each option, in order, and whether all of them are there.
  private func leavingOut(_ options: [Set<Officer.ID>]) -> (sets: [Set<Officer.ID>], isComplete: Bool) {
    var sets: [Set<Officer.ID>] = [[]]
    for people in options {
      let order = ground.scenario.officers.map(\.id).filter(people.contains)
      var next: [Set<Officer.ID>] = []
      for set in sets {
        let grown = set.isDisjoint(with: people) ? order.map { set.union([$0]) } : [set]
        for candidate in grown where !next.contains(candidate) { next.append(candidate) }
      }
      sets = next.filter { set in !next.contains { $0.isStrictSubset(of: set) } }
    }
    return (Array(sets.prefix(Self.mostTried)), sets.count <= Self.mostTried)
  }
}
