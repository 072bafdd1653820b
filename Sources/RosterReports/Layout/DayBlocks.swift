import PatrolModel

/// Days of the horizon that stand side by side in one table.
package struct DayBlock: Sendable, Hashable {
  /// Days of the horizon, from 0.
  package var days: Range<Int>
  /// The first day that is planned but not published; the end of `days` where there is none.
  package var lookAheadFrom: Int

  /// The published days.
  package var published: Range<Int> { days.lowerBound..<max(days.lowerBound, min(days.upperBound, lookAheadFrom)) }

  /// Cuts a horizon into weeks; the look-ahead days join the last week where they fit.
  ///
  /// - Parameters:
  ///   - period: The scenario's period.
  ///   - most: The most days that fit side by side, at least 1.
  package static func blocks(_ period: Scenario.Period, most: Int) -> [DayBlock] {
    let step = max(1, min(7, most))
    var blocks: [DayBlock] = []
    for start in stride(from: 0, to: period.days, by: step) {
      blocks.append(DayBlock(days: start..<min(start + step, period.days), lookAheadFrom: period.days))
    }
    guard period.lookAheadDays > 0 else { return blocks }
    if let last = blocks.last, last.days.count + period.lookAheadDays <= most {
      blocks[blocks.count - 1].days = last.days.lowerBound..<period.horizonDays
    } else {
      for start in stride(from: period.days, to: period.horizonDays, by: step) {
        blocks.append(DayBlock(days: start..<min(start + step, period.horizonDays), lookAheadFrom: period.days))
      }
    }
    return blocks
  }
}
