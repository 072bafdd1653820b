import Testing

@testable import LineGeneration

@Suite("Multiplying rules")
struct RuleFoldingTests {
  /// At most five days with a letter out of twelve.
  private static func count(of counted: Int) throws -> AutomatonUse {
    AutomatonUse(
      try CountPrimitive(
        dayCount: 12, letterCount: 3, firstDay: 0, lastDay: 11, weight: { $1 == counted ? 1 : 0 }, costOfTotal: { $0 > 5 ? .banned : .free }
      ).automaton())
  }

  @Test("Rules that searches need together are multiplied while the budget lasts, and stay apart behind it", arguments: [0, 500, 100_000])
  func budgetIsKept(budget: Int) throws {
    let automata = [try Self.count(of: 1), try Self.count(of: 2)]
    var folding = try RuleFolding(dayCount: 12, letterCount: 3, stateLimit: 1000, firstStateLimit: 0, explorationBudget: budget)
    var rules = try folding.rules(of: automata, remainingWorkers: 1)
    try #require(rules.components.count == 2)
    var active = [true, true]
    folding.fold(&rules, active: &active)
    #expect(rules.components.count == (budget == 100_000 ? 1 : 2))
    #expect(active == Array(repeating: true, count: rules.components.count))
  }

  @Test("An attempt to multiply rules says what it looked at, whether it was given up or not")
  func attemptsAreCounted() throws {
    let (first, second) = (try Self.count(of: 1), try Self.count(of: 2))
    var failed = 0, whole = 0
    #expect(try LineAutomaton.product(first, second, stateLimit: 4, exploredLimit: 16, explored: &failed) == nil)
    let product = try #require(try LineAutomaton.product(first, second, stateLimit: 100, exploredLimit: 400, explored: &whole))
    #expect(failed > 0)
    #expect(failed < whole)
    // Equal states are merged behind the exploration, so it has looked at no fewer transitions than are left.
    #expect(whole >= product.next.count)
  }

  @Test("Rules multiplied ahead of a solve are fewer and cost every line the same")
  func multipliedRulesCostTheSame() throws {
    var generator = SplitMix64(seed: 14)
    var fewer = 0
    for _ in 0..<40 {
      let rules = RandomRules(dayCount: generator.whole(1...4), letterCount: generator.whole(2...3))
      let workers = try (0..<3).map { _ in try rules.uses(atMost: 4, &generator) }
      let products = try multiplied(workers, dayCount: rules.dayCount, letterCount: rules.letterCount)
      try #require(products.count == workers.count)
      for (worker, product) in zip(workers, products) {
        for line in rules.allLines() {
          #expect(
            product.reduce(LineCost.free) { $0 + $1.automaton.cost(of: line) } == worker.reduce(LineCost.free) { $0 + $1.automaton.cost(of: line) })
        }
        if product.count < worker.count { fewer += 1 }
      }
    }
    #expect(fewer > 20)
  }
}
