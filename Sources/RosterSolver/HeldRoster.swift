import LineGeneration
import PatrolModel

/// A solved roster whose lines are held while it is decided again where people and crews go.
///
/// First rank gets no worse: of the value of targets that follow risk no more is missed than is allowed, nothing else costs more in sum, and no crew is broken that is whole.
struct HeldRoster {
  let model: RosterModel
  let best: RosterSolution
  /// Points of the roster.
  let points: Int
  /// What coverage is worth in it: the points of targets that follow risk, less those that are missed.
  let value: Int
  private let missedValue: Int

  /// Nil where the points of the roster cannot be told.
  init?(_ model: RosterModel, _ best: RosterSolution) {
    let presence = model.presence(of: best)
    guard let points = model.points(of: best), presence.count == model.rows.count else { return nil }
    self.model = model
    self.best = best
    self.points = points
    missedValue = Self.missedValue(model, presence)
    value = model.rows.reduce(0) { $0 + ($1.values.first ?? 0) } - missedValue
  }

  private static func missedValue(_ model: RosterModel, _ presence: [Int]) -> Int {
    zip(model.rows, presence).reduce(0) { sum, row in
      sum + (row.0.values.indices.contains(row.1) ? row.0.values[row.1] : 0)
    }
  }

  /// The true points under the lines that are held.
  ///
  /// - Parameters:
  ///   - allowed: how much more of the coverage's value may be missed.
  ///   - keepsSteps: whether also no single step below a minimum or a target is missed that is not missed already.
  func problem(givingUp allowed: Int, keepsSteps: Bool) -> RosterProblem {
    var held = model.problem
    held.totals = []
    for (officer, line) in best.lines.enumerated() {
      var worker = held.workers[officer]
      // His rules let this line through already.
      worker.automata = []
      for day in 0..<held.dayCount {
        for letter in 0..<held.letterCount {
          worker.cells[day * held.letterCount + letter] = letter == Int(line[day]) ? 0 : nil
        }
      }
      held.workers[officer] = worker
    }
    let missed = model.valueOfColumn.reduce(0) { $0 + $1.value * best.columnValues[$1.key] }
    let valueRow = held.rows.count
    held.rows.append(.atMost(missed + allowed))
    let otherRow = held.rows.count
    held.rows.append(.atMost(held.columns.indices.reduce(0) { $0 + otherCost(held.columns[$1], $1) * best.columnValues[$1] }))
    for place in held.columns.indices {
      let column = held.columns[place]
      let (value, other) = (model.valueOfColumn[place] ?? 0, otherCost(column, place))
      // What is missed for other reasons than the value of coverage is missed no more than in the best roster.
      if keepsSteps ? column.branchPriority == RosterModel.Priority.shortage && other > 0 : model.breachColumns.contains(place) {
        held.columns[place].upper = min(column.upper, best.columnValues[place])
      }
      if value > 0 { held.columns[place].entries.append(RowEntry(row: valueRow, coefficient: value)) }
      if other != 0 { held.columns[place].entries.append(RowEntry(row: otherRow, coefficient: other)) }
    }
    return held
  }

  private func otherCost(_ column: StaticColumn, _ place: Int) -> Int { column.cost - (model.valueOfColumn[place] ?? 0) }

  /// What a program made of ``problem(givingUp:keepsSteps:)`` finds, with its points and what it gives up; nil where nothing is found that keeps to all this.
  ///
  /// The rows hold what is counted; what is told is counted again, and what does not keep to it is not taken.
  func solve(
    _ problem: RosterProblem, givingUp allowed: Int, _ options: SolveOptions
  ) -> (solution: RosterSolution, points: Int, givenUp: Int, isProven: Bool)? {
    guard let result = try? LineGeneration.solve(problem, options: options), let found = result.best else { return nil }
    let solution = RosterSolution(
      lines: best.lines, columnValues: Array(found.columnValues.prefix(model.problem.columns.count)), objective: best.objective)
    guard let points = model.points(of: solution) else { return nil }
    let givenUp = Self.missedValue(model, model.presence(of: solution)) - missedValue
    guard givenUp <= allowed, points - givenUp <= self.points else { return nil }
    return (solution, points, givenUp, result.stop == .proven)
  }
}
