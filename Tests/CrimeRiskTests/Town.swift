import CrimeRisk
import Foundation
import PatrolModel
import SeededChance

/// A made-up town with known rates, and its incidents drawn by thinning.
struct Town {
  static let monday = CivilDate(dayNumber: 20_000 - 20_000 % 7 + 4)
  static let threeShifts = RiskShifts([
    Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)]),
    Shift(id: "S", intervals: [ClockInterval(startMinute: 900, endMinute: 1380)]),
    Shift(id: "M", intervals: [ClockInterval(startMinute: 1380, endMinute: 1860)]),
  ])

  /// Incidents a week by zone.
  var rates: [Double]
  /// Share of a day's incidents in each shift.
  var shiftShares = [0.22, 0.38, 0.40]
  /// Share of a week's incidents by the weekday on which the shift starts.
  var weekdayShares = [1, 1, 1, 1, 1.15, 1.15, 1.15].map { $0 / 7.45 }

  var zones: [Zone] { rates.indices.map { Zone(id: Zone.ID("z\($0)")) } }

  /// The true share of a cell.
  func share(zone: Int, weekday: Weekday, shift: Int) -> Double {
    rates[zone] / rates.reduce(0, +) * weekdayShares[weekday.rawValue - 1] * shiftShares[shift]
  }

  /// Incidents of so many days up to a date, drawn at the highest rate of any minute and kept in proportion.
  func incidents(days: Int, until end: CivilDate, seed: UInt64) -> [Incident] {
    var chance = SplitMix64(seed: seed)
    let start = (end.dayNumber - days) * 1440
    var incidents: [Incident] = []
    for (zone, rate) in rates.enumerated() {
      let top = rate * (weekdayShares.max() ?? 1) * (shiftShares.max() ?? 1) / 480
      var at = Double(start)
      while true {
        at += chance.exponential() / top
        guard at < Double(start + days * 1440) else { break }
        let minute = Int(at)
        // The shift that covers the minute and the day on which it starts.
        let sinceMorning = minute - 420
        let day = CivilDate(dayNumber: Int((Double(sinceMorning) / 1440).rounded(.down)))
        let shift = (sinceMorning - day.dayNumber * 1440) / 480
        let here = rate * weekdayShares[day.weekday.rawValue - 1] * shiftShares[shift] / 480
        if Double.random(in: 0..<1, using: &chance) * top < here { incidents.append(Incident(minutes: minute..<minute + 1, type: 0, zone: zone)) }
      }
    }
    return incidents
  }
}

extension SplitMix64 {
  /// An exponential number of mean one.
  mutating func exponential() -> Double { -log(1 - Double.random(in: 0..<1, using: &self)) }

  /// A Poisson number, by counting exponential steps.
  mutating func poisson(_ mean: Double) -> Int {
    var sum = exponential()
    var count = 0
    while sum < mean {
      sum += exponential()
      count += 1
    }
    return count
  }
}
