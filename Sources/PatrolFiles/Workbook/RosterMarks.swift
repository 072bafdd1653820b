import PatrolModel

/// How a workbook that this program wrote says where its grid is and which roster it was made of.
///
/// Names go with their cells when rows are sorted in, moved or taken out, and nobody reads totals and legends for officers.
public enum RosterMarks {
  /// The days before the period that the grid shows, greyed.
  public static let carryOverDays = 2
  /// The ids of the officers, under their heading.
  public static let officers = "patrol_officers"
  /// The names of the officers, under their heading: whoever is added by hand has no id.
  public static let names = "patrol_names"
  /// The first row below the grid that is no officer's.
  public static let end = "patrol_end"
  /// The duties of the period, under the dates.
  public static let duties = "patrol_duties"
  /// The hidden sheet that holds the roster file, a line in each row of its first column.
  public static let fileSheet = "patrol"
}

extension Workbook {
  /// The grid that the workbook's own names mark; nil where it has none.
  func markedGrid(log: ReadingLog) -> Table? {
    guard let duties = range(RosterMarks.duties), let officers = range(RosterMarks.officers),
      let sheet = sheets.first(where: { $0.sheet.name == duties.sheet }), officers.sheet == duties.sheet
    else { return nil }
    let names = range(RosterMarks.names).flatMap { $0.sheet == duties.sheet ? $0.columns.lowerBound : nil }
    let end = range(RosterMarks.end).flatMap { $0.sheet == duties.sheet ? $0.rows.lowerBound : nil }
    return sheet.grid(
      headingRow: duties.rows.lowerBound, lastRow: max(duties.rows.upperBound, officers.rows.upperBound), endRow: end ?? .max, days: duties.columns,
      ids: officers.columns.lowerBound, names: names, log: log)
  }

  /// The roster file that the workbook was made of, as text; nil where it keeps none.
  var rosterFileText: String? {
    guard let sheet = sheets.first(where: { $0.sheet.name == RosterMarks.fileSheet && $0.isHidden }) else { return nil }
    let lines = sheet.rows.map { row in row.cells.map { Self.raw($0) }.joined() }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private static func raw(_ cell: WorkbookSheet.Cell) -> String {
    if case .text(let text) = cell.content { text } else { "" }
  }

  private struct Range {
    let sheet: String
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  /// The cells of a name; nil where it has none or they were deleted (#REF!).
  private func range(_ name: String) -> Range? {
    guard let text = names[name], let mark = text.lastIndex(of: "!") else { return nil }
    var sheet = String(text[..<mark])
    if sheet.hasPrefix("'"), sheet.hasSuffix("'"), sheet.count > 1 { sheet = String(sheet.dropFirst().dropLast()).replacing("''", with: "'") }
    let corners = text[text.index(after: mark)...].split(separator: ":").map { Self.cell($0) }
    guard let first = corners.first ?? nil, let last = corners.last ?? nil, first.row <= last.row, first.column <= last.column else { return nil }
    return Range(sheet: sheet, rows: first.row...last.row, columns: first.column...last.column)
  }

  /// The row and the column of $A$1, both from 1.
  private static func cell(_ text: Substring) -> (row: Int, column: Int)? {
    let plain = text.filter { $0 != "$" }
    let letters = plain.prefix { $0.isASCII && $0.isLetter }
    guard (1...3).contains(letters.count), let row = Int(plain[letters.endIndex...]), (1...1_048_576).contains(row) else { return nil }
    let column = letters.uppercased().unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 }
    return (row, column)
  }
}

extension WorkbookSheet {
  /// A grid whose cells are known: rows below the last are officers as well, as long as they have an id or a name.
  fileprivate func grid(headingRow: Int, lastRow: Int, endRow: Int, days: ClosedRange<Int>, ids: Int, names: Int?, log: ReadingLog) -> Table? {
    let faultsBefore = log.faults.count
    let width = max(days.upperBound, ids, names ?? 1)
    var headings = [String](repeating: "", count: width)
    guard let row = rows.first(where: { $0.number == headingRow }) else { return nil }
    for cell in row.cells where days.contains(cell.column) {
      headings[cell.column - 1] = TypedText.trimmed(text(of: cell, row: headingRow, log: log))
    }
    headings[ids - 1] = "id"
    if let names { headings[names - 1] = "name" }
    var body: [Table.Row] = []
    var reached = headingRow
    for row in rows where row.number > headingRow && row.number < endRow {
      let isNamed = row.cells.contains { ($0.column == ids || $0.column == names) && !($0.text ?? "").isEmpty }
      guard row.number <= lastRow || (isNamed && row.number == reached + 1) else { continue }
      reached = row.number
      var cells = [String](repeating: "", count: width)
      for cell in row.cells where cell.column <= width && !headings[cell.column - 1].isEmpty {
        cells[cell.column - 1] = text(of: cell, row: row.number, log: log)
      }
      if cells.contains(where: { !TypedText.trimmed($0).isEmpty }) { body.append(.init(number: row.number, cells: cells)) }
    }
    return Table(
      file: file, sheet: sheet, headingRow: headingRow, headings: headings, rows: body, isIncomplete: log.faults.count > faultsBefore)
  }
}
