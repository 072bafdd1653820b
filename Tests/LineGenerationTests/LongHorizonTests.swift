import LineGeneration
import Testing

@Suite("Four weeks")
struct LongHorizonTests {
  /// Officers-like workers over 28 days: succession, runs, weekly and whole-horizon totals, a duty row and a night row a day with priced shortage.
  static func problem(workers: Int, dayCount: Int, seed: UInt64) throws -> RosterProblem {
    var generator = SplitMix64(seed: seed)
    let pool = AutomatonPool()
    var problem = RosterProblem(dayCount: dayCount, letterCount: 3)
    for day in 0..<dayCount {
      for letter in 1...2 {
        problem.rows.append(.exactly((workers + letter) / 4))
        let row = problem.rows.count - 1
        problem.columns.append(StaticColumn(cost: 20 + day % 7, upper: workers, entries: [RowEntry(row: row, coefficient: 1)]))
        problem.columns.append(StaticColumn(cost: 2, upper: workers, entries: [RowEntry(row: row, coefficient: -1)]))
      }
    }
    for _ in 0..<workers {
      var worker = Worker(dayCount: dayCount, letterCount: 3)
      for day in 0..<dayCount {
        for letter in 0..<3 {
          if letter > 0 { worker.cellRows[day * 3 + letter] = Int32(day * 2 + letter - 1) }
          if generator.chance(0.1) { worker.cells[day * 3 + letter] = Int32(generator.whole(1...9)) }
        }
      }
      worker.automata = [
        try pool.use(
          of: SuccessionPrimitive(
            dayCount: dayCount, letterCount: 3, reachDays: 1, isDuty: { $1 > 0 },
            costOfFollowing: { _, previous, _, letter in previous == 2 && letter == 1 ? .banned : .free })),
        try pool.use(
          of: RunPrimitive(
            dayCount: dayCount, letterCount: 3, membership: { $1 > 0 ? .member : .outside },
            reaching: [[.free, .free, .free, .free, .points(6), .banned]], ending: [[.points(3), .free]], carriedLength: generator.whole(0...3))),
        try pool.use(
          of: RunPrimitive(
            dayCount: dayCount, letterCount: 3, membership: { $1 == 2 ? .member : .outside }, reaching: [[.free, .free, .points(5), .banned]])),
        try pool.use(
          of: CountPrimitive(
            dayCount: dayCount, letterCount: 3, firstDay: 0, lastDay: dayCount - 1, weight: { 8 * min($1, 1) },
            costOfTotal: { .points(abs($0 - dayCount * 4) / 8) })),
      ]
      for week in stride(from: 0, to: dayCount, by: 7) {
        worker.automata.append(
          try pool.use(
            of: CountPrimitive(
              dayCount: dayCount, letterCount: 3, firstDay: week, lastDay: min(dayCount, week + 7) - 1, weight: { 8 * min($1, 1) },
              costOfTotal: { $0 > 48 ? .banned : .points(max(0, $0 - 40)) })))
      }
      problem.workers.append(worker)
    }
    return problem
  }

  @Test("Rules multiplied or searched by labels, on one thread or two, give valid and equal bounds over 28 days")
  func sameBoundHoweverSearched() throws {
    let problem = try Self.problem(workers: 5, dayCount: 28, seed: 1)
    let prices = problem.rows.indices.map { Double(($0 * 7) % 13) }
    let multiplied = try problem.bound(under: prices, productStateLimit: 6000)
    #expect(multiplied == (try problem.bound(under: prices, productStateLimit: 0)))
    #expect(multiplied == (try problem.bound(under: prices, productStateLimit: 60)))
    var options = SolveOptions(relativeGap: 0.02)
    let first = try solve(problem, options: options)
    options.threads = 2
    let second = try solve(problem, options: options)
    #expect(first.best == second.best)
    #expect(first.statistics == second.statistics)
    let best = try #require(first.best)
    #expect(problem.evaluate(best) == best.objective)
    #expect((first.bound ?? .max) <= best.objective)
    #expect((first.bound ?? .min) >= multiplied)
  }

  @Test("A larger week is solved to the same result on one thread and on two")
  func weekOnTwoThreads() throws {
    let problem = try Self.problem(workers: 16, dayCount: 10, seed: 4)
    let first = try solve(problem, options: SolveOptions(threads: 1, relativeGap: 0.005))
    let second = try solve(problem, options: SolveOptions(threads: 2, relativeGap: 0.005))
    #expect(first.best == second.best)
    #expect(first.bound == second.bound)
    #expect(first.statistics == second.statistics)
    #expect(first.stop == .proven || first.stop == .gapReached)
  }
}
