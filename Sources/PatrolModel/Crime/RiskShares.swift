/// Shares of a week's risk by zone, weekday and shift, without anything else that a risk table knows.
public struct RiskShares: Hashable, Sendable {
  /// Zones in the order of the shares.
  public var zones: [Zone.ID]
  /// Shifts in the order of the shares.
  public var shifts: [Shift.ID]
  /// By zone, within it by weekday (Monday first), within it by shift; finite and at least 0.
  public var shares: [Double]

  /// Shares of these cells.
  public init(zones: [Zone.ID], shifts: [Shift.ID], shares: [Double]) {
    precondition(
      shares.count == zones.count * 7 * shifts.count && shares.allSatisfy { $0.isFinite && $0 >= 0 },
      "RiskShares: a share for each zone, weekday and shift")
    self.zones = zones
    self.shifts = shifts
    self.shares = shares
  }

  /// The shares of a risk table.
  public init(_ table: RiskTable) { self.init(zones: table.zones, shifts: table.shifts, shares: table.cells.map(\.share)) }

  /// What a scenario's risk weights of zones say: the weekday's weight times the shift's length, in parts of all; nil where no zone has a weight.
  public init?(weightsOf scenario: Scenario) {
    guard scenario.zones.contains(where: { !$0.riskPercent.isEmpty }) else { return nil }
    let weights = scenario.zones.flatMap { zone in
      Weekday.allCases.flatMap { weekday in
        scenario.shifts.map { shift in Double(zone.risk(shift.id, on: weekday) * shift.intervals.reduce(0) { $0 + $1.minutes }) }
      }
    }
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return nil }
    self.init(zones: scenario.zones.map(\.id), shifts: scenario.shifts.map(\.id), shares: weights.map { $0 / sum })
  }

  /// The share of a zone's shift that starts on a weekday.
  public func share(zone: Int, weekday: Weekday, shift: Int) -> Double { shares[(zone * 7 + weekday.rawValue - 1) * shifts.count + shift] }
}
