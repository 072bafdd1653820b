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
    try write(Double(dayNumber + Self.serialOf1970), row, column, format)
  }

  /// The number that a spreadsheet has for a day, given in days since 1970-01-01; nil for days before March 1900, of which spreadsheets hold different opinions.
  public static func serial(dayNumber: Int) -> Double? {
    let serial = dayNumber + serialOf1970
    return serial > 60 ? Double(serial) : nil
  }

  /// 1970-01-01 where 1 is 1900-01-01, as spreadsheets count (with their 29 February 1900).
  private static let serialOf1970 = 25_569

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

  /// Sets a column's width in characters, and how its empty cells take what is typed; a hidden one keeps its content.
  public func set(column: Int, width: Double, _ format: CellFormat? = nil, isHidden: Bool = false) throws {
    var options = lxw_row_col_options(hidden: isHidden ? 1 : 0, level: 0, collapsed: 0)
    let format = try format.map { try workbook.format($0) }
    try check(worksheet_set_column_opt(sheet, UInt16(column), UInt16(column), width, format, &options))
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

  /// Lays bars over the numbers of a column, from nothing to the largest of them.
  public func bars(rows: ClosedRange<Int>, column: Int, fill: UInt32) throws {
    var rule = lxw_conditional_format()
    rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    rule.bar_color = fill
    rule.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    rule.min_value = 0
    try check(
      worksheet_conditional_format_range(
        sheet, UInt32(rows.lowerBound), UInt16(column), UInt32(rows.upperBound), UInt16(column), &rule))
  }

  func check(_ outcome: lxw_error) throws { try WorkbookWriter.check(outcome, name) }
}
