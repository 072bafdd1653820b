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
  /// Units of each shift that can be in one zone each.
  public var units: [Int]

  /// A game; it has stakes for each shift and zone, and units for each shift.
  public init(zones: [Zone.ID], shifts: [Shift.ID], stakes: [[PatrolChances.Stake]], units: [Int]) {
    precondition(
      stakes.count == shifts.count && units.count == shifts.count && stakes.allSatisfy { $0.count == zones.count },
      "SecurityGame: stakes for each shift and zone, units for each shift")
    self.zones = zones
    self.shifts = shifts
    self.stakes = stakes
    self.units = units
  }

  /// A game for one weekday of a risk table: uncovered, a cell is worth its share of risk in per mille; covered, a part of it.
  ///
  /// The part that a patrol leaves, by default 0.2, is an assumption.
  public init(_ table: RiskTable, weekday: Weekday, units: [Int], leftByPatrol: Double = 0.2) {
    self.init(
      zones: table.zones, shifts: table.shifts,
      stakes: table.shifts.indices.map { shift in
        table.zones.indices.map { zone in
          let worth = table.cell(zone: zone, weekday: weekday, shift: shift).share * 1000
          return PatrolChances.Stake(uncovered: worth, covered: worth * leftByPatrol)
        }
      }, units: units)
  }

  /// The chances that leave the offender least; nil where the solver gave up, which no game of ordinary numbers makes it do.
  /// - Throws: `LinearProgramError` where a stake is not finite or too large.
  public func solve() throws(LinearProgramError) -> PatrolChances? {
    var chances: [[Double]] = []
    var values: [Double] = []
    for shift in shifts.indices {
      let stakes = stakes[shift]
      let units = Double(min(zones.count, max(0, units[shift])))
      let found = try LinearProgram.confined { program throws(LinearProgramError) -> [Double]? in
        var rows: [Int] = []
        for stake in stakes { rows.append(try program.addRow(.atLeast(stake.uncovered))) }
        let total = try program.addRow(.atMost(units))
        _ = try program.addColumn(cost: 1, bounds: .free, entries: rows.map { Entry(row: $0, coefficient: 1) })
        for (zone, stake) in stakes.enumerated() {
          let gain = stake.uncovered - stake.covered
          // A gain too small for the solver is none.
          let entries = gain > 1e-6 ? [Entry(row: rows[zone], coefficient: gain)] : []
          _ = try program.addColumn(cost: 0, bounds: ClosedBounds(lower: 0, upper: 1), entries: entries + [Entry(row: total, coefficient: 1)])
        }
        guard try program.solve(.primal).answer == .optimal else { return nil }
        return stakes.indices.map { min(1, max(0, program.value(column: $0 + 1))) }
      }
      guard let found else { return nil }
      chances.append(found)
      values.append(zip(stakes, found).map { $0.uncovered - $1 * ($0.uncovered - $0.covered) }.max() ?? 0)
    }
    return PatrolChances(zones: zones, shifts: shifts, chances: chances, values: values)
  }
}
