import Foundation
import OfficePackages
import OutsidePrograms
import PatrolFiles
import PatrolModel
import Testing
import Wording

@testable import RosterReports

/// Scenarios of all sorts that stand in the repository, by their paths in it.
private let scenarios: [String] = {
  let root = WorkbookPlace.repository
  let manager = FileManager.default
  let shipped = ((try? manager.contentsOfDirectory(atPath: root + "/Scenarios")) ?? []).map { "Scenarios/\($0)" }
  let fixtures = "Tests/PatrolFilesTests/Fixtures/valid"
  let valid = ((try? manager.contentsOfDirectory(atPath: root + "/" + fixtures)) ?? []).map { "\(fixtures)/\($0)" }
  let activities = "Tests/PatrolFilesTests/Fixtures/activities"
  let busy = ((try? manager.contentsOfDirectory(atPath: root + "/" + activities)) ?? []).map { "\(activities)/\($0)" }
  return (shipped + valid + busy).filter { !$0.contains("/.") && $0 != "Scenarios/calendars" }.sorted()
}()

/// A folder for workbooks that is removed afterwards.
enum WorkbookPlace {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static func with<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("patrol-workbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    return try body(place)
  }

  /// A scenario of the repository written as a workbook beside its tables and calendars, which its sections name.
  static func book(
    of path: String, _ language: Language, in place: URL, folder name: String = "office"
  ) throws -> (scenario: Scenario, file: URL) {
    let manager = FileManager.default
    try manager.copyItem(atPath: repository + "/Scenarios/calendars", toPath: place.appendingPathComponent("calendars").path)
    let folder = place.appendingPathComponent(name)
    try manager.copyItem(atPath: repository + "/" + path, toPath: folder.path)
    let whole = ScenarioReader.read(path: folder.path)
    let scenario = try #require(whole.scenario, "\(lines(whole.faults))")
    let book = try InputWorkbook(#require(whole.ownSections), further: whole.furtherRows, wording: Wording(language))
    let file = folder.appendingPathComponent("week.xlsx")
    try book.bytes(name: "week.xlsx").write(to: file)
    return (scenario, file)
  }

  static func lines(_ faults: [Fault]) -> String { faults.map { Wording(.english).text($0) }.joined(separator: "\n") }
}

@Suite("Input workbooks")
struct InputWorkbookTests {
  @Test("a scenario written as a workbook is read back as the same scenario", arguments: scenarios, Language.allCases)
  func roundTrip(path: String, language: Language) throws {
    try WorkbookPlace.with { place in
      let (scenario, book) = try WorkbookPlace.book(of: path, language, in: place)
      let file = book.path
      let reading = ScenarioReader.read(path: file)
      let read = try #require(reading.scenario, "\(WorkbookPlace.lines(reading.faults))")
      let (text, expected) = (CanonicalScenario.text(read), CanonicalScenario.text(scenario))
      let differences = Set(text.split(separator: "\n")).symmetricDifference(expected.split(separator: "\n"))
      #expect(differences.isEmpty, "\(differences.sorted().joined(separator: "\n"))")
      #expect(CanonicalScenario.hash(read) == CanonicalScenario.hash(scenario))
      #expect(reading.notes.allSatisfy { $0.place.sheet != nil || $0.place.file != "week.xlsx" })
    }
  }

  @Test("a workbook to start from says the same as the folder to start from", arguments: StarterScenario.Example.allCases, Language.allCases)
  func starter(example: StarterScenario.Example, language: Language) throws {
    try WorkbookPlace.with { place in
      let from = try #require(CivilDate(year: 2026, month: 11, day: 23))
      let wording = Wording(language)
      for file in StarterScenario(example, from: from, wording: wording).files {
        try Data(file.text.utf8).write(to: place.appendingPathComponent(file.name))
      }
      let folder = try #require(ScenarioReader.read(path: place.path).scenario)
      let file = place.appendingPathComponent("week.xlsx").path
      try InputWorkbook(folder, wording: wording).bytes(name: "week.xlsx").write(to: URL(fileURLWithPath: file))
      let reading = ScenarioReader.read(path: file)
      #expect(reading.notes.isEmpty, "\(WorkbookPlace.lines(reading.notes))")
      #expect(try CanonicalScenario.hash(#require(reading.scenario)) == CanonicalScenario.hash(folder))
      let again = place.appendingPathComponent("again.xlsx").path
      try InputWorkbook(folder, wording: wording).bytes(name: "week.xlsx").write(to: URL(fileURLWithPath: again))
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data(contentsOf: URL(fileURLWithPath: again)))
    }
  }

  @Test("every heading and every word of a new workbook is one that is read", arguments: Language.allCases)
  func words(language: Language) {
    let wording = Wording(language)
    for sheet in InputSheet.allCases {
      #expect(sheet.columns.count <= 12)
      #expect(InputSheet.allCases.count { wording.name($0) == wording.name(sheet) } == 1)
      let headings = sheet.columns.map { wording.heading($0, of: sheet) }
      #expect(Set(headings).count == headings.count, "\(sheet): \(headings)")
    }
  }

