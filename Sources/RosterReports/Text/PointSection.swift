import PatrolModel
import Wording

/// Where the points come from, largest first.
struct PointSection {
  let report: RosterReport
  let wording: Wording
  let ink: Ink
  let width: Int

  func lines() -> [String] {
    let sources = PointsBySource.list(report.charges)
    guard !sources.isEmpty else { return secondRank() }
    let cells = 8
    let rows = sources.map { source in
      "  " + DisplayCells.right("\(source.points)", cells) + DisplayCells.right("\(source.occurrences)", cells) + "  "
        + DisplayCells.cut(DisplayCells.clean(wording.name(source.source, in: report.scenario)), to: width - 2 * cells - 4)
    }
    let head =
      "  " + DisplayCells.right(wording.pointsHeading, cells) + DisplayCells.right(wording.timesHeading, cells) + "  " + wording.sourceHeading
    let total =
      "  " + DisplayCells.right("\(report.points)", cells) + String(repeating: " ", count: cells) + "  "
      + wording.total(lookAhead: report.lookAheadPoints)
    return [ink.paint(wording.pointsTitle, .heading), ink.paint(head, .faint)] + rows + [total] + secondRank()
  }

  /// Points that are decided last, told apart: they are not in the sum and no bound speaks of them.
  private func secondRank() -> [String] {
    let sources = PointsBySource.list(report.secondRank)
    guard !sources.isEmpty else { return [] }
    let texts = sources.map { source in
      wording.occurrences(DisplayCells.clean(wording.name(source.source, in: report.scenario)), times: source.occurrences, points: source.points)
    }
    return Wrapping.lines(wording.secondRank(texts), cells: width, first: "  ", indent: "      ")
  }
}

/// Points summed by where they come from.
package struct PointsBySource: Sendable, Hashable {
  /// Where they come from.
  package var source: PointSource
  /// Their sum.
  package var points: Int
  /// How many charges make it up.
  package var occurrences: Int

  /// Sums of charges, largest first; equal ones in the order of their first charge.
  package static func list(_ charges: [Charge]) -> [PointsBySource] {
    var list: [PointsBySource] = []
    var places: [PointSource: Int] = [:]
    for charge in charges {
      if let place = places[charge.source] {
        list[place].points += charge.points
        list[place].occurrences += 1
      } else {
        places[charge.source] = list.count
        list.append(PointsBySource(source: charge.source, points: charge.points, occurrences: 1))
      }
    }
    return list.enumerated().sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }.map(\.element)
  }
}
