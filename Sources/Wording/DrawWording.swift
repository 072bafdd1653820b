/// What a draw among nearly best rosters gave up, in points.
public struct DrawFacts: Sendable, Hashable {
  /// Points of the best roster that was found.
  public var bestPoints: Int
  /// What coverage is worth in that roster.
  public var bestValue: Int
  /// How much less it is worth in the roster that was drawn.
  public var givenUp: Int
  /// How much less it may be worth.
  public var allowed: Int

  /// What a draw gave up.
  public init(bestPoints: Int, bestValue: Int, givenUp: Int, allowed: Int) {
    self.bestPoints = bestPoints
    self.bestValue = bestValue
    self.givenUp = givenUp
    self.allowed = allowed
  }
}

extension Wording {
  /// One plain sentence on a draw among nearly best rosters.
  public func text(_ draw: DrawFacts) -> String {
    guard draw.allowed > 0 else {
      return say(
        english: "Drawn among rosters as good as the best that was found (\(draw.bestPoints)): no coverage was given up.",
        indonesian: "Diundi di antara jadwal yang sebaik jadwal terbaik (\(draw.bestPoints) poin): tidak ada cakupan yang dilepas.")
    }
    return say(
      english:
        "Drawn among rosters nearly as good as the best that was found (\(draw.bestPoints)): of a coverage value of \(draw.bestValue), \(draw.givenUp) is given up, at most \(draw.allowed).",
      indonesian:
        "Diundi di antara jadwal yang hampir sebaik jadwal terbaik (\(draw.bestPoints) poin): dari nilai cakupan \(draw.bestValue) dilepas \(draw.givenUp), paling banyak \(draw.allowed)."
    )
  }
}
