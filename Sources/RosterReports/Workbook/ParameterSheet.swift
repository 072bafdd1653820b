import OfficePackages
import PatrolFiles
import PatrolModel
import Wording

/// Where the roster comes from: how good it is proven to be, seed and scenario, what points are worth, which rules hold for whom.
struct ParameterSheet {
  private let facts: WorkbookFacts

  init(_ facts: WorkbookFacts) { self.facts = facts }

  func write(_ newPage: NewPage) throws {
    let wording = facts.wording
    let page = try newPage(.parameters, [32, 18, 18, 84], [])
    try page.line(wording.sourceTitle, Styles.section)
    for (parameter, text) in source() { try write(wording.label(parameter), text, page) }
    try page.row(height: 8)
    try page.line(wording.levelsTitle, Styles.section)
    let levels = facts.scenario.levels
    for (parameter, points) in [(Wording.Parameter.must, levels.must), (.high, levels.high), (.medium, levels.medium), (.low, levels.low)] {
      try write(wording.label(parameter), wording.grouped(points), page)
    }
    try page.row(height: 8)
    try rules(page)
    try page.finish(isSigned: false)
  }

  private func source() -> [(Wording.Parameter, String)] {
    let (wording, file, report) = (facts.wording, facts.book.file, facts.book.report)
    // The audit judges this roster now; what the file says of points was true of the roster as it was solved.
    let isAsSolved = file.result?.points == report.points && report.otherBreaches.isEmpty
    let result = isAsSolved ? file.result : nil
    let end = result.flatMap { SearchEnd(rawValue: $0.stop) }
    var rows: [(Wording.Parameter, String)] = [
      (.office, facts.scenario.office.name),
      (.status, wording.edition(report.roster.status, version: report.roster.version)),
      (.digest, facts.book.digest ?? ""),
      (.profile, wording.name(facts.scenario.profile)),
      (.points, wording.grouped(report.points)),
    ]
    if let result {
      if let bound = result.bound {
        rows += [(.bound, wording.grouped(bound)), (.gap, wording.gap(points: result.points, bound: bound))]
      }
      rows.append((.quality, wording.quality(points: result.points, bound: result.bound, isByOrder: !report.breachesByOrder.isEmpty)))
      if let end { rows.append((.stop, end == .proven ? wording.provenBest : wording.text(end))) }
    }
    rows += [(.seed, "\(file.seed)"), (.scenarioHash, file.scenarioHash)]
    return rows.filter { !$0.1.isEmpty }
  }

  private func write(_ label: String, _ text: String, _ page: PaperSheet) throws {
    let row = try page.row(height: page.height(ofWide: text, columns: 1...3))
    try page.writer.write(label, row, 0, Styles.paragraph.with { $0.isBold = true })
    try page.writer.merge(text, rows: row.asRange, columns: 1...3, Styles.paragraph)
  }

  private func rules(_ page: PaperSheet) throws {
    let (wording, writer) = (facts.wording, page.writer)
    let text = RulesText(facts.scenario, wording: wording, width: .max)
    try page.line(wording.rulesTitle(facts.scenario.profile), Styles.section)
    let entries = text.entries()
    for entry in entries where !entry.texts.isEmpty {
      let lines = entry.texts.joined(separator: "\n")
      let row = try page.row(height: max(page.height(ofWide: entry.name, columns: 1...2), page.height(of: [(lines, 3)])))
      try writer.write(entry.rule.rawValue + (entry.isChanged ? " *" : ""), row, 0, Styles.paragraph)
      try writer.merge(entry.name, rows: row.asRange, columns: 1...2, Styles.paragraph)
      try writer.write(lines, row, 3, Styles.paragraph)
    }
    let off = entries.filter(\.texts.isEmpty).map(\.rule.rawValue)
    if !off.isEmpty { try page.note("\(wording.ruleIsOff): \(off.joined(separator: ", "))") }
    if entries.contains(where: \.isChanged) { try page.note("* \(wording.changedFromProfile)") }
    guard !facts.scenario.partnerships.isEmpty else { return }
    try page.row(height: 8)
    try page.line(wording.partnershipsTitle, Styles.section)
    for partnership in facts.scenario.partnerships { try write(partnership.name, wording.text(partnership, in: facts.scenario), page) }
  }
}
