/// How many units were in each zone, by date and shift: what somebody who watches can count, without a name.
public struct ZoneUnits: Hashable, Sendable {
  /// What is counted.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Crews, where the scenario has kinds of them.
    case crews
    /// Officers elsewhere.
    case officers
  }

  /// What is known of the days before the roster.
  public enum Past: String, Sendable, Hashable, CaseIterable {
    /// Nothing.
    case unknown
    /// Shifts of officers, but not how many units were in which zone.
    case withoutUnits = "without-units"
    /// Units by zone, on some days at least.
    case known
  }

  /// What is counted.
  public var unit: Unit
  /// Zones in the order of the counts.
  public var zones: [Zone.ID]
  /// Shifts in the order of the counts.
  public var shifts: [Shift.ID]
  /// First published day of the roster; what lies before it is the past.
  public var from: CivilDate
  /// What is known of the past.
  public var past: Past
  /// For each known date by shift, within it by zone: the units at the zone's own post, and of a sector's unit an equal part in each of its zones.
  public var counts: [CivilDate: [Double]]

  /// Counts of these parts; each date has one for each shift and zone.
  public init(unit: Unit, zones: [Zone.ID], shifts: [Shift.ID], from: CivilDate, past: Past = .unknown, counts: [CivilDate: [Double]] = [:]) {
    precondition(counts.values.allSatisfy { $0.count == zones.count * shifts.count }, "ZoneUnits: a count for each shift and zone")
    self.unit = unit
    self.zones = zones
    self.shifts = shifts
    self.from = from
    self.past = past
    self.counts = counts
  }

  /// The known dates in order.
  public var dates: [CivilDate] { counts.keys.sorted() }

  /// The units of a shift on a date, by zone; nil where the date is not known.
  public func units(_ date: CivilDate, shift: Int) -> [Double]? {
    counts[date].map { Array($0[(shift * zones.count)..<((shift + 1) * zones.count)]) }
  }

  /// The units of each shift on a date in all zones together; nil where the date is not known.
  public func totals(_ date: CivilDate) -> [Int]? {
    guard counts[date] != nil else { return nil }
    return shifts.indices.map { Int((units(date, shift: $0) ?? []).reduce(0, +).rounded()) }
  }

  /// The known dates of the roster itself.
  public var rosterDates: [CivilDate] { dates.filter { $0 >= from } }

  /// How many weeks before the roster have a known day.
  public var earlierWeeks: Int { Set(dates.filter { $0 < from }.map { (from - $0 + 6) / 7 }).count }
}
