import Foundation
import PatrolModel
import Testing
import Wording

@testable import PatrolFiles

@Suite("Workbooks")
struct WorkbookReadingTests {
  private func read(_ package: Package, name: String = "week.xlsx", damage: (inout Data) -> Void = { _ in }) throws -> ScenarioReading {
    try Fixtures.withFolder { folder in
      package.write(to: "\(folder)/\(name)")
      var data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      damage(&data)
      try data.write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      return ScenarioReader.read(path: "\(folder)/\(name)")
    }
  }

  private func cells(_ package: Package) throws -> [[String]] {
    try Fixtures.withFolder { folder in
      package.write(to: "\(folder)/a.xlsx")
      let log = ReadingLog()
      let workbook = try #require(WorkbookReader.read(path: "\(folder)/a.xlsx", name: "a.xlsx", log: log), "\(Fixtures.lines(log.faults))")
      return workbook.sheets[0].rows.map { row in
        row.cells.map { cell in
          switch cell.content {
          case .text(let text): "\(Fault.Place.letters(ofColumn: cell.column))\(row.number) \(text)"
          case .error(let shown): "\(Fault.Place.letters(ofColumn: cell.column))\(row.number) error \(shown)"
          case .unevaluated: "\(Fault.Place.letters(ofColumn: cell.column))\(row.number) unevaluated"
          }
        }
      }
    }
  }

