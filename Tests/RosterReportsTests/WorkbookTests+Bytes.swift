import Foundation
import OfficePackages
import PatrolModel
import RosterAudit
import RosterReports
import Testing
import Wording

enum AuditSamples {
  static func judge(_ roster: Roster, _ scenario: Scenario) -> AuditReport { RosterAudit(scenario).judge(roster) }
}

@Suite("The workbook's file") struct WorkbookFileTests {
  private func part(_ name: String, _ bytes: Data) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("part-\(UUID().uuidString).xlsx")
    try bytes.write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    return String(decoding: try #require(try ZipReader(path: path.path).bytes(of: name)), as: UTF8.self)
  }

  private func bytes(_ book: DutyBook, _ paper: DocumentOptions.Paper = .a4, _ language: Language = .indonesian) throws -> Data {
    try #require(try Documents(book, wording: Wording(language), options: DocumentOptions(paper: paper)).make(.xlsx).first).bytes
  }

  @Test("the same roster gives the same bytes", arguments: RandomBook.all) func deterministic(_ random: RandomBook) throws {
    #expect(try bytes(random.book()) == bytes(random.book()))
  }

  @Test(
    "every sheet is landscape on the paper asked for, one page wide, with page numbers", arguments: [(DocumentOptions.Paper.a4, "9"), (.f4, "14")])
  func paper(_ paper: DocumentOptions.Paper, _ code: String) throws {
    let file = try bytes(RandomBook.all[0].book(), paper)
    for sheet in 1...8 {
      let text = try part("xl/worksheets/sheet\(sheet).xml", file)
      #expect(text.contains("paperSize=\"\(code)\""))
      #expect(text.contains("orientation=\"landscape\""))
      #expect(text.contains("fitToPage=\"1\"") && !text.contains("fitToWidth"))
      #expect(text.contains("Halaman &amp;P dari &amp;N"))
      #expect(text.contains("TERBATAS"))
    }
  }

  @Test("the grid keeps headings in view and on each page, offers the codes, and colours by the legend") func grid() throws {
    let file = try bytes(RandomBook.all[0].book())
    let text = try part("xl/worksheets/sheet1.xml", file)
    #expect(text.contains("state=\"frozen\""))
    #expect(text.contains("type=\"list\""))
    #expect(text.contains("<formula1>Kode!$A$1:$A$"))
    #expect(text.components(separatedBy: "<cfRule").count - 1 >= 5)
    let book = try part("xl/workbook.xml", file)
    #expect(book.contains("_xlnm.Print_Titles"))
    #expect(book.contains("Jadwal!$A:$F"))
    let large = RandomBook(name: "many", seed: 10, officers: 120).book()
    let largeBook = try part("xl/workbook.xml", bytes(large))
    #expect(largeBook.contains("Jadwal!$A:$F,Jadwal!$"))
    #expect(try part("xl/charts/chart1.xml", file).contains("'Rekap Personel'!$"))
  }

  @Test("the charts stand on the sheet of indicators, which nobody signs below") func charts() throws {
    let file = try bytes(RandomBook.all[0].book())
    for sheet in 1...8 {
      let text = try part("xl/worksheets/sheet\(sheet).xml", file)
      #expect(text.contains("<drawing ") == (sheet == 6))
    }
  }

  @Test("columns are measured in letters that every machine has") func letters() throws {
    let styles = try part("xl/styles.xml", bytes(RandomBook.all[0].book()))
    let first = try #require(styles.components(separatedBy: "<font>").dropFirst().first?.components(separatedBy: "</font>").first)
    #expect(first.contains("<name val=\"Arial\"/>") && first.contains("<sz val=\"10\"/>"))
    #expect(!styles.contains("Calibri"))
  }

  @Test("the file tells no time but the roster's first day") func dates() throws {
    let core = try part("docProps/core.xml", bytes(RandomBook.all[0].book()))
    #expect(core.components(separatedBy: "2026-11-23T00:00:00Z").count == 3)
  }

  @Test("a roster without officers or days is a workbook too", arguments: [0, 1]) func empty(_ days: Int) throws {
    var scenario = RandomBook.all[0].scenario()
    scenario.period.days = days
    if days == 1 { scenario.officers = [] }
    let roster = Roster(from: scenario.period.from, days: days, officers: [], duties: [])
    let report = RosterReport(scenario: scenario, roster: roster, audit: AuditSamples.judge(roster, scenario), departures: [])
    #expect(try !bytes(DutyBook(report)).isEmpty)
  }

  @Test("every heading and sheet has its own words in each language") func words() {
    for language in Language.allCases {
      let wording = Wording(language)
      #expect(Set(Wording.Sheet.allCases.map { wording.name($0) }).count == Wording.Sheet.allCases.count)
      #expect(Wording.Sheet.allCases.allSatisfy { wording.name($0).count <= 31 })
    }
    let same = Wording.Heading.allCases.filter { Wording(.english).heading($0) == Wording(.indonesian).heading($0) }
    #expect(same == [.number, .regu, .id, .unit])
  }
}
