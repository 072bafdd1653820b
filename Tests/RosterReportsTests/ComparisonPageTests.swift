import Foundation
import OutsidePrograms
import PatrolModel
import RosterAudit
import Testing
import Wording

@testable import RosterReports

/// A comparison's page, read by an independent parser.
private struct ComparedPage {
  let root: PageTree
  let rosters: [ComparedRoster]
  let wording: Wording

  /// The cells of the row that a table's heading cell names, by the table's id.
  func row(_ id: String, _ label: String, nth: Int = 0) throws -> [String] {
    let section = try #require(root.first(id: id))
    let rows = section.all("tr").filter { $0.all("th").first?.text == label && !$0.all("td").isEmpty }
    try #require(rows.indices.contains(nth), "\(id): \(label)")
    return rows[nth].all("td").map(\.text)
  }

  /// Expects every number of the audit where the page shows it.
  func check() throws {
    func texts(_ value: (RosterReport, Indicators) -> String?) -> [String] {
      rosters.map { roster in roster.report.flatMap { report in report.indicators.flatMap { value(report, $0) } } ?? "-" }
    }
    #expect(try row("numbers", wording.name(.points)) == texts { report, _ in wording.grouped(report.points) })
    #expect(try row("numbers", wording.name(.bound)) == rosters.map { $0.report == nil ? "-" : $0.search.bound.map(wording.grouped) ?? "-" })
    #expect(try row("numbers", wording.name(.missingToMinimum)) == texts { "\($1.missingToMinimum)" })
    #expect(try row("burdens", wording.name(.nights, .most)) == texts { _, indicators in indicators.nights.map { "\($0.largest)" } })
    #expect(
      try row("burdens", wording.name(.hours, .least))
        == texts { _, indicators in indicators.workedMinutes.map { wording.bareHours(minutes: $0.least) } })
    #expect(try row("sources", wording.comparedSum) == texts { report, _ in wording.grouped(report.points) })
    let classes: [Zone.Class?] = [.sangatRawan, .rawan, .aman, nil]
    let shown = classes.filter { zoneClass in rosters.contains { $0.report?.indicators?.missing.contains { $0.zoneClass == zoneClass } ?? false } }
    for (number, zoneClass) in shown.enumerated() {
      func missing(_ indicators: Indicators) -> Indicators.Missing? { indicators.missing.first { $0.zoneClass == zoneClass } }
      #expect(
        try row("classes", wording.name(.missingToMinimum), nth: number) == texts { _, indicators in missing(indicators).map { "\($0.toMinimum)" } })
      #expect(
        try row("classes", wording.name(.missingToTarget), nth: number) == texts { _, indicators in missing(indicators).map { "\($0.toTarget)" } })
    }
    let cases = try #require(root.first(id: "cases")).all("tr").dropFirst()
    #expect(cases.count == rosters.count)
    for (place, row) in cases.enumerated() {
      let cells = row.all("td").map(\.text)
      #expect(cells[0] == "\(ComparedRoster.letter(place))  \(rosters[place].name)")
      if place > 0, let own = rosters[place].range, let base = rosters[0].range {
        let proven = ProvenDifference(from: base, to: own)
        #expect(cells[2] == wording.difference(least: proven.least, most: proven.most))
      }
    }
  }
}

@Suite("A comparison's page")
struct ComparisonPageTests {
  @Test("it is well-formed, has no script, and holds the audit's numbers and every name", arguments: 0..<6 as Range<UInt64>, Language.allCases)
  func numbers(seed: UInt64, language: Language) throws {
    let rosters = ComparisonSamples.rosters(7, seed: seed, language: language)
    let text = try #require(ComparisonPage(rosters, wording: Wording(language))).text()
    let root = try PageTree.parse(text)
    try ComparedPage(root: root, rosters: rosters, wording: Wording(language)).check()
    #expect(root.all("script").isEmpty && root.attributes["lang"] == language.rawValue)
    #expect(root.first(id: "sweep") == nil)
    for place in 1..<rosters.count {
      let officers = ComparedNumbers(rosters, wording: Wording(language)).officers(place).filter(\.isChanged)
      guard !officers.isEmpty else { continue }
      let table = try #require(root.descendants.first { $0.attributes["aria-labelledby"] == "officers-\(place)" })
      let rows = table.all("tr").dropFirst()
      #expect(rows.map { $0.all("td").last?.text } == officers.map { "\($0.changedDuties)" })
      #expect(zip(rows, officers).allSatisfy { $0.all("th")[0].text.hasSuffix(PageSamplesText.shown($1.officer.name)) })
    }
  }

