import CrimeRisk
import PatrolModel
import SeededChance
import Testing

@Suite("Chances of a week")
struct WeekChancesTests {
  private static let monday = CivilDate(dayNumber: 20_780)

  private static func risk(_ chance: inout SplitMix64, zones: Int, shifts: Int) -> RiskShares {
    let weights = (0..<(zones * 7 * shifts)).map { _ in Double(chance.number(0...20)) }
    let sum = max(1, weights.reduce(0, +))
    return RiskShares(
      zones: (0..<zones).map { Zone.ID("z\($0)") }, shifts: (0..<shifts).map { Shift.ID("s\($0)") }, shares: weights.map { $0 / sum })
  }

  private static func week(_ chance: inout SplitMix64, days: Int = 7, left: Double = 0.2) throws -> (risk: RiskShares, chances: WeekChances) {
    let risk = risk(&chance, zones: chance.number(1...6), shifts: chance.number(1...3))
    let units = (0..<days).map { day in (date: monday + day, units: risk.shifts.map { _ in chance.number(0...9) }) }
    return (risk, try #require(try WeekChances.solved(risk, days: units, leftByPatrol: left)))
  }

  /// What a zone is worth with a mean number of units: each whole one leaves a part, a part of one lies on the line between.
  private static func worth(_ uncovered: Double, _ units: Double, _ part: Double) -> Double {
    let whole = units.rounded(.down)
    func left(_ count: Double) -> Double { (0..<Int(count)).reduce(uncovered) { worth, _ in worth * part } }
    return left(whole) + (units - whole) * (left(whole + 1) - left(whole))
  }

  /// The least value to which so many units can hold all zones, by halving; units by zone by halving again.
  private static func value(_ worths: [Double], units: Int, _ part: Double) -> Double {
    var (low, high) = (0.0, worths.max() ?? 0)
    for _ in 0..<45 {
      let middle = (low + high) / 2
      let need = worths.reduce(0.0) { sum, worth in
        var (few, many) = (0.0, 40.0)
        for _ in 0..<45 {
          let number = (few + many) / 2
          if Self.worth(worth, number, part) > middle { few = number } else { many = number }
        }
        return sum + many
      }
      if need <= Double(units) { high = middle } else { low = middle }
    }
    return high
  }

  @Test(
    "with several units in a zone the value is the least to which they can hold all zones, and all are spent", arguments: 0..<20,
    [0.0, 0.2, 0.6, 0.9])
  func leastValue(seed: Int, part: Double) throws {
    var chance = SplitMix64(seed: UInt64(seed))
    let (risk, chances) = try Self.week(&chance, left: part)
    for day in chances.days {
      for shift in risk.shifts.indices {
        let worths = risk.zones.indices.map { risk.share(zone: $0, weekday: day.date.weekday, shift: shift) * 1000 }
        let target = day.target.chances[shift]
        #expect(abs(target.reduce(0, +) - Double(day.units[shift])) < 1e-7)
        #expect(target.allSatisfy { $0 >= 0 })
        let reached = zip(worths, target).map { Self.worth($0, $1, part) }
        #expect(abs(day.target.values[shift] - (reached.max() ?? 0)) < 1e-6)
        #expect(abs(day.target.values[shift] - Self.value(worths, units: day.units[shift], part)) < 1e-4)
        #expect(day.worthWithout[shift] == worths.max())
        #expect(worths[day.bestWithout[shift]] == worths.max())
        #expect(abs(reached[day.bestWith[shift]] - day.target.values[shift]) < 1e-6)
      }
    }
  }

  @Test("two zones and one unit: the closed form", arguments: [(30.0, 20.0), (50, 50), (90, 10), (100, 0)])
  func twoZones(worths: (Double, Double)) throws {
    let (a, b) = worths
    let shares = [a, b].flatMap { worth in (0..<7).map { $0 == 0 ? worth / 1000 : 0 } }
    let risk = RiskShares(zones: ["a", "b"], shifts: ["P"], shares: shares)
    let day = try #require(try WeekChances.solved(risk, days: [(Self.monday, [1])])).days[0]
    // a (1 - 0.8 p) = b (1 - 0.8 (1 - p)), unless b alone is worth less than a with the unit.
    let p = min(1, (a - 0.2 * b) / (0.8 * (a + b)))
    #expect(abs(day.target.chances[0][0] - p) < 1e-9)
    #expect(abs(day.target.values[0] - a * (1 - 0.8 * p)) < 1e-9)
  }

  @Test("without any risk units are spread evenly, and equal risk is spread evenly")
  func even() throws {
    for share in [0.0, 1.0 / 21] {
      let risk = RiskShares(zones: ["a", "b", "c"], shifts: ["P"], shares: [Double](repeating: share, count: 21))
      let day = try #require(try WeekChances.solved(risk, days: [(Self.monday, [2])])).days[0]
      for number in day.target.chances[0] { #expect(abs(number - 2.0 / 3) < 1e-7) }
    }
  }

  @Test("10,000 draws lie within a total variation of 0.02 of the chances in every shift, and each draw spends all units", arguments: 0..<4)
  func deviation(seed: Int) throws {
    var chance = SplitMix64(seed: UInt64(seed + 40))
    let (_, chances) = try Self.week(&chance, days: 3)
    var draws = ChanceDraws(chances, seed: UInt64(seed))
    if let found = draws.deviation(10_000) { #expect(found.largest <= 0.02 && found.mean <= found.largest) }
    var drawing = ChanceDraws(chances, seed: UInt64(seed))
    var sums = chances.days.map { _ in chances.shifts.map { _ in [Int](repeating: 0, count: chances.zones.count) } }
    for _ in 0..<2000 {
      for (day, shifts) in drawing.next().enumerated() {
        for (shift, counts) in shifts.enumerated() {
          #expect(counts.reduce(0, +) == chances.days[day].units[shift])
          for (zone, count) in counts.enumerated() { sums[day][shift][zone] += count }
        }
      }
    }
    for (day, shifts) in sums.enumerated() {
      for (shift, counts) in shifts.enumerated() {
        for (zone, sum) in counts.enumerated() { #expect(abs(Double(sum) / 2000 - chances.days[day].target.chances[shift][zone]) < 0.06) }
      }
    }
  }

  @Test("the same seed draws the same, another draws another")
  func seeds() throws {
    var chance = SplitMix64(seed: 4)
    let (_, chances) = try Self.week(&chance)
    func drawn(_ seed: UInt64) -> [[[[Int]]]] {
      var draws = ChanceDraws(chances, seed: seed)
      return (0..<10).map { _ in draws.next() }
    }
    #expect(drawn(5) == drawn(5))
    #expect(drawn(5) != drawn(6))
  }

  @Test("the distance is 0 for what follows the chances, the share that would have to move otherwise, and 1 for the opposite")
  func distance() throws {
    let target = PatrolChances(zones: ["a", "b"], shifts: ["P"], chances: [[1.5, 0.5]], values: [0])
    let day = WeekChances.Day(date: Self.monday, units: [2], target: target, bestWithout: [0], worthWithout: [0], bestWith: [0])
    var chances = WeekChances(zones: ["a", "b"], shifts: ["P"], days: [day], leftByPatrol: 0.2)
    func distance(_ counts: [[Double]]) -> Double? {
      ChanceDistance(counts.enumerated().map { (Self.monday + -7 * $0.offset, $0.element) }, from: chances).whole
    }
    #expect(distance([[3, 1]]) == 0)
    // The same weekday of another week has the same chances.
    #expect(distance([[2, 0], [1, 1]]) == 0)
    #expect(distance([[0, 4]]) == 0.75)
    #expect(distance([[0, 0]]) == nil)
    #expect(ChanceDistance([(Self.monday + 1, [1, 1])], from: chances).days == 0)
    chances.days[0].target.chances = [[2, 0]]
    #expect(distance([[0, 4]]) == 1)
  }

  @Test("a usual distance is what chance makes of few days: none where chances are whole, less the more days there are")
  func usualDistance() throws {
    func usual(_ chances: [Double], days: Int) throws -> Double {
      let target = PatrolChances(zones: ["a", "b"], shifts: ["P"], chances: [chances], values: [0])
      let week = (0..<days).map { day in
        WeekChances.Day(date: Self.monday + day, units: [1], target: target, bestWithout: [0], worthWithout: [0], bestWith: [0])
      }
      var draws = ChanceDraws(WeekChances(zones: ["a", "b"], shifts: ["P"], days: week, leftByPatrol: 0.2), seed: 3)
      let usual = draws.usualDistance()
      return try #require(usual)
    }
    #expect(try usual([1, 0], days: 3) == 0)
    // One day of even chances is always half away.
    #expect(abs(try usual([0.5, 0.5], days: 1) - 0.5) < 1e-12)
    let (few, many) = (try usual([0.5, 0.5], days: 4), try usual([0.5, 0.5], days: 64))
    #expect(many < few / 2)
  }
}
