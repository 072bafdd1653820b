import PatrolModel

/// How the background of incidents runs through the week, by hour: weekday times hour of the day, with a mean of one over the observed time.
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

  /// The profile of incidents pooled over all zones; each weekday and each hour gets the added incidents.
  init(minutes: [Int], window: Range<Int>, added: Double) {
    var weekdays = [Double](repeating: 0, count: 7)
    var hours = [Double](repeating: 0, count: 24)
    for minute in minutes {
      let place = ShiftWeek.minuteOfWeek(minute)
      weekdays[place / 1440] += 1
      hours[place % 1440 / 60] += 1
    }
    // A window that is no whole number of weeks holds some weekdays more often.
    var exposure = [Double](repeating: 0, count: 7)
    var at = window.lowerBound
    while at < window.upperBound {
      let place = ShiftWeek.minuteOfWeek(at)
      let length = min(window.upperBound - at, 1440 - place % 1440)
      exposure[place / 1440] += Double(length) / 1440
      at += length
    }
    let days = max(1, exposure.reduce(0, +))
    let count = Double(minutes.count)
    let weekday = (0..<7).map { exposure[$0] > 0 ? (weekdays[$0] + added) / (count + 7 * added) / (exposure[$0] / days) : 1 }
    let hour = hours.map { ($0 + added) / (count + 24 * added) * 24 }
    let raw = HourProfile(values: (0..<Self.hours).map { weekday[$0 / 24] * hour[$0 % 24] })
    let mean = raw.integral(window.lowerBound, window.upperBound) / max(1e-9, Double(window.count) / 1440)
    self.init(values: raw.values.map { $0 / max(1e-12, mean) })
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
