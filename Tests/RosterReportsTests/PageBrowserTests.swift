import Foundation
import OutsidePrograms
import PatrolModel
import RosterReports
import Testing
import Wording

/// The page as Chromium shows it; an outer page holds it in frames and tells what it measures there.
@Suite("The page in a browser", .enabled(if: OutsideProgram.chromium != nil, "needs Chromium"))
struct PageBrowserTests {
  /// What the outer page found in one frame.
  private struct Measured: Decodable {
    var frame: Int
    var content: Int
    var ready: String?
    var requests: Int
    var found: String
    var visibleRows: Int
    var openWeeks: Int
    var searchShown: Bool
    /// Maps and cells of lists, and how many of them reach beyond the screen.
    var pieces: Int
    var cut: Int
  }

  private static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  private static func browse(_ file: String, in folder: URL, _ more: [String] = []) throws -> OutsideProgram.Outcome {
    let place = folder.appendingPathComponent(file)
    return try OutsideProgram.run(
      try #require(OutsideProgram.chromium),
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--v=0", "--user-data-dir=\(folder.path)/profile",
        "--allow-file-access-from-files", "--virtual-time-budget=10000",
      ] + more + [place.absoluteString], in: folder)
  }

  /// An outer page that loads the page in frames of several widths, looks for somebody in each, and writes down what it measures.
  private static func outer(widths: [Int], search: String) throws -> String {
    let words = String(decoding: try JSONEncoder().encode(search), as: UTF8.self)
    return """
      <!DOCTYPE html><meta charset="utf-8"><title>outer</title><pre id="result"></pre>
      \(widths.map { "<iframe src=\"page.html\" width=\"\($0)\" height=\"900\" style=\"border:0\"></iframe>" }.joined())
      <script>
      addEventListener("load", () => {
        const all = Array.from(document.querySelectorAll("iframe")).map((frame) => {
          const inner = frame.contentDocument, root = inner.documentElement;
          const before = { frame: frame.clientWidth, content: root.scrollWidth, ready: root.dataset.ready,
            pieces: inner.querySelectorAll("svg.map, table.list td").length,
            cut: Array.from(inner.querySelectorAll("svg.map, table.list td")).filter((piece) => piece.getBoundingClientRect().right > root.clientWidth).length,
            requests: frame.contentWindow.performance.getEntriesByType("resource").length };
          const field = inner.getElementById("find");
          field.value = \(words);
          field.dispatchEvent(new Event("input"));
          const rows = Array.from(inner.querySelectorAll("#grid-0, table.grid tbody tr")).filter((row) => row.offsetParent && row.tagName === "TR");
          return { ...before, found: inner.getElementById("found").textContent, visibleRows: rows.length,
            openWeeks: inner.querySelectorAll("details[open]").length, searchShown: !inner.getElementById("search").hidden };
        });
        document.getElementById("result").textContent = JSON.stringify(all);
      });
      </script>
      """
  }

  private static func measure(_ page: String, widths: [Int], search: String) throws -> (frames: [Measured], errors: String) {
    try withFolder { folder in
      try page.write(to: folder.appendingPathComponent("page.html"), atomically: true, encoding: .utf8)
      try outer(widths: widths, search: search).write(to: folder.appendingPathComponent("outer.html"), atomically: true, encoding: .utf8)
      let outcome = try browse("outer.html", in: folder, ["--dump-dom"])
      let text = try #require(outcome.output.firstMatch(of: /<pre id="result">(.*?)<\/pre>/)?.1, "\(outcome.errors)")
      return (try JSONDecoder().decode([Measured].self, from: Data(text.replacing("&amp;", with: "&").utf8)), outcome.errors)
    }
  }

  @Test(
    "at desktop and phone width nothing overflows, nothing is requested, nothing is complained of, and one officer is found",
    arguments: Language.allCases, [7, 16])
  func widths(language: Language, days: Int) throws {
    var scenario = PageSamples.scenario(days: days, language: language)
    scenario.officers[4].name = "Àndi Saputra Kusumawardhana"
    let page = PageSamples.page(PageSamples.report(scenario), language: language)
    let (frames, errors) = try Self.measure(page, widths: [1280, 375], search: "andi saputra")
    #expect(frames.map(\.frame) == [1280, 375])
    for frame in frames {
      #expect(frame.content <= frame.frame && frame.ready == "9" && frame.requests == 0 && frame.searchShown)
      #expect(frame.visibleRows == (days + 6) / 7 && frame.openWeeks == 1)
      #expect(frame.pieces > 3 && frame.cut == 0)
      #expect(frame.found == (language == .english ? "1 found" : "1 ditemukan"))
    }
    #expect(!errors.contains("CONSOLE"), "\(errors)")
  }

  @Test("looking for nobody shows everybody, for somebody unknown nobody", arguments: [("", 9, "9 officers"), ("zzz", 0, "Nobody found")])
  func search(words: String, rows: Int, told: String) throws {
    let page = PageSamples.page(PageSamples.report(), language: .english)
    let frame = try #require(try Self.measure(page, widths: [800], search: words).frames.first)
    #expect(frame.visibleRows == rows && frame.found == told && frame.openWeeks == 0)
  }

  @Test("six hundred officers over four weeks are shown on a phone too, and one of them is found")
  func large() throws {
    var scenario = PageSamples.scenario(officers: 600, days: 28)
    scenario.officers[471].name = "Andi Saputra Kusumawardhana"
    let roster = PageSamples.roster(scenario, seed: 3)
    let report = RosterReport(scenario: scenario, roster: roster, breaches: [], charges: [], shortages: [], points: 0, lookAheadPoints: 0)
    let frame = try #require(try Self.measure(PageSamples.page(report), widths: [375], search: "kusuma").frames.first)
    #expect(frame.content <= 375 && frame.ready == "600" && frame.visibleRows == 4 && frame.openWeeks == 1)
  }

  @Test("the content policy refuses any other style, script, picture and address, which shows that complaints would be seen")
  func policy() throws {
    let page = PageSamples.page(PageSamples.report())
    let foreign = """
      <div style="width:5000px">x</div><script>document.documentElement.dataset.ready = "foreign"</script><img src="https://example.invalid/x.png" />
      """
    let (frames, errors) = try Self.measure(page.replacing("</main>", with: foreign + "</main>"), widths: [375], search: "")
    // The picture was asked for, and refused before anything left: the count of requests would have told of it too.
    #expect(frames[0].content <= 375 && frames[0].ready == "9" && frames[0].requests == 1)
    #expect(errors.contains("CONSOLE") && errors.contains("Content Security Policy"))
  }

  @Test("the figures of the document that the browser built are the audit's", arguments: [2, 5] as [UInt64])
  func figures(seed: UInt64) throws {
    let report = PageSamples.report(seed: seed)
    let page = PageSamples.page(report)
    let dump = try Self.withFolder { folder in
      try page.write(to: folder.appendingPathComponent("page.html"), atomically: true, encoding: .utf8)
      return try Self.browse("page.html", in: folder, ["--dump-dom"]).output
    }
    let root = try PageTree.parse(dump: dump)
    #expect(root.attributes["data-ready"] == "9")
    try PageFigures(DutyBook(report), Wording(.indonesian)).check(root)
    // What was written and what was built agree on every text.
    #expect(root.all("td").map(\.text) == (try PageTree.parse(page)).all("td").map(\.text))
  }

  @Test("printed on A4 or F4 it is a PDF with pages of that size, lying", arguments: DocumentOptions.Paper.allCases)
  func printing(paper: DocumentOptions.Paper) throws {
    let page = RosterPage(DutyBook(PageSamples.report()), wording: Wording(.indonesian), paper: paper).text()
    let pdf = try Self.withFolder { folder in
      try page.write(to: folder.appendingPathComponent("page.html"), atomically: true, encoding: .utf8)
      _ = try Self.browse("page.html", in: folder, ["--print-to-pdf=\(folder.path)/page.pdf", "--no-pdf-header-footer"])
      return String(decoding: try Data(contentsOf: folder.appendingPathComponent("page.pdf")), as: UTF8.self)
    }
    let boxes = pdf.matches(of: /\/MediaBox\s*\[\s*0\s+0\s+([0-9.]+)\s+([0-9.]+)\s*\]/).compactMap { match in
      Double(match.1).flatMap { width in Double(match.2).map { (width, $0) } }
    }
    let points = paper == .a4 ? (842.0, 595.0) : (935.4, 609.4)
    #expect(!boxes.isEmpty && boxes.allSatisfy { abs($0.0 - points.0) < 2 && abs($0.1 - points.1) < 2 }, "\(boxes)")
  }
}
