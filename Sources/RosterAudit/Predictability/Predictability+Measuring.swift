import Foundation
import PatrolModel

extension RosterAudit {
  /// Measures how easily a roster can be foretold from the last weeks' roster files.
  ///
  /// Sources: entropy of the zone over the logarithm of the number of zones; best guess as the largest share (Smith 2009, min-entropy); the other
  /// measures and all targets are assumptions.
  /// - Parameter weeks: How far back; the default is 4 (assumption).
  public func predictability(_ roster: Roster, weeks: Int = 4) -> Predictability {
    let lines = RosterReading(roster, grounds: grounds).lines
    let crews = CrewReading(roster, lines, grounds: grounds)
    let count = ZoneCount(grounds, lines, crews)
    let units = count.units(weeks: weeks)
    return Predictability(
      unit: units.unit, past: units.past, earlierWeeks: units.earlierWeeks, slots: ZoneGuesses(units, grounds.scenario.zones).slots,
      repeats: units.repeats, samePairs: units.repeats == nil ? nil : SamePairs(count).part(on: units.comparable),
      blindWindows: BlindWindows(count).longest)
  }
}

/// How hard the zones of units are to guess, shift by shift.
struct ZoneGuesses {
  private let units: ZoneUnits
  private let zones: [Zone]

  init(_ units: ZoneUnits, _ zones: [Zone]) {
    self.units = units
    self.zones = zones
  }

  var slots: [Predictability.Slot] {
    guard zones.count > 1 else { return [] }
    let isByWeekday = !units.comparable.isEmpty
    let groups: [(weekday: Weekday?, dates: [CivilDate])] =
      isByWeekday
      ? Weekday.allCases.map { weekday in (weekday, units.dates.filter { $0.weekday == weekday }) } : [(nil, units.rosterDates)]
    return groups.flatMap { weekday, dates in
      units.shifts.indices.compactMap { shift -> Predictability.Slot? in
        let days = dates.compactMap { units.units($0, shift: shift) }
        let sums = zones.indices.map { zone in days.reduce(0) { $0 + $1[zone] } }
        guard let observed = Self.guess(sums) else { return nil }
        return Predictability.Slot(
          weekday: weekday, shift: units.shifts[shift], days: days.count, observed: observed,
          attainableEntropy: max(observed.entropy, attainable(sums.reduce(0, +))), intended: intended(units.shifts[shift], on: weekday))
      }
    }
  }

  /// The entropy of so many units spread over the zones as evenly as whole units can be.
  private func attainable(_ units: Double) -> Double {
    let (each, further) = Int(units.rounded()).quotientAndRemainder(dividingBy: zones.count)
    return Self.guess(zones.indices.map { Double($0 < further ? each + 1 : each) })?.entropy ?? 0
  }

  /// What shares by risk alone would be, by the weekday's risk where days are told apart.
  private func intended(_ shift: Shift.ID, on weekday: Weekday?) -> Predictability.Guess? {
    guard zones.contains(where: { !$0.riskPercent.isEmpty }) else { return nil }
    return Self.guess(zones.map { zone in Double(weekday.map { zone.risk(shift, on: $0) } ?? zone.riskPercent[shift] ?? 100) })
  }

  /// Entropy and largest share of some weights, of which there are at least two; nil where all are nothing.
  static func guess(_ weights: [Double]) -> Predictability.Guess? {
    let sum = weights.reduce(0, +)
    guard sum > 0, weights.count > 1 else { return nil }
    let shares = weights.map { $0 / sum }
    let entropy = shares.reduce(0) { $0 - ($1 > 0 ? $1 * log($1) : 0) } / log(Double(weights.count))
    return Predictability.Guess(entropy: min(1, max(0, entropy)), bestGuess: shares.max() ?? 0)
  }
}

extension ZoneUnits {
  /// Dates of the roster that are known together with the same weekday of the week before.
  var comparable: [CivilDate] { rosterDates.filter { counts[$0 + -7] != nil } }

  /// Cells with as many units as the week before.
  fileprivate var repeats: Predictability.Part? {
    var part = Predictability.Part(count: 0, whole: 0)
    for date in comparable {
      for shift in shifts.indices {
        guard let now = units(date, shift: shift), let before = units(date + -7, shift: shift), (now + before).contains(where: { $0 > 0 }) else {
          continue
        }
        part.whole += zones.count
        // Thirds of sectors' units need not add up to quite the same.
        part.count += zip(now, before).count { abs($0 - $1) < 1e-9 }
      }
    }
    return part.whole == 0 ? nil : part
  }
}
