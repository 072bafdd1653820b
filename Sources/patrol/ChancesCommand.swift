import ArgumentParser
import CrimeRisk
import Foundation
import PatrolFiles
import PatrolModel
import PatrolScheduling
import RosterReports
import Wording

struct ChancesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chances",
    abstract: "Say with which chances units should be in each zone, so that nobody gains from knowing them, and draw them.",
    discussion: """
      Where an offender knows how often each zone is patrolled and picks the best zone and shift, these chances leave him least (a zero-sum Stackelberg game, solved as a linear program for each \
      shift of each day). What a cell is worth is its share of risk: by weekday from the table that the scenario names under "risk" or from a list of incidents, else the zones' risk weights. \
      The units are those of a roster, or given by hand. It is a target to look at: nothing of it enters a roster.

      EXAMPLE
        patrol chances my-week --units P=6,S=6,M=4
        patrol chances my-week --roster roster.json
        patrol chances my-week --incidents incidents.csv --units P=2,S=3,M=3 --draws 10000 --seed 7
        patrol chances my-week --roster roster.json --draws 10000 --output drawn.csv
        patrol chances my-week --roster roster.json --json
      """)

  @Argument(help: "The scenario whose zones, shifts and days are meant.")
  var scenario: String

  @Option(help: ArgumentHelp("Units of each shift on each day; a shift that is not named has none.", valueName: "shift=number,..."))
  var units: UnitNumbers?

  @Option(help: "A roster: its units are drawn for where --units does not say, and its distance from the chances is told.")
  var roster: String?

  @Option(help: "A list of incidents (.csv, .xlsx) instead of the scenario's own risk.")
  var incidents: String?

  @Option(
    help: ArgumentHelp(
      "The part of a zone's worth to an offender that one unit leaves, 0 to 1. The default is 0.2, an assumption.", valueName: "part"))
  var leftByPatrol = 0.2

  @Option(
    help: ArgumentHelp("Draw whole numbers of units so often, and say how far their means lie from the chances, 1 to 1000000.", valueName: "number"))
  var draws: Int?

  @Option(help: "Seed of the draws. The default is the scenario's.")
  var seed: UInt64?

  @Option(help: ArgumentHelp("Write one draw for each day of the period as a table, to be followed by hand (.csv).", valueName: "file"))
  var output: String?

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Flag(help: "No notes; only errors on stderr.")
  var quiet = false

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    if units == nil && roster == nil {
      throw ValidationError(.noUnits)
    }
    if !(0...1).contains(leftByPatrol) { throw ValidationError(.mustBe("--left-by-patrol", from: 0, to: 1)) }
    if let draws, !(1...1_000_000).contains(draws) { throw ValidationError(.mustBe("--draws", from: 1, to: 1_000_000)) }
    if let output, !output.lowercased().hasSuffix(".csv") { throw ValidationError(.mustEnd("--output", path: output, ending: ".csv")) }
  }

  func run() throws {
    let input = try ScenarioInput.read(scenario, language: texts.language)
    let wording = input.wording
    try input.mustHaveZones()
    let given = try units.map { try numbers($0, input) }
    let counted = try roster.map { path in
      let roster = try input.read(roster: path, isQuiet: quiet).roster
      try input.mustFit(roster)
      return PatrolScheduler(scenario: input.scenario).zoneUnits(roster)
    }
    let (risk, source) = try risk(input)
    let dates = (0..<input.scenario.period.days).map { input.scenario.period.date($0) }
    let days = dates.map { date in
      (date: date, units: given.map { present($0, date, input.scenario) } ?? counted?.totals(date) ?? input.scenario.shifts.map { _ in 0 })
    }
    guard let chances = try WeekChances.solved(risk, days: days, leftByPatrol: leftByPatrol) else { throw ExitStatus.internalError.exit }
    let seed = seed ?? input.scenario.seed
    let report = report(chances, source, counted, seed)
    let failure = Result { try write(report, wording) }
    Console.show(
      json
        ? ResultDocument.chances(report)
        : ChancesText(report, of: input.scenario, wording: wording, isColoured: Console.isColoured).page())
    try failure.get()
  }

  private func report(_ chances: WeekChances, _ source: ChancesReport.Source, _ counted: ZoneUnits?, _ seed: UInt64) -> ChancesReport {
    var report = ChancesReport(chances: chances, source: source, seed: seed)
    if output != nil {
      var drawing = ChanceDraws(chances, seed: seed)
      report.drawn = drawing.next()
    }
    if let draws {
      var drawing = ChanceDraws(chances, seed: seed)
      report.deviation = drawing.deviation(draws).map { .init(draws: draws, largest: $0.largest, mean: $0.mean) }
    }
    if let counted {
      func distance(_ dates: [CivilDate]) -> ChanceDistance {
        ChanceDistance(dates.compactMap { date in counted.counts[date].map { (date, $0) } }, from: chances)
      }
      var drawing = ChanceDraws(chances, seed: seed)
      report.unit = counted.unit
      report.usualDistance = drawing.usualDistance()
      report.distance = distance(counted.rosterDates)
      if counted.earlierWeeks > 0 { report.distanceWithPast = (distance(counted.dates), counted.earlierWeeks) }
    }
    return report
  }

  /// Units of each shift by the scenario's order.
  private func numbers(_ units: UnitNumbers, _ input: ScenarioInput) throws -> [Int] {
    let shifts = try ScenarioNames(scenario: input.scenario, wording: input.wording).shifts(units.numbers.map(\.shift))
    let byShift = Dictionary(zip(shifts, units.numbers.map(\.count))) { _, last in last }
    return input.scenario.shifts.map { byShift[$0.id] ?? 0 }
  }

  /// None in a shift that is not worked on the date.
  private func present(_ units: [Int], _ date: CivilDate, _ scenario: Scenario) -> [Int] {
    zip(units, scenario.shifts).map { $1.isWorked(on: date) ? $0 : 0 }
  }

  private func risk(_ input: ScenarioInput) throws -> (RiskShares, ChancesReport.Source) {
    if let incidents {
      let reading = try input.incidents(at: incidents)
      guard let list = reading.list, !list.incidents.isEmpty else { throw RiskCommand.refuse(reading, input.wording) }
      let estimator = RiskEstimator(zones: input.scenario.zones, shifts: RiskShifts(input.scenario.shifts), settings: RiskSettings())
      return (RiskShares(estimator.table(.transparent, of: list, weekFrom: input.scenario.period.from)), .incidents)
    }
    // The table's own shares: zones' weights are rounded to percents, and some are set by hand.
    if let risk = input.risk { return (risk, .table) }
    guard let weights = RiskShares(weightsOf: input.scenario) else {
      Console.tell(input.wording.chancesNeedRisk)
      throw ExitStatus.faultyInput.exit
    }
    return (weights, .weights)
  }

  private func write(_ report: ChancesReport, _ wording: Wording) throws {
    guard let output, let drawn = report.drawn else { return }
    do {
      // Who knows the draw knows where nobody is.
      try WholeFile.write(Data(DrawnTable.csv(drawn, of: report.chances, wording: wording).utf8), to: output, isPrivate: true)
      if !quiet { Console.tell(wording.written(output)) }
    } catch {
      Console.tell(wording.cannotWrite(output, reason: wording.text(FileProblem(error))))
      throw ExitStatus.cannotWrite.exit
    }
  }
}

/// Numbers of units by shift on the command line: P=6,S=6,M=4.
struct UnitNumbers: ExpressibleByArgument {
  let numbers: [(shift: String, count: Int)]

  init?(argument: String) {
    var numbers: [(shift: String, count: Int)] = []
    for part in argument.split(separator: ",") {
      guard let equals = part.lastIndex(of: "="), equals > part.startIndex, let count = Int(part[part.index(after: equals)...]),
        (0...1000).contains(count)
      else { return nil }
      numbers.append((String(part[..<equals]), count))
    }
    guard !numbers.isEmpty else { return nil }
    self.numbers = numbers
  }
}
