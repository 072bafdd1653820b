/// The whole program: workers who each choose one line, whole static columns, and rows that tie both together.
///
/// The sum of all costs is minimised.
public struct RosterProblem: Sendable {
  /// Days of the horizon.
  public var dayCount: Int
  /// Letters of the one alphabet; at most 255.
  public var letterCount: Int
  /// The workers.
  public var workers: [Worker]
  /// The rows.
  public var rows: [Row]
  /// The static columns.
  public var columns: [StaticColumn]
  /// Sets of static columns whose sum branching decides on before anything else, such as all shortages that cost the same.
  ///
  /// They change no solution. The linear program often leaves a part of a unit in such a sum, spread over many columns, none of which says anything by itself.
  public var totals: [[Int]] = []

  /// Makes a problem, empty unless given parts.
  public init(dayCount: Int, letterCount: Int, workers: [Worker] = [], rows: [Row] = [], columns: [StaticColumn] = []) {
    self.dayCount = dayCount
    self.letterCount = letterCount
    self.workers = workers
    self.rows = rows
    self.columns = columns
  }

  /// The same problem with each total as a column of its own, decided on first, and a row that ties it to the columns that it sums.
  func withTotalsWritten() -> RosterProblem {
    guard !totals.isEmpty else { return self }
    var written = self
    written.totals = []
    let priority = columns.reduce(0) { max($0, min($1.branchPriority, .max - 1)) } + 1
    for total in totals {
      let row = written.rows.count
      written.rows.append(.exactly(0))
      for column in total { written.columns[column].entries.append(RowEntry(row: row, coefficient: 1)) }
      written.columns.append(
        StaticColumn(
          cost: 0, lower: total.reduce(0) { $0 + columns[$1].lower }, upper: total.reduce(0) { $0 + columns[$1].upper },
          entries: [RowEntry(row: row, coefficient: -1)], branchPriority: priority))
    }
    return written
  }
}
