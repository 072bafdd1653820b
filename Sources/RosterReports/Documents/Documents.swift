import Foundation
import PatrolFiles
import Wording

/// A file that was made of a roster.
public struct Document: Sendable, Hashable {
  /// What tells it from the others of one export, fit for a file name; nil where a format makes a single file.
  public var part: String?
  /// Its bytes.
  public var bytes: Data

  /// A file.
  public init(part: String? = nil, bytes: Data) {
    self.part = part
    self.bytes = bytes
  }

  /// A text file in UTF-8.
  public init(part: String? = nil, text: String) {
    self.init(part: part, bytes: Data(text.utf8))
  }
}

/// Makes documents of a book.
public struct Documents: Sendable {
  private let book: DutyBook
  private let wording: Wording
  private let options: DocumentOptions

  /// Documents of a book in a language.
  public init(_ book: DutyBook, wording: Wording, options: DocumentOptions = DocumentOptions()) {
    self.book = book
    self.wording = wording
    self.options = options
  }

  /// The files of a format: one, or one for each officer, day or regu where the format is made so.
  public func make(_ format: DocumentFormat) throws -> [Document] {
    switch format {
    case .csv: [Document(text: RosterGridWriter.csv(book.report.roster, scenario: book.readableScenario))]
    case .json: [Document(text: RosterFileWriter.json(book.readableFile))]
    case .csvLong: [Document(text: DutyTable(book: book, wording: wording).csv)]
    case .ics: DutyCalendars(book, wording: wording, officer: options.officer).documents()
    case .text: Messages(book: book, wording: wording, options: options).documents()
    case .order: [Document(bytes: try DutyOrder(book, wording: wording, options: options).document().bytes())]
    case .xlsx: [Document(bytes: try RosterWorkbook(book, wording: wording, paper: options.paper).bytes())]
    case .html: [Document(text: RosterPage(book, wording: wording, paper: options.paper).text())]
    }
  }
}
