import Foundation
import PatrolModel
import Testing
import Wording

@testable import PatrolFiles

@Suite("Grids in workbooks")
struct WorkbookGridTests {
  private static let frame = """
    scenario: 1
    period: { from: 2026-11-23 }
    shifts: { P: { name: pagi, hours: "07:00-15:00" }, S: { name: siang, hours: "15:00-23:00" }, M: { name: malam, hours: "23:00-07:00" } }
    officers: [{ id: K1, name: Adi Contoh, number: "00010001" }, { id: K2, name: Budi Misal, number: "00010002" }]
    requirements: [{ at: any, min: 1 }]

    """

  private func read(_ files: [String: Package], history: String) throws -> ScenarioReading {
    try Fixtures.withFolder { folder in
      for (name, package) in files { package.write(to: "\(folder)/\(name)") }
      try (Self.frame + "history: \(history)\n").write(toFile: folder + "/scenario.yaml", atomically: true, encoding: .utf8)
      return ScenarioReader.read(path: folder)
    }
  }

  private static let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/></cellXfs>"

  /// A grid as an office keeps it: titles, headings of two rows, dates as serials and as texts, groups, totals, a legend.
  private static var grid: String {
    let serial = 46_342  // 16 November 2026
    let dates =
      "<c r=\"D4\" s=\"1\"><v>\(serial)</v></c><c r=\"E4\" t=\"inlineStr\"><is><t>17/11/2026</t></is></c>"
      + "<c r=\"F4\" t=\"inlineStr\"><is><t>Rab 18/11/2026</t></is></c><c r=\"G4\" s=\"1\"><v>\(serial + 3)</v></c>"
    return Package.rows([["JADWAL DINAS BULAN NOVEMBER"], [], ["NO", "NAMA", "N.R.P.", "TANGGAL"]]) + "<row r=\"4\">\(dates)</row>"
      + "<row r=\"5\"><c r=\"B5\" t=\"inlineStr\"><is><t>REGU 1</t></is></c></row>"
      + "<row r=\"6\"><c r=\"A6\"><v>1</v></c><c r=\"B6\" t=\"inlineStr\"><is><t>Adi Contoh</t></is></c><c r=\"C6\"><v>10001</v></c>"
      + "<c r=\"D6\" t=\"inlineStr\"><is><t>PG</t></is></c><c r=\"E6\" t=\"inlineStr\"><is><t>07.00-15.00</t></is></c>"
      + "<c r=\"F6\" t=\"inlineStr\"><is><t>LP</t></is></c><c r=\"G6\" s=\"2\"><v>0.95833333333333337</v></c></row>"
      + Package.rows(
        [
          [], ["2", "Budi Misal", "", "X", "07.00", "C", "ML"], ["", "Jumlah"], [], ["", "Keterangan:"], ["", "PG = dinas pagi (07.00 - 15.00)"],
          ["", "X", "libur"], ["", "ML : Malam"], ["", "ZZ = rapat koordinasi"],
        ], first: 7)
  }

