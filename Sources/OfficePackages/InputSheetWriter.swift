import CXlsxWriter
import Foundation

/// Writes one sheet of a workbook to be filled in; rows and columns count from 1.
public struct InputSheetWriter {
  /// A drop-down of words or of another sheet's cells.
  public enum Choices: Sendable, Hashable {
    /// These words; a spreadsheet takes 255 characters of them in all.
    case words([String])
    /// The cells of a column from a row to another, of the sheet of this name.
    case cells(sheet: String, column: Int, rows: ClosedRange<Int>)
  }

  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let writer: InputWorkbookWriter

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ writer: InputWorkbookWriter) {
    self.sheet = sheet
    self.writer = writer
  }

  /// Writes a text as it is, whatever it begins with.
  public func write(_ text: String, row: Int, column: Int, _ form: InputCellForm = .plain) throws(InputWorkbookWriter.Problem) {
    try check(worksheet_write_string(sheet, Self.row(row), Self.column(column), Self.literal(text), writer.format(form)))
  }

  /// Writes a number; a date or a time is the number of days since the end of 1899.
  public func write(_ number: Double, row: Int, column: Int, _ form: InputCellForm = .plain) throws(InputWorkbookWriter.Problem) {
    try check(worksheet_write_number(sheet, Self.row(row), Self.column(column), number, writer.format(form)))
  }

  /// Gives an empty cell a form.
  public func writeBlank(row: Int, column: Int, _ form: InputCellForm) throws(InputWorkbookWriter.Problem) {
    try check(worksheet_write_blank(sheet, Self.row(row), Self.column(column), writer.format(form)))
  }

  /// Joins the cells of a row and writes a text into them.
  public func write(_ text: String, row: Int, columns: ClosedRange<Int>, _ form: InputCellForm) throws(InputWorkbookWriter.Problem) {
    guard columns.count > 1 else { return try write(text, row: row, column: columns.lowerBound, form) }
    try check(
      worksheet_merge_range(
        sheet, Self.row(row), Self.column(columns.lowerBound), Self.row(row), Self.column(columns.upperBound), Self.literal(text), writer.format(form)
      ))
  }

  /// Puts a note on a cell.
  public func note(_ text: String, row: Int, column: Int) throws(InputWorkbookWriter.Problem) {
    var options = lxw_comment_options()
    options.width = 260
    // About forty characters stand in a line of such a note.
    options.height = UInt16(40 + 18 * (text.count / 36 + text.split(separator: "\n").count))
    options.font_size = 9
    try check(worksheet_write_comment_opt(sheet, Self.row(row), Self.column(column), text, &options))
  }

  /// Sets a column's width in characters and what it takes.
  public func setColumn(_ column: Int, width: Double, _ form: InputCellForm) throws(InputWorkbookWriter.Problem) {
    try check(worksheet_set_column(sheet, Self.column(column), Self.column(column), width, writer.format(form)))
  }

  /// Sets a row's height in points.
  public func setRow(_ row: Int, height: Double) throws(InputWorkbookWriter.Problem) {
    try check(worksheet_set_row(sheet, Self.row(row), height, nil))
  }

  /// Keeps rows and columns in sight.
  public func freeze(rows: Int, columns: Int) { worksheet_freeze_panes(sheet, Self.row(rows + 1), Self.column(columns + 1)) }

  /// Keeps a spreadsheet from marking texts such as 00123 as mistakes.
  public func allowNumbersAsTexts(rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws(InputWorkbookWriter.Problem) {
    let range = "\(Self.letters(columns.lowerBound))\(rows.lowerBound):\(Self.letters(columns.upperBound))\(rows.upperBound)"
    try check(worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range))
  }

  /// Prints on A4 across, one page wide, with the headings on each page.
  public func setPage(headingRows: ClosedRange<Int>) throws(InputWorkbookWriter.Problem) {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_gridlines(sheet, UInt8(LXW_SHOW_ALL_GRIDLINES.rawValue))
    try check(worksheet_repeat_rows(sheet, Self.row(headingRows.lowerBound), Self.row(headingRows.upperBound)))
  }

  /// Colours the sheet's tab, as 0xRRGGBB.
  public func setTab(colour: UInt32) { worksheet_set_tab_color(sheet, colour) }

  /// Offers choices in the cells of a column; other texts may be typed all the same.
  public func offer(_ choices: Choices, rows: ClosedRange<Int>, column: Int) throws(InputWorkbookWriter.Problem) {
    var validation = lxw_data_validation()
    validation.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
    let code: lxw_error
    switch choices {
    case .words(let words):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      var copies: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
      defer { for copy in copies { free(copy) } }
      code = copies.withUnsafeMutableBufferPointer { list in
        validation.value_list = list.baseAddress
        return apply(&validation, rows, column)
      }
    case .cells(let name, let other, let otherRows):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      let letters = Self.letters(other)
      let formula = "='\(name.replacing("'", with: "''"))'!$\(letters)$\(otherRows.lowerBound):$\(letters)$\(otherRows.upperBound)"
      code = formula.withCString { text in
        validation.value_formula = UnsafeMutablePointer(mutating: text)
        return apply(&validation, rows, column)
      }
    }
    try check(code)
  }

  private func apply(_ validation: inout lxw_data_validation, _ rows: ClosedRange<Int>, _ column: Int) -> lxw_error {
    worksheet_data_validation_range(
      sheet, Self.row(rows.lowerBound), Self.column(column), Self.row(rows.upperBound), Self.column(column), &validation)
  }

  private func check(_ code: lxw_error) throws(InputWorkbookWriter.Problem) {
    guard code == LXW_NO_ERROR else { throw InputWorkbookWriter.Problem(code) }
  }

  /// A text in which what looks like a character by number, as in _x0041_, stays what it is.
  private static func literal(_ text: String) -> String { text.replacing(/_x(?=[0-9A-Fa-f]{4}_)/, with: "_x005F_x") }

  private static func row(_ number: Int) -> lxw_row_t { lxw_row_t(max(0, min(1_048_576, number) - 1)) }
  private static func column(_ number: Int) -> lxw_col_t { lxw_col_t(max(0, min(16_384, number) - 1)) }

  private static func letters(_ column: Int) -> String {
    var rest = column
    var letters = ""
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
