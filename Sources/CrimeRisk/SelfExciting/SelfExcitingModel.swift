import PatrolModel

/// The self-exciting model (Hawkes): each incident raises the rate in its zone, and a little next door, for some days.
struct SelfExcitingModel {
  let ground: RiskGround

  /// The forecast and the parameters behind it; a fit from an earlier origin may be given to start from.
  func forecast(
    _ seen: WeighedIncidents, from: CivilDate, days: Int, start: HawkesParameters? = nil
  ) -> (forecast: Forecast, parameters: HawkesParameters) {
    let settings = ground.settings
    let shiftCount = ground.shifts.codes.count
    let cellCount = ground.week.cellCount
    let zoneCount = ground.zones.count
    let windowStart = max(seen.observedFrom, seen.origin - max(1, settings.longWeeks) * ShiftWeek.minutes)
    var minutes: [Int] = []
    var zones: [Int] = []
    var harm = [Double](repeating: 0, count: zoneCount)
    var counts = [Double](repeating: 0, count: zoneCount)
    var cellCounts = [Double](repeating: 0, count: zoneCount * cellCount)
    for place in seen.range {
      let incident = seen.incidents[place]
      let middle = incident.middle
      guard middle >= windowStart, middle < seen.origin else { continue }
      let weight = seen.weights.weight(incident)
      guard weight > 0, let zone = ground.zone(incident) else { continue }
      minutes.append(middle)
      zones.append(zone)
      harm[zone] += weight
      counts[zone] += 1
      ground.week.spread(incident.minutes) { cell, _, part in cellCounts[zone * cellCount + cell] += part }
    }
    let window = windowStart..<max(windowStart + 1, seen.origin)
    let added = max(1e-9, settings.smoothing)
    // A day has 24 hours and commonly three shifts, so hours are mixed with eight times as many incidents as shifts are.
    let profiles = HourProfile.byZone(
      minutes: minutes, zones: zones, zoneCount: zoneCount, window: window, added: added, pooled: 8 * max(1, settings.pooledIncidents))
    let events = HawkesEvents(minutes: minutes, zones: zones, zoneCount: zoneCount, window: window, neighbours: ground.neighbours)
    let fitted = HawkesFit(events, profiles: profiles, start: start).parameters

    // A zone in which nothing happened has no background of its own; the smoothing keeps it above zero.
    var parameters = fitted
    let observedDays = max(1, events.days)
    parameters.background = parameters.background.map { $0 + added / observedDays }
    let hours = HawkesForecast(events: events, profiles: profiles, parameters: parameters)
      .hours(from: max(from.dayNumber * 1440, window.upperBound), count: days * 24 + 48)

    let pooled = counts.reduce(0, +)
    let meanHarm = pooled > 0 ? harm.reduce(0, +) / pooled : 1
    var expected = [Double](repeating: 0, count: zoneCount * days * shiftCount)
    for day in 0..<days {
      let weekday = (from + day).weekday.rawValue - 1
      for shift in 0..<shiftCount {
        for interval in ground.shifts.intervals[weekday][shift] {
          var minute = day * 1440 + interval.startMinute
          let end = day * 1440 + interval.endMinute
          while minute < end {
            let length = min(end - minute, 60 - minute % 60)
            for zone in 0..<zoneCount {
              let zoneHarm = (harm[zone] + added * meanHarm) / (counts[zone] + added)
              expected[(zone * days + day) * shiftCount + shift] += hours[minute / 60][zone] * Double(length) / 60 * zoneHarm
            }
            minute += length
          }
        }
      }
    }
    // Counts of a self-exciting process vary 1 / (1 - branching)^2 times as much as Poisson counts (Hawkes 1971).
    let calm = max(0.05, 1 - fitted.own - fitted.neighbouring)
    let zoneShape = counts.map { ($0 + added) * calm * calm }
    let profileShapes = ProfileShapes(cellCounts: cellCounts, shiftCount: shiftCount, added: added, worth: calm * calm)
    let cellShape = (0..<zoneCount * cellCount).map { profileShapes.cell($0 % cellCount, zoneShape: zoneShape[$0 / cellCount]) }
    let forecast = Forecast(
      from: from, days: days, expected: expected, zoneShape: zoneShape, cellShape: cellShape, cellCount: cellCounts, zoneCount: counts, window: window
    )
    return (forecast, fitted)
  }
}

extension RiskGround {
  /// The places of each zone's neighbours; those named by either side, unknown ids left out.
  var neighbours: [[Int]] {
    let places = Dictionary(zones.indices.map { (zones[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var next = zones.map { _ in Set<Int>() }
    for zone in zones.indices {
      for id in zones[zone].adjacent {
        guard let other = places[id], other != zone else { continue }
        next[zone].insert(other)
        next[other].insert(zone)
      }
    }
    return next.map { $0.sorted() }
  }
}

/// How sure a profile of weekdays and shifts is that all zones share.
struct ProfileShapes {
  private let weekdays: [Double]
  private let shifts: [Double]

  /// - Parameters:
  ///   - cellCounts: Incidents by zone, weekday and shift.
  ///   - shiftCount: Shifts of a day.
  ///   - added: Incidents of the smoothing.
  ///   - worth: What an incident counts where their weights differ: the square of the sum over the count times the sum of the squares.
  init(cellCounts: [Double], shiftCount: Int, added: Double, worth: Double) {
    var weekdays = [Double](repeating: added, count: 7)
    var shifts = [Double](repeating: added, count: shiftCount)
    for (place, count) in cellCounts.enumerated() {
      weekdays[place / shiftCount % 7] += count * worth
      shifts[place % shiftCount] += count * worth
    }
    self.weekdays = weekdays
    self.shifts = shifts
  }

  /// The gamma shape of a zone's cell of the week: relative variances of zone, weekday and shift add up, as for a product of independent estimates.
  func cell(_ cell: Int, zoneShape: Double) -> Double {
    let parts = [zoneShape, weekdays[cell / shifts.count], shifts[cell % shifts.count]]
    return parts.contains { $0 <= 0 } ? 0 : 1 / parts.reduce(0) { $0 + 1 / $1 }
  }
}
