import PatrolScheduling

/// Finds the best repair in the stated order, each solve proven by the project's own engine.
///
/// Two solves, each with weights that hold the order for certain. The first finds minimums, people, cells and recall: a point of minimums outweighs all people there are, and one person
/// all cells and recall that a few people can have. Where the roster disturbs no more than so few, neither does the best one, and the order held; else a further solve has
/// weights for as many. The last adds all other points, of which the best repair has no more than the roster before it, since that one is as good in all else.
///
/// Where a roster that was proven best before the last solve leaves those alone whom a further option has to leave alone, that one begins at its last solve.
struct RepairSearch {
  let ground: RepairGround
  let limits: RepairLimits
  let isCancelled: (@Sendable () -> Bool)?
  /// Ready for the scenario at any prices under which other points count; what has to be worked out before a solve takes longer than most solves.
  private let withOthers: Prepared
  /// Ready for the scenario at any prices under which other points do not count.
  private let withoutOthers: Prepared
  private typealias Prepared = MadeOnce<Result<PatrolScheduler, SchedulingError>>

  /// What was proven best before the other points were looked at, each with who was left as he is.
  private var known: [(left: Set<Officer.ID>, solved: Solved)] = []

  init(ground: RepairGround, limits: RepairLimits, isCancelled: (@Sendable () -> Bool)?) {
    self.ground = ground
    self.limits = limits
    self.isCancelled = isCancelled
    // Whose line the audit finds in order as it stands has one; where the roster does not fit its scenario that is not said.
    let officers = Set(ground.scenario.officers.map(\.id))
    let lawful = ground.shortReport.mismatches.isEmpty ? officers.subtracting(ground.shortReport.breaches.map(\.officer)) : []
    func ready(countsOthers: Bool, threads: Int) -> Prepared {
      Prepared {
        let dates = ground.dates ?? ground.scenario.period.from...ground.scenario.period.from
        let scheduler = PatrolScheduler(scenario: ground.priced(RepairPrices(minimum: 1, person: 1, countsOthers: countsOthers, dates: dates)))
        return Result { () throws(SchedulingError) in try scheduler.prepared(besides: lawful, allowed: ground.allowed, threads: threads) }
      }
    }
    withoutOthers = ready(countsOthers: false, threads: limits.threads)
    // That is made ready on another thread while the first solve goes on.
    withOthers = ready(countsOthers: true, threads: 1)
  }

  /// What a search for the best repair came to.
  enum Answer {
    case found(Found)
    /// There is none that keeps the rules.
    case nothing
    /// A limit cut in before anything was found.
    case undecided
  }

  /// A repair that was found.
  struct Found {
    var option: RepairOption
    /// Who is disturbed.
    var people: Set<Officer.ID>
  }

  /// Prices beyond which the linear program is not trusted to tell one point from none.
  private static let greatestPrice = 4_000_000_000
  /// The greatest price in a line: half of what the engine takes, so that prices of one cell add up.
  private static let greatestLinePrice = 1 << 27

  /// The best repair that leaves some people as they are.
  ///
  /// - Throws: `SchedulingError` where the solver or the audit refuses it.
  mutating func best(without left: Set<Officer.ID>, within budget: RepairBudget) throws(SchedulingError) -> Answer {
    // The best of more rosters is the best of fewer, where it is one of them.
    if let before = known.first(where: { $0.left.isSubset(of: left) && left.isDisjoint(with: moved(in: $0.solved.roster)) }) {
      let (found, isWorse) = try ended(before.solved, without: left, within: budget)
      // With more people left alone more shifts are left as they are, and its crews may have been formed anew there.
      if !isWorse { return .found(found) }
    }
    switch try firstSolves(without: left, within: budget) {
    case .solved(let solved):
      if solved.isProven { known.append((left, solved)) }
      return .found(try ended(solved, without: left, within: budget).found)
    case .nothing: return .nothing
    case .undecided: return .undecided
    }
  }