  /// The number format of a cell that stands in a sheet's part; nil where it does not stand there.
  private func format(_ cell: String, sheet: Int, of file: String) throws -> String? {
    let package = try ZipReader(path: file)
    let styles = String(decoding: try #require(try package.bytes(of: "xl/styles.xml")), as: UTF8.self)
    let page = String(decoding: try #require(try package.bytes(of: "xl/worksheets/sheet\(sheet).xml")), as: UTF8.self)
    let forms = try #require(styles.firstMatch(of: #/<cellXfs.*?</cellXfs>/#)).output.matches(of: #/<xf numFmtId="(\d+)"/#).map { String($0.1) }
    let own = styles.matches(of: #/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/#).map { (String($0.1), String($0.2)) }
    guard let start = page.range(of: "<c r=\"\(cell)\" s=\""), let style = Int(page[start.upperBound...].prefix { $0.isNumber }) else { return nil }
    return forms[style] == "49" ? "@" : own.first { $0.0 == forms[style] }?.1
  }

  @Test("empty rows keep service numbers as texts and days as days, several hundred down", arguments: Language.allCases)
  func emptyRows(language: Language) throws {
    try WorkbookPlace.with { place in
      let scenario = try #require(ScenarioReader.read(path: WorkbookPlace.repository + "/Scenarios/polsek-kecil").scenario)
      let file = place.appendingPathComponent("week.xlsx").path
      try InputWorkbook(scenario, wording: Wording(language)).bytes(name: "week.xlsx").write(to: URL(fileURLWithPath: file))
      let sheets = InputWorkbook.sheets.flatMap(\.sheets)
      let rows = InputRows(scenario: scenario, wording: Wording(language))
      for (sheet, column, form) in [
        (InputSheet.officers, InputColumn.number, "@"), (.signatures, .number, "@"), (.availability, .from, "yyyy-mm-dd"),
        (.availability, .to, "yyyy-mm-dd"), (.requests, .date, "yyyy-mm-dd"), (.operations, .date, "yyyy-mm-dd"), (.operations, .from, "hh:mm"),
      ] {
        // The guide stands first.
        let number = try #require(sheets.firstIndex(of: sheet)) + 2
        let letters = Fault.Place.letters(ofColumn: try #require(rows.columns(of: sheet).firstIndex(of: column)) + 1)
        for row in [100, 300] { #expect(try format("\(letters)\(row)", sheet: number, of: file) == form, "\(sheet) \(column)") }
      }
    }
  }

  @Test("a blank cell means what its note says: no signer's name is printed, no partner is named; ranks of signatures are free text")
  func blanks() {
    let wording = Wording(.indonesian)
    #expect(wording.note(.name, of: .signatures).hasSuffix("Kosong: tidak dicetak."))
    #expect(wording.note(.name, of: .officers).hasSuffix("Kosong: kodenya."))
    for column in [InputColumn.each, .with] { #expect(wording.note(column, of: .partners).hasSuffix("Kosong: tidak dipakai.")) }
    #expect(wording.note(.who, of: .requirements).hasSuffix("Kosong: semua."))
    let scenario = Scenario(period: .init(from: CivilDate(dayNumber: 20_780), days: 7), shifts: [], officers: [], requirements: [])
    let choices = InputChoices(scenario: scenario, wording: wording)
    #expect(choices.offered(.rank, of: .signatures) == nil)
    #expect(choices.offered(.rank, of: .officers) == .words(scenario.ranks))
    for language in Language.allCases { #expect(Wording(language).name(InputItem.seed) == Wording(language).label(.seed)) }
  }

  @Test("hostile texts come back unchanged and are no formulas")
  func hostile() throws {
    let texts = [
      "=1+1", "+62 812", "-", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "\"quoted\", 'and' more", "<script>alert(1)</script>", "👮🏽‍♀️ Wulan",
      "عمر", "e\u{301}clair", "_x0041_", "a&b;c", "  spaces kept inside  words ", "two\nlines", "'apostrophe", "007", "1e3", "TRUE", "2026-11-23",
    ]
    let scenario = try #require(ScenarioReader.read(path: WorkbookPlace.repository + "/Scenarios/polsek-kecil").scenario)
    try WorkbookPlace.with { place in
      for text in texts {
        var changed = scenario
        changed.officers[0].name = text
        changed.officers[0].position = text
        changed.office.name = text
        changed.requests[0].reason = text
        let file = place.appendingPathComponent("week.xlsx").path
        try InputWorkbook(changed, wording: Wording(.english)).bytes(name: "week.xlsx").write(to: URL(fileURLWithPath: file))
        let read = try #require(ScenarioReader.read(path: file).scenario, "\(text)")
        let expected = text.trimmingCharacters(in: .whitespaces)
        #expect(read.officers[0].name == expected)
        #expect(read.officers[0].position == expected)
        #expect(read.office.name == expected)
        #expect(read.requests[0].reason == expected)
      }
    }
  }
}
