import LineGeneration
import PatrolModel

/// Draws a roster among those nearly as good as the best: who works when stays as it is, and where crews go is decided again under weights drawn by chance.
///
/// The true points stay beside the weights. No step below a minimum or a target may be missed that is not missed already, nothing else of first rank may cost more, and of the value of targets that follow risk at most a share is given up: that budget
/// is a row of the program (Pita et al. 2008 let a plan be drawn by chance instead of always being the best one; the share is an assumption).
struct NearlyBest {
  private let model: RosterModel
  private let best: RosterSolution
  private let settings: Unpredictability
  private let bestPresence: [Int]

  init(_ model: RosterModel, _ best: RosterSolution, _ settings: Unpredictability) {
    self.model = model
    self.best = best
    self.settings = settings
    bestPresence = model.presence(of: best)
  }

  /// The roster that is drawn and what it gave up; nil where none was found within the limits, and the best one stands.
  func draw(_ options: SolveOptions) -> (solution: RosterSolution, points: Int, draw: NearlyBestDraw)? {
    guard let bestPoints = model.points(of: best), bestPresence.count == model.rows.count else { return nil }
    let missedBest = missedValue(bestPresence)
    let value = model.rows.reduce(0) { $0 + ($1.values.first ?? 0) } - missedBest
    let allowed = value * settings.giveUpPercent / 100
    let drawn = problem(allowed: allowed, seed: settings.seed ?? options.seed)
    guard let found = try? LineGeneration.solve(drawn, options: options).best else { return nil }
    let solution = RosterSolution(
      lines: best.lines, columnValues: Array(found.columnValues.prefix(model.problem.columns.count)), objective: best.objective)
    guard let points = model.points(of: solution) else { return nil }
    // The rows hold what is counted; what is told is counted again, and a draw that does not keep to it is none.
    let givenUp = missedValue(model.presence(of: solution)) - missedBest
    guard givenUp <= allowed, points - givenUp <= bestPoints else { return nil }
    return (solution, points, NearlyBestDraw(bestPoints: bestPoints, bestValue: value, givenUp: givenUp, allowed: allowed))
  }

  private func missedValue(_ presence: [Int]) -> Int {
    zip(model.rows, presence).reduce(0) { sum, row in
      sum + (row.0.values.indices.contains(row.1) ? row.0.values[row.1] : 0)
    }
  }

  /// The lines held, the budget as rows, and random weights beside the true points.
  private func problem(allowed: Int, seed: UInt64) -> RosterProblem {
    var drawn = model.problem
    drawn.totals = []
    for (officer, line) in best.lines.enumerated() {
      var worker = drawn.workers[officer]
      // His rules let this line through already.
      worker.automata = []
      for day in 0..<drawn.dayCount {
        for letter in 0..<drawn.letterCount {
          worker.cells[day * drawn.letterCount + letter] = letter == Int(line[day]) ? 0 : nil
        }
      }
      drawn.workers[officer] = worker
    }
    let missed = model.valueOfColumn.reduce(0) { $0 + $1.value * best.columnValues[$1.key] }
    let valueRow = drawn.rows.count
    drawn.rows.append(.atMost(missed + allowed))
    let otherRow = drawn.rows.count
    drawn.rows.append(.atMost(drawn.columns.indices.reduce(0) { $0 + otherCost(drawn.columns[$1], $1) * best.columnValues[$1] }))
    for place in drawn.columns.indices {
      let column = drawn.columns[place]
      let (value, other) = (model.valueOfColumn[place] ?? 0, otherCost(column, place))
      // What is missed for other reasons than the value of coverage is missed no more than in the best roster.
      if column.branchPriority == RosterModel.Priority.shortage, other > 0 {
        drawn.columns[place].upper = min(column.upper, best.columnValues[place])
      }
      if value > 0 { drawn.columns[place].entries.append(RowEntry(row: valueRow, coefficient: value)) }
      if other != 0 { drawn.columns[place].entries.append(RowEntry(row: otherRow, coefficient: other)) }
    }
    addWeights(to: &drawn, seed: seed)
    return drawn
  }

  private func otherCost(_ column: StaticColumn, _ place: Int) -> Int { column.cost - (model.valueOfColumn[place] ?? 0) }

  /// A weight for each crew (or officer, where no crews ride) at each post in each shift of each date: as far below nothing as above it, so that a draw moves crews and neither forms nor dissolves them for its own sake.
  private func addWeights(to drawn: inout RosterProblem, seed: UInt64) {
    let spread = weightSpread
    let ground = model.ground
    let reserve = ground.posts.firstIndex { $0.id == Post.reserveID }
    func weight(_ day: Int, _ shift: Int, _ post: Int) -> Int {
      guard post != reserve else { return 0 }
      var chance = SeededBits(seed: seed, ground.scenario.period.date(day).dayNumber, shift, post)
      return Int.random(in: -spread...spread, using: &chance)
    }
    for pool in model.pools {
      for (post, column) in zip(pool.posts, pool.postColumns) { drawn.columns[column].cost += weight(pool.day, pool.shift, post) }
      for slot in pool.slots where slot.lends >= 0 {
        for (post, column) in zip(pool.posts, slot.columns) { drawn.columns[column].cost += weight(pool.day, pool.shift, post) }
      }
    }
    guard model.pools.isEmpty else { return }
    for node in model.nodes {
      for flow in node.flows {
        if case .post(let post) = flow.destination { drawn.columns[flow.column].cost += weight(node.day, node.shift, post) }
      }
    }
  }

  /// The largest weight: twice the mean step of value, so that the budget is worth using, and at least 10.
  private var weightSpread: Int {
    let steps = model.valueOfColumn.values.filter { $0 > 0 }
    return max(10, steps.isEmpty ? 0 : 2 * steps.reduce(0, +) / steps.count)
  }
}
