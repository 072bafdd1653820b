import ArgumentParser
import Foundation

/// Adds what a peer reached to a results file.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Add what another solver reached, measured by its own script, to a results file.",
    discussion: """
      The row gets today's date. A row of the same revision, instance, solver, machine, threads, limit and seed that is there already stays, and
      nothing is added: peers are measured once on each machine. --time-limit says how long it was allowed, whatever it took.

      EXAMPLE
        patrol-bench record --solver HiGHS --revision 1.15 --instance week.txt --points 2206 --bound 2206 --seconds 26.5 --time-limit 10m --resume results.jsonl
        patrol-bench record --solver published --machine unknown --instance Instance9 --points 439 --bound 439 --resume results.jsonl
      """)

  @Option(help: "Who: HiGHS, CP-SAT.")
  var solver: String

  @Option(help: ArgumentHelp("The instance; the row is named by the file's name without its ending.", valueName: "file"))
  var instance: String

  @Option(help: "Points of its best roster; without it there is none.")
  var points: Int?

  @Option(help: "What it proved: no roster has fewer points; without it nothing.")
  var bound: Int?

  @Option(help: "Seconds to its end, process start included; without it they are not known, as with published values.")
  var seconds: Double = 0

  @Option(help: ArgumentHelp("The longest time that it was given; needed where --seconds is.", valueName: "time"))
  var timeLimit: Seconds?

  @Option(help: "Threads that it was given.")
  var threads = 2

  @Option(help: "Seed that it was given.")
  var seed: UInt64 = 1

  @Option(help: "Where it was measured. The default is this machine.")
  var machine: String?

  @Option(help: "Its version.")
  var revision = "unknown"

  @Option(help: ArgumentHelp("The results file, JSON lines.", valueName: "file"))
  var resume: String

  /// Seconds by which a solver may end after its limit: some read it seldom.
  private static let leeway = 60.0

  func validate() throws {
    if solver == BenchRow.ownSolver { throw ValidationError("\(BenchRow.ownSolver) is measured by solve, not recorded.") }
    if solver.isEmpty { throw ValidationError("--solver must not be empty.") }
    if !seconds.isFinite || seconds < 0 { throw ValidationError("--seconds must be a number from 0.") }
    if seconds > 0 {
      guard let timeLimit else { throw ValidationError("--seconds says how long it took; --time-limit must say how long it was given.") }
      if seconds > timeLimit.value + Self.leeway { throw ValidationError("--seconds is far above --time-limit: one of them is wrong.") }
    }
    if let points, let bound, bound > points { throw ValidationError("--bound cannot be above --points: one of them is wrong.") }
  }

  func run() throws {
    var row = BenchRow(
      revision: revision, instance: Measurement.name(of: instance), solver: solver, date: Machine.today, machine: machine ?? Machine.name,
      threads: threads,
      seed: seed,
      limit: timeLimit?.value ?? 0, stop: "limit", bound: bound, best: points, seconds: seconds)
    if points != nil, points == bound {
      row.stop = InstanceSolve.End.proven.rawValue
      row.secondsToProof = seconds > 0 ? seconds : nil
    }
    try Console.reporting {
      let file = RowFile(path: resume)
      guard try file.row(for: row.key) == nil else {
        Console.tell("\(row.instance), \(solver): recorded already")
        return
      }
      try file.append(row)
    }
  }
}
