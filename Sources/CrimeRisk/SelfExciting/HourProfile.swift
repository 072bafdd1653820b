import PatrolModel

/// How the background of incidents in a zone runs through the week, by hour: weekday times hour of the day, with a mean of one over the observed time.
struct HourProfile: Sendable {
  static let hours = 168

  /// By hour of the week, Monday 00:00 first.
  let values: [Double]
  /// The integral from Monday 00:00 to each hour, in days; one more for the whole week.
  private let sums: [Double]

  /// A profile; the values are positive.
  init(values: [Double]) {
    self.values = values
    var sums = [0.0]
    for value in values { sums.append((sums.last ?? 0) + value / 24) }
    self.sums = sums
  }

  /// The same at all hours.
  static let flat = HourProfile(values: Array(repeating: 1, count: hours))

  /// A profile for each zone: weekdays of all zones together, hours of the zone's own incidents mixed with those of all.
  ///
  /// - Parameters:
  ///   - minutes: When incidents happened.
  ///   - zones: Where, in the same order.
  ///   - zoneCount: How many zones there are.
  ///   - window: Minutes that were observed.
  ///   - added: Incidents that each weekday and hour gets in addition.
  ///   - pooled: Incidents of all that each zone's own are mixed with.
  static func byZone(minutes: [Int], zones: [Int], zoneCount: Int, window: Range<Int>, added: Double, pooled: Double) -> [HourProfile] {
    var weekdays = [Double](repeating: 0, count: 7)
    var hours = [Double](repeating: 0, count: 24)
    var own = [Double](repeating: 0, count: zoneCount * 24)
    for (minute, zone) in zip(minutes, zones) {
      let place = ShiftWeek.minuteOfWeek(minute)
      weekdays[place / 1440] += 1
      hours[place % 1440 / 60] += 1
      own[zone * 24 + place % 1440 / 60] += 1
    }
    // A window that is no whole number of weeks holds some weekdays more often.
    let exposure = WeekProfile.occurrences(of: window)
    let days = max(1, exposure.reduce(0, +))
    let count = Double(minutes.count)
    let weekday = (0..<7).map { exposure[$0] > 0 ? (weekdays[$0] + added) / (count + 7 * added) / (exposure[$0] / days) : 1 }
    let common = hours.map { ($0 + added) / (count + 24 * added) }
    return (0..<zoneCount).map { zone in
      let here = own[zone * 24..<zone * 24 + 24]
      let sum = here.reduce(0, +) + pooled
      let hour = zip(here, common).map { ($0 + pooled * $1) / sum * 24 }
      let raw = HourProfile(values: (0..<Self.hours).map { weekday[$0 / 24] * hour[$0 % 24] })
      let mean = raw.integral(window.lowerBound, window.upperBound) / max(1e-9, Double(window.count) / 1440)
      return HourProfile(values: raw.values.map { $0 / max(1e-12, mean) })
    }
  }

  /// The value at a minute since 1970-01-01.
  @inline(__always)
  func at(_ minute: Int) -> Double { values[ShiftWeek.minuteOfWeek(minute) / 60] }

  /// The integral between two minutes, in days.
  func integral(_ from: Int, _ to: Int) -> Double { sinceEpoch(to) - sinceEpoch(from) }

  private func sinceEpoch(_ minute: Int) -> Double {
    let place = ShiftWeek.minuteOfWeek(minute)
    let weeks = Double((minute - place + 3 * 1440) / ShiftWeek.minutes)
    return weeks * sums[Self.hours] + sums[place / 60] + values[min(place / 60, Self.hours - 1)] * Double(place % 60) / 1440
  }
}
