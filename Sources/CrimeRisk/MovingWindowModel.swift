import PatrolModel

/// The baseline: what the last weeks held in the same zone and shift, all weekdays alike, with shares smoothed by the smoothing's incidents.
///
/// The sum over all zones is the mean week's harm of the window: smoothing moves risk between zones and shifts and adds none.
struct MovingWindowModel {
  let ground: RiskGround

  func forecast(_ seen: WeighedIncidents, from: CivilDate, days: Int) -> Forecast {
    let settings = ground.settings
    let shiftCount = ground.shifts.codes.count
    let cellCount = ground.week.cellCount
    let start = max(seen.observedFrom, seen.origin - max(1, settings.baselineWeeks) * ShiftWeek.minutes)
    let weeks = max(1.0 / 7, Double(seen.origin - start) / Double(ShiftWeek.minutes))

    var harm = 0.0
    var count = 0.0
    var sums = [Double](repeating: 0, count: ground.zones.count * shiftCount)
    var squares = sums
    var counts = [Double](repeating: 0, count: ground.zones.count * cellCount)
    var zoneCount = [Double](repeating: 0, count: ground.zones.count)
    seen.incidents.withUnsafeBufferPointer { incidents in
      for place in seen.range {
        let middle = incidents[place].middle
        guard middle >= start, middle < seen.origin else { continue }
        let weight = seen.weights.weight(incidents[place])
        guard weight > 0, let zone = ground.zone(incidents[place]) else { continue }
        harm += weight
        count += 1
        zoneCount[zone] += 1
        ground.week.spread(incidents[place].minutes) { cell, _, part in
          counts[zone * cellCount + cell] += part
          sums[zone * shiftCount + cell % shiftCount] += weight * part
          squares[zone * shiftCount + cell % shiftCount] += weight * weight * part
        }
      }
    }

    let meanHarm = count > 0 ? harm / count : 1
    let added = max(1e-9, settings.smoothing)
    let seenHarm = sums.reduce(0, +)
    let rows = (0..<shiftCount).count { shift in (0..<7).contains { ground.week.cellMinutes[$0 * shiftCount + shift] > 0 } }
    let level = seenHarm > 0 ? seenHarm / (seenHarm + added * meanHarm * Double(rows * ground.zones.count)) : 1
    var weekly = [Double](repeating: 0, count: ground.zones.count * cellCount)
    var cellShape = weekly
    var zoneShape: [Double] = []
    for zone in ground.zones.indices {
      var mean = 0.0
      var variance = 0.0
      for shift in 0..<shiftCount {
        let days = (0..<7).filter { ground.week.cellMinutes[$0 * shiftCount + shift] > 0 }
        guard !days.isEmpty else { continue }
        let sum = sums[zone * shiftCount + shift] + added * meanHarm
        let square = squares[zone * shiftCount + shift] + added * meanHarm * meanHarm
        mean += sum
        variance += square
        for day in days {
          weekly[zone * cellCount + day * shiftCount + shift] = level * sum / weeks / Double(days.count)
          // All days of the shift have the one rate, so its uncertainty is theirs.
          cellShape[zone * cellCount + day * shiftCount + shift] = sum * sum / square
        }
      }
      zoneShape.append(variance > 0 ? mean * mean / variance : 0)
    }
    return Forecast(
      from: from, days: days, expected: ground.repeated(weekly, from: from, days: days), zoneShape: zoneShape, cellShape: cellShape,
      cellCount: counts, zoneCount: zoneCount, window: start..<max(start, seen.origin))
  }
}
