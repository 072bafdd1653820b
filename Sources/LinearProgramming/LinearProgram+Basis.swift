/// Which variables of a program are basic, and at which bound the others are.
public struct Basis: Sendable {
  // GLPK's statuses, which are small numbers; many bases may be kept.
  fileprivate var rows: [Int8]
  fileprivate var columns: [Int8]

  /// Which of the columns behind the first so many are basic.
  package func basicColumns(behind first: Int) -> [Int] {
    columns.indices.dropFirst(first).filter { GLPKProblem.isBasic(Int32(columns[$0])) }
  }

  /// The same for a program with other columns behind the first so many.
  ///
  /// - Parameter isBasic: for each of the others whether it is basic; those that are not rest at their lower bound, or where there is none at another.
  package func replacing(columnsBehind first: Int, isBasic: [Bool]) -> Basis {
    var basis = self
    basis.columns.removeSubrange(min(first, columns.count)...)
    basis.columns += isBasic.map { Int8($0 ? GLPKProblem.basicStatus : GLPKProblem.lowerStatus) }
    return basis
  }
}

extension LinearProgram {
  /// The kept basis, to return to.
  public var basis: Basis {
    Basis(rows: (0..<rowCount).map { Int8(problem.status(row: $0)) }, columns: (0..<columnCount).map { Int8(problem.status(column: $0)) })
  }

  /// Returns to a basis that the program had with as many rows and columns.
  /// - Throws: `LinearProgramError` when the program has others by now.
  public mutating func restore(_ basis: Basis) throws(LinearProgramError) {
    guard basis.rows.count == rowCount, basis.columns.count == columnCount else {
      throw LinearProgramError(.wrongValueCount, index: basis.columns.count, limit: columnCount)
    }
    restoreStatuses(basis)
  }

  /// Returns to a basis of this many rows and columns.
  func restoreStatuses(_ basis: Basis) {
    for (row, status) in basis.rows.enumerated() { problem.setStatus(row: row, Int32(status)) }
    for (column, status) in basis.columns.enumerated() { problem.setStatus(column: column, Int32(status)) }
  }

  /// The pivots of the last solve or probe.
  public var pivots: Int { problem.pivotCount }

  /// What the minimum comes to at least, by some pivots of the dual simplex from the kept basis; infinite where no values satisfy the program.
  ///
  /// The answer is an estimate for choosing: rounding is not looked at. The basis is another afterwards.
  /// - Returns: nil where the dual simplex could not work from the kept basis.
  public mutating func probe(pivots: Int) -> Double? {
    problem.resetPivotCount()
    switch problem.runSimplex(.dual, pivots: pivots, milliseconds: .max) {
    case .success: return problem.basicAnswer == .optimal ? problem.objective : problem.basicAnswer == .infeasible ? .infinity : nil
    case .iterationLimit: return problem.isDualFeasible ? problem.objective : nil
    default: return nil
    }
  }

  /// Whether the kept basis can be solved from as it is.
  package var hasRegularBasis: Bool { problem.factoriseBasis() }

  /// Rows whose own variables may take the places of these basic columns, or none where no choice is at hand.
  ///
  /// A basis without some of its columns is regular again with unit columns of rows R in their places exactly if the rows of the basis inverse that
  /// belong to the columns, cut down to R, form a regular matrix. Elimination with the largest pivots finds such rows; those already in the basis have
  /// zeros there. Where the work would be too large the answer is empty, and the next solve finds that its basis is none and builds another.
  func rowsReplacing(basicColumns: [Int]) -> [Int] {
    let affordable = 500_000_000
    guard !basicColumns.isEmpty, basicColumns.count * basicColumns.count <= affordable / max(1, rowCount), problem.factoriseBasis() else { return [] }
    var inverseRows = basicColumns.map { problem.inverseRow(ofBasicColumn: $0) }
    var chosen: [Int] = []
    for step in inverseRows.indices {
      let pivotRow = inverseRows[step]
      var best = -1
      for row in pivotRow.indices where pivotRow[row].magnitude > (best < 0 ? 1e-9 : pivotRow[best].magnitude) && !problem.isBasic(row: row) {
        best = row
      }
      guard best >= 0 else { return [] }
      chosen.append(best)
      for later in inverseRows.indices.dropFirst(step + 1) where inverseRows[later][best] != 0 {
        let factor = inverseRows[later][best] / pivotRow[best]
        for row in pivotRow.indices { inverseRows[later][row] -= factor * pivotRow[row] }
        inverseRows[later][best] = 0
      }
    }
    return chosen
  }
}
