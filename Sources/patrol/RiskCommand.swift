import ArgumentParser
import CrimeRisk
import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import Wording

struct RiskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "risk",
    abstract: "Say where and when crime is, from a list of incidents, and how well that would have foretold what came.",
    discussion: """
      The list is a table (.csv, .xlsx) with a row for each incident: date and time or hours from and to, type, zone or coordinates, and how it became known. Only these columns are read; columns of persons \
      are left unread and nothing of them is ever written. Incidents that police discovered themselves weigh 0 unless --include-discovered says otherwise. Risk is about places, never about persons.

      The table that --output writes as .csv is what a scenario names under "risk"; then the zones' shifts are weighed by it.

      EXAMPLE
        patrol risk incidents.csv --scenario my-week
        patrol risk incidents.csv --scenario my-week --output risk.csv --output risk.html
        patrol risk incidents.csv --scenario my-week --compare 2026-10-05..2026-10-11 2026-10-12..2026-10-18
        patrol risk incidents.csv --scenario my-week --backtest --model hawkes --origin weekly
        patrol risk incidents.csv --scenario my-week --weights curanmor=9 --target kota=30% --roster roster.json
      """)

  @Argument(help: "The list of incidents: a table (.csv) or a workbook (.xlsx).")
  var incidents: String

  @Option(help: "The scenario whose zones and shifts are meant.")
  var scenario: String

  @Option(help: ArgumentHelp("How risk is estimated. The default mixes a long and a recent window.", valueName: "default|baseline|hawkes"))
  var model: RiskModelArgument = .default

  @Option(
    help: ArgumentHelp(
      "What an incident of a type weighs: TYPE=WEIGHT, or a table (.csv, .xlsx) with the columns type and weight; several are possible.",
      valueName: "file or type=weight"))
  var weights: [String] = []

  @Option(help: ArgumentHelp("What a discovered incident weighs of a reported one, 0 to 1. The default is 0.", valueName: "weight"))
  var includeDiscovered = 0.0

  @Option(help: ArgumentHelp("Set a zone's share of risk by hand (sasaran): kota=30%; several are possible.", valueName: "zone=share"))
  var target: [NamedNumber] = []

  @Option(help: ArgumentHelp("The least share of risk of a zone; several are possible.", valueName: "zone=share"))
  var floor: [NamedNumber] = []

  @Option(
    help: ArgumentHelp(
      "The largest share of risk of a zone; several are possible. The default is three times its even share.", valueName: "zone=share"))
  var cap: [NamedNumber] = []

  @Option(help: "First day of the week that is estimated. The default is the scenario's first day.")
  var weekFrom: DateArgument?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Compare two periods: weeks or months for the last two whole ones, or two of FROM..TO. The default is weeks.",
      valueName: "weeks|months|from..to from..to"))
  var compare: [String] = []

  @Flag(help: "Test how well the models would have foretold what came, beside the baseline.")
  var backtest = false

  @Option(help: ArgumentHelp("How often the backtest foretells. The default is weekly.", valueName: "daily|weekly"))
  var origin: BacktestOrigin = .weekly

  @Option(help: "Days that the backtest learns from before its first origin, 7 to 3650. The default is 56, an assumption.")
  var trainDays = 56

  @Option(help: "Days that the backtest foretells from each origin, 1 to 92. The default is that of --origin.")
  var horizonDays: Int?

  @Option(help: ArgumentHelp("A roster: report its patrol hours by zone against residents, area and risk.", valueName: "roster"))
  var roster: String?

  @Option(help: ArgumentHelp("Write the report here, by its ending: \(RiskTarget.endings); several are possible.", valueName: "file"))
  var output: [String] = []

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Flag(help: "No notes and no faults of rows that are left out; only errors on stderr.")
  var quiet = false

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    _ = try RiskTarget.targets(output)
    _ = try comparedPeriods()
    if !(0...1).contains(includeDiscovered) { throw ValidationError(.mustBe("--include-discovered", from: 0, to: 1)) }
    for text in weights where text.contains("=") && NamedNumber(argument: text) == nil && !FileManager.default.fileExists(atPath: text) {
      throw ValidationError(.notAWeight(text))
    }
    if !(7...3650).contains(trainDays) { throw ValidationError(.mustBe("--train-days", from: 7, to: 3650)) }
    if let horizonDays, !(1...92).contains(horizonDays) { throw ValidationError(.mustBe("--horizon-days", from: 1, to: 92)) }
    for share in target + floor + cap where share.value > 1 { throw ValidationError(.shareAboveAll(share.name)) }
    if target.reduce(0, { $0 + $1.value }) > 1 { throw ValidationError(.sharesAboveAll("--target")) }
    if floor.reduce(0, { $0 + $1.value }) > 1 { throw ValidationError(.sharesAboveAll("--floor")) }
  }

  func run() throws {
    let input = try ScenarioInput.read(scenario, language: texts.language)
    let wording = input.wording
    try input.mustHaveZones()
    let reading = try input.incidents(at: incidents)
    let settings = try settings(input)
    let hours = try roster.map { PatrolHours.byZone(try input.read(roster: $0, isQuiet: quiet).roster, of: input.scenario) }
    guard let list = reading.list, let register = list.days else { throw Self.refuse(reading, wording) }
    if !quiet { tell(reading, wording) }
    let report = report(reading, list, register, input.scenario, settings, hours)
    let output = RiskOutput(report: report, reading: reading, wording: wording, isQuiet: quiet)
    // The report is shown even where a file could not be written.
    let failure = Result { try output.deliver(try RiskTarget.targets(self.output)) }
    Console.show(json ? output.json : output.text(isColoured: Console.isColoured))
    try failure.get()
  }

  private func report(
    _ reading: IncidentReading, _ list: IncidentList, _ register: CrimePeriod, _ scenario: Scenario, _ settings: RiskSettings,
    _ hours: [Zone.ID: Double]?
  ) -> RiskReport {
    let shifts = RiskShifts(scenario.shifts)
    let estimator = RiskEstimator(zones: scenario.zones, shifts: shifts, settings: settings)
    let weekFrom = weekFrom?.date ?? scenario.period.from
    let table = estimator.table(model.model, of: list, weekFrom: weekFrom)
    let compared = try? comparedPeriods()
    let periods = compared?.periods(in: register)
    let design = RiskBacktest.Design(
      stepDays: origin.days, horizonDays: horizonDays ?? origin.days, trainingDays: trainDays,
      models: model == .hawkes ? [.transparent, .selfExciting] : [.transparent])
    return RiskReport(
      reading, scenario: scenario, settings: settings, table: table,
      feedback: FeedbackReport(
        of: list, zones: scenario.zones, discoveredWeight: settings.discoveredWeight, until: min(register.to, table.weekFrom + -1)),
      cautions: RiskCaution.cautions(list: register, weekFrom: weekFrom)
        + (periods.map { RiskCaution.cautions(list: register, comparing: [$0.before, $0.after]) }
          ?? [.nothingToCompare(isMonths: compared?.isMonths ?? false)]) + unusedWeights(list),
      comparison: periods.map {
        PeriodComparison(of: list, zones: scenario.zones, before: $0.before, after: $0.after, hours: .shifts(shifts))
      }, backtest: backtest ? estimator.backtest(list, design: design) : nil,
      equity: hours.map { EquityReport(hours: $0, zones: scenario.zones, risk: table) })
  }

  // The command line.

  private func comparedPeriods() throws -> ComparedPeriods {
    switch compare.map({ $0.lowercased() }) {
    case [], ["weeks"]: return .lastWeeks
    case ["months"]: return .lastMonths
    default:
      let periods = compare.compactMap { PeriodArgument($0)?.period }
      guard compare.count == 2, periods.count == 2 else {
        throw ValidationError(.notPeriods)
      }
      if periods[0].from <= periods[1].to, periods[1].from <= periods[0].to {
        throw ValidationError(.overlappingPeriods)
      }
      return .given(periods[0], periods[1])
    }
  }

  private func settings(_ input: ScenarioInput) throws -> RiskSettings {
    var byName: [String: Double] = [:]
    for text in weights {
      if let named = NamedNumber(argument: text), !FileManager.default.fileExists(atPath: text) {
        byName[named.name] = named.value
        continue
      }
      guard FileManager.default.fileExists(atPath: text) else {
        Console.tell(input.wording.noSuchFile(text))
        throw ExitStatus.inputMissing.exit
      }
      let (read, faults) = HarmWeightsReader.read(path: text)
      guard let read else { throw ScenarioInput.refuse(faults, input.wording) }
      byName.merge(read) { _, new in new }
    }
    var settings = RiskSettings(harm: Self.harm(byName), discoveredWeight: includeDiscovered)
    settings.targets = try shares(target, input)
    settings.floors = try shares(floor, input)
    settings.caps = try shares(cap, input)
    if let contradiction = ShareContradiction.among(settings, zones: input.scenario.zones.map(\.id)) {
      Console.tell(input.wording.text(contradiction))
      throw ExitCode.validationFailure
    }
    return settings
  }

  /// Weights on the command line that neither a type of the list nor a kind bears.
  private func unusedWeights(_ list: IncidentList) -> [RiskCaution] {
    let types = Set(list.types.map(CrimeKind.plain))
    let unused = weights.filter { !FileManager.default.fileExists(atPath: $0) }.compactMap { NamedNumber(argument: $0)?.name }
      .filter { !types.contains(CrimeKind.plain($0)) && Self.kind($0) == nil }
    return unused.isEmpty ? [] : [.unusedWeights(unused)]
  }

  private static func kind(_ name: String) -> CrimeKind? { CrimeKind(rawValue: CrimeKind.plain(name).replacing(" ", with: "-")) }

  /// A name that is a kind's own weighs all types of that kind.
  private static func harm(_ named: [String: Double]) -> HarmWeights {
    let kinds = named.compactMap { name, weight in kind(name).map { ($0, weight) } }
    return HarmWeights(byName: named, byKind: Dictionary(kinds) { first, _ in first })
  }

  private func shares(_ named: [NamedNumber], _ input: ScenarioInput) throws -> [Zone.ID: Double] {
    let zones = try ScenarioNames(scenario: input.scenario, wording: input.wording).zones(named.map(\.name))
    // Of a zone that is named twice the last share holds.
    return Dictionary(zip(zones, named.map(\.value))) { _, last in last }
  }

  // What could not be read.

  /// The most faults that are told one by one.
  private static let mostTold = 20

  private func tell(_ reading: IncidentReading, _ wording: Wording) {
    for note in reading.notes { Console.tell(wording.text(note)) }
    for fault in reading.faults.prefix(Self.mostTold) { Console.tell(wording.text(fault)) }
    let further = reading.faultCount - min(reading.faults.count, Self.mostTold)
    if further > 0 { Console.tell(wording.furtherRows(further)) }
    if reading.counts.faultyRows > 0 { Console.tell(wording.rowsLeftOut(reading.counts.faultyRows, of: reading.counts.rows)) }
  }

  /// Tells why a list cannot be used.
  static func refuse(_ reading: IncidentReading, _ wording: Wording) -> ExitCode {
    for fault in reading.faults.prefix(mostTold) { Console.tell(wording.text(fault)) }
    Console.tell(wording.faultCount(reading.faultCount))
    return ExitStatus.faultyInput.exit
  }
}

extension IncidentList {
  /// From the first day of an incident to the last; nil where there is none.
  fileprivate var days: CrimePeriod? {
    guard let first = incidents.lazy.map(\.minutes.lowerBound).min(), let last = incidents.lazy.map(\.minutes.lowerBound).max() else { return nil }
    func day(_ minute: Int) -> CivilDate { CivilDate(dayNumber: Int((Double(minute) / 1440).rounded(.down))) }
    return CrimePeriod(from: day(first), to: day(last))
  }
}
