import ArgumentParser
import Foundation

/// Shows a results file.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Show a results file as Markdown: the latest beside other solvers, and the history with what became worse.",
    discussion: """
      A best or a bound worse than an earlier one of the same instance, threads and seed that was given no more time, or was proven in no more, is
      marked, and so is a time to proof longer by more than 20 % on the same machine. What other solvers reached on another machine is said to be from
      elsewhere.

      EXAMPLE
        patrol-bench table results.jsonl
      """)

  @Argument(help: "The results file, JSON lines.")
  var file: String

  func run() throws {
    try Console.reporting {
      guard FileManager.default.isReadableFile(atPath: file) else { throw Measurement.Failure.missing(file) }
      let table = RowTable(rows: try RowFile(path: file).rows())
      Console.show("Latest revision of each instance\n\n\(table.latest)\nBy revision\n\n\(table.history)")
    }
  }
}
