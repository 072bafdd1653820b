import PatrolFiles
import PatrolModel
import Wording

/// Solved scenarios side by side as one page for a browser: it needs nothing else, asks nothing of the network, runs no script, and prints.
///
/// The page is HTML that also reads as XML.
public struct ComparisonPage {
  private let numbers: ComparedNumbers
  private let sweep: ComparedSweep?
  private let lead: RosterReport
  private let wording: Wording

  /// The page of a comparison; nil where no scenario has a roster.
  ///
  /// - Parameters:
  ///   - rosters: The scenarios, the one to compare with first.
  ///   - sweep: The number of which they are values; nil where they are scenarios of their own.
  public init?(_ rosters: [ComparedRoster], sweep: ComparedSweep? = nil, wording: Wording) {
    guard let lead = rosters.lazy.compactMap(\.report).first else { return nil }
    self.lead = lead
    self.sweep = sweep
    self.wording = wording
    numbers = ComparedNumbers(rosters, wording: wording)
  }

  /// The file's text.
  public func text() -> String {
    let title = [wording.comparisonDocumentTitle, lead.scenario.office.name].filter { !$0.isEmpty }.joined(separator: ", ")
    return PageDocument.text(wording: wording, title: title, style: ComparisonStyle.text, first: "#cases") {
      header()
      body()
      footer()
    }
  }

  private func header() -> Markup {
    let scenario = lead.scenario
    return Markup(.header) {
      PageParts.letterhead(scenario.office)
      Markup(.h1) {
        wording.comparisonDocumentTitle
        if !scenario.office.name.isEmpty {
          ", "
          PageParts.own(scenario.office.name)
        }
      }
      Markup(
        .p, .classes("dates"),
        text: wording.longDates(from: scenario.period.from, to: scenario.period.date(max(0, scenario.period.days - 1))))
      Markup(.p, .classes("state")) { Markup(.span, .classes("badge", "restricted"), text: wording.page.restricted) }
      if let sweep {
        for sentence in SweepFindings(sweep, numbers.rosters).sentences(wording) { Markup(.p, .classes("quality"), text: sentence) }
      }
      Markup.newLine
    }
  }

  @MarkupBuilder private func body() -> Markup {
    let sections = sections().filter { $0.markup != .nothing }
    Markup(.nav, .named("aria-label", wording.page.contents)) {
      Markup(.ul) { for section in sections { Markup(.li) { Markup(.a, .named("href", "#" + section.id), text: section.title) } } }
      Markup.newLine
    }
    Markup(.main) { for section in sections { section.markup } }
  }

  private func sections() -> [(id: String, title: String, markup: Markup)] {
    let tables = ComparedTables(numbers, wording)
    let groups = numbers.classes.map { (title: Optional(wording.name($0.zoneClass)), rows: $0.rows) }
    let sections: [(id: String, title: String, content: Markup)] = [
      ("cases", wording.comparedCasesTitle, ComparedCases(numbers, wording).markup()),
      ("sweep", sweep.map { wording.sweepTitle($0.number) } ?? "", sweep.map { SweepCurve($0, numbers, wording).markup() } ?? .nothing),
      ("numbers", wording.comparedOverviewTitle, tables.table("numbers", wording.comparedOverviewTitle, [(nil, numbers.overview)])),
      ("classes", wording.comparedClassesTitle, tables.table("classes", wording.comparedClassesTitle, groups)),
      ("burdens", wording.comparedBurdensTitle, tables.table("burdens", wording.comparedBurdensTitle, [(nil, numbers.burdens)])),
      (
        "sources", wording.comparedSourcesTitle,
        tables.table("sources", wording.comparedSourcesTitle, [(nil, numbers.sources)], sums: numbers.rosters.map { $0.report?.points })
      ),
      // Between neighbouring values of a number it is chance who of equals has a duty.
      ("officers", wording.comparedOfficersTitle, sweep == nil ? ComparedOfficers(numbers, wording).markup() : .nothing),
    ]
    return sections.filter { $0.content != .nothing }.map { section in
      (section.id, section.title, PageParts.section(section.id, section.title) { section.content })
    }
  }

  /// What identifies the scenarios.
  private func footer() -> Markup {
    Markup(.footer) {
      Markup(.p, text: wording.comparedNote)
      Markup(.dl, .named("aria-label", wording.page.factsTitle)) {
        for (place, roster) in numbers.rosters.enumerated() {
          if let report = roster.report {
            Markup(.div) {
              Markup(.dt, text: "\(ComparedRoster.letter(place))  \(wording.label(.scenarioHash))")
              Markup(.dd, text: CanonicalScenario.hash(report.scenario))
            }
          }
        }
      }
    }
  }
}
