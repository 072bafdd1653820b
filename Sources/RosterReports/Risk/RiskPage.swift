import PatrolFiles
import PatrolModel
import Wording

/// The report on risk as one page for a browser: it needs nothing else, asks nothing of the network, runs no script, and prints.
///
/// The page is HTML that also reads as XML.
public struct RiskPage {
  private let report: RiskReport
  private let wording: Wording

  /// The page of a report.
  public init(_ report: RiskReport, wording: Wording) {
    self.report = report
    self.wording = wording
  }

  /// The file's text.
  public func text() -> String {
    let title = wording.riskTitle(office: report.scenario.office.name)
    // Without a place on the map the page begins with the zones.
    let sections = sections().filter { $0.content != .nothing }
    let first = "#" + (sections.first?.id ?? "")
    return PageDocument.text(wording: wording, title: title, style: RiskStyle.text, first: first, skip: wording.page.skipToRisk) {
      header()
      body(sections)
      Markup(.footer) { Markup(.p, text: wording.riskNote) }
    }
  }

  private func header() -> Markup {
    let office = report.scenario.office
    let sentences = RiskSentences(report: report, wording: wording)
    return Markup(.header) {
      PageParts.letterhead(office)
      Markup(.h1) {
        wording.riskTitle
        if !office.name.isEmpty {
          ", "
          PageParts.own(office.name)
        }
      }
      Markup(.p, .classes("dates"), text: wording.riskSource(report.table))
      Markup(.p, .classes("state")) { Markup(.span, .classes("badge", "restricted"), text: wording.page.restricted) }
      for sentence in sentences.feedback + sentences.reading {
        Markup(.p, .classes(sentence.isLoud ? "quality loud" : "")) { PageParts.own(sentence.text) }
      }
      Markup.newLine
    }
  }

  @MarkupBuilder private func body(_ sections: [(id: String, title: String, content: Markup)]) -> Markup {
    Markup(.nav, .named("aria-label", wording.page.contents)) {
      Markup(.ul) { for section in sections { Markup(.li) { Markup(.a, .named("href", "#" + section.id), text: section.title) } } }
      Markup.newLine
    }
    Markup(.main) { for section in sections { PageParts.section(section.id, section.title) { section.content } } }
  }

  private func sections() -> [(id: String, title: String, content: Markup)] {
    let notes = RiskSentences(report: report, wording: wording)
    func section(_ grid: RiskGrid) -> (String, String, Markup) {
      (
        grid.section.rawValue, wording.riskTitle(grid.section),
        Markup.sequence(notes.notes(grid.section).map { note in Markup(.p) { PageParts.own(note) } } + [table(grid)])
      )
    }
    let grids = RiskGrids(report: report, wording: wording)
    return [("maps", wording.riskMapsTitle, RiskMaps(report: report, wording: wording).markup()), section(grids.zones)]
      + [section(grids.shifts), ("hours", wording.riskTitle(.hours), hours())]
      + grids.all.filter { $0.section != .zones && $0.section != .shifts }.map(section)
  }

  private func table(_ grid: RiskGrid) -> Markup {
    let id = "\(grid.section.rawValue)-table"
    let mean = grid.section == .shifts ? 100 / Double(max(1, grid.rows.count * (grid.headings.count - 1))) : nil
    return PageParts.scrolling(labelledBy: id) {
      Markup(.table, .classes("risk-table")) {
        Markup(.caption, .id(id), text: wording.riskTitle(grid.section))
        Markup(.thead) {
          Markup(.tr) {
            for (place, heading) in grid.headings.enumerated() { Markup.heading("col", place == 0 ? "" : "number") { PageParts.own(heading) } }
          }
        }
        Markup.newLine
        Markup(.tbody) {
          for row in grid.rows {
            Markup(.tr) {
              for (place, cell) in row.enumerated() { self.cell(cell, isFirst: place == 0, mean: mean) }
              Markup.newLine
            }
          }
        }
      }
    }
  }

  private func cell(_ cell: RiskGrid.Cell, isFirst: Bool, mean: Double?) -> Markup {
    let text = RiskGrid.text(cell, wording)
    if isFirst { return Markup.heading("row") { PageParts.own(text) } }
    guard let mean, case .number(let value, _) = cell else { return Markup(.td, .classes("number")) { PageParts.own(text) } }
    return Markup(.td, .classes("number", "risk\(RiskMaps.step(value, mean: mean))"), text: text)
  }

  /// Hours down and weekdays across: seven columns fit a phone.
  private func hours() -> Markup {
    let counts = report.hours.counts
    let sum = counts.joined().reduce(0, +)
    guard sum > 0 else { return .nothing }
    return PageParts.scrolling(labelledBy: "hours-table") {
      Markup(.table, .classes("heat", "week-hours")) {
        Markup(.caption, .id("hours-table"), text: wording.riskHoursCaption(unknown: report.hours.unknown))
        Markup(.thead) {
          Markup(.tr) {
            Markup.heading("col", text: wording.riskHourHeading)
            for weekday in Weekday.allCases { Markup.heading("col", text: wording.short(weekday)) }
          }
        }
        Markup.newLine
        Markup(.tbody) {
          for hour in 0..<24 {
            Markup(.tr) {
              Markup.heading("row", text: wording.clock(hour * 60))
              for weekday in Weekday.allCases {
                let count = counts[weekday.rawValue - 1][hour]
                Markup(.td, .classes("risk\(RiskMaps.step(count, mean: sum / 168))"), text: wording.fixed(count, 1))
              }
              Markup.newLine
            }
          }
        }
      }
    }
  }
}

/// The look of the page on risk: that of a roster's page, with maps beside each other.
enum RiskStyle {
  static let text = PageStyle.text(paper: .a4) + own

  private static let own = """

    .loud { font-weight: 600; border-left-color: var(--bad); }
    .maps { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 1rem 1.5rem; }
    .maps figure { margin: 0; }
    .maps figcaption { color: var(--text); font-weight: 600; }
    .map .area { stroke: var(--muted); stroke-width: 1; fill-rule: evenodd; }
    .map .area.risk0 { fill: var(--risk0); }
    .map .area.risk1 { fill: var(--risk1); stroke-width: 1.5; }
    .map .area.risk2 { fill: var(--risk2); stroke-width: 2.5; }
    .map .area.risk3 { fill: var(--risk3); stroke: var(--text); stroke-width: 3.5; }
    .map .share { font-size: 10px; font-weight: 600; }
    .map .name { font-size: 12px; }
    td.risk2 { font-weight: 600; }
    td.risk3 { font-weight: 700; text-decoration: underline; }
    .week-hours td, .week-hours th { padding: .15rem .2rem; min-width: 0; }
    .week-hours th[scope=row] { min-width: 3.4rem; }
    .risk-table th[scope=row] { min-width: 8rem; max-width: 16rem; overflow-wrap: break-word; }
    @media (max-width: 40rem) {
      .risk-table th[scope=row] { min-width: 5.5rem; }
      .risk-table th, .risk-table td { padding: .25rem .35rem; white-space: normal; }
    }
    @media print { .maps { grid-template-columns: repeat(3, 1fr); } .maps figure { break-inside: avoid; } }
    """
}
