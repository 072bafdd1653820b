import PatrolModel

/// A workbook as it was read: sheets of texts as a person sees them.
struct Workbook {
  /// The file as the user knows it.
  let file: String
  let sheets: [WorkbookSheet]
  /// Cells that have a name in the whole workbook, as they are written: 'Sheet 1'!$A$1:$B$2.
  var names: [String: String] = [:]
}

/// A sheet of a workbook; only cells with something in them are kept.
struct WorkbookSheet {
  enum Content: Hashable {
    case text(String)
    /// What the spreadsheet shows instead of a value, such as #REF!.
    case error(String)
    /// A formula without a value.
    case unevaluated
  }

  struct Cell {
    /// The column, where A is 1.
    let column: Int
    let content: Content

    /// The text without spaces around it; nil where there is no value.
    var text: String? {
      guard case .text(let text) = content else { return nil }
      return TypedText.trimmed(text)
    }
  }

  struct Row {
    /// The row as the spreadsheet counts it.
    let number: Int
    /// In order of columns.
    let cells: [Cell]
  }

  let file: String
  let sheet: Fault.Place.Sheet
  let isHidden: Bool
  /// In order, without those that hold nothing.
  let rows: [Row]

  /// The sheet as a whole.
  var place: Fault.Place { .init(file: file, sheet: sheet) }

  func place(row: Int, column: Int) -> Fault.Place { .init(file: file, sheet: sheet, column: column, row: row) }

  /// The text of a cell; where the spreadsheet has no value for it, what it shows, with a fault after which nothing else is said of the cell.
  func text(of cell: Cell, row: Int, log: ReadingLog) -> String {
    let place = place(row: row, column: cell.column)
    switch cell.content {
    case .text(let text):
      guard let control = text.unicodeScalars.first(where: Self.isControl) else { return text }
      log.spoilt(.controlCharacter(code: Int(control.value)), at: place)
      return String(String.UnicodeScalarView(text.unicodeScalars.filter { !Self.isControl($0) })) + "?"
    case .error(let shown):
      log.spoilt(.cellError(found: shown), at: place)
      return shown.isEmpty ? "?" : shown
    case .unevaluated:
      log.spoilt(.formulaWithoutValue, at: place)
      return "?"
    }
  }

  /// The same characters that no text file may hold.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...8, 11...31, 127...132, 134...159, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
