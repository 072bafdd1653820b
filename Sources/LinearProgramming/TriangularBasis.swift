/// Chooses rows for some columns so that the columns, each in its row, and the own variables of all other rows form a regular matrix.
///
/// In the order in which they are chosen the rows and columns are triangular, so that their numbers do not matter. The order is found by taking rows with one
/// column left and columns with one row left as long as there are any; then a row that many columns name is left to its own variable. No largest choice is looked for.
struct TriangularBasis {
  /// For each row the place of its column among the given ones; nil where its own variable is basic.
  private(set) var columnOfRow: [Int?]
  private let rowsOfColumn: FlatLists
  private let columnsOfRow: FlatLists
  private var isOpen: [Bool]
  private var isLeft: [Bool]
  /// Columns left in each row, and open rows of each column.
  private var leftInRow: [Int]
  private var openOfColumn: [Int]
  private var singleRows: [Int] = []
  private var singleColumns: [Int] = []

  /// - Parameters:
  ///   - isOpen: for each row whether a column may be chosen for it.
  ///   - columns: for each column the rows in which it has a coefficient, each once.
  init(isOpen: [Bool], columns: FlatLists) {
    self.isOpen = isOpen
    rowsOfColumn = columns
    columnsOfRow = columns.transposed(count: isOpen.count)
    columnOfRow = isOpen.map { _ in nil }
    isLeft = [Bool](repeating: true, count: columns.count)
    leftInRow = isOpen.indices.map { [columnsOfRow] in columnsOfRow[$0].count }
    openOfColumn = (0..<columns.count).map { columns[$0].count { isOpen[$0] } }
    singleRows = isOpen.indices.filter { isOpen[$0] && leftInRow[$0] == 1 }
    singleColumns = openOfColumn.indices.filter { openOfColumn[$0] == 1 }
    let fullest = isOpen.indices.sorted { (leftInRow[$1], $0) < (leftInRow[$0], $1) }
    takeSingles()
    for row in fullest where self.isOpen[row] && leftInRow[row] > 0 {
      close(row)
      takeSingles()
    }
  }

  private mutating func takeSingles() {
    while true {
      if let row = singleRows.popLast() {
        guard isOpen[row], let column = columnsOfRow[row].first(where: { isLeft[$0] }) else { continue }
        take(column, in: row)
      } else if let column = singleColumns.popLast() {
        guard isLeft[column], let row = rowsOfColumn[column].first(where: { isOpen[$0] }) else { continue }
        take(column, in: row)
      } else {
        return
      }
    }
  }

  private mutating func take(_ column: Int, in row: Int) {
    columnOfRow[row] = column
    isLeft[column] = false
    for other in rowsOfColumn[column] {
      leftInRow[other] -= 1
      if leftInRow[other] == 1 { singleRows.append(other) }
    }
    close(row)
  }

  private mutating func close(_ row: Int) {
    isOpen[row] = false
    for column in columnsOfRow[row] {
      openOfColumn[column] -= 1
      if openOfColumn[column] == 1 { singleColumns.append(column) }
    }
  }
}
