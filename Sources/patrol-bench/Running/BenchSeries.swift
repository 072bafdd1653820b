import Foundation

/// Measurements one after another with the same settings, those that a results file holds already left out.
struct BenchSeries: Sendable {
  var limit: Double
  var threads: Int
  var seed: UInt64
  var revision: String
  var machine = Machine.name
  /// Rows that are there already are not measured again, new ones are added; nil is no file.
  var resume: RowFile?
  var isQuiet: Bool

  /// What became of one file.
  struct Measured: Sendable, Equatable {
    var row: BenchRow
    /// Whether the row was there already.
    var isOld: Bool
  }

  /// The row of a file: from the results file where it stands there, otherwise from a process of its own.
  ///
  /// - Parameter measure: makes the row; tests put something quick in its place.
  func row(
    of path: String, roster: String? = nil, measure: (ChildRun) throws -> BenchRow = { try $0.row() }
  ) throws -> Measured {
    let name = Measurement.name(of: path)
    let key = BenchRow.Key(
      revision: revision, instance: name, solver: BenchRow.ownSolver, machine: machine, threads: threads, limit: limit, seed: seed)
    // Sources that are not committed may have changed since a row of theirs.
    if !revision.hasSuffix(Machine.changedMark), let row = try resume?.row(for: key) { return Measured(row: row, isOld: true) }
    let row = try measure(
      ChildRun(path: path, limit: limit, threads: threads, seed: seed, revision: revision, roster: roster, isQuiet: isQuiet))
    try resume?.append(row)
    return Measured(row: row, isOld: false)
  }
}

/// Generated instances as files in a folder of their own, which is removed afterwards.
struct GeneratedFiles {
  let folder: URL

  /// Makes the folder.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("patrol-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Writes a week and says where.
  func write(_ week: PatrolWeek) throws -> String {
    let place = folder.appendingPathComponent("\(week.name).txt")
    try Data(ShiftInstanceWriter.text(of: week.instance).utf8).write(to: place)
    return place.path
  }

  /// Removes the folder.
  func remove() { try? FileManager.default.removeItem(at: folder) }
}
