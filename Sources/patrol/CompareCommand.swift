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
      Each scenario is solved as it would be solved alone, as many at a time as there are threads; a time limit holds for each. A difference that lies within what is not proven of the two is said to be \
      none: give them more time, or compare with --gap 0.

      EXAMPLE
        patrol compare my-week more-officers.yaml longer-shifts.yaml
        patrol compare my-week more-officers.yaml --time-limit 30s --json
      """)

  @Argument(help: "The scenarios, the one to compare with first.")
  var scenarios: [String]

  @OptionGroup var search: SearchArguments

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Flag(help: "No progress and no notes; only errors on stderr.")
  var quiet = false

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    if scenarios.count < 2 { throw ValidationError("Name two scenarios at least: the one to compare with, then the others.") }
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
        timeLimit: search.timeLimit?.duration, gap: search.gap?.value ?? 0, threads: search.threads, isCancelled: { interruption.isRequested })
    } catch {
      Console.tell(wording.internalError("\(error)"))
      throw ExitStatus.internalError.exit
    }
    let rosters = zip(comparison.cases, results).map { found, result in
      ComparedRoster(name: found.name, report: RosterReport(result, of: found.scenario), search: SearchFacts(result))
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
}
