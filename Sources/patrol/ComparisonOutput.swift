import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import Wording

/// A file that a comparison is written to.
struct ComparisonTarget {
  /// What it is written as.
  enum Format: String, CaseIterable {
    case xlsx, html, json, txt
  }

  let path: String
  let format: Format

  /// The target of a path; nil where its ending tells nothing that a comparison can be.
  init?(path: String) {
    self.path = path
    switch DocumentFormat(path: path) {
    case .xlsx: format = .xlsx
    case .html: format = .html
    case .json: format = .json
    case .text: format = .txt
    case .order, .ics, .csv, .csvLong, nil: return nil
    }
  }

  /// The endings that tell a format.
  static var endings: String { Format.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ") }
}

/// Makes and writes the documents of one comparison.
struct ComparisonOutput {
  let rosters: [ComparedRoster]
  let sweep: ComparedSweep?
  let wording: Wording
  let isQuiet: Bool

  var json: String { ResultDocument.compared(rosters, sweep: sweep) }

  /// The page; in a file it is 80 cells wide.
  func text(isColoured: Bool = false, width: Int = 80) -> String {
    ComparisonText(rosters, sweep: sweep, wording: wording, isColoured: isColoured, width: width).page()
  }

  /// Writes all targets.
  ///
  /// - Throws: The exit status for what could not be made or written, after all others were.
  func deliver(_ targets: [ComparisonTarget]) throws {
    var hasFailed = false
    for target in targets {
      do {
        guard let bytes = try bytes(target.format) else {
          Console.tell(wording.cannotWrite(target.path, reason: wording.nothingToCompare))
          continue
        }
        // Names and hours of persons stand in it.
        try WholeFile.write(bytes, to: target.path, isPrivate: true)
        if !isQuiet { Console.tell(wording.written(target.path)) }
      } catch {
        Console.tell(wording.cannotWrite(target.path, reason: wording.text(FileProblem(error))))
        hasFailed = true
      }
    }
    if hasFailed { throw ExitStatus.cannotWrite.exit }
  }

  /// The bytes of a document; nil where no scenario has a roster to be shown in it.
  private func bytes(_ format: ComparisonTarget.Format) throws -> Data? {
    switch format {
    case .xlsx: try ComparisonWorkbook(rosters, sweep: sweep, wording: wording)?.bytes()
    case .html: ComparisonPage(rosters, sweep: sweep, wording: wording).map { Data($0.text().utf8) }
    case .json: Data(json.utf8)
    case .txt: Data(text().utf8)
    }
  }
}
