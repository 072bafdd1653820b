/// A problem in which some workers are free on some neighbouring days, while everything else stays as a solution has it.
///
/// The workers' rules are cut to the window, so a part is much smaller than the whole: its rules enter in the states that the days before lead to, and
/// must leave in states from which the days behind are allowed. Rows count what is held as given. Static columns that share rows with free cells, or with
/// each other through such rows, are free too, but for those that hang on other days' cells.
struct Part: Sendable {
  /// Workers who are free, ascending.
  let workers: [Int]
  /// Days on which they are free.
  let days: Range<Int>
  /// The part by itself.
  let problem: RosterProblem
  /// What the solution has there, one line per free worker.
  let startingLines: [[UInt8]]
  /// For each of the part's columns its number in the whole; all others keep the solution's values.
  let columns: [Int]

  /// Cuts a part out.
  ///
  /// - Parameter allowed: cells that may be used beside those of the solution, at `worker * cellCount + cell`.
  init(
    of compiled: CompiledProblem, around solution: RosterSolution, allowed: ContiguousArray<Bool>, workers: [Int], days: Range<Int>
  ) throws(AutomatonFault) {
    self.workers = workers
    self.days = days
    let whole = compiled.problem
    let letterCount = whole.letterCount
    startingLines = workers.map { Array(solution.lines[$0][days]) }
    let reach = compiled.couplings.reach(from: Self.rowsTouched(by: workers, on: days, in: whole), on: days)
    columns = reach.columns
    var part = RosterProblem(dayCount: days.count, letterCount: letterCount)
    var held = Self.activities(of: solution, in: whole)
    for column in reach.columns {
      for entry in whole.columns[column].entries { held[entry.row] -= solution.columnValues[column] * entry.coefficient }
    }
    var places = [Int32](repeating: -1, count: whole.rows.count)
    for (place, row) in reach.rows.enumerated() { places[row] = Int32(place) }
    var windows = Windows(days: days)
    for (position, worker) in workers.enumerated() {
      for (day, letter) in zip(days, startingLines[position]) {
        for entry in compiled.rowEntries(worker: worker, cell: day * letterCount + Int(letter)) { held[entry.row] -= entry.coefficient }
      }
      part.workers.append(
        try Self.worker(worker, line: solution.lines[worker], in: compiled, allowed: allowed, places: places, windows: &windows))
    }
    part.rows = reach.rows.map { row in
      let bounds = whole.rows[row]
      return Row(
        lower: bounds.lower == .min ? .min : bounds.lower - held[row], upper: bounds.upper == .max ? .max : bounds.upper - held[row])
    }
    part.columns = reach.columns.map { column in
      var copy = whole.columns[column]
      // A row that was left out holds sums alone, which the part forms anew.
      copy.entries = copy.entries.compactMap { places[$0.row] < 0 ? nil : RowEntry(row: Int(places[$0.row]), coefficient: $0.coefficient) }
      return copy
    }
    let numbers = Dictionary(uniqueKeysWithValues: reach.columns.enumerated().map { ($1, $0) })
    part.totals = compiled.totals.map { $0.compactMap { numbers[$0] } }.filter { $0.count > 1 }
    problem = part
  }

  /// The whole solution with the part's lines and values put in; its objective is not worked out.
  func merged(_ solution: RosterSolution, into whole: RosterSolution) -> RosterSolution {
    var merged = whole
    for (position, worker) in workers.enumerated() { merged.lines[worker].replaceSubrange(days, with: solution.lines[position]) }
    for (place, column) in columns.enumerated() { merged.columnValues[column] = solution.columnValues[place] }
    return merged
  }

  private static func rowsTouched(by workers: [Int], on days: Range<Int>, in whole: RosterProblem) -> [Int] {
    var isTouched = [Bool](repeating: false, count: whole.rows.count)
    for worker in workers {
      for cell in (days.lowerBound * whole.letterCount)..<(days.upperBound * whole.letterCount) {
        let row = whole.workers[worker].cellRows[cell]
        if row >= 0 { isTouched[Int(row)] = true }
      }
      for extra in whole.workers[worker].extraRows where days.contains(extra.day) { isTouched[extra.row] = true }
    }
    return isTouched.indices.filter { isTouched[$0] }
  }

  private static func activities(of solution: RosterSolution, in whole: RosterProblem) -> [Int] {
    var activities = [Int](repeating: 0, count: whole.rows.count)
    for (worker, line) in solution.lines.enumerated() { whole.addActivities(of: line, worker: worker, to: &activities) }
    for (column, value) in zip(whole.columns, solution.columnValues) {
      for entry in column.entries { activities[entry.row] += value * entry.coefficient }
    }
    return activities
  }

  private static func worker(
    _ number: Int, line: [UInt8], in compiled: CompiledProblem, allowed: ContiguousArray<Bool>, places: [Int32], windows: inout Windows
  ) throws(AutomatonFault) -> Worker {
    let source = compiled.problem.workers[number]
    let letterCount = compiled.problem.letterCount
    let days = windows.days
    var worker = Worker(dayCount: days.count, letterCount: letterCount)
    for (day, sourceDay) in days.enumerated() {
      for letter in 0..<letterCount {
        let cell = sourceDay * letterCount + letter
        let isUsable = allowed[number * compiled.cellCount + cell] || Int(line[sourceDay]) == letter
        worker.cells[day * letterCount + letter] = isUsable ? source.cells[cell] : nil
        let row = source.cellRows[cell]
        worker.cellRows[day * letterCount + letter] = row < 0 ? -1 : places[Int(row)]
      }
    }
    for extra in source.extraRows where days.contains(extra.day) {
      worker.extraRows.append(
        CellRowEntry(day: extra.day - days.lowerBound, letter: extra.letter, row: Int(places[extra.row]), coefficient: extra.coefficient))
    }
    if days.count == compiled.problem.dayCount {
      worker.automata = source.automata
    } else {
      for use in source.automata {
        if let automaton = try windows.automaton(of: use, line: line) { worker.automata.append(AutomatonUse(automaton)) }
      }
    }
    return worker
  }

  /// The rules cut to the window, one for all workers who enter and leave it alike, so that their products are formed once.
  private struct Windows {
    let days: Range<Int>
    private var known: [LineAutomaton.Shape: LineAutomaton] = [:]

    init(days: Range<Int>) { self.days = days }

    mutating func automaton(of use: AutomatonUse, line: [UInt8]) throws(AutomatonFault) -> LineAutomaton? {
      guard let automaton = try use.automaton.window(days, of: line, initialState: use.initialState) else { return nil }
      let shape = LineAutomaton.Shape(automaton)
      if let same = known[shape] { return same }
      known[shape] = automaton
      return automaton
    }
  }
}
