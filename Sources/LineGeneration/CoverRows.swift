/// Rows that ask for a number of duties, each one missing or too many at a price, and rows whose duties are dealt out to such rows.
///
/// Weeks and years of shifts with soft cover are of this form. What one duty more is worth beside the others can then be read off without a linear program.
struct CoverRows {
  /// What a row asks for.
  struct Cover {
    var need: Int
    /// Points of each duty missing.
    var shortage = 0.0
    /// Points of each duty too many.
    var surplus = 0.0
  }

  /// A row that a duty may serve, and what serving it costs.
  struct Choice {
    var row: Int
    var cost: Double
  }

  /// At each row that asks for duties what it asks for.
  let covers: [Cover?]
  /// For each row what a duty counted in it may serve: itself where it asks for duties.
  let choices: [[Choice]]
  /// Points of the dearest duty missing.
  let dearestShortage: Double

  /// Reads the form off a problem; nil where some row, static column or coefficient is of another form.
  init?(_ compiled: CompiledProblem) {
    let problem = compiled.problem
    let givenRows = 0..<compiled.givenRowCount
    var covers = [Cover?](repeating: nil, count: problem.rows.count)
    var choices = [[Choice]](repeating: [], count: problem.rows.count)
    var flows: [(from: Int, to: Choice)] = []
    for column in problem.columns.prefix(compiled.givenColumnCount) {
      let entries = column.entries.filter { givenRows.contains($0.row) }
      guard column.lower == 0, column.cost >= 0, entries.allSatisfy({ abs($0.coefficient) == 1 }) else { return nil }
      let rise = entries.filter { $0.coefficient == 1 }, fall = entries.filter { $0.coefficient == -1 }
      switch (rise.count, fall.count) {
      case (1, 0):
        var cover = covers[rise[0].row] ?? Cover(need: problem.rows[rise[0].row].lower)
        guard cover.shortage == 0 else { return nil }
        cover.shortage = Double(column.cost)
        covers[rise[0].row] = cover
      case (0, 1):
        var cover = covers[fall[0].row] ?? Cover(need: problem.rows[fall[0].row].lower)
        guard cover.surplus == 0 else { return nil }
        cover.surplus = Double(column.cost)
        covers[fall[0].row] = cover
      case (1, 1): flows.append((fall[0].row, Choice(row: rise[0].row, cost: Double(column.cost))))
      default: return nil
      }
    }
    for row in givenRows {
      guard problem.rows[row].lower == problem.rows[row].upper else { return nil }
      if covers[row] != nil { choices[row] = [Choice(row: row, cost: 0)] }
    }
    for flow in flows {
      guard covers[flow.from] == nil, covers[flow.to.row] != nil, problem.rows[flow.from].lower == 0 else { return nil }
      choices[flow.from].append(flow.to)
    }
    let coefficients = problem.workers.indices.lazy.flatMap { compiled.entryCoefficients[$0] }
    guard givenRows.allSatisfy({ !choices[$0].isEmpty }), coefficients.allSatisfy({ $0 == 1 }) else { return nil }
    self.covers = covers
    self.choices = choices
    dearestShortage = covers.reduce(0) { max($0, $1?.shortage ?? 0) }
    guard dearestShortage > 0 else { return nil }
  }

  /// Where a duty counted in a row is worth most; nil where it serves nothing.
  func bestChoice(of row: Int, price: (_ row: Int) -> Double) -> Int? {
    choices[row].max { price($0.row) - $0.cost < price($1.row) - $1.cost }?.row
  }

  /// All rows' prices by those of the rows that ask for duties: what a duty counted in each is worth where it serves the best of its choices.
  func prices(_ price: (_ row: Int) -> Double) -> [Double] { choices.map { choices in choices.map { price($0.row) - $0.cost }.max() ?? 0 } }
}
