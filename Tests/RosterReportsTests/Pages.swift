import PatrolModel
import RosterReports
import Testing
import Wording

/// Pages as a terminal shows them that is 80 cells wide.
enum Pages {
  /// The page of a report, which must fit.
  static func page(
    of report: RosterReport, _ language: Language = .english, showsAllCrews: Bool = false, explainsShortages: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    let page = RosterText(report, wording: Wording(language), showsAllCrews: showsAllCrews, explainsShortages: explainsShortages).page()
    expectFit(page, sourceLocation: sourceLocation)
    return page
  }

  /// Expects that no line of a page is wider than the terminal.
  static func expectFit(_ page: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for line in page.split(separator: "\n") {
      #expect(DisplayCells.width(of: String(line)) <= 80, "\(line)", sourceLocation: sourceLocation)
    }
  }

  /// The lines of a page from the one that begins so to the next empty one.
  static func section(of page: String, from beginning: String) -> String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { !$0.hasPrefix(beginning) }.prefix { !$0.isEmpty }.joined(separator: "\n")
  }
}
