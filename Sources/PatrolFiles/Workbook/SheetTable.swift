import PatrolModel

extension Workbook {
  /// The table in the visible sheet that has most of the headings, the first of several; nil with a fault where none has any.
  func table(_ words: HeadingWords, log: ReadingLog) -> Table? {
    let visible = sheets.filter { !$0.isHidden }
    let known = visible.map { $0.knownHeadings(words) }
    guard let most = known.max(), most > 0, let place = known.firstIndex(of: most) else {
      log.fault(.noHeadings(expected: words.shown), at: .init(file: file))
      return nil
    }
    return visible[place].table(words, log: log)
  }
}

extension WorkbookSheet {
  /// How many of the headings stand in the row that has most of them.
  fileprivate func knownHeadings(_ words: HeadingWords) -> Int { rows.map { known($0, words) }.max() ?? 0 }

  private func known(_ row: Row, _ words: HeadingWords) -> Int { Set(row.cells.compactMap { $0.text.flatMap(words.key) }).count }

  /// The sheet as a table: its headings are the first row with at least two that are known, so that titles above them do not matter.
  ///
  /// - Returns: The table; nil where the sheet holds nothing, or no row of headings, which is a fault.
  func table(_ words: HeadingWords, log: ReadingLog) -> Table? {
    // A table may have a single column, and a misspelt heading is better told than a missing one.
    guard let headings = rows.first(where: { known($0, words) >= 2 }) ?? rows.first(where: { known($0, words) == 1 }) else {
      if !rows.isEmpty { log.fault(.noHeadings(expected: words.shown), at: place) }
      return nil
    }
    return table(headings: headings, titles: [], log: log)
  }

  /// A table's cells, the blank ones among them: 2,000 officers over some years.
  private static let tableLimit = 4_000_000

  /// The sheet as a grid: its headings are the first row with at least two dates, or with one; nil where there is none.
  func grid(log: ReadingLog) -> Table? {
    func dates(_ row: Row) -> Int { row.cells.count { $0.text.map(Grid.isDate) ?? false } }
    guard let headings = rows.first(where: { dates($0) >= 2 }) ?? rows.first(where: { dates($0) == 1 && $0.cells.count > 1 }) else { return nil }
    guard var table = table(headings: headings, titles: rows.filter { $0.number < headings.number && headings.number - $0.number <= 2 }, log: log)
    else { return nil }
    table.legend = GridLegend.lines(of: self, below: headings.number)
    return table
  }

  /// - Parameter titles: Rows above the headings, where a heading of two rows in height may stand.
  private func table(headings: Row, titles: [Row], log: ReadingLog) -> Table? {
    let faultsBefore = log.faults.count
    let width = headings.cells.last?.column ?? 0
    // A single cell far to the right would make every row as wide.
    guard width * rows.count <= Self.tableLimit else {
      log.fault(.tooManyCells(limit: Self.tableLimit), at: place(row: headings.number, column: width))
      return nil
    }
    var texts = [String](repeating: "", count: width)
    for title in titles {
      for cell in title.cells where cell.column <= width && Grid.isName(cell.text ?? "") { texts[cell.column - 1] = cell.text ?? "" }
    }
    for cell in headings.cells { texts[cell.column - 1] = TypedText.trimmed(text(of: cell, row: headings.number, log: log)) }
    let body = rows.filter { $0.number > headings.number }.compactMap { row -> Table.Row? in
      var cells = [String](repeating: "", count: width)
      // What stands under no heading is somebody's own note.
      for cell in row.cells where cell.column <= width && !texts[cell.column - 1].isEmpty {
        cells[cell.column - 1] = text(of: cell, row: row.number, log: log)
      }
      return cells.allSatisfy { TypedText.trimmed($0).isEmpty } ? nil : .init(number: row.number, cells: cells)
    }
    return Table(
      file: file, sheet: sheet, headingRow: headings.number, headings: texts, rows: body, isIncomplete: log.faults.count > faultsBefore)
  }
}

extension HeadingWords {
  /// The keys that a fault shows: those without which there is no table, else the first few.
  var shown: [String] { required.isEmpty ? Array(words.prefix(3).map(\.key)) : required }
}
