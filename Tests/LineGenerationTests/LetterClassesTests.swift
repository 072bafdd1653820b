import Testing

@testable import LineGeneration

@Suite("Letters that rules never tell apart")
struct LetterClassesTests {
  private static let dayCount = 6
  private static let letterCount = 4

  /// Rules of different sight: runs that see whether somebody works, totals that see how long, totals that see one letter.
  private static func rule(_ generator: inout SplitMix64) -> any LinePrimitive {
    switch generator.whole(0...2) {
    case 0:
      return RunPrimitive(
        dayCount: dayCount, letterCount: letterCount, membership: { $1 > 0 ? .member : .outside },
        reaching: [[.free, .points(generator.whole(0...5)), .banned]], ending: [[.points(3), .free]])
    case 1:
      let most = generator.whole(4...12)
      return CountPrimitive(
        dayCount: dayCount, letterCount: letterCount, firstDay: 0, lastDay: dayCount - 1, weight: { [0, 2, 2, 3][$1] },
        costOfTotal: { $0 > most ? .banned : .points(abs($0 - 6)) })
    default:
      let counted = generator.whole(1...3)
      return CountPrimitive(
        dayCount: dayCount, letterCount: letterCount, firstDay: 0, lastDay: dayCount - 1, weight: { $1 == counted ? 1 : 0 },
        costOfTotal: { $0 > 2 ? .banned : .points($0) })
    }
  }

  private static func randomLine(_ generator: inout SplitMix64) -> [UInt8] { (0..<dayCount).map { _ in UInt8(generator.whole(0...3)) } }

  @Test("A rule that sees only whether somebody works has two columns, one that sees how long has one for each length")
  func columnsAreSights() throws {
    let works = CountPrimitive(dayCount: 6, letterCount: 4, firstDay: 1, lastDay: 5, weight: { min($1, 1) }, costOfTotal: { .points($0) })
    let lengths = CountPrimitive(dayCount: 6, letterCount: 4, firstDay: 1, lastDay: 5, weight: { [0, 2, 2, 3][$1] }, costOfTotal: { .points($0) })
    #expect(try works.automaton().classes.count == 2)
    #expect(try lengths.automaton().classes.count == 3)
    #expect(try works.automaton().next.count == works.automaton().stateCounts.dropLast().reduce(0, +) * 2)
  }

  @Test("A product charges what its rules charge, with no more columns than pairs of what they tell apart", arguments: 1...40)
  func productsKeepSums(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let rules = [Self.rule(&generator), Self.rule(&generator)]
    let unrestricted = AutomatonUse(try LineAutomaton.unrestricted(dayCount: Self.dayCount, letterCount: Self.letterCount))
    var explored = 0
    let whole = try rules.map { rule in
      try #require(
        try LineAutomaton.product(unrestricted, AutomatonUse(rule.automaton()), stateLimit: .max, exploredLimit: .max, explored: &explored))
    }
    let product = try #require(
      try LineAutomaton.product(AutomatonUse(whole[0]), AutomatonUse(whole[1]), stateLimit: .max, exploredLimit: .max, explored: &explored))
    #expect(product.classes.count <= LetterClasses.common(whole[0].classes, whole[1].classes).classes.count)
    for _ in 0..<200 {
      let line = Self.randomLine(&generator)
      let costs = rules.map { $0.cost(of: line).pointsOrNil }
      let sum = costs.contains(nil) ? nil : costs.reduce(0) { $0 + ($1 ?? 0) }
      #expect(product.cost(of: line).pointsOrNil == sum)
    }
  }

  /// Half a year of five days on and two off, on most of which one has to work, with few weekends, while duty on weekends is what prices ask for.
  private static func halfYear() throws -> RosterProblem {
    let dayCount = 182
    var problem = RosterProblem(dayCount: dayCount, letterCount: 3)
    var worker = Worker(dayCount: dayCount, letterCount: 3)
    for day in 0..<dayCount where day % 7 >= 5 {
      for letter in 1...2 { worker.cells[day * 3 + letter] = -50 }
    }
    func runs(_ isMember: @escaping (Int) -> Bool, _ reaching: [LineCost]) throws -> AutomatonUse {
      AutomatonUse(
        try RunPrimitive(
          dayCount: dayCount, letterCount: 3, membership: { isMember($1) ? .member : .outside }, reaching: [reaching, reaching],
          ending: [[.banned, .free], [.free]], carriedContext: 1
        ).automaton())
    }
    worker.automata = [
      try runs({ $0 > 0 }, Array(repeating: .free, count: 5) + [.banned]), try runs({ $0 == 0 }, []),
      AutomatonUse(
        try CountPrimitive(
          dayCount: dayCount, letterCount: 3, firstDay: 0, lastDay: dayCount - 1, weight: { min($1, 1) },
          costOfTotal: { (128...130).contains($0) ? .free : .banned }
        ).automaton()),
      AutomatonUse(
        try CountPrimitive(
          dayCount: dayCount, letterCount: 3, firstDay: 0, lastDay: dayCount - 1, weight: { min($1, 1) },
          blockOfDay: (0..<dayCount).map { $0 % 7 >= 5 ? $0 / 7 : -1 }, maximumTotal: 6, costOfTotal: { $0 > 6 ? .banned : .free }
        ).automaton()),
      AutomatonUse(
        try CountPrimitive(
          dayCount: dayCount, letterCount: 3, firstDay: 0, lastDay: dayCount - 1, weight: { $1 == 2 ? 1 : 0 },
          costOfTotal: { $0 > 30 ? .banned : .free }
        ).automaton()),
    ]
    problem.workers = [worker]
    return problem
  }

  @Test("Whoever's rules one by one lead a quick search nowhere has a line once they are joined")
  func joinedRulesLeadSomewhere() throws {
    let problem = try Self.halfYear()
    // So few states that nothing is multiplied before the first search.
    let compiled = try CompiledProblem(problem, productStateLimit: 2000, firstStateLimit: 4)
    let request = SearchTeam.Request(
      prices: try Prices([Double](), rows: []), pointScale: Prices.point, allowed: nil, lineLimit: 1, effort: .quick)
    let alone = try #require(SearchTeam(compiled, threads: 1, labelLimit: 1000).search([0], request, pool: nil)?.first)
    #expect(alone.lines.isEmpty)
    #expect(alone.least != nil)
    let joined = try #require(SearchTeam(compiled, threads: 1, labelLimit: 1000).search([0], request, pool: LinePool(workerCount: 1))?.first)
    let line = try #require(joined.lines.first)
    #expect(problem.evaluate(line: line.letters, of: 0).pointsOrNil.map { Int64($0) * Prices.point } == line.cost)
    #expect(try #require(joined.least) <= line.cost)
  }
}
