import PatrolModel
import Wording

/// How many more officers it takes as text: the answer, the kinds in a table, what stays missing, and how good the roster with them is.
public struct StaffText: Sendable {
  private let facts: StaffFacts
  private let wording: Wording
  private let ink: Ink
  private let width: Int

  private static let leastLabelCells = 24
  private static let mostShown = 12

  /// Text of an answer.
  ///
  /// - Parameters:
  ///   - isColoured: Whether colours are written; the default is no.
  ///   - width: Cells of a line, at least 60; the default is 80.
  public init(_ facts: StaffFacts, wording: Wording, isColoured: Bool = false, width: Int = 80) {
    self.facts = facts
    self.wording = wording
    ink = Ink(isColoured: isColoured)
    self.width = max(60, width)
  }

  /// The page of a goal that no number of officers reaches.
  ///
  /// - Parameter width: Cells of a line, at least 60; the default is 80.
  public static func unreachable(_ goal: Wording.NeedsMet, wording: Wording, width: Int = 80) -> String {
    ([wording.staffTitle(goal)] + Wrapping.lines(wording.staffUnreachable(goal), cells: max(60, width))).joined(separator: "\n") + "\n"
  }

  /// The whole page.
  public func page() -> String {
    [answer(), table(), missing(), roster()].filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func answer() -> [String] {
    let text = wording.staffAnswer(
      facts.goal, total: facts.total, least: facts.least, missing: facts.missing, isMissingLeast: facts.isMissingLeast)
    let covered = facts.report.indicators.map { wording.staffCovered($0.riskWeightedCoverage.count, of: $0.riskWeightedCoverage.whole) }
    return [ink.paint(wording.staffTitle(facts.goal), .heading)]
      + Wrapping.lines(text, cells: width).map { ink.paint($0, facts.isProven && facts.missing == 0 ? .good : .notice) }
      + (facts.goal.isCoverage ? Wrapping.lines(covered ?? "", cells: width) : [])
      + Wrapping.lines(wording.staffDays(facts.goal), cells: width).map { ink.paint($0, .faint) }
  }

  private func table() -> [String] {
    guard facts.total > 0 else { return [] }
    let scenario = facts.report.scenario
    let heads = [wording.staffPresent, wording.staffOnTheBooks] + scenario.shifts.map { DisplayCells.clean($0.id.text) }
    let rows = facts.kinds.map { kind in (name: label(kind), numbers: [kind.officers.count, kind.onTheBooks] + kind.duties) }
    let sums = heads.indices.map { column in rows.reduce(0) { $0 + $1.numbers[column] } }
    let all = rows.count > 1 ? rows + [(name: wording.staffSum, numbers: sums)] : rows
    let cells = heads.map { max(5, DisplayCells.width(of: $0) + 2) }
    let room = max(Self.leastLabelCells, width - 2 - cells.reduce(0, +))
    let labelCells = min(room, (all.map { DisplayCells.width(of: $0.name) }.max() ?? 0) + 1)
    // Where there are too many shifts for one line, the first are shown: JSON has all.
    var shown = 0
    var used = 2 + labelCells
    while shown < heads.count, used + cells[shown] <= width {
      used += cells[shown]
      shown += 1
    }
    func line(_ first: String, _ texts: [String]) -> String {
      let columns = zip(texts, cells).prefix(shown).map { DisplayCells.right($0, $1) }
      return "  " + DisplayCells.left(DisplayCells.cut(first, to: labelCells - 1), labelCells) + columns.joined()
    }
    let head = ink.paint(line("", heads), .faint)
    let body = all.map { row in line(row.name, row.numbers.map { "\($0)" }) }
    let columns = Wrapping.lines(wording.staffColumns(percent: facts.availabilityPercent), cells: width).map { ink.paint($0, .faint) }
    return [head] + body + columns + Wrapping.lines(wording.staffQualifications(areLeast: facts.areQualificationsLeast), cells: width)
  }

  private func label(_ kind: StaffFacts.Kind) -> String {
    let scenario = facts.report.scenario
    let names = kind.qualifications.map { id in scenario.qualifications.first { $0.id == id }?.name ?? id.text }
    let person = kind.like.map { id in scenario.officers.first { $0.id == id }?.name ?? id.text }
    return DisplayCells.clean(wording.staffKind(like: person, qualifications: names))
  }

  private func missing() -> [String] {
    guard facts.missing > 0 else { return [] }
    let section = ShortageSection(report: facts.needs, wording: wording, ink: ink, width: width, most: Self.mostShown, reasons: nil)
    let sentences = section.sentences().map(\.text)
    let shown = sentences.prefix(Self.mostShown).flatMap { Wrapping.lines($0, cells: width, first: "  ", indent: "      ") }
    let rest = sentences.count - Self.mostShown
    let more = rest > 0 ? ["  " + wording.andMore(rest)] : []
    let none = sentences.isEmpty ? ["  " + wording.staffMissingLater] : []
    return [ink.paint(wording.staffMissingTitle, .heading)] + shown + more + none
  }

  private func roster() -> [String] {
    let text = [wording.text(facts.search.end), wording.staffRoster(facts.goal, points: facts.report.points, bound: facts.search.bound)]
      .filter { !$0.isEmpty }.joined(separator: " ")
    return Wrapping.lines(text, cells: width)
  }
}
