/// What one more present would be worth where the linear program before any branching finds people scarce.
///
/// The value of the linear program is convex in what is asked, so that one asked less never saves it more than the price. Of rosters, which are whole, that says
/// less: prices rank what is scarce and promise nothing.
public struct DemandPrice: Sendable, Hashable {
  /// Demands that share the price, because the same people at the same posts in the same shifts count for all of them: at least one, in the scenario's order.
  public var demands: [Demand]
  /// Hundredths of a point for one more who counts in full, or one more duty of the longest shift where hours are asked; more than none, rounded up.
  public var hundredths: Int

  /// A price that demands share.
  public init(demands: [Demand], hundredths: Int) {
    self.demands = demands
    self.hundredths = hundredths
  }
}

/// A change of a scenario with what the linear program's prices make of it.
public struct RankedChange: Sendable, Hashable {
  /// What changes.
  public var change: ScenarioChange
  /// Hundredths of a point that it is worth under the prices, rounded up; it ranks the change and bounds nothing, because shares and costs of others change too.
  public var hundredths: Int

  /// A change with its rank.
  public init(change: ScenarioChange, hundredths: Int) {
    self.change = change
    self.hundredths = hundredths
  }
}
