import LinearProgramming
import Testing

@testable import LineGeneration

@Suite("Parts around the best solution")
struct ImprovementTests {
  /// What is asked of an engine after its solve.
  private struct Outcome: Sendable {
    var result: SolveResult
    var partWork: Int
    var objectives: [Int]
  }

  /// A fortnight with wishes on most days, whose root proves no solution, shortages and surpluses as totals.
  private static func fortnight(workers: Int, seed: UInt64, dayCount: Int = 14) throws -> RosterProblem {
    var problem = try LongHorizonTests.problem(workers: workers, dayCount: dayCount, seed: seed)
    var generator = SplitMix64(seed: seed)
    for worker in problem.workers.indices {
      for cell in problem.workers[worker].cells.indices where generator.chance(0.6) {
        problem.workers[worker].cells[cell] = Int32(generator.whole(0...20))
      }
    }
    for row in problem.rows.indices { problem.rows[row] = .exactly(generator.whole(2...(workers - 1))) }
    // Some count twice, so that the linear program covers with halves.
    for worker in stride(from: 0, to: workers, by: 2) {
      for day in 0..<dayCount {
        for letter in 1...2 { problem.workers[worker].extraRows.append(CellRowEntry(day: day, letter: letter, row: day * 2 + letter - 1)) }
      }
    }
    let byKind = Dictionary(grouping: problem.columns.indices) { problem.columns[$0].cost == 2 ? 0 : 1 }
    problem.totals = [byKind[0] ?? [], byKind[1] ?? []]
    return problem
  }

  private static func run(_ problem: RosterProblem, _ options: SolveOptions, failures: Int = 0) throws -> Outcome {
    let log = EventLog()
    var options = options
    options.progress = { log.note($0) }
    options.workBeforeParts = 0
    let compiled = try CompiledProblem(problem, productStateLimit: options.productStateLimit, firstStateLimit: options.firstStateLimit)
    return try LinearProgram.confined { program in
      let engine = try Engine(compiled, options, &program)
      var result = try engine.run(&program)
      if failures > 0 { result = engine.result(try engine.improve(failures: failures, usesMaster: true, &program) ?? .nodeLimit) }
      let objectives = log.all.compactMap { if case .incumbent(let objective, _) = $0 { objective } else { nil } }
      return Outcome(result: result, partWork: engine.partWork, objectives: objectives)
    }
  }

  @Test("A solve with parts gives the same result on one thread, on two and on three")
  func threadsChangeNothing() throws {
    for (seed, priority) in [(2, 0), (3, 0), (4, 1)] {
      var problem = try Self.fortnight(workers: 10, seed: UInt64(seed))
      // Where columns are decided before cells, days are swept first, and parts have their turn within dives.
      for column in problem.columns.indices { problem.columns[column].branchPriority = priority }
      let outcomes = try (1...3).map { try Self.run(problem, SolveOptions(threads: $0, nodeLimit: 2)) }
      let first = outcomes[0]
      // Parts did run, behind the first dive.
      #expect(first.partWork > 1_000_000)
      let best = try #require(first.result.best)
      #expect(problem.evaluate(best) == best.objective)
      #expect((first.result.bound ?? .max) <= best.objective)
      for other in outcomes.dropFirst() {
        #expect(other.result.best == best)
        #expect(other.result.bound == first.result.bound)
        #expect(other.result.stop == first.result.stop)
        #expect(other.result.statistics == first.result.statistics)
        #expect(other.partWork == first.partWork)
        #expect(other.objectives == first.objectives)
      }
    }
  }

