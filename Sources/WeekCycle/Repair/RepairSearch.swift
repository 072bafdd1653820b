import PatrolScheduling

/// Finds the best repair in the stated order, each solve proven by the project's own engine.
///
/// Two solves, each with weights that hold the order for certain. The first finds minimums, people, cells and recall: a point of minimums outweighs all people there are, and one person
/// all cells and recall that a few people can have. Where the roster disturbs no more than so few, neither does the best one, and the order held; else a further solve has
/// weights for as many. The last adds all other points, of which the best repair has no more than the roster before it, since that one is as good in all else.
struct RepairSearch {
  let ground: RepairGround
  let limits: RepairLimits
  let isCancelled: (@Sendable () -> Bool)?
  /// Officers of whom a line is known that breaks nothing.
  private let lawful: Set<Officer.ID>
  /// Ready for the scenario under any of the repair's prices; nil where everybody is lawful, so that there is nothing to make ready.
  private let prepared: PatrolScheduler?

  /// - Throws: `SchedulingError.solver` where the solver refuses the scenario.
  init(ground: RepairGround, limits: RepairLimits, isCancelled: (@Sendable () -> Bool)?) throws(SchedulingError) {
    self.ground = ground
    self.limits = limits
    self.isCancelled = isCancelled
    // Whose line the audit finds in order as it stands has one; where the roster does not fit its scenario that is not said.
    let officers = Set(ground.scenario.officers.map(\.id))
    lawful = ground.shortReport.mismatches.isEmpty ? officers.subtracting(ground.shortReport.breaches.map(\.officer)) : []
    if lawful == officers {
      prepared = nil
    } else {
      let prices = RepairPrices(minimum: 1, person: 0, dates: ground.dates ?? ground.scenario.period.from...ground.scenario.period.from)
      prepared = try PatrolScheduler(scenario: ground.priced(prices)).prepared(besides: lawful)
    }
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
  func best(without left: Set<Officer.ID>, within budget: RepairBudget) throws(SchedulingError) -> Answer {
    guard let dates = ground.dates else { return .nothing }
    var allowed = ground.allowed
    for (place, officer) in ground.scenario.officers.enumerated() where left.contains(officer.id) {
      for day in ground.free[place] {
        allowed.allowOnly([.exactly(ground.cells[place][day])], officer: officer.id, date: ground.scenario.period.date(day))
      }
    }
    let movable = zip(ground.scenario.officers, ground.free).count { !$1.isEmpty && !left.contains($0.id) }
    var prices = RepairPrices(minimum: movable + 1, protected: ground.protected, person: 1, dates: dates)
    weigh(&prices, people: min(Self.fewPeople, movable), among: movable)
    // Prices that large would be more than the linear program tells apart, or more than a broken crew costs: people come first alone.
    let isAtOnce = prices.minimum * ground.dearestMinimum <= Self.greatestPrice && ground.keepsCrewsFirst(prices)
    if !isAtOnce { prices = RepairPrices(minimum: movable + 1, protected: ground.protected, person: 1, dates: dates) }
    let first: Solved
    switch try attempt(prices, allowed, from: SolverMemory(RepairCalls(ground).start(without: left)), within: budget.most) {
    case .solved(let solved): first = solved
    case .nothing: return .nothing
    case .undecided: return .undecided
    }
    var best = first
    var isProven = first.isProven
    var isProvenThroughout = isProven
    if first.rank.people > (isAtOnce ? Self.fewPeople : 0) {
      weigh(&prices, people: first.rank.people, among: first.rank.people)
      if case .solved(let second) = try attempt(prices, allowed, from: best.memory, within: budget.most) {
        isProven = isProven && second.isProven && second.rank <= best.rank
        if second.rank <= best.rank { best = second }
      } else {
        isProven = false
      }
      isProvenThroughout = isProven
    }
    prices.countsOthers = true
    if case .solved(let third) = try last(&prices, best, allowed, within: budget) {
      // A roster that is worse by anything before the other points says nothing of these.
      isProvenThroughout = isProvenThroughout && third.isProven && third.rank <= best.rank
      if third.rank <= best.rank { best = third }
    } else {
      isProvenThroughout = false
    }
    return .found(found(best, isProven: isProven, isProvenThroughout: isProvenThroughout))
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
  private func last(
    _ prices: inout RepairPrices, _ best: Solved, _ allowed: AllowedCells, within budget: RepairBudget
  ) throws(SchedulingError) -> Attempt {
    let rank = best.rank
    let others = max(0, rank.others - ground.certainPoints)
    prices.recall = others + 1
    prices.cell = prices.recall * rank.recall + others + 1
    prices.person = prices.cell * max(0, rank.cells - rank.people - 1) + prices.recall * rank.recall + others + 1
    prices.minimum = prices.person * rank.people + prices.cell * rank.cells + prices.recall * rank.recall + others + 1
    let linePrice = prices.person + prices.cell + 3 * prices.recall
    guard linePrice <= Self.greatestLinePrice, prices.minimum * ground.dearestMinimum <= Self.greatestPrice else { return .undecided }
    return try attempt(prices, allowed, from: best.memory, within: budget)
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
    _ prices: RepairPrices, _ allowed: AllowedCells, from start: SolverMemory, within budget: RepairBudget
  ) throws(SchedulingError) -> Attempt {
    do {
      return try solve(prices, allowed, from: start, within: budget)
    } catch {
      if case .solver(let cause) = error, cause.isAboutSize { return .undecided }
      throw error
    }
  }

  private func solve(
    _ prices: RepairPrices, _ allowed: AllowedCells, from start: SolverMemory, within budget: RepairBudget
  ) throws(SchedulingError) -> Attempt {
    let time = budget.left
    guard time > .zero else { return .undecided }
    let priced = ground.priced(prices)
    let scheduler = if let prepared { prepared.repriced(priced) } else { try PatrolScheduler(scenario: priced).prepared(besides: lawful) }
    let result = try scheduler.solve(
      timeLimit: time, threads: limits.threads, allowed: allowed, nodeLimit: limits.nodes, draws: false, memory: start, isCancelled: isCancelled)
    guard let solved = result.roster else { return result.stop == .contradiction ? .nothing : .undecided }
    // The solve seats everybody anew; who is on duty already rides with whom he rides.
    let roster = ground.settling.settled(solved)
    let rank = ground.rank(roster, ground.scheduler.audit(roster))
    let isSame = ground.settling.isApart || !(ground.rank(solved, ground.scheduler.audit(solved)) < rank)
    return .solved(
      Solved(
        roster: roster, rank: rank, isProven: result.stop == .proven && isSame, memory: result.memory ?? SolverMemory(solved)))
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
  /// Threads of the line searches; the result does not depend on it.
  public var threads: Int

  /// Limits; everything has a default.
  public init(nodes: Int = 200, time: Duration = .seconds(60), threads: Int = 2) {
    self.nodes = nodes
    self.time = time
    self.threads = threads
  }
}
