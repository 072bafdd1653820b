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
  /// Ready for the scenario under any of the repair's prices.
  private let scheduler: PatrolScheduler

  /// - Throws: `SchedulingError.solver` where the solver refuses the scenario.
  init(ground: RepairGround, limits: RepairLimits, isCancelled: (@Sendable () -> Bool)?) throws(SchedulingError) {
    self.ground = ground
    self.limits = limits
    self.isCancelled = isCancelled
    let prices = RepairPrices(minimum: 1, person: 0, dates: ground.dates ?? ground.scenario.period.from...ground.scenario.period.from)
    scheduler = try PatrolScheduler(scenario: ground.priced(prices)).prepared()
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

  /// The best repair that leaves some people as they are; nil where there is none that keeps the rules.
  ///
  /// - Throws: `SchedulingError` where the solver or the audit refuses it.
  func best(without left: Set<Officer.ID>) throws(SchedulingError) -> Found? {
    guard let dates = ground.dates else { return nil }
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
    guard let first = try attempt(prices, allowed, from: SolverMemory(RepairCalls(ground).start(without: left))) else { return nil }
    var best = first
    var isProven = first.isProven
    var isProvenThroughout = isProven
    if first.rank.people > (isAtOnce ? Self.fewPeople : 0) {
      weigh(&prices, people: first.rank.people, among: first.rank.people)
      if let second = try attempt(prices, allowed, from: best.memory) {
        isProven = isProven && second.isProven && second.rank <= best.rank
        if second.rank <= best.rank { best = second }
      } else {
        isProven = false
      }
      isProvenThroughout = isProven
    }
    prices.countsOthers = true
    if let third = try last(&prices, best, allowed) {
      // A roster that is worse by anything before the other points says nothing of these.
      isProvenThroughout = isProvenThroughout && third.isProven && third.rank <= best.rank
      if third.rank <= best.rank { best = third }
    } else {
      isProvenThroughout = false
    }
    return found(best, isProven: isProven, isProvenThroughout: isProvenThroughout)
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

  /// The solve that decides by the other points; nil where its prices would be too large, or nothing was found.
  private func last(_ prices: inout RepairPrices, _ best: Solved, _ allowed: AllowedCells) throws(SchedulingError) -> Solved? {
    let rank = best.rank
    let others = max(0, rank.others - ground.certainPoints)
    prices.recall = others + 1
    prices.cell = prices.recall * rank.recall + others + 1
    prices.person = prices.cell * max(0, rank.cells - rank.people - 1) + prices.recall * rank.recall + others + 1
    prices.minimum = prices.person * rank.people + prices.cell * rank.cells + prices.recall * rank.recall + others + 1
    let linePrice = prices.person + prices.cell + 3 * prices.recall
    guard linePrice <= Self.greatestLinePrice, prices.minimum * ground.dearestMinimum <= Self.greatestPrice else { return nil }
    return try attempt(prices, allowed, from: best.memory)
  }

  /// A roster as one solve left it.
  struct Solved {
    var roster: Roster
    var rank: RepairRank
    var isProven: Bool
    /// The lines that were found, to begin the next solve from: prices differ and rules do not.
    var memory: SolverMemory
  }

  /// A solve; nil where its prices are beyond the engine's numbers, so that what was found before stands, unproven.
  private func attempt(_ prices: RepairPrices, _ allowed: AllowedCells, from start: SolverMemory) throws(SchedulingError) -> Solved? {
    do {
      return try solve(prices, allowed, from: start)
    } catch {
      if case .solver(let cause) = error, cause.isAboutSize { return nil }
      throw error
    }
  }

  private func solve(_ prices: RepairPrices, _ allowed: AllowedCells, from start: SolverMemory) throws(SchedulingError) -> Solved? {
    let scheduler = scheduler.repriced(ground.priced(prices))
    let result = try scheduler.solve(
      timeLimit: limits.time, threads: limits.threads, allowed: allowed, nodeLimit: limits.nodes, draws: false, memory: start,
      isCancelled: isCancelled)
    guard let solved = result.roster else { return nil }
    // The solve seats everybody anew; who is on duty already rides with whom he rides.
    let roster = ground.settling.settled(solved)
    let rank = ground.rank(roster, ground.scheduler.audit(roster))
    let isSame = ground.settling.isApart || !(ground.rank(solved, ground.scheduler.audit(solved)) < rank)
    return Solved(
      roster: roster, rank: rank, isProven: result.stop == .proven && isSame,
      memory: result.memory ?? SolverMemory(solved))
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
  /// The longest time of one solve; the default is 20 s.
  public var time: Duration
  /// Threads of the line searches; the result does not depend on it.
  public var threads: Int

  /// Limits; everything has a default.
  public init(nodes: Int = 200, time: Duration = .seconds(20), threads: Int = 2) {
    self.nodes = nodes
    self.time = time
    self.threads = threads
  }
}
