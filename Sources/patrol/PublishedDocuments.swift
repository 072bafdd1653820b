import Foundation
import PatrolFiles
import PatrolModel
import RosterReports
import WeekCycle
import Wording

/// All documents of a published version, made and named as they lie in the archive.
struct PublishedDocuments {
  let input: ScenarioInput
  let options: DocumentOptions

  private var wording: Wording { input.wording }

  /// The documents of a version: the order, the workbook, the page, tables, calendars, messages, and what is for the wall.
  ///
  /// - Throws: What cannot be made.
  func all(of file: RosterFile) throws -> [ArchivedDocument] {
    let report = input.report(of: file.roster, file: file, isQuiet: true)
    let restricted = Documents(DutyBook(report, file: file), wording: wording, options: options)
    let wall = Documents(DutyBook(report, file: file, audience: .wall), wording: wording, options: options)
    return try Wording.PublishedDocument.allCases.flatMap { document in
      let format = Self.format(document)
      let name = wording.name(document)
      return try (Self.isForWall(document) ? wall : restricted).make(format).map { made in
        ArchivedDocument(
          name: Self.isFolder(document) ? "\(name)/\(made.part ?? name).\(format.ending)" : "\(name).\(format.ending)", bytes: made.bytes,
          isPrivate: !Self.isForWall(document))
      }
    }
  }

  /// The change sheet of a version, as text and workbook, and a message to each one moved.
  ///
  /// - Throws: What cannot be made.
  static func changes(_ sheet: ChangeSheet, _ wording: Wording) throws -> [ArchivedDocument] {
    let sheets = [
      ArchivedDocument(name: "\(sheet.name).txt", bytes: Data(sheet.text().utf8)),
      ArchivedDocument(name: "\(sheet.name).xlsx", bytes: try sheet.workbook()),
    ]
    return sheets + sheet.messages().map { ArchivedDocument(name: "\(wording.changedMessagesFolder)/\($0.name).txt", bytes: Data($0.text.utf8)) }
  }

  /// The language of the documents that lie in a version's folder; nil where none of them does.
  ///
  /// Where documents of both languages lie there, it is the asked one.
  static func language(in folder: String, asked: Language) -> Language? {
    ([asked] + Language.allCases.filter { $0 != asked }).first { language in
      Wording.PublishedDocument.allCases.contains { document in
        let name = Wording(language).name(document) + (isFolder(document) ? "" : ".\(format(document).ending)")
        return FileManager.default.fileExists(atPath: URL(fileURLWithPath: folder).appendingPathComponent(name).path)
      }
    }
  }

  private static func format(_ document: Wording.PublishedDocument) -> DocumentFormat {
    switch document {
    case .order: .order
    case .workbook, .wallWorkbook: .xlsx
    case .page, .wallPage: .html
    case .grid: .csv
    case .duties: .csvLong
    case .calendars: .ics
    case .messages: .text
    }
  }

  private static func isForWall(_ document: Wording.PublishedDocument) -> Bool {
    switch document {
    case .wallWorkbook, .wallPage: true
    case .order, .workbook, .page, .grid, .duties, .calendars, .messages: false
    }
  }

  private static func isFolder(_ document: Wording.PublishedDocument) -> Bool {
    switch document {
    case .calendars, .messages: true
    case .order, .workbook, .page, .grid, .duties, .wallWorkbook, .wallPage: false
    }
  }
}
