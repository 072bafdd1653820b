import Foundation
import OutsidePrograms
import PatrolModel
import Testing
import Wording

@testable import PatrolFiles
@testable import RosterReports

@Suite("Reports on risk")
struct RiskReportTests {
  @Test("no line of the text is wider than 80 cells", arguments: 0..<40 as Range<UInt64>, Language.allCases)
  func width(seed: UInt64, language: Language) {
    let text = RiskText(RiskSamples.report(seed), wording: Wording(language)).page()
    for line in text.split(separator: "\n") { #expect(DisplayCells.width(of: String(line)) <= 80, "\(line)") }
  }

  @Test("the page is well-formed, runs no script, and shows each share in its map and table", arguments: 0..<20 as Range<UInt64>, Language.allCases)
  func page(seed: UInt64, language: Language) throws {
    let report = RiskSamples.report(seed, hasOutlines: seed.isMultiple(of: 2))
    let wording = Wording(language)
    let root = try PageTree.parse(RiskPage(report, wording: wording).text())
    #expect(root.all("script").isEmpty && root.attributes["lang"] == language.rawValue)
    let maps = root.all("svg")
    #expect(maps.count == report.table.shifts.count)
    for (shift, map) in maps.enumerated() {
      let shown = map.all("text").filter { $0.attributes["class"] == "share" }.map(\.text)
      #expect(shown == report.table.zones.indices.map { RiskMaps.short(report.share(zone: $0, shift: shift) * 100, wording) })
      #expect(map.all("path").count == (seed.isMultiple(of: 2) ? report.table.zones.count : 0))
    }
    let cells = try #require(root.first(id: "shifts")).all("tbody").flatMap { $0.all("tr") }.map { $0.all("td").map(\.text) }
    #expect(
      cells
        == report.table.zones.indices.map { zone in
          report.table.shifts.indices.map { wording.fixed(report.share(zone: zone, shift: $0) * 100, 1) }
        })
    let hasHours = report.hours.counts.joined().contains { $0 > 0 }
    #expect(root.first(id: "hours")?.all("tbody").flatMap { $0.all("td") }.count == (hasHours ? 168 : nil))
  }

