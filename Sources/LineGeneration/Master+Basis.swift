import LinearProgramming

/// A basis of the master, by the pool's numbers of lines.
struct KeptBasis: Sendable {
  /// Without any lines.
  fileprivate let basis: Basis
  /// The basic lines.
  fileprivate let lines: [Int]
}

extension Master {
  /// Lets the next solve begin at a solution; where one of its lines does not stand in the program the answer is false, and the basis stays as it is.
  func begin(at solution: RosterSolution, of pool: inout LinePool, _ program: inout LinearProgram) throws(EngineError) -> Bool {
    var values = [Double](repeating: 0, count: firstLine + lines.count)
    for (column, value) in solution.columnValues.enumerated() { values[column] = Double(value) }
    let positions = Dictionary(lines.enumerated().map { ($1, $0) }) { first, _ in first }
    for (worker, line) in solution.lines.enumerated() {
      guard let number = pool.number(of: line, worker: worker, in: compiled), let position = positions[number] else { return false }
      values[firstLine + position] = 1
    }
    do { try program.begin(near: values) } catch { throw .linearProgram(error.description) }
    return true
  }

  /// The basis of the program, to return to when other lines stand in it.
  func basis(of program: borrowing LinearProgram) -> KeptBasis {
    let basis = program.basis
    return KeptBasis(
      basis: basis.replacing(columnsBehind: firstLine, isBasic: []), lines: basis.basicColumns(behind: firstLine).map { lines[$0 - firstLine] })
  }

  /// Turns to a node and returns to a basis; lines of it that were taken out since stand in the program again.
  ///
  /// The node's bounds come first: at which of them a column rests is kept only while it has that bound.
  mutating func restore(_ kept: KeptBasis, within node: NodeState, pool: LinePool, _ program: inout LinearProgram) throws(EngineError) {
    try add(kept.lines, of: pool, &program)
    try restrict(to: node, pool: pool, &program)
    let basic = Set(kept.lines)
    do {
      try program.restore(kept.basis.replacing(columnsBehind: firstLine, isBasic: lines.map(basic.contains)))
    } catch {
      throw .linearProgram(error.description)
    }
  }
}
