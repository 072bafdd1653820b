import ArgumentParser
import RosterReports

/// What a file may be written as: a document of this program, or the PDF of one, which programs of others make.
enum TargetFormat: Equatable, ExpressibleByArgument {
  case document(DocumentFormat)
  case pdf

  private static let pdfName = "pdf"

  /// A format by its name.
  init?(argument: String) {
    if argument == Self.pdfName {
      self = .pdf
    } else if let format = DocumentFormat(rawValue: argument) {
      self = .document(format)
    } else {
      return nil
    }
  }

  /// The format that a file's ending asks for; nil where it says none.
  init?(path: String) {
    if path.lowercased().hasSuffix(".\(Self.pdfName)") {
      self = .pdf
    } else if let format = DocumentFormat(path: path) {
      self = .document(format)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { DocumentFormat.allCases.map(\.rawValue) + [pdfName] }

  /// Its name.
  var name: String {
    switch self {
    case .document(let format): format.rawValue
    case .pdf: Self.pdfName
    }
  }

  /// The ending of its files.
  var ending: String {
    switch self {
    case .document(let format): format.ending
    case .pdf: "pdf"
    }
  }

  /// The names of all formats.
  static var names: String { allValueStrings.joined(separator: "|") }

  /// The endings that tell a format.
  static var endings: String {
    var endings: [String] = []
    for format in DocumentFormat.allCases where !endings.contains(".\(format.ending)") { endings.append(".\(format.ending)") }
    return (endings + [".\(pdfName)"]).joined(separator: ", ")
  }
}

extension PDFConversion.Source: ExpressibleByArgument {
  /// What is made before it is turned into PDF.
  var format: DocumentFormat {
    switch self {
    case .workbook: .xlsx
    case .page: .html
    case .order: .order
    }
  }
}
