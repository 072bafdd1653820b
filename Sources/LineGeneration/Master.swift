import LinearProgramming

/// The linear program over the lines known so far: problem rows, then one row per worker; static columns, then artificial ones, then lines.
struct Master {
  /// A value this close to a whole number counts as whole.
  static let wholeTolerance = 1e-6

  let compiled: CompiledProblem
  private let rowCount: Int
  private let columnCount: Int
  private let artificialRange: Range<Int>
  /// Place of the first line among the program's columns.
  let firstLine: Int
  /// The pool's number of each line in the program, in the program's order.
  private(set) var lines: [Int] = []
  private var isPresent: [Bool] = []
  private var isShut: [Bool] = []
  private var shutColumnBounds: [ClosedBounds]
  private var openArtificials = Artificials.needed
  /// Which artificial columns may take values.
  private enum Artificials { case none, needed, all }
  /// Without these some row could not be satisfied while no line is taken.
  private let isNeeded: [Bool]
  private var isFeasibilityPhase = false
  private let penalty: Double
  private(set) var pivots = 0
  /// Work of the linear programs in the unit of `Engine.work`: each pivot passes over rows and columns about once.
  private(set) var work = 0
  /// Time spent in linear programs.
  private(set) var time = Duration.zero

  private(set) var objective = 0.0
  private(set) var values: [Double] = []
  private(set) var duals: [Double] = []
  private var reducedCosts: [Double] = []

  init(_ compiled: CompiledProblem, _ program: inout LinearProgram) throws(EngineError) {
    self.compiled = compiled
    let problem = compiled.problem
    rowCount = problem.rows.count
    columnCount = problem.columns.count
    let greatestCost = problem.columns.reduce(1) { max($0, abs($1.cost)) }
    let greatestCell = problem.workers.reduce(1) { $1.cells.reduce($0) { max($0, abs(Int($1 ?? 0))) } }
    penalty = Double(max(1000, 4 * greatestCost, 4 * greatestCell))
    shutColumnBounds = problem.columns.map { ClosedBounds(lower: Double($0.lower), upper: Double($0.upper)) }
    var columns: [Column] = []
    for (column, bounds) in zip(problem.columns, shutColumnBounds) {
      columns.append(
        Column(
          cost: Double(column.cost), bounds: bounds,
          entries: column.entries.map { Entry(row: $0.row, coefficient: Double($0.coefficient)) }))
    }
    let firstArtificial = columns.count
    let base = Self.reachWithoutLines(compiled)
    var isNeeded: [Bool] = []
    let penalty = self.penalty
    func add(row: Int, coefficient: Double, isNeeded needed: Bool) {
      columns.append(Column(cost: penalty, bounds: needed ? .atLeast(0) : .exactly(0), entries: [Entry(row: row, coefficient: coefficient)]))
      isNeeded.append(needed)
    }
    for (index, row) in problem.rows.enumerated() {
      // The first program is several times faster without those that could only take what they give back elsewhere.
      if row.lower != .min { add(row: index, coefficient: 1, isNeeded: base[index].highest < row.lower) }
      if row.upper != .max { add(row: index, coefficient: -1, isNeeded: base[index].lowest > row.upper) }
    }
    for worker in problem.workers.indices { add(row: rowCount + worker, coefficient: 1, isNeeded: true) }
    self.isNeeded = isNeeded
    artificialRange = firstArtificial..<columns.count
    firstLine = columns.count
    do {
      for row in problem.rows {
        _ = try program.addRow(
          ClosedBounds(lower: row.lower == .min ? -.infinity : Double(row.lower), upper: row.upper == .max ? .infinity : Double(row.upper)))
      }
      for count in compiled.heads { _ = try program.addRow(.exactly(Double(count))) }
      _ = try program.addColumns(columns)
    } catch {
      throw .linearProgram(error.description)
    }
  }

  /// Puts lines of the pool into the program, open; those that are there already are left alone.
  mutating func add(_ numbers: [Int], of pool: LinePool, _ program: inout LinearProgram) throws(EngineError) {
    while isPresent.count < pool.lines.count { isPresent.append(false) }
    var columns: [Column] = []
    for number in numbers where !isPresent[number] {
      let line = pool.lines[number]
      var entries = line.entries.map { Entry(row: $0.row, coefficient: Double($0.coefficient)) }
      entries.append(Entry(row: rowCount + line.worker, coefficient: 1))
      columns.append(Column(cost: isFeasibilityPhase ? 0 : Double(line.cost), bounds: .atLeast(0), entries: entries))
      isPresent[number] = true
      lines.append(number)
      isShut.append(false)
    }
    guard !columns.isEmpty else { return }
    do { _ = try program.addColumns(columns) } catch { throw .linearProgram(error.description) }
  }

