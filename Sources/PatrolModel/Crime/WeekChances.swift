/// The mean numbers of units by zone and shift that leave an offender least who knows them, for each day of a period.
public struct WeekChances: Hashable, Sendable {
  /// One day's game.
  public struct Day: Hashable, Sendable {
    /// The day on which the shifts start.
    public var date: CivilDate
    /// Units of each shift.
    public var units: [Int]
    /// Mean numbers of units: those of a shift add up to its units.
    public var target: PatrolChances
    /// By shift the place of the zone that is worth most where nobody patrols.
    public var bestWithout: [Int]
    /// By shift what that zone is worth then.
    public var worthWithout: [Double]
    /// By shift the place of the zone that is worth most to an offender who knows the chances; what it is worth stands in `target`.
    public var bestWith: [Int]

    /// A day's game.
    public init(date: CivilDate, units: [Int], target: PatrolChances, bestWithout: [Int], worthWithout: [Double], bestWith: [Int]) {
      self.date = date
      self.units = units
      self.target = target
      self.bestWithout = bestWithout
      self.worthWithout = worthWithout
      self.bestWith = bestWith
    }
  }

  /// Zones in the order of the numbers.
  public var zones: [Zone.ID]
  /// Shifts in the order of the numbers.
  public var shifts: [Shift.ID]
  /// The days in order.
  public var days: [Day]
  /// The part of a cell's worth that one unit leaves.
  public var leftByPatrol: Double

  /// Games of these days.
  public init(zones: [Zone.ID], shifts: [Shift.ID], days: [Day], leftByPatrol: Double) {
    self.zones = zones
    self.shifts = shifts
    self.days = days
    self.leftByPatrol = leftByPatrol
  }

  /// Day and shift that are worth most to an offender: where nobody patrols, and where he knows the chances; nil where there is none.
  public func best(withPatrols: Bool) -> (day: Int, shift: Int, zone: Int, worth: Double)? {
    var best: (day: Int, shift: Int, zone: Int, worth: Double)?
    for (place, day) in days.enumerated() where !zones.isEmpty {
      for shift in shifts.indices {
        let worth = withPatrols ? day.target.values[shift] : day.worthWithout[shift]
        if worth > best?.worth ?? -.infinity { best = (place, shift, withPatrols ? day.bestWith[shift] : day.bestWithout[shift], worth) }
      }
    }
    return best
  }
}

/// How far units lie from where chances would have put them: half the sum of the differences of both distributions (total variation), 0...1.
public struct ChanceDistance: Hashable, Sendable {
  /// By shift, in the order of the chances; nil where it has no unit in any zone.
  public var byShift: [Double?]
  /// Of all shifts together; nil where there is no unit in any zone.
  public var whole: Double?
  /// Days that were compared.
  public var days: Int

  /// A distance of these parts.
  public init(byShift: [Double?], whole: Double?, days: Int) {
    self.byShift = byShift
    self.whole = whole
    self.days = days
  }

  /// The distance of counts by zone, shift after shift, from chances.
  ///
  /// The units that a shift has on a date are spread by the chances of its weekday; their sums over the dates are compared with the sums of the counts. Dates whose weekday the
  /// chances do not have are left out.
  /// - Parameter counts: For each date the units by shift, within it by zone, in the order of the chances.
  public init(_ counts: [(date: CivilDate, units: [Double])], from chances: WeekChances) {
    let zones = chances.zones.count
    var (expected, observed) = (
      [Double](repeating: 0, count: zones * chances.shifts.count), [Double](repeating: 0, count: zones * chances.shifts.count)
    )
    var days = 0
    for (date, units) in counts {
      guard let day = chances.days.first(where: { $0.date == date }) ?? chances.days.first(where: { $0.date.weekday == date.weekday }) else {
        continue
      }
      days += 1
      for shift in chances.shifts.indices {
        let own = units[(shift * zones)..<((shift + 1) * zones)]
        let target = day.target.chances[shift]
        let (sum, whole) = (own.reduce(0, +), target.reduce(0, +))
        guard sum > 0, whole > 0 else { continue }
        for (zone, number) in own.enumerated() {
          observed[shift * zones + zone] += number
          expected[shift * zones + zone] += target[zone] / whole * sum
        }
      }
    }
    func distance(_ cells: Range<Int>) -> Double? {
      let sum = cells.reduce(0) { $0 + observed[$1] }
      return sum > 0 ? cells.reduce(0) { $0 + abs(observed[$1] - expected[$1]) } / (2 * sum) : nil
    }
    self.init(
      byShift: chances.shifts.indices.map { distance(($0 * zones)..<(($0 + 1) * zones)) }, whole: distance(0..<observed.count), days: days)
  }
}