  @Test("a sweep has a curve with a point for each roster and a table with the audit's numbers", arguments: 0..<4 as Range<UInt64>)
  func sweep(seed: UInt64) throws {
    let rosters = ComparisonSamples.rosters(8, seed: seed)
    let sweep = ComparisonSamples.sweep(rosters)
    let root = try PageTree.parse(try #require(ComparisonPage(rosters, sweep: sweep, wording: Wording(.indonesian))).text())
    let section = try #require(root.first(id: "sweep"))
    #expect(section.all("circle").count { $0.classes == ["in"] } == rosters.count { $0.report != nil })
    #expect(section.all("circle").count { $0.classes == ["own"] } == 1)
    let rows = section.all("tr").dropFirst()
    #expect(rows.map { $0.all("th")[0].text } == sweep.points.map { "\($0.value)" })
    let wording = Wording(.indonesian)
    for (row, point) in zip(rows, sweep.points) {
      let report = rosters[point.place].report
      let wanted = [report?.points, rosters[point.place].search.bound, report?.indicators?.missingToMinimum, report?.indicators?.missingToTarget]
      #expect(row.all("td").map(\.text) == wanted.map { $0.map(wording.grouped) ?? "-" })
    }
    #expect(root.first(id: "officers") == nil)
    // Fewer points lie lower, and a bound never above the best.
    let places = section.all("circle").filter { $0.classes == ["in"] }.compactMap { Double($0.attributes["cy"] ?? "") }
    let points = sweep.points.compactMap { rosters[$0.place].report?.points }
    for (one, other) in zip(zip(points, places), zip(points, places).dropFirst()) where one.0 != other.0 {
      #expect((one.0 < other.0) == (one.1 > other.1) || abs(one.1 - other.1) < 0.2)
    }
  }

  @Test("the style uses colours of the palette only")
  func palette() {
    let used = Set(ComparisonStyle.text.matches(of: /var\(--([a-z0-9-]+)\)/).map { String($0.1) })
    #expect(used.isSubset(of: Palette.allCases.map(\.rawValue)))
    #expect(ComparisonStyle.text.matches(of: /#[0-9a-f]{6}\b/).count == 2 * Palette.allCases.count)
  }

  @Test("without any roster there is no page and no workbook")
  func nothing() {
    let rosters = [ComparedRoster(name: "A", report: nil, search: SearchFacts(end: .timeLimit, bound: nil))]
    #expect(ComparisonPage(rosters, wording: Wording(.english)) == nil)
    #expect(ComparisonWorkbook(rosters, wording: Wording(.english)) == nil)
  }
}

/// Names as a page can hold them.
private enum PageSamplesText {
  /// What no XML file can hold becomes the replacement character.
  static func shown(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 && $0 != "\t" && $0 != "\n" && $0 != "\r" ? "\u{FFFD}" : $0 }))
  }
}

@Suite("A comparison's page in a browser", .enabled(if: OutsideProgram.chromium != nil, "needs Chromium"))
struct ComparisonBrowserTests {
  /// What the outer page found in one frame.
  private struct Measured: Decodable {
    var frame: Int
    var content: Int
    var requests: Int
    var pieces: Int
    var cut: Int
    /// Headings of lists that a narrow screen shows though each cell says its own.
    var stray: Int
  }

  @Test("at desktop and phone width nothing overflows, nothing is requested and nothing is complained of", arguments: Language.allCases)
  func widths(language: Language) throws {
    let rosters = ComparisonSamples.rosters(9, seed: 3, language: language)
    for sweep in [nil, ComparisonSamples.sweep(rosters)] {
      let page = try #require(ComparisonPage(rosters, sweep: sweep, wording: Wording(language))).text()
      let (frames, errors, dump) = try Self.measure(page, widths: [1280, 375])
      #expect(frames.map(\.frame) == [1280, 375])
      for frame in frames {
        #expect(frame.content <= frame.frame && frame.requests == 0 && frame.pieces > 8 && frame.cut == 0 && frame.stray == 0, "\(frame)")
      }
      #expect(!errors.contains("CONSOLE"), "\(errors)")
      // What was written and what the browser built agree on every number.
      let built = try PageTree.parse(dump: dump)
      #expect(built.all("td").map(\.text) == (try PageTree.parse(page)).all("td").map(\.text))
      try ComparedPage(root: built, rosters: rosters, wording: Wording(language)).check()
    }
  }

  private static func measure(_ page: String, widths: [Int]) throws -> (frames: [Measured], errors: String, dump: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try page.write(to: folder.appendingPathComponent("page.html"), atomically: true, encoding: .utf8)
    let outer = """
      <!DOCTYPE html><meta charset="utf-8"><title>outer</title><pre id="result"></pre>
      \(widths.map { "<iframe src=\"page.html\" width=\"\($0)\" height=\"900\" style=\"border:0\"></iframe>" }.joined())
      <script>
      addEventListener("load", () => {
        const all = Array.from(document.querySelectorAll("iframe")).map((frame) => {
          const inner = frame.contentDocument, root = inner.documentElement;
          const pieces = Array.from(inner.querySelectorAll("svg, table.list td, p, h1, h2")).filter((piece) => !piece.closest(".scroll") || piece.closest(".list"));
          return { frame: frame.clientWidth, content: root.scrollWidth, pieces: pieces.length,
            cut: pieces.filter((piece) => piece.getBoundingClientRect().right > root.clientWidth).length,
            stray: Array.from(inner.querySelectorAll(".list th")).filter((one) => frame.clientWidth === 375 ? one.getBoundingClientRect().right > 0 : false).length,
            requests: frame.contentWindow.performance.getEntriesByType("resource").length };
        });
        document.getElementById("result").textContent = JSON.stringify(all);
      });
      </script>
      """
    try outer.write(to: folder.appendingPathComponent("outer.html"), atomically: true, encoding: .utf8)
    func browse(_ file: String) throws -> OutsideProgram.Outcome {
      try OutsideProgram.run(
        try #require(OutsideProgram.chromium),
        [
          "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--v=0", "--user-data-dir=\(folder.path)/profile",
          "--allow-file-access-from-files", "--virtual-time-budget=10000", "--dump-dom", folder.appendingPathComponent(file).absoluteString,
        ], in: folder)
    }
    let outcome = try browse("outer.html")
    let text = try #require(outcome.output.firstMatch(of: /<pre id="result">(.*?)<\/pre>/)?.1, "\(outcome.errors)")
    let frames = try JSONDecoder().decode([Measured].self, from: Data(text.replacing("&amp;", with: "&").utf8))
    return (frames, outcome.errors, try browse("page.html").output)
  }
}
