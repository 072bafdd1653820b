import PatrolScheduling
import Synchronization

/// Looks for the fewest extra officers with whom everything that is asked can be met.
struct ExtraSearch: Sendable {
  /// What a step that is missing costs at least; an extra officer costs one point, so it outweighs as many of them as there may be.
  static let missingPrice = 1000
  /// Optional officers of all kinds together, at most, where nothing else is said.
  static let mostOptional = 900
  private static let firstSize = 8
  /// Nodes of branching after which it stays undecided whether officers may be exchanged.
  private static let exchangeNodes = 15

  /// Needs alone: see `Scenario.needsAlone`.
  let base: Scenario
  let kinds: [ExtraKind]
  /// The kinds among whom the fewest are looked for, as places: no other kind can do more.
  let leading: [Int]
  let threads: Int
  let isCancelled: (@Sendable () -> Bool)?
  /// Told how many it takes at least and at most, as far as that is known.
  let progress: (@Sendable (Int?, Int?) -> Void)?
  /// Optional officers of all kinds together, at most.
  let mostOptional: Int

  init(
    _ base: Scenario, _ kinds: [ExtraKind], threads: Int, mostOptional: Int = Self.mostOptional, progress: (@Sendable (Int?, Int?) -> Void)? = nil,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) {
    self.base = base
    self.kinds = kinds
    self.leading = ExtraKind.undominated(kinds, in: base)
    self.threads = threads
    self.mostOptional = mostOptional
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// So many of each kind, with a roster in which they meet what can be met.
  struct Found: Sendable {
    var counts: [Int]
    /// Optional officers and others; those who never work are no part of `counts`.
    var pool: OptionalOfficers
    var roster: Roster
    /// What the roster costs but for the extra officers: what is missing, and crews that locks leave broken.
    var rest: Int

    var total: Int { counts.reduce(0, +) }
  }

  /// What a search came to.
  struct Outcome: Sendable {
    /// Nil where no roster was found.
    var found: Found?
    /// No fewer can do: of all rosters in which as little is missing.
    var least = 0
    /// Whether no officers whatever can make less missing.
    var isRestLeast = false
    var clashes: [LockClash] = []
    var wasCancelled = false
  }

  /// The fewest of the leading kinds.
  func fewest(until deadline: ContinuousClock.Instant?) throws(SchedulingError) -> Outcome {
    var floor: Int?
    var outcome = try count(&floor, until: deadline)
    // What a search that was stopped proved, it proved of rosters that leave no more missing than the floor: of others nothing is known.
    if let found = outcome.found, !outcome.isRestLeast, found.rest > floor ?? 0 { outcome.least = 0 }
    return outcome
  }

  /// - Parameter floor: set to what stays missing at least, whoever comes, where that is asked; the least number holds for rosters that leave no more.
  private func count(_ floor: inout Int?, until deadline: ContinuousClock.Instant?) throws(SchedulingError) -> Outcome {
    var outcome = Outcome()
    // As many as all days could employ, each for one duty alone: more make nothing possible that they do not.
    let useful = max(1, employable.inAll)
    let largest = max(1, min(useful, mostOptional / max(1, leading.count)))
    var size = min(Self.firstSize, largest)
    while true {
      let counts = kinds.indices.map { leading.contains($0) ? size : 0 }
      let pool = OptionalOfficers(base, kinds, counts: counts, price: 1)
      let isLargest = size == largest
      let certain = floor ?? 0
      // More are needed than there are of any kind: a larger pool has to say how many.
      let run = try solve(
        pool.scenario, until: deadline, stopAt: { [size] progress in !isLargest && (progress.bound ?? 0) > certain + size + 1 },
        told: { [progress, size] now in
          let most = now.best.flatMap { $0 - certain < Self.missingPrice ? $0 - certain : nil }
          progress?(now.bound.map { max(0, min($0 - certain, size + 1)) }, most)
        })
      outcome.clashes = run.result.clashes
      outcome.wasCancelled = run.result.stop == .cancelled && !run.wasStopped
      if let roster = run.result.roster, let points = run.result.points, !run.wasStopped {
        let called = pool.called(in: roster, kinds: kinds.count)
        let found = Found(counts: called, pool: pool, roster: roster, rest: points - called.reduce(0, +))
        if outcome.found.map({ (found.rest, found.total) < ($0.rest, $0.total) }) ?? true { outcome.found = found }
      }
      if !outcome.clashes.isEmpty || outcome.wasCancelled { return outcome }
      let rest = run.wasStopped ? nil : outcome.found?.rest
      if floor == nil, rest != 0 { floor = try leastRest(until: deadline) }
      // Nobody with at most this many of each kind can do it: with less missing than can be there is none at all.
      if run.wasStopped, (run.result.bound ?? 0) > (floor ?? 0) + size + 1 { outcome.least = max(outcome.least, size + 1) }
      if let found = outcome.found, let rest {
        outcome.isRestLeast = rest == 0 || rest <= floor ?? 0 || (run.isProven && size >= useful)
        if outcome.isRestLeast { outcome.least = max(0, min((run.result.bound ?? 0) - rest, size >= useful ? .max : size + 1, found.total)) }
        if outcome.isRestLeast, outcome.least == found.total { return outcome }
        if !run.isProven || isLargest { return outcome }
      } else if !run.wasStopped {
        return outcome
      }
      size = min(largest, max(2 * size, outcome.isRestLeast ? outcome.found?.total ?? 0 : 0))
    }
  }

  /// The least that is missing, and the least that broken crews cost, however many officers are added: a lower bound.
  ///
  /// As many fresh officers of each kind as any day could employ stand ready on every day, whom no rule between days binds but that nobody works two shifts at a time.
  func leastRest(until deadline: ContinuousClock.Instant?) throws(SchedulingError) -> Int {
    let largest = mostOptional / max(1, leading.count)
    let size = employable.onOneDay
    // Too many to be tried: nothing is claimed.
    guard size <= largest else { return 0 }
    let pool = OptionalOfficers(base, kinds, counts: kinds.indices.map { leading.contains($0) ? size : 0 }, price: 0)
    var scenario = pool.scenario
    let extras = OfficerFilter(officers: pool.officers.map { scenario.officers[$0.place].id })
    for rule in RuleID.allCases.map(RuleCatalogue.definition(of:)) where rule.subject == .line && rule.isOverridable {
      // How long a shift may be binds every officer on every day alike.
      if rule.id == .maxShiftHours || rule.id == .maxNightShiftHours { continue }
      scenario.rules.append(
        RuleSetting(
          rule: rule.id, isOff: true, officers: extras, from: base.period.from + -1, to: base.period.date(base.period.horizonDays + 10)))
    }
    let run = try solve(scenario, until: deadline)
    return max(0, run.result.bound ?? 0)
  }

  /// The most that the needs and tasks of one day, and of all days, could employ of one kind: everyone for one need alone.
  ///
  /// A day employs those whose shifts start on it: hours after midnight are met by people of the day before. Where shifts of days in a row overlap, nobody works both, and one day stands for as many as do.
  var employable: (onOneDay: Int, inAll: Int) {
    let crew = base.crewKinds.map(\.least).max() ?? 1
    var byDay = [Int](repeating: 0, count: base.period.horizonDays)
    var inAll = 0
    func employ(_ number: Int, startingOn days: some Sequence<Int>) {
      inAll += number
      for day in Set(days) where byDay.indices.contains(day) { byDay[day] += number }
    }
    for demand in base.demands() {
      let number = (demand.target + demand.unit - 1) / demand.unit
      // Shares of sectors count in parts: where a part is enough for one, as many as there are parts may be employed.
      employ(number * (demand.crews == nil ? 1 : crew) * (demand.shares.isEmpty ? 1 : demand.unit), startingOn: demand.covering.map(\.day))
    }
    let reach = overlappingDays
    for task in base.tasks {
      // Whoever is lent may leave a crew broken that then takes a whole one to replace.
      let number = (task.count + task.parts.reduce(0) { $0 + $1.minimum }) * crew
      for day in task.dates.map({ $0 - base.period.from }) { employ(number, startingOn: (day - 1 - reach)...(day + 1)) }
    }
    let onOneDay = byDay.indices.map { day in byDay[day..<min(byDay.count, day + 1 + reach)].reduce(0, +) }.max() ?? 0
    return (onOneDay, inAll)
  }

  /// Over how many days a shift may reach into shifts that start later.
  private var overlappingDays: Int {
    let first = base.shifts.flatMap(\.intervals).map(\.startMinute).min() ?? 0
    let last = base.shifts.flatMap(\.intervals).map(\.endMinute).max() ?? 0
    return max(0, last - first - 1) / 1440
  }

  /// The same number of officers with fewer qualifications, one kind for another as long as no more than `rest` is missing.
  ///
  /// - Returns: What was found, and whether every single exchange that is left was proven impossible.
  func lessQualified(_ start: Found, rest: Int, until deadline: ContinuousClock.Instant?) throws(SchedulingError) -> (found: Found, isProven: Bool) {
    var found = start
    var isProven = true
    for from in kinds.indices where found.counts[from] > 0 {
      let lesser = kinds.indices.filter { kinds[$0].qualifications.isStrictSubset(of: kinds[from].qualifications) }
        .sorted { (kinds[$0].qualifications.count, $0) < (kinds[$1].qualifications.count, $1) }
      for to in lesser {
        // The largest number that can be exchanged, by halving; all of them first.
        var possible = 0
        var impossible = found.counts[from] + 1
        var next = found.counts[from]
        while next > possible, next < impossible {
          var counts = found.counts
          counts[from] -= next - possible
          counts[to] += next - possible
          switch try attempt(counts, rest: rest, nodes: Self.exchangeNodes, until: deadline) {
          case .possible(let better):
            found = better
            possible = next
          case .impossible: impossible = next
          case .undecided:
            impossible = next
            isProven = false
          }
          next = (possible + impossible) / 2
        }
      }
    }
    return (found, isProven)
  }

  /// What became of a number that was tried.
  enum Attempt: Sendable {
    case possible(Found)
    case impossible
    /// The search was cut short, or locks clash.
    case undecided([LockClash])
  }

  /// Whether with exactly so many of each kind no more is missing.
  ///
  /// - Parameter nodes: nodes of branching after which it stays undecided; nil is no limit.
  func attempt(_ counts: [Int], rest: Int, nodes: Int?, until deadline: ContinuousClock.Instant?) throws(SchedulingError) -> Attempt {
    if isCancelled?() == true || deadline.map({ $0 <= .now }) == true { return .undecided([]) }
    let pool = OptionalOfficers(base, kinds, counts: counts, price: 0)
    let run = try solve(
      pool.scenario, until: deadline,
      stopAt: { now in
        let isDecided = (now.bound ?? 0) > rest || now.best.map { $0 <= rest } == true
        return isDecided || nodes.map { now.nodes > $0 } == true
      })
    if let roster = run.result.roster, let points = run.result.points, points <= rest {
      return .possible(Found(counts: counts, pool: pool, roster: roster, rest: points))
    }
    return (run.result.bound ?? 0) > rest ? .impossible : .undecided(run.result.clashes)
  }

  private struct Run {
    var result: RosterResult
    /// Whether this search itself stopped it.
    var wasStopped: Bool
    var isProven: Bool { result.stop == .proven }
  }

  private func solve(
    _ scenario: Scenario, until deadline: ContinuousClock.Instant?, stopAt: @escaping @Sendable (SolverProgress) -> Bool = { _ in false },
    told: (@Sendable (SolverProgress) -> Void)? = nil
  ) throws(SchedulingError) -> Run {
    let flag = StopFlag()
    let isCancelled = isCancelled
    let result = try PatrolScheduler(scenario: scenario).solve(
      timeLimit: deadline.map { max(.zero, ContinuousClock.now.duration(to: $0)) }, threads: threads, draws: false,
      progress: { now in
        if stopAt(now) { flag.raise() }
        told?(now)
      },
      isCancelled: { flag.isRaised || isCancelled?() == true })
    return Run(result: result, wasStopped: flag.isRaised && result.stop == .cancelled)
  }
}

/// Raised once by a search that has seen enough.
private final class StopFlag: Sendable {
  private let state = Atomic(false)

  var isRaised: Bool { state.load(ordering: .relaxed) }

  func raise() { state.store(true, ordering: .relaxed) }
}
