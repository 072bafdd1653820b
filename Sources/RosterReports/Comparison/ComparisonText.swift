import PatrolModel
import RosterAudit
import Wording

/// Scenarios side by side as text: what each costs, what is proven of the differences, numbers in columns, points by source, and whose hours change.
public struct ComparisonText: Sendable {
  private let rosters: [ComparedRoster]
  private let wording: Wording
  private let ink: Ink
  private let width: Int

  private static let cells = 9
  private static let mostLabelCells = 34
  private static let mostChanges = 3

  /// Text of a comparison.
  ///
  /// - Parameters:
  ///   - rosters: The scenarios, the one to compare with first; at least one.
  ///   - isColoured: Whether colours are written; the default is no.
  ///   - width: Cells of a line, at least 60; the default is 80.
  public init(_ rosters: [ComparedRoster], wording: Wording, isColoured: Bool = false, width: Int = 80) {
    self.rosters = rosters
    self.wording = wording
    ink = Ink(isColoured: isColoured)
    self.width = max(60, width)
  }

  /// The whole page.
  public func page() -> String {
    guard let base = rosters.first else { return "" }
    let sections = [cases(base), numbers(), sources(), changes(base)]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// A, B, C and so on.
  private func letter(_ place: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return place < letters.count ? String(letters[place]) : "\(place + 1)"
  }

  private func cases(_ base: ComparedRoster) -> [String] {
    let title = ink.paint(wording.comparisonTitle(DisplayCells.clean(base.name)), .heading)
    return [title]
      + rosters.enumerated().flatMap { place, roster -> [String] in
        let cost = wording.comparedPoints(roster.report?.points, bound: roster.search.bound)
        var difference = ""
        var style: Ink.Style?
        if place > 0, let own = roster.range, let other = base.range {
          let proven = ProvenDifference(from: other, to: own)
          difference = "; " + wording.difference(least: proven.least, most: proven.most)
          style = proven.most < 0 ? .good : proven.least > 0 ? .notice : nil
        }
        let text = "\(letter(place))  \(DisplayCells.clean(roster.name)): \(cost)\(difference)"
        return Wrapping.lines(text, cells: width, first: "  ", indent: "     ").map { ink.paint($0, style) }
      }
  }

  private func numbers() -> [String] {
    typealias Value = (ComparedRoster, RosterReport, Indicators) -> String?
    func percent(_ fraction: Fraction) -> String? { fraction.whole == 0 ? nil : wording.percent(fraction.count, of: fraction.whole) }
    func range(_ spread: Spread?) -> String? { spread.map { "\($0.least)-\($0.largest)" } }
    let classes: [Zone.Class?] = [.sangatRawan, .rawan, .aman, nil]
    let rows: [(Wording.ComparedNumber, Value)] =
      [
        (.points, { _, report, _ in "\(report.points)" }), (.bound, { roster, _, _ in roster.search.bound.map { "\($0)" } }),
        (.officers, { _, report, _ in "\(report.scenario.officers.count)" }),
        (.missingToMinimum, { _, _, indicators in "\(indicators.missingToMinimum)" }),
        (.missingToTarget, { _, _, indicators in "\(indicators.missingToTarget)" }),
      ]
      + classes.map { zoneClass in
        (.coverage(zoneClass), { _, _, indicators in indicators.coverage.first { $0.zoneClass == zoneClass }.flatMap { percent($0.minutes) } })
      }
      + [
        (.riskWeighted, { _, _, indicators in percent(indicators.riskWeightedCoverage) }),
        (
          .meanHours,
          { _, _, indicators in
            indicators.workedMinutes.map { wording.bareHours(minutes: (2 * $0.sum + $0.count) / (2 * $0.count)) }
          }
        ),
        (.overtime, { _, _, indicators in wording.bareHours(minutes: indicators.overtimeMinutes) }),
        (.nightSpread, { _, _, indicators in range(indicators.nights) }), (.weekendSpread, { _, _, indicators in range(indicators.weekendDays) }),
        (.leastRest, { _, _, indicators in indicators.leastRestMinutes.map { wording.bareHours(minutes: $0) } }),
        (.longestRun, { _, _, indicators in "\(indicators.longestRun)" }),
        (.wishes, { _, _, indicators in indicators.wishesMet.whole == 0 ? nil : "\(indicators.wishesMet.count)/\(indicators.wishesMet.whole)" }),
        (.breaches, { _, report, _ in "\(report.breaches.count + report.crewBreaches.count)" }),
      ]
    let table = rows.compactMap { number, value -> (String, [String?])? in
      let cells = rosters.map { roster in roster.report.flatMap { report in report.indicators.flatMap { value(roster, report, $0) } } }
      return cells.contains { $0 != nil } ? (wording.name(number), cells) : nil
    }
    return lines(table)
  }

  private func sources() -> [String] {
    var names: [String] = []
    var points: [String: [Int]] = [:]
    for (place, roster) in rosters.enumerated() {
      guard let report = roster.report else { continue }
      for sum in PointsBySource.list(report.charges) {
        let name = DisplayCells.clean(wording.name(sum.source, in: report.scenario))
        if points[name] == nil { names.append(name) }
        points[name, default: rosters.map { _ in 0 }][place] += sum.points
      }
    }
    guard !names.isEmpty else { return [] }
    let largest = names.enumerated().sorted { left, right in
      let (first, second) = (points[left.element]?.max() ?? 0, points[right.element]?.max() ?? 0)
      return (second, left.offset) < (first, right.offset)
    }.map(\.element)
    let rows = largest.map { name in (name, rosters.indices.map { place in rosters[place].report == nil ? nil : "\(points[name]?[place] ?? 0)" }) }
    return [ink.paint(wording.comparedSourcesTitle, .heading)] + lines(rows)
  }

  /// A table with a column for each scenario; where they do not fit beside each other, in several blocks.
  private func lines(_ rows: [(label: String, cells: [String?])]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let label = min(Self.mostLabelCells, (rows.map { DisplayCells.width(of: $0.label) }.max() ?? 0) + 1)
    let most = max(1, (width - 2 - label) / Self.cells)
    // The base stands first in every block, so that each can be read by itself.
    let others = Array(rosters.indices.dropFirst())
    let blocks = others.isEmpty ? [[]] : stride(from: 0, to: others.count, by: max(1, most - 1)).map { Array(others[$0...].prefix(max(1, most - 1))) }
    return blocks.enumerated().flatMap { number, block -> [String] in
      let columns = [0] + block
      let head = String(repeating: " ", count: 2 + label) + columns.map { DisplayCells.right(letter($0), Self.cells) }.joined()
      let body = rows.map { row in
        "  " + DisplayCells.left(DisplayCells.cut(row.label, to: label - 1), label)
          + columns.map { DisplayCells.right(row.cells[$0] ?? "-", Self.cells) }.joined()
      }
      return (number == 0 ? [] : [""]) + [ink.paint(head, .faint)] + body
    }
  }

  /// For each other scenario, how many of the officers in both work other hours, and who most.
  private func changes(_ base: ComparedRoster) -> [String] {
    guard let before = base.report?.indicators else { return [] }
    let known = Dictionary(before.burdens.map { ($0.officer, $0.workedMinutes) }) { first, _ in first }
    return rosters.enumerated().dropFirst().flatMap { place, roster -> [String] in
      guard let report = roster.report, let after = report.indicators else { return [] }
      let both = after.burdens.compactMap { burden in known[burden.officer].map { (burden.officer, burden.workedMinutes - $0) } }
      let changed = both.filter { $0.1 != 0 }
      let names = Dictionary(report.officers.map { ($0.id, $0.name) }) { first, _ in first }
      let most = changed.enumerated().sorted { (abs($1.element.1), $0.offset) < (abs($0.element.1), $1.offset) }.prefix(Self.mostChanges).map {
        entry in
        let (officer, minutes) = entry.element
        return "\(names[officer] ?? officer.text) \(minutes > 0 ? "+" : "")\(wording.hours(minutes: minutes))"
      }
      let text =
        "\(letter(place))  " + wording.changedOfficers(changed.count, of: both.count, most: most.isEmpty ? nil : most.joined(separator: ", "))
      return Wrapping.lines(DisplayCells.clean(text), cells: width, first: "  ", indent: "     ")
    }
  }
}
