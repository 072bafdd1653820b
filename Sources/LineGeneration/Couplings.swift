/// Which rows and static columns hang together.
struct Couplings: Sendable {
  /// For each row the static columns in it; rows that only form sums are left out.
  private let columnsOfRow: [[Int32]]
  private let rowsOfColumn: [[Int32]]

  /// Lists the couplings of a problem.
  ///
  /// - Parameter sums: rows that only form sums of static columns, which couple nothing.
  init(_ problem: RosterProblem, leavingOut sums: Range<Int>) {
    var columnsOfRow = [[Int32]](repeating: [], count: problem.rows.count)
    var rowsOfColumn: [[Int32]] = []
    for (number, column) in problem.columns.enumerated() {
      let rows = column.entries.map { Int32($0.row) }.filter { !sums.contains(Int($0)) }
      for row in rows { columnsOfRow[Int(row)].append(Int32(number)) }
      rowsOfColumn.append(rows)
    }
    self.columnsOfRow = columnsOfRow
    self.rowsOfColumn = rowsOfColumn
  }

  /// The rows that can be reached from some rows over static columns, and these columns, both ascending.
  func reach(from rows: [Int]) -> (rows: [Int], columns: [Int]) {
    var isReached = [Bool](repeating: false, count: columnsOfRow.count)
    var isTaken = [Bool](repeating: false, count: rowsOfColumn.count)
    var waiting = rows
    for row in rows { isReached[row] = true }
    while let row = waiting.popLast() {
      for column in columnsOfRow[row] where !isTaken[Int(column)] {
        isTaken[Int(column)] = true
        for other in rowsOfColumn[Int(column)] where !isReached[Int(other)] {
          isReached[Int(other)] = true
          waiting.append(Int(other))
        }
      }
    }
    return (isReached.indices.filter { isReached[$0] }, isTaken.indices.filter { isTaken[$0] })
  }
}
