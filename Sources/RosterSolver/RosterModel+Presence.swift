import LineGeneration
import PatrolModel

extension RosterModel {
  /// Adds the rows of demand that can cost points and their shortage and surplus columns.
  mutating func addPresence() {
    for presence in rows {
      if presence.least > 0 {
        problemRows.append(problem.rows.count)
        problem.rows.append(Row(lower: presence.least, upper: .max))
        continue
      }
      let points = presence.points
      let best = presence.bestPresence
      offset += points[best.lowerBound]
      let isCapped = best.upperBound + 1 < points.count
      guard best.lowerBound > 0 || isCapped else {
        problemRows.append(-1)
        continue
      }
      let row = problem.rows.count
      problem.rows.append(Row(lower: best.lowerBound == 0 ? .min : best.lowerBound, upper: isCapped ? best.upperBound : .max))
      // Steps away from the free stretch, in runs of equal price; convex, so the cheap ones are used first.
      let steps = (0..<best.lowerBound).reversed().map { place in
        Step(price: points[place] - points[place + 1], value: presence.values.isEmpty ? 0 : presence.values[place] - presence.values[place + 1])
      }
      addSteps(steps, row: row, coefficient: 1)
      if isCapped {
        addSteps((best.upperBound..<(points.count - 1)).map { Step(price: points[$0 + 1] - points[$0], value: 0) }, row: row, coefficient: -1)
      }
      problemRows.append(row)
    }
  }

  /// One more missing or too many: its points, and those of them that are for the sake of a target which follows risk.
  private struct Step: Equatable {
    var price: Int
    var value: Int
  }

  private mutating func addSteps(_ steps: [Step], row: Int, coefficient: Int) {
    var first = 0
    while first < steps.count {
      var last = first
      while last + 1 < steps.count, steps[last + 1] == steps[first] { last += 1 }
      let column = addColumn(
        cost: steps[first].price, upper: last - first + 1, entries: [RowEntry(row: row, coefficient: coefficient)], priority: Priority.shortage)
      stepColumns.insert(column)
      if steps[first].value > 0 { valueOfColumn[column] = steps[first].value }
      first = last + 1
    }
  }
}
