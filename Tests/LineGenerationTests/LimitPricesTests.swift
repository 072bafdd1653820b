import Testing

@testable import LineGeneration

@Suite("Prices of what limits count")
struct LimitPricesTests {
  @Test("Whatever the prices, the bound never passes the cheapest line, steps never lower it, and the completions left behind give it again")
  func boundIsBelowTheCheapestLine() throws {
    var generator = SplitMix64(seed: 41)
    var improved = 0
    var tight = 0
    for _ in 0..<1500 {
      let rules = RandomRules(dayCount: generator.whole(2...5), letterCount: generator.whole(2...3))
      let worker = try LineSearchTests.worker(rules, &generator)
      guard worker.automata.count > 1 else { continue }
      var folding = try RuleFolding(dayCount: rules.dayCount, letterCount: rules.letterCount, stateLimit: 0, firstStateLimit: 0)
      let machines = try folding.rules(of: worker.automata, remainingWorkers: 1).components
      guard machines.count > 1, machines.allSatisfy({ $0.initialStates[0] >= 0 }) else { continue }
      var workspace = SearchWorkspace(labelLimit: .max)
      workspace.cells = ContiguousArray(worker.cells.map { $0.map { Int64($0) * Prices.point } ?? SearchWorkspace.banned })
      workspace.listLetters(dayCount: rules.dayCount, letterCount: rules.letterCount)
      var least: Int64?
      for line in rules.allLines() {
        var cost: Int64 = 0
        var isAllowed = true
        for (day, letter) in line.enumerated() {
          let cell = workspace.cells[day * rules.letterCount + Int(letter)]
          if cell == SearchWorkspace.banned { isAllowed = false } else { cost += cell }
        }
        for machine in machines {
          guard let points = machine.cost(of: line).pointsOrNil else {
            isAllowed = false
            break
          }
          cost += Int64(points - machine.baseCosts[0]) * Prices.point
        }
        if isAllowed { least = min(least ?? cost, cost) }
      }
      var limits = LimitPrices()
      let positions = Array(machines.indices)
      let before = limits.improve(&workspace, machines: machines, positions: positions, scale: Prices.point, target: nil, steps: 0)
      let target = least.map { $0 + Prices.point } ?? 50 * Prices.point
      let after = limits.improve(&workspace, machines: machines, positions: positions, scale: Prices.point, target: target, steps: 30)
      #expect(after >= before)
      if let least { #expect(after <= least) }
      if after > before { improved += 1 }
      if after == least { tight += 1 }
      guard after < SearchWorkspace.banned else { continue }
      // The completions left behind are those of the prices that gave the bound.
      let left = zip(machines, workspace.completionStarts).map { workspace.completions[$1 + Int($0.initialStates[0])] }
      #expect(left.reduce(0, +) == after)
    }
    #expect(improved > 50)
    #expect(tight > 50)
  }

  @Test("A search over a long horizon bounds every line from below, and its lines cost what they are said to")
  func searchOverLongHorizons() throws {
    var generator = SplitMix64(seed: 97)
    var found = 0
    for round in 0..<800 {
      let rules = RandomRules(dayCount: generator.whole(2...5), letterCount: generator.whole(2...3))
      let worker = try LineSearchTests.worker(rules, &generator)
      var problem = RosterProblem(dayCount: rules.dayCount, letterCount: rules.letterCount, workers: [worker])
      problem.workers[0].cellRows = [Int32](repeating: -1, count: rules.dayCount * rules.letterCount)
      problem.workers[0].extraRows = []
      let costs = rules.allLines().compactMap { problem.evaluate(line: $0, of: 0).pointsOrNil }
      let compiled = try CompiledProblem(problem, productStateLimit: 0, firstStateLimit: 0)
      let team = SearchTeam(compiled, threads: 1, labelLimit: .max, isLong: true)
      let effort: SearchEffort = round % 2 == 0 ? .quick : .shared
      let request = SearchTeam.Request(prices: try Prices([], rows: []), pointScale: Prices.point, allowed: nil, lineLimit: 3, effort: effort)
      let outcome = try #require(team.search([0], request, pool: nil)?.first)
      guard let least = outcome.least else {
        #expect(costs.isEmpty)
        continue
      }
      if let cheapest = costs.min() { #expect(least <= Int64(cheapest) * Prices.point) }
      for line in outcome.lines {
        found += 1
        #expect(problem.evaluate(line: line.letters, of: 0).pointsOrNil.map { Int64($0) * Prices.point } == line.cost)
      }
    }
    #expect(found > 400)
  }
}
