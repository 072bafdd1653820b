import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import Wording

/// What a report on risk is written as; csv is the table that scenarios name.
enum RiskFormat: String, CaseIterable {
  case html, csv, xlsx, json, txt
}

typealias RiskTarget = OutputTarget<RiskFormat>

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
    // Where a city expects crime is for those who plan.
    try RiskTarget.deliver(targets, wording: wording, isQuiet: isQuiet) { try WholeFile.write(try bytes($0.format), to: $0.path, isPrivate: true) }
  }

  private func bytes(_ format: RiskFormat) throws -> Data {
    switch format {
    case .html: Data(RiskPage(report, wording: wording).text().utf8)
    case .csv: Data(RiskTableText.csv(report.table, wording: wording).utf8)
    case .xlsx: try RiskWorkbook(report, wording: wording).bytes()
    case .json: Data(json.utf8)
    case .txt: Data(text().utf8)
    }
  }
}
