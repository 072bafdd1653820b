import LineGeneration
import Synchronization
import Testing

/// Collects what a solve tells.
final class EventLog: Sendable {
  private let events = Mutex<[SolveEvent]>([])

  func note(_ event: SolveEvent) { events.withLock { $0.append(event) } }
  var all: [SolveEvent] { events.withLock { $0 } }
}

@Suite("Exactness")
struct ExactnessTests {
  @Test("The engine's optimum is the enumerated one, and no bound ever passes it", arguments: 0..<20)
  func optimumEqualsEnumeration(block: Int) throws {
    var infeasible = 0
    var nodes = 0
    for seed in (block * 100)..<(block * 100 + 100) {
      let problem = try TinyProblems.problem(seed: UInt64(seed))
      let expected = TinyProblems.optimum(of: problem)
      let log = EventLog()
      var options = SolveOptions(seed: 3, progress: { log.note($0) })
      options.productStateLimit = seed % 3 == 0 ? 0 : 6000
      // Rules multiplied beforehand, when searches need them, or never; idle lines taken out early or never.
      options.firstStateLimit = seed % 3 == 1 ? 2 + seed % 5 : 1000
      if seed % 6 == 1 { options.productStateLimit = 3 + seed % 11 }
      // Programs count as large, and are left when they are slow, from the beginning on.
      if seed % 5 == 0 { options.workBeforeParts = 0 }
      options.masterLineLimit = seed % 4 < 2 ? 5 : nil
      options.usesHeuristics = seed % 2 == 0
      let result = try solve(problem, options: options)
      #expect(result.best?.objective == expected, "seed \(seed)")
      nodes += result.statistics.nodes
      #expect(result.stop == (expected == nil ? .infeasible : .proven), "seed \(seed)")
      guard let expected, let best = result.best else {
        infeasible += 1
        continue
      }
      #expect(problem.evaluate(best) == expected)
      #expect(result.bound == expected)
      for event in log.all {
        switch event {
        case .round(_, let bound, _, _, _): #expect((bound ?? .min) <= expected, "seed \(seed)")
        case .bound(let bound): #expect(bound <= expected, "seed \(seed)")
        case .incumbent(let objective, let lines):
          #expect(objective >= expected, "seed \(seed)")
          #expect(lines.count == problem.workers.count, "seed \(seed)")
          #expect(lines.indices.allSatisfy { problem.evaluate(line: lines[$0], of: $0) != .banned }, "seed \(seed)")
        case .node: break
        }
      }
      var generator = SplitMix64(seed: UInt64(seed))
      for _ in 0..<20 {
        let prices = problem.rows.map { _ in Double(generator.whole(-4000...4000)) / 321 }
        #expect(try problem.bound(under: prices) <= expected, "seed \(seed)")
      }
    }
    #expect(infeasible < 90)
    // Branching, not luck at the root, must have decided some of them.
    #expect(nodes >= 10)
  }

  @Test("A solve whose line searches give up proves only what is true", arguments: [2, 10])
  func givingUpProvesNothingWrong(labelLimit: Int) throws {
    var decided = 0
    for seed in 3000..<3400 {
      let problem = try TinyProblems.problem(seed: UInt64(seed))
      let expected = TinyProblems.optimum(of: problem)
      let log = EventLog()
      var options = SolveOptions(nodeLimit: 300, progress: { log.note($0) })
      options.productStateLimit = 0
      options.labelLimit = labelLimit
      options.usesHeuristics = seed % 2 == 0
      let result = try solve(problem, options: options)
      #expect(result.best.map { problem.evaluate($0) == $0.objective } ?? true, "seed \(seed)")
      switch result.stop {
      case .infeasible: #expect(expected == nil, "seed \(seed)")
      case .proven: #expect(expected != nil && result.best?.objective == expected, "seed \(seed)")
      default: #expect(result.stop == .nodeLimit, "seed \(seed)")
      }
      if result.stop != .nodeLimit { decided += 1 }
      guard let expected else {
        #expect(result.best == nil, "seed \(seed)")
        continue
      }
      #expect((result.bound ?? .min) <= expected, "seed \(seed)")
      for case .bound(let bound) in log.all { #expect(bound <= expected, "seed \(seed)") }
    }
    #expect(decided > 200)
  }

  @Test("Threads change nothing, and neither does solving again")
  func threadsChangeNothing() throws {
    for seed in 5000..<5060 {
      let problem = try TinyProblems.problem(seed: UInt64(seed))
      let first = try solve(problem, options: SolveOptions(threads: 1))
      let second = try solve(problem, options: SolveOptions(threads: 2))
      #expect(first.best == second.best)
      #expect(first.statistics == second.statistics)
      #expect(first.best == (try solve(problem, options: SolveOptions(threads: 1))).best)
    }
  }

  @Test("A cancelled solve returns a valid bound and a valid solution, if any")
  func cancellationIsClean() throws {
    for seed in 6000..<6040 {
      let problem = try TinyProblems.problem(seed: UInt64(seed))
      let expected = TinyProblems.optimum(of: problem)
      for calls in [0, 1, 3, 10] {
        let counter = Counter()
        let result = try solve(problem, options: SolveOptions(isCancelled: { counter.next() > calls }))
        if let best = result.best, let expected { #expect(best.objective >= expected && problem.evaluate(best) == best.objective) }
        if let bound = result.bound, let expected { #expect(bound <= expected) }
        if expected == nil { #expect(result.best == nil) }
        #expect(result.stop == .cancelled || result.stop == .proven || result.stop == .infeasible)
      }
    }
  }

  @Test("A deadline in the past stops at once")
  func pastDeadline() throws {
    let problem = try TinyProblems.problem(seed: 1)
    let result = try solve(problem, options: SolveOptions(deadline: .now - .seconds(1)))
    #expect(result.stop == .deadline)
  }

  @Test("A solve without heuristics ends at the optimum from whatever solution its first program begins at")
  func startingSolutions() throws {
    var others = 0
    for seed in 7100..<7180 {
      let problem = try TinyProblems.problem(seed: UInt64(seed))
      guard let best = try solve(problem).best else { continue }
      // A solution of the same rows that other prices choose.
      var turned = problem
      for column in turned.columns.indices { turned.columns[column].cost = (seed + 5 * column) % 7 }
      for worker in turned.workers.indices { turned.workers[worker].cells = turned.workers[worker].cells.map { $0.map { -$0 } } }
      let other = try #require(try solve(turned).best)
      others += other.lines == best.lines ? 0 : 1
      for lines in [best.lines, other.lines] {
        var options = SolveOptions(startingLines: lines)
        options.usesHeuristics = false
        let result = try solve(problem, options: options)
        #expect(result.stop == .proven && result.best?.objective == best.objective, "seed \(seed)")
      }
    }
    #expect(others > 20)
  }

  @Test("Starting lines are taken in when they are usable")
  func startingLines() throws {
    for seed in 7000..<7040 {
      let problem = try TinyProblems.problem(seed: UInt64(seed))
      guard let best = try solve(problem).best else { continue }
      let again = try solve(problem, options: SolveOptions(startingLines: best.lines))
      #expect(again.best?.objective == best.objective)
      let useless = try solve(problem, options: SolveOptions(startingLines: [[9]]))
      #expect(useless.best?.objective == best.objective)
    }
  }
}

private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).newValue }
}
