/// Chances with which zones should be patrolled in each shift so that nobody gains from knowing them.
public struct PatrolChances: Hashable, Sendable {
  /// What an offence in a zone and shift is worth to the offender, where nobody patrols and where somebody does.
  public struct Stake: Hashable, Sendable {
    /// Worth where nobody patrols: the cell's share of risk, for one.
    public var uncovered: Double
    /// Worth where somebody patrols; at most `uncovered`, and it may be negative.
    public var covered: Double

    /// A stake.
    public init(uncovered: Double, covered: Double) {
      self.uncovered = uncovered
      self.covered = covered
    }
  }

  /// Zones, in the order of the chances.
  public var zones: [Zone.ID]
  /// Shifts, in the order of the chances.
  public var shifts: [Shift.ID]
  /// By shift, within it by zone: the chance of a patrol, 0...1; where a zone may have several units, their mean number.
  ///
  /// The sum of a shift is at most its units.
  public var chances: [[Double]]
  /// By shift: what the best choice of an offender who knows the chances is worth to him.
  public var values: [Double]

  /// Chances of these parts.
  public init(zones: [Zone.ID], shifts: [Shift.ID], chances: [[Double]], values: [Double]) {
    self.zones = zones
    self.shifts = shifts
    self.chances = chances
    self.values = values
  }

  /// What the best choice over all shifts is worth to the offender.
  public var value: Double { values.max() ?? 0 }
}
