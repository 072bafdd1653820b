import Foundation
import OfficePackages
import OutsidePrograms
import Testing

@Suite("Workbooks as they are written") struct WorkbookWriterTests {
  static let hostile = [
    "=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "\t=1", "line\nfeed", "a \"quoted\" name, with comma", "<script>alert(1)</script> & more",
    "\u{202E}right to left", "e\u{301}", "👮🏽‍♀️ Siti", " spaces ", "007", "1/2", "TRUE", "{=1}", "عمر", "'apostrophe",
  ]

  @Test("texts that look like formulas, markup or numbers stay the texts that they are", arguments: hostile)
  func staysText(_ text: String) throws {
    let workbook = try WorkbookWriter(title: text, createdDay: 20_000)
    try workbook.sheet("A").write(text, 0, 0, CellFormat())
    let cell = try #require(try WrittenSheet(1, of: workbook.bytes()).cells["A1"])
    #expect(cell == .init(type: "s", text: text, formula: nil))
  }

  @Test("an independent reader finds the same texts, control characters among them", .enabled(if: OutsideProgram.python != nil))
  func readElsewhere() throws {
    let python = try #require(OutsideProgram.python)
    let texts = Self.hostile + ["carriage\rreturn", "bell\u{7}", "_x0041_"]
    let workbook = try WorkbookWriter(title: "texts", createdDay: 20_000)
    let sheet = try workbook.sheet("A")
    for (row, text) in texts.enumerated() { try sheet.write(text, row, 0, CellFormat()) }
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("texts-\(UUID().uuidString).xlsx")
    try workbook.bytes().write(to: place)
    defer { try? FileManager.default.removeItem(at: place) }
    let script = """
      import sys, json, openpyxl
      from openpyxl.utils.escape import unescape
      sheet = openpyxl.load_workbook(sys.argv[1]).active
      # openpyxl leaves escaped characters as they are, but takes the escape of an escape out itself.
      print(json.dumps([[cell.data_type, cell.value if cell.value == '_x0041_' else unescape(cell.value)] for cell in sheet['A']]))
      """
    let outcome = try OutsideProgram.run(python, ["-c", script, place.path])
    let read = try JSONDecoder().decode([[String]].self, from: Data(outcome.output.utf8))
    #expect(read.map { $0[0] } == texts.map { _ in "s" }, "\(outcome.errors)")
    #expect(read.map { $0[1] } == texts)
  }

  @Test("the same calls give the same bytes") func deterministic() throws {
    func made() throws -> Data {
      let workbook = try WorkbookWriter(title: "Same", createdDay: 20_000)
      let sheet = try workbook.sheet("A")
      try sheet.write("x", 0, 0, CellFormat().boxed())
      try sheet.write(formula: "1+1", value: 2, 1, 0, CellFormat())
      return try workbook.bytes()
    }
    #expect(try made() == made())
  }

  @Test("a formula carries the value that it has now, a date its serial number") func values() throws {
    let workbook = try WorkbookWriter(title: "Values", createdDay: 20_000)
    let sheet = try workbook.sheet("A")
    try sheet.write(formula: "SUM(B1:B2)", value: 7.5, 0, 0, CellFormat())
    try sheet.write(dayNumber: 20_780, 1, 0, CellFormat().with { $0.numberFormat = "dd/mm" })
    let cells = try WrittenSheet(1, of: workbook.bytes()).cells
    #expect(cells["A1"] == .init(type: "n", text: "7.5", formula: "SUM(B1:B2)"))
    // 23 November 2026 is day 46349 of spreadsheets.
    #expect(cells["A2"]?.text == "46349")
  }

  @Test("a text that no cell can hold is cut, characters that XML cannot say are dropped") func limits() throws {
    let workbook = try WorkbookWriter(title: "Limits", createdDay: 20_000)
    let sheet = try workbook.sheet("A")
    try sheet.write(String(repeating: "😀", count: 20_000), 0, 0, CellFormat())
    try sheet.write("a\0b\u{FFFF}c", 1, 0, CellFormat())
    let cells = try WrittenSheet(1, of: workbook.bytes()).cells
    #expect((cells["A1"]?.text.utf16.count ?? 0) <= WorkbookWriter.mostCellCharacters)
    #expect(cells["A1"]?.text.hasSuffix("😀…") == true)
    #expect(cells["A2"]?.text == "abc")
  }

  @Test("parts in different letters are one text of their cell") func parts() throws {
    let workbook = try WorkbookWriter(title: "Parts", createdDay: 20_000)
    let sheet = try workbook.sheet("A")
    let bold = CellFormat().with { $0.isBold = true }
    try sheet.merge([("one\n", CellFormat()), ("", CellFormat()), ("two", bold)], rows: 0...0, columns: 0...2, CellFormat())
    #expect(try WrittenSheet(1, of: workbook.bytes()).cells["A1"]?.text == "one\ntwo")
  }

  @Test("a name that no sheet may have is refused", arguments: ["a/b", "", String(repeating: "x", count: 32), "[a]"])
  func sheetNames(_ name: String) throws {
    let workbook = try WorkbookWriter(title: "Names", createdDay: 20_000)
    #expect(throws: WorkbookWriter.Problem.self) { try workbook.sheet(name) }
  }

  @Test("a closed workbook takes nothing more") func closed() throws {
    let workbook = try WorkbookWriter(title: "Closed", createdDay: 20_000)
    let sheet = try workbook.sheet("A")
    _ = try workbook.bytes()
    #expect(throws: WorkbookWriter.Problem.self) { try sheet.write("x", 0, 0, CellFormat()) }
    #expect(throws: WorkbookWriter.Problem.self) { try workbook.bytes() }
  }

  @Test("columns are named as spreadsheets name them", arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func columns(_ column: Int, _ name: String) { #expect(CellReference.column(column) == name) }
}
