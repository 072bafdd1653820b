import LinearProgramming
import Testing

@testable import LineGeneration

@Suite("What hangs on which day")
struct CouplingsTests {
  /// Two days with a row each for who works, columns that lead from there to a place, and a row of the week over both places, with a shortage.
  ///
  /// Rows: 0 and 1 heads of the days, 2 and 3 places of the days, 4 the week. Columns: 0 and 1 ways from heads to places, 2 and 3 duties there that count in the week,
  /// 4 the week's shortage, 5 and 6 shortages at the places, 7 a column on its own.
  private static let twoDays: RosterProblem = {
    var problem = RosterProblem(dayCount: 2, letterCount: 2)
    for row in [Row.exactly(0), .exactly(0), .atLeast(1), .atLeast(1), .atLeast(2)] { problem.rows.append(row) }
    var worker = Worker(dayCount: 2, letterCount: 2)
    worker.cellRows = [-1, 0, -1, 1]
    problem.workers = [worker]
    func column(_ entries: [(row: Int, coefficient: Int)], cost: Int = 0) {
      problem.columns.append(
        StaticColumn(cost: cost, upper: 3, entries: entries.map { RowEntry(row: $0.row, coefficient: $0.coefficient) }, branchPriority: 1))
    }
    for day in 0..<2 { column([(day, -1), (day + 2, 1)]) }
    for day in 0..<2 { column([(day + 2, 1), (4, 1)], cost: 5) }
    column([(4, 1)], cost: 3)
    for day in 0..<2 { column([(day + 2, 1)], cost: 9) }
    column([])
    return problem
  }()

  @Test("A day reaches its own columns and shortages of the rows that it shares, but not other days' columns")
  func daysAreApart() {
    let couplings = Couplings(Self.twoDays, leavingOut: 5..<5)
    #expect(couplings.reach(of: 0).columns == [0, 2, 4, 5])
    #expect(couplings.reach(of: 0).rows == [0, 2, 4])
    #expect(couplings.reach(of: 1).columns == [1, 3, 4, 6])
    #expect(couplings.reach(from: [0], on: 0..<2).columns == [0, 1, 2, 3, 4, 5, 6])
    #expect(couplings.reach(from: [4], on: 0..<2).rows == [0, 1, 2, 3, 4])
  }

  @Test("Where days share nothing but their workers, values found day by day are as good as those of the whole")
  func apartIsAsGood() throws {
    var generator = SplitMix64(seed: 77)
    for _ in 0..<60 {
      // Each day has a row that its worker may feed, columns that fill up what is missing and one that takes a surplus.
      var problem = RosterProblem(dayCount: 3, letterCount: 2)
      for _ in 0..<3 { problem.workers.append(Worker(dayCount: 3, letterCount: 2)) }
      for day in 0..<3 {
        for worker in 0..<3 { problem.workers[worker].cellRows[day * 2 + 1] = Int32(day) }
        problem.rows.append(.exactly(generator.whole(0...3)))
        for (coefficient, upper) in [(1, 1), (1, 3), (-1, 3)] {
          problem.columns.append(
            StaticColumn(
              cost: generator.whole(1...9), upper: upper, entries: [RowEntry(row: day, coefficient: coefficient)],
              branchPriority: generator.whole(0...1)))
        }
      }
      let lines = (0..<3).map { _ in (0..<3).map { _ in UInt8(generator.whole(0...1)) } }
      let compiled = try CompiledProblem(problem, productStateLimit: 6000)
      let (byDay, whole) = try LinearProgram.confined { (program) -> ([Int]?, [Int]?) in
        let engine = try Engine(compiled, SolveOptions(), &program)
        var activities = [Int](repeating: 0, count: compiled.problem.rows.count)
        for (worker, line) in lines.enumerated() { compiled.problem.addActivities(of: line, worker: worker, to: &activities) }
        return (engine.columnsByDay(beside: activities, limits: .none), try engine.completeColumns(for: lines, limits: .none))
      }
      func points(_ values: [Int]?) -> Int? {
        values.flatMap { compiled.problem.evaluate(RosterSolution(lines: lines, columnValues: $0, objective: 0)) }
      }
      // Each day's program has whole corners, so that its dive finds the best.
      #expect(points(byDay) != nil)
      #expect(points(byDay) == points(whole))
    }
  }

  @Test("Values found day by day satisfy every row and are never better than those of the whole", arguments: 0..<4)
  func completionByDays(block: Int) throws {
    var counts = (found: 0, best: 0)
    for seed in (block * 200)..<(block * 200 + 200) {
      let problem = try TinyProblems.problem(seed: UInt64(seed))
      guard let lines = try solve(problem).best?.lines else { continue }
      let compiled = try CompiledProblem(problem, productStateLimit: 6000)
      let values = try LinearProgram.confined { (program) -> (byDay: [Int]?, whole: [Int]?) in
        let engine = try Engine(compiled, SolveOptions(), &program)
        var activities = [Int](repeating: 0, count: compiled.problem.rows.count)
        for (worker, line) in lines.enumerated() { compiled.problem.addActivities(of: line, worker: worker, to: &activities) }
        return (engine.columnsByDay(beside: activities, limits: .none), try engine.completeColumns(for: lines, limits: .none))
      }
      let whole = try #require(values.whole.flatMap { compiled.problem.evaluate(RosterSolution(lines: lines, columnValues: $0, objective: 0)) })
      // Where a row needs columns of several days, days alone may find nothing.
      guard let byDay = values.byDay else { continue }
      let points = try #require(
        compiled.problem.evaluate(RosterSolution(lines: lines, columnValues: byDay, objective: 0)), "seed \(seed): a row is broken")
      counts.found += 1
      #expect(points >= whole, "seed \(seed)")
      if points == whole { counts.best += 1 }
    }
    #expect(counts.found > 50 && counts.best > 25)
  }
}
