import PatrolModel

/// How each zone's risk is divided over weekdays and shifts: weekday by all zones together, shift by the zone's own incidents mixed with those of all.
///
/// Lists of a few hundred incidents a year say nothing about a single zone's Tuesday nights, but a harbour and a suburb do not share their nights either: a zone's own shift shares count as far as its
/// incidents go, against the settings' `pooledIncidents` of the whole list.
struct WeekProfile {
  private let shiftCount: Int
  private let shares: [Double]
  private let weekdayShapes: [Double]
  private let shiftShapes: [Double]

  /// - Parameters:
  ///   - ground: Zones, shifts and settings.
  ///   - weekdays: Harm by the weekday on which the shift starts.
  ///   - shifts: Harm by zone, within it by shift.
  ///   - window: Minutes in which it happened.
  ///   - meanHarm: Mean harm of an incident.
  ///   - worth: What an incident counts where their weights differ: the square of the sum over the count times the sum of the squares.
  init(_ ground: RiskGround, weekdays: [Double], shifts: [Double], window: Range<Int>, meanHarm: Double, worth: Double) {
    let shiftCount = ground.shifts.codes.count
    let cellCount = ground.week.cellCount
    let added = max(1e-9, ground.settings.smoothing) * meanHarm
    let pooled = min(1e9, max(0, ground.settings.pooledIncidents)) * meanHarm
    let occurrences = Self.occurrences(of: window)
    let weekday = (0..<7).map { (weekdays[$0] + added) / max(1.0 / 7, occurrences[$0]) }
    let daysOfShift = (0..<shiftCount).map { shift in (0..<7).filter { ground.week.cellMinutes[$0 * shiftCount + shift] > 0 }.count }

    var ofAll = [Double](repeating: added, count: shiftCount)
    for (place, harm) in shifts.enumerated() { ofAll[place % shiftCount] += harm }
    let sumOfAll = ofAll.reduce(0, +)
    var shares = [Double](repeating: 0, count: ground.zones.count * cellCount)
    var shiftShapes: [Double] = []
    for zone in ground.zones.indices {
      let own = shifts[zone * shiftCount..<(zone + 1) * shiftCount]
      let sum = own.reduce(0, +)
      var total = 0.0
      for shift in 0..<shiftCount {
        let common = ofAll[shift] / sumOfAll
        // What comes from all is at least the smoothing, so that no shift of a zone is at zero.
        let mixed = max(pooled, added)
        let share = (own[own.startIndex + shift] + mixed * common) / (sum + mixed)
        let variance = (own[own.startIndex + shift] + mixed * mixed * common / sumOfAll) / ((sum + mixed) * (sum + mixed)) * meanHarm
        shiftShapes.append(share * share / variance * worth)
        for day in 0..<7 where ground.week.cellMinutes[day * shiftCount + shift] > 0 {
          let value = weekday[day] * share / Double(max(1, daysOfShift[shift]))
          shares[zone * cellCount + day * shiftCount + shift] = value
          total += value
        }
      }
      if total > 0 { for cell in 0..<cellCount { shares[zone * cellCount + cell] /= total } }
    }
    self.shiftCount = shiftCount
    self.shares = shares
    self.shiftShapes = shiftShapes
    weekdayShapes = weekdays.map { ($0 + added) / meanHarm * worth }
  }

  /// The share of a zone's week in a cell; those of a zone sum to one, and a shift that does not exist on a day has none.
  func share(zone: Int, cell: Int) -> Double { shares[zone * 7 * shiftCount + cell] }

  /// The gamma shape of a zone's cell: relative variances of zone, weekday and shift add up, as for a product of independent estimates.
  func shape(zone: Int, cell: Int, zoneShape: Double) -> Double {
    let parts = [zoneShape, weekdayShapes[cell / shiftCount], shiftShapes[zone * shiftCount + cell % shiftCount]]
    return parts.contains { $0 <= 0 } ? 0 : 1 / parts.reduce(0) { $0 + 1 / $1 }
  }

  /// How often a window holds each weekday.
  static func occurrences(of window: Range<Int>) -> [Double] {
    var occurrences = [Double](repeating: 0, count: 7)
    var minute = window.lowerBound
    while minute < window.upperBound {
      let place = ShiftWeek.minuteOfWeek(minute)
      let length = min(window.upperBound - minute, 1440 - place % 1440)
      occurrences[place / 1440] += Double(length) / 1440
      minute += length
    }
    return occurrences
  }
}