  @Test("the workbook is the same twice and has a sheet for each table")
  func workbook() throws {
    let report = RiskSamples.report(3)
    let bytes = try RiskWorkbook(report, wording: Wording(.indonesian)).bytes()
    #expect(try RiskWorkbook(report, wording: Wording(.indonesian)).bytes() == bytes)
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("risk-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try bytes.write(to: URL(fileURLWithPath: path))
    let log = ReadingLog()
    let read = try #require(WorkbookReader.read(path: path, name: "risk.xlsx", log: log))
    #expect(read.sheets.count == RiskGrids(report: report, wording: Wording(.indonesian)).all.count + 2)
  }

  @Test("the JSON is one, with every cell of the table", arguments: 0..<5 as Range<UInt64>)
  func json(seed: UInt64) throws {
    let report = RiskSamples.report(seed)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(ResultDocument.risk(report).utf8)) as? [String: Any])
    let zones = try #require(object["zones"] as? [[String: Any]])
    let cells = zones.flatMap { $0["cells"] as? [[String: Any]] ?? [] }
    #expect(cells.count == report.table.cells.count)
    #expect(abs(cells.reduce(0) { $0 + ($1["share"] as? Double ?? 0) } - 1) < 1e-3)
  }

  /// A scenario of the report's zones and shifts that names a risk table.
  private static func read(_ table: String, _ report: RiskReport, risk: String = "") throws -> ScenarioReading {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("risk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let zones = report.table.zones.enumerated().map { "  - { id: \($1.text)\($0 == 0 ? risk : "") }\n" }.joined()
    let shifts = report.table.shifts.enumerated().map { "  \($1.text): { hours: \"0\(5 + $0):00-1\(3 + $0):00\" }\n" }.joined()
    let scenario = """
      scenario: 1
      period: { from: 2026-11-23 }
      shifts:
      \(shifts)officers: [{ id: K1 }]
      zones:
      \(zones)risk: risk.csv
      requirements: [{ at: { zone: z0 }, min: 1 }]

      """
    try scenario.write(to: folder.appendingPathComponent("scenario.yaml"), atomically: true, encoding: .utf8)
    try table.write(to: folder.appendingPathComponent("risk.csv"), atomically: true, encoding: .utf8)
    return ScenarioReader.read(path: folder.path)
  }

  @Test("a table that was written is read again: each shift weighs its share of the mean", arguments: 0..<12 as Range<UInt64>, Language.allCases)
  func roundTrip(seed: UInt64, language: Language) throws {
    let report = RiskSamples.report(seed)
    let reading = try Self.read(RiskTableText.csv(report.table, wording: Wording(language)), report)
    #expect(reading.faults.isEmpty, "\(reading.faults)")
    let scenario = try #require(reading.scenario)
    let count = Double(report.table.zones.count * report.table.shifts.count)
    for (place, zone) in scenario.zones.enumerated() {
      for (shift, code) in report.table.shifts.enumerated() {
        // All shifts last eight hours, so that shares and rates are the same.
        let percent = 100 * report.share(zone: place, shift: shift) * count
        #expect(abs(Double(try #require(zone.riskPercent[code])) - percent) <= 0.51)
        for weekday in Weekday.allCases {
          let own = 700 * report.table.cell(zone: place, weekday: weekday, shift: shift).share * count
          #expect(abs(Double(zone.risk(code, on: weekday)) - max(1, own)) <= 0.51 + 0.0007 * count)
        }
      }
    }
  }

  @Test("a risk by hand wins over the table, and that is told")
  func byHand() throws {
    let report = RiskSamples.report(1)
    let code = report.table.shifts[0]
    let reading = try Self.read(RiskTableText.csv(report.table, wording: Wording(.english)), report, risk: ", risk: { \(code.text): 250 }")
    #expect(reading.scenario?.zones[0].riskPercent[code] == 250)
    #expect(Weekday.allCases.allSatisfy { reading.scenario?.zones[0].risk(code, on: $0) == 250 })
    #expect(reading.notes.map(\.kind).contains(.incident(.riskByHand(zone: "z0", shifts: [code.text]))))
  }

  @Test("a zone's shifts of which weekdays are missing are told, and whole weeks are not", arguments: [7, 6, 3, 1, 0])
  func missingWeekdays(kept: Int) throws {
    let report = RiskSamples.report(1)
    let codes = report.table.shifts.map(\.text)
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    let rows = report.table.zones.enumerated().flatMap { place, zone in
      codes.flatMap { code in days.prefix(place == 0 ? kept : 7).map { "\(zone.text),\($0),\(code),0.01" } }
    }
    let reading = try Self.read("zone,weekday,shift,share\n" + rows.joined(separator: "\n") + "\n", report)
    #expect(reading.scenario != nil)
    let told = reading.notes.filter { if case .incident(.riskWeekdaysMissing) = $0.kind { true } else { false } }
    #expect(told.map(\.kind) == ((1..<7).contains(kept) ? [.incident(.riskWeekdaysMissing(zone: "z0", shifts: codes))] : []))
    for note in told { #expect(Wording(.english).text(note) != Wording(.indonesian).text(note)) }
  }

  @Test(
    "an Indonesian reader is asked for Indonesian headings, and a table that has them is read",
    arguments: [("wilayah,hari,dinas,porsi", nil), ("hari,dinas,porsi", "wilayah"), ("wilayah,dinas,porsi", "hari"), ("wilayah,hari,porsi", "dinas")]
      as [(String, String?)])
  func headings(row: String, missing: String?) throws {
    let words = ["wilayah": "z0", "hari": "senin", "dinas": RiskSamples.report(1).table.shifts[0].text, "porsi": "0.5"]
    let cells = row.split(separator: ",").compactMap { words[String($0)] }.joined(separator: ",")
    let reading = try Self.read("\(row)\n\(cells)\n", RiskSamples.report(1))
    let told = reading.faults.map { Wording(.indonesian).text($0) }
    #expect(told.isEmpty == (missing == nil))
    if let missing { #expect(told.contains { $0.contains("\"\(missing)\"") }, "\(told)") }
  }

  @Test("the first link of the page leads to what it says", arguments: Language.allCases)
  func skipLink(language: Language) throws {
    let wording = Wording(language)
    let page = RiskPage(RiskSamples.report(3, hasOutlines: true), wording: wording).text()
    let first = try #require(page.firstMatch(of: /<a class="skip" href="#([a-z]+)">([^<]+)<\/a>/))
    #expect(first.2 == wording.page.skipToRisk && wording.page.skipToRisk != wording.page.skip)
    #expect(page.contains("id=\"\(first.1)\""))
  }

  @Test(
    "each fault of a risk table names its place",
    arguments: [
      ("zone,weekday,shift,share\nz0,monday,P,0.5\nz0,monday,P,0.5\n", "risk.csv, row 3: This zone, weekday and shift stood in an earlier row."),
      ("zone,weekday,shift,share\nxx,monday,P,0.5\n", "risk.csv, row 2, column \"zone\": "),
      ("zone,weekday,shift,share\nz0,yesterday,P,0.5\n", "risk.csv, row 2, column \"weekday\": "),
      ("zone,weekday,shift,share\nz0,monday,Q,0.5\n", "risk.csv, row 2, column \"shift\": "),
      ("zone,weekday,shift,share\nz0,monday,P,1.5\n", "risk.csv, row 2, column \"share\": "),
      ("zone,weekday,shift,share\nz0,monday,P,\n", "risk.csv, row 2"), ("zone,weekday,shift\nz0,monday,P\n", "risk.csv, row 1"),
      ("zone,weekday,shift,share\nz0,monday,P,0\n", "scenario.yaml:"),
    ])
  func tableFaults(table: String, text: String) throws {
    let reading = try Self.read(table, RiskSamples.report(1))
    #expect(reading.scenario == nil)
    #expect(reading.faults.contains { Wording(.english).text($0).hasPrefix(text) }, "\(reading.faults)")
  }
}
