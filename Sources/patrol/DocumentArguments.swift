import ArgumentParser
import Foundation
import PatrolModel
import RosterReports
import Wording

extension Audience: ExpressibleByArgument {}
extension DocumentOptions.Paper: ExpressibleByArgument {}
extension DocumentOptions.Template: ExpressibleByArgument {}
extension DocumentOptions.Extent: ExpressibleByArgument {}

/// The options about documents that several verbs take.
struct DocumentArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who may read the documents: restricted, or wall without seed, visits, reasons for absence and findings about persons. The default is restricted.",
      valueName: "restricted|wall"))
  var audience: Audience = .restricted

  @Option(help: ArgumentHelp("The sheet of printed documents: a4 or f4 (8.5 x 13 in). The default is a4.", valueName: "a4|f4"))
  var paper: DocumentOptions.Paper = .a4

  @Option(help: ArgumentHelp("To whom messages speak: members (an order) or report (upward). The default is members.", valueName: "members|report"))
  var template: DocumentOptions.Template = .members

  @Option(help: ArgumentHelp("What one message is about. The default is day.", valueName: "day|regu|officer"))
  var per: DocumentOptions.Extent = .day

  @Option(help: ArgumentHelp("Make calendars and messages for this officer only.", valueName: "id"))
  var officer: String?

  @Option(help: ArgumentHelp("The order's number. The default leaves it blank.", valueName: "text"))
  var number: String?

  @Option(help: ArgumentHelp("The order's date. The default leaves it blank.", valueName: "date"))
  var date: FirstDay?

  /// Refuses an officer whom nobody knows and one file for the calendars of several, before anything is made.
  ///
  /// - Throws: The exit status for faulty input, or for wrong usage.
  func check(officers: [Officer.ID], targets: [DocumentTarget], wording: Wording) throws {
    if let officer {
      guard officers.contains(Officer.ID(officer)) else {
        Console.tell(wording.noSuchOfficer(officer))
        throw ExitStatus.faultyInput.exit
      }
    } else if Set(officers).count > 1, let target = targets.first(where: { $0.format == .ics && $0.isFile }) {
      Console.tell(wording.cannotWrite(target.path, reason: wording.oneCalendarEach))
      throw ExitCode.validationFailure
    }
  }

  var options: DocumentOptions {
    DocumentOptions(
      paper: paper, template: template, extent: per, officer: officer.map { Officer.ID($0) }, orderNumber: number, orderDate: date?.date)
  }
}

/// A file, or a folder of files, that was asked for.
struct DocumentTarget {
  let path: String
  let format: DocumentFormat
  /// What is turned into PDF; nil where the document itself is written.
  let pdf: PDFConversion.Source?

  /// Whether the path names a file rather than a folder: it has an ending, and no folder is there already.
  var isFile: Bool {
    // Figures alone are no ending: a folder may be named after a date, as in 23.11.
    guard !path.hasSuffix("/"), URL(fileURLWithPath: path).pathExtension.contains(where: \.isLetter) else { return false }
    var isFolder: ObjCBool = false
    return !(FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue)
  }

  /// The targets of all paths; a named format holds where the ending tells none, or is its own.
  ///
  /// - Parameter source: What a PDF is made of.
  /// - Throws: A usage error where neither the name nor an ending tells a format.
  static func targets(_ paths: [String], named format: TargetFormat?, of source: PDFConversion.Source = .workbook) throws -> [DocumentTarget] {
    try paths.map { path in
      let own = TargetFormat(path: path)
      // So that a workbook and a folder of calendars can be asked for at once, and csv-long by name beside csv by ending.
      switch own.map({ $0.ending == format?.ending ? format ?? $0 : $0 }) ?? format {
      case .document(let format): return DocumentTarget(path: path, format: format, pdf: nil)
      case .pdf: return DocumentTarget(path: path, format: source.format, pdf: source)
      case nil:
        throw ValidationError(.noFormat(path: path, endings: TargetFormat.endings, names: TargetFormat.names))
      }
    }
  }
}
