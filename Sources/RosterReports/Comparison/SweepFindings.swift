import PatrolFiles
import PatrolModel
import RosterAudit
import Wording

/// Where a swept number begins to be enough: read off the rosters that were found.
struct SweepFindings {
  /// For which values of a sweep something is so.
  enum Extent: Equatable {
    /// For all.
    case all
    /// For none.
    case none
    /// From this value on; `below` is the next lower one, and `isProven` whether its roster is proven best.
    case from(SweptValue, below: SweptValue, isProven: Bool)
    /// Up to this value; `above` is the next higher one, and `isProven` whether its roster is proven best.
    case upTo(SweptValue, above: SweptValue, isProven: Bool)
    /// For these, with others between.
    case some([SweptValue])
  }

  private let sweep: ComparedSweep
  private let rosters: [ComparedRoster]

  init(_ sweep: ComparedSweep, _ rosters: [ComparedRoster]) {
    self.sweep = sweep
    self.rosters = rosters
  }

  /// For which values no minimum is missing.
  var minimums: Extent { extent { $0.missingToMinimum == 0 } }
  /// For which values all targets are met.
  var targets: Extent { extent { $0.missingToTarget == 0 } }

  private func extent(_ isSo: (Indicators) -> Bool) -> Extent {
    let points = sweep.points
    let holds = points.map { point in rosters[point.place].report?.indicators.map(isSo) ?? false }
    func isProven(_ number: Int) -> Bool { rosters[points[number].place].range.map { $0.lowerBound == $0.upperBound } ?? false }
    guard let first = holds.firstIndex(of: true), let last = holds.lastIndex(of: true) else { return .none }
    guard !holds[first...last].contains(false) else { return .some(zip(points, holds).filter(\.1).map(\.0.value)) }
    switch (first == 0, last == points.count - 1) {
    case (true, true): return .all
    case (false, true): return .from(points[first].value, below: points[first - 1].value, isProven: isProven(first - 1))
    case (true, false): return .upTo(points[last].value, above: points[last + 1].value, isProven: isProven(last + 1))
    case (false, false): return .some(points[first...last].map(\.value))
    }
  }

  /// Both in sentences.
  func sentences(_ wording: Wording) -> [String] {
    [sentence(minimums, .minimums, wording), sentence(targets, .targets, wording)]
  }

  private func sentence(_ extent: Extent, _ what: Wording.SweptNeed, _ wording: Wording) -> String {
    func text(_ value: SweptValue) -> String { wording.swept(value.hundredths) }
    return switch extent {
    case .all: wording.sweptAll(what)
    case .none: wording.sweptNone(what)
    case .from(let value, let below, let isProven): wording.swept(what, from: text(value), below: text(below), isProven: isProven)
    case .upTo(let value, let above, let isProven): wording.swept(what, upTo: text(value), above: text(above), isProven: isProven)
    case .some(let values): wording.sweptSome(what, values.map(text))
    }
  }
}
