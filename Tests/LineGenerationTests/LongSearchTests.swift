import LinearProgramming
import Testing

@testable import LineGeneration

@Suite("Searches over long horizons")
struct LongSearchTests {
  /// Rules without points, as a year has them: succession, runs, days off, minutes between limits, weekends at most, and one duty seldom.
  static func hardRules(dayCount: Int, _ generator: inout SplitMix64) throws -> [AutomatonUse] {
    let letterCount = 4
    let minutes = [0, 4, 5, 6]
    let working = 4 * dayCount / 2 + generator.whole(-4...4)
    let leastWeekends = generator.whole(0...1)
    let blocks = (0..<dayCount).map { $0 % 7 < 5 ? -1 : $0 / 7 }
    let primitives: [any LinePrimitive] = [
      SuccessionPrimitive(
        dayCount: dayCount, letterCount: letterCount, reachDays: 1, isDuty: { $1 > 0 },
        costOfFollowing: { _, previous, _, letter in previous > letter ? .banned : .free }),
      RunPrimitive(
        dayCount: dayCount, letterCount: letterCount, membership: { $1 > 0 ? .member : .outside },
        reaching: [Array(repeating: .free, count: generator.whole(3...5)) + [.banned]], ending: [[.banned, .free]]),
      RunPrimitive(
        dayCount: dayCount, letterCount: letterCount, membership: { $1 == 0 ? .member : .outside }, reaching: [], ending: [[.banned, .free]]),
      CountPrimitive(
        dayCount: dayCount, letterCount: letterCount, firstDay: 0, lastDay: dayCount - 1, weight: { minutes[$1] }, maximumTotal: working + 4,
        costOfTotal: { $0 < working ? .banned : .free }),
      CountPrimitive(
        dayCount: dayCount, letterCount: letterCount, firstDay: 0, lastDay: dayCount - 1, weight: { $1 > 0 ? 1 : 0 }, blockOfDay: blocks,
        maximumTotal: max(1, dayCount / 14), costOfTotal: { $0 < leastWeekends ? .banned : .free }),
      CountPrimitive(
        dayCount: dayCount, letterCount: letterCount, firstDay: 0, lastDay: dayCount - 1, weight: { $1 == 3 ? 1 : 0 },
        maximumTotal: generator.whole(1...4), costOfTotal: { _ in .free }),
    ]
    return try primitives.map { AutomatonUse(try $0.automaton()) }
  }

  private static func folding(dayCount: Int) throws -> RuleFolding {
    try RuleFolding(dayCount: dayCount, letterCount: 4, stateLimit: 20_000, firstStateLimit: 1000)
  }

  private static func cells(dayCount: Int, _ generator: inout SplitMix64) -> ContiguousArray<Int64> {
    ContiguousArray(
      (0..<(4 * dayCount)).map { cell in
        if cell % 4 > 0, generator.chance(0.08) { return SearchWorkspace.banned }
        return cell % 4 == 0 ? 0 : Int64(-generator.whole(0...100)) * Prices.point
      })
  }

