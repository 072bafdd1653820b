import OfficePackages
import PatrolFiles
import Wording

/// What comes of each value of a number, as a table and as curves.
struct SweepSheet {
  private let sweep: ComparedSweep
  private let numbers: ComparedNumbers
  private let wording: Wording

  private static let chartSize = (width: 860, height: 400)

  init(_ sweep: ComparedSweep, _ numbers: ComparedNumbers, _ wording: Wording) {
    self.sweep = sweep
    self.numbers = numbers
    self.wording = wording
  }

  /// From one number along the bottom to the next: whole where the values lie wide enough apart.
  private static func step(from first: SweptValue, to last: SweptValue) -> Double {
    let most = 12
    let hundredths = (last.hundredths - first.hundredths + most - 1) / most
    return hundredths > 10 ? Double((hundredths + 99) / 100) : 0.1
  }

  func write(_ newPage: NewComparisonPage) throws {
    let page = try newPage(.sweep, [16, 16, 16, 20, 20, 28])
    try page.line(wording.swept(sweep.number), Styles.section)
    for sentence in SweepFindings(sweep, numbers.rosters).sentences(wording) { try page.note(sentence) }
    let shown: [Wording.ComparedNumber] = [.points, .bound, .missingToMinimum, .missingToTarget]
    let heading = try page.headings(
      ([wording.column(.value)] + shown.map { wording.name($0) }).map { $0.uppercased() } + [wording.heading(.notes)])
    page.writer.freeze(row: heading + 1, column: 1)
    let hasDecimals = sweep.points.contains { $0.value.whole == nil }
    for point in sweep.points {
      let row = try page.row()
      let roster = numbers.rosters[point.place]
      let indicators = roster.report?.indicators
      let value = Double(point.value.hundredths) / 100
      try page.writer.write(value, row, 0, Styles.number.with { $0.numberFormat = hasDecimals ? "0.00" : "0" })
      let cells = [
        roster.report?.points, roster.report == nil ? nil : roster.search.bound, indicators?.missingToMinimum, indicators?.missingToTarget,
      ]
      for (column, number) in cells.enumerated() { try page.writer.write(optional: number.map(Double.init), row, column + 1, Styles.points) }
      try page.writer.write(point.place == 0 ? wording.curveOwn : "", row, 5, Styles.text)
    }
    guard let first = sweep.points.first, let last = sweep.points.last else { return try page.finish(isSigned: false) }
    page.endTable()
    try page.row(height: 10)
    let chart = CurveChart(
      sheet: page.writer.name, title: wording.sweepTitle(sweep.number), across: wording.swept(sweep.number), up: wording.name(.points),
      rows: (heading + 1)...(heading + sweep.points.count), values: 0,
      range: Double(first.value.hundredths) / 100...Double(last.value.hundredths) / 100, step: Self.step(from: first.value, to: last.value),
      curves: [
        .init(name: wording.curveBest, column: 1, ink: 0x2F5597), .init(name: wording.curveBound, column: 2, ink: 0x595959, isDashed: true),
      ], width: Self.chartSize.width, height: Self.chartSize.height)
    // The chart lies over one row as high as itself: no page break cuts it.
    let row = try page.row(height: Double(Self.chartSize.height) * 0.75 + 4)
    try page.writer.insert(chart, row, 0)
    try page.finish(repeatedRows: heading.asRange, repeatedColumns: 1, isSigned: false)
  }
}
