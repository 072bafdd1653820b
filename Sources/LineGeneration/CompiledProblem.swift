/// A problem with its rules multiplied and its tables made flat, ready for many searches.
struct CompiledProblem: Sendable {
  /// The problem, its totals written as rows and columns behind all others.
  let problem: RosterProblem
  /// The problem as it was given.
  let given: RosterProblem
  /// How many alike workers each worker stands for; one where nobody is grouped.
  let heads: [Int]
  /// The totals as they were given.
  var totals: [[Int]] { given.totals }
  /// Rows and columns of the problem as it was given.
  var givenRowCount: Int { given.rows.count }
  var givenColumnCount: Int { given.columns.count }
  /// Which rows and static columns hang together, totals left aside.
  let couplings: Couplings
  /// Each worker's rules as they are before the first search.
  let rules: [WorkerRules]
  /// What was multiplied for them.
  let folding: RuleFolding
  /// For each worker and cell where its row entries begin; one more at the end of each worker.
  let entryStarts: [ContiguousArray<Int32>]
  let entryRows: [ContiguousArray<Int32>]
  let entryCoefficients: [ContiguousArray<Int32>]
  /// Every objective is `objectiveOffset` plus a multiple of `objectiveUnit`.
  let objectiveUnit: Int
  let objectiveOffset: Int

  /// Whether some columns, such as crews, heads or where heads go, are branched on before cells.
  var decidesColumnsFirst: Bool { given.columns.contains { $0.branchPriority > 0 } }

  var cellCount: Int { problem.dayCount * problem.letterCount }

  /// Multiplies the rules and makes the tables.
  ///
  /// - Parameters:
  ///   - multiplies: whether rules are multiplied; else each stays by itself for now.
  ///   - isCut: asked between workers; from where it is true on, rules are left as they are.
  init(
    _ given: RosterProblem, productStateLimit: Int, firstStateLimit: Int = SolveOptions().firstStateLimit, multiplies: Bool = true,
    isCut: () -> Bool = { false }
  ) throws(EngineError) {
    var rules: [WorkerRules] = []
    do {
      var folding = try RuleFolding(
        dayCount: given.dayCount, letterCount: given.letterCount, stateLimit: productStateLimit, firstStateLimit: firstStateLimit)
      folding.isFinished = !multiplies
      for (index, worker) in given.workers.enumerated() {
        folding.isFinished = folding.isFinished || isCut()
        rules.append(try folding.rules(of: worker.automata, remainingWorkers: given.workers.count - index))
      }
      if !multiplies { folding.isFinished = false }
      try self.init(given, rules: rules, folding: folding)
    } catch let error as EngineError {
      throw error
    } catch {
      // Pairs that do not fit stay apart, so only a rule that does not fit by itself comes here.
      throw .faultyProblem([.tooLarge])
    }
  }

  /// Makes the tables for rules that are multiplied already.
  ///
  /// - Parameter heads: how many alike workers each worker stands for; one unless given.
  init(_ given: RosterProblem, rules: [WorkerRules], folding: RuleFolding, heads: [Int]? = nil) throws(EngineError) {
    self.rules = rules
    self.folding = folding
    let problem = given.withTotalsWritten()
    self.problem = problem
    self.given = given
    let heads = heads ?? given.workers.map { _ in 1 }
    self.heads = heads
    couplings = Couplings(problem, leavingOut: given.rows.count..<problem.rows.count)
    let cellCount = problem.dayCount * problem.letterCount
    var starts: [ContiguousArray<Int32>] = []
    var rows: [ContiguousArray<Int32>] = []
    var coefficients: [ContiguousArray<Int32>] = []
    for worker in problem.workers {
      var entries = [[(row: Int32, coefficient: Int32)]](repeating: [], count: cellCount)
      for (cell, row) in worker.cellRows.enumerated() where row >= 0 { entries[cell].append((row, 1)) }
      for extra in worker.extraRows {
        let cell = extra.day * problem.letterCount + extra.letter
        guard let coefficient = Int32(exactly: extra.coefficient) else { throw .faultyProblem([.tooLarge]) }
        if let known = entries[cell].firstIndex(where: { $0.row == Int32(extra.row) }) {
          let (sum, overflow) = entries[cell][known].coefficient.addingReportingOverflow(coefficient)
          guard !overflow else { throw .faultyProblem([.tooLarge]) }
          entries[cell][known].coefficient = sum
        } else {
          entries[cell].append((Int32(extra.row), coefficient))
        }
      }
      var start = ContiguousArray<Int32>([0])
      for list in entries { start.append(start[start.count - 1] + Int32(list.count)) }
      starts.append(start)
      rows.append(ContiguousArray(entries.joined().map(\.row)))
      coefficients.append(ContiguousArray(entries.joined().map(\.coefficient)))
    }
    entryStarts = starts
    entryRows = rows
    entryCoefficients = coefficients
    (objectiveUnit, objectiveOffset) = Self.objectiveGrid(of: problem, heads: heads)
  }

