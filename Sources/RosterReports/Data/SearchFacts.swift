import PatrolModel
import Wording

/// What is known of the search that made a roster; nothing of it depends on how long anything took.
public struct SearchFacts: Sendable, Hashable {
  /// Why it ended.
  public var end: SearchEnd
  /// Proven least points of any roster; nil where nothing is proven.
  public var bound: Int?
  /// Rounds of column generation.
  public var rounds: Int
  /// Labels made by the line search.
  public var labels: Int
  /// Roster lines in the master.
  public var lines: Int
  /// Branching nodes.
  public var nodes: Int
  /// What a draw among nearly best rosters gave up; nil where there was none.
  public var draw: NearlyBestDraw?
  /// What stands in the zones of each target that follows risk; empty where none does, or crews were not placed by it.
  public var placements: [RiskPlacing]

  /// Facts of a search.
  public init(
    end: SearchEnd, bound: Int?, rounds: Int = 0, labels: Int = 0, lines: Int = 0, nodes: Int = 0, draw: NearlyBestDraw? = nil,
    placements: [RiskPlacing] = []
  ) {
    self.end = end
    self.bound = bound
    self.rounds = rounds
    self.labels = labels
    self.lines = lines
    self.nodes = nodes
    self.draw = draw
    self.placements = placements
  }

  /// What was given up, as JSON; nothing where nothing was drawn.
  var drawDocument: [(key: String, value: JSONText)] {
    guard let draw else { return [] }
    return [
      (
        "draw",
        .object([
          ("best-points", .number(draw.bestPoints)), ("coverage-value", .number(draw.bestValue)), ("given-up", .number(draw.givenUp)),
          ("allowed", .number(draw.allowed)),
        ])
      )
    ]
  }

  /// What stands where targets follow risk, as JSON; nothing where none does.
  var placementDocument: [(key: String, value: JSONText)] {
    guard !placements.isEmpty else { return [] }
    let list = placements.map { placing in
      JSONText.object([
        ("requirement", .text(placing.requirement.text)), ("asked", .number(placing.asked)), ("present", .number(placing.present)),
        ("beyond", .number(placing.beyond)), ("larger-budget", .optional(placing.largerBudget)), ("proven", .flag(placing.isProven)),
      ])
    }
    return [("risk-placements", .list(list))]
  }

  /// (points - bound) / max(1, points) with six decimals, or null where either is missing.
  func gap(points: Int?) -> JSONText {
    guard let points, let bound else { return .null }
    let millionths = (2_000_000 * max(0, points - bound) + max(1, points)) / (2 * max(1, points))
    let digits = "\(1_000_000 + millionths % 1_000_000)".dropFirst()
    return .decimal("\(millionths / 1_000_000).\(digits)")
  }
}
