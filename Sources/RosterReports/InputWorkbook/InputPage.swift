import OfficePackages
import PatrolModel

/// One sheet of an input workbook; rows and columns count from 1, as its reader and its users count them.
struct InputPage {
  /// How a cell looks, and as what a spreadsheet takes what is typed into it.
  enum Form: Hashable {
    /// As typed.
    case plain
    /// Always a text, so that 007 stays 007.
    case text
    /// A day as 2026-11-23.
    case date
    /// A day and a time as 2026-11-23 09:00.
    case dateAndTime
    /// A time of day as 09:00.
    case time
    /// The line above a table.
    case title
    /// The name of a column, or of a row.
    case heading
    /// What a row means.
    case explanation
    /// A long text over several lines.
    case wrapped

    fileprivate var format: CellFormat {
      CellFormat(size: 10).with { format in
        format.isAtTop = self == .wrapped
        switch self {
        case .plain: break
        case .text: format.numberFormat = "@"
        case .date: format.numberFormat = "yyyy-mm-dd"
        case .dateAndTime: format.numberFormat = "yyyy-mm-dd hh:mm"
        case .time: format.numberFormat = "hh:mm"
        case .wrapped: format.wraps = true
        case .title: (format.isBold, format.wraps) = (true, true)
        case .heading:
          (format.isBold, format.wraps, format.fill, format.top, format.bottom, format.sides) = (true, true, 0xD9E1F2, .thin, .thin, .thin)
        case .explanation: (format.ink, format.wraps) = (0x595959, true)
        }
      }
    }
  }

  private let sheet: SheetWriter

  /// A further sheet of a workbook.
  ///
  /// - Parameter tab: The colour of its tab as 0xRRGGBB.
  init(_ name: String, in workbook: WorkbookWriter, tab: UInt32? = nil) throws {
    sheet = try workbook.sheet(name)
    sheet.showGrid(tab: tab)
  }

  func write(_ text: String, row: Int, column: Int, _ form: Form = .plain) throws { try sheet.write(text, row - 1, column - 1, form.format) }

  /// Joins the cells of a row and writes a text into them.
  func write(_ text: String, row: Int, columns: ClosedRange<Int>, _ form: Form) throws {
    try sheet.merge(text, rows: (row - 1)...(row - 1), columns: (columns.lowerBound - 1)...(columns.upperBound - 1), form.format)
  }

  /// Gives an empty cell a form.
  func writeBlank(row: Int, column: Int, _ form: Form) throws { try sheet.blank(row - 1, column - 1, form.format) }

  /// Writes what stands in a cell; a blank one keeps the column's form.
  func write(_ cell: InputCell, row: Int, column: Int, _ form: Form) throws {
    func number(_ value: Double, _ form: Form) throws { try sheet.write(value, row - 1, column - 1, form.format) }
    switch cell {
    case .blank, .text(""): return
    case .text(let text): try write(text, row: row, column: column, form == .text ? .text : .plain)
    case .number(let value): try number(value, .plain)
    case .time(1440): try write("24:00", row: row, column: column, .text)
    case .time(let minute): try number(Double(minute) / 1440, .time)
    // As a number, midnight is the day as a whole.
    case .date(let date, let minute?) where minute == 0 || minute >= 1440 || SheetWriter.serial(dayNumber: date.dayNumber) == nil:
      try write("\(date) \(InputRows.clock(minute))", row: row, column: column, .text)
    case .date(let date, let minute):
      guard let serial = SheetWriter.serial(dayNumber: date.dayNumber) else { return try write(date.description, row: row, column: column, .text) }
      try number(serial + Double(minute ?? 0) / 1440, minute == nil ? .date : .dateAndTime)
    }
  }

  func note(_ text: String, row: Int, column: Int) throws { try sheet.note(text, row - 1, column - 1) }

  /// Sets a column's width in characters and what it takes.
  func setColumn(_ column: Int, width: Double, _ form: Form) throws { try sheet.set(column: column - 1, width: width, form.format) }

  /// Sets a row's height in points.
  func setRow(_ row: Int, height: Double) throws { try sheet.set(row: row - 1, height: height) }

  /// Keeps so many rows and columns in sight.
  func freeze(rows: Int, columns: Int) { sheet.freeze(row: rows, column: columns) }

  func allowNumbersAsTexts(rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws {
    try sheet.allowNumbersAsTexts(rows: (rows.lowerBound - 1)...(rows.upperBound - 1), columns: (columns.lowerBound - 1)...(columns.upperBound - 1))
  }

  /// Prints on A4 across, one page wide, with the headings on each page.
  func setPage(headingRows: ClosedRange<Int>) throws {
    try sheet.set(PageSetup(paper: .a4, repeatedRows: (headingRows.lowerBound - 1)...(headingRows.upperBound - 1)))
  }

  /// Offers choices in the cells of a column, in rows of this sheet; other texts may be typed all the same.
  func offer(_ choices: SheetWriter.Choices, rows: ClosedRange<Int>, column: Int) throws {
    try sheet.offer(choices, rows: (rows.lowerBound - 1)...(rows.upperBound - 1), column: column - 1)
  }
}
