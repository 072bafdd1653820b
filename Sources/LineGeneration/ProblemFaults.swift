extension RosterProblem {
  /// Largest sum of magnitudes, in points or in rows, that the exact arithmetic accepts: with 20 binary digits for prices it stays far inside 64 bits.
  static let largestMagnitude = 1 << 38

  /// Every reason to refuse the problem; empty when it can be solved.
  public func faults() -> [ProblemFault] {
    guard dayCount > 0, letterCount > 0, letterCount <= 255 else { return [.size(dayCount: dayCount, letterCount: letterCount)] }
    var faults: [ProblemFault] = []
    var magnitude = Magnitude()
    let size = dayCount * letterCount
    for (index, worker) in workers.enumerated() {
      guard worker.cells.count == size, worker.cellRows.count == size else {
        faults.append(.tableLength(worker: index))
        continue
      }
      let usable = worker.extraRows.allSatisfy {
        (0..<dayCount).contains($0.day) && (0..<letterCount).contains($0.letter) && rows.indices.contains($0.row) && $0.coefficient != 0
      }
      if !usable || worker.cellRows.contains(where: { $0 < -1 || $0 >= rows.count }) { faults.append(.cellRow(worker: index)) }
      for (position, use) in worker.automata.enumerated() {
        let automaton = use.automaton
        if automaton.dayCount != dayCount || automaton.letterCount != letterCount || !automaton.baseCosts.indices.contains(use.initialState) {
          faults.append(.automaton(worker: index, position: position))
        } else {
          magnitude.add(automaton.baseCosts[use.initialState], times: 1)
          for day in automaton.firstDay...automaton.lastDay { magnitude.add(automaton.greatestCost(on: day), times: 1) }
        }
      }
      for day in 0..<dayCount {
        let cells = worker.cells[(day * letterCount)..<((day + 1) * letterCount)]
        magnitude.add(cells.reduce(0) { max($0, Int(($1 ?? 0).magnitude)) }, times: 1)
      }
      for extra in worker.extraRows { magnitude.add(extra.coefficient, times: 1) }
    }
    for (index, row) in rows.enumerated() {
      if row.lower > row.upper || (row.lower == .min && row.upper == .max) || row.lower == .max || row.upper == .min {
        faults.append(.rowBounds(row: index))
      }
      if row.lower != .min { magnitude.add(row.lower, times: 1) }
      if row.upper != .max { magnitude.add(row.upper, times: 1) }
    }
    var lastColumnOfRow = [Int](repeating: -1, count: rows.count)
    for (index, column) in columns.enumerated() {
      if column.lower > column.upper { faults.append(.columnBounds(column: index)) }
      let greatest = Int(clamping: max(column.lower.magnitude, column.upper.magnitude))
      magnitude.add(column.cost, times: greatest)
      var usable = true
      for entry in column.entries {
        guard rows.indices.contains(entry.row), entry.coefficient != 0, lastColumnOfRow[entry.row] != index else {
          usable = false
          break
        }
        lastColumnOfRow[entry.row] = index
        magnitude.add(entry.coefficient, times: greatest)
      }
      if !usable { faults.append(.columnEntries(column: index)) }
    }
    for (index, total) in totals.enumerated() {
      if total.contains(where: { !columns.indices.contains($0) }) || Set(total).count < total.count {
        faults.append(.total(index: index))
        continue
      }
      for column in total { magnitude.add(Int(clamping: max(columns[column].lower.magnitude, columns[column].upper.magnitude)), times: 2) }
    }
    if magnitude.isTooLarge { faults.append(.tooLarge) }
    return faults
  }

  /// A sum of magnitudes that notices when it passes the limit.
  private struct Magnitude {
    var sum = 0
    var isTooLarge = false

    mutating func add(_ value: Int, times factor: Int) {
      let (product, overflow) = Int(clamping: value.magnitude).multipliedReportingOverflow(by: factor)
      guard !overflow, product <= RosterProblem.largestMagnitude, !isTooLarge else {
        isTooLarge = true
        return
      }
      sum += product
      if sum > RosterProblem.largestMagnitude { isTooLarge = true }
    }
  }
}
