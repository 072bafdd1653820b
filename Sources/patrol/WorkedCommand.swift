import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import PatrolScheduling
import RosterReports
import WeekCycle
import Wording

struct WorkedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worked",
    abstract: "Load what really happened, so that rest, hours and ledger follow the facts.",
    discussion: """
      The file is the corrected published workbook (.xlsx), a grid of names by dates (.csv), a roster file (.json), or a list of differences: a table with \
      the columns officer, date, was (optional), now, who and why. It is laid over the version that was published last and kept in the archive as what was worked, with each difference in its log; \
      the next scenario's history takes it before what was published. Loading again replaces what was loaded. A workbook made of an earlier version changes only \
      the cells in which it differs from that version. Rest, hours and other hard rules that what was worked breaks and the published roster kept are named. \
      The exit status is 66 where nothing was published of the scenario's week.

      EXAMPLE
        patrol worked roster.xlsx --scenario my-week --by "Kanit Samapta" --reason "daily report"
        patrol worked differences.csv --scenario my-week
        patrol worked differences.csv --scenario my-week --until 2026-11-25 --json
      """)

  @Argument(help: "What happened: a workbook, a grid, a roster file or a list of differences.")
  var file: String

  @Option(help: "The scenario of the week.")
  var scenario: String

  @Option(
    help: ArgumentHelp(
      "The last day that has happened; the days after it stay as published. The default is the roster's last day.", valueName: "date"))
  var until: DateArgument?

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Flag(help: "No notes; only errors on stderr.")
  var quiet = false

  @OptionGroup var act: ActArguments

  @OptionGroup var archive: ArchiveArguments

  @OptionGroup var texts: LanguageOption

  func run() throws {
    let input = try ScenarioInput.read(scenario, language: texts.language)
    guard FileManager.default.fileExists(atPath: file) else {
      Console.tell(input.wording.noSuchFile(file))
      throw ExitStatus.inputMissing.exit
    }
    let archive = archive.archive(of: input)
    let worked: RosterFile
    do {
      // So that asking in vain makes no folder.
      guard try archive.published(from: input.scenario.period.from) != nil else { throw nothingPublished(input, archive) }
      worked = try archive.change { change in try load(input, change) }
    } catch let failure as ArchiveFailure {
      throw failure.refuse(input.wording)
    }
    let roster = worked.roster
    if !quiet { Console.tell(input.wording.written(archive.workedPath(from: roster.from))) }
    let published = try? archive.version(roster.version, from: roster.from)
    let record = DutyRecord([worked] + [published?.file].compactMap(\.self))
    let report = PeriodReport(record, shelf: ScenarioShelf(input.scenario), from: roster.from, to: roster.from + (max(1, roster.days) - 1))
    let broken = try published.map { try freshBreaches(of: worked, over: $0.file, input, archive) } ?? []
    let shown = RecordReport(worked: report, version: roster.version, breaches: broken, scenario: input.scenario, wording: input.wording)
    Console.show(json ? shown.json : shown.text(isColoured: Console.isColoured))
  }

  /// Hard rules that what was worked breaks and the published roster kept, over the seam with the next roster as well; cells that were planned otherwise stand
  /// among the differences.
  private func freshBreaches(of worked: RosterFile, over published: RosterFile, _ input: ScenarioInput, _ archive: RosterArchive) throws -> [Breach] {
    var scenario = input.scenario
    // Who fell sick owes no hours for it.
    scenario.availability += worked.absences.sorted { $0.key < $1.key }.flatMap { officer, days in
      days.filter { published.absences[officer]?[$0.key] != $0.value }.sorted { $0.key < $1.key }
        .map { Availability(officer: officer, from: $0.key, to: $0.key, kind: $0.value) }
    }
    let judged = input.with(scenario)
    let whole = worked.roster.completed(by: published.roster, in: scenario)
    let known = Set(try judged.report(of: published.roster, file: nil, before: archive, isQuiet: true).report.breaches)
    return try judged.report(of: whole, file: nil, before: archive, isQuiet: true).report.breaches.filter { breach in
      breach.rule != .lock && breach.rule != .reguPattern && !known.contains(breach)
    }
  }

  private func nothingPublished(_ input: ScenarioInput, _ archive: RosterArchive) -> ExitCode {
    Console.tell(input.wording.nothingPublished(from: input.scenario.period.from, folder: archive.folder))
    return ExitStatus.inputMissing.exit
  }

  private func load(_ input: ScenarioInput, _ change: ArchiveChange) throws -> RosterFile {
    let scenario = input.scenario
    let rosters = try change.archive.rosters()
    guard let published = rosters.last(where: { $0.from == scenario.period.from && !$0.isWorked })?.file else {
      throw nothingPublished(input, change.archive)
    }
    let last = published.roster.from + (published.roster.days - 1)
    if let until, !(published.roster.from...last).contains(until.date) {
      Console.tell(input.wording.untilOutside(from: published.roster.from, to: last))
      throw ExitStatus.faultyInput.exit
    }
    let earlier = rosters.first { $0.from == scenario.period.from && $0.isWorked }?.file
    var worked = WorkedRoster(
      published: published, cells: try cells(input, over: published), earlier: earlier, scenario: scenario,
      options: .init(by: act.by, reason: act.reason, date: act.on?.date, until: until?.date))
    worked.count(rosters.map(\.file), scenario: scenario)
    try change.write(worked.file)
    if !quiet { remark(on: worked.file, published: published, earlier: earlier, input) }
    return worked.file
  }

  /// Tells of days that are not over, and of differences that were loaded before and are no longer there.
  private func remark(on worked: RosterFile, published: RosterFile, earlier: RosterFile?, _ input: ScenarioInput) {
    let today = MomentArgument.now(in: input.scenario.timeZone).date
    let last = worked.roster.from + (worked.roster.days - 1)
    if last >= today { Console.tell(input.wording.workedBeforeOver(max(today, worked.roster.from), to: last)) }
    guard let earlier else { return }
    let now = RosterDifference.changes(from: published.roster, to: worked.roster)
    let kept = Set(now.map { [$0.officer.text, $0.date.description] })
    // Those of days that were loaded before and are not now are gone as well.
    let dropped = RosterDifference.changes(from: published.roster, to: earlier.roster).filter { change in
      !kept.contains([change.officer.text, change.date.description])
    }
    guard !dropped.isEmpty else { return }
    Console.tell(input.wording.workedDropped(dropped.count))
    for line in ChangedCells(dropped, scenario: input.scenario, wording: input.wording).cells() { Console.tell(line) }
  }

  /// What the file says that differs from what was published.
  private func cells(_ input: ScenarioInput, over published: RosterFile) throws -> [WorkedCell] {
    if file.lowercased().hasSuffix(".json") {
      let (read, faults) = RosterFileReader.read(path: file)
      guard let read else { throw ScenarioInput.refuse(faults, input.wording) }
      return WorkedRoster.cells(of: read, over: published)
    }
    if WorkedListReader.isList(path: file) {
      let (cells, faults, notes) = WorkedListReader.read(path: file, published: published, scenario: input.scenario)
      tell(notes, input)
      guard let cells else { throw ScenarioInput.refuse(faults, input.wording) }
      return cells
    }
    let (grid, faults, notes) = RosterGridReader.readGrid(path: file, scenario: input.scenario)
    // An absence that was not planned is what this verb is for.
    tell(notes.filter { if case .absenceNotPlanned = $0.kind { false } else { true } }, input)
    guard let grid else { throw ScenarioInput.refuse(faults, input.wording) }
    return WorkedRoster.cells(of: grid, over: published, scenario: input.scenario)
  }

  private func tell(_ notes: [Fault], _ input: ScenarioInput) {
    if !quiet { for note in notes { Console.tell(input.wording.text(note)) } }
  }
}
