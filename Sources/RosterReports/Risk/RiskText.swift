import PatrolModel
import Wording

/// The report on risk as text.
public struct RiskText: Sendable {
  private let report: RiskReport
  private let wording: Wording
  private let ink: Ink
  private let width: Int
  private let most: Int

  /// Text of a report.
  ///
  /// - Parameters:
  ///   - isColoured: Whether colours are written; the default is no.
  ///   - width: Cells of a line, at least 60; the default is 80.
  ///   - listLength: The most rows of lists that the register itself makes long; the default is 12.
  public init(_ report: RiskReport, wording: Wording, isColoured: Bool = false, width: Int = 80, listLength: Int = 12) {
    self.report = report
    self.wording = wording
    ink = Ink(isColoured: isColoured)
    self.width = max(60, width)
    most = max(1, listLength)
  }

  /// The whole text.
  public func page() -> String {
    let sentences = RiskSentences(report: report, wording: wording)
    let head = [wording.riskTitle(office: report.scenario.office.name), wording.riskSource(report.table)]
    var sections: [[String]] = [
      head.prefix(1).flatMap { lines($0) }.map { ink.paint($0, .heading) } + head.dropFirst().flatMap { lines($0) },
      sentences.reading.flatMap(told), sentences.feedback.flatMap(told),
    ]
    for grid in RiskGrids(report: report, wording: wording).all where grid.section != .calibration {
      sections.append(table(grid) + sentences.notes(grid.section).flatMap { lines($0, indent: "  ") })
    }
    sections.append(lines(wording.riskNote))
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func told(_ sentence: RiskSentences.Sentence) -> [String] {
    lines(sentence.text, indent: "  ").map { sentence.isLoud ? ink.paint($0, .heading) : $0 }
  }

  private func lines(_ text: String, indent: String = "") -> [String] {
    Wrapping.lines(DisplayCells.clean(text), cells: width, indent: indent)
  }

  /// Texts stand left, numbers right; the first column gives way where a line would be too long.
  private func table(_ grid: RiskGrid) -> [String] {
    let isLong = grid.section == .types || grid.section == .unmatched || grid.section == .comparedTypes
    let rows = isLong ? Array(grid.rows.prefix(most)) : grid.rows
    let texts = rows.map { $0.map { DisplayCells.clean(RiskGrid.text($0, wording)) } }
    let isText = grid.headings.indices.map { column in
      rows.contains { if case .text = $0[column] { true } else { false } }
    }
    let others = grid.headings.indices.dropFirst().map { column in
      max(DisplayCells.width(of: grid.headings[column]), texts.map { DisplayCells.width(of: $0[column]) }.max() ?? 0) + 2
    }
    let widest = max(12, texts.map { DisplayCells.width(of: $0[0]) }.max() ?? 0)
    let first = max(10, min(widest, width - 2 - others.reduce(0, +)))
    let roomLeft = max(1, width - 2 - first)
    // Many shifts need narrower columns.
    let total = others.reduce(0, +)
    let widths = total <= roomLeft ? others : others.map { max(4, $0 * roomLeft / total) }
    func line(_ cells: [String]) -> String {
      let rest = zip(cells.dropFirst(), zip(widths, isText.dropFirst())).map { text, form in
        let cut = DisplayCells.cut(text, to: max(1, form.0 - 1))
        return form.1 ? "  " + DisplayCells.left(cut, form.0 - 2) : DisplayCells.right(cut, form.0)
      }
      var line = "  " + DisplayCells.left(DisplayCells.cut(cells[0], to: first), first) + rest.joined()
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
    let further = grid.rows.count - rows.count
    return lines(wording.riskTitle(grid.section)).map { ink.paint($0, .heading) } + [ink.paint(line(grid.headings), .faint)] + texts.map(line)
      + (further > 0 ? ["  " + wording.furtherRows(further)] : [])
  }
}
