import Foundation

/// A file of measured rows, a JSON object a line, that only ever grows.
struct RowFile: Sendable {
  /// A line that is not a row.
  struct Fault: Error, Equatable, CustomStringConvertible {
    var path: String
    var line: Int

    var description: String { "\(path), line \(line): not a row of results" }
  }

  let path: String

  /// One row as a line without its line feed.
  static func line(of row: BenchRow) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(row), as: UTF8.self)
  }

  /// The row of one line; nil when it is none.
  static func row(of line: some StringProtocol) -> BenchRow? { try? JSONDecoder().decode(BenchRow.self, from: Data(line.utf8)) }

  /// All rows in the order of the file; none when there is no file yet.
  ///
  /// A last line without a line feed that is not a row is what a run left that was killed while it wrote: it is passed over.
  /// - Throws: ``Fault`` at the first other line that is not a row.
  func rows() throws -> [BenchRow] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    var rows: [BenchRow] = []
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      if let row = Self.row(of: line) {
        rows.append(row)
      } else if index + 1 < lines.count {
        throw Fault(path: path, line: index + 1)
      }
    }
    return rows
  }

  /// The row that was measured already; nil when there is none.
  func row(for key: BenchRow.Key) throws -> BenchRow? { try rows().last { $0.key == key } }

  /// Adds a row at the end, in one write that has reached the disk when this returns.
  func append(_ row: BenchRow) throws {
    if !FileManager.default.fileExists(atPath: path) {
      guard FileManager.default.createFile(atPath: path, contents: nil) else {
        throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
      }
    }
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    defer { try? file.close() }
    let length = try file.seekToEnd()
    if length > 0 {
      try file.seek(toOffset: length - 1)
      let last = try file.readToEnd() ?? Data()
      if last != Data([0x0A]) { try dropTornLine(file, length: length) }
    }
    try file.seekToEnd()
    try file.write(contentsOf: Data((Self.line(of: row) + "\n").utf8))
    try file.synchronize()
  }

  /// Ends a last line that is a row, and takes one away that is not.
  private func dropTornLine(_ file: FileHandle, length: UInt64) throws {
    try file.seek(toOffset: 0)
    let content = try file.readToEnd() ?? Data()
    let start = content.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    if Self.row(of: String(decoding: content[start...], as: UTF8.self)) != nil {
      try file.write(contentsOf: Data([0x0A]))
    } else {
      try file.truncate(atOffset: UInt64(start))
    }
  }
}
