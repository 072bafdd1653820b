import ArgumentParser
import PatrolModel
import RosterReports
import Wording

extension PDFConversion.Source: ExpressibleByArgument {}
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

  @Option(help: ArgumentHelp("What a PDF shows: workbook, page or order. The default is workbook.", valueName: "workbook|page|order"))
  var pdfOf: PDFConversion.Source = .workbook

  @Option(help: ArgumentHelp("Make calendars and messages for this officer only.", valueName: "id"))
  var officer: String?

  @Option(help: ArgumentHelp("The order's number. The default leaves it blank.", valueName: "text"))
  var number: String?

  @Option(help: ArgumentHelp("The order's date. The default leaves it blank.", valueName: "date"))
  var date: FirstDay?

  /// Refuses an officer whom nobody knows, before anything is made for him.
  ///
  /// - Throws: The exit status for faulty input.
  func check(officers: [Officer.ID], wording: Wording) throws {
    guard let officer, !officers.contains(Officer.ID(officer)) else { return }
    Console.tell(wording.noSuchOfficer(officer))
    throw ExitStatus.faultyInput.exit
  }

  var options: DocumentOptions {
    DocumentOptions(
      paper: paper, template: template, extent: per, officer: officer.map { Officer.ID($0) }, orderNumber: number, orderDate: date?.date)
  }
}

/// What a target is made as: a document of this program, or a PDF of one that programs of others make.
enum TargetFormat: Equatable, ExpressibleByArgument {
  case document(DocumentFormat)
  case pdf

  init?(argument: String) {
    if argument == "pdf" {
      self = .pdf
    } else {
      guard let format = DocumentFormat(rawValue: argument) else { return nil }
      self = .document(format)
    }
  }

  /// The format that a file's ending asks for; nil where it says none.
  init?(path: String) {
    if path.lowercased().hasSuffix(".pdf") {
      self = .pdf
    } else {
      guard let format = DocumentFormat(path: path) else { return nil }
      self = .document(format)
    }
  }

  /// The name of a format on the command line.
  var name: String {
    switch self {
    case .document(let format): format.rawValue
    case .pdf: "pdf"
    }
  }

  /// The endings that tell a format.
  static var endings: String {
    var endings: [String] = []
    for format in DocumentFormat.allCases where !endings.contains(".\(format.ending)") { endings.append(".\(format.ending)") }
    return (endings + [".pdf"]).joined(separator: ", ")
  }

  /// The names of all formats.
  static var names: String { (DocumentFormat.allCases.map(\.rawValue) + ["pdf"]).joined(separator: "|") }
}

/// A file, or a folder of files, that was asked for.
struct DocumentTarget {
  let path: String
  let format: TargetFormat

  /// The targets of all paths; a named format holds for all of them.
  ///
  /// - Throws: A usage error where neither the name nor an ending tells a format.
  static func targets(_ paths: [String], named format: TargetFormat?) throws -> [DocumentTarget] {
    try paths.map { path in
      guard let format = format ?? TargetFormat(path: path) else {
        throw ValidationError(
          "--output \(path): the ending tells no format; it may be \(TargetFormat.endings), or --format names one of \(TargetFormat.names).")
      }
      return DocumentTarget(path: path, format: format)
    }
  }
}
