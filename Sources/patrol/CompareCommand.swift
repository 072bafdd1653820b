import ArgumentParser
import PatrolFiles
import PatrolModel
import PatrolScheduling
import RosterReports
import WhatIf
import Wording

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Solve scenarios side by side and say what is proven of their differences.",
    discussion: """
      Each scenario is solved as it would be solved alone, several at a time. A difference that lies within what is not proven of the two is said to be \
      none: give them more time, or compare with --gap 0.

      EXAMPLE
        patrol compare my-week more-officers.yaml longer-shifts.yaml
        patrol compare my-week more-officers.yaml --time-limit 30s --json
      """)

  @Argument(help: "The scenarios, the one to compare with first.")
  var scenarios: [String]

  @Option(help: ArgumentHelp("Stop each after this time: 60s, 2m, 500ms. The default is none.", valueName: "time"))
  var timeLimit: TimeLimit?

  @Option(help: ArgumentHelp("Stop each when its roster is proven this near to the best: 1% or 0.01.", valueName: "share"))
  var gap: Share?

  @Option(help: "How many are solved at the same time, 1 to 64; no roster depends on it. The default is 2.")
  var threads = 2

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Flag(help: "No progress and no notes; only errors on stderr.")
  var quiet = false

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    if scenarios.count < 2 { throw ValidationError("Name two scenarios at least: the one to compare with, then the others.") }
    if !(1...64).contains(threads) { throw ValidationError("--threads must be from 1 to 64.") }
  }

  func run() throws {
    let inputs = try scenarios.map { (path: $0, input: try ScenarioInput.read($0, language: texts.language)) }
    let wording = inputs[0].input.wording
    let comparison = Comparison(inputs.map { .init(name: Self.name($0.path), scenario: $0.input.scenario) })
    let interruption = Interruption()
    let isQuiet = quiet
    let signals = interruption.listen { if !isQuiet { Console.tell(wording.stopping) } }
    defer { signals.cancel() }
    let results: [RosterResult]
    do {
      results = try comparison.solve(
        timeLimit: timeLimit?.duration, gap: gap?.value ?? 0, threads: threads, isCancelled: { interruption.isRequested })
    } catch {
      Console.tell(wording.internalError("\(error)"))
      throw ExitStatus.internalError.exit
    }
    let rosters = zip(comparison.cases, results).map { found, result in
      ComparedRoster(name: found.name, report: Self.report(found.scenario, result), search: SearchFacts(result))
    }
    Console.show(json ? ResultDocument.compared(rosters) : ComparisonText(rosters, wording: wording, isColoured: Console.isColoured).page())
    if interruption.isRequested { throw ExitStatus.interrupted.exit }
    if rosters.allSatisfy({ $0.report == nil }) { throw ExitStatus.nothingFound.exit }
  }

  /// The last parts of a path that tell it from others: a folder's name, a file's without its ending.
  private static func name(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
    return String(last[..<dot])
  }

  private static func report(_ scenario: Scenario, _ result: RosterResult) -> RosterReport? {
    guard let roster = result.roster, let audit = result.audit else { return nil }
    return RosterReport(
      scenario: scenario, roster: roster, audit: audit, departures: PatrolScheduler(scenario: scenario).departures(roster),
      exemptions: result.exemptions)
  }
}
