import Foundation
import OutsidePrograms
import PatrolModel
import Testing
import Wording

@testable import RosterReports

@Suite("The page on risk in a browser", .enabled(if: OutsideProgram.chromium != nil, "needs Chromium"))
struct RiskPageBrowserTests {
  private struct Measured: Decodable {
    var frame: Int
    var content: Int
    var maps: Int
    var cut: Int
    var requests: Int
    var broken: [String]
  }

  @Test("at desktop and phone width nothing overflows, nothing is requested, nothing is complained of", arguments: [2, 3, 8] as [UInt64])
  func widths(seed: UInt64) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("risk-page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = RiskSamples.report(seed, hasOutlines: seed == 3)
    let page = RiskPage(report, wording: Wording(.indonesian)).text()
      .replacing(/(Wilayah|Kecamatan dengan nama yang sangat panjang) (\d)/) { "Balikpapan Timurlaut \($0.2)" }
    try page.write(to: folder.appendingPathComponent("page.html"), atomically: true, encoding: .utf8)
    let outer = """
      <!DOCTYPE html><meta charset="utf-8"><title>outer</title><pre id="result"></pre>
      \([1280, 375].map { "<iframe src=\"page.html\" width=\"\($0)\" height=\"900\" style=\"border:0\"></iframe>" }.joined())
      <script>
      addEventListener("load", () => {
        const all = Array.from(document.querySelectorAll("iframe")).map((frame) => {
          const inner = frame.contentDocument, root = inner.documentElement, maps = Array.from(inner.querySelectorAll("svg.map"));
          return { frame: frame.clientWidth, content: root.scrollWidth, maps: maps.length,
            cut: maps.filter((map) => map.getBoundingClientRect().right > root.clientWidth).length,
            broken: Array.from(inner.querySelectorAll(".risk-table th[scope=row]")).flatMap((cell) => {
              const walker = inner.createTreeWalker(cell, NodeFilter.SHOW_TEXT), found = [];
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                for (const match of node.data.matchAll(/\\p{L}+/gu)) {
                  const range = inner.createRange();
                  range.setStart(node, match.index);
                  range.setEnd(node, match.index + match[0].length);
                  if (range.getClientRects().length > 1) { found.push(match[0]); }
                }
              }
              return found;
            }),
            requests: frame.contentWindow.performance.getEntriesByType("resource").length };
        });
        document.getElementById("result").textContent = JSON.stringify(all);
      });
      </script>
      """
    try outer.write(to: folder.appendingPathComponent("outer.html"), atomically: true, encoding: .utf8)
    let outcome = try OutsideProgram.run(
      try #require(OutsideProgram.chromium),
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--v=0", "--user-data-dir=\(folder.path)/profile",
        "--allow-file-access-from-files", "--virtual-time-budget=10000", "--dump-dom", folder.appendingPathComponent("outer.html").absoluteString,
      ], in: folder)
    let text = try #require(outcome.output.firstMatch(of: /<pre id="result">(.*?)<\/pre>/)?.1, "\(outcome.errors)")
    let frames = try JSONDecoder().decode([Measured].self, from: Data(text.utf8))
    #expect(frames.map(\.frame) == [1280, 375])
    for frame in frames {
      #expect(frame.content <= frame.frame && frame.cut == 0 && frame.requests == 0)
      #expect(frame.maps == report.table.shifts.count)
      #expect(frame.broken.isEmpty, "words that are broken inside: \(frame.broken)")
    }
    #expect(!outcome.errors.contains("CONSOLE"), "\(outcome.errors)")
  }
}
