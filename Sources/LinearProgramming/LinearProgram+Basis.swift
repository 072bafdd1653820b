extension LinearProgram {
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
