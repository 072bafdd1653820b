import ArgumentParser
import Foundation

/// Measures how the time to proof grows.
struct GrowthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Measure how the time to proof grows with officers and days, on generated weeks.",
    discussion: """
      60, 120, 250, 500, 1000 and 2000 officers at 7, 14 and 28 days, with 18 zones (40 from 1000 officers on). The exponents are least squares on logarithms, over
      what was proven within the limit.

      EXAMPLE
        patrol-bench growth --time-limit 5m --resume results.jsonl
        patrol-bench growth --most-officers 250 --most-days 7
      """)

  @OptionGroup var options: BenchOptions

  @Option(help: "Leave out instances with more officers.")
  var mostOfficers = 2000

  @Option(help: "Leave out instances with more days.")
  var mostDays = 28

  func run() throws {
    let series = options.series
    var growth = Growth(points: [])
    var failure: ExitStatus?
    try Console.reporting {
      let generated = try GeneratedFiles()
      defer { generated.remove() }
      for week in Growth.weeks(mostOfficers: mostOfficers, mostDays: mostDays, seed: 1) {
        do {
          growth.points.append(Growth.Point(week: week, row: try series.row(of: try generated.write(week)).row))
        } catch let error as ChildRun.Failure {
          failure = failure ?? ExitStatus(error)
        }
      }
    }
    Console.show(growth.markdown)
    if let failure { throw failure.exit }
  }
}
