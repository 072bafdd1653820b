import Testing

@testable import LineGeneration

@Suite("Shared costs")
struct CostSplitTests {
  /// A worker's machines, one for each rule, his cells' costs, and the least cost of a line that all machines allow.
  private struct Case {
    var machines: [LineAutomaton]
    var cells: ContiguousArray<Int64>
    var least: Int64?
    var leastThroughCells: [Int64?]
  }

  private func randomCase(_ generator: inout SplitMix64) throws -> Case? {
    let rules = RandomRules(dayCount: generator.whole(2...5), letterCount: generator.whole(2...3))
    let worker = try LineSearchTests.worker(rules, &generator)
    guard worker.automata.count > 1 else { return nil }
    var folding = try RuleFolding(dayCount: rules.dayCount, letterCount: rules.letterCount, stateLimit: 0, firstStateLimit: 0)
    let machines = try folding.rules(of: worker.automata, remainingWorkers: 1).components
    guard machines.count > 1, machines.allSatisfy({ $0.initialStates[0] >= 0 }) else { return nil }
    var known = Case(
      machines: machines, cells: ContiguousArray(worker.cells.map { $0.map { Int64($0) * Prices.point } ?? SearchWorkspace.banned }), least: nil,
      leastThroughCells: Array(repeating: nil, count: worker.cells.count))
    for line in rules.allLines() {
      var cost: Int64 = 0
      var isAllowed = true
      for (day, letter) in line.enumerated() {
        let cell = known.cells[day * rules.letterCount + Int(letter)]
        if cell == SearchWorkspace.banned { isAllowed = false } else { cost += cell }
      }
      for machine in machines {
        guard let points = machine.cost(of: line).pointsOrNil else {
          isAllowed = false
          break
        }
        cost += Int64(points - machine.baseCosts[0]) * Prices.point
      }
      guard isAllowed else { continue }
      known.least = min(known.least ?? cost, cost)
      for (day, letter) in line.enumerated() {
        let cell = day * rules.letterCount + Int(letter)
        known.leastThroughCells[cell] = min(known.leastThroughCells[cell] ?? cost, cost)
      }
    }
    return known
  }

  @Test("However costs are shared out, the bound never passes the cheapest line, steps never lower it, and a line agreed upon is the cheapest")
  func boundIsBelowTheCheapestLine() throws {
    var generator = SplitMix64(seed: 77)
    var improved = 0
    var agreed = 0
    for _ in 0..<1500 {
      guard let known = try randomCase(&generator) else { continue }
      var workspace = SearchWorkspace(labelLimit: .max)
      workspace.cells = known.cells
      workspace.listLetters(dayCount: known.machines[0].dayCount, letterCount: known.machines[0].letterCount)
      var split = CostSplit()
      let positions = Array(known.machines.indices)
      let target = known.least.map { $0 + Prices.point } ?? 50 * Prices.point
      let before = split.improve(&workspace, machines: known.machines, positions: positions, scale: Prices.point, target: target, steps: 0)
      let after = split.improve(&workspace, machines: known.machines, positions: positions, scale: Prices.point, target: target, steps: 30)
      #expect(after.bound >= before.bound)
      if let least = known.least { #expect(after.bound <= least) }
      if after.bound > before.bound { improved += 1 }
      if let line = after.agreed {
        agreed += 1
        #expect(line.cost == known.least)
      }
      // The completions left behind are those of the split that gave the bound, and serve the next search as they are.
      guard after.bound < SearchWorkspace.banned else { continue }
      let again = split.improve(&workspace, machines: known.machines, positions: positions, scale: Prices.point, target: .min, steps: 0)
      #expect(again.bound == after.bound)
    }
    #expect(improved > 50)
    #expect(agreed > 50)
  }

  @Test(
    "Whatever a search's effort, its bound passes no line's cost, its lines cost what they are said to, and shared costs often bound better",
    arguments: [false, true])
  func effortsBoundAlike(isLong: Bool) throws {
    var generator = SplitMix64(seed: 79)
    var gained = 0
    for _ in 0..<400 {
      guard let known = try randomCase(&generator), known.machines.count > 1, let least = known.least else { continue }
      let rules = WorkerRules(components: known.machines)
      let base = Int64(rules.baseCost) * Prices.point
      var bounds: [Int64] = []
      for effort in [SearchEffort.quick, .shared, .exact] {
        var workspace = SearchWorkspace(labelLimit: .max)
        var search = LineSearch(rules: rules, isLong: isLong)
        var folding = try RuleFolding(
          dayCount: known.machines[0].dayCount, letterCount: known.machines[0].letterCount, stateLimit: 0, firstStateLimit: 0)
        search.fold(&folding, effort: .exact)
        workspace.cells = known.cells
        let outcome = search.search(&workspace, scale: Prices.point, knownLeast: nil, lineLimit: 2, effort: effort)
        let bound = try #require(outcome.least)
        #expect(bound <= least + base)
        if outcome.isExact { #expect(bound == least + base) }
        for line in outcome.lines {
          #expect(line.cost >= least + base)
          var cost: Int64 = 0
          for (day, letter) in line.letters.enumerated() { cost += known.cells[day * known.machines[0].letterCount + Int(letter)] }
          for machine in known.machines { cost += Int64(try #require(machine.cost(of: line.letters).pointsOrNil)) * Prices.point }
          #expect(line.cost == cost)
        }
        bounds.append(bound)
      }
      #expect(bounds[2] == least + base)
      if bounds[1] > bounds[0] { gained += 1 }
    }
    #expect(gained > 20)
  }

  @Test("What a cell is said to cost at least, never passes the cheapest line through it, whatever searches went before")
  func throughCellsIsABound() throws {
    var generator = SplitMix64(seed: 78)
    var tight = 0
    for _ in 0..<600 {
      guard let known = try randomCase(&generator) else { continue }
      var workspace = SearchWorkspace(labelLimit: .max)
      var search = LineSearch(rules: WorkerRules(components: known.machines))
      var folding = try RuleFolding(
        dayCount: known.machines[0].dayCount, letterCount: known.machines[0].letterCount, stateLimit: 0, firstStateLimit: 0)
      search.fold(&folding, effort: .exact)
      let base = Int64(WorkerRules(components: known.machines).baseCost) * Prices.point
      for _ in 0..<3 {
        workspace.cells = ContiguousArray(known.cells.map { $0 == SearchWorkspace.banned ? $0 : $0 + Int64(generator.whole(-9...9)) * Prices.point })
        _ = search.search(&workspace, scale: Prices.point, knownLeast: nil, lineLimit: 1)
      }
      workspace.cells = known.cells
      guard let costs = search.costsThroughCells(&workspace, scale: Prices.point) else {
        #expect(known.least == nil)
        continue
      }
      for (cell, least) in known.leastThroughCells.enumerated() {
        guard let least else { continue }
        #expect(costs[cell] <= least + base)
        if costs[cell] == least + base { tight += 1 }
      }
    }
    #expect(tight > 100)
  }
}
