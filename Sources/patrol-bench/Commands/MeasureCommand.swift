import ArgumentParser
import Foundation

/// One measurement in this process; what the other verbs run for each file.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure one file in this process; the other verbs call this.",
    discussion: """
      EXAMPLE
        patrol-bench measure week.txt --limit 60 --threads 2 --seed 1 --revision test
      """,
    shouldDisplay: false)

  @Argument(help: "An instance or a scenario.")
  var file: String

  @Option(help: "Seconds, from the start on.")
  var limit: Double

  @Option(help: "Threads.")
  var threads: Int

  @Option(help: "Seed.")
  var seed: UInt64

  @Option(help: "What the row calls this version.")
  var revision: String

  @Option(help: "When the caller started this process, in nanoseconds of the steady clock. With it, this process ends when its standard input does.")
  var startedAt: UInt64?

  @Option(help: "Where the roster goes.")
  var roster: String?

  @Flag(help: "No progress.")
  var quiet = false

  func run() throws {
    if startedAt != nil { ChildRun.leaveWithParent() }
    let name = Measurement.name(of: file)
    let start = startedAt.map { StartTime(nanoseconds: $0) } ?? StartTime()
    var measurement = Measurement(path: file, limit: limit, threads: threads, seed: seed, revision: revision, start: start)
    if !quiet { measurement.tell = { text in Console.tell("\(name): \(text)") } }
    let result = try Console.reporting { [measurement] in try measurement.run() }
    if let roster, let text = result.roster { try write(text, to: roster) }
    Console.show(try RowFile.line(of: result.row) + "\n")
  }

  private func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      Console.tell("\(path) cannot be written")
      throw ExitStatus.cannotWrite.exit
    }
  }
}
