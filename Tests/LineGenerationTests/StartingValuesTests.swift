import Synchronization
import Testing

@testable import LineGeneration

@Suite("Starting values of static columns")
struct StartingValuesTests {
  /// The objectives of all solutions that a solve tells of.
  private static func incumbents(_ problem: RosterProblem, lines: [[UInt8]], values: [Int]?) throws -> [Int] {
    let told = Mutex<[Int]>([])
    var options = SolveOptions(threads: 1, startingLines: lines) { event in
      if case .incumbent(let objective, _) = event { told.withLock { $0.append(objective) } }
    }
    options.startingValues = values
    _ = try solve(problem, options: options)
    return told.withLock { $0 }
  }

  private struct Case {
    var problem: RosterProblem
    var best: RosterSolution
    var dearer: RosterSolution
  }

  /// Tiny problems whose columns are decided before cells, with an optimum and a solution of the same lines whose columns cost more.
  private static func cases(seeds: Range<UInt64>) throws -> [Case] {
    var cases: [Case] = []
    for seed in seeds {
      let problem = try TinyProblems.problem(seed: seed)
      guard problem.columns.contains(where: { $0.branchPriority > 0 }) else { continue }
      guard let best = try solve(problem, options: SolveOptions(threads: 1)).best else { continue }
      for column in problem.columns.indices {
        var dearer = best
        dearer.columnValues[column] += 1
        guard let objective = problem.evaluate(dearer), objective > best.objective else { continue }
        dearer.objective = objective
        cases.append(Case(problem: problem, best: best, dearer: dearer))
        break
      }
    }
    return cases
  }

  @Test("A solve begins at the solution that lines and values make, and ends at the optimum whatever it began with")
  func solveBeginsAtValues() throws {
    let cases = try Self.cases(seeds: 70_000..<70_300)
    #expect(cases.count > 20)
    for each in cases {
      let told = try Self.incumbents(each.problem, lines: each.dearer.lines, values: each.dearer.columnValues)
      #expect(told.first == each.dearer.objective)
      #expect(told.last == each.best.objective)
    }
  }

  @Test("Values that fit no solution, or are too few, are left aside")
  func unusableValuesAreLeftAside() throws {
    let cases = try Self.cases(seeds: 70_300..<70_500)
    #expect(!cases.isEmpty)
    for each in cases {
      var problem = each.problem
      problem.totals = [Array(problem.columns.indices)]
      let beyond = problem.columns.map { $0.upper + 1 }
      let without = try Self.incumbents(problem, lines: each.best.lines, values: nil)
      for values in [beyond, Array(each.best.columnValues.dropLast()), []] {
        let told = try Self.incumbents(problem, lines: each.best.lines, values: values)
        #expect(told == without)
      }
    }
  }
}
