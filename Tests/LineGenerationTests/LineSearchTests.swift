import Testing

@testable import LineGeneration

@Suite("Line search")
struct LineSearchTests {
  /// A worker with a random mixture of rules and priced cells.
  static func worker(_ rules: RandomRules, _ generator: inout SplitMix64) throws -> Worker {
    var worker = Worker(dayCount: rules.dayCount, letterCount: rules.letterCount)
    for cell in worker.cells.indices { worker.cells[cell] = generator.chance(0.08) ? nil : Int32(generator.whole(-6...6)) }
    worker.automata = try rules.uses(atMost: 4, &generator)
    return worker
  }

  @Test("The least line cost is that of the cheapest of all lines, with rules multiplied or not", arguments: [0, 8, 6000])
  func leastLineEqualsEnumeration(productStateLimit: Int) throws {
    var generator = SplitMix64(seed: 5)
    var bannedCount = 0
    for _ in 0..<500 {
      let rules = RandomRules(dayCount: generator.whole(2...5), letterCount: generator.whole(2...3))
      var problem = RosterProblem(dayCount: rules.dayCount, letterCount: rules.letterCount)
      problem.workers = [try Self.worker(rules, &generator)]
      let allowed = problem.workers[0].cells.map { _ in !generator.chance(0.05) }
      let lines = rules.allLines()
      let free = lines.compactMap { problem.evaluate(line: $0, of: 0).pointsOrNil }.min()
      let masked = lines.filter { line in line.enumerated().allSatisfy { allowed[$0 * rules.letterCount + Int($1)] } }
        .compactMap { problem.evaluate(line: $0, of: 0).pointsOrNil }.min()
      #expect(try problem.leastLineCost(worker: 0, productStateLimit: productStateLimit)?.cost == free)
      let least = try problem.leastLineCost(worker: 0, allowed: allowed, productStateLimit: productStateLimit)
      #expect(least?.cost == masked)
      #expect(try problem.hasLine(worker: 0) == (free != nil))
      if let least {
        #expect(problem.evaluate(line: least.line, of: 0) == .points(least.cost))
        #expect(least.line.enumerated().allSatisfy { allowed[$0 * rules.letterCount + Int($1)] })
      } else {
        bannedCount += 1
      }
    }
    #expect(bannedCount > 10)
    #expect(bannedCount < 450)
  }

  @Test("Rules whose points together are too large for one machine are searched side by side")
  func rulesTooDearToMultiply() throws {
    var problem = RosterProblem(dayCount: 2, letterCount: 2, workers: [Worker(dayCount: 2, letterCount: 2)])
    problem.workers[0].cells = [3, 0, 4, nil]
    let dear = CountPrimitive(
      dayCount: 2, letterCount: 2, firstDay: 0, lastDay: 1, weight: { $1 }, costOfTotal: { .points(min($0, 1) * LineCost.largestPoints) })
    for _ in 0..<9 { problem.workers[0].automata.append(AutomatonUse(try dear.automaton())) }
    #expect(try problem.leastLineCost(worker: 0)?.line == [0, 0])
    #expect(try solve(problem).best?.objective == 7)
    problem.workers[0].cells[0] = nil
    #expect(try solve(problem).best?.objective == 4 + 9 * LineCost.largestPoints)
  }

