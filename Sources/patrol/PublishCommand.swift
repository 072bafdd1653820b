import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import WeekCycle
import Wording

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Freeze a roster as the next version of its week, with all its documents in one folder.",
    discussion: """
      The roster may be a roster file (.json), or a workbook or grid of this program that was edited by hand. What the audit faults is refused (exit \
      status 5) and listed; --by-order publishes it all the same and keeps each breach in the roster's log, with who and why. Where the next roster is \
      published already, rest and days in a row are judged over the seam with it. From the second version on the log lists the cells that were changed. \
      Publishing the same once more changes nothing; documents that are missing are made again.

      EXAMPLE
        patrol publish roster.json --scenario my-week --by "Kasat Samapta" --on 2026-11-20
        patrol publish edited.xlsx --scenario my-week --by "Kasat Samapta" --reason "two officers to court"
        patrol publish roster.json --scenario my-week --by-order --by Kapolresta --reason "state visit"
      """)

  @Argument(help: "The roster: a roster file (.json), or a workbook (.xlsx) or grid (.csv) of this program.")
  var roster: String

  @Option(help: "The scenario that it belongs to.")
  var scenario: String

  @Flag(help: "Publish it even where hard rules are broken; needs --by and --reason.")
  var byOrder = false

  @Flag(help: "Publish a roster that was made of an earlier version over the latest one, and undo what was changed since.")
  var overLater = false

  @Option(help: ArgumentHelp("The sheet of printed documents: a4 or f4 (8.5 x 13 in). The default is a4.", valueName: "a4|f4"))
  var paper: DocumentOptions.Paper = .a4

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Flag(help: "No notes; only results and errors.")
  var quiet = false

  @OptionGroup var act: ActArguments

  @OptionGroup var order: OrderNumberOption

  @OptionGroup var archive: ArchiveArguments

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    if byOrder, (act.by ?? "").isEmpty || (act.reason ?? "").isEmpty { throw ValidationError(.needs("--by-order", ["--by", "--reason"])) }
  }

  func run() throws {
    let input = try ScenarioInput.read(scenario, language: texts.language)
    let act = try act.signed(input, isQuiet: quiet)
    let archive = archive.archive(of: input)
    let (file, base) = try draft(input, archive)
    let (report, next) = try input.report(of: file.roster, file: file, before: archive, isQuiet: quiet)
    let breaches = BreachList(report, wording: input.wording, isColoured: Console.isColoured)
    let sentences = report.isCleanButByOrder ? [] : breaches.sentences
    guard sentences.isEmpty || byOrder else {
      // What an earlier version breaks may be what was mended since: that it is one comes first.
      if let base, let latest = try? archive.published(from: file.roster.from), latest.version > base {
        throw ArchiveFailure.versionIsThere(path: latest.path).refuse(input.wording)
      }
      Console.show(json ? ResultDocument.notPublished(report) : breaches.text())
      Console.tell(input.wording.notPublished(sentences.count))
      throw ExitStatus.breachesFound.exit
    }
    var seated = file
    // What is published says who rides with whom: whoever reads it later must not form other crews. What was planned ahead no longer holds once the next
    // roster is out.
    seated.replaceRoster(with: next == nil ? report.roster : report.roster.withoutLookAhead(in: input.scenario))
    let publication = Publication(
      seated, of: input.scenario, on: act.on?.date, by: act.by, reason: act.reason, number: order.number, breaches: sentences)
    let options = DocumentOptions(paper: paper, orderNumber: order.number, orderDate: act.on?.date)
    try VersionOutput(input: input, archive: archive, isQuiet: quiet, options: options, asJSON: json)
      .publish(publication, over: base, breaches: sentences.isEmpty ? nil : report)
  }

  /// The roster that is to be published, of the scenario's days, with the published version of which it is an edit; nil where it is none.
  private func draft(_ input: ScenarioInput, _ archive: RosterArchive) throws -> (file: RosterFile, base: Int?) {
    var read = try input.read(roster: roster, isQuiet: quiet)
    if read.file == nil {
      // A grid alone names neither crews nor tasks: they stay as the latest version has them.
      let latest: ArchivedRoster?
      do { latest = try archive.published(from: input.scenario.period.from) } catch { throw error.refuse(input.wording) }
      if let latest {
        read = try input.read(roster: roster, over: latest.file.roster, isQuiet: true)
        read.file = read.edited.map { ScenarioInput.file(latest.file, $0) }
      }
    }
    try input.mustFit(read.roster)
    let file = read.file ?? RosterFile(roster: read.roster)
    guard file.roster.status != .worked else {
      Console.tell(input.wording.workedIsNotPublished)
      throw ExitStatus.faultyInput.exit
    }
    let period = input.scenario.period
    guard file.roster.from == period.from, file.roster.days == period.days else {
      Console.tell(input.wording.otherPeriod(file.roster.from, file.roster.days, instead: period.from, period.days))
      throw ExitStatus.faultyInput.exit
    }
    // An edited roster counts as the version after the one that was edited; an edited draft is an edit of nothing published.
    let base = read.edited.map { $0.edits.isEmpty ? file.roster.version : file.roster.version - 1 } ?? file.roster.version
    return (file, base > 0 && !overLater ? base : nil)
  }
}
