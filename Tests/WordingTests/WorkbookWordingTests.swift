import PatrolModel
import Testing
import Wording

@Suite("Words for workbooks")
struct WorkbookWordingTests {
  private static let refusals: [FaultKind] = [
    .otherSpreadsheet(ending: "ods"), .protectedWorkbook, .notWorkbook, .workbookDamaged(part: "xl/a.xml"), .workbookDeclarations(part: "xl/a.xml"),
  ]
  private static let others: [FaultKind] = [
    .workbookTooLarge(megabytes: 64), .tooManyCells(limit: 5), .noInputSheet(expected: [.unit, .officers]), .sheetMissing(.officers),
    .sheetTwice(.rules),
    .cellError(found: "#REF!"), .formulaWithoutValue, .noHeadings(expected: ["id"]), .sheetIgnored(isHidden: true, nearest: .zones),
    .sheetIgnored(isHidden: false, nearest: nil), .furtherGridIgnored, .legendIgnored(code: "PG", meaning: "x"),
  ]

  @Test("a refused workbook is told what to be saved as, in both languages", arguments: refusals, Language.allCases)
  func refused(kind: FaultKind, language: Language) {
    #expect(Wording(language).text(kind).contains("(.xlsx)"))
  }

  @Test("every fault of a workbook has a text of its own in each language", arguments: refusals + others)
  func texts(kind: FaultKind) {
    let texts = Language.allCases.map { Wording($0).text(kind) }
    #expect(Set(texts).count == texts.count)
    #expect(texts.allSatisfy { $0.hasSuffix(".") || $0.hasSuffix("?") })
  }

  @Test("a sheet's name in a fault is the one on its tab in that language")
  func sheets() {
    #expect(Wording(.english).text(.sheetMissing(.officers)).contains("\"Officers\""))
    #expect(Wording(.indonesian).text(.sheetMissing(.officers)).contains("\"Personel\""))
    #expect(Wording(.indonesian).text(.sheetIgnored(isHidden: true, nearest: .zones)).hasSuffix("Maksud Anda \"Wilayah\"?"))
  }

  @Test(
    "a cell is named by letters and row",
    arguments: [(1, "A1"), (26, "Z1"), (27, "AA1"), (52, "AZ1"), (702, "ZZ1"), (703, "AAA1"), (16_384, "XFD1")])
  func cells(column: Int, name: String) {
    let place = Fault.Place(file: "a.xlsx", sheet: .init(name: "Rules", number: 1), column: column, row: 1)
    #expect(place.cell == name)
    #expect(Wording(.english).text(place) == "a.xlsx, sheet Rules, cell \(name)")
    #expect(Wording(.indonesian).text(place) == "a.xlsx, lembar Rules, sel \(name)")
  }

  @Test("every note on a heading and every meaning is written in both languages", arguments: InputSheet.allCases)
  func notes(sheet: InputSheet) {
    let (english, indonesian) = (Wording(.english), Wording(.indonesian))
    #expect(english.title(sheet) != indonesian.title(sheet))
    for column in sheet.columns + sheet.furtherColumns {
      #expect(!english.note(column, of: sheet).isEmpty)
      // The standard kinds of absence are Indonesian words in both.
      if (sheet, column) != (.availability, .kind) { #expect(english.note(column, of: sheet) != indonesian.note(column, of: sheet)) }
    }
    for item in InputItem.allCases { #expect(english.explanation(item) != indonesian.explanation(item)) }
  }
}
