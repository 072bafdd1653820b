import Foundation
import PatrolModel

/// What came of reading a list of incidents.
public struct IncidentReading: Sendable {
  /// How the rows were read and where they lie.
  public struct Counts: Hashable, Sendable {
    /// Rows with something in them, those that could not be read among them.
    public var rows = 0
    /// Rows that were left out because something in them could not be read.
    public var faultyRows = 0
    /// Columns that were left unread, those of persons among them.
    public var ignoredColumns = 0
    /// Incidents whose zone was named.
    public var named = 0
    /// Incidents inside a zone's outline.
    public var inOutline = 0
    /// Incidents near a zone's centre.
    public var nearCentre = 0
    /// Incidents with coordinates that lie in no zone.
    public var outside = 0
    /// Incidents of which no zone is told, neither by name nor by coordinates.
    public var placeless = 0
    /// Names of zones that the scenario does not know, with how many incidents have no other place; the most frequent first.
    public var unmatched: [Unmatched] = []
    /// Incidents without a time: they count for the whole day.
    public var timeless = 0
    /// Incidents with a stretch of time.
    public var ranged = 0
    /// Whether a column says how the police learned of the incidents.
    public var isOriginTold = false

    /// Incidents that were read.
    public var incidents: Int { rows - faultyRows }
    /// Incidents with a zone.
    public var placed: Int { named + inOutline + nearCentre }
  }

  /// A name that no zone bears.
  public struct Unmatched: Hashable, Sendable {
    /// As the register spells it first.
    public var name: String
    /// How many incidents have it.
    public var count: Int
  }

  /// The incidents; nil where the list cannot be used.
  public var list: IncidentList?
  /// What is wrong with rows or with the whole list, at most `IncidentReader.mostFaults`; none holds a byte of a column that was not read.
  public var faults: [Fault]
  /// How many faults there are.
  public var faultCount: Int
  /// Guesses that were needed.
  public var notes: [Fault]
  /// What was counted.
  public var counts: Counts
}

/// Reads lists of incidents as a register holds them, and nothing in them that is about persons.
///
/// Only the columns that say when, what, where and how it became known are read. No text is made of any other cell.
public enum IncidentReader {
  /// The most faults that are kept; all are counted.
  public static let mostFaults = 1000
  /// Far more than a million incidents need.
  private static let limitMegabytes = 300
  /// Rows among which the headings are looked for, below titles.
  private static let mostTitles = 20

  /// Reads a table of separated values, or the sheet of a workbook that has most of the headings.
  ///
  /// - Parameters:
  ///   - path: The file (.csv, .tsv, .txt or .xlsx).
  ///   - scenario: Whose zones the incidents are brought to.
  /// - Returns: The incidents and what could not be read; never an error.
  public static func read(path: String, scenario: Scenario) -> IncidentReading {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let log = ReadingLog()
    let rows = IncidentRows(file: name, zones: scenario.zones, log: log)
    let isWhole =
      WorkbookReader.isSpreadsheet(name)
      ? readWorkbook(path: path, name: name, into: rows, log: log) : readText(path: path, name: name, into: rows, log: log)
    return rows.reading(isWhole: isWhole)
  }

  // Separated values.

  private static func readText(path: String, name: String, into rows: IncidentRows, log: ReadingLog) -> Bool {
    let place = Fault.Place(file: name)
    guard let data = FileAccess.bytes(path: path, at: place, limit: limitMegabytes, log: log), let bytes = lines(data, at: place, log: log) else {
      return false
    }
    guard var table = SeparatedIncidents(bytes, mostTitles: mostTitles) else {
      log.fault(.emptyFile, at: place)
      return false
    }
    if table.isSeparatorGuessed, table.separator != .comma { log.note(.separatorGuessed(table.separator), at: place) }
    guard rows.begin(headings: table.headings, row: table.headingRow, sheet: nil) else { return false }
    return table.read(into: rows, file: name, log: log)
  }

  /// The bytes with a line feed at the end of each line; nil with a fault where they are no text.
  ///
  /// Nothing else is asked of them: what stands in columns that are not read is nobody's business.
  private static func lines(_ data: Data, at place: Fault.Place, log: ReadingLog) -> [UInt8]? {
    guard var bytes = TextFile.plainBytes(of: data, at: place, log: log) else { return nil }
    guard bytes.contains(13) else { return bytes }
    var end = 0
    for at in bytes.indices {
      let isReturn = bytes[at] == 13
      if isReturn, at + 1 < bytes.count, bytes[at + 1] == 10 { continue }
      bytes[end] = isReturn ? 10 : bytes[at]
      end += 1
    }
    bytes.removeLast(bytes.count - end)
    return bytes
  }

  // Workbooks.

  private static func readWorkbook(path: String, name: String, into rows: IncidentRows, log: ReadingLog) -> Bool {
    guard let workbook = WorkbookReader.read(path: path, name: name, log: log) else { return false }
    let found = workbook.sheets.filter { !$0.isHidden }.compactMap { sheet -> (sheet: WorkbookSheet, place: Int, count: Int)? in
      let counts = sheet.rows.prefix(mostTitles).map { IncidentColumn.count(in: sheet.headings($0)) }
      guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) else { return nil }
      return (sheet, place, most)
    }
    guard let best = found.enumerated().min(by: { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) })?.element else {
      log.fault(.incident(.noDateHeading), at: .init(file: name))
      return false
    }
    let (sheet, heading) = (best.sheet, best.sheet.rows[best.place])
    let headings = sheet.headings(heading)
    guard rows.begin(headings: headings, row: heading.number, sheet: sheet.sheet) else { return false }
    var texts = [String](repeating: "", count: IncidentColumn.allCases.count)
    for row in sheet.rows.dropFirst(best.place + 1) {
      for (column, place) in rows.places.enumerated() {
        let cell = place.flatMap { place in row.cells.first { $0.column == place + 1 } }
        texts[column] = cell.map { sheet.text(of: $0, row: row.number, log: log) } ?? ""
      }
      // A row with no more than cells that are not read is no incident.
      if texts.contains(where: { !TypedText.trimmed($0).isEmpty }) { rows.add(texts, row: row.number) }
    }
    return true
  }
}

extension WorkbookSheet {
  /// A row's texts by column; blank where there is none.
  fileprivate func headings(_ row: Row) -> [String] {
    // The widest sheet has 16,384 columns.
    var texts = [String](repeating: "", count: min(row.cells.last?.column ?? 0, 16_384))
    for cell in row.cells where cell.column <= texts.count { texts[cell.column - 1] = cell.text ?? "" }
    return texts
  }
}
