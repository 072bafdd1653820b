/// A worker's rules, multiplied into as few machines over the whole horizon as the limits allow.
struct WorkerRules: Sendable {
  /// The machines; the first is the largest.
  ///
  /// Each has one initial state, and its base cost is part of every line.
  var components: [LineAutomaton]
  /// One table per machine; empty until ``RuleFolding/prepare(_:)`` made them, for a search by labels, and where there is only one machine.
  var dominance: [DominanceTable] = []
  /// What lines can still add to totals, on long horizons.
  var reach: TotalReach?
  /// Machines that the number of blocks of days is priced with, on long horizons.
  var blockPrice: BlockPrice?

  /// The first machine and one that limits the number of blocks of days, such as weekends, each multiplied with a count of blocks, a point each.
  struct BlockPrice: Sendable {
    var first: LineAutomaton
    var limit: LineAutomaton
    /// Position of the machine that limits blocks.
    var place: Int
  }

  /// Points that every line of the worker costs.
  var baseCost: Int { components.reduce(0) { $0 + $1.baseCosts[0] } }
  /// Whether no line at all is allowed by the rules.
  var isEmpty: Bool { components.contains { $0.initialStates[0] < 0 } }
}

/// Multiplies rules, each combination once, within a budget of memory for the whole problem.
///
/// Small machines are multiplied before the first search. Others, such as limits that seldom bind, wait until searches need them together with the largest one.
struct RuleFolding: Sendable {
  private struct Key: Hashable, Sendable {
    var first: ObjectIdentifier
    var firstInitial: Int
    var second: ObjectIdentifier
    var secondInitial: Int
  }

  /// What came of multiplying two machines.
  private enum Attempt: Sendable {
    case product(LineAutomaton)
    /// Wider than so many states a day.
    case failed(stateLimit: Int)
  }

  /// Transitions that all products together may have.
  private static let transitionBudget = 40_000_000
  /// Transitions that attempts to multiply may look at, failed ones included; a quarter of them before the first search.
  private static let usualExplorationBudget = 800_000_000
  /// How many times the states of other products one may have for a worker who has no line yet.
  private static let joinedShare = 2
  /// Entries that all dominance tables together may have, 4 bytes each; without a table only equal states are compared.
  private static let tableEntryBudget = 64_000_000

  /// Whether rules are left as they are from now on: a short solve does not repay large products.
  var isFinished = false

  /// States per day up to which rules are multiplied before the first search.
  private let firstStateLimit: Int
  private let dayCount: Int
  private let letterCount: Int
  private let stateLimit: Int
  private let unrestricted: LineAutomaton
  /// Transitions that attempts may look at only after the first search began.
  private let laterExploration: Int
  private var remainingExploration: Int
  private var remainingTransitions = Self.transitionBudget
  private var remainingTableEntries = Self.tableEntryBudget
  private var products: [Key: Attempt] = [:]
  private var tables: [ObjectIdentifier: DominanceTable] = [:]

  init(
    dayCount: Int, letterCount: Int, stateLimit: Int, firstStateLimit: Int, explorationBudget: Int = Self.usualExplorationBudget
  ) throws(AutomatonFault) {
    remainingExploration = explorationBudget
    laterExploration = explorationBudget - explorationBudget / 4
    self.firstStateLimit = firstStateLimit
    self.dayCount = dayCount
    self.letterCount = letterCount
    self.stateLimit = stateLimit
    unrestricted = try .unrestricted(dayCount: dayCount, letterCount: letterCount)
  }

  /// The rules of one worker, those multiplied whose products stay small.
  ///
  /// - Parameter remainingWorkers: how many workers, this one included, still share the budget.
  mutating func rules(of automata: [AutomatonUse], remainingWorkers: Int) throws(AutomatonFault) -> WorkerRules {
    let share = remainingTransitions / max(1, remainingWorkers) / (dayCount * letterCount)
    // Attempts that fail cost as much as those that do not. One may take the worker's whole share; few do, and those after him share what is left.
    let explorationShare = max(0, remainingExploration - laterExploration) / max(1, remainingWorkers) / (dayCount * letterCount)
    let limit = min(stateLimit, firstStateLimit, max(48, min(share * 4, explorationShare / 4)))
    // Long and small machines first: they meet most of the others, and their products stay small longest.
    let order = automata.indices.sorted { first, second in
      let one = automata[first].automaton
      let two = automata[second].automaton
      let keys = (two.lastDay - two.firstDay, one.totalStateCount, first), others = (one.lastDay - one.firstDay, two.totalStateCount, second)
      return keys < others
    }
    var components: [LineAutomaton] = []
    for index in order {
      let single = try product(AutomatonUse(unrestricted), automata[index], stateLimit: .max)
      guard let single else { continue }
      var isTaken = false
      for position in isFinished ? [] : Array(components.indices) {
        if let folded = try product(AutomatonUse(components[position]), AutomatonUse(single), stateLimit: limit) {
          components[position] = folded
          isTaken = true
          break
        }
      }
      if !isTaken { components.append(single) }
    }
    if components.isEmpty { components = [unrestricted] }
    components.sort { $0.totalStateCount > $1.totalStateCount }
    return WorkerRules(components: components)
  }