  @Test("a plain grid of past weeks in a workbook is history, with its own legend")
  func history() throws {
    let reading = try read(
      ["old.xlsx": Package([("Nov", Self.grid), ("Rekap", Package.rows([["x", "y"]]))], styles: Self.styles)], history: "old.xlsx")
    let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
    let first = try Fixtures.november(16)
    #expect(
      scenario.history.cells == [
        "K1": [first: .shift("P", post: nil), first + 1: .shift("P", post: nil), first + 2: .off, first + 3: .shift("M", post: nil)],
        "K2": [first: .off, first + 1: .shift("P", post: nil), first + 2: .away("cuti"), first + 3: .shift("M", post: nil)],
      ])
    #expect(
      reading.notes.map(\.kind) == [
        .dayFirst(found: "17/11/2026", read: "2026-11-17", times: 2), .dottedTime(found: "07.00-15.00", read: "07:00-15:00", times: 2),
        .legendIgnored(code: "ZZ", meaning: "rapat koordinasi"),
      ])
    #expect(reading.notes.map { $0.place.cell } == ["E4", "E6", "B15"])
  }

  @Test("several weeks may stand in one workbook and several workbooks in a folder; a later sheet or file adds its days")
  func weeks() throws {
    let one = Package([("a", Package.rows([["nama", "2026-11-16"], ["K1", "P"]])), ("b", Package.rows([["nama", "2026-11-17"], ["K1", "S"]]))])
    let two = Package([("a", Package.rows([["nama", "2026-11-18"], ["K1", "M"]]))])
    let scenario = try #require(try read(["one.xlsx": one, "two.xlsx": two], history: "[one.xlsx, two.xlsx]").scenario)
    #expect(scenario.history.cells["K1"]?.count == 3)
  }

  @Test("a code that is wrong is named with its sheet and cell; a workbook without dates is a fault")
  func faults() throws {
    let wrong = Package([("a", Package.rows([["nama", "2026-11-16", "2026-11-17"], ["K1", "P", "QQ"]]))])
    let faults = try read(["old.xlsx": wrong], history: "old.xlsx").faults
    #expect(faults.map(\.kind) == [.unknownCell(found: "QQ", nearest: nil)])
    #expect(faults.map(\.place.cell) == ["C2"])
    let other = Package([("a", Package.rows([["nama", "2026-11-16"], ["K1", "P"], [], ["P = piket markas"]]))])
    #expect(try read(["old.xlsx": other], history: "old.xlsx").notes.map(\.kind) == [.legendIgnored(code: "P", meaning: "piket markas")])
    let none = Package([("a", Package.rows([["nama", "Senin"], ["K1", "P"]]))])
    #expect(try read(["old.xlsx": none], history: "old.xlsx").faults.map(\.kind) == [.missingHeading(expected: "2026-11-23")])
    #expect(try read(["old.xls": none], history: "old.xls").faults.map(\.kind) == [.otherSpreadsheet(ending: "xls")])
  }

  @Test("a grid in a workbook is read as a roster; of several the first one")
  func roster() throws {
    try Fixtures.withFolder { folder in
      try Self.frame.write(toFile: folder + "/scenario.yaml", atomically: true, encoding: .utf8)
      let scenario = try #require(ScenarioReader.read(path: folder).scenario)
      let rows = [
        ["ROSTER"], ["NAMA", "Sen 23/11/2026", "24/11/2026"], ["Adi Contoh", "P", "07.00"], ["Budi Misal", "L", "M"], ["Jumlah", "1", "2"],
      ]
      Package([("Catatan", Package.rows([["x"]])), ("Jadwal", Package.rows(rows)), ("Lama", Package.rows([["NAMA", "2026-11-25"], ["K1", "S"]]))])
        .write(to: folder + "/roster.xlsx")
      let (roster, faults, notes) = RosterGridReader.read(path: folder + "/roster.xlsx", scenario: scenario)
      let read = try #require(roster, "\(Fixtures.lines(faults))")
      #expect(read.officers == ["K1", "K2"] && read.days == 2)
      #expect(read.duties == [[.init(shift: "P"), .init(shift: "P")], [nil, .init(shift: "M")]])
      #expect(notes.contains { $0.kind == .furtherGridIgnored && $0.place.sheet?.name == "Lama" })
      Package([("Jadwal", Package.rows([["NAMA", "2026-11-23"], ["Adi Contoh", "QQ"]]))]).write(to: folder + "/wrong.xlsx")
      let wrong = RosterGridReader.read(path: folder + "/wrong.xlsx", scenario: scenario).faults
      let codes = scenario.shifts.map(\.id.text) + scenario.kinds.map(\.code)
      #expect(wrong.map(\.kind) == [.unknownCell(found: "QQ", nearest: nil, codes: codes)])
      for (language, off) in [(Language.english, "off"), (.indonesian, "libur")] {
        let text = Wording(language).text(try #require(wrong.first))
        #expect(text.contains(", \(off)") && text.contains(" P, ") && !text.contains("history-codes"), "\(text)")
      }
    }
  }

  @Test("tables of a YAML scenario may be sheets of a workbook: the one with most of the headings is read")
  func tables() throws {
    let people = [["PERSONEL"], ["NO", "NAMA", "NRP", "PANGKAT"], ["1", "Adi", "00010001", "Ipda"], ["2", "Budi", "00010002", "Bripkaa"]]
    let leave = [["Nama", "Mulai", "Sampai", "Jenis"], ["Adi", "2026-11-24", "2026-11-25", "cuti"]]
    let frame = """
      scenario: 1
      period: { from: 2026-11-23 }
      shifts: { P: 07:00-15:00 }
      officers: desk.xlsx
      availability: desk.xlsx
      requirements: [{ at: any, min: 1 }]

      """
    try Fixtures.withFolder { folder in
      try frame.write(toFile: folder + "/scenario.yaml", atomically: true, encoding: .utf8)
      Package([("Cuti", Package.rows(leave)), ("Personel", Package.rows(people))]).write(to: folder + "/desk.xlsx")
      let faults = ScenarioReader.read(path: folder).faults
      #expect(
        Fixtures.lines(faults).hasPrefix("fault desk.xlsx, sheet Personel, cell D4: There is no rank \"Bripkaa\"."), "\(Fixtures.lines(faults))")
      #expect(faults.count == 1)
      Package([("Cuti", Package.rows(leave)), ("Personel", Package.rows(Array(people.dropLast())))]).write(to: folder + "/desk.xlsx")
      let reading = ScenarioReader.read(path: folder)
      let scenario = try #require(reading.scenario, "\(Fixtures.lines(reading.faults))")
      #expect(scenario.officers.map(\.id) == ["00010001"] && scenario.availability.map(\.officer) == ["00010001"])
      #expect(reading.files == ["scenario.yaml", "desk.xlsx"])
      Package([("x", Package.rows([["a", "b"]]))]).write(to: folder + "/desk.xlsx")
      #expect(Set(ScenarioReader.read(path: folder).faults.map(\.kind)).contains(.noHeadings(expected: ["officer", "from", "kind"])))
    }
  }

  @Test("the workbook's own sheet of the past is history")
  func ownSheet() throws {
    let package = SmallWorkbook.package { $0.append(("Riwayat", [["Dua minggu lalu"], ["Kode", "22/11/2026"], ["K1", "M"], ["K2", ""]])) }
    try Fixtures.withFolder { folder in
      package.write(to: folder + "/week.xlsx")
      let scenario = try #require(ScenarioReader.read(path: folder + "/week.xlsx").scenario)
      #expect(scenario.history.cells == ["K1": [try Fixtures.november(22): .shift("M", post: nil)]])
    }
  }

  @Test("a semicolon grid of two old weeks with day-first dates and dotted times is history of every day")
  func semicolons() throws {
    let dates = try (9...22).map { try Fixtures.november($0) }
    let head = dates.map { String(format: "%02d/%02d/%d", $0.parts.day, $0.parts.month, $0.parts.year) }
    let cells = ["07.00", "15.00", "23.00", "L"]
    let rows =
      ["nama;" + head.joined(separator: ";")]
      + ["Adi Contoh", "Budi Misal"].enumerated().map { row, name in
        name + ";" + dates.indices.map { cells[($0 + row) % cells.count] }.joined(separator: ";")
      }
    try Fixtures.withFolder { folder in
      try (Self.frame + "history: old.csv\n").write(toFile: folder + "/scenario.yaml", atomically: true, encoding: .utf8)
      try rows.joined(separator: "\r\n").write(toFile: folder + "/old.csv", atomically: true, encoding: .utf8)
      let scenario = try #require(ScenarioReader.read(path: folder).scenario)
      let expected: [History.Cell] = [.shift("P", post: nil), .shift("S", post: nil), .shift("M", post: nil), .off]
      for (row, id) in (["K1", "K2"] as [Officer.ID]).enumerated() {
        for (day, date) in dates.enumerated() { #expect(scenario.history.cells[id]?[date] == expected[(day + row) % 4]) }
      }
    }
  }
}
