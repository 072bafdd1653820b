import ArgumentParser
import PatrolFiles
import PatrolModel
import RosterReports
import WeekCycle
import Wording

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Show who has borne what over the last weeks, and how equally it lies.",
    discussion: """
      Nights, weekend days, holidays, hours, hours over those due and unpopular posts are counted from the archive's rosters: what was worked before what was published, each day once. \
      Equals are officers who hold the same qualifications and owe the same hours. The stretch ends on the last day that the archive knows unless --to says \
      otherwise.

      EXAMPLE
        patrol ledger my-week
        patrol ledger my-week --weeks 4 --output ledger.xlsx --output ledger.html
        patrol ledger my-week --from 2026-11-02 --to 2026-11-29 --json
      """)

  @Argument(help: "The scenario that says who the officers are and what counts.")
  var scenario: String

  @Option(help: ArgumentHelp("First day.", valueName: "date"))
  var from: DateArgument?

  @Option(help: ArgumentHelp("Last day. The default is the last that the archive knows.", valueName: "date"))
  var to: DateArgument?

  @Option(help: "Over how many weeks, 1 to 53, where no first day is given. The default is 8: assumption.")
  var weeks = 8

  @OptionGroup var records: RecordArguments

  func validate() throws {
    if !(1...53).contains(weeks) { throw ValidationError(.mustBe("--weeks", from: 1, to: 53)) }
  }

  func run() throws {
    let input = try ScenarioInput.read(scenario, language: records.texts.language)
    let (record, known) = try records.archive.record(of: input)
    let last = to?.date ?? known.upperBound
    let first = from?.date ?? last + (1 - 7 * weeks)
    guard first <= last else {
      Console.tell(input.wording.datesReversed)
      throw ExitCode.validationFailure
    }
    let ledger = Ledger(record, scenario: input.scenario, from: first, to: last)
    try records.deliver(RecordReport(ledger, scenario: input.scenario, wording: input.wording), wording: input.wording)
  }
}

extension ArchiveArguments {
  /// What the archive of a scenario knows, and of which days.
  ///
  /// - Throws: The exit status where the archive cannot be read, or 66 where nothing is in it.
  func record(of input: ScenarioInput) throws -> (record: DutyRecord, dates: ClosedRange<CivilDate>) {
    let archive = archive(of: input)
    let rosters: [ArchivedRoster]
    do {
      rosters = try archive.rosters()
    } catch {
      throw error.refuse(input.wording)
    }
    let record = DutyRecord(rosters.map(\.file))
    guard let dates = record.dates else {
      Console.tell(input.wording.emptyArchive(archive.folder))
      throw ExitStatus.inputMissing.exit
    }
    return (record, dates)
  }
}
