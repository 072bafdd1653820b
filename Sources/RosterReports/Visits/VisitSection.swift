import PatrolModel
import Wording

/// Each crew's stops with boxes to tick, of the first day that has any or of all, and what each spot gets.
struct VisitSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int
  let most: Int
  let showsAllDays: Bool

  private static let indent = "      "

  func lines() -> [String] {
    let scenario = report.scenario
    guard let findings = report.visits else { return [] }
    guard !findings.visits.isEmpty else {
      return Wrapping.lines(wording.noVisits(spots: scenario.hotSpots.count), cells: width).map { ink.paint($0, .faint) }
    }
    let crews = CrewVisits.all(report)
    let first = crews.first?.day
    let shown = showsAllDays ? crews : crews.filter { $0.day == first }
    let rest = crews.reduce(0) { $0 + $1.visits.count } - shown.reduce(0) { $0 + $1.visits.count }
    var lines = Wrapping.lines(wording.visitsTitle(findings), cells: width).map { ink.paint($0, .heading) }
    var day: Int?
    for crew in shown {
      if crew.day != day { lines.append("  " + wording.date(crew.crew.date)) }
      day = crew.day
      lines += Wrapping.lines(
        DisplayCells.clean(crew.title(wording, scenario)), cells: width, first: "    ", indent: Self.indent)
      lines += stops(crew)
    }
    if rest > 0 { lines += Wrapping.lines(wording.visitsOfOtherDays(rest), cells: width, first: "  ").map { ink.paint($0, .faint) } }
    let records = findings.spots.map { wording.text($0, in: scenario) }
    return lines + list(wording.spotsTitle(records.count), records, most: .max)
      + list(wording.lateTitle, report.lateSpotTexts(wording)) + list(wording.visitFlawsTitle, report.visitFlawTexts(wording))
  }

  /// As many stops in a line as there is room for.
  private func stops(_ crew: CrewVisits) -> [String] {
    let items = crew.visits.map { visit in
      wording.tickBox + " " + DisplayCells.clean(wording.stop(visit, at: wording.name(visit.spot, in: report.scenario)))
    }
    return Wrapping.items(items, cells: width - Self.indent.count).map { Self.indent + $0 }
  }

  private func list(_ title: (Int) -> String, _ texts: [String]) -> [String] { texts.isEmpty ? [] : list(title(texts.count), texts, most: most) }

  private func list(_ title: String, _ texts: [String], most: Int) -> [String] {
    let rest = texts.count - min(most, texts.count)
    return [ink.paint(title, .heading)]
      + texts.prefix(most).flatMap { Wrapping.lines(DisplayCells.clean($0), cells: width, first: "  ", indent: Self.indent) }
      + (rest == 0 ? [] : [ink.paint("  " + wording.andMore(rest), .faint)])
  }
}
