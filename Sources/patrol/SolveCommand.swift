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
        patrol solve my-week --output roster.json --output roster.xlsx
        patrol solve my-week --output roster.xlsx --output calendars --format ics
        patrol solve my-week --time-limit 60s --gap 1% --csv > roster.csv
        patrol solve my-week --near last-draft.json --language id
        patrol solve my-week --crews --explain-short
        patrol solve my-week --keep edited.xlsx --keep-days 3
      """)

  @Argument(help: "The scenario: a folder with scenario.yaml, one file, or a workbook (.xlsx).")
  var scenario: String

  @Option(
    help: ArgumentHelp(
      "Write the roster file (.json) or a document here, by its ending: \(TargetFormat.endings); several are possible.", valueName: "file"))
  var output: [String] = []

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp("The format of outputs whose ending does not tell, such as folders.", valueName: TargetFormat.names))
  var outputFormat: TargetFormat?

  @Flag(help: "Write JSON to stdout: quality, findings and the roster file.")
  var json = false

  @Flag(help: "Write the grid of names by dates to stdout.")
  var csv = false

  @OptionGroup var search: SearchArguments

  @Option(help: "Seed of everything drawn by chance. The default is the scenario's.")
  var seed: UInt64?

  @Option(help: ArgumentHelp("A roster to stay near: each changed cell costs points (rule near-draft).", valueName: "draft"))
  var near: String?

  @Option(help: ArgumentHelp("A roster whose cells stay as they are, days off included; crews are formed again.", valueName: "roster"))
  var keep: String?

  @Option(help: ArgumentHelp("Keep only so many of the first days of --keep.", valueName: "days"))
  var keepDays: Int?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Keep only the cells of these officers, by id; several with spaces or commas between.", valueName: "ids"))
  var keepOfficers: [String] = []

  @Flag(help: "Obey locks that contradict hard rules as if they were orders, and list what they break.")
  var force = false

  @Flag(help: "Name the crews of all published days, not only of the first.")
  var crews = false

  @Flag(help: "Say with each shortage which officers or vehicles are missing, as far as they can be counted.")
  var explainShort = false

  @Flag(help: "No progress and no notes; only errors on stderr.")
  var quiet = false

  @OptionGroup var documents: DocumentArguments

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    _ = try DocumentTarget.targets(output, named: outputFormat)
    if json && csv { throw ValidationError(.oneOnStdout("--json", "--csv")) }
    if keep == nil && (keepDays != nil || !keepOfficers.isEmpty) {
      throw ValidationError(.needs(keepDays == nil ? "--keep-officers" : "--keep-days", ["--keep"]))
    }
    if let keepDays, keepDays < 1 { throw ValidationError(.mustBeAtLeast("--keep-days", 1)) }
  }

  func run() throws {
    let input = try ScenarioInput.read(scenario, language: texts.language)
    if !quiet { for note in input.notes { Console.tell(input.wording.text(note)) } }
    var scenario = input.scenario
    let targets = try DocumentTarget.targets(output, named: outputFormat)
    try documents.check(officers: scenario.officers.map(\.id), targets: targets, wording: input.wording)
    let kept = try keep.map { try self.kept($0, in: scenario, input) }
    if let kept { scenario = kept.scenario }
    if let near { scenario.draft = try input.readRoster(near) }
    if let seed { scenario.seed = seed }
    let outcome = try SolveRun(scenario: scenario, wording: input.wording, isQuiet: quiet)
      .run(timeLimit: search.timeLimit?.duration, gap: search.gap?.value ?? 0, threads: search.threads, force: force)
    try SolveOutput(
      scenario: scenario, wording: input.wording, targets: targets, documents: documents,
      format: json ? .json : csv ? .csv : .text, isQuiet: quiet, showsAllCrews: crews, explainsShortages: explainShort,
      clashes: ClashText(
        scenario: scenario, wording: input.wording, isForced: force,
        kept: kept.flatMap { kept in keep.map { ClashText.Kept(file: $0, locks: kept.locks) } })
    ).deliver(outcome)
  }

  /// The cells that are to stay, as locks.
  private func kept(_ path: String, in scenario: Scenario, _ input: ScenarioInput) throws -> KeptCells {
    let roster = try input.readRoster(path)
    let names = keepOfficers.flatMap { $0.split(separator: ",") }.map { Officer.ID($0.trimmingCharacters(in: .whitespaces)) }
    for name in names where !scenario.officers.contains(where: { $0.id == name }) {
      Console.tell(input.wording.noSuchOfficer(name.text))
      throw ExitStatus.faultyInput.exit
    }
    let kept = KeptCells(of: roster, in: scenario, days: keepDays, officers: names.isEmpty ? nil : Set(names))
    if !quiet {
      Console.tell(input.wording.keptCells(kept.count))
      for cell in kept.released {
        let name = scenario.officers.first { $0.id == cell.officer }?.name ?? cell.officer.text
        Console.tell(input.wording.notKept(name, date: cell.date, shift: cell.shift.text))
      }
    }
    return kept
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
      throw Self.refuse(error, wording)
    }
  }

  /// Tells why there is no result.
  static func refuse(_ error: SchedulingError, _ wording: Wording) -> ExitCode {
    switch error {
    case .auditDisagrees, .boundDisagrees: Console.tell(wording.auditDisagrees)
    case .solver(let cause) where cause.isAboutSize:
      Console.tell(wording.tooLarge)
      return ExitStatus.faultyInput.exit
    case .solver(let cause): Console.tell(wording.internalError("\(cause)"))
    }
    return ExitStatus.internalError.exit
  }
}
