import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import Wording

/// What a ledger or a report is written as; csv is the burden by person.
enum RecordFormat: String, CaseIterable {
  case xlsx, html, csv, json, txt
}

/// What verbs that show a ledger or a report have in common.
struct RecordArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Write it here too, by its ending: \(OutputTarget<RecordFormat>.endings); several are possible.", valueName: "file"))
  var output: [String] = []

  @Flag(help: "Write JSON instead of text.")
  var json = false

  @Flag(help: "No notes; only errors on stderr.")
  var quiet = false

  @OptionGroup var archive: ArchiveArguments

  @OptionGroup var texts: LanguageOption

  func validate() throws { _ = try OutputTarget<RecordFormat>.targets(output) }

  /// Shows a report as text or JSON, and writes all targets.
  ///
  /// - Throws: The exit status for what could not be made or written, after all others were.
  func deliver(_ report: RecordReport, wording: Wording) throws {
    // What somebody bore is for those who plan, and for himself.
    let failure = Result {
      try OutputTarget<RecordFormat>.deliver(try OutputTarget.targets(output), wording: wording, isQuiet: quiet) { target in
        try WholeFile.write(try bytes(report, target.format), to: target.path, isPrivate: true)
      }
    }
    Console.show(json ? report.json : report.text(isColoured: Console.isColoured))
    try failure.get()
  }

  private func bytes(_ report: RecordReport, _ format: RecordFormat) throws -> Data {
    switch format {
    case .xlsx: try report.workbook()
    case .html: Data(report.page().utf8)
    case .csv: Data(report.csv().utf8)
    case .json: Data(report.json.utf8)
    case .txt: Data(report.text().utf8)
    }
  }
}
