import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import Wording

/// A file that a report on risk is written to.
struct RiskTarget {
  /// What it is written as; csv is the table that scenarios name.
  enum Format: String, CaseIterable {
    case html, csv, xlsx, json, txt
  }

  let path: String
  let format: Format

  /// The target of a path; nil where its ending tells nothing that such a report can be.
  init?(path: String) {
    guard let format = Format(rawValue: URL(fileURLWithPath: path).pathExtension.lowercased()) else { return nil }
    self.path = path
    self.format = format
  }

  /// The endings that tell a format.
  static var endings: String { Format.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ") }
}

/// Makes and writes the documents of one report on risk.
struct RiskOutput {
  let report: RiskReport
  let reading: IncidentReading
  let wording: Wording
  let isQuiet: Bool

  var json: String {
    ResultDocument.risk(report, faults: reading.faults.map { .text(wording.text($0)) }, faultCount: reading.faultCount)
  }

  func text(isColoured: Bool = false) -> String { RiskText(report, wording: wording, isColoured: isColoured).page() }

  /// Writes all targets.
  ///
  /// - Throws: The exit status for what could not be made or written, after all others were.
  func deliver(_ targets: [RiskTarget]) throws {
    var hasFailed = false
    for target in targets {
      do {
        // Where a city expects crime is for those who plan.
        try WholeFile.write(try bytes(target.format), to: target.path, isPrivate: true)
        if !isQuiet { Console.tell(wording.written(target.path)) }
      } catch {
        Console.tell(wording.cannotWrite(target.path, reason: wording.text(FileProblem(error))))
        hasFailed = true
      }
    }
    if hasFailed { throw ExitStatus.cannotWrite.exit }
  }

  private func bytes(_ format: RiskTarget.Format) throws -> Data {
    switch format {
    case .html: Data(RiskPage(report, wording: wording).text().utf8)
    case .csv: Data(RiskTableText.csv(report.table, wording: wording).utf8)
    case .xlsx: try RiskWorkbook(report, wording: wording).bytes()
    case .json: Data(json.utf8)
    case .txt: Data(text().utf8)
    }
  }
}
