import Foundation
import LinearProgramming
import PatrolModel

extension WeekChances {
  /// Solves the game of each day; nil where the solver gave up, which no risk of ordinary numbers makes it do.
  ///
  /// A zone may have as many units as the shift has; those that would change nothing are spread by risk, evenly where there is none.
  /// - Parameters:
  ///   - risk: What cells are worth.
  ///   - days: Each date with the units of each shift, at least 0.
  ///   - leftByPatrol: The part of a cell's worth that one unit leaves, 0...1; the default 0.2 is an assumption.
  /// - Throws: `LinearProgramError` where a share is too large.
  public static func solved(
    _ risk: RiskShares, days: [(date: CivilDate, units: [Int])], leftByPatrol: Double = 0.2
  ) throws(LinearProgramError) -> WeekChances? {
    var solved: [Day] = []
    for (date, units) in days {
      // A weekday with the same units has the same game.
      if let known = solved.first(where: { $0.date.weekday == date.weekday && $0.units == units }) {
        var day = known
        day.date = date
        solved.append(day)
        continue
      }
      guard let day = try Self.day(risk, date, units, leftByPatrol) else { return nil }
      solved.append(day)
    }
    return WeekChances(zones: risk.zones, shifts: risk.shifts, days: solved, leftByPatrol: leftByPatrol)
  }

  /// Units beyond the even share that a zone may have: more would tell apart risks of more than 625 to 1, which are four units where each leaves a fifth.
  private static func deepest(_ leftByPatrol: Double) -> Int {
    guard leftByPatrol < 1 else { return 0 }
    return leftByPatrol <= 0.2 ? 4 : Int(min(1000, (log(625) / -log(leftByPatrol)).rounded(.up)))
  }

  private static func day(
    _ risk: RiskShares, _ date: CivilDate, _ units: [Int], _ leftByPatrol: Double
  ) throws(LinearProgramError) -> Day? {
    let largest = units.max() ?? 0
    let most = max(1, min(largest, largest / max(1, risk.zones.count) + deepest(leftByPatrol)))
    let game = SecurityGame(risk, weekday: date.weekday, units: units, leftByPatrol: leftByPatrol, mostUnits: most)
    guard var target = try game.solve() else { return nil }
    // What is spread by risk may lie beyond the most.
    let all = max(most, largest)
    for shift in risk.shifts.indices {
      let unspent = Double(units[shift]) - target.chances[shift].reduce(0, +)
      guard unspent > 0, !risk.zones.isEmpty else { continue }
      let worth = game.stakes[shift].map(\.uncovered)
      let sum = worth.reduce(0, +)
      for zone in risk.zones.indices { target.chances[shift][zone] += unspent * (sum > 0 ? worth[zone] / sum : 1 / Double(risk.zones.count)) }
      target.values[shift] = zip(game.stakes[shift], target.chances[shift]).map { $0.worth(units: $1, mostUnits: all) }.max() ?? 0
    }
    let without = game.stakes.map { $0.map(\.uncovered) }
    let with = zip(game.stakes, target.chances).map { stakes, chances in zip(stakes, chances).map { $0.worth(units: $1, mostUnits: all) } }
    return Day(
      date: date, units: units, target: target, bestWithout: without.map(Self.largest), worthWithout: without.map { $0.max() ?? 0 },
      bestWith: with.map(Self.largest))
  }

  /// The place of the largest number, the first of equals.
  private static func largest(_ numbers: [Double]) -> Int {
    numbers.indices.reduce(0) { numbers[$1] > numbers[$0] + 1e-9 ? $1 : $0 }
  }
}
