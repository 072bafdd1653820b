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

  /// Makes a problem, empty unless given parts.
  public init(dayCount: Int, letterCount: Int, workers: [Worker] = [], rows: [Row] = [], columns: [StaticColumn] = []) {
    self.dayCount = dayCount
    self.letterCount = letterCount
    self.workers = workers
    self.rows = rows
    self.columns = columns
  }
}