  /// Multiplies machines that searches need together, the smallest first, while products stay within the limits.
  ///
  /// - Parameter active: the machines that take part in searches, by position; kept in step.
  mutating func fold(_ rules: inout WorkerRules, active: inout [Bool]) {
    guard !isFinished else { return }
    while let (pair, folded) = nextProduct(rules, active.indices.filter { active[$0] }) {
      for position in [pair.smaller, pair.larger] {
        rules.components.remove(at: position)
        active.remove(at: position)
      }
      let place = rules.components.firstIndex { $0.totalStateCount < folded.totalStateCount } ?? rules.components.count
      rules.components.insert(folded, at: place)
      active.insert(true, at: place)
      rules.dominance = []
    }
  }

  /// The first pair of machines, from the smallest on, whose product is within the limits.
  private mutating func nextProduct(
    _ rules: WorkerRules, _ needed: [Int]
  ) -> (pair: (larger: Int, smaller: Int), product: LineAutomaton)? {
    for smaller in needed.reversed() {
      for larger in needed.reversed() where larger < smaller {
        let limit = min(stateLimit, min(remainingTransitions, remainingExploration) / (4 * dayCount * letterCount))
        let uses = (AutomatonUse(rules.components[larger]), AutomatonUse(rules.components[smaller]))
        if limit > 0, let folded = try? product(uses.0, uses.1, stateLimit: limit) { return ((larger, smaller), folded) }
      }
    }
    return nil
  }

  /// The rules of a worker for whom no line was found, multiplied anew with all that the budget allows: a rule joins another that tells apart all letters that it tells apart, the narrowest first.
  ///
  /// Rules that see only whether somebody works, such as runs, hours and weekends of a year, each leave open what together they forbid, and a search that keeps a few labels of each day ends nowhere. Together they are one narrow machine.
  mutating func joined(_ automata: [AutomatonUse]) throws(AutomatonFault) -> WorkerRules {
    var components = joinedAsFarAsPossible(try singles(automata), onlyAlike: false)
    if components.isEmpty { components = [unrestricted] }
    components.sort { $0.totalStateCount > $1.totalStateCount }
    return WorkerRules(components: components)
  }

  /// The rules of a worker over a long horizon: first one machine of all that look back a few days only, then those that limit totals.
  ///
  /// Rules without points that tell the same letters apart as a limit of blocks are multiplied with it once more, so that what is left of it can really be spent.
  mutating func longRules(of automata: [AutomatonUse]) throws(AutomatonFault) -> WorkerRules {
    let singles = try singles(automata)
    let short = singles.filter { $0.totals.isEmpty && $0.blockCount == nil }
    let memories = joinedAsFarAsPossible(short, onlyAlike: false).sorted { $0.totalStateCount > $1.totalStateCount }
    // What is left of a sum is looked up for each label; the number of blocks is no sum.
    let blocks = joinedAsFarAsPossible(short.filter(\.isFree) + singles.filter { $0.blockCount != nil }, onlyAlike: true)
    let limits = blocks.filter { $0.blockCount != nil } + singles.filter { !$0.totals.isEmpty }
    let components = memories + limits.sorted { $0.totalStateCount > $1.totalStateCount }
    // The narrowest rules are those that see only whether somebody works.
    let narrowest = blocks.min { ($0.classes.count, -$0.totalStateCount) < ($1.classes.count, -$1.totalStateCount) } ?? unrestricted
    var rules = WorkerRules(components: components.isEmpty ? [unrestricted] : components)
    rules.reach = TotalReach(machine: narrowest, totals: singles.flatMap(\.totals))
    rules.blockPrice = try blockPrice(rules.components)
    return rules
  }