  /// The grid on which all objectives lie: from every worker and day the first allowed cell's cost goes into the offset, differences into the unit.
  private static func objectiveGrid(of problem: RosterProblem, heads: [Int]) -> (unit: Int, offset: Int) {
    var unit = 0
    var offset = 0
    for (worker, count) in zip(problem.workers, heads) {
      for day in 0..<problem.dayCount {
        let costs = worker.cells[(day * problem.letterCount)..<((day + 1) * problem.letterCount)].compactMap { $0 }
        guard let first = costs.first else { continue }
        offset += count * Int(first)
        for cost in costs { unit = greatestCommonDivisor(unit, Int(cost) - Int(first)) }
      }
      for use in worker.automata {
        offset += count * use.automaton.baseCosts[use.initialState]
        for cost in use.automaton.costs where cost != 0 && unit != 1 { unit = greatestCommonDivisor(unit, Int(cost)) }
      }
    }
    for column in problem.columns {
      offset += column.cost * column.lower
      if column.upper > column.lower { unit = greatestCommonDivisor(unit, column.cost) }
    }
    return (max(1, unit), offset)
  }

  /// The least objective on the grid that is at least a bound in units of 2 to the power -20.
  func roundedUp(_ scaled: Int64) -> Int {
    let unit = Int64(objectiveUnit) << Prices.binaryDigits
    let distance = scaled - Int64(objectiveOffset) << Prices.binaryDigits
    let steps = distance > 0 ? (distance - 1) / unit + 1 : -((-distance) / unit)
    return objectiveOffset + Int(steps) * objectiveUnit
  }

  /// The least objective on the grid that is at least a bound worked out in floating point, where a value a hair above a grid point counts as that point.
  func roundedUp(_ value: Double) -> Int {
    let tolerance = 1e-6 * max(1, abs(value))
    let steps = ((value - tolerance - Double(objectiveOffset)) / Double(objectiveUnit)).rounded(.up)
    return objectiveOffset + Int(steps) * objectiveUnit
  }

  /// The coefficients that a worker's cell has in rows.
  func rowEntries(worker: Int, cell: Int) -> some Sequence<RowEntry> {
    (Int(entryStarts[worker][cell])..<Int(entryStarts[worker][cell + 1])).lazy.map { index in
      RowEntry(row: Int(entryRows[worker][index]), coefficient: Int(entryCoefficients[worker][index]))
    }
  }

  /// Each row's coefficient of a line, rows ascending, none of them 0.
  func rowEntries(of line: [UInt8], worker: Int) -> [RowEntry] {
    var entries: [RowEntry] = []
    for (day, letter) in line.enumerated() {
      entries.append(contentsOf: rowEntries(worker: worker, cell: day * problem.letterCount + Int(letter)))
    }
    entries.sort { $0.row < $1.row }
    var merged: [RowEntry] = []
    for entry in entries {
      if let last = merged.indices.last, merged[last].row == entry.row { merged[last].coefficient += entry.coefficient } else { merged.append(entry) }
    }
    return merged.filter { $0.coefficient != 0 }
  }
}
