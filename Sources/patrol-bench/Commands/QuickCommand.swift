import ArgumentParser
import Foundation

/// Measures a quick set.
struct QuickCommand: ParsableCommand {
  /// Seconds that the whole set may take.
  static let budget = 900.0
  /// Longer horizons are not for a quick look.
  static let mostDays = 30
  /// Generated weeks beside the folder's instances.
  static let weeks = [(60, 6), (120, 18), (300, 18)].map { PatrolWeek(officers: $0, days: 7, zones: $1, seed: 1) }

  static let configuration = CommandConfiguration(
    commandName: "quick",
    abstract: "Measure a quick set of at most 15 minutes: a folder's instances of at most 30 days, and three generated weeks.",
    discussion: """
      The smallest come first. A run begins only while its whole limit, 60 s at most, still fits into the 15 minutes; what is left out is told.

      EXAMPLE
        patrol-bench quick instances --resume results.jsonl
        patrol-bench quick instances --time-limit 10s
      """)

  @Argument(help: "A folder with instances in the text format; other files in it are passed over.")
  var folder: String

  @OptionGroup var options: BenchOptions

  func validate() throws {
    if options.timeLimit.value > 60 { throw ValidationError("--time-limit is at most 60s here.") }
  }

  func run() throws {
    let start = StartTime()
    let series = options.series
    var rows: [BenchRow] = []
    var leftOut: [String] = []
    var failure: ExitStatus?
    try Console.reporting {
      let generated = try GeneratedFiles()
      defer { generated.remove() }
      for file in try files(generated) {
        guard start.seconds + series.limit <= Self.budget else {
          leftOut.append(Measurement.name(of: file))
          continue
        }
        do { rows.append(try series.row(of: file).row) } catch let error as ChildRun.Failure { failure = failure ?? ExitStatus(error) }
      }
    }
    Console.show(RowTable(rows: rows).runs)
    if !leftOut.isEmpty { Console.tell("left out, 15 minutes were over: \(leftOut.joined(separator: ", "))") }
    if let failure { throw failure.exit }
  }

  /// The set by size, so that a short budget still shows the most.
  private func files(_ generated: GeneratedFiles) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { throw Measurement.Failure.missing(folder) }
    var files: [(size: Int, path: String)] = []
    for name in names {
      let path = URL(fileURLWithPath: folder).appendingPathComponent(name).path
      guard let instance = try? Measurement.instance(at: path), instance.dayCount <= Self.mostDays else { continue }
      files.append((instance.dayCount * instance.staff.count * instance.types.count, path))
    }
    for week in Self.weeks { files.append((week.days * week.officers * 3 * week.zones, try generated.write(week))) }
    return files.sorted { ($0.size, $0.path) < ($1.size, $1.path) }.map(\.path)
  }
}