  /// Whether a line of the pool stands in the program.
  func contains(_ number: Int) -> Bool { number < isPresent.count && isPresent[number] }

  /// Sets the static columns' bounds, and shuts the lines that use a cell that is not allowed.
  mutating func restrict(to node: NodeState, pool: LinePool, _ program: inout LinearProgram) throws(EngineError) {
    do {
      for column in 0..<columnCount {
        let bounds = ClosedBounds(lower: Double(node.lower[column]), upper: Double(node.upper[column]))
        if bounds != shutColumnBounds[column] {
          shutColumnBounds[column] = bounds
          try program.setBounds(column: column, bounds)
        }
      }
      for (position, number) in lines.enumerated() {
        let line = pool.lines[number]
        let shut = !node.allows(line.letters, worker: line.worker)
        if shut != isShut[position] {
          isShut[position] = shut
          try program.setBounds(column: firstLine + position, shut ? .exactly(0) : .atLeast(0))
        }
      }
    } catch {
      throw .linearProgram(error.description)
    }
  }

  /// Lets the artificial columns take values, or not.
  mutating func setArtificials(open: Bool, _ program: inout LinearProgram) throws(EngineError) {
    let target = open ? Artificials.all : .none
    guard target != openArtificials else { return }
    let before = openArtificials
    openArtificials = target
    do {
      for (place, column) in artificialRange.enumerated() {
        let wasOpen = before == .all || before == .needed && isNeeded[place]
        if wasOpen != open { try program.setBounds(column: column, open ? .atLeast(0) : .exactly(0)) }
      }
    } catch {
      throw .linearProgram(error.description)
    }
  }

  /// What each row can have at least and at most when no line is taken and each static column that stands in other rows too is at its least value.
  ///
  /// Totals follow what they sum, so a column in one row and in totals counts as standing in one row.
  private static func reachWithoutLines(_ compiled: CompiledProblem) -> [(lowest: Int, highest: Int)] {
    var reach = [(lowest: Int, highest: Int)](repeating: (0, 0), count: compiled.problem.rows.count)
    for column in compiled.problem.columns {
      for entry in column.entries {
        let least = entry.coefficient * column.lower
        let most = column.entries.count { $0.row < compiled.givenRowCount } <= 1 ? entry.coefficient * column.upper : least
        reach[entry.row].lowest += min(least, most)
        reach[entry.row].highest += max(least, most)
      }
    }
    return reach
  }

  /// Sets the costs: the problem's, or those that count only what the artificial columns take.
  mutating func setFeasibilityPhase(_ on: Bool, pool: LinePool, _ program: inout LinearProgram) throws(EngineError) {
    guard on != isFeasibilityPhase else { return }
    isFeasibilityPhase = on
    do {
      for (index, column) in compiled.problem.columns.enumerated() { try program.setCost(column: index, on ? 0 : Double(column.cost)) }
      for column in artificialRange { try program.setCost(column: column, on ? 1 : penalty) }
      for (position, number) in lines.enumerated() { try program.setCost(column: firstLine + position, on ? 0 : Double(pool.lines[number].cost)) }
    } catch {
      throw .linearProgram(error.description)
    }
  }

  /// Solves from the kept basis; nil when a limit cut in.
  mutating func solve(_ method: SimplexMethod, limits: SolveLimits, _ program: inout LinearProgram) throws(EngineError) -> StopReason? {
    let start = ContinuousClock.now
    defer { SolveTimes.add(since: start, to: &time) }
    do {
      var outcome = try program.solve(method, limits: limits)
      count(outcome.iterations)
      if outcome.stop == .finished, outcome.answer == .infeasible, openArtificials != .all {
        try setArtificials(open: true, &program)
        outcome = try program.solve(.primal, limits: limits)
        count(outcome.iterations)
      }
      switch (outcome.stop, outcome.answer) {
      case (.finished, .optimal):
        objective = program.objective
        program.copyValues(into: &values)
        program.copyDuals(into: &duals)
        program.copyReducedCosts(into: &reducedCosts)
        return nil
      case (.deadline, _), (.cancelled, _), (.iterationLimit, _): return outcome.stop
      default: throw EngineError.linearProgram("\(outcome.stop), \(outcome.answer)")
      }
    } catch let error as LinearProgramError {
      throw .linearProgram(error.description)
    } catch let error as EngineError {
      throw error
    } catch {
      throw .linearProgram("\(error)")
    }
  }

