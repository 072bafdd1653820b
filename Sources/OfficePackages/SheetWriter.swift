import CXlsxWriter
import Foundation

/// Writes one sheet of a workbook; rows and columns are counted from 0.
public struct SheetWriter {
  /// The sheet's name.
  public let name: String

  let workbook: WorkbookWriter
  let sheet: UnsafeMutablePointer<lxw_worksheet>

  init(workbook: WorkbookWriter, sheet: UnsafeMutablePointer<lxw_worksheet>, name: String) {
    self.workbook = workbook
    self.sheet = sheet
    self.name = name
  }

  /// Writes a text; whatever it begins with, it never becomes a formula.
  public func write(_ text: String, _ row: Int, _ column: Int, _ format: CellFormat) throws {
    let format = try workbook.format(format)
    try check(worksheet_write_string(sheet, UInt32(row), UInt16(column), WorkbookWriter.cellText(text), format))
  }

  /// Writes a number.
  public func write(_ number: Double, _ row: Int, _ column: Int, _ format: CellFormat) throws {
    try check(worksheet_write_number(sheet, UInt32(row), UInt16(column), number, try workbook.format(format)))
  }

  /// Writes a date, given in days since 1970-01-01; the format must show dates.
  public func write(dayNumber: Int, _ row: Int, _ column: Int, _ format: CellFormat) throws {
    // Serial 25569 is 1970-01-01 where 1 is 1900-01-01, as spreadsheets count (with their 29 February 1900).
    try write(Double(dayNumber + 25_569), row, column, format)
  }

  /// Writes a formula with the value that it has now, for readers that do not calculate.
  public func write(formula: String, value: Double, _ row: Int, _ column: Int, _ format: CellFormat) throws {
    try check(worksheet_write_formula_num(sheet, UInt32(row), UInt16(column), "=" + formula, try workbook.format(format), value))
  }

  /// Formats a cell without content.
  public func blank(_ row: Int, _ column: Int, _ format: CellFormat) throws {
    try check(worksheet_write_blank(sheet, UInt32(row), UInt16(column), try workbook.format(format)))
  }

  /// Writes a text over several cells as one.
  public func merge(_ text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ format: CellFormat) throws {
    guard rows.count > 1 || columns.count > 1 else { return try write(text, rows.lowerBound, columns.lowerBound, format) }
    let format = try workbook.format(format)
    try check(
      worksheet_merge_range(
        sheet, UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound), UInt16(columns.upperBound),
        WorkbookWriter.cellText(text), format))
  }

  /// Writes a text of parts in different letters over several cells as one; parts without text are left out.
  public func merge(
    _ parts: [(text: String, format: CellFormat)], rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ format: CellFormat
  ) throws {
    let parts = parts.filter { !WorkbookWriter.written($0.text).isEmpty }
    try merge(parts.map(\.text).joined(), rows: rows, columns: columns, format)
    guard parts.count > 1 else { return }
    let texts = parts.map { strdup(WorkbookWriter.cellText($0.text)) }
    defer { texts.forEach { free($0) } }
    var tuples: [lxw_rich_string_tuple] = []
    for (text, part) in zip(texts, parts) { tuples.append(lxw_rich_string_tuple(format: try workbook.format(part.format), string: text)) }
    let own = try workbook.format(format)
    let outcome = tuples.withUnsafeMutableBufferPointer { tuples in
      // The list ends with a null pointer.
      var places = tuples.indices.map { place in tuples.baseAddress.map { $0 + place } } + [nil]
      return worksheet_write_rich_string(sheet, UInt32(rows.lowerBound), UInt16(columns.lowerBound), &places, own)
    }
    try check(outcome)
  }

  /// Sets a column's width in characters; a hidden one keeps its content.
  public func set(column: Int, width: Double, isHidden: Bool = false) throws {
    var options = lxw_row_col_options(hidden: isHidden ? 1 : 0, level: 0, collapsed: 0)
    try check(worksheet_set_column_opt(sheet, UInt16(column), UInt16(column), width, nil, &options))
  }

  /// Gives cells of this sheet a name that goes with them when rows or columns are moved.
  public func define(_ name: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws {
    try workbook.define(name, sheet: self.name, rows: rows, columns: columns)
  }

  /// Sets a row's height in points.
  public func set(row: Int, height: Double) throws { try check(worksheet_set_row(sheet, UInt32(row), height, nil)) }

  /// Keeps rows above and columns before a cell in view.
  public func freeze(row: Int, column: Int) { worksheet_freeze_panes(sheet, UInt32(row), UInt16(column)) }

  /// Hides the sheet.
  public func hide() { worksheet_hide(sheet) }

  /// Offers the texts of a stretch of cells in other cells; what is not among them is let in after a warning.
  ///
  /// - Parameters:
  ///   - source: The stretch as a formula names it, for example Codes!$A$1:$A$9.
  ///   - warning: What is said of any other text, at most 255 characters.
  public func offer(_ source: String, warning: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws {
    var rule = lxw_data_validation()
    rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    let outcome = ("=" + source).withCString { source in
      String(warning.prefix(255)).withCString { warning in
        rule.value_formula = UnsafeMutablePointer(mutating: source)
        rule.error_message = UnsafeMutablePointer(mutating: warning)
        return worksheet_data_validation_range(
          sheet, UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound), UInt16(columns.upperBound), &rule)
      }
    }
    try check(outcome)
  }

  /// Lays a format over the cells for which a formula, written for the first of them, is true; the first such rule alone counts.
  public func emphasise(rows: ClosedRange<Int>, columns: ClosedRange<Int>, where formula: String, _ format: CellFormat) throws {
    var rule = lxw_conditional_format()
    rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    rule.stop_if_true = 1
    rule.format = try workbook.format(format, isConditional: true)
    let outcome = ("=" + formula).withCString { formula in
      rule.value_string = UnsafeMutablePointer(mutating: formula)
      return worksheet_conditional_format_range(
        sheet, UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound), UInt16(columns.upperBound), &rule)
    }
    try check(outcome)
  }

  func check(_ outcome: lxw_error) throws { try WorkbookWriter.check(outcome, name) }
}
