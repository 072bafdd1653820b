import ArgumentParser
import PatrolFiles
import PatrolModel
import RosterReports
import WeekCycle
import Wording

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Report on any days over many rosters: planned against worked, patrols, activities, absences, burden, shortages, changes.",
    discussion: """
      Each day is counted once: what was worked before what was published, its latest version; days that no roster holds are listed. Everything belongs to one day, so that the reports of \
      a month's days add up to the month's. What was asked and missed is told of the weeks whose scenario is named; --scenario may be given once for each, the first says what \
      counts and how things are called.

      EXAMPLE
        patrol report --scenario my-week --from 2026-11-01 --to 2026-11-30
        patrol report --scenario my-week --scenario last-week --from 2026-11-16 --to 2026-11-29 --output report.xlsx
        patrol report --scenario my-week --from 2026-11-23 --to 2026-11-29 --json
      """)

  @Option(help: "A scenario; several are possible.")
  var scenario: [String]

  @Option(help: ArgumentHelp("First day.", valueName: "date"))
  var from: DateArgument

  @Option(help: ArgumentHelp("Last day.", valueName: "date"))
  var to: DateArgument

  @OptionGroup var records: RecordArguments

  func validate() throws {
    if scenario.isEmpty { throw ValidationError(.noScenario) }
    if to.date < from.date { throw ValidationError(.reversedDays) }
    if to.date - from.date > 1_100 { throw ValidationError(.tooManyDays) }
  }

  func run() throws {
    let inputs = try scenario.map { try ScenarioInput.read($0, language: records.texts.language) }
    let input = inputs[0]
    let (record, _) = try records.archive.record(of: input)
    let shelf = ScenarioShelf(input.scenario, others: inputs.dropFirst().map(\.scenario))
    let report = PeriodReport(record, shelf: shelf, from: from.date, to: to.date)
    try records.deliver(RecordReport(report, scenario: input.scenario, wording: input.wording), wording: input.wording)
  }
}
