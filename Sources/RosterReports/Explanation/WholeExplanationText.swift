import PatrolModel
import Wording

/// A roster explained as a whole, as text: where its points come from, the dearest requirements, and what small changes would save.
public struct WholeExplanationText: Sendable {
  private let whole: WholeExplanation
  private let wording: Wording
  private let ink: Ink
  private let width: Int

  private static let mostPrices = 10
  private static let priceCells = 8
  private static let mostShiftCells = 12

  /// Text of an explanation.
  ///
  /// - Parameters:
  ///   - isColoured: Whether colours are written; the default is no.
  ///   - width: Cells of a line, at least 60; the default is 80.
  public init(_ whole: WholeExplanation, wording: Wording, isColoured: Bool = false, width: Int = 80) {
    self.whole = whole
    self.wording = wording
    ink = Ink(isColoured: isColoured)
    self.width = max(60, width)
  }

  /// The whole page.
  public func page() -> String {
    let points = PointSection(report: whole.report, wording: wording, ink: ink, width: width).lines()
    let sections = [lead(), points] + (whole.report.points == 0 ? [] : [prices(), savings()])
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// How many points, how far that is proven, and from what mostly.
  private func lead() -> [String] {
    let report = whole.report
    let most = PointsBySource.list(report.charges).first.map { sum in
      wording.mostPoints(
        DisplayCells.clean(wording.name(sum.source, in: report.scenario)), share: wording.percent(sum.points, of: report.points))
    }
    let quality = wording.quality(points: report.points, bound: whole.search.bound, isByOrder: !report.exemptions.isEmpty)
    return Wrapping.lines([quality, most].compactMap(\.self).joined(separator: " "), cells: width)
  }

  private func prices() -> [String] {
    guard let prices = whole.prices else { return Wrapping.lines(wording.noPrices, cells: width) }
    let scenario = whole.report.scenario
    let all = DearStretch.list(prices, scenario, wording)
    guard !all.isEmpty else { return Wrapping.lines(wording.nothingScarce, cells: width) }
    let shown = all.prefix(Self.mostPrices).map { stretch -> (price: String, days: String, shifts: String, what: String) in
      let days = stretch.days.map { wording.dates([scenario.period.date($0.lowerBound), scenario.period.date($0.upperBound)]) }
      let names = stretch.names.filter { $0 != stretch.place }.joined(separator: " + ")
      let what = [stretch.place, names].filter { !$0.isEmpty }.joined(separator: ": ")
      return (
        wording.decimal(stretch.hundredths, of: 100), days ?? wording.periodHeading, DisplayCells.clean(stretch.shifts), DisplayCells.clean(what)
      )
    }
    func cells(_ heading: String, _ texts: [String]) -> Int { ([heading] + texts).map { DisplayCells.width(of: $0) }.max() ?? 0 }
    let dayCells = cells(wording.dayHeading, shown.map(\.days))
    let shiftCells = min(Self.mostShiftCells, cells(wording.shiftHeading, shown.map(\.shifts)))
    let rest = width - 2 - Self.priceCells - 2 - dayCells - 2 - shiftCells - 2
    func row(_ price: String, _ days: String, _ shifts: String, _ what: String) -> String {
      "  " + DisplayCells.right(price, Self.priceCells) + "  " + DisplayCells.left(days, dayCells) + "  " + DisplayCells.left(shifts, shiftCells)
        + "  "
        + DisplayCells.cut(what, to: rest)
    }
    let rows = shown.map { row($0.price, $0.days, $0.shifts, $0.what) }
    let more = all.count > shown.count ? ["  " + wording.andMore(all.count - shown.count)] : []
    return [ink.paint(wording.pricesTitle, .heading)] + Wrapping.lines(wording.pricesRank, cells: width)
      + [ink.paint(row(wording.priceHeading, wording.dayHeading, wording.shiftHeading, wording.dearHeading), .faint)] + rows + more
  }

  private func savings() -> [String] {
    guard whole.prices != nil else { return [] }
    guard let changes = whole.savings else { return Wrapping.lines(wording.savingsNotSought, cells: width) }
    guard !changes.isEmpty else { return Wrapping.lines(wording.noChangeRanked, cells: width) }
    let scenario = whole.report.scenario
    // What is proven to save most comes first, whatever the prices made of it.
    let sorted = changes.enumerated().sorted { left, right in
      let (first, second) = (whole.saved(by: left.element)?.least ?? .min, whole.saved(by: right.element)?.least ?? .min)
      return (second, left.offset) < (first, right.offset)
    }.map(\.element)
    let rows = sorted.flatMap { saving -> [String] in
      let what = wording.change(saving.ranked.change, in: scenario)
      let saved = whole.saved(by: saving)
      let other =
        saving.breaches == whole.report.breaches.count ? nil : wording.otherBreaches(saving.breaches, insteadOf: whole.report.breaches.count)
      let effect = [saved.map { wording.saving(least: $0.least, most: $0.most) } ?? wording.nothingFoundWithChange, other].compactMap(\.self)
        .joined(separator: "; ")
      let rank = wording.changeRank(wording.decimal(saving.ranked.hundredths, of: 100))
      let style: Ink.Style? = saved.map { $0.least > 0 ? .good : $0.isCertain ? nil : .notice } ?? .alarm
      let head = Wrapping.lines(DisplayCells.clean(what), cells: width, first: "  ", indent: "     ")
      return head + Wrapping.lines("\(effect) (\(rank))", cells: width, first: "     ", indent: "     ").map { ink.paint($0, style) }
    }
    return [ink.paint(wording.savingsTitle, .heading)] + Wrapping.lines(wording.savingsNote, cells: width) + rows
  }
}