  /// What the program's value comes to at least under a decision, as far as some pivots show; nil where they show nothing.
  ///
  /// Lines that are not known yet are not thought of, so this is an estimate: it tells ways to branch apart. The basis is the given one again afterwards.
  ///
  /// - Parameter basis: that of the solved program.
  mutating func probe(
    _ decision: Decision, from basis: Basis, pivots: Int, pool: LinePool, _ program: inout LinearProgram
  ) throws(EngineError) -> Double? {
    let start = ContinuousClock.now
    defer { SolveTimes.add(since: start, to: &time) }
    var changed: [(column: Int, bounds: ClosedBounds)] = []
    do {
      switch decision {
      case .columnAtMost(let column, let value), .columnAtLeast(let column, let value):
        var bounds = shutColumnBounds[column]
        changed = [(column, bounds)]
        if case .columnAtMost = decision { bounds.upper = Double(value) } else { bounds.lower = Double(value) }
        // A value may lie beyond its bound by a rounding.
        guard bounds.lower <= bounds.upper else { return .infinity }
        try program.setBounds(column: column, bounds)
      case .ban(let worker, let cell), .force(let worker, let cell):
        let letterCount = compiled.problem.letterCount
        let isBan = if case .ban = decision { true } else { false }
        for (position, number) in lines.enumerated() where !isShut[position] && pool.lines[number].worker == worker {
          guard (Int(pool.lines[number].letters[cell / letterCount]) == cell % letterCount) == isBan else { continue }
          changed.append((firstLine + position, .atLeast(0)))
          try program.setBounds(column: firstLine + position, .exactly(0))
        }
      }
      let value = program.probe(pivots: pivots)
      count(program.pivots)
      work += Self.pivotsPerReturn * workPerPivot
      for (column, bounds) in changed { try program.setBounds(column: column, bounds) }
      try program.restore(basis)
      return value
    } catch {
      throw .linearProgram(error.description)
    }
  }

  /// What setting up a probe and returning to the basis counts, in pivots: the basis is factorised twice.
  private static let pivotsPerReturn = 4

  /// What one pivot counts in ``work``.
  var workPerPivot: Int { Self.workPerPivot(rows: rowCount, columns: firstLine + lines.count + 1) }

  /// What one pivot of a program counts in the unit of `Engine.work`: it passes over the rows' basis several times, over the columns about once.
  static func workPerPivot(rows: Int, columns: Int) -> Int { 10 * rows + columns }

  private mutating func count(_ iterations: Int) {
    pivots += iterations
    work += iterations * workPerPivot
  }

  /// What the artificial columns take together.
  var infeasibility: Double { artificialRange.reduce(0) { $0 + values[$1] } }

  /// Prices of the problem's rows.
  var rowDuals: ArraySlice<Double> { duals[..<rowCount] }

  /// Price of a worker's own row.
  func dual(ofWorker worker: Int) -> Double { duals[rowCount + worker] }

  /// Whether the program has been solved.
  var hasPrices: Bool { !duals.isEmpty }

  /// Value of a static column.
  func value(ofColumn column: Int) -> Double { values[column] }

  /// Lines with a positive value.
  var usedLines: [(number: Int, value: Double)] {
    var used: [(number: Int, value: Double)] = []
    // Lines added since the program was solved stand behind those that have a value.
    for (position, number) in lines.prefix(max(0, values.count - firstLine)).enumerated() where values[firstLine + position] > 1e-9 {
      used.append((number, values[firstLine + position]))
    }
    return used
  }

  /// What a line costs under the program's prices.
  func reducedCost(of line: KnownLine) -> Double {
    var cost = (isFeasibilityPhase ? 0 : Double(line.cost)) - dual(ofWorker: line.worker)
    for entry in line.entries { cost -= duals[entry.row] * Double(entry.coefficient) }
    return cost
  }

  /// Takes lines out that are at 0 and dear under the present prices, once there are more than `limit`.
  mutating func purge(limit: Int, _ program: inout LinearProgram) throws(EngineError) {
    guard lines.count > limit, values.count == firstLine + lines.count else { return }
    let idle = lines.indices.filter { values[firstLine + $0] == 0 && reducedCosts[firstLine + $0] > 1e-6 }
    let sorted = idle.sorted { (reducedCosts[firstLine + $0], $0) > (reducedCosts[firstLine + $1], $1) }
    let leaving = sorted.prefix(lines.count - limit / 2).sorted()
    guard !leaving.isEmpty else { return }
    do { try program.removeColumns(leaving.map { firstLine + $0 }) } catch { throw .linearProgram(error.description) }
    var isLeaving = [Bool](repeating: false, count: lines.count)
    for position in leaving {
      isLeaving[position] = true
      isPresent[lines[position]] = false
    }
    lines = lines.indices.filter { !isLeaving[$0] }.map { lines[$0] }
    isShut = isShut.indices.filter { !isLeaving[$0] }.map { isShut[$0] }
    // What is left keeps its value, since those that leave were at 0.
    values = values.indices.filter { $0 < firstLine || !isLeaving[$0 - firstLine] }.map { values[$0] }
    reducedCosts = reducedCosts.indices.filter { $0 < firstLine || !isLeaving[$0 - firstLine] }.map { reducedCosts[$0] }
  }
}
