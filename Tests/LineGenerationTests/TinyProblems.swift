import LineGeneration

/// Random problems small enough to enumerate.
enum TinyProblems {
  static func problem(seed: UInt64) throws -> RosterProblem {
    var generator = SplitMix64(seed: seed)
    let rules = RandomRules(dayCount: generator.whole(2...4), letterCount: generator.whole(2...3))
    var problem = RosterProblem(dayCount: rules.dayCount, letterCount: rules.letterCount)
    let rowCount = generator.whole(1...5)
    let isPointsOnly = generator.chance(0.5)
    for _ in 0..<generator.whole(2...(rules.letterCount == 2 ? 5 : 3)) {
      var worker = Worker(dayCount: rules.dayCount, letterCount: rules.letterCount)
      for cell in worker.cells.indices {
        worker.cells[cell] = generator.chance(0.05) ? nil : Int32(generator.whole(isPointsOnly ? 0...3 : -4...6))
        worker.cellRows[cell] = generator.chance(0.6) ? Int32(generator.whole(0...(rowCount - 1))) : -1
      }
      if generator.chance(0.3) {
        worker.extraRows.append(CellRowEntry(day: 0, letter: 1, row: 0, coefficient: generator.chance(0.5) ? 2 : -1))
      }
      worker.automata = try rules.uses(atMost: 3, &generator)
      problem.workers.append(worker)
    }
    for _ in 0..<rowCount {
      let value = generator.whole(0...5)
      switch generator.whole(0...3) {
      case 0: problem.rows.append(.exactly(value))
      case 1: problem.rows.append(.atLeast(value))
      case 2: problem.rows.append(.atMost(value))
      default: problem.rows.append(Row(lower: value - 1, upper: value + 1))
      }
    }
    for _ in 0..<generator.whole(0...4) {
      var entries: [RowEntry] = []
      for row in 0..<rowCount where generator.chance(0.5) {
        entries.append(RowEntry(row: row, coefficient: generator.chance(0.7) ? 1 : generator.chance(0.5) ? -1 : 2))
      }
      let lower = generator.chance(0.8) ? 0 : -1
      problem.columns.append(
        StaticColumn(
          cost: generator.whole(-2...15), lower: lower, upper: lower + generator.whole(0...3), entries: entries,
          branchPriority: generator.whole(0...1)))
    }
    return problem
  }

  /// Random sets of a problem's static columns; they may overlap, repeat each other or be empty.
  static func totals(of problem: RosterProblem, _ generator: inout SplitMix64) -> [[Int]] {
    (0..<generator.whole(0...3)).map { _ in problem.columns.indices.filter { _ in generator.chance(0.6) }.shuffled(using: &generator) }
  }

  /// The optimum by listing every line of every worker and every value of every column; nil when nothing is feasible.
  static func optimum(of problem: RosterProblem) -> Int? {
    let rules = RandomRules(dayCount: problem.dayCount, letterCount: problem.letterCount)
    var reached: [[Int]: Int] = [[Int](repeating: 0, count: problem.rows.count): 0]
    for (index, worker) in problem.workers.enumerated() {
      var own: [[Int]: Int] = [:]
      for line in rules.allLines() {
        guard case .points(let points) = problem.evaluate(line: line, of: index) else { continue }
        var activity = [Int](repeating: 0, count: problem.rows.count)
        for (day, letter) in line.enumerated() {
          let row = worker.cellRows[day * problem.letterCount + Int(letter)]
          if row >= 0 { activity[Int(row)] += 1 }
        }
        for extra in worker.extraRows where Int(line[extra.day]) == extra.letter { activity[extra.row] += extra.coefficient }
        own[activity] = min(own[activity] ?? .max, points)
      }
      reached = combined(reached, own)
    }
    for column in problem.columns {
      var own: [[Int]: Int] = [:]
      for value in column.lower...column.upper {
        var activity = [Int](repeating: 0, count: problem.rows.count)
        for entry in column.entries { activity[entry.row] += entry.coefficient * value }
        own[activity] = min(own[activity] ?? .max, value * column.cost)
      }
      reached = combined(reached, own)
    }
    return reached.filter { entry in zip(entry.key, problem.rows).allSatisfy { $0 >= $1.lower && $0 <= $1.upper } }.values.min()
  }

  private static func combined(_ first: [[Int]: Int], _ second: [[Int]: Int]) -> [[Int]: Int] {
    var result: [[Int]: Int] = [:]
    for (one, onePoints) in first {
      for (two, twoPoints) in second {
        let sum = zip(one, two).map { $0 + $1 }
        result[sum] = min(result[sum] ?? .max, onePoints + twoPoints)
      }
    }
    return result
  }
}
