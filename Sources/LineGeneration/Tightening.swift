/// A bound with the parts that it is the sum of.
struct BoundProof: Sendable {
  /// In units of 2 to the power -20.
  var bound: Int64
  var prices: [Double]
  /// Each worker's least line cost under the prices.
  var leasts: [Int64]
}

extension Engine {
  /// Cuts off what no better solution can use: cells whose cheapest line, and column values whose reduced cost, would lift the bound to the best objective.
  ///
  /// Sound because under fixed prices the bound is a sum of independent parts, so a part that must take another value lifts the whole by the difference.
  func tighten(_ node: inout NodeState, _ proof: BoundProof) throws(EngineError) {
    guard let best else { return }
    // Any better solution has at most this value.
    let goal = Int64(best.objective - compiled.objectiveUnit) * Prices.point
    let room = goal - proof.bound
    guard room >= 0 else { return }
    let scaled = try Prices(proof.prices, rows: compiled.problem.rows)
    let request = SearchTeam.Request(prices: scaled, pointScale: Prices.point, allowed: node.allowed, lineLimit: 1)
    for worker in compiled.problem.workers.indices {
      guard let excess = team.excessThroughCells(worker, request, least: proof.leasts[worker]) else { continue }
      for cell in 0..<compiled.cellCount where excess[cell] > room { node.allowed[worker * compiled.cellCount + cell] = false }
    }
    for (index, column) in compiled.problem.columns.enumerated() {
      var reduced = CheckedSum()
      reduced.add(Prices.point, column.cost)
      for entry in column.entries { reduced.add(-scaled.scaled[entry.row], entry.coefficient) }
      guard !reduced.hasOverflowed, reduced.value != 0 else { continue }
      let steps = Int(room / abs(reduced.value))
      let (highest, isPast) = node.lower[index].addingReportingOverflow(steps)
      let (lowest, isBelow) = node.upper[index].subtractingReportingOverflow(steps)
      if reduced.value > 0 {
        if !isPast { node.upper[index] = min(node.upper[index], highest) }
      } else if !isBelow {
        node.lower[index] = max(node.lower[index], lowest)
      }
    }
  }
}