  @Test("However totals are priced, a bound never passes the cheapest line and is mostly close to it, and lines found keep all rules")
  func boundsAndLines() throws {
    var generator = SplitMix64(seed: 5)
    var cases = 0, close = 0, found = 0, good = 0
    for _ in 0..<40 {
      let dayCount = 21 + 7 * generator.whole(0...1)
      let automata = try Self.hardRules(dayCount: dayCount, &generator)
      var folding = try Self.folding(dayCount: dayCount)
      let rules = try folding.longRules(of: automata)
      #expect(rules.blockPrice != nil && rules.reach != nil)
      var search = LineSearch(rules: rules, isLong: true)
      var exact = LineSearch(rules: try folding.joined(automata))
      for _ in 0..<4 {
        var workspace = SearchWorkspace(labelLimit: .max)
        workspace.cells = Self.cells(dayCount: dayCount, &generator)
        let cells = workspace.cells
        let priced = search.search(&workspace, scale: Prices.point, knownLeast: nil, lineLimit: 1, effort: .quick)
        workspace.cells = cells
        let bounded = search.search(&workspace, scale: Prices.point, knownLeast: nil, lineLimit: 0, effort: .quick)
        workspace.cells = cells
        exact.fold(&folding, effort: .exact)
        let best = exact.search(&workspace, scale: Prices.point, knownLeast: nil, lineLimit: 1, effort: .exact)
        guard let least = best.least, best.isExact, !best.lines.isEmpty else { continue }
        cases += 1
        #expect(try #require(priced.least) <= least)
        #expect(try #require(bounded.least) <= least)
        #expect(bounded.lines.isEmpty && bounded.relaxed != nil)
        if least - (priced.least ?? .min) < 60 * Prices.point { close += 1 }
        guard let line = priced.lines.first else { continue }
        found += 1
        for use in automata { #expect(use.automaton.cost(of: line.letters) == .points(0)) }
        let cost = line.letters.enumerated().reduce(Int64(0)) { $0 + cells[$1.offset * 4 + Int($1.element)] }
        #expect(line.cost == cost && cost >= least)
        if cost - least <= 40 * Prices.point { good += 1 }
      }
    }
    #expect(cases > 100)
    #expect(10 * close > 9 * cases)
    #expect(10 * found > 9 * cases)
    #expect(10 * good > 9 * cases)
  }

  @Test("The machines of a long horizon allow together the lines that the rules allow, and those with blocks count what they say")
  func sameLanguage() throws {
    var generator = SplitMix64(seed: 6)
    var allowed = 0
    for _ in 0..<30 {
      let dayCount = 14
      let automata = try Self.hardRules(dayCount: dayCount, &generator)
      var folding = try Self.folding(dayCount: dayCount)
      let rules = try folding.longRules(of: automata)
      let blocks = try #require(rules.blockPrice)
      for _ in 0..<2000 {
        var line = [UInt8](repeating: 0, count: dayCount)
        var letter: UInt8 = 0
        for day in 0..<dayCount {
          if generator.chance(0.35) { letter = letter == 0 ? UInt8(generator.whole(1...3)) : 0 }
          line[day] = letter
        }
        let isAllowed = automata.allSatisfy { $0.automaton.cost(of: line) == .points(0) }
        #expect(rules.components.allSatisfy { $0.cost(of: line) == .points(0) } == isAllowed)
        guard isAllowed else { continue }
        allowed += 1
        let touched = Set(line.indices.filter { line[$0] > 0 && $0 % 7 >= 5 }.map { $0 / 7 }).count
        #expect(blocks.first.cost(of: line) == .points(touched))
        #expect(blocks.limit.cost(of: line) == .points(touched))
        var workspace = SearchWorkspace(labelLimit: .max)
        workspace.cells = ContiguousArray(repeating: 0, count: 4 * dayCount)
        workspace.listLetters(dayCount: dayCount, letterCount: 4)
        // No beginning of an allowed line is taken for one that leads nowhere.
        let reach = try #require(rules.reach)
        let begins = workspace.begin(reach)
        #expect(begins)
        for (day, letter) in line.enumerated() {
          workspace.freshReachStates = []
          workspace.freshTotals = []
          workspace.reachStart += reach.machine.stateCounts[day]
          let goesOn = workspace.extend(day, day: day, letter: Int(letter), within: reach)
          try #require(goesOn)
          workspace.settle(0, within: reach)
        }
      }
    }
    #expect(allowed > 100)
  }

  @Test("A machine that limits one total alone allows every line within the limits, free of points; others do not say that they do")
  func totalsAlone() throws {
    var alone = 0
    for seed in 0..<200 {
      var generator = SplitMix64(seed: UInt64(seed))
      let rules = RandomRules(dayCount: 4, letterCount: 3)
      let weights = (0..<3).map { _ in generator.whole(0...3) }
      let costs: [LineCost] = (0...12).map { _ in generator.chance(0.85) ? .free : generator.chance(0.7) ? .banned : .points(2) }
      let least = generator.whole(0...4), most = generator.whole(4...12)
      let blocks = generator.chance(0.2) ? [0, 0, 1, -1] : nil
      let machine = try CountPrimitive(
        dayCount: 4, letterCount: 3, firstDay: 0, lastDay: 3, weight: { weights[$1] }, blockOfDay: blocks, maximumTotal: most,
        costOfTotal: { $0 < least ? .banned : costs[$0] }
      ).automaton()
      guard machine.isTotalAlone else { continue }
      alone += 1
      #expect(blocks == nil)
      let total = try #require(machine.totals.first)
      for line in rules.allLines() {
        let isWithin = total.limits.contains(total.value(of: line, letterCount: 3))
        #expect(machine.cost(of: line) == (isWithin ? .free : .banned), "seed \(seed)")
      }
      guard machine.initialStates[0] >= 0 else { continue }
      // As searches of a long horizon take it in.
      var folding = try RuleFolding(dayCount: 4, letterCount: 3, stateLimit: 20_000, firstStateLimit: 1000)
      let joined = try folding.longRules(of: [AutomatonUse(machine)])
      #expect(joined.components.filter(\.isTotalAlone).map(\.totals) == [[total]], "seed \(seed)")
    }
    #expect((20..<180).contains(alone))
  }

  @Test("Dead cells are those that no allowed line uses")
  func deadCells() throws {
    var generator = SplitMix64(seed: 7)
    var dead = 0
    for _ in 0..<200 {
      let rules = RandomRules(dayCount: generator.whole(2...4), letterCount: generator.whole(2...3))
      guard let automaton = try? rules.primitive(&generator).automaton(), automaton.initialStates[0] >= 0 else { continue }
      var used = Set<Int>()
      for line in rules.allLines() where automaton.cost(of: line) != .banned {
        for (day, letter) in line.enumerated() { used.insert(day * rules.letterCount + Int(letter)) }
      }
      let cells = Set(automaton.deadCells())
      #expect(cells.isDisjoint(with: used))
      let own = (automaton.firstDay * rules.letterCount)..<((automaton.lastDay + 1) * rules.letterCount)
      #expect(cells == Set(own).subtracting(used))
      dead += cells.count
    }
    #expect(dead > 20)
  }

  @Test("Prices that climb prove nearly what the linear program over all lines does, and never more than is true", arguments: 1...4)
  func boundClimbs(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let dayCount = 42
    var problem = RosterProblem(dayCount: dayCount, letterCount: 4)
    for _ in 0..<dayCount {
      for _ in 1...3 {
        problem.rows.append(.exactly(generator.whole(0...3)))
        let row = problem.rows.count - 1
        problem.columns.append(StaticColumn(cost: 100, upper: 8, entries: [RowEntry(row: row, coefficient: 1)]))
        problem.columns.append(StaticColumn(cost: 1, upper: 8, entries: [RowEntry(row: row, coefficient: -1)]))
      }
    }
    for _ in 0..<6 {
      var worker = Worker(dayCount: dayCount, letterCount: 4)
      worker.automata = try Self.hardRules(dayCount: dayCount, &generator)
      for day in 0..<dayCount {
        for letter in 1...3 { worker.cellRows[day * 4 + letter] = Int32(day * 3 + letter - 1) }
        if generator.chance(0.2) { worker.cells[day * 4] = Int32(generator.whole(1...4)) }
      }
      problem.workers.append(worker)
    }
    let usual = try solve(problem, options: SolveOptions(nodeLimit: 0))
    // What the linear program over all lines proves.
    let proven = try #require(usual.bound)
    let bounds = try [1, 2].map { threads in
      var options = SolveOptions(threads: threads)
      options.passesAlways = true
      return try LinearProgram.confined { program in
        let engine = try Engine(try CompiledProblem(problem, productStateLimit: options.productStateLimit, multiplies: false), options, &program)
        let rows = try #require(CoverRows(engine.compiled))
        let prices = try engine.passWithPrices(over: rows, problem.workers.map { _ in [] })
        // A bound is told only up to the best objective, which is far above it here.
        try engine.raiseBound(over: rows, from: prices)
        #expect(try #require(engine.bound) < (try #require(engine.best?.objective)))
        return try #require(engine.bound)
      }
    }
    #expect(bounds[0] == bounds[1])
    #expect(bounds[0] <= proven)
    #expect(50 * bounds[0] > 49 * proven)
  }

  @Test("Searches of every effort, one after the other, bound and find what rules of any kind allow")
  func anyRules() throws {
    var generator = SplitMix64(seed: 8)
    var cases = 0, charged = 0
    for _ in 0..<600 {
      let rules = RandomRules(dayCount: generator.whole(3...5), letterCount: generator.whole(2...3))
      let worker = try LineSearchTests.worker(rules, &generator)
      var folding = try RuleFolding(dayCount: rules.dayCount, letterCount: rules.letterCount, stateLimit: 60, firstStateLimit: 0)
      let machines = try folding.longRules(of: worker.automata)
      guard !machines.isEmpty else { continue }
      var search = LineSearch(rules: machines, isLong: true)
      var problem = RosterProblem(dayCount: rules.dayCount, letterCount: rules.letterCount)
      problem.workers = [worker]
      for effort in [SearchEffort.quick, .shared, .quick, .exact, .quick] {
        let prices = worker.cells.map { $0.map { _ in Int32(generator.whole(-6...6)) } }
        problem.workers[0].cells = prices
        let least = rules.allLines().compactMap { problem.evaluate(line: $0, of: 0).pointsOrNil }.min().map { Int64($0) * Prices.point }
        for lineLimit in effort == .quick ? [1, 0] : [2] {
          var workspace = SearchWorkspace(labelLimit: .max)
          workspace.cells = ContiguousArray(prices.map { $0.map { Int64($0) * Prices.point } ?? SearchWorkspace.banned })
          search.fold(&folding, effort: effort)
          let outcome = search.search(&workspace, scale: Prices.point, knownLeast: nil, lineLimit: lineLimit, effort: effort)
          guard let least else {
            #expect(outcome.lines.isEmpty)
            continue
          }
          #expect(try #require(outcome.least) <= least)
          if effort == .exact { #expect(outcome.least == least) }
          for line in outcome.lines {
            guard case .points(let points) = problem.evaluate(line: line.letters, of: 0) else {
              Issue.record("a line that is not allowed")
              continue
            }
            #expect(line.cost == Int64(points) * Prices.point)
          }
          cases += 1
          if search.rules.baseCost > 0 { charged += 1 }
        }
      }
    }
    #expect(cases > 1000 && charged > 100)
  }
}