  @Test("Under any prices the bound of one worker is the cheapest line with its rows priced", arguments: [0, 6000])
  func pricedSearchEqualsEnumeration(productStateLimit: Int) throws {
    func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int { second == 0 ? abs(first) : greatestCommonDivisor(second, first % second) }
    var generator = SplitMix64(seed: 6)
    for _ in 0..<400 {
      let rules = RandomRules(dayCount: generator.whole(2...5), letterCount: generator.whole(2...3))
      var problem = RosterProblem(dayCount: rules.dayCount, letterCount: rules.letterCount)
      problem.workers = [try Self.worker(rules, &generator)]
      problem.rows = (0..<3).map { _ in Row(lower: -generator.whole(0...5), upper: generator.whole(0...5)) }
      for cell in problem.workers[0].cells.indices { problem.workers[0].cellRows[cell] = Int32(generator.whole(-1...2)) }
      problem.workers[0].extraRows = [
        CellRowEntry(day: 0, letter: 1, row: 0, coefficient: -2), CellRowEntry(day: 1, letter: 0, row: generator.whole(0...2), coefficient: 3),
      ]
      let prices = (0..<3).map { _ in Double(generator.whole(-40...40)) / 8 }
      var rowPart = 0.0
      for (row, price) in zip(problem.rows, prices) { rowPart += price * Double(price > 0 ? row.lower : row.upper) }
      var least = Double.infinity
      for line in rules.allLines() {
        guard let points = problem.evaluate(line: line, of: 0).pointsOrNil else { continue }
        var cost = Double(points)
        for (day, letter) in line.enumerated() {
          let row = problem.workers[0].cellRows[day * rules.letterCount + Int(letter)]
          if row >= 0 { cost -= prices[Int(row)] }
        }
        for extra in problem.workers[0].extraRows where Int(line[extra.day]) == extra.letter { cost -= prices[extra.row] * Double(extra.coefficient) }
        least = min(least, cost)
      }
      let bound = try problem.bound(under: prices, productStateLimit: productStateLimit)
      // A search that gives up still bounds, and never takes that for the absence of lines.
      let hasty = try problem.bound(under: prices, productStateLimit: productStateLimit, labelLimit: 2)
      #expect(hasty <= bound)
      if least == .infinity {
        #expect(bound == .max)
      } else {
        // Eighths are exact in binary, so only the rounding up to the grid of objectives is between the two.
        let points = rules.allLines().compactMap { problem.evaluate(line: $0, of: 0).pointsOrNil }
        let unit = points.reduce(0) { greatestCommonDivisor($0, $1 - points[0]) }
        #expect(Double(bound) >= rowPart + least)
        if unit > 0 {
          let steps = ((rowPart + least - Double(points[0])) / Double(unit)).rounded(.up)
          #expect(bound <= points[0] + Int(steps) * unit)
        }
        // A column of one point makes the grid that of whole points.
        problem.columns = [StaticColumn(cost: 1, lower: 0, upper: 1, entries: [])]
        #expect(try problem.bound(under: prices, productStateLimit: productStateLimit) == Int((rowPart + least).rounded(.up)))
      }
    }
  }
}

@Suite("Folding")
struct FoldingTests {
  @Test("Rules multiplied while searches go on charge every line what they charged apart")
  func foldedRulesChargeTheSame() throws {
    var folded = 0
    for seed in 0..<200 {
      let problem = try TinyProblems.problem(seed: UInt64(seed))
      for worker in problem.workers {
        var folding = try RuleFolding(dayCount: problem.dayCount, letterCount: problem.letterCount, stateLimit: 6000, firstStateLimit: 1)
        let apart = try folding.rules(of: worker.automata, remainingWorkers: 1)
        var rules = apart
        // The first and every other machine take part, so that some stay out.
        var active = rules.components.indices.map { $0 % 2 == 0 }
        folding.fold(&rules, active: &active)
        folding.prepare(&rules)
        if rules.components.count < apart.components.count { folded += 1 }
        #expect(active.count == rules.components.count, "seed \(seed)")
        #expect(rules.dominance.count == (rules.components.count > 1 ? rules.components.count : 0), "seed \(seed)")
        #expect(active.count { !$0 } == apart.components.indices.count { $0 % 2 == 1 }, "seed \(seed)")
        var generator = SplitMix64(seed: UInt64(seed))
        for _ in 0..<50 {
          let line = (0..<problem.dayCount).map { _ in UInt8(generator.whole(0...(problem.letterCount - 1))) }
          let charges = [apart, rules].map { rules in rules.components.reduce(LineCost.free) { $0 + $1.cost(of: line) } }
          #expect(charges[0] == charges[1], "seed \(seed)")
        }
      }
    }
    #expect(folded >= 20)
  }
}
