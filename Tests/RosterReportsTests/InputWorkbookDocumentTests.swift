import Foundation
import PatrolModel
import Testing
import Wording

@Suite("The document of the input workbook")
struct InputWorkbookDocumentTests {
  private static let english = Wording(.english)
  private static let indonesian = Wording(.indonesian)

  /// A sheet's line: its names, and its headings in both languages.
  private static func line(_ sheet: InputSheet) -> String {
    let headings = (sheet.columns + sheet.furtherColumns).map { column -> String in
      let names = [english, indonesian].map { $0.heading(column, of: sheet) }
      return names[0] == names[1] ? names[0] : "\(names[0]) (\(names[1]))"
    }
    return "| \(english.name(sheet)) (\(indonesian.name(sheet))) | \(headings.joined(separator: ", ")) |"
  }

  private static func line(_ item: InputItem) -> String {
    "| \(english.name(item)) (\(indonesian.name(item))) | \(english.explanation(item).replacing("|", with: "\\|")) |"
  }

  @Test("docs/scenario-format.md names every sheet with its headings, and every single value, in both languages")
  func lines() throws {
    let page = try String(contentsOfFile: WorkbookPlace.repository + "/docs/scenario-format.md", encoding: .utf8)
    let expected = InputSheet.allCases.filter { !$0.columns.isEmpty }.map(Self.line) + InputItem.allCases.map(Self.line)
    let missing = expected.filter { !page.contains($0 + "\n") }
    #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
  }
}
