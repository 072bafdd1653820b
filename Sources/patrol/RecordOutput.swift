import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import Wording

/// A file that a ledger or a report is written to.
struct RecordTarget {
  /// What it is written as; csv is the burden by person.
  enum Format: String, CaseIterable {
    case xlsx, html, csv, json, txt
  }

  let path: String
  let format: Format

  /// The targets of some paths.
  ///
  /// - Throws: A usage error where an ending tells nothing.
  static func targets(_ paths: [String]) throws -> [RecordTarget] {
    try paths.map { path in
      guard let format = Format(rawValue: URL(fileURLWithPath: path).pathExtension.lowercased()) else {
        throw ValidationError("--output \(path): the ending tells no format; it may be \(endings).")
      }
      return RecordTarget(path: path, format: format)
    }
  }

  /// The endings that tell a format.
  static var endings: String { Format.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ") }
}

/// Shows a ledger or a report, or writes its documents.
struct RecordOutput {
  let report: RecordReport
  let wording: Wording
  let isQuiet: Bool

  /// Shows it as text or JSON, and writes all targets.
  ///
  /// - Throws: The exit status for what could not be made or written, after all others were.
  func deliver(_ targets: [RecordTarget], asJSON: Bool) throws {
    var hasFailed = false
    for target in targets {
      do {
        // What somebody bore is for those who plan, and for himself.
        try WholeFile.write(try bytes(target.format), to: target.path, isPrivate: true)
        if !isQuiet { Console.tell(wording.written(target.path)) }
      } catch {
        Console.tell(wording.cannotWrite(target.path, reason: wording.text(FileProblem(error))))
        hasFailed = true
      }
    }
    Console.show(asJSON ? report.json : report.text(isColoured: Console.isColoured))
    if hasFailed { throw ExitStatus.cannotWrite.exit }
  }

  private func bytes(_ format: RecordTarget.Format) throws -> Data {
    switch format {
    case .xlsx: try report.workbook()
    case .html: Data(report.page().utf8)
    case .csv: Data(report.csv().utf8)
    case .json: Data(report.json.utf8)
    case .txt: Data(report.text().utf8)
    }
  }
}
