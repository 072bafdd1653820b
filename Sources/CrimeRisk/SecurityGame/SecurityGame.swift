import LinearProgramming
import PatrolModel

/// A zero-sum Stackelberg game over zone and shift: police commit to chances of patrol, the offender knows them and picks the best zone and shift.
///
/// Compact form of Kiekintveld et al. 2009: the least v with v >= uncovered - chance (uncovered - covered) for every zone, the chances of a shift summing to at most its units, each at most one. Units of one
/// shift cannot serve in another, so each shift's least v is found for itself; the greatest of them is the game's value, and a shift that is not the worst is not left to chance.
public struct SecurityGame: Sendable {
  /// Zones, in the order of the stakes.
  public var zones: [Zone.ID]
  /// Shifts, in the order of the stakes.
  public var shifts: [Shift.ID]
  /// By shift, within it by zone.
  public var stakes: [[PatrolChances.Stake]]
  /// Units of each shift, each of which can be in one zone.
  public var units: [Int]
  /// The most units that one zone may have.
  ///
  /// Each unit beyond the first leaves the same part of what the one before it left (covered / uncovered; assumption), and nothing more to win where covered is not positive. A mean
  /// number between two whole ones stands for a chance of the larger: its worth lies on the line between theirs.
  public var mostUnits: Int

  /// A game; it has stakes for each shift and zone, and units for each shift.
  ///
  /// - Parameter mostUnits: The most units that one zone may have, at least 1; the default is 1.
  public init(zones: [Zone.ID], shifts: [Shift.ID], stakes: [[PatrolChances.Stake]], units: [Int], mostUnits: Int = 1) {
    precondition(
      stakes.count == shifts.count && units.count == shifts.count && stakes.allSatisfy { $0.count == zones.count } && mostUnits > 0,
      "SecurityGame: stakes for each shift and zone, units for each shift")
    self.mostUnits = mostUnits
    self.zones = zones
    self.shifts = shifts
    self.stakes = stakes
    self.units = units
  }

  /// A game for one weekday of a risk table: uncovered, a cell is worth its share of risk in per mille; covered, a part of it.
  ///
  /// The part that a patrol leaves, by default 0.2, is an assumption.
  public init(_ table: RiskTable, weekday: Weekday, units: [Int], leftByPatrol: Double = 0.2) {
    self.init(RiskShares(table), weekday: weekday, units: units, leftByPatrol: leftByPatrol)
  }

  /// The same of shares of risk alone.
  public init(_ risk: RiskShares, weekday: Weekday, units: [Int], leftByPatrol: Double = 0.2, mostUnits: Int = 1) {
    self.init(
      zones: risk.zones, shifts: risk.shifts,
      stakes: risk.shifts.indices.map { shift in
        risk.zones.indices.map { zone in
          let worth = risk.share(zone: zone, weekday: weekday, shift: shift) * 1000
          return PatrolChances.Stake(uncovered: worth, covered: worth * leftByPatrol)
        }
      }, units: units, mostUnits: mostUnits)
  }

  /// The chances that leave the offender least; nil where the solver gave up, which no game of ordinary numbers makes it do.
  /// - Throws: `LinearProgramError` where a stake is not finite or too large.
  public func solve() throws(LinearProgramError) -> PatrolChances? {
    var chances: [[Double]] = []
    var values: [Double] = []
    for shift in shifts.indices {
      let gains = stakes[shift].map { $0.gains(mostUnits) }
      guard let found = try Self.numbers(stakes[shift], gains, units: units[shift], mostUnits: mostUnits) else { return nil }
      chances.append(found)
      values.append(zip(stakes[shift], found).map { $0.worth(units: $1, mostUnits: mostUnits) }.max() ?? 0)
    }
    return PatrolChances(zones: zones, shifts: shifts, chances: chances, values: values)
  }

  /// The mean number of units of each zone; a column for each further unit of each zone.
  private static func numbers(
    _ stakes: [PatrolChances.Stake], _ gains: [[Double]], units: Int, mostUnits: Int
  ) throws(LinearProgramError) -> [Double]? {
    let units = Double(min(stakes.count * mostUnits, max(0, units)))
    return try LinearProgram.confined { program throws(LinearProgramError) -> [Double]? in
      var rows: [Int] = []
      for stake in stakes { rows.append(try program.addRow(.atLeast(stake.uncovered))) }
      let total = try program.addRow(.atMost(units))
      _ = try program.addColumn(cost: 1, bounds: .free, entries: rows.map { Entry(row: $0, coefficient: 1) })
      for (row, gains) in zip(rows, gains) {
        for gain in gains {
          // A gain too small for the solver is none.
          let entries = gain > 1e-6 ? [Entry(row: row, coefficient: gain)] : []
          _ = try program.addColumn(cost: 0, bounds: ClosedBounds(lower: 0, upper: 1), entries: entries + [Entry(row: total, coefficient: 1)])
        }
      }
      guard try program.solve(.primal).answer == .optimal else { return nil }
      return stakes.indices.map { zone in
        (0..<mostUnits).reduce(0) { $0 + min(1, max(0, program.value(column: zone * mostUnits + $1 + 1))) }
      }
    }
  }
}

extension PatrolChances.Stake {
  /// What each of so many units takes from the worth.
  fileprivate func gains(_ mostUnits: Int) -> [Double] {
    let left = uncovered > 0 ? min(1, max(0, covered / uncovered)) : 0
    var gain = uncovered - covered
    return (0..<mostUnits).map { _ in
      defer { gain = covered > 0 ? gain * left : 0 }
      return gain
    }
  }

  /// What the zone is worth with a mean number of units.
  func worth(units: Double, mostUnits: Int) -> Double {
    gains(mostUnits).enumerated().reduce(uncovered) { $0 - $1.element * min(1, max(0, units - Double($1.offset))) }
  }
}
