import ArgumentParser
import Foundation

/// Measures files.
struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Solve instances and scenarios to proof or to a limit, and say what it took.",
    discussion: """
      One line a file; --json writes one JSON object a line, --markdown a table at the end. Each file runs in a process of its own. An instance's roster has one
      line for each staff member: id, then a shift or "-" for each day.

      EXAMPLE
        patrol-bench solve instances/Instance4.txt --time-limit 2s
        patrol-bench solve instances/*.txt Scenarios/polsek-kecil --resume results.jsonl --markdown
        patrol-bench solve week.txt --roster roster.csv --json
      """)

  @Argument(help: "Instances in the text format, or scenarios: folders with scenario.yaml, or YAML files.")
  var files: [String]

  @OptionGroup var options: BenchOptions

  @Flag(help: "Write one JSON object a line to stdout.")
  var json = false

  @Flag(help: "Write a Markdown table to stdout.")
  var markdown = false

  @Option(help: ArgumentHelp("Write the roster of the one instance here.", valueName: "file"))
  var roster: String?

  func validate() throws {
    if json && markdown { throw ValidationError("--json and --markdown cannot go together: stdout carries one of them.") }
    if roster != nil, files.count != 1 || Measurement.isScenario(files[0]) { throw ValidationError("--roster goes with one instance.") }
  }

  func run() throws {
    let series = options.series
    var rows: [BenchRow] = []
    var failure: ExitStatus?
    for file in files {
      do {
        let measured = try series.row(of: file, roster: roster)
        if measured.isOld, !options.quiet { Console.tell("\(file): measured already") }
        rows.append(measured.row)
        if json { Console.show(try RowFile.line(of: measured.row) + "\n") }
        if !json, !markdown { Console.show(measured.row.sentence + "\n") }
      } catch {
        if !(error is ChildRun.Failure) { Console.tell("\(file): \(error)") }
        // The other files are still worth their time.
        failure = failure ?? ExitStatus(error)
      }
    }
    if markdown { Console.show(RowTable(rows: rows).runs) }
    if let failure { throw failure.exit }
  }
}

extension BenchRow {
  /// The row in one line for a reader.
  var sentence: String {
    let time = RowTable.seconds(seconds)
    switch (stop, best, bound) {
    case ("infeasible", _, _): return "\(instance): no roster keeps the hard rules, after \(time) s"
    case ("proven", let best?, _): return "\(instance): \(best), proven in \(time) s"
    case (_, let best?, let bound?): return "\(instance): \(best), at least \(bound), \(stop) after \(time) s"
    case (_, let best?, nil): return "\(instance): \(best), no bound yet, \(stop) after \(time) s"
    case (_, nil, let bound): return "\(instance): no roster, \(bound.map { "at least \($0)" } ?? "no bound yet"), \(stop) after \(time) s"
    }
  }
}
