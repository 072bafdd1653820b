import CXlsxWriter
import Foundation

/// Writes a workbook (xlsx) through libxlsxwriter; the same calls give the same bytes.
///
/// Not for use by several threads at a time.
public final class WorkbookWriter {
  /// What could not be written.
  public struct Problem: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was being done, for example the sheet's name.
    public let step: String
    /// The library's own words.
    public let reason: String

    /// Both in one line.
    public var description: String { "\(step): \(reason)" }
  }

  /// The most characters of one cell, in UTF-16 units as spreadsheets count them.
  public static let mostCellCharacters = 32_767

  private struct Key: Hashable {
    let format: CellFormat
    let isConditional: Bool
  }

  private let folder: URL
  private let path: String
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [Key: UnsafeMutablePointer<lxw_format>] = [:]

  /// An empty workbook.
  ///
  /// - Parameters:
  ///   - title: Its title among the file's properties.
  ///   - createdDay: The day, counted from 1970-01-01, that the file says it was made on; never the clock, so that two runs give the same bytes.
  public init(title: String, createdDay: Int) throws {
    // Names and service numbers pass through this folder: nobody else may look into it.
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("workbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    path = folder.appendingPathComponent("workbook.xlsx").path
    guard let workbook = workbook_new(path) else { throw Problem(step: "workbook", reason: "out of memory") }
    self.workbook = workbook
    // The first format's letters measure the columns. The library's Calibri is missing on many machines, whose columns would be a third wider.
    if let normal = workbook.pointee.formats?.pointee.stqh_first {
      format_set_font_name(normal, "Arial")
      format_set_font_size(normal, 10)
    }
    var properties = lxw_doc_properties()
    properties.created = time_t(max(1, createdDay) * 86_400)
    let outcome = Self.written(String(title.prefix(200))).withCString { title in
      properties.title = UnsafeMutablePointer(mutating: title)
      return workbook_set_properties(workbook, &properties)
    }
    try Self.check(outcome, "properties")
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
    try? FileManager.default.removeItem(at: folder)
  }

  /// Adds a sheet; its name has at most 31 characters, none of them []:*?/\.
  public func sheet(_ name: String) throws -> SheetWriter {
    let workbook = try open()
    // The library would give it a name of its own.
    guard !name.isEmpty else { throw Problem(step: "sheet", reason: "no name") }
    try Self.check(workbook_validate_sheet_name(workbook, name), name)
    guard let sheet = workbook_add_worksheet(workbook, name) else { throw Problem(step: name, reason: "the sheet cannot be added") }
    return SheetWriter(workbook: self, sheet: sheet, name: name)
  }

  /// Gives cells a name that goes with them when rows or columns are moved.
  ///
  /// - Parameters:
  ///   - name: Letters, digits and underscores, beginning with a letter.
  ///   - sheet: Name of the sheet.
  public func define(_ name: String, sheet: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws {
    let range = CellReference.fixed(rows: rows, columns: columns)
    try Self.check(workbook_define_name(try open(), name, "=\(CellReference.quoted(sheet: sheet))!\(range)"), name)
  }

  /// Ends the workbook and gives its bytes; nothing can be written to it afterwards.
  public func bytes() throws -> Data {
    let workbook = try open()
    // Whatever closing says, it has freed everything.
    self.workbook = nil
    formats = [:]
    try Self.check(workbook_close(workbook), "closing")
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  func format(_ format: CellFormat, isConditional: Bool = false) throws -> UnsafeMutablePointer<lxw_format> {
    let key = Key(format: format, isConditional: isConditional)
    if let known = formats[key] { return known }
    guard let made = workbook_add_format(try open()) else { throw Problem(step: "format", reason: "out of memory") }
    format.apply(to: made, isConditional: isConditional)
    formats[key] = made
    return made
  }

  func chart(_ type: lxw_chart_type) throws -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = workbook_add_chart(try open(), UInt8(type.rawValue)) else { throw Problem(step: "chart", reason: "out of memory") }
    return chart
  }

  private func open() throws -> UnsafeMutablePointer<lxw_workbook> {
    guard let workbook else { throw Problem(step: "workbook", reason: "already closed") }
    return workbook
  }

  static func check(_ outcome: lxw_error, _ step: String) throws {
    guard outcome != LXW_NO_ERROR else { return }
    throw Problem(step: step, reason: lxw_strerror(outcome).map { String(cString: $0) } ?? "error \(outcome.rawValue)")
  }

  /// A text as it is written into a cell: spreadsheets read _x0041_ as the letter A, so what looks like it is told apart.
  static func cellText(_ text: String) -> String {
    let text = written(text)
    return text.contains("_x") ? text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_") : text
  }

  /// A text as a cell can hold it: without the three characters that XML cannot say at all, and cut where a cell is full.
  static func written(_ text: String) -> String {
    func isImpossible(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF }
    var result = text
    if text.unicodeScalars.contains(where: isImpossible) {
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: text.unicodeScalars.filter { !isImpossible($0) })
      result = String(scalars)
    }
    guard result.utf16.count > mostCellCharacters else { return result }
    var kept = ""
    var room = mostCellCharacters - 1
    for character in result {
      room -= character.utf16.count
      if room < 0 { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