  @Test("every way in which a cell holds its value is read")
  func contents() throws {
    let texts = """
      <si><t>plain</t></si><si><r><rPr><b/></rPr><t>rich </t></r><r><t xml:space="preserve">text</t></r></si>\
      <si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si><si><t xml:space="preserve"> a &amp; b_x000A_c </t></si>
      """
    let rows = """
      <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="s"><v>3</v></c></row>\
      <row r="4" spans="1:9"><c r="A4" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="AB4" t="str"><f>A1</f><v>formula</v></c></row>\
      <row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c><c><f>1+1</f></c><c><f>1+1</f><v>2</v></c><c s="1"><v>46349</v></c></row>\
      <row r="9"><c r="C9" t="d"><v>2026-11-23T00:00:00</v></c><c r="D9" t="d"><v>2026-11-23T09:30:00Z</v></c><c r="E9" s="2"/><c r="F9" s="7"><v>3.0</v></c></row>
      """
    let styles = """
      <numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>
      """
    let read = try cells(Package([("a", rows)], texts: texts, styles: styles))
    #expect(
      read == [
        ["A2 plain", "B2 rich text", "C2 漢字", "D2  a & b\nc "], ["A4 inline", "AB4 formula"],
        ["A5 true", "B5 false", "C5 error #REF!", "D5 unevaluated", "E5 2", "F5 2026-11-23"],
        ["C9 2026-11-23", "D9 2026-11-23 09:30", "F9 3"],
      ])
  }

  @Test("parts are found by relations, whatever they are called and however they are referred to")
  func relations() throws {
    let rows = Package.rows([["x"]])
    for target in ["/xl/worksheets/sheet1.xml", "worksheets/sheet1.xml", "odd/place.xml", "/elsewhere/a.xml"] {
      #expect(try cells(Package([("a", rows)], target: { _ in target })) == [["A1 x"]], "\(target)")
    }
    var prefixed = Package([("a", rows)])
    for place in prefixed.parts.indices where prefixed.parts[place].name.hasPrefix("xl/") && !prefixed.parts[place].name.hasSuffix(".rels") {
      prefixed.parts[place].text = prefixed.parts[place].text.replacing("<", with: "<x:").replacing("<x:/", with: "</x:")
        .replacing("xmlns=", with: "xmlns:x=").replacing("xmlns:r=", with: "xmlns:rel=").replacing("r:id=", with: "rel:id=")
    }
    #expect(try cells(prefixed) == [["A1 x"]])
    var capitals = Package([("a", rows)])
    for place in capitals.parts.indices where capitals.parts[place].name.contains("sheet1") {
      capitals.parts[place].name = "XL\\Worksheets\\Sheet1.XML"
    }
    #expect(try cells(capitals) == [["A1 x"]])
  }

  @Test("the epoch of 1904 is the workbook's own", arguments: ["1", "true"])
  func epoch(value: String) throws {
    let rows = "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>44887</v></c></row>"
    let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    #expect(try cells(Package([("a", rows)], styles: styles, properties: "<workbookPr date1904=\"\(value)\"/>")) == [["A1 2026-11-23"]])
    #expect(try cells(Package([("a", rows)], styles: styles)) == [["A1 2022-11-22"]])
  }

  @Test("a workbook is the same scenario as the YAML file that says the same")
  func sameScenario() throws {
    let yaml = """
      scenario: 1
      office: Polsek Contoh
      period: { from: 2026-11-23 }
      shifts: { P: 07:00-15:00, S: 15:00-23:00, M: 23:00-07:00 }
      officers:
        - { id: K1, name: Adi, rank: Ipda, number: "80010001", regu: 1, qualifications: driver }
        - { id: K2, name: Budi, rank: Bripka, number: "80010002", regu: 2 }
      availability: [{ officer: K2, from: 2026-11-24, to: 2026-11-25, kind: cuti }]
      zones: [{ id: kota }, { id: desa, class: aman }]
      requirements: [{ id: k, at: kota, when: [P, S], min: 1, points: { min: 100, target: 12 } }]
      rules: [{ rule: max-nights-week, hard: 4, prefer: 2 }]
      """
    let expected = try Fixtures.withFolder { folder in
      try yaml.write(toFile: folder + "/scenario.yaml", atomically: true, encoding: .utf8)
      return try #require(ScenarioReader.read(path: folder).scenario)
    }
    let reading = try read(SmallWorkbook.package())
    let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    #expect(CanonicalScenario.text(scenario) == CanonicalScenario.text(expected))
    #expect(reading.notes.isEmpty && reading.files == ["week.xlsx"])
  }

  @Test("faults of a workbook speak the workbook's words: keys of cells, headings, the day off, and both ends of a stretch")
  func faultWords() throws {
    let reading = try read(
      SmallWorkbook.package { sheets in
        sheets[3].rows[1] = ["K2", "2026-12-05", "2026-12-01", "cuti"]
        sheets[5].rows[1] = ["k", "kls=rawan", "P", "1", ""]
        sheets.append(("Requests", [["officer", "date", "shift"], ["K1", "2026-11-26", "QQ"]]))
      })
    let lines = reading.faults.map { Wording(.indonesian).text($0) }
    #expect(lines.contains { $0.contains("\"kls\"") && $0.contains("Maksud Anda \"kelas\"?") }, "\(lines)")
    #expect(lines.contains { $0.hasSuffix("Salah satu dari ini diperlukan di sini: kelas, wilayah, pos.") }, "\(lines)")
    #expect(
      lines.contains { $0.contains("sel C2") && $0.contains("Akhir \"2026-12-01\" mendahului awal \"2026-12-05\"") && $0.contains("sel B2)") },
      "\(lines)")
    #expect(lines.contains { $0.contains("\"QQ\"") && $0.contains("P, S, M, libur") }, "\(lines)")
    // A scenario file has its own keys.
    let key = Fault(place: .init(file: "scenario.yaml", line: 3), kind: .needsOneOf(keys: ["class", "zone"]))
    #expect(Wording(.indonesian).text(key).hasSuffix("class, zone."))
  }

  @Test("words in cells may be Indonesian")
  func words() throws {
    func scenario(_ points: String, _ per: String, _ window: String) throws -> Scenario {
      let reading = try read(
        SmallWorkbook.package { sheets in
          sheets[5].rows = [["id", "at", "min", "points", "per"], ["k", "kota", "1", points, per]]
          sheets[6].rows = [["rule", "hard", "window"], ["max-nights-week", "4", window]]
        })
      return try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    }
    let words = [("must", "wajib"), ("high", "tinggi"), ("medium", "sedang"), ("low", "rendah"), ("min=must", "minimal=wajib")]
    for ((english, indonesian), (per, window)) in zip(
      words, [(("day", "hari"), ("week", "minggu"))] + Array(repeating: (("period", "Periode"), ("rolling", "Bergulir")), count: 4))
    {
      #expect(try CanonicalScenario.text(scenario(english, per.0, window.0)) == CanonicalScenario.text(scenario(indonesian, per.1, window.1)))
    }
  }

  @Test("a workbook with every sheet has no faults")
  func everySheet() throws {
    let reading = try read(SmallWorkbook.package { $0 = SmallWorkbook.allSheets })
    let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    #expect(Set(InputSheet.allCases).subtracting(SmallWorkbook.allSheets.compactMap { InputSheet.named($0.name) }) == [.signatures])
    #expect(scenario.tasks.count == 1 && scenario.partnerships.count == 2 && scenario.vehicles.count == 2 && scenario.sectors.count == 1)
    #expect(scenario.cameras.map { "\($0.id) \($0.percent) \($0.dead.count)" } == ["kam 20 1"])
    #expect(scenario.watchGroups.map(\.nights) == [[.friday, .saturday]])
    #expect(scenario.history.cells.count == 2 && scenario.requests.count == 2 && scenario.crewKinds.count == 1)
  }

  @Test("titles, blank rows and columns, other headings, other languages and hidden sheets change nothing")
  func forms() throws {
    let expected = try CanonicalScenario.hash(#require(try read(SmallWorkbook.package()).scenario))
    var sheets = SmallWorkbook.sheets
    sheets[0] = (
      "Satuan",
      [["DATA SATUAN"], [], ["Nama satuan", "Polsek Contoh", "", "keterangan"], ["Kop surat"], ["Hari pertama", "23/11/2026"], ["Bila perlu"]]
    )
    sheets[1] = ("Dinas", [["Kode", "Mulai", "Selesai"], ["P", "07.00", "15.00"], ["S", "15.00", "23.00"], ["M", "23.00", "07.00"]])
    sheets[2] = (
      "PERSONEL",
      [
        ["DAFTAR PERSONEL", "", "", "", "", "", "", ""], [], ["NO.", "KODE", "NAMA", "PANGKAT", "N.R.P.", "Regu", "Kualifikasi", "KET"],
        ["1", "K1", "Adi", "Ipda", "80010001", "1", "driver", "x"], ["", " ", ""], ["2", "K2", "Budi", "Bripka", "80010002", "2", "", "", "", "y"],
        ["", ""],
      ]
    )
    sheets[5] = ("Kebutuhan", [["Tempat", "Kode", "Waktu", "Minimal", "Poin"], ["kota", "k", "P|S", "1", "min=100|target=12"]])
    sheets.reverse()
    let package = Package(sheets.map { ($0.name, Package.rows($0.rows)) }, state: ["PERSONEL": "hidden", "Zones": "veryHidden"])
    let reading = try read(package)
    #expect(try CanonicalScenario.hash(#require(reading.scenario, "\(Fixtures.lines(reading.faults))")) == expected)
  }

  @Test("sheets that are no part of a scenario are told of, with the one that was perhaps meant, but for empty ones and guides")
  func furtherSheets() throws {
    let package = SmallWorkbook.package { sheets in
      sheets += [("Sheet1", []), ("Petunjuk", [["x"]]), ("Vehicle", [["x"]]), ("Coret-coret", [["x"]])]
    }
    let notes = try read(package).notes
    #expect(notes.map(\.kind) == [.sheetIgnored(isHidden: false, nearest: .vehicles), .sheetIgnored(isHidden: false, nearest: nil)])
    #expect(notes.map { $0.place.sheet?.name } == ["Vehicle", "Coret-coret"])
  }

  @Test(
    "a sheet that every scenario needs and that is not there is the one fault, and the sheet that was meant is named",
    arguments: ["Officers", "Shifts", "Requirements"])
  func missingSheet(name: String) throws {
    let reading = try read(
      SmallWorkbook.package { sheets in
        for place in sheets.indices where sheets[place].name == name { sheets[place].name = String(name.dropLast(2)) + "q" }
      })
    let sheet = try #require(InputSheet.named(name))
    #expect(reading.faults.map(\.kind) == [.sheetMissing(sheet)], "\(Fixtures.lines(reading.faults))")
    #expect(reading.notes.map(\.kind) == [.sheetIgnored(isHidden: false, nearest: sheet)])
  }

  @Test("a fault names sheet and cell, in both languages")
  func places() throws {
    let reading = try read(SmallWorkbook.package { $0[2].rows[1][2] = "Ipdda" })
    #expect(reading.scenario == nil)
    #expect(Fixtures.lines(reading.faults).hasPrefix("fault week.xlsx, sheet Officers, cell C2: There is no rank \"Ipdda\"."))
    #expect(Fixtures.lines(reading.faults, .indonesian).hasPrefix("fault week.xlsx, lembar Officers, sel C2: Tidak ada pangkat \"Ipdda\"."))
  }

  @Test("an error or a formula without a value is a fault at its cell")
  func errors() throws {
    var package = SmallWorkbook.package()
    let place = try #require(package.parts.firstIndex { $0.name.hasSuffix("sheet6.xml") })
    package.parts[place].text = package.parts[place].text
      .replacing("<c r=\"D2\" t=\"inlineStr\"><is><t>1</t></is></c>", with: "<c r=\"D2\" t=\"e\"><v>#DIV/0!</v></c>")
      .replacing("<c r=\"C2\" t=\"inlineStr\"><is><t>P|S</t></is></c>", with: "<c r=\"C2\"><f>1+1</f></c>")
    let faults = try read(package).faults
    #expect(faults.prefix(2).map(\.kind) == [.formulaWithoutValue, .cellError(found: "#DIV/0!")])
    #expect(faults.prefix(2).map(\.place.cell) == ["C2", "D2"])
  }

  @Test("what is no workbook is refused with what to do about it")
  func refused() throws {
    let good = SmallWorkbook.package()
    #expect(try read(good, name: "week.xls").faults.map(\.kind) == [.otherSpreadsheet(ending: "xls")])
    #expect(try read(good, name: "week.ods").faults.map(\.kind) == [.otherSpreadsheet(ending: "ods")])
    #expect(
      try read(good) { $0 = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)) }.faults.map(\.kind) == [
        .protectedWorkbook
      ])
    #expect(try read(good) { $0 = Data("id;name\n".utf8) }.faults.map(\.kind) == [.notWorkbook])
    #expect(try read(good) { $0 = Data() }.faults.map(\.kind) == [.notWorkbook])
    #expect(try read(good) { $0 = $0.prefix($0.count / 2) }.faults.map(\.kind) == [.notWorkbook])
    var other = good
    other.parts = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")]
    #expect(try read(other).faults.map(\.kind) == [.otherSpreadsheet(ending: "ods")])
    other.parts = [("readme.txt", "hello")]
    #expect(try read(other).faults.map(\.kind) == [.notWorkbook])
    #expect(
      try read(SmallWorkbook.package { $0 = [("Sheet1", [["x"]])] }).faults.map(\.kind) == [
        .noInputSheet(expected: [.unit, .shifts, .officers, .requirements])
      ])
    #expect(try read(SmallWorkbook.package { $0.append(("Personel", [["id", "name"]])) }).faults.map(\.kind) == [.sheetTwice(.officers)])
  }

  @Test("a cell far to the right of many rows is refused instead of filling the memory")
  func wide() throws {
    var package = SmallWorkbook.package()
    let place = try #require(package.parts.firstIndex { $0.name.hasSuffix("sheet3.xml") })
    let rows = (4...400).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
    package.parts[place].text = package.parts[place].text
      .replacing("</row><row r=\"2\">", with: "<c r=\"XFD1\"><v>1</v></c></row><row r=\"2\">").replacing("</sheetData>", with: rows + "</sheetData>")
    let faults = try read(package).faults
    #expect(faults.map(\.kind) == [.tooManyCells(limit: 4_000_000)])
    #expect(faults.map(\.place.cell) == ["XFD1"])
  }

  @Test("encrypted entries are refused")
  func encrypted() throws {
    let reading = try read(SmallWorkbook.package()) { data in
      // The flag of each entry in the archive's directory.
      for range in data.ranges(of: Data([0x50, 0x4B, 0x01, 0x02])) { data[range.lowerBound + 8] |= 1 }
    }
    #expect(reading.faults.map(\.kind) == [.protectedWorkbook])
  }

  @Test(
    "declarations and entities are refused wherever they stand",
    arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"])
  func entities(part: String) throws {
    let laughs = """
      <?xml version="1.0" encoding="UTF-8"?><!-- a --><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
      """
    var package = SmallWorkbook.package()
    let place = try #require(package.parts.firstIndex { $0.name == part })
    package.parts[place].text = laughs + package.parts[place].text.replacing("Polsek Contoh", with: "&b;&c;")
    #expect(try read(package).faults.map(\.kind) == [.workbookDeclarations(part: part)])
    package.parts[place].text = package.parts[place].text.replacing("<!DOCTYPE", with: "<!doctype")
    #expect(try read(package).scenario == nil)
    package = SmallWorkbook.package()
    package.parts[place].text = "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + package.parts[place].text
    #expect(try read(package).faults.map(\.kind) == [.workbookDamaged(part: part)])
  }

  @Test("an archive that expands beyond the limit is refused before it is expanded, whatever it claims")
  func bomb() throws {
    var package = SmallWorkbook.package()
    package.parts.append(("xl/media/a.bin", String(repeating: "0", count: 65 << 20)))
    #expect(try read(package).faults.map(\.kind) == [.workbookTooLarge(megabytes: 64)])
    package.parts[package.parts.count - 1] = ("xl/worksheets/sheet1.xml", String(repeating: " ", count: 4 << 20))
    package.parts.removeAll { $0.name == "xl/worksheets/sheet1.xml" && $0.text.hasPrefix("<") }
    let reading = try read(package) { data in
      // A claim of sixteen bytes in the directory for what holds four million.
      for range in data.ranges(of: Data([0x50, 0x4B, 0x01, 0x02])) {
        let size = range.lowerBound + 24
        if data[size..<(size + 4)].elementsEqual([0, 0, 0x40, 0]) { data.replaceSubrange(size..<(size + 4), with: [16, 0, 0, 0]) }
      }
    }
    #expect(reading.faults.map(\.kind) == [.workbookDamaged(part: "xl/worksheets/sheet1.xml")])
  }

  @Test("missing and broken parts are faults", arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
  func brokenParts(part: String) throws {
    var package = SmallWorkbook.package()
    package.parts.removeAll { $0.name == part }
    #expect(try read(package).faults.map(\.kind) == [.workbookDamaged(part: part)])
    package.parts.append((part, "<worksheet><sheetData><row r=\"1\">"))
    #expect(try read(package).faults.map(\.kind) == [.workbookDamaged(part: part)])
    package.parts[package.parts.count - 1].text = "<html/>"
    #expect(try read(package).faults.map(\.kind) == [.workbookDamaged(part: part)])
  }
}
