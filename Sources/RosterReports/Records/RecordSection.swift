import PatrolFiles
import PatrolModel
import Wording

/// A part of a ledger or of a report over many rosters: notes, a table, and sentences.
struct RecordSection: Sendable {
  /// What a cell holds.
  enum Cell: Sendable, Hashable {
    case text(String)
    case number(Int)
    /// Minutes, shown as hours.
    case minutes(Int)
  }

  /// A row, with what its cells have in common with the rows beside it.
  struct Row: Sendable {
    var cells: [Cell]
    var group: String?
  }

  let part: Wording.RecordPart
  var notes: [String] = []
  var columns: [Wording.RecordColumn] = []
  /// Columns whose numbers are shown as bars too.
  var bars: Set<Wording.RecordColumn> = []
  var rows: [Row] = []
  var sentences: [String] = []

  /// Rows in stretches of one group each.
  var groups: [(name: String?, rows: [Row])] {
    var result: [(name: String?, rows: [Row])] = []
    for row in rows {
      if let last = result.last, last.name == row.group { result[result.count - 1].rows.append(row) } else { result.append((row.group, [row])) }
    }
    return result
  }

  /// Whether a column holds texts.
  func isText(_ column: Int) -> Bool {
    guard let cell = rows.first?.cells[column] else { return column == 0 }
    if case .text = cell { return true }
    return false
  }

  /// The largest number of a column.
  func largest(_ column: Int) -> Int { rows.map { Self.value($0.cells[column]) }.max() ?? 0 }

  static func value(_ cell: Cell) -> Int {
    switch cell {
    case .text: 0
    case .number(let number), .minutes(let number): number
    }
  }

  static func text(_ cell: Cell, _ wording: Wording) -> String {
    switch cell {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .minutes(let minutes): wording.bareHours(minutes: minutes)
    }
  }
}

/// A ledger, or a report over many rosters, ready to be shown as text, page, workbook or data.
public struct RecordReport: Sendable {
  let title: String
  /// Over which days, and what is counted.
  let subtitle: String
  let skip: String
  let notes: [String]
  let sections: [RecordSection]
  let firstDay: CivilDate
  let office: Office
  let wording: Wording
  let document: JSONText

  /// The result as JSON.
  public var json: String { document.written() }

  /// The table of the burden by person as separated values, with the ids of the officers.
  public func csv() -> String {
    guard let section = sections.first(where: { $0.part == .burden }) else { return "" }
    return SeparatedValuesWriter.text(
      [section.columns.map { wording.title($0) }] + section.rows.map { $0.cells.map { RecordSection.text($0, wording) } })
  }
}
