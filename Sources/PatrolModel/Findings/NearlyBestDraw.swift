/// What a draw among nearly best rosters gave up, in points.
public struct NearlyBestDraw: Sendable, Hashable {
  /// Points of the best roster that was found.
  public var bestPoints: Int
  /// What coverage is worth in that roster: the points of targets that follow risk, less those that are missed.
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
