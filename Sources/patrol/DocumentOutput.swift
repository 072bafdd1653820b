import ArgumentParser
import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import Wording

extension DocumentFormat: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}
extension DocumentOptions.Paper: ExpressibleByArgument {}
extension DocumentOptions.Template: ExpressibleByArgument {}
extension DocumentOptions.Extent: ExpressibleByArgument {}

/// The options about documents that several verbs take.
struct DocumentArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who may read the documents: restricted, or wall without seed, visits, reasons for absence and findings. The default is restricted.",
      valueName: "restricted|wall"))
  var audience: Audience = .restricted

  @Option(help: ArgumentHelp("The sheet of printed documents: a4 or f4 (8.5 x 13 in). The default is a4.", valueName: "a4|f4"))
  var paper: DocumentOptions.Paper = .a4

  @Option(help: ArgumentHelp("To whom messages speak: members (an order) or report (upward).", valueName: "members|report"))
  var template: DocumentOptions.Template = .members

  @Option(help: ArgumentHelp("What one message is about: day, regu or officer.", valueName: "day|regu|officer"))
  var per: DocumentOptions.Extent = .day

  @Option(help: ArgumentHelp("Make calendars and messages for this officer only.", valueName: "id"))
  var officer: String?

  @Option(help: ArgumentHelp("The order's number; left blank without it.", valueName: "text"))
  var number: String?

  @Option(help: ArgumentHelp("The order's date; left blank without it.", valueName: "date"))
  var date: FirstDay?

  var options: DocumentOptions {
    DocumentOptions(
      paper: paper, template: template, extent: per, officer: officer.map { Officer.ID($0) }, orderNumber: number, orderDate: date?.date)
  }
}

/// A file, or a folder of files, that was asked for.
struct DocumentTarget {
  let path: String
  let format: DocumentFormat

  /// The format by the ending, unless it is named; nil where neither says.
  init?(path: String, named format: DocumentFormat?) {
    guard let format = format ?? DocumentFormat(path: path) else { return nil }
    self.path = path
    self.format = format
  }
}

/// Writes documents whole or not at all.
struct DocumentOutput {
  let documents: Documents
  let audience: Audience

  /// Writes one target: a file, or a folder with a file for each part.
  ///
  /// - Returns: The paths that were written.
  func write(_ target: DocumentTarget) throws -> [String] {
    let made = try documents.make(target.format)
    let isPrivate = audience == .restricted
    if made.count == 1, made[0].part == nil || !isFolder(target.path) {
      try WholeFile.write(made[0].bytes, to: target.path, isPrivate: isPrivate)
      return [target.path]
    }
    try FileManager.default.createDirectory(atPath: target.path, withIntermediateDirectories: true)
    return try made.map { document in
      let name = [document.part ?? "roster", target.format.ending].joined(separator: ".")
      let path = URL(fileURLWithPath: target.path).appendingPathComponent(name).path
      try WholeFile.write(document.bytes, to: path, isPrivate: isPrivate)
      return path
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return path.hasSuffix("/") || FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }
}