  /// The first machine and the one that limits blocks of days, as they count blocks; nil where points of rules leave no room for a price, or nothing limits blocks.
  private mutating func blockPrice(_ components: [LineAutomaton]) throws(AutomatonFault) -> WorkerRules.BlockPrice? {
    guard let place = components.firstIndex(where: { $0.blockCount != nil }), place > 0, let count = components[place].blockCount,
      components[0].isFree, components[place].isFree
    else { return nil }
    guard let single = try product(AutomatonUse(unrestricted), AutomatonUse(count), stateLimit: .max),
      let first = try product(AutomatonUse(components[0]), AutomatonUse(single), stateLimit: 2 * stateLimit),
      let limit = try product(AutomatonUse(components[place]), AutomatonUse(single), stateLimit: 2 * stateLimit)
    else { return nil }
    return WorkerRules.BlockPrice(first: first, limit: limit, place: place)
  }

  /// Each rule over the whole horizon.
  private mutating func singles(_ automata: [AutomatonUse]) throws(AutomatonFault) -> [LineAutomaton] {
    var components: [LineAutomaton] = []
    for use in automata {
      if let single = try product(AutomatonUse(unrestricted), use, stateLimit: .max) { components.append(single) }
    }
    return components
  }

  private mutating func joinedAsFarAsPossible(_ given: [LineAutomaton], onlyAlike: Bool) -> [LineAutomaton] {
    var components = given
    while let (first, second, folded) = narrowestProduct(components, onlyAlike: onlyAlike) {
      components[first] = folded
      components.remove(at: second)
    }
    return components
  }

  /// The product of the first pair, by the columns and then the states of both, of which one tells apart all letters that the other does, and that is within the limits.
  private mutating func narrowestProduct(_ components: [LineAutomaton], onlyAlike: Bool) -> (first: Int, second: Int, product: LineAutomaton)? {
    var pairs: [(columns: Int, states: Int, first: Int, second: Int)] = []
    for second in components.indices {
      for first in 0..<second {
        let classes = (components[first].classes, components[second].classes)
        let columns = LetterClasses.common(classes.0, classes.1).classes.count
        guard columns == max(classes.0.count, classes.1.count), !onlyAlike || classes.0.count == classes.1.count else { continue }
        pairs.append((columns, components[first].totalStateCount + components[second].totalStateCount, first, second))
      }
    }
    for pair in pairs.sorted(by: <) {
      let limit = min(Self.joinedShare * stateLimit, min(remainingTransitions, remainingExploration) / (2 * dayCount * pair.columns))
      let uses = (AutomatonUse(components[pair.first]), AutomatonUse(components[pair.second]))
      if limit > 0, let folded = try? product(uses.0, uses.1, stateLimit: limit) { return (pair.first, pair.second, folded) }
    }
    return nil
  }

  /// Makes the tables for searches by labels, where several machines are left.
  mutating func prepare(_ rules: inout WorkerRules) {
    guard rules.components.count > 1, rules.dominance.isEmpty else { return }
    rules.dominance = rules.components.map { table(of: $0, entryLimit: remainingTableEntries / 8) }
  }

  private mutating func product(_ first: AutomatonUse, _ second: AutomatonUse, stateLimit: Int) throws(AutomatonFault) -> LineAutomaton? {
    let key = Key(
      first: ObjectIdentifier(first.automaton), firstInitial: first.initialState, second: ObjectIdentifier(second.automaton),
      secondInitial: second.initialState)
    switch products[key] {
    case .product(let known): return known
    case .failed(let limit) where limit >= stateLimit: return nil
    default: break
    }
    var explored = 0
    let result: LineAutomaton?
    do {
      result = try LineAutomaton.product(
        first, second, stateLimit: stateLimit, exploredLimit: stateLimit == .max ? .max : stateLimit * 4, explored: &explored)
    } catch {
      // Two machines whose points together do not fit one are still searched side by side.
      guard stateLimit != .max else { throw error }
      result = nil
    }
    remainingExploration = max(0, remainingExploration - explored)
    remainingTransitions = max(0, remainingTransitions - (result?.next.count ?? 0))
    products[key] = result.map { .product($0) } ?? .failed(stateLimit: stateLimit)
    return result
  }

  private mutating func table(of automaton: LineAutomaton, entryLimit: Int) -> DominanceTable {
    if let known = tables[ObjectIdentifier(automaton)] { return known }
    let table = DominanceTable(of: automaton, entryLimit: min(entryLimit, remainingTableEntries))
    remainingTableEntries -= table.excess.count
    tables[ObjectIdentifier(automaton)] = table
    return table
  }
}
