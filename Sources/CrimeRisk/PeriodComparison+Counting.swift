import PatrolModel

extension PeriodComparison {
  /// The hours by which incidents are told apart.
  public enum HourRows: Sendable {
    /// By shift; a night shift's hours after midnight belong to the day on which it starts.
    case shifts(RiskShifts)
    /// By bands of so many hours, which must divide 24; the default of a report is 3.
    case bands(hours: Int)
  }

  /// Counts the incidents of two periods by type, place and hours, reported and discovered alike, whatever they weigh.
  ///
  /// An incident belongs to the period in which the middle of its time lies; over the hours its range is spread evenly.
  /// - Parameters:
  ///   - list: Incidents in any order.
  ///   - zones: The scenario's zones, by whose places the incidents name them.
  ///   - before: First period.
  ///   - after: Second period.
  ///   - hours: How hours are told apart.
  public init(of list: IncidentList, zones: [Zone], before: CrimePeriod, after: CrimePeriod, hours: HourRows = .bands(hours: 3)) {
    let subjects = Self.subjects(hours)
    let clock = Self.clock(hours)
    let first = Self.count(list, zones: zones.count, in: before.minutes, clock: clock)
    let second = Self.count(list, zones: zones.count, in: after.minutes, clock: clock)
    func change(_ part: (Counts) -> Double) -> Change { Change(before: part(first), after: part(second)) }
    func rows<Subject>(_ subjects: [Subject], _ part: (Counts) -> [Double]) -> [Row<Subject>] {
      let old = part(first)
      let new = part(second)
      return subjects.indices.map { Row(subjects[$0], Change(before: old[$0], after: new[$0])) }
    }
    var places: [Row<Zone.ID?>] = rows(zones.map { $0.id } + [nil]) { $0.zones }
    if let last = places.last, last.change.before == 0, last.change.after == 0 { places.removeLast() }
    var times = rows(subjects + [.noShift]) { $0.hours }
    // Rest left by adding up parts of one is no time outside of shifts.
    if let last = times.last, last.change.before < 1e-6, last.change.after < 1e-6 { times.removeLast() }
    self.init(
      before: before, after: after, total: change { $0.total },
      types: rows(list.types) { $0.types }.filter { $0.change.before > 0 || $0.change.after > 0 }, zones: places, hours: times,
      reported: change { $0.total - $0.discovered }, discovered: change { $0.discovered })
  }

  private struct Counts {
    var total = 0.0
    var discovered = 0.0
    var types: [Double]
    /// One more for no zone.
    var zones: [Double]
    /// One more for no shift.
    var hours: [Double]
  }

  private static func count(_ list: IncidentList, zones: Int, in period: Range<Int>, clock: RiskShifts) -> Counts {
    let week = ShiftWeek(clock)
    let rows = week.shiftCount
    var counts = Counts(
      types: Array(repeating: 0, count: list.types.count), zones: Array(repeating: 0, count: zones + 1), hours: Array(repeating: 0, count: rows + 1))
    for incident in list.incidents where period.contains(incident.middle) {
      counts.total += 1
      if incident.origin == .discovered { counts.discovered += 1 }
      if counts.types.indices.contains(incident.type) { counts.types[incident.type] += 1 }
      let zone = incident.zone.map { $0 >= 0 && $0 < zones ? $0 : zones } ?? zones
      counts.zones[zone] += 1
      var rest = 1.0
      week.spread(incident.minutes) { cell, _, part in
        counts.hours[cell % rows] += part
        rest -= part
      }
      if rest > 1e-9 { counts.hours[rows] += rest }
    }
    return counts
  }

  private static func subjects(_ hours: HourRows) -> [Hours] {
    switch hours {
    case .shifts(let shifts): shifts.codes.map { .shift($0) }
    case .bands(let length): bands(length).map { .clock($0) }
    }
  }

  private static func clock(_ hours: HourRows) -> RiskShifts {
    switch hours {
    case .shifts(let shifts): shifts
    case .bands(let length): RiskShifts(bands(length).map { Shift(id: Shift.ID("\($0.startMinute)"), intervals: [$0]) })
    }
  }

  private static func bands(_ hours: Int) -> [ClockInterval] {
    let length = (1...24).contains(hours) && 24 % hours == 0 ? hours * 60 : 180
    return stride(from: 0, to: 1440, by: length).map { ClockInterval(startMinute: $0, endMinute: $0 + length) }
  }
}
