import OfficePackages
import PatrolModel
import Wording

/// The period in numbers, where the points come from, and charts of what officers bear.
struct IndicatorSheet {
  private let facts: WorkbookFacts
  private let findings: FindingTexts
  private let charts: [ColumnChart]

  init(_ facts: WorkbookFacts, _ findings: FindingTexts, charts: [ColumnChart]) {
    self.facts = facts
    self.charts = charts
    self.findings = findings
  }

  func write(_ newPage: NewPage) throws {
    let wording = facts.wording
    let page = try newPage(.indicators, [5, 44, 37, 37, 12, 12], [])
    try page.line(wording.indicatorsTitle, Styles.section)
    for group in findings.indicators {
      let text = group.parts.joined(separator: "\n")
      let row = try page.row(height: page.height(ofWide: text, columns: 2...3))
      try page.writer.merge(group.label, rows: row.asRange, columns: 0...1, Styles.paragraph.with { $0.isBold = true })
      try page.writer.merge(text, rows: row.asRange, columns: 2...5, Styles.paragraph)
    }
    if findings.indicators.isEmpty { try page.line(wording.none, Styles.text) }
    try page.row(height: 10)
    try sources(findings.points, wording.pointsTitle, page)
    if !findings.secondRank.isEmpty {
      try page.row(height: 10)
      try sources(findings.secondRank, wording.secondRankTitle, page)
    }
    for chart in charts {
      try page.row(height: 10)
      // The chart lies over one row as high as itself: no page break cuts it, and no other row comes to lie below it.
      let row = try page.row(height: Double(chart.height) * 0.75 + 4)
      try page.writer.insert(chart, row, 0)
    }
    try page.finish(isSigned: false)
  }

  private func sources(_ sources: [FindingTexts.Source], _ title: String, _ page: PaperSheet) throws {
    let (wording, writer) = (facts.wording, page.writer)
    try page.line(title, Styles.section)
    guard !sources.isEmpty else { return try page.line(wording.none, Styles.text) }
    let heading = try page.row(height: 16)
    try writer.write(wording.heading(.row), heading, 0, Styles.heading)
    try writer.merge(wording.sourceHeading.uppercased(), rows: heading.asRange, columns: 1...3, Styles.heading)
    try writer.write(wording.heading(.times), heading, 4, Styles.heading)
    try writer.write(wording.heading(.points), heading, 5, Styles.heading)
    let first = page.nextRow
    for (place, source) in sources.enumerated() {
      let row = try page.row()
      try writer.write(Double(place + 1), row, 0, Styles.number)
      try writer.merge(source.name, rows: row.asRange, columns: 1...3, Styles.text)
      try writer.write(Double(source.occurrences), row, 4, Styles.number)
      try writer.write(Double(source.points), row, 5, Styles.points)
    }
    let row = try page.row()
    let total = Styles.text.with { $0.isBold = true }
    try writer.merge(wording.totalsHeading, rows: row.asRange, columns: 0...4, total)
    try writer.write(
      formula: "SUM(\(CellReference.fixed(rows: first...(row - 1), column: 5)))", value: Double(sources.reduce(0) { $0 + $1.points }), row, 5,
      Styles.points.with { $0.isBold = true })
  }
}
