import CXlsxWriter
import Foundation

/// What helps those who fill a sheet in.
extension SheetWriter {
  /// A drop-down of words or of another sheet's cells.
  public enum Choices: Sendable, Hashable {
    /// These words, none with a comma in it; a spreadsheet takes 255 characters of them in all.
    case words([String])
    /// The cells of a column, of the sheet of this name.
    case cells(sheet: String, column: Int, rows: ClosedRange<Int>)
  }

  /// Puts a note on a cell.
  public func note(_ text: String, _ row: Int, _ column: Int) throws {
    var options = lxw_comment_options()
    options.width = 260
    // About forty characters stand in a line of such a note.
    options.height = UInt16(40 + 18 * (text.count / 36 + text.split(separator: "\n").count))
    options.font_size = 9
    try check(worksheet_write_comment_opt(sheet, UInt32(row), UInt16(column), text, &options))
  }

  /// Keeps a spreadsheet from marking texts such as 00123 as mistakes.
  public func allowNumbersAsTexts(rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws {
    let range = CellReference.cell(rows.lowerBound, columns.lowerBound) + ":" + CellReference.cell(rows.upperBound, columns.upperBound)
    try check(worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range))
  }

  /// Prints the lines between cells too, and colours the sheet's tab, as 0xRRGGBB.
  public func showGrid(tab: UInt32? = nil) {
    worksheet_gridlines(sheet, UInt8(LXW_SHOW_ALL_GRIDLINES.rawValue))
    if let tab { worksheet_set_tab_color(sheet, tab) }
  }

  /// Offers choices in the cells of a column; other texts may be typed all the same.
  public func offer(_ choices: Choices, rows: ClosedRange<Int>, column: Int) throws {
    switch choices {
    case .words(let words): try validate(rows: rows, columns: column...column, list: .words(words))
    case .cells(let name, let other, let otherRows):
      let source = CellReference.quoted(sheet: name) + "!" + CellReference.fixed(rows: otherRows, column: other)
      try validate(rows: rows, columns: column...column, list: .source(source))
    }
  }

  /// Offers the texts of a stretch of cells in other cells; what is not among them is let in after a warning.
  ///
  /// - Parameters:
  ///   - source: The stretch as a formula names it, for example Codes!$A$1:$A$9.
  ///   - warning: What is said of any other text, at most 255 characters.
  public func offer(_ source: String, warning: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws {
    try validate(rows: rows, columns: columns, list: .source(source), warning: warning)
  }

  private enum List {
    case words([String])
    case source(String)
  }

  /// - Parameter warning: What is said of other texts; nil lets them in silently.
  private func validate(rows: ClosedRange<Int>, columns: ClosedRange<Int>, list: List, warning: String? = nil) throws {
    var rule = lxw_data_validation()
    // The library keeps copies of all texts, so that these live until it has been called.
    var copies: [UnsafeMutablePointer<CChar>?] = []
    defer { for copy in copies { free(copy) } }
    func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
      copies.append(strdup(text))
      return copies.last ?? nil
    }
    if let warning {
      rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      rule.error_message = copy(String(warning.prefix(255)))
    } else {
      rule.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
    }
    func apply() -> lxw_error {
      worksheet_data_validation_range(
        sheet, UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound), UInt16(columns.upperBound), &rule)
    }
    switch list {
    case .source(let source):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      rule.value_formula = copy("=" + source)
      try check(apply())
    case .words(let words):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      var texts = words.map(copy) + [nil]
      try check(
        texts.withUnsafeMutableBufferPointer { list in
          rule.value_list = list.baseAddress
          return apply()
        })
    }
  }
}
