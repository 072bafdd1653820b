import PatrolModel

/// Finds what a grid in a workbook says of its own codes: lines such as `PG = dinas pagi` below it or beside it, or a code and its meaning in two cells.
enum GridLegend {
  struct Line {
    let code: String
    let meaning: String
    /// Whether the line can only be a legend's; two cells side by side may be anything.
    let isCertain: Bool
    let place: Fault.Place
  }

  private static let longestCode = 6
  private static let longestLine = 200

  static func lines(of sheet: WorkbookSheet, below headingRow: Int) -> [Line] {
    sheet.rows.filter { $0.number > headingRow }.flatMap { row -> [Line] in
      let signed = row.cells.compactMap { cell -> Line? in
        // Few cells hold a sign, and patterns take their time.
        guard let text = cell.text, text.utf8.count <= longestLine, text.utf8.contains(where: { $0 == 58 || $0 == 61 }),
          let parts = text.wholeMatch(of: /(\S{1,6})\s*[=:]\s*(\S.*)/), isCode(String(parts.1))
        else { return nil }
        return Line(code: String(parts.1), meaning: String(parts.2), isCertain: true, place: sheet.place(row: row.number, column: cell.column))
      }
      guard signed.isEmpty, row.cells.count == 2, let code = row.cells[0].text, let meaning = row.cells[1].text, isCode(code),
        code.count <= longestCode
      else { return signed }
      return [Line(code: code, meaning: meaning, isCertain: false, place: sheet.place(row: row.number, column: row.cells[0].column))]
    }
  }

  /// A time such as 07:00 is none.
  private static func isCode(_ text: String) -> Bool { !text.isEmpty && !text.allSatisfy(\.isNumber) }
}
