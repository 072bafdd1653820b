import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import PatrolScheduling
import RosterReports
import Wording

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Hand a roster out: as workbook, order, page, calendars, messages, tables or data.",
    discussion: """
      The roster may be a roster file (.json) or a grid of names by dates, as for audit. The format follows from each file's ending: \
      \(TargetFormat.endings). --format names it where the ending does not tell, as for a folder of calendars or of messages. Without --output \
      a single text goes to stdout.

      EXAMPLE
        patrol export roster.json --scenario my-week --output roster.xlsx --output roster.html
        patrol export roster.json --scenario my-week --output order.docx --output order.pdf --of order --number Sprin/7/XI/2026
        patrol export roster.json --scenario my-week --output roster.pdf --output calendars --format ics
        patrol export roster.json --scenario my-week --format text --template report
        patrol export roster.json --scenario my-week --audience wall --paper f4 --output wall.xlsx
      """)

  @Argument(help: "The roster: a roster file (.json) or a grid of names by dates.")
  var roster: String

  @Option(help: "The scenario that it belongs to.")
  var scenario: String

  @Option(help: ArgumentHelp("Write a document here; several are possible.", valueName: "file"))
  var output: [String] = []

  @Option(help: ArgumentHelp("The format where a file's ending does not tell.", valueName: TargetFormat.names))
  var format: TargetFormat?

  @Option(name: .customLong("of"), help: ArgumentHelp("What a .pdf is made of. The default is workbook.", valueName: "workbook|page|order"))
  var source: PDFConversion.Source = .workbook

  @Flag(help: "No notes; only errors on stderr.")
  var quiet = false

  @OptionGroup var documents: DocumentArguments

  @OptionGroup var texts: LanguageOption

  func validate() throws {
    if output.isEmpty && format == nil { throw ValidationError(.nothingToWrite) }
    _ = try DocumentTarget.targets(output, named: format, of: source)
  }

  func run() throws {
    let input = try ScenarioInput.read(scenario, language: texts.language)
    let read = try input.read(roster: self.roster, isQuiet: quiet)
    let roster = read.roster
    let targets = try DocumentTarget.targets(output, named: format, of: source)
    try documents.check(officers: input.scenario.officers.map(\.id) + roster.officers, targets: targets, wording: input.wording)
    let report = input.report(of: roster, file: read.file, isQuiet: quiet)
    try DocumentOutput(report: report, file: read.file, wording: input.wording, arguments: documents, isQuiet: quiet)
      .deliver(targets, orShow: format)
  }
}
