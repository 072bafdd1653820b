import PatrolModel
import SeededChance
import Testing

@testable import CrimeRisk

@Suite("Incidents over shifts")
struct ShiftWeekTests {
  /// Shifts with gaps, overlaps, several intervals, other times on some weekdays, and ends after midnight.
  private func shifts(_ chance: inout SplitMix64) -> RiskShifts {
    let count = chance.number(1...4)
    let intervals = (0..<7).map { _ in
      (0..<count).map { _ -> [ClockInterval] in
        if chance.chance(10) { return [] }
        let start = chance.number(0...1439)
        let first = ClockInterval(startMinute: start, endMinute: start + chance.number(1...(2880 - start)))
        guard chance.chance(25), first.endMinute < 2800 else { return [first] }
        return [first, ClockInterval(startMinute: first.endMinute + 5, endMinute: first.endMinute + chance.number(6...70))]
      }
    }
    return RiskShifts(codes: (0..<count).map { Shift.ID("s\($0)") }, intervals: intervals)
  }

  /// Minute by minute: each minute's part goes evenly to the shifts of this day or the days before that cover it.
  private func recount(_ minutes: Range<Int>, _ shifts: RiskShifts) -> [Int: [Int: Double]] {
    var parts: [Int: [Int: Double]] = [:]
    for minute in minutes {
      var covering: [(day: Int, cell: Int)] = []
      let today = Int((Double(minute) / 1440).rounded(.down))
      for day in (today - 2)...today {
        let weekday = CivilDate(dayNumber: day).weekday.rawValue - 1
        for (shift, intervals) in shifts.intervals[weekday].enumerated() {
          for interval in intervals where day * 1440 + interval.startMinute <= minute && minute < day * 1440 + interval.endMinute {
            covering.append((day, weekday * shifts.codes.count + shift))
          }
        }
      }
      for (day, cell) in covering { parts[day, default: [:]][cell, default: 0] += 1 / Double(covering.count * minutes.count) }
    }
    return parts
  }

  @Test("a range is spread over shifts as a count of its minutes spreads it", arguments: 0..<40)
  func spread(seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let shifts = shifts(&chance)
    let week = ShiftWeek(shifts)
    for _ in 0..<12 {
      let start = chance.number(-20_000...40_000)
      let length = chance.chance(40) ? 1 : chance.chance(20) ? chance.number(1...25_000) : chance.number(1...1500)
      var found: [Int: [Int: Double]] = [:]
      week.spread(start..<start + length) { cell, day, part in found[day, default: [:]][cell, default: 0] += part }
      let expected = recount(start..<start + length, shifts)
      #expect(found.keys.sorted() == expected.keys.sorted())
      for (day, cells) in expected {
        #expect(found[day]?.keys.sorted() == cells.keys.sorted())
        for (cell, part) in cells { #expect(abs((found[day]?[cell] ?? -1) - part) < 1e-9) }
      }
    }
  }

  @Test("four hours around midnight belong to the evening before and its night, and none to the new day's shifts")
  func midnight() {
    let monday = Town.monday
    #expect(monday.weekday == .monday)
    let week = ShiftWeek(Town.threeShifts)
    var parts: [String: Double] = [:]
    let midnight = (monday + 7).dayNumber * 1440
    week.spread(midnight - 120..<midnight + 120) { cell, day, part in
      parts["\(CivilDate(dayNumber: day).weekday.rawValue) \(Town.threeShifts.codes[cell % 3]) \(cell / 3 + 1)", default: 0] += part
    }
    #expect(parts.keys.sorted() == ["7 M 7", "7 S 7"])
    #expect(abs((parts["7 S 7"] ?? 0) - 0.25) < 1e-12)
    #expect(abs((parts["7 M 7"] ?? 0) - 0.75) < 1e-12)
  }
}
