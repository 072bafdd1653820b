import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import PatrolScheduling
import RosterReports
import WeekCycle
import Wording

struct SwapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swap",
    abstract: "Two officers exchange duties: is it allowed, what does it cost, and publish it.",
    discussion: """
      The first gives the duty of his day to the second, and the second the duty of his day to the first; on the same day they change places. What \
      either has on the other's day goes the other way. Without --roster the latest published version is meant.

      The exit status is 5 where the swap breaks a hard rule that was kept before. --accept publishes the next version of an allowed one.

      EXAMPLE
        patrol swap budi 2026-12-02 adi 2026-12-04 --scenario my-week
        patrol swap budi 2026-12-02 adi 2026-12-02 --scenario my-week --accept --by "Kanit Patroli" --reason "family matter"
      """)

  @Argument(help: "Who gives a duty: an id, or a name.")
  var officer: String

  @Argument(help: "The day of the duty that he gives, as 2026-12-02.")
  var day: DateArgument

  @Argument(help: "With whom: an id, or a name.")
  var other: String

  @Argument(help: "The day of the duty that he gets.")
  var otherDay: DateArgument

  @Option(help: "The scenario: a folder with scenario.yaml, one file, or a workbook (.xlsx).")
  var scenario: String

  @Option(help: "The roster: a roster file, a workbook or a grid. The default is the latest published version.")
  var roster: String?

  @Flag(help: "Publish the roster with the swap as the next version, where it is allowed.")
  var accept = false

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Flag(help: "No notes; only results and errors.")
  var quiet = false

  @OptionGroup var act: ActArguments

  @OptionGroup var order: OrderNumberOption

  @OptionGroup var archives: ArchiveArguments

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    if accept, roster != nil { throw ValidationError(.overLatest("--accept", roster: "--roster")) }
  }

  func run() throws {
    let input = try ScenarioInput.read(scenario, language: texts.language)
    let wording = input.wording
    let act = accept ? try act.signed(input, isQuiet: quiet) : act
    let archive = archives.archive(of: input)
    let people = try ScenarioNames(scenario: input.scenario, wording: wording).officers([officer, other])
    let read = try input.read(latestOr: roster, in: archive, isQuiet: quiet)
    let swap: DutySwap
    do {
      swap = try DutySwap(people[0], on: day.date, with: people[1], on: otherDay.date, in: read.roster)
    } catch {
      Console.tell(text(error, read.roster, input))
      throw ExitStatus.faultyInput.exit
    }
    let edited = swap.outcome(PatrolScheduler(scenario: input.scenario), of: read.roster)
    let report = input.report(of: edited.roster, isQuiet: true)
    Console.show(
      json
        ? ResultDocument.audited(report, edited: edited)
        : SwapText(report, edited, wording: wording, isColoured: Console.isColoured).page(swap.gifts.map { ($0.officer, $0.date, $0.duty) }))
    guard edited.isAllowed else {
      if accept { Console.tell(wording.swapNotAccepted) }
      throw ExitStatus.breachesFound.exit
    }
    if accept, let kept = read.file {
      tellOfBefore(swap, kept, wording)
      var file = ScenarioInput.file(kept, edited)
      // The log tells of the swap itself, and not of an edit beside it.
      file.log = kept.log
      try VersionOutput(input: input, archive: archive, isQuiet: quiet)
        .publish(
          Publication(file, of: input.scenario, action: "swap", on: act.on?.date, by: act.by, reason: act.reason, number: order.number),
          over: kept.roster.version
        ) { version, wording in
          let changes = RepairChanges(report.scenario, from: read.roster).changes(to: edited.roster)
          return try PublishedDocuments.changes(
            ChangeSheet(
              report, changes: changes, crews: edited.roster.crewChanges(from: read.roster), version: version.roster.version, wording: wording),
            wording)
        }
    }
  }

  /// Tells that the latest version was made by the same exchange, which is given back now: a command may have been entered twice.
  private func tellOfBefore(_ swap: DutySwap, _ kept: RosterFile, _ wording: Wording) {
    guard !quiet, let last = kept.log.last, last.action == "swap", Set(last.changes.map(\.officer)) == Set(swap.gifts.map(\.officer)),
      Set(last.changes.map(\.date)) == Set(swap.dates)
    else { return }
    Console.tell(wording.swappedBefore(version: last.version))
  }

  private func text(_ refusal: DutySwap.Refusal, _ roster: Roster, _ input: ScenarioInput) -> String {
    func name(_ officer: Officer.ID) -> String { input.scenario.officers.first { $0.id == officer }?.name ?? officer.text }
    switch refusal {
    case .sameOfficer(let officer): return input.wording.swapWithHimself(name(officer))
    case .notInRoster(let officer): return input.wording.swapNotInRoster(name(officer))
    case .outsideRoster(let date): return input.wording.swapOutsideRoster(date, from: roster.from, to: roster.from + max(0, roster.days - 1))
    case .nothingToExchange: return input.wording.swapNothing
    }
  }
}
