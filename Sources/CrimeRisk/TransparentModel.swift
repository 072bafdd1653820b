import Foundation
import PatrolModel

/// The transparent default: base x [(1-r) share_long(zone) + r share_recent(zone)] x weekday x shift.
///
/// Form of Lee, O and Eck 2019: how much happens in a place in the long run times how much happened lately. Base is the mix of the two windows' weekly totals. The recent window decays by half in each
/// half-life. Zones, weekdays and shifts each get the smoothing's incidents of mean harm before shares are formed.
struct TransparentModel {
  let ground: RiskGround

  func forecast(_ seen: WeighedIncidents, from: CivilDate, days: Int) -> Forecast {
    let settings = ground.settings
    let shiftCount = ground.shifts.codes.count
    let cellCount = ground.week.cellCount
    let longStart = max(seen.observedFrom, seen.origin - max(1, settings.longWeeks) * ShiftWeek.minutes)
    let longWeeks = max(1.0 / 7, Double(seen.origin - longStart) / Double(ShiftWeek.minutes))
    let recentStart = max(longStart, seen.origin - max(1, settings.recentWeeks) * ShiftWeek.minutes)
    let halfLife = max(1, settings.halfLifeDays * 1440)
    // Weeks that the decayed recent window is worth: the integral of 2^(-age / half-life) over it.
    let recentWeeks = max(1e-6, halfLife / log(2) * (1 - exp2(-Double(max(1440, seen.origin - recentStart)) / halfLife)) / Double(ShiftWeek.minutes))
    let r = min(1, max(0, settings.recentShare))

    var sums = Sums(zones: ground.zones.count, cells: cellCount, shifts: shiftCount)
    let series = NearRepeats(
      seen.incidents, in: seen.range, types: seen.types, rule: settings.nearRepeat, weights: seen.weights, origin: seen.origin
    ).places
    var nextOfSeries = 0
    seen.incidents.withUnsafeBufferPointer { incidents in
      for place in seen.range {
        let isOfSeries = nextOfSeries < series.count && series[nextOfSeries] == place
        if isOfSeries { nextOfSeries += 1 }
        let middle = incidents[place].middle
        guard middle >= longStart, middle < seen.origin else { continue }
        let weight = seen.weights.weight(incidents[place])
        guard weight > 0, let zone = ground.zone(incidents[place]) else { continue }
        let decayed = middle >= recentStart ? weight * exp2(-Double(seen.origin - middle) / halfLife) : 0
        let rate = (1 - r) * weight / longWeeks + r * decayed / recentWeeks
        sums.harm += weight
        sums.harmSquares += weight * weight
        sums.count += 1
        sums.long[zone] += weight
        sums.recentLevel += decayed
        sums.recent[zone] += isOfSeries ? decayed * settings.nearRepeat.boost : decayed
        sums.rate[zone] += rate
        sums.squares[zone] += rate * rate
        sums.zoneCount[zone] += 1
        ground.week.spread(incidents[place].minutes) { cell, _, part in
          sums.cellCount[zone * cellCount + cell] += part
          sums.weekdays[cell / shiftCount] += weight * part
          sums.shifts[zone * shiftCount + cell % shiftCount] += weight * part
        }
      }
    }

    let meanHarm = sums.count > 0 ? sums.harm / sums.count : 1
    let added = max(1e-9, settings.smoothing) * meanHarm
    let long = Self.smoothed(sums.long, added)
    let recent = Self.smoothed(sums.recent, added)
    let base = (1 - r) * (sums.harm + added * Double(ground.zones.count)) / longWeeks + r * sums.recentLevel / recentWeeks
    let covered = sums.harm > 0 ? min(1, sums.shifts.reduce(0, +) / sums.harm) : 1
    let profile = WeekProfile(
      ground, weekdays: sums.weekdays, shifts: sums.shifts, window: longStart..<seen.origin, meanHarm: meanHarm,
      worth: sums.count > 0 ? sums.harm * sums.harm / (sums.count * sums.harmSquares) : 1)

    var weekly = [Double](repeating: 0, count: ground.zones.count * cellCount)
    var zoneShape: [Double] = []
    var cellShape: [Double] = []
    // What one incident of mean harm adds to a rate, for the part of the smoothing in the uncertainty.
    let unit = (1 - r) * meanHarm / longWeeks
    for zone in ground.zones.indices {
      let expected = base * max(covered, 1e-9) * ((1 - r) * long[zone] + r * recent[zone])
      let mean = sums.rate[zone] + settings.smoothing * unit
      let shape = mean > 0 ? mean * mean / (sums.squares[zone] + settings.smoothing * unit * unit) : 0
      zoneShape.append(shape)
      for cell in 0..<cellCount {
        weekly[zone * cellCount + cell] = expected * profile.share(zone: zone, cell: cell)
        cellShape.append(profile.shape(zone: zone, cell: cell, zoneShape: shape))
      }
    }
    return Forecast(
      from: from, days: days, expected: ground.repeated(weekly, from: from, days: days), zoneShape: zoneShape, cellShape: cellShape,
      cellCount: sums.cellCount, zoneCount: sums.zoneCount, window: longStart..<max(longStart, seen.origin))
  }

  private struct Sums {
    var harm = 0.0
    var harmSquares = 0.0
    var count = 0.0
    var recentLevel = 0.0
    var long: [Double]
    var recent: [Double]
    var rate: [Double]
    var squares: [Double]
    var zoneCount: [Double]
    var cellCount: [Double]
    var weekdays = [Double](repeating: 0, count: 7)
    var shifts: [Double]

    init(zones: Int, cells: Int, shifts: Int) {
      let none = [Double](repeating: 0, count: zones)
      long = none
      recent = none
      rate = none
      squares = none
      zoneCount = none
      cellCount = [Double](repeating: 0, count: zones * cells)
      self.shifts = [Double](repeating: 0, count: zones * shifts)
    }
  }

  private static func smoothed(_ sums: [Double], _ added: Double) -> [Double] {
    let total = sums.reduce(0) { $0 + $1 + added }
    return sums.map { ($0 + added) / total }
  }
}
