/// Which rows and static columns hang together, and on which day.
struct Couplings: Sendable {
  /// For each row the static columns in it; rows that only form sums are left out.
  private let columnsOfRow: [[Int32]]
  private let rowsOfColumn: [[Int32]]
  /// For each static column the day on whose cells it hangs; nil where it hangs on several or on none.
  private let dayOfColumn: [Int32?]

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
    dayOfColumn = Self.days(problem, columnsOfRow, rowsOfColumn)
  }

  /// What a row or a column hangs on.
  private enum Hold: Equatable {
    case nothing
    case day(Int32)
    case several

    mutating func add(_ day: Int32) {
      switch self {
      case .nothing: self = .day(day)
      case .day(let known) where known != day: self = .several
      case .day, .several: break
      }
    }
  }

  /// Carries the days of the cells over rows and columns, the nearest first; a row that several days reach, such as one of a week, carries none further.
  private static func days(_ problem: RosterProblem, _ columnsOfRow: [[Int32]], _ rowsOfColumn: [[Int32]]) -> [Int32?] {
    var rows = [Hold](repeating: .nothing, count: columnsOfRow.count)
    var columns = [Hold](repeating: .nothing, count: rowsOfColumn.count)
    for worker in problem.workers {
      for (cell, row) in worker.cellRows.enumerated() where row >= 0 { rows[Int(row)].add(Int32(cell / problem.letterCount)) }
      for extra in worker.extraRows { rows[extra.row].add(Int32(extra.day)) }
    }
    var isSettled = rows.map { $0 != .nothing }
    var front = rows.indices.filter { isSettled[$0] }
    while !front.isEmpty {
      var reachedColumns: [Int] = []
      var isNew = [Bool](repeating: false, count: columns.count)
      for row in front {
        guard case .day(let day) = rows[row] else { continue }
        for column in columnsOfRow[row].map(Int.init) where columns[column] == .nothing || isNew[column] {
          if !isNew[column] { reachedColumns.append(column) }
          isNew[column] = true
          columns[column].add(day)
        }
      }
      front = []
      for column in reachedColumns {
        guard case .day(let day) = columns[column] else { continue }
        for row in rowsOfColumn[column].map(Int.init) where !isSettled[row] {
          if rows[row] == .nothing { front.append(row) }
          rows[row].add(day)
        }
      }
      for row in front { isSettled[row] = true }
    }
    return columns.map { if case .day(let day) = $0 { day } else { nil } }
  }

  /// The rows that can be reached over static columns of one day or of none from the rows of that day's columns, and these columns, both ascending.
  ///
  /// - Parameter day: nil begins from the columns that hang on no day or on several.
  func reach(of day: Int?) -> (rows: [Int], columns: [Int]) {
    var rows = Set<Int>()
    for (column, own) in dayOfColumn.enumerated() where own.map(Int.init) == day { rows.formUnion(rowsOfColumn[column].map(Int.init)) }
    return reach(from: rows.sorted(), on: day.map { $0..<($0 + 1) } ?? 0..<0)
  }

  /// Whether a column hangs on some days or on none, or stands in one row alone, such as a shortage, so that it only follows what else is in that row.
  private func isFree(_ column: Int, on days: Range<Int>) -> Bool {
    dayOfColumn[column].map { days.contains(Int($0)) } ?? true || rowsOfColumn[column].count == 1
  }

  /// The rows that can be reached from some rows over static columns that hang on some days or on none, and these columns, both ascending.
  func reach(from rows: [Int], on days: Range<Int>) -> (rows: [Int], columns: [Int]) {
    var isReached = [Bool](repeating: false, count: columnsOfRow.count)
    var isTaken = [Bool](repeating: false, count: rowsOfColumn.count)
    var waiting = rows
    for row in rows { isReached[row] = true }
    while let row = waiting.popLast() {
      for column in columnsOfRow[row].map(Int.init) where !isTaken[column] && isFree(column, on: days) {
        isTaken[column] = true
        for other in rowsOfColumn[column].map(Int.init) where !isReached[other] {
          isReached[other] = true
          waiting.append(other)
        }
      }
    }
    return (isReached.indices.filter { isReached[$0] }, isTaken.indices.filter { isTaken[$0] })
  }
}
