import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import WeekCycle
import Wording

struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Make next week's scenario folder from this one.",
    discussion: """
      Dates move on; leave that goes on is carried, what has ended is left out; the roster of this week is found in the archive, or is the file that \
      --roster names. Everything else in \
      scenario.yaml stays as it is written, comments included: an entry whose date is over is set behind a comment sign. The new folder takes the old \
      one's name with its date or week number moved on. Nothing that exists is ever touched.

      EXAMPLE
        patrol next my-week
        patrol next my-week --output my-week-49 --days 7
        patrol next december --from 2027-01-04
        patrol next my-week --roster my-week.xlsx
      """)

  @Argument(help: "The scenario: a folder with scenario.yaml, or one YAML file.")
  var folder: String

  @Option(
    help: ArgumentHelp(
      "This week's roster where the archive has none: a roster file (.json), a workbook (.xlsx) or a grid (.csv).", valueName: "file")
  )
  var roster: String?

  @Option(help: ArgumentHelp("The folder to make.", valueName: "folder"))
  var output: String?

  @Option(help: ArgumentHelp("How many days. The default leaves as many as there were.", valueName: "days"))
  var days: Int?

  @Option(help: ArgumentHelp("The first day. The default is the day after this period.", valueName: "date"))
  var from: DateArgument?

  @Option(
    help: ArgumentHelp(
      "The folder of all rosters. The default is the first folder that the scenario's history names, else rosters beside the scenario.",
      valueName: "folder"))
  var archive: String?

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    if let days, !(1...371).contains(days) { throw ValidationError(.mustBe("--days", from: 1, to: 371)) }
  }

  func run() throws {
    let wording = Wording(texts.language ?? ScenarioReader.read(path: folder).language ?? Console.language)
    guard FileManager.default.fileExists(atPath: folder) else {
      Console.tell(wording.noSuchFile(folder))
      throw ExitStatus.inputMissing.exit
    }
    let made: NextPeriod.Made
    do {
      made = try NextPeriod(of: folder, output: output, from: from?.date, days: days, archive: archive, roster: roster).make()
    } catch {
      throw Self.refuse(error, wording)
    }
    if json { Console.show(document(made)) } else { show(made, wording) }
  }

  private func document(_ made: NextPeriod.Made) -> String {
    ResultDocument.next(
      folder: made.folder, period: made.scenario.period, history: made.roster.map { ($0.version, $0.isWorked) }, addedHistory: made.addedHistory,
      addedRoster: made.addedRoster, unknownOfficers: made.unknownOfficers, absences: made.absences,
      requests: (made.keptRequests, made.droppedRequests), commented: made.commented, copied: made.copied,
      notCopied: made.notCopied, gapDays: made.gap, notes: made.notes.count)
  }

  private func show(_ made: NextPeriod.Made, _ wording: Wording) {
    let period = made.scenario.period
    let locks = made.droppedRequests.count { $0.kind == .lock || $0.kind == .order }
    var lines = [
      wording.nextPeriod(from: period.from, to: period.date(period.days - 1)),
      wording.nextHistory(
        version: made.roster?.version, isWorked: made.roster?.isWorked ?? false, roster: roster,
        added: [made.addedHistory, made.addedRoster].compactMap(\.self)),
      wording.nextAbsences(carried: made.absences.carried, ended: made.absences.ended),
      wording.nextRequests(kept: made.keptRequests.count, dropped: made.droppedRequests.count, locks: locks),
    ]
    if !made.unknownOfficers.isEmpty {
      let names = Dictionary(made.scenario.officers.map { ($0.id, $0.name) }) { first, _ in first }
      lines.append(wording.nextUnknown(made.unknownOfficers.map { names[$0] ?? $0.text }))
    }
    lines += made.commented.map { wording.nextCommented($0.section, $0.name) }
    if !made.notCopied.isEmpty { lines.append(wording.nextNotCopied(made.notCopied)) }
    if made.gap > 0 { lines.append(wording.nextGap(made.gap)) }
    if !made.notes.isEmpty { lines.append(wording.nextNotes(made.notes.count)) }
    let name = output ?? Self.short(made.folder)
    Console.show(sentences: [wording.nextMade(name)] + lines + [wording.nextCommands])
    // A command is taken whole.
    Console.show("  patrol check \(name)\n  patrol solve \(name) --output \(name).json\n")
  }

  /// The path from where the command was given, where that is shorter.
  private static func short(_ path: String) -> String {
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath).standardizedFileURL.path + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }

  private static func refuse(_ refusal: NextPeriod.Refusal, _ wording: Wording) -> ExitCode {
    switch refusal {
    case .faulty(let faults): return ScenarioInput.refuse(faults, wording)
    case .newFaults(let faults):
      Console.tell(wording.newFaults)
      return ScenarioInput.refuse(faults, wording)
    case .workbook: Console.tell(wording.nextOfWorkbook)
    case .variant(let base): Console.tell(wording.nextOfVariant(base: base))
    case .noFirstDay: Console.tell(wording.noFirstDay)
    case .tooEarly(let first, let end): Console.tell(wording.tooEarly(first, end: end))
    case .cannotEdit(let file, let line): Console.tell(wording.cannotEdit(file, line: line))
    case .namesFilesElsewhere(let names): Console.tell(wording.namesFilesElsewhere(names))
    case .nothingKnown(let first, let last, let archive): Console.tell(wording.nothingKnown(from: first, to: last, archive: archive))
    case .rosterLacks(let path, let days): Console.tell(wording.rosterLacks(path, days))
    case .isInArchive(let path): Console.tell(wording.rosterIsInArchive(path))
    case .noRoster(let path):
      Console.tell(wording.noSuchFile(path))
      return ExitStatus.inputMissing.exit
    case .exists(let path):
      Console.tell(wording.folderExists(path))
      return ExitStatus.cannotWrite.exit
    case .cannotWrite(let path, let problem):
      Console.tell(wording.cannotWrite(path, reason: wording.text(problem)))
      return ExitStatus.cannotWrite.exit
    }
    return ExitStatus.faultyInput.exit
  }
}
