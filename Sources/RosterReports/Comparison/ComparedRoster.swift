import PatrolFiles
import PatrolModel
import RosterAudit
import Wording

/// A solved scenario in a comparison.
public struct ComparedRoster: Sendable {
  /// How it is called beside the others.
  public var name: String
  /// The roster with what was found about it; nil where there is none.
  public var report: RosterReport?
  /// What is known of its search.
  public var search: SearchFacts

  /// A solved scenario.
  public init(name: String, report: RosterReport?, search: SearchFacts) {
    self.name = name
    self.report = report
    self.search = search
  }

  /// Between which points the best roster of this scenario lies; nil where no roster was found.
  var range: ClosedRange<Int>? { report.map { min(search.bound ?? 0, $0.points)...$0.points } }

  /// A, B, C and so on; numbers after Z.
  static func letter(_ place: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return letters.indices.contains(place) ? String(letters[place]) : "\(place + 1)"
  }
}

/// A number of the scenario that was varied, and the case at each of its values.
public struct ComparedSweep: Sendable {
  /// A value and the place of its case among the rosters.
  public typealias Point = (value: SweptValue, place: Int)

  /// The path of the number.
  public var number: String
  /// Its values in ascending order.
  public var points: [Point]

  /// A sweep over a number.
  public init(number: String, points: [Point]) {
    self.number = number
    self.points = points
  }
}

/// By how much the best rosters of two scenarios differ, as far as it is proven.
public struct ProvenDifference: Sendable, Hashable {
  /// The least that the second can cost more than the first; negative: that it can cost less.
  public let least: Int
  /// The most.
  public let most: Int

  /// The difference of two best rosters that lie somewhere in their ranges.
  public init(from first: ClosedRange<Int>, to second: ClosedRange<Int>) {
    least = second.lowerBound - first.upperBound
    most = second.upperBound - first.lowerBound
  }

  /// Whether both are known exactly.
  public var isExact: Bool { least == most }
  /// Whether it is proven which of the two is cheaper, or that neither is.
  public var isCertain: Bool { least > 0 || most < 0 || isExact }
}