  /// The last solve of an option.
  ///
  /// - Returns: What was found, and whether that solve came to something worse than was known.
  private func ended(
    _ first: Solved, without left: Set<Officer.ID>, within budget: RepairBudget
  ) throws(SchedulingError) -> (found: Found, isWorse: Bool) {
    var best = first
    var isWorse = false
    let isProven = best.isProven
    var isProvenThroughout = isProven
    if case .solved(let third) = try last(best, without: left, within: budget) {
      // A roster that is worse by anything before the other points says nothing of these.
      isWorse = !(third.rank <= best.rank)
      isProvenThroughout = isProvenThroughout && third.isProven && !isWorse
      if !isWorse { best = third }
    } else {
      isProvenThroughout = false
    }
    return (found(best, isProven: isProven, isProvenThroughout: isProvenThroughout), isWorse)
  }

  /// The solves before the last one, which decides by the other points.
  private func firstSolves(without left: Set<Officer.ID>, within budget: RepairBudget) throws(SchedulingError) -> Attempt {
    guard let dates = ground.dates else { return .nothing }
    let movable = zip(ground.scenario.officers, ground.free).count { !$1.isEmpty && !left.contains($0.id) }
    var prices = RepairPrices(minimum: movable + 1, protected: ground.protected, person: 1, dates: dates)
    weigh(&prices, people: min(Self.fewPeople, movable), among: movable)
    // Prices that large would be more than the linear program tells apart, or more than a broken crew costs: people come first alone.
    let isAtOnce = prices.minimum * ground.dearestMinimum <= Self.greatestPrice && ground.keepsCrewsFirst(prices)
    if !isAtOnce { prices = RepairPrices(minimum: movable + 1, protected: ground.protected, person: 1, dates: dates) }
    prices.untouched = left
    let attempt = try attempt(prices, from: SolverMemory(RepairCalls(ground).start(without: left)), within: budget.most)
    guard case .solved(var best) = attempt, best.rank.people > (isAtOnce ? Self.fewPeople : 0) else { return attempt }
    weigh(&prices, people: best.rank.people, among: best.rank.people)
    if case .solved(let second) = try self.attempt(prices, from: best.memory, within: budget.most) {
      best.isProven = best.isProven && second.isProven && second.rank <= best.rank
      if second.rank <= best.rank { (best.roster, best.rank, best.memory) = (second.roster, second.rank, second.memory) }
    } else {
      best.isProven = false
    }
    return .solved(best)
  }

  /// So few people are disturbed by most repairs.
  private static let fewPeople = 3

  /// Weighs people before cells and cells before recall, as far as repairs go that disturb at most so many people, and minimums before all that a repair can disturb among some.
  private func weigh(_ prices: inout RepairPrices, people: Int, among most: Int) {
    // Nobody has more cells that may change than there are days.
    let days = max(1, ground.free.map(\.count).max() ?? 1)
    let steps = RepairPrices.Change.allCases.count - 1
    prices.recall = 1
    prices.cell = steps * people * days + 1
    prices.person = prices.cell * max(0, people * days - people - 1) + steps * people * days + 1
    prices.minimum = prices.person * most + prices.cell * most * days + steps * most * days + 1
  }

  /// The solve that decides by the other points; undecided where its prices would be too large.
  private func last(_ best: Solved, without left: Set<Officer.ID>, within budget: RepairBudget) throws(SchedulingError) -> Attempt {
    guard let dates = ground.dates else { return .nothing }
    var prices = RepairPrices(minimum: 1, protected: ground.protected, person: 1, countsOthers: true, dates: dates)
    prices.untouched = left
    let rank = best.rank
    let others = max(0, rank.others - ground.certainPoints)
    prices.recall = others + 1
    prices.cell = prices.recall * rank.recall + others + 1
    prices.person = prices.cell * max(0, rank.cells - rank.people - 1) + prices.recall * rank.recall + others + 1
    prices.minimum = prices.person * rank.people + prices.cell * rank.cells + prices.recall * rank.recall + others + 1
    let linePrice = prices.person + prices.cell + 3 * prices.recall
    guard linePrice <= Self.greatestLinePrice, prices.minimum * ground.dearestMinimum <= Self.greatestPrice else { return .undecided }
    return try attempt(prices, from: best.memory, within: budget)
  }

