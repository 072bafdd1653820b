import PatrolModel

/// What a model expects on the days that follow, before caps, floors and hand-set targets.
struct Forecast {
  /// First day that it speaks of.
  var from: CivilDate
  /// Days that it speaks of.
  var days: Int
  /// Harm by zone, within it by day, within it by shift.
  var expected: [Double]
  /// Shape of the gamma distribution of each zone's rate.
  var zoneShape: [Double]
  /// Shape of the gamma distribution of each cell's rate, by zone, weekday and shift.
  var cellShape: [Double]
  /// Incidents that weigh something, by zone, weekday and shift.
  var cellCount: [Double]
  /// Incidents that weigh something, by zone.
  var zoneCount: [Double]
  /// Minutes of the incidents behind it.
  var window: Range<Int>
}

/// The ground on which all models stand: zones, shifts, settings.
struct RiskGround: Sendable {
  let zones: [Zone]
  let shifts: RiskShifts
  let settings: RiskSettings
  let week: ShiftWeek

  init(zones: [Zone], shifts: RiskShifts, settings: RiskSettings) {
    self.zones = zones
    self.shifts = shifts
    self.settings = settings
    week = ShiftWeek(shifts)
  }

  /// The zone of an incident, if it is one of ours.
  @inline(__always)
  func zone(_ incident: Incident) -> Int? {
    guard let zone = incident.zone, zone >= 0, zone < zones.count else { return nil }
    return zone
  }

  /// Repeats a week's expectations, by zone, weekday and shift, over days from a date on.
  func repeated(_ week: [Double], from: CivilDate, days: Int) -> [Double] {
    let shiftCount = shifts.codes.count
    var all = [Double](repeating: 0, count: zones.count * days * shiftCount)
    for zone in zones.indices {
      for day in 0..<days {
        let weekday = (from + day).weekday.rawValue - 1
        for shift in 0..<shiftCount { all[(zone * days + day) * shiftCount + shift] = week[(zone * 7 + weekday) * shiftCount + shift] }
      }
    }
    return all
  }
}

/// Incidents of which a range is looked at, with what they weigh.
struct WeighedIncidents {
  var types: [String]
  var incidents: [Incident]
  var range: Range<Int>
  var weights: IncidentWeights
  /// First minute from which the register was kept.
  var observedFrom: Int
  /// The minute after the last that may be learnt from.
  var origin: Int
}
