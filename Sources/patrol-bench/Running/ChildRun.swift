import Foundation
import Synchronization

/// A measurement in a process of its own, so that memory and seconds are that file's alone.
struct ChildRun: Sendable {
  /// The child ended without a row.
  struct Failure: Error, Equatable, CustomStringConvertible {
    var path: String
    var status: Int32

    var description: String { "\(path): no row; status \(status)" }
  }

  var path: String
  var limit: Double
  var threads: Int
  var seed: UInt64
  var revision: String
  /// Where the child writes the roster; nil is nowhere.
  var roster: String?
  var isQuiet: Bool

  /// Runs the child to its end.
  ///
  /// The child's standard input stays open as long as this process lives: when that ends, however it does, the child leaves too.
  /// - Throws: ``Failure`` with the child's status when it wrote no row; what is wrong it has told on stderr itself.
  func row() throws -> BenchRow {
    let process = Process()
    guard let executable = Bundle.main.executablePath else { throw Failure(path: path, status: ExitStatus.internalError.rawValue) }
    process.executableURL = URL(fileURLWithPath: executable)
    let start = StartTime()
    process.arguments =
      [
        "measure", path, "--limit", "\(limit)", "--threads", "\(threads)", "--seed", "\(seed)", "--revision", revision, "--started-at",
        "\(start.nanoseconds)",
      ] + (isQuiet ? ["--quiet"] : []) + (roster.map { ["--roster", $0] } ?? [])
    let (output, input) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardInput = input
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try? input.fileHandleForWriting.close()
    guard process.terminationStatus == 0, let row = RowFile.row(of: text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw Failure(path: path, status: process.terminationStatus)
    }
    return row
  }

  /// In the child: leaves as soon as the parent has gone.
  static func leaveWithParent() {
    Thread.detachNewThread {
      while !FileHandle.standardInput.availableData.isEmpty {}
      exit(ExitStatus.interrupted.rawValue)
    }
  }
}
