import PatrolModel

/// Finds the grids of names by dates in a file.
enum GridTables {
  /// The one table of a file of separated values, or those of a workbook's visible sheets that head a row with dates; none with a fault.
  static func read(path: String, name: String, log: ReadingLog) -> [Table] { readAll(path: path, name: name, log: log).tables }

  /// The same with the roster file that a workbook of this program keeps, as text.
  static func readAll(path: String, name: String, log: ReadingLog) -> (tables: [Table], rosterFile: String?) {
    guard WorkbookReader.isSpreadsheet(name) else { return (TableReader.read(path: path, name: name, log: log).map { [$0] } ?? [], nil) }
    guard let workbook = WorkbookReader.read(path: path, name: name, log: log) else { return ([], nil) }
    return (grids(of: workbook, log: log), workbook.rosterFileText)
  }

  private static func grids(of workbook: Workbook, log: ReadingLog) -> [Table] {
    // A workbook of this program says itself where its grid is, whatever stands around it.
    if let marked = workbook.markedGrid(log: log) { return [marked] }
    let grids = workbook.sheets.filter { !$0.isHidden }.compactMap { $0.grid(log: log) }
    if grids.isEmpty { log.fault(.missingHeading(expected: "2026-11-23"), at: .init(file: workbook.file)) }
    return grids
  }
}
