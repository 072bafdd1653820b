import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import PatrolScheduling
import RosterReports
import Wording

struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Make the best roster of a scenario and prove how good it is.",
    discussion: """
      Orders are obeyed even where they break a rule: the breach is listed and the exit status is 0. Locks that contradict rules end with status 2
      unless --force treats them alike.
      Progress goes to stderr. Ctrl-C gives the best roster so far and says what is proven; a second one leaves at once.

      EXAMPLE
        patrol solve my-week --output roster.json
        patrol solve my-week --time-limit 60s --gap 1% --csv > roster.csv
        patrol solve my-week --near last-draft.json --language id
        patrol solve my-week --crews --explain-short
      """)

  @Argument(help: "The scenario: a folder with scenario.yaml, one file, or a workbook (.xlsx).")
  var scenario: String

  @Option(help: ArgumentHelp("Write the roster file here (.json), or the grid of names by dates (.csv).", valueName: "file"))
  var output: String?

  @Flag(help: "Write JSON to stdout: quality, findings and the roster file.")
  var json = false

  @Flag(help: "Write the grid of names by dates to stdout.")
  var csv = false

  @Option(help: ArgumentHelp("Stop after this time: 60s, 2m, 500ms. The default is none.", valueName: "time"))
  var timeLimit: TimeLimit?

  @Option(help: ArgumentHelp("Stop when the roster is proven this near to the best: 1% or 0.01.", valueName: "share"))
  var gap: Share?

  @Option(help: "Seed of everything drawn by chance. The default is the scenario's.")
  var seed: UInt64?

  @Option(help: "Threads, 1 to 64; the roster does not depend on them. The default is 2.")
  var threads = 2

  @Option(help: ArgumentHelp("A roster to stay near: each changed cell costs points (rule near-draft).", valueName: "draft"))
  var near: String?

  @Flag(help: "Obey locks that contradict hard rules as if they were orders, and list what they break.")
  var force = false

  @Flag(help: "Name the crews of all published days, not only of the first.")
  var crews = false

  @Flag(help: "Say with each shortage which officers or vehicles are missing, as far as they can be counted.")
  var explainShort = false

  @Flag(help: "No progress and no notes; only errors on stderr.")
  var quiet = false

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    if json && csv { throw ValidationError("--json and --csv cannot go together: stdout carries one of them.") }
    if !(1...64).contains(threads) { throw ValidationError("--threads must be from 1 to 64.") }
  }

  func run() throws {
    let input = try ScenarioInput.read(scenario, language: texts.language)
    if !quiet { for note in input.notes { Console.tell(input.wording.text(note)) } }
    var scenario = input.scenario
    if let near { scenario.draft = try input.readRoster(near) }
    if let seed { scenario.seed = seed }
    let outcome = try SolveRun(scenario: scenario, wording: input.wording, isQuiet: quiet)
      .run(timeLimit: timeLimit?.duration, gap: gap?.value ?? 0, threads: threads, force: force)
    try SolveOutput(
      scenario: scenario, wording: input.wording, isForced: force, output: output, format: json ? .json : csv ? .csv : .text, isQuiet: quiet,
      showsAllCrews: crews,
      explainsShortages: explainShort
    ).deliver(outcome)
  }
}

/// Runs a solve with progress and Ctrl-C.
struct SolveRun {
  let scenario: Scenario
  let wording: Wording
  let isQuiet: Bool

  func run(timeLimit: Duration?, gap: Double, threads: Int, force: Bool = false) throws -> RosterResult {
    let progress = ProgressReport(wording: wording, isSilent: isQuiet)
    let interruption = Interruption()
    let (wording, isQuiet) = (wording, isQuiet)
    let signals = interruption.listen {
      progress.finish()
      if !isQuiet { Console.tell(wording.stopping) }
    }
    defer { signals.cancel() }
    do {
      let result = try PatrolScheduler(scenario: scenario).solve(
        timeLimit: timeLimit, gap: gap, threads: threads, seed: scenario.seed, force: force,
        progress: { progress.show(bound: $0.bound.map { max(0, $0) }, best: $0.best) }, isCancelled: { interruption.isRequested })
      progress.finish()
      return result
    } catch {
      progress.finish()
      switch error {
      case .auditDisagrees, .boundDisagrees: Console.tell(wording.auditDisagrees)
      case .solver(let cause) where cause.isAboutSize:
        Console.tell(wording.tooLarge)
        throw ExitStatus.faultyInput.exit
      case .solver(let cause): Console.tell(wording.internalError("\(cause)"))
      }
      throw ExitStatus.internalError.exit
    }
  }
}
