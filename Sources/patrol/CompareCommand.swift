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
    abstract: "Solve scenarios, or values of one number, side by side and say what is proven of their differences.",
    discussion: """
      Each scenario is solved as it would be solved alone, as many at a time as there are threads; a time limit holds for each. A difference that lies within what is not proven of the two is said to be \
      none: give them more time, or compare with --gap 0.

      --vary takes one scenario and varies a number of it: officers, vehicles, vehicles.KIND, or the path of any number, SECTION.ID.KEY with further keys inside (an item of a list by its place from 1) or a \
      setting such as period.days. The scenario's own value is always among the values where it lies between them.
      More officers are copies of those who are there, one of each before one of anybody again, in an order that keeps the shares of regu, rank, station, section and qualifications; they have no leave, \
      requests or history. Fewer are all but the first in that order. More vehicles are copies in the same way, by kind and station; fewer stay out of service through all days that are planned.

      EXAMPLE
        patrol compare my-week more-officers.yaml longer-shifts.yaml
        patrol compare my-week more-officers.yaml --time-limit 30s --output what-if.xlsx --output what-if.html
        patrol compare my-week --vary officers=40..60 --step 2 --time-limit 10s
        patrol compare my-week --vary rules.max-week-hours.hard=40..48 --step 2 --output curve.html
        patrol compare my-week --vary requirements.night-patrol.min=1..4
      """)

  @Argument(help: "The scenarios, the one to compare with first.")
  var scenarios: [String]

  @Option(help: ArgumentHelp("Vary a number of the one scenario, from the first value to the last.", valueName: "path=from..to"))
  var vary: SweepArgument?

  @Option(help: ArgumentHelp("From one value of --vary to the next. The default is 1.", valueName: "number"))
  var step: SweptValue?

  @Option(help: ArgumentHelp("Write the comparison here, by its ending: \(ComparisonTarget.endings); several are possible.", valueName: "file"))
  var output: [String] = []

  @OptionGroup var search: SearchArguments

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Flag(help: "No progress and no notes; only errors on stderr.")
  var quiet = false

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    _ = try range()
    _ = try targets()
    if vary == nil, step != nil { throw ValidationError(.needs("--step", ["--vary"])) }
    if vary != nil, scenarios.count != 1 { throw ValidationError(.oneScenario(found: scenarios.count)) }
    if vary == nil, scenarios.count < 2 {
      throw ValidationError(.nothingToCompare)
    }
  }

  func run() throws {
    let inputs = try scenarios.map { (path: $0, input: try ScenarioInput.read($0, language: texts.language)) }
    let wording = inputs[0].input.wording
    let cases = inputs.map { Comparison.Case(name: $0.input.name ?? Self.name($0.path), scenario: $0.input.scenario) }
    let sweep = try sweep(of: cases[0], path: inputs[0].path, wording)
    let comparison = sweep?.comparison ?? Comparison(cases)
    let interruption = Interruption()
    let isQuiet = quiet
    let signals = interruption.listen { if !isQuiet { Console.tell(wording.stopping) } }
    defer { signals.cancel() }
    let results: [RosterResult]
    do {
      results = try comparison.solve(
        timeLimit: search.timeLimit?.duration, gap: search.gap?.value ?? 0, threads: search.threads, isCancelled: { interruption.isRequested })
    } catch {
      throw SolveRun.refuse(error, wording)
    }
    let rosters = zip(comparison.cases, results).map { found, result in
      ComparedRoster(name: found.name, report: RosterReport(result, of: found.scenario), search: SearchFacts(result))
    }
    let output = ComparisonOutput(
      rosters: rosters, sweep: sweep.map { .init(number: vary?.path ?? "", points: $0.points.map { ($0.value, $0.place) }) }, wording: wording,
      isQuiet: quiet)
    // The comparison is shown even where a file could not be written: nobody shall have to solve again.
    let failure = Result { try output.deliver(try targets()) }
    Console.show(json ? output.json : output.text(isColoured: Console.isColoured, width: min(160, Console.resultColumns)))
    try failure.get()
    if interruption.isRequested { throw ExitStatus.interrupted.exit }
    for (found, result) in zip(comparison.cases, results) where !result.clashes.isEmpty {
      Console.tell(found.name)
      for line in ClashText(scenario: found.scenario, wording: wording, isForced: false, kept: nil).lines(result.clashes) { Console.tell(line) }
    }
    if results.allSatisfy({ !$0.clashes.isEmpty }) { throw ExitStatus.contradiction.exit }
    if rosters.allSatisfy({ $0.report == nil }) { throw ExitStatus.nothingFound.exit }
  }

  /// The scenario under each value; nil where nothing is varied.
  private func sweep(of base: Comparison.Case, path: String, _ wording: Wording) throws -> Sweep? {
    guard let vary, let range = try range() else { return nil }
    let found = VariedScenario.read(path: path, base: base.scenario, number: vary.path, names: wording.furtherOfficer)
    guard let varied = found.varied else { throw ScenarioInput.refuse(found.faults, wording) }
    let read = Sweep.read(varied, over: range, name: base.name) { wording.swept(vary.path, at: $0.hundredths) }
    guard let sweep = read.sweep else { throw ScenarioInput.refuse(read.faults, wording) }
    return sweep
  }

  private func range() throws -> SweptRange? {
    guard let vary else { return nil }
    do throws(SweptRange.Refusal) {
      return try SweptRange(vary.range, step: step ?? SweptValue(1))
    } catch {
      switch error {
      case .notARange:
        throw ValidationError(.notARange(path: vary.path, range: vary.range))
      case .reversed: throw ValidationError(.reversedRange(path: vary.path, range: vary.range))
      case .noStep: throw ValidationError(.mustBePositive("--step"))
      case .tooManyValues(let count):
        throw ValidationError(.tooManyValues(path: vary.path, range: vary.range, count: count, most: SweptRange.mostValues))
      }
    }
  }

  private func targets() throws -> [ComparisonTarget] {
    try output.map { path in
      guard let target = ComparisonTarget(path: path) else {
        throw ValidationError(.comparisonFormat(path: path, endings: ComparisonTarget.endings))
      }
      return target
    }
  }

  /// The last parts of a path that tell it from others: a folder's name, a file's without its ending.
  private static func name(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
    return String(last[..<dot])
  }
}

/// What is varied, and from where to where: `officers=40..60`.
struct SweepArgument: ExpressibleByArgument {
  let path: String
  let range: String

  init?(argument: String) {
    // Ids may hold an equals sign, ranges do not.
    guard let equals = argument.lastIndex(of: "="), equals > argument.startIndex else { return nil }
    path = String(argument[..<equals])
    range = String(argument[argument.index(after: equals)...])
  }
}

extension SweptValue: ExpressibleByArgument {
  /// A number with at most two decimals.
  public init?(argument: String) { self.init(argument) }
}
