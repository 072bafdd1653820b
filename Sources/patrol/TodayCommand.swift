import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import WeekCycle
import Wording

struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "One sheet for the hand-over of a shift: who is on, what is short, what changed, whom one may call.",
    discussion: """
      Tells of the latest published version of the scenario's week, or of the roster that --roster names, at this moment or at the one that --at names, \
      by the office's clock. Shifts that are served now come first, then those that take over from them; on the last night those of the next roster, where \
      it is published.

      Days that are over are told as they were worked, where that was recorded, in this week and before it: rest and hours follow the facts.

      Whoever may be called is off, and the duty would break none of his rules; those who may not are told with the first rule that it would break.

      EXAMPLE
        patrol today my-week
        patrol today my-week --at 14:10 --shift S
        patrol today my-week --roster roster.json --at "2026-12-02 06:45" --output hand-over.html
        patrol today my-week --output hand-over.pdf
      """)

  @Argument(help: "The scenario: a folder with scenario.yaml, one file, or a workbook (.xlsx).")
  var scenario: String

  @Option(help: "The roster: a roster file, a workbook or a grid. The default is the latest published version.")
  var roster: String?

  @Option(help: ArgumentHelp("The moment, as 14:10 (today) or 2026-12-02 14:10. The default is now.", valueName: "time"))
  var at: MomentArgument?

  @Option(help: ArgumentHelp("Only this shift, by its code or name: as it is served at the moment, else the next time.", valueName: "shift"))
  var shift: String?

  @Option(help: ArgumentHelp("Write the sheet here, to print and sign: .html, .pdf or .txt; several are possible.", valueName: "file"))
  var output: [String] = []

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Flag(help: "No notes; only errors on stderr.")
  var quiet = false

  @OptionGroup var archives: ArchiveArguments

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    _ = try SheetTarget.targets(output)
  }

  func run() throws {
    var input = try ScenarioInput.read(scenario, language: texts.language)
    let archive = archives.archive(of: input)
    let isFollowed: Bool
    do { isFollowed = try archive.following(input.scenario.period) != nil } catch { throw error.refuse(input.wording) }
    if isFollowed, input.scenario.period.lookAheadDays == 0 {
      // Whoever relieves the last night stands in the next roster, whether or not this one was planned ahead.
      var ahead = input.scenario
      ahead.period.lookAheadDays = 1
      input = input.with(ahead)
    }
    let wording = input.wording
    let shift = try shift.map { try ScenarioNames(scenario: input.scenario, wording: wording).shifts([$0]).first } ?? nil
    var read = try input.read(latestOr: roster, in: archive, isQuiet: quiet)
    let moment = at?.moment(in: input.scenario.timeZone) ?? MomentArgument.now(in: input.scenario.timeZone)
    input = try know(archive, of: input, in: &read, before: moment.date)
    let report = input.report(of: read.roster, file: read.file, isQuiet: true)
    let sheet = HandOver(DutyBook(report, file: read.file), on: moment.date, minute: moment.minute, shift: shift, isFollowed: isFollowed)
    guard !sheet.watches.isEmpty else {
      Console.tell(wording.momentOutsideRoster)
      throw ExitStatus.faultyInput.exit
    }
    try SheetTarget.deliver(SheetTarget.targets(output), wording: wording, isQuiet: quiet) { try write(sheet, to: $0, wording) }
    if json {
      Console.show(ResultDocument.handOver(sheet, wording: wording))
    } else {
      Console.show(HandOverText(sheet, wording: wording, isColoured: Console.isColoured).page())
    }
  }

  /// Lays what was worked over the days that are over, of the roster and before it: rest and hours are those that people really had.
  private func know(
    _ archive: RosterArchive, of input: ScenarioInput, in read: inout ScenarioInput.ReadRoster, before date: CivilDate
  ) throws -> ScenarioInput {
    var scenario = input.scenario
    let reading = ScenarioReader.read(path: self.scenario, besides: archive.folder)
    if let known = reading.scenario {
      // A period that is not written begins after all history, this roster's own included.
      if known.period.from == scenario.period.from { scenario.history = known.history }
    } else {
      // An old file that cannot be read does not keep anybody from being relieved.
      for fault in reading.faults { Console.tell(input.wording.text(fault)) }
      Console.tell(input.wording.pastNotKnown)
    }
    do {
      // A roster that was named is asked about as it stands.
      if roster == nil, let worked = try archive.worked(from: scenario.period.from)?.file {
        read.roster = read.roster.worked(worked.roster, before: date, in: scenario)
        let known = Set(read.file?.log ?? [])
        read.file?.log += worked.log.filter { $0.action == WorkedRoster.action && !known.contains($0) }
      }
    } catch {
      throw error.refuse(input.wording)
    }
    return input.with(scenario)
  }

  /// Writes the sheet; it names people and is therefore private.
  private func write(_ sheet: HandOver, to target: SheetTarget, _ wording: Wording) throws {
    switch target.format {
    case .html: try WholeFile.write(HandOverPage(sheet, wording: wording).text(), to: target.path, isPrivate: true)
    case .pdf: try PDFConversion().convert(Data(HandOverPage(sheet, wording: wording).text().utf8), as: .page, to: target.path, isPrivate: true)
    case .txt: try WholeFile.write(HandOverText(sheet, wording: wording).page(), to: target.path, isPrivate: true)
    }
  }
}

/// What a hand-over sheet is written as.
enum SheetFormat: String, CaseIterable {
  case html, pdf, txt
}

private typealias SheetTarget = OutputTarget<SheetFormat>
