import Foundation
import OutsidePrograms
import PatrolModel
import RosterAudit
import Testing
import Wording

@testable import RosterReports

@Suite("A comparison's workbook, by an independent reader", .enabled(if: OutsideProgram.python != nil, "needs Python with openpyxl"))
struct ComparisonWorkbookTests {
  private func sheet(_ read: ReadWorkbook, _ sheet: Wording.ComparisonSheet, _ wording: Wording) throws -> ReadWorkbook.Sheet {
    try #require(read.sheets.first { $0.name == wording.name(sheet) })
  }

  /// The cells after a label, as numbers; nil where a cell is empty.
  private func numbers(_ sheet: ReadWorkbook.Sheet, _ label: String, nth: Int = 0, count: Int) throws -> [Double?] {
    let rows = sheet.rows.filter { $0[0][1] == label }
    try #require(rows.indices.contains(nth), "\(label)")
    return rows[nth][1...count].map { $0[1].isEmpty ? nil : Double($0[1]) }
  }

  @Test("numbers are numbers and the audit's, with and without a recalculation by LibreOffice", arguments: Language.allCases, [false, true])
  func numbers(language: Language, isRecalculated: Bool) throws {
    guard !isRecalculated || OutsideProgram.libreOffice != nil else { return }
    let wording = Wording(language)
    // As many as stand in one block.
    let rosters = ComparisonSamples.rosters(9, seed: 11, language: language)
    let bytes = try #require(ComparisonWorkbook(rosters, wording: wording)).bytes()
    let read = try ReadWorkbook(bytes, recalculated: isRecalculated)
    #expect(read.sheets.map(\.name) == [.overview, .numbers, .classes, .burdens, .sources, .officers].map(wording.name))
    func wanted(_ value: (RosterReport, Indicators) -> Int?) -> [Double?] {
      rosters.map { roster in roster.report.flatMap { report in report.indicators.flatMap { value(report, $0) } }.map(Double.init) }
    }
    let weeks = try sheet(read, .numbers, wording)
    #expect(try numbers(weeks, wording.name(.points), count: 9) == wanted { report, _ in report.points })
    #expect(try numbers(weeks, wording.name(.missingToTarget), count: 9) == wanted { $1.missingToTarget })
    let burdens = try sheet(read, .burdens, wording)
    #expect(try numbers(burdens, wording.name(.nights, .most), count: 9) == wanted { $1.nights?.largest })
    let sources = try sheet(read, .sources, wording)
    #expect(try numbers(sources, wording.comparedSum, count: 9) == wanted { report, _ in report.points })
    let classes = try sheet(read, .classes, wording)
    #expect(
      try numbers(classes, wording.name(.missingToMinimum), count: 9)
        == wanted { _, indicators in
          indicators.missing.first { $0.zoneClass == .sangatRawan }?.toMinimum
        })
    let overview = try sheet(read, .overview, wording)
    for (place, roster) in rosters.enumerated() {
      let row = try #require(overview.rows.first { $0[0][1] == ComparedRoster.letter(place) })
      #expect(row[1] == ["s", roster.name] || row[1][1] == roster.name)
      guard place > 0, let own = roster.range, let base = rosters[0].range else { continue }
      let proven = ProvenDifference(from: base, to: own)
      #expect(Double(row[4][1]) == Double(proven.least) && Double(row[5][1]) == Double(proven.most))
    }
    #expect(!read.sheets.flatMap(\.texts).contains { $0.hasPrefix("#") })
  }

  @Test("sums and differences are formulas, and no name ever is")
  func formulas() throws {
    let wording = Wording(.indonesian)
    let rosters = ComparisonSamples.rosters(7, seed: 5)
    let read = try ReadWorkbook(try #require(ComparisonWorkbook(rosters, wording: wording)).bytes(), values: false)
    let formulas = read.sheets.flatMap { sheet in sheet.rows.joined().filter { $0[0] == "f" }.map { $0[1] } }
    #expect(formulas.count > 20)
    #expect(formulas.allSatisfy { $0.wholeMatch(of: /=SUM\(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+\)|=[A-Z]+\$?\d+-[A-Z]+\$?\d+/) != nil }, "\(formulas)")
    let texts = read.sheets.flatMap(\.texts)
    for roster in rosters { #expect(texts.contains(roster.name)) }
    let sum = try #require(try sheet(read, .sources, wording).rows.first { $0[0][1] == wording.comparedSum })
    #expect(zip(sum.dropFirst(), rosters).allSatisfy { ($0[0] == "f") == ($1.report != nil) })
  }

  @Test("more scenarios than a page is wide stand in further blocks, each with the base", arguments: [1, 2, 10, 20])
  func blocks(count: Int) throws {
    let wording = Wording(.english)
    let rosters = ComparisonSamples.rosters(count, seed: 2, language: .english)
    let read = try ReadWorkbook(try #require(ComparisonWorkbook(rosters, wording: wording)).bytes())
    let weeks = try sheet(read, .numbers, wording)
    let rows = weeks.rows.filter { $0[0][1] == wording.name(.points) }
    #expect(rows.count == max(1, (count - 1 + 7) / 8))
    let shown = rows.enumerated().flatMap { number, row in row.dropFirst(number == 0 ? 1 : 2).map { $0[1] } }
    let wanted = rosters.map { $0.report.map { "\($0.points)" } ?? "" }
    #expect(Array(shown.prefix(count)) == wanted && shown.dropFirst(count).allSatisfy(\.isEmpty))
    #expect(Set(rows.map { $0[1][1] }).count == 1)
  }

  @Test("a sweep is a table with a native chart of both curves", arguments: Language.allCases)
  func sweep(language: Language) throws {
    let wording = Wording(language)
    let rosters = ComparisonSamples.rosters(6, seed: 8, language: language)
    let sweep = ComparisonSamples.sweep(rosters)
    let bytes = try #require(ComparisonWorkbook(rosters, sweep: sweep, wording: wording)).bytes()
    let page = try sheet(try ReadWorkbook(bytes), .sweep, wording)
    for point in sweep.points {
      let row = try #require(page.rows.first { $0[0] == ["n", "\(point.value)"] })
      let report = rosters[point.place].report
      #expect(row[1][1] == report.map { "\($0.points)" } ?? "")
      #expect(row[2][1] == (report == nil ? nil : rosters[point.place].search.bound).map { "\($0)" } ?? "")
      #expect((row[5][1] == wording.curveOwn) == (point.place == 0))
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sweep-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("sweep.xlsx")
    try bytes.write(to: file)
    let script = """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      for sheet in book.worksheets:
        for chart in sheet._charts:
          print(sheet.title, type(chart).__name__, len(chart.series), chart.series[0].yVal.numRef.f, chart.series[1].yVal.numRef.f, sep='|')
        print(sheet.title, sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.freeze_panes, sep='|')
      """
    let outcome = try OutsideProgram.run(try #require(OutsideProgram.python), ["-c", script, file.path])
    let lines = outcome.output.split(separator: "\n").map { $0.split(separator: "|").map(String.init) }
    let charts = lines.filter { $0.count == 5 }
    #expect(charts.count == 1 && charts[0][0] == wording.name(.sweep) && charts[0][1] == "ScatterChart" && charts[0][2] == "2", "\(outcome.errors)")
    #expect(charts[0][3].contains("$B$") && charts[0][4].contains("$C$"))
    let sheets = lines.filter { $0.count == 4 }
    #expect(sheets.count == 6 && sheets.allSatisfy { $0[1] == "landscape" && $0[2] == "9" && $0[3] != "None" }, "\(sheets)")
  }

  @Test("the same comparison gives the same bytes")
  func bytes() throws {
    let rosters = ComparisonSamples.rosters(3, seed: 1)
    let made = try (0..<2).map { _ in try #require(ComparisonWorkbook(rosters, wording: Wording(.english))).bytes() }
    #expect(made[0] == made[1])
  }
}
