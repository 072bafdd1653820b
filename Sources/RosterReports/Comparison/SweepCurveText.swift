import Wording

/// A sweep as bars on a terminal: solid as far as is proven, light from there to the best roster found.
struct SweepCurveText {
  private let sweep: ComparedSweep
  private let rosters: [ComparedRoster]
  private let wording: Wording
  private let ink: Ink
  private let width: Int

  init(_ sweep: ComparedSweep, _ rosters: [ComparedRoster], wording: Wording, ink: Ink, width: Int) {
    self.sweep = sweep
    self.rosters = rosters
    self.wording = wording
    self.ink = ink
    self.width = width
  }

  func lines() -> [String] {
    let values = sweep.points.map { wording.swept($0.value.hundredths) }
    let numbers = sweep.points.map { point -> String in
      guard let range = rosters[point.place].range else { return wording.comparedPoints(nil, bound: nil) }
      let (bound, best) = (wording.grouped(range.lowerBound), wording.grouped(range.upperBound))
      return bound == best ? best : "\(bound)..\(best)"
    }
    let label = (values.map { DisplayCells.width(of: $0) }.max() ?? 0) + 1
    let number = numbers.map { DisplayCells.width(of: $0) }.max() ?? 0
    let room = max(8, width - 4 - label - number)
    let most = max(1, sweep.points.compactMap { rosters[$0.place].range?.upperBound }.max() ?? 1)
    let bars = sweep.points.enumerated().map { row, point -> String in
      let own = point.place == 0 ? ">" : " "
      let head = own + DisplayCells.right(values[row], label) + " "
      guard let range = rosters[point.place].range else { return head + " " + numbers[row] }
      return head + ink.paint(bar(range, most: most, room: room), nil) + " " + numbers[row]
    }
    let legend =
      "\u{2588} \(wording.curveBound), \u{2591} \(wording.curveBest)" + (sweep.points.contains { $0.place == 0 } ? ", > \(wording.curveOwn)" : "")
    let findings = SweepFindings(sweep, rosters).sentences(wording)
    return [ink.paint(DisplayCells.clean(wording.sweepTitle(sweep.number)), .heading), ink.paint("  \(legend)", .faint)] + bars
      + findings.flatMap { Wrapping.lines($0, cells: width, first: "  ", indent: "  ") }
  }

  /// A bar in eighths of a cell, so that small differences show.
  private func bar(_ range: ClosedRange<Int>, most: Int, room: Int) -> String {
    func eighths(_ points: Int) -> Int { (16 * room * max(0, points) + most) / (2 * most) }
    let (proven, found) = (eighths(range.lowerBound), eighths(range.upperBound))
    let parts = Array("\u{258F}\u{258E}\u{258D}\u{258C}\u{258B}\u{258A}\u{2589}")
    var text = String(repeating: "\u{2588}", count: proven / 8)
    // What is not proven begins in whole cells: there are no eighths of the light block.
    if proven % 8 > 0 { text.append(parts[proven % 8 - 1]) }
    let rest = (found + 7) / 8 - (proven + 7) / 8
    return text + String(repeating: "\u{2591}", count: max(0, rest))
  }
}
