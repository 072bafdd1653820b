import OfficePackages
import PatrolModel
import Wording

/// What is short and why, what is broken, by order and otherwise, and where the roster leaves its scenario or the regu's pattern.
struct FindingSheet {
  private let facts: WorkbookFacts
  private let findings: FindingTexts

  init(_ facts: WorkbookFacts, _ findings: FindingTexts) {
    self.facts = facts
    self.findings = findings
  }

  func write(_ newPage: NewPage) throws {
    let wording = facts.wording
    let page = try newPage(.findings, [5, 44, 32, 62, 10], [])
    try shortages(page)
    let lists = [
      (wording.orderTitle(findings.breachesByOrder.count), findings.breachesByOrder),
      (wording.breachTitle(findings.breaches.count), findings.breaches),
      (wording.mismatchTitle(findings.mismatches.count), findings.mismatches),
      (wording.departureTitle(findings.departures.count), findings.departures),
    ]
    for (title, texts) in lists {
      try page.row(height: 8)
      try page.line(title, Styles.section)
      if texts.isEmpty { try page.line(wording.none, Styles.text) }
      for (place, text) in texts.enumerated() {
        let row = try page.row(height: page.height(ofWide: text, columns: 1...4))
        try page.writer.write(Double(place + 1), row, 0, Styles.number)
        try page.writer.merge(text, rows: row.asRange, columns: 1...4, Styles.paragraph)
      }
    }
    try page.finish(isSigned: false)
  }

  private func shortages(_ page: PaperSheet) throws {
    let (wording, writer) = (facts.wording, page.writer)
    try page.line(wording.shortTitle(findings.shortages.count), Styles.section)
    guard !findings.shortages.isEmpty else { return try page.line(wording.nothingShort, Styles.text) }
    let heading = try page.row(height: 16)
    try writer.write(wording.heading(.row), heading, 0, Styles.heading)
    try writer.merge(wording.heading(.finding), rows: heading.asRange, columns: 1...2, Styles.heading)
    try writer.write(wording.heading(.reason), heading, 3, Styles.heading)
    try writer.write(wording.heading(.points), heading, 4, Styles.heading)
    for (place, shortage) in findings.shortages.enumerated() {
      let row = try page.row(height: max(page.height(ofWide: shortage.text, columns: 1...2), page.height(of: [(shortage.reason ?? "", 3)])))
      try writer.write(Double(place + 1), row, 0, Styles.number)
      try writer.merge(shortage.text, rows: row.asRange, columns: 1...2, Styles.paragraph)
      try writer.write(shortage.reason ?? "", row, 3, Styles.paragraph)
      try writer.write(Double(shortage.points), row, 4, Styles.points)
    }
  }
}
