import PatrolModel
import Wording

/// A roster as one page for a browser: it needs nothing else, asks nothing of the network, and prints.
///
/// The page is HTML that also reads as XML.
package struct RosterPage: Sendable {
  private let book: DutyBook
  private let wording: Wording
  private let paper: DocumentOptions.Paper

  /// The page of a book in a language, to be printed on a paper.
  package init(_ book: DutyBook, wording: Wording, paper: DocumentOptions.Paper = .a4) {
    self.book = book
    self.wording = wording
    self.paper = paper
  }

  /// The file's text.
  package func text() -> String {
    let parts = PageParts(book, wording: wording)
    let frame = PageFrame(parts: parts)
    let style = PageStyle.text(paper: paper)
    return PageDocument.text(wording: wording, title: frame.title, style: style, script: PageScript.text, first: "#grid") {
      frame.header()
      body(parts, frame)
      frame.footer()
    }
  }

  @MarkupBuilder private func body(_ parts: PageParts, _ frame: PageFrame) -> Markup {
    let sections = sections(parts).filter { $0.markup != .nothing }
    frame.contents(sections.map { (id: $0.id, title: $0.title) } + [(id: "legend", title: wording.page.legendTitle)])
    Markup(.main) {
      for section in sections { section.markup }
      frame.legend()
      frame.signatures()
    }
  }

  private func sections(_ parts: PageParts) -> [(id: String, title: String, markup: Markup)] {
    let texts = FindingTexts(book, wording: wording)
    let findings = PageFindings(parts: parts, texts: texts)
    let points = PagePoints(parts: parts, texts: texts)
    let indicators = book.audience == .restricted ? book.report.indicators : nil
    return [
      ("grid", wording.page.gridTitle, PageGrid(parts).markup()),
      ("people", wording.page.peopleTitle, PagePeople(parts).markup()),
      ("visits", wording.visitsName, PageVisits(parts: parts).markup()),
      ("places", wording.page.placesTitle, PagePlaces(parts: parts).markup()),
      ("zones", wording.page.zonesTitle, PageZones(parts).markup()),
      ("short", wording.page.shortTitle, findings.shortages()),
      ("findings", wording.page.findingsTitle, book.audience == .restricted ? findings.findings() : .nothing),
      ("burdens", wording.page.burdensTitle, indicators.map { PageBurdens(parts: parts, indicators: $0).markup() } ?? .nothing),
      ("points", wording.pointsTitle, points.points()),
      ("indicators", wording.indicatorsTitle, points.indicators()),
    ]
  }
}
