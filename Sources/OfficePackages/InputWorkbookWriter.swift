import CXlsxWriter
import Foundation

/// Writes a workbook to be filled in: sheets with headings, notes and drop-downs, through libxlsxwriter.
///
/// Texts are always written as texts, never as formulas. The same calls give the same bytes.
public final class InputWorkbookWriter {
  /// What could not be done, in the library's words.
  public struct Problem: Error, Sendable, Hashable {
    /// The reason.
    public let reason: String

    init(_ code: lxw_error) { reason = lxw_strerror(code).map { String(cString: $0) } ?? "\(code.rawValue)" }

    init(reason: String) { self.reason = reason }
  }

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [InputCellForm: UnsafeMutablePointer<lxw_format>] = [:]
  private var isClosed = false

  /// A workbook that is written when it is closed.
  ///
  /// - Parameters:
  ///   - path: Where it comes to stand; a file there is overwritten.
  ///   - title: Its title.
  ///   - created: The time that it claims to be from, in seconds since 1970; a clock here would give other bytes each time.
  public init(path: String, title: String, created: Int) throws(Problem) {
    guard let workbook = workbook_new(path) else { throw Problem(reason: path) }
    self.workbook = workbook
    let code = title.withCString { text -> lxw_error in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: text)
      properties.created = time_t(created)
      return workbook_set_properties(workbook, &properties)
    }
    guard code == LXW_NO_ERROR else { throw Problem(code) }
  }

  deinit {
    if !isClosed { lxw_workbook_free(workbook) }
  }

  /// A further sheet, after those that are there.
  ///
  /// - Throws: A problem where a spreadsheet takes no such name, or has it already.
  public func addSheet(_ name: String) throws(Problem) -> InputSheetWriter {
    let code = workbook_validate_sheet_name(workbook, name)
    guard code == LXW_NO_ERROR else { throw Problem(code) }
    guard let sheet = workbook_add_worksheet(workbook, name) else { throw Problem(reason: name) }
    return InputSheetWriter(sheet, self)
  }

  /// Writes the file.
  public func close() throws(Problem) {
    isClosed = true
    let code = workbook_close(workbook)
    guard code == LXW_NO_ERROR else { throw Problem(code) }
  }

  func format(_ form: InputCellForm) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[form] { return known }
    guard let format = workbook_add_format(workbook) else { return nil }
    form.dress(format)
    formats[form] = format
    return format
  }
}

/// How a cell looks, and as what a spreadsheet takes what is typed into it.
public enum InputCellForm: Sendable, Hashable {
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

  fileprivate func dress(_ format: UnsafeMutablePointer<lxw_format>) {
    format_set_align(format, UInt8((self == .heading ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP).rawValue))
    switch self {
    case .plain: break
    case .text: format_set_num_format(format, "@")
    case .date: format_set_num_format(format, "yyyy-mm-dd")
    case .dateAndTime: format_set_num_format(format, "yyyy-mm-dd hh:mm")
    case .time: format_set_num_format(format, "hh:mm")
    case .wrapped: format_set_text_wrap(format)
    case .title:
      format_set_bold(format)
      format_set_text_wrap(format)
    case .heading:
      format_set_bold(format)
      format_set_bg_color(format, 0xD9E1F2)
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_text_wrap(format)
    case .explanation:
      format_set_font_color(format, 0x595959)
      format_set_text_wrap(format)
    }
  }
}
