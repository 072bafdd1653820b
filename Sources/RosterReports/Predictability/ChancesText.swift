import PatrolModel
import Wording

/// Chances of patrols as text.
public struct ChancesText: Sendable {
  private let report: ChancesReport
  private let scenario: Scenario
  private let wording: Wording
  private let ink: Ink
  private let width: Int

  /// The most days side by side.
  private static let mostDays = 7

  /// Text of a report.
  ///
  /// - Parameters:
  ///   - isColoured: Whether colours are written; the default is no.
  ///   - width: Cells of a line, at least 60; the default is 80.
  public init(_ report: ChancesReport, of scenario: Scenario, wording: Wording, isColoured: Bool = false, width: Int = 80) {
    self.report = report
    self.scenario = scenario
    self.wording = wording
    ink = Ink(isColoured: isColoured)
    self.width = max(60, width)
  }

  /// The whole text.
  public func page() -> String {
    let period = scenario.period
    let dates = wording.dates(from: period.from, to: period.date(max(0, period.days - 1)))
    let title = [wording.chancesTitle, DisplayCells.clean(scenario.office.name), dates].filter { !$0.isEmpty }.joined(separator: ", ")
    var sections = [
      Wrapping.lines(title, cells: width).map { ink.paint($0, .heading) } + told(wording.chancesNote(leftByPatrol: report.chances.leftByPatrol))
        + (report.source == .weights ? told(wording.chancesByWeights) : [])
    ]
    sections += report.chances.shifts.indices.filter { shift in report.chances.days.contains { $0.units[shift] > 0 } }.map(table)
    let days = report.chances.days.count
    sections.append((days > Self.mostDays ? told(wording.chancesOfFirstDays(of: days)) : []) + summary.flatMap(told))
    sections.append(told(wording.chancesCaution))
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func told(_ sentence: String) -> [String] { Wrapping.lines(DisplayCells.clean(sentence), cells: width, indent: "    ") }

  private func name(_ shift: Int) -> String {
    let id = report.chances.shifts[shift]
    return DisplayCells.clean(scenario.shifts.first { $0.id == id }?.name ?? id.text)
  }

  private func name(zone: Int) -> String {
    let id = report.chances.zones[zone]
    return DisplayCells.clean(scenario.zones.first { $0.id == id }?.name ?? id.text)
  }

  /// Zones down, days across.
  private func table(_ shift: Int) -> [String] {
    let chances = report.chances
    let days = chances.days.prefix(Self.mostDays)
    let labels = chances.zones.indices.map { name(zone: $0) } + Wording.ChancesRow.allCases.map { wording.chancesRow($0) }
    let first = min(width - 2 - 7 * days.count, max(8, labels.map { DisplayCells.width(of: $0) }.max() ?? 0))
    func line(_ label: String, _ cells: [String]) -> String {
      "  " + DisplayCells.left(label, first) + cells.map { DisplayCells.right($0, 7) }.joined()
    }
    let zones = chances.zones.indices.map { zone in
      line(name(zone: zone), days.map { wording.fixed($0.target.chances[shift][zone], 2) })
    }
    let rows = Wording.ChancesRow.allCases.map { row in
      line(
        wording.chancesRow(row),
        days.map { day in
          switch row {
          case .units: "\(day.units[shift])"
          case .without: wording.fixed(day.worthWithout[shift], 2)
          case .with: wording.fixed(day.target.values[shift], 2)
          }
        })
    }
    return [ink.paint(name(shift), .heading), ink.paint(line("", days.map { wording.short($0.date.weekday) }), .faint)] + zones
      + rows.map { ink.paint($0, .faint) }
  }

  private var summary: [String] {
    let chances = report.chances
    func place(_ withPatrols: Bool) -> (place: String, worth: Double)? {
      chances.best(withPatrols: withPatrols).map {
        ("\(name(zone: $0.zone)), \(name($0.shift)), \(wording.date(chances.days[$0.day].date))", $0.worth)
      }
    }
    var sentences: [String] = []
    if let without = place(false), let with = place(true) { sentences.append(wording.offendersBest(without: without, with: with)) }
    if let deviation = report.deviation {
      sentences.append(wording.drawnDeviation(draws: deviation.draws, largest: deviation.largest, mean: deviation.mean, seed: report.seed))
    }
    if let distance = report.distance, let whole = distance.whole, let unit = report.unit {
      let shifts = distance.byShift.enumerated().compactMap { shift, own in own.map { (name: name(shift), distance: $0) } }
      sentences.append(wording.rosterDistance(whole, days: distance.days, unit: unit, shifts: shifts, usual: report.usualDistance))
    }
    if let past = report.distanceWithPast, let whole = past.distance.whole { sentences.append(wording.rosterDistance(whole, weeks: past.weeks)) }
    return sentences
  }
}