  @Test("Parts alone make a poor solution better, and what they give is a solution")
  func partsImprove() throws {
    let problem = try Self.fortnight(workers: 7, seed: 5)
    var options = SolveOptions(nodeLimit: 0)
    options.usesHeuristics = false
    let before = try Self.run(problem, options)
    let after = try Self.run(problem, options, failures: 4)
    #expect(before.partWork == 0)
    #expect(after.partWork > 0)
    let (poor, better) = (try #require(before.result.best), try #require(after.result.best))
    #expect(better.objective < poor.objective)
    #expect(problem.evaluate(better) == better.objective)
    #expect((after.result.bound ?? .max) <= better.objective)
    #expect(after.objectives == after.objectives.sorted(by: >))
  }

  @Test("Parts are solved without the linear program of the whole too, and what several of them find is put together")
  func partsAloneImprove() throws {
    var together = 0
    for seed in 1...16 {
      let problem = try Self.fortnight(workers: 7, seed: UInt64(seed))
      // The root is left at once, so nothing but the first parts can find anything.
      var options = SolveOptions(startingLines: problem.workers.map { _ in [UInt8](repeating: 0, count: 14) })
      options.workLimit = 0
      options.usesHeuristics = false
      let before = try Self.run(problem, options)
      let after = try Self.run(problem, options, failures: 1)
      #expect(before.objectives.count == 1)
      #expect(after.objectives.count > 1)
      if after.objectives.count > 2 { together += 1 }
      #expect(after.result.best.map { problem.evaluate($0) == $0.objective && $0.objective == after.objectives.last } == true)
    }
    // Windows of one turn lie in different places, and sometimes more than one of them brings something.
    #expect(together > 0)
  }

  @Test("Parts whose first programs would take most of their work are not begun where columns are decided first", arguments: [0, 1])
  func partsTooLargeAreNotBegun(priority: Int) throws {
    var problem = try Self.fortnight(workers: 7, seed: 3)
    // What may stand in for a duty makes each day's program large, however short the window.
    for row in problem.rows.indices {
      for _ in 0..<80 {
        problem.rows.append(.atMost(1))
        let entries = [RowEntry(row: row, coefficient: 1), RowEntry(row: problem.rows.count - 1, coefficient: 1)]
        problem.columns.append(StaticColumn(cost: 3, lower: 0, upper: 1, entries: entries))
      }
    }
    for column in problem.columns.indices { problem.columns[column].branchPriority = priority }
    // The root is left at once, and after one turn of parts so is the solve.
    var options = SolveOptions(startingLines: problem.workers.map { _ in [UInt8](repeating: 0, count: 14) })
    options.workLimit = 0
    options.usesHeuristics = false
    let before = try Self.run(problem, options)
    let after = try Self.run(problem, options, failures: 1)
    #expect(before.partWork == 0)
    // A turn counts as a million of work beside that of its parts.
    #expect((after.partWork == 1_000_000) == (priority > 0), "\(after.partWork)")
    if priority > 0 { #expect(after.objectives == before.objectives) }
  }

  @Test("Parts around a roster that is nearly the best reach a known bound before any linear program of the whole")
  func partsReachKnownBound() throws {
    var reachedByParts = 0
    for seed in 1...8 {
      let problem = try LongHorizonTests.problem(workers: 6, dayCount: 10, seed: UInt64(seed))
      let optimum = try #require(try Self.run(problem, SolveOptions()).result.best)
      // One line leaves the others with too much or too little to do.
      var lines = optimum.lines
      lines[seed % 6] = try #require(try problem.leastLineCost(worker: seed % 6)).line
      var options = SolveOptions(startingLines: lines)
      options.startIsNearBest = true
      let unaided = try Self.run(problem, options)
      options.knownBound = optimum.objective
      let aided = try Self.run(problem, options)
      for outcome in [unaided, aided] {
        #expect(outcome.result.stop == .proven)
        #expect(outcome.result.bound == optimum.objective)
        #expect(outcome.result.best.map { problem.evaluate($0) == optimum.objective } == true, "seed \(seed)")
      }
      // One round of searches gives everybody a first line; only the program of the whole, with rounds of its own, proves what nobody knows.
      #expect(unaided.result.statistics.rounds > 1)
      if aided.result.statistics.rounds == 1, aided.objectives.count > 1 { reachedByParts += 1 }
      // Who begins at the bound looks no further.
      if aided.objectives.first == optimum.objective { #expect(aided.partWork == 0 && aided.result.statistics.rounds == 1) }
    }
    #expect(reachedByParts > 4, "\(reachedByParts)")
  }

  @Test("A known bound below the best roster changes neither the roster nor what is proven", arguments: 0...3)
  func weakKnownBound(distance: Int) throws {
    for seed in 1...4 {
      let problem = try LongHorizonTests.problem(workers: 5, dayCount: 7, seed: UInt64(seed))
      let optimum = try #require(try Self.run(problem, SolveOptions()).result.best)
      var options = SolveOptions()
      options.knownBound = optimum.objective - distance
      let outcome = try Self.run(problem, options)
      #expect(outcome.result.stop == .proven)
      #expect(outcome.result.bound == optimum.objective)
      #expect(outcome.result.best?.objective == optimum.objective)
    }
  }

  @Test("Parts of three workers or fewer are not made, and nobody waits for them")
  func smallProblemsHaveNoParts() throws {
    let outcome = try Self.run(Self.fortnight(workers: 3, seed: 1), SolveOptions(nodeLimit: 3), failures: 2)
    #expect(outcome.partWork == 0)
    #expect(outcome.result.best != nil)
  }

  @Test("Parts between all other steps change nothing of what is proven", arguments: [0, 6, 20_000])
  func partsProveNothingWrong(productStateLimit: Int) throws {
    var partWork = 0
    for seed in 1...10 {
      let problem = try Self.fortnight(workers: 5, seed: UInt64(seed), dayCount: 7)
      var plain = SolveOptions()
      plain.usesHeuristics = false
      let expected = try Self.run(problem, plain)
      #expect(expected.result.stop == .proven)
      var options = SolveOptions(seed: UInt64(seed))
      options.productStateLimit = productStateLimit
      options.firstStateLimit = 3
      let outcome = try Self.run(problem, options)
      partWork += outcome.partWork
      #expect(outcome.result.stop == .proven)
      #expect(outcome.result.best?.objective == expected.result.best?.objective, "seed \(seed)")
    }
    #expect(partWork > 0)
  }

  @Test("Every part lies in the horizon, names workers once and ascending, and leaves a window or a group smaller than the whole", arguments: 1...40)
  func choicesAreWithinTheProblem(dayCount: Int) {
    var generator = SplitMix64(seed: UInt64(dayCount))
    let workerCount = generator.whole(4...120)
    let worker = Worker(dayCount: dayCount, letterCount: 2)
    let problem = RosterProblem(dayCount: dayCount, letterCount: 2, workers: Array(repeating: worker, count: workerCount))
    var neighbourhoods = Neighbourhoods(problem)
    var random = SeededRandom(seed: UInt64(dayCount))
    var kinds: Set<Neighbourhoods.Kind> = []
    for _ in 0..<60 {
      let (kind, choices) = neighbourhoods.next(4, of: Neighbourhoods.Kind.allCases, using: &random)
      kinds.insert(kind)
      #expect(choices.count == 4)
      for choice in choices {
        #expect(!choice.days.isEmpty && choice.days.lowerBound >= 0 && choice.days.upperBound <= dayCount)
        #expect(!choice.workers.isEmpty && choice.workers.allSatisfy(problem.workers.indices.contains))
        #expect(zip(choice.workers, choice.workers.dropFirst()).allSatisfy(<))
        #expect((choice.threshold != nil) == (kind == .difference))
        if kind == .window, dayCount > 3 { #expect(choice.days.count < dayCount) }
        if kind == .group { #expect(choice.workers.count < workerCount) }
      }
      let effort = neighbourhoods.effort(of: kind)
      let works = (0..<4).map { _ in generator.whole(0...(effort * 5 / 4)) }
      neighbourhoods.note(kind, works: works, begun: generator.whole(0...4), limit: effort, gain: generator.chance(0.3) ? 7 : 0)
    }
    #expect(kinds.count == Neighbourhoods.Kind.allCases.count)
  }

  @Test("A kind whose parts take many times what they may waits until others have had as much, and its turn still comes", arguments: [20, 60, 150])
  func debts(overshoot: Int) {
    let worker = Worker(dayCount: 60, letterCount: 2)
    var neighbourhoods = Neighbourhoods(RosterProblem(dayCount: 60, letterCount: 2, workers: Array(repeating: worker, count: 30)))
    var random = SeededRandom(seed: UInt64(overshoot))
    var works: [Neighbourhoods.Kind: Int] = [:], turns: [Neighbourhoods.Kind: Int] = [:]
    var dearest = 0
    for _ in 0..<4000 {
      let (kind, choices) = neighbourhoods.next(4, of: [.window, .group, .block], using: &random)
      let effort = neighbourhoods.effort(of: kind)
      let each = kind == .group ? overshoot * effort : effort / 2
      neighbourhoods.note(kind, works: choices.map { _ in each }, begun: choices.count, limit: effort, gain: 5)
      works[kind, default: 0] += choices.count * each
      turns[kind, default: 0] += 1
      dearest = max(dearest, choices.count * each)
    }
    let (group, others) = (works[.group] ?? 0, (works[.window] ?? 0) + (works[.block] ?? 0))
    #expect(turns[.group, default: 0] >= 2)
    // What they may take without waiting is a small part of that.
    #expect(Double(group) <= 1.2 * Double(others) + Double(dearest))
  }

  @Test("A rule whose points do not fit a window costs the part, not the solve")
  func dearRulesAreLeftWhole() throws {
    // After the first duty each day without one is very dear: free over the whole, but not before a given rest without duties.
    let dayCount = 56
    let rule = try LineAutomaton(
      dayCount: dayCount, letterCount: 2, firstDay: 0, lastDay: dayCount - 1, initial: [0],
      step: { _, state, letter in
        (next: max(state, letter), cost: .points(state == 1 && letter == 0 ? LineCost.largestPoints : 0))
      }, final: { _ in .free })
    #expect(throws: AutomatonFault.self) {
      try rule.window(0..<3, of: [UInt8](repeating: 0, count: dayCount), initialState: 0)
    }
    var problem = try Self.fortnight(workers: 6, seed: 1, dayCount: dayCount)
    problem.letterCount = 2
    for row in problem.rows.indices where row < 2 * (dayCount - 4) { problem.rows[row] = .exactly(0) }
    problem.workers = problem.workers.map { source in
      var worker = Worker(dayCount: dayCount, letterCount: 2)
      worker.automata = [AutomatonUse(rule)]
      worker.extraRows = source.extraRows.filter { $0.letter == 1 }
      for day in 0..<dayCount {
        worker.cells[day * 2 + 1] = source.cells[day * 3 + 1]
        worker.cellRows[day * 2 + 1] = Int32(day * 2)
      }
      return worker
    }
    var options = SolveOptions(nodeLimit: 0, startingLines: problem.workers.map { _ in [UInt8](repeating: 0, count: dayCount) })
    options.usesHeuristics = false
    let outcome = try Self.run(problem, options, failures: 4)
    #expect(outcome.partWork > 0)
    #expect(outcome.result.best.map { problem.evaluate($0) == $0.objective } == true)
  }
}
