import PatrolModel
import RosterAudit
import Wording

/// Scenarios side by side as text: what each costs, what is proven of the differences, numbers in columns, points by source, and whose hours change.
public struct ComparisonText: Sendable {
  private let numbers: ComparedNumbers
  private let sweep: ComparedSweep?
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
  ///   - sweep: The number of which they are values; nil where they are scenarios of their own.
  ///   - isColoured: Whether colours are written; the default is no.
  ///   - width: Cells of a line, at least 60; the default is 80.
  public init(_ rosters: [ComparedRoster], sweep: ComparedSweep? = nil, wording: Wording, isColoured: Bool = false, width: Int = 80) {
    numbers = ComparedNumbers(rosters, wording: wording)
    self.sweep = sweep
    self.wording = wording
    ink = Ink(isColoured: isColoured)
    self.width = max(60, width)
  }

  /// The whole page.
  public func page() -> String {
    guard let base = numbers.rosters.first else { return "" }
    let curve = sweep.map { SweepCurveText($0, numbers.rosters, wording: wording, ink: ink, width: width).lines() } ?? []
    let sections = [
      cases(base), curve, lines(numbers.overview), classes(), titled(wording.comparedBurdensTitle, numbers.burdens),
      titled(wording.comparedSourcesTitle, numbers.sources), changes(),
      Wrapping.lines(wording.comparedNote, cells: width).map { ink.paint($0, .faint) },
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func cases(_ base: ComparedRoster) -> [String] {
    let title = ink.paint(wording.comparisonTitle(DisplayCells.clean(base.name)), .heading)
    return [title]
      + numbers.rosters.enumerated().flatMap { place, roster -> [String] in
        var difference = ""
        var style: Ink.Style?
        if let proven = numbers.difference(place) {
          difference = "; " + wording.difference(least: proven.least, most: proven.most)
          style = proven.most < 0 ? .good : proven.least > 0 ? .notice : nil
        }
        let text = "\(ComparedRoster.letter(place))  \(DisplayCells.clean(roster.name)): \(numbers.cost(place))\(difference)"
        return Wrapping.lines(text, cells: width, first: "  ", indent: "     ").map { ink.paint($0, style) }
      }
  }

  private func titled(_ title: String, _ rows: [ComparedRow]) -> [String] { rows.isEmpty ? [] : [ink.paint(title, .heading)] + lines(rows) }

  private func classes() -> [String] {
    guard !numbers.classes.isEmpty else { return [] }
    let rows = numbers.classes.flatMap { zoneClass, rows in
      // The class stands above its rows.
      [ComparedRow(label: wording.name(zoneClass), values: [])] + rows.map { ComparedRow(label: "  \($0.label)", values: $0.values) }
    }
    return titled(wording.comparedClassesTitle, rows)
  }

  /// A table with a column for each scenario; where they do not fit beside each other, in several blocks.
  private func lines(_ rows: [ComparedRow]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let labels = rows.map { DisplayCells.clean($0.label) }
    let label = min(Self.mostLabelCells, (labels.map { DisplayCells.width(of: $0) }.max() ?? 0) + 1)
    let most = max(1, (width - 2 - label) / Self.cells)
    // The base stands first in every block, so that each can be read by itself.
    let others = Array(numbers.rosters.indices.dropFirst())
    let blocks = others.isEmpty ? [[]] : stride(from: 0, to: others.count, by: max(1, most - 1)).map { Array(others[$0...].prefix(max(1, most - 1))) }
    return blocks.enumerated().flatMap { number, block -> [String] in
      let columns = [0] + block
      let head = String(repeating: " ", count: 2 + label) + columns.map { DisplayCells.right(ComparedRoster.letter($0), Self.cells) }.joined()
      let body = zip(rows, labels).map { row, text in
        let name = DisplayCells.left(DisplayCells.cut(text, to: label - 1), label)
        guard !row.values.isEmpty else { return Wrapping.trimmed("  " + name) }
        return "  " + name + columns.map { DisplayCells.right(row.values[$0]?.text(wording) ?? "-", Self.cells) }.joined()
      }
      return (number == 0 ? [] : [""]) + [ink.paint(head, .faint)] + body
    }
  }

  /// For each other scenario, how many of the officers in both work other hours, how many duties differ, and who changes most.
  private func changes() -> [String] {
    numbers.rosters.indices.dropFirst().flatMap { place -> [String] in
      let officers = numbers.officers(place)
      guard !officers.isEmpty else { return [] }
      let changed = officers.map { ($0.officer, $0.after.workedMinutes - $0.before.workedMinutes) }.filter { $0.1 != 0 }
      let most = changed.enumerated().sorted { (abs($1.element.1), $0.offset) < (abs($0.element.1), $1.offset) }.prefix(Self.mostChanges).map {
        "\($0.element.0.name) \($0.element.1 > 0 ? "+" : "")\(wording.hours(minutes: $0.element.1))"
      }
      let text = wording.changedOfficers(
        changed.count, of: officers.count, duties: officers.reduce(0) { $0 + $1.changedDuties },
        most: most.isEmpty ? nil : most.joined(separator: ", "))
      return Wrapping.lines(DisplayCells.clean("\(ComparedRoster.letter(place))  \(text)"), cells: width, first: "  ", indent: "     ")
    }
  }
}