  /// A roster as one solve left it.
  struct Solved {
    var roster: Roster
    var rank: RepairRank
    var isProven: Bool
    /// The lines that were found, to begin the next solve from: prices differ and rules do not.
    var memory: SolverMemory
  }

  /// What one solve came to.
  private enum Attempt {
    case solved(Solved)
    /// There is no roster that keeps the rules.
    case nothing
    /// A limit cut in before there was one, or the prices are beyond the engine's numbers: what was found before stands, unproven.
    case undecided
  }

  private func attempt(
    _ prices: RepairPrices, from start: SolverMemory, within budget: RepairBudget
  ) throws(SchedulingError) -> Attempt {
    do {
      return try solve(prices, from: start, within: budget)
    } catch {
      if case .solver(let cause) = error, cause.isAboutSize { return .undecided }
      throw error
    }
  }

  private func solve(
    _ prices: RepairPrices, from start: SolverMemory, within budget: RepairBudget
  ) throws(SchedulingError) -> Attempt {
    guard budget.left > .zero, isCancelled?() != true else { return .undecided }
    let priced = ground.priced(prices)
    let scheduler = try (prices.countsOthers ? withOthers : withoutOthers).value.get().repriced(priced)
    if limits.threads > 1, !prices.countsOthers { withOthers.begin() }
    let result = try scheduler.solve(
      timeLimit: budget.left, threads: limits.threads, allowed: ground.allowed, nodeLimit: limits.nodes, draws: false, memory: start,
      isCancelled: isCancelled)
    guard let solved = result.roster else { return result.stop == .contradiction ? .nothing : .undecided }
    // The solve seats everybody anew; who is on duty already rides with whom he rides.
    let roster = ground.settling.settled(solved)
    let rank = ground.rank(roster, ground.scheduler.audit(roster))
    let isSame = ground.settling.isApart || !(ground.rank(solved, ground.scheduler.audit(solved)) < rank)
    return .solved(
      Solved(
        roster: roster, rank: rank, isProven: result.stop == .proven && isSame, memory: result.memory ?? SolverMemory(solved)))
  }

  /// Who is disturbed.
  private func moved(in roster: Roster) -> Set<Officer.ID> {
    Set(RepairChanges(ground).changes(to: roster).disturbed)
  }

  private func found(_ solved: Solved, isProven: Bool, isProvenThroughout: Bool) -> Found {
    let (roster, report) = RepairSeating(ground).seated(solved.roster, rank: solved.rank)
    let changes = RepairChanges(ground).changes(to: roster)
    let isAsGood = ground.rank(roster, report) <= solved.rank && report.mismatches.isEmpty
    let option = RepairOption(
      rank: ground.rank(roster, report), roster: roster, report: report, minimumPoints: report.minimumPoints, changes: changes,
      leavesShort: false, isProven: isProven && isAsGood, isProvenThroughout: isProvenThroughout && isAsGood)
    return Found(option: option, people: Set(option.people))
  }
}

/// Where the search for a repair ends without a proof.
public struct RepairLimits: Sendable, Hashable {
  /// Most branching nodes of one solve: the same on every machine; the default is 200.
  public var nodes: Int
  /// The longest time of all solves together; the default is 60 s.
  ///
  /// The first option has most of it where others follow, and so has the first solve of each option.
  public var time: Duration
  /// Threads; the result does not depend on them.
  ///
  /// With more than one, what later solves need is made ready beside the first.
  public var threads: Int

  /// Limits; everything has a default.
  public init(nodes: Int = 200, time: Duration = .seconds(60), threads: Int = 2) {
    self.nodes = nodes
    self.time = time
    self.threads = threads
  }
}
