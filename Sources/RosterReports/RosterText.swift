import PatrolModel
import Wording

/// A roster as text for a terminal or a printer of so many columns.
public struct RosterText: Sendable {
  private let report: RosterReport
  private let wording: Wording
  private let ink: Ink
  private let width: Int
  private let listLength: Int
  private let showsAllCrews: Bool
  private let explainsShortages: Bool
  private let edited: EditedRoster?

  /// Text of a report.
  ///
  /// - Parameters:
  ///   - report: The roster with what was found about it.
  ///   - wording: The language.
  ///   - isColoured: Whether colours are written; the default is no.
  ///   - width: Cells of a line, at least 60; the default is 80.
  ///   - listLength: The most entries of each list, fewer for those with long entries; the default is 12.
  ///   - showsAllCrews: Whether crews of all published days are named rather than those of the first; the default is no.
  ///   - explainsShortages: Whether each shortage is followed by the tightest fact that can be counted; the default is no.
  ///   - edited: What edits by hand did to the roster; the default tells none.
  public init(
    _ report: RosterReport, wording: Wording, isColoured: Bool = false, width: Int = 80, listLength: Int = 12, showsAllCrews: Bool = false,
    explainsShortages: Bool = false, edited: EditedRoster? = nil
  ) {
    self.report = report
    self.wording = wording
    ink = Ink(isColoured: isColoured)
    self.width = max(60, width)
    self.listLength = max(1, listLength)
    self.showsAllCrews = showsAllCrews
    self.explainsShortages = explainsShortages
    self.edited = edited
  }

  /// Title, grid, posts, crews, tasks, visits, breaches by order and others, what is short, who is overworked, departures from the pattern, indicators and where the points come from.
  public func page() -> String {
    let findings = FindingSection(report: report, wording: wording, ink: ink, width: width)
    let sections = [
      title(),
      GridSection(report: report, wording: wording, ink: ink, width: width).lines(),
      PostSection(report: report, wording: wording, ink: ink, width: width).lines(),
      CrewSection(report: report, wording: wording, ink: ink, width: width, showsAllDays: showsAllCrews).lines(),
      TaskSection(report: report, wording: wording, ink: ink, width: width).lines(),
      CommunitySection(report: report, wording: wording).lines(ink, width: width),
      SupportSection(scenario: report.scenario, wording: wording).lines(ink, width: width),
      VisitSection(report: report, wording: wording, ink: ink, width: width, most: listLength, showsAllDays: showsAllCrews).lines(),
      EditSection(report: report, edited: edited, wording: wording, ink: ink, width: width, most: listLength).lines(),
      findings.mismatches(most: listLength),
      findings.breachesByOrder(most: listLength),
      findings.otherBreaches(most: listLength),
      ShortageSection(
        report: report, wording: wording, ink: ink, width: width, most: listLength,
        reasons: ShortageReasons(report), tellsTasksAlone: !explainsShortages
      ).lines(),
      LoadSection(report: report, wording: wording, ink: ink, width: width, most: max(1, 2 * listLength / 3)).lines(),
      findings.departures(most: max(1, listLength / 2)),
      IndicatorSection(report: report, wording: wording, ink: ink, width: width).lines(),
      PointSection(report: report, wording: wording, ink: ink, width: width).lines(),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// Why the search ended and how good the roster provably is, each line ended by a line feed.
  public func quality(points: Int?, search: SearchFacts) -> String {
    let text = [wording.text(search.end), wording.quality(points: points, bound: search.bound, isByOrder: !report.exemptions.isEmpty)].filter {
      !$0.isEmpty
    }.joined(separator: " ")
    let isProven = points != nil && search.bound == points
    let moved = search.placements.map { DisplayCells.clean(wording.text($0, in: report.scenario)) } + (search.draw.map { [wording.text($0)] } ?? [])
    return moved.flatMap { Wrapping.lines($0, cells: width) }.map { $0 + "\n" }.joined()
      + Wrapping.lines(text, cells: width).map { ink.paint($0, isProven ? .good : .notice) + "\n" }.joined()
  }

  private func title() -> [String] {
    let period = report.scenario.period
    let office = DisplayCells.clean(report.scenario.office.name)
    let dates = wording.dates(from: period.from, to: period.date(period.days - 1))
    let text = [wording.rosterTitle, office, dates].filter { !$0.isEmpty }.joined(separator: ", ")
    return Wrapping.lines(text, cells: width).map { ink.paint($0, .heading) }
  }
}
