/// A worker's rules, multiplied into as few machines over the whole horizon as the limits allow.
struct WorkerRules: Sendable {
  /// The machines; the first is the largest.
  ///
  /// Each has one initial state, and its base cost is part of every line.
  var components: [LineAutomaton]
  /// One table per machine; empty when there is only one machine, which needs none.
  var dominance: [DominanceTable]

  /// Points that every line of the worker costs.
  var baseCost: Int { components.reduce(0) { $0 + $1.baseCosts[0] } }
  /// Whether no line at all is allowed by the rules.
  var isEmpty: Bool { components.contains { $0.initialStates[0] < 0 } }
}

/// Multiplies rules, each combination once, within a budget of memory for the whole problem.
struct RuleFolding {
  private struct Key: Hashable {
    var first: ObjectIdentifier
    var firstInitial: Int
    var second: ObjectIdentifier
    var secondInitial: Int
  }

  /// Transitions that all products together may have.
  private static let transitionBudget = 8_000_000
  /// Entries that all dominance tables together may have, 4 bytes each; without a table only equal states are compared.
  private static let tableEntryBudget = 64_000_000

  private let dayCount: Int
  private let letterCount: Int
  private let stateLimit: Int
  private let unrestricted: LineAutomaton
  private var remainingTransitions = Self.transitionBudget
  private var remainingTableEntries = Self.tableEntryBudget
  private var products: [Key: LineAutomaton?] = [:]
  private var tables: [ObjectIdentifier: DominanceTable] = [:]

  init(dayCount: Int, letterCount: Int, stateLimit: Int) throws(AutomatonFault) {
    self.dayCount = dayCount
    self.letterCount = letterCount
    self.stateLimit = stateLimit
    unrestricted = try .unrestricted(dayCount: dayCount, letterCount: letterCount)
  }

  /// The rules of one worker.
  ///
  /// - Parameter remainingWorkers: how many workers, this one included, still share the budget.
  mutating func rules(of automata: [AutomatonUse], remainingWorkers: Int) throws(AutomatonFault) -> WorkerRules {
    let share = remainingTransitions / max(1, remainingWorkers) / (dayCount * letterCount)
    let limit = min(stateLimit, max(48, share * 4))
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
      for position in components.indices {
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
    guard components.count > 1 else { return WorkerRules(components: components, dominance: []) }
    let entryLimit = min(remainingTableEntries, 4 * (remainingTableEntries / max(1, remainingWorkers)) / components.count)
    let dominance = components.map { table(of: $0, entryLimit: entryLimit) }
    return WorkerRules(components: components, dominance: dominance)
  }

  private mutating func product(_ first: AutomatonUse, _ second: AutomatonUse, stateLimit: Int) throws(AutomatonFault) -> LineAutomaton? {
    let key = Key(
      first: ObjectIdentifier(first.automaton), firstInitial: first.initialState, second: ObjectIdentifier(second.automaton),
      secondInitial: second.initialState)
    if let known = products[key] { return known }
    let explored = stateLimit == .max ? Int.max : stateLimit * 4
    let result: LineAutomaton?
    do {
      result = try LineAutomaton.product(first, second, stateLimit: stateLimit, exploredLimit: explored)
    } catch {
      // Two machines whose points together do not fit one are still searched side by side.
      guard stateLimit != .max else { throw error }
      result = nil
    }
    if let result { remainingTransitions = max(0, remainingTransitions - result.next.count) }
    products[key] = .some(result)
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
