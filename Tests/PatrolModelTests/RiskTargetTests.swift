import PatrolModel
import SeededChance
import Testing

@Suite("Targets that follow risk")
struct RiskTargetTests {
  /// An office with one requirement that shares a budget, and its cells' weights by zone, day and shift.
  private static func office(_ chance: inout SplitMix64, days: Int, zones: Int, shifts: Int, byWeekday: Bool) -> Scenario {
    let hours = [Small.clock(7, 15), Small.clock(15, 23), Small.clock(23, 31)]
    var scenario = Small.scenario(days: days, shifts: (0..<shifts).map { Shift(id: .init("S\($0)"), intervals: [hours[$0]]) })
    scenario.zones = (0..<zones).map { number in
      var zone = Zone(id: .init("z\(number)"))
      for shift in scenario.shifts {
        zone.riskPercent[shift.id] = chance.number(1...400)
        guard byWeekday else { continue }
        for weekday in Weekday.allCases { zone.weekdayRiskPercent[weekday, default: [:]][shift.id] = chance.number(0...400) }
      }
      return zone
    }
    return scenario
  }

  private static func requirement(budget: Int, minimum: Int = 0, maximum: Int? = nil, points: Int = 20) -> Requirement {
    Requirement(
      id: "risiko", place: .everyZone, time: .shifts(["S0", "S1", "S2"]), minimum: minimum, riskBudget: budget, maximum: maximum,
      points: .init(minimum: 100, target: points))
  }

  private static func weight(_ scenario: Scenario, _ cell: RiskTargets.Cell) -> Int {
    let weekday = scenario.period.date(cell.day).weekday
    let shift = scenario.shifts[cell.shift].id
    let zone = scenario.zones[cell.zone]
    return (zone.weekdayRiskPercent[weekday]?[shift] ?? zone.riskPercent[shift] ?? 100) * 480
  }

  @Test("The shares keep the budget, the minimums and the maximums, and no other shares are worth more (tried all)", arguments: 0..<40)
  func best(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    let scenario = Self.office(&chance, days: chance.number(1...2), zones: 2, shifts: chance.number(1...2), byWeekday: chance.chance(50))
    let minimum = chance.number(0...1)
    let most = chance.number(2...4)
    let cells = 2 * scenario.period.days * scenario.shifts.count
    let budget = chance.number(cells * minimum...cells * minimum + 6)
    let targets = try #require(RiskTargets(Self.requirement(budget: budget, minimum: minimum, maximum: most), in: scenario))
    #expect(targets.cells.count == cells && targets.cells.allSatisfy { $0.weight == Self.weight(scenario, $0) })
    #expect(targets.cells.allSatisfy { (minimum...most).contains($0.target) })
    #expect(targets.cells.reduce(0) { $0 + $1.target } + targets.unplaced == budget)
    func worth(_ counts: [Int]) -> Double {
      zip(targets.cells, counts).reduce(0) { sum, pair in
        (0..<pair.1).dropFirst(minimum).reduce(sum) { $0 + Double(pair.0.weight) / Double(2 * $1 + 1) }
      }
    }
    var greatest = 0.0
    func tryAll(_ counts: [Int], left: Int) {
      guard counts.count < cells else {
        greatest = max(greatest, worth(counts))
        return
      }
      for extra in 0...min(left, most - minimum) { tryAll(counts + [minimum + extra], left: left - extra) }
    }
    tryAll([], left: budget - cells * minimum)
    #expect(abs(worth(targets.cells.map(\.target)) - greatest) < 1e-6 * max(1, greatest))
  }

  @Test("A zone whose risk doubles never gets less, and gets more where it could have more", arguments: 0..<60)
  func doubled(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    var scenario = Self.office(&chance, days: 7, zones: chance.number(2...6), shifts: 3, byWeekday: chance.chance(50))
    let requirement = Self.requirement(budget: chance.number(20...120))
    func own(_ scenario: Scenario) throws -> Int {
      try #require(RiskTargets(requirement, in: scenario)).cells.filter { $0.zone == 0 }.reduce(0) { $0 + $1.target }
    }
    let before = try own(scenario)
    let all = try #require(RiskTargets(requirement, in: scenario)).cells
    let share = all.filter { $0.zone == 0 }.reduce(0.0) { $0 + Double($1.weight) } / all.reduce(0.0) { $0 + Double($1.weight) }
    scenario.zones[0].riskPercent = scenario.zones[0].riskPercent.mapValues { 2 * $0 }
    scenario.zones[0].weekdayRiskPercent = scenario.zones[0].weekdayRiskPercent.mapValues { $0.mapValues { 2 * $0 } }
    let after = try own(scenario)
    #expect(after >= before)
    if share < 0.4, share * Double(all.reduce(0) { $0 + $1.target }) >= 12 { #expect(after > before) }
  }

  @Test("Each further unit of a cell costs its weight over 2k - 1, of the mean cell's first what the requirement says", arguments: 0..<30)
  func points(seed: UInt64) throws {
    var chance = SplitMix64(seed: 100 + seed)
    var scenario = Self.office(&chance, days: 3, zones: 3, shifts: 2, byWeekday: true)
    let price = chance.number(1...50)
    let minimum = chance.number(0...1)
    let requirement = Self.requirement(budget: 18 * minimum + 20, minimum: minimum, points: price)
    scenario.requirements = [requirement]
    let targets = try #require(RiskTargets(requirement, in: scenario))
    let mean = targets.cells.reduce(0.0) { $0 + Double(Self.weight(scenario, $1)) } / Double(targets.cells.count)
    let demands = scenario.demands()
    for cell in targets.cells {
      let own = demands.filter {
        $0.posts == [.init("z\(cell.zone)")] && $0.day == cell.day && $0.covering == [.init(day: cell.day, shift: cell.shift)]
      }
      guard cell.target > 0 else {
        #expect(own.allSatisfy { $0.points(present: 0) == 0 })
        continue
      }
      let demand = try #require(own.first)
      #expect(own.count == 1 && demand.target == cell.target && demand.minimum == minimum)
      for unit in (minimum..<cell.target) {
        let exact = Double(price * Self.weight(scenario, cell)) / mean / Double(2 * unit + 1)
        let step = demand.points(present: unit) - demand.points(present: unit + 1)
        #expect(abs(Double(step) - max(1, exact)) <= 0.5 + 1e-9)
      }
      // No step below the minimum is cheaper than one above it.
      if minimum > 0 { #expect(demand.points.minimum >= 100 && demand.points.minimum >= demand.points.target) }
    }
  }

  @Test("Units of equal worth do not all fall on the first days")
  func spread() throws {
    var scenario = Small.scenario(days: 7, shifts: [Shift(id: "S0", intervals: [Small.clock(7, 15)])])
    scenario.zones = [Zone(id: "a"), Zone(id: "b")]
    let targets = try #require(RiskTargets(Self.requirement(budget: 6), in: scenario))
    let byDay = (0..<7).map { day in targets.cells.filter { $0.day == day }.reduce(0) { $0 + $1.target } }
    #expect(byDay.allSatisfy { $0 <= 1 } && byDay.reduce(0, +) == 6)
    let days = targets.cells.filter { $0.zone == 0 && $0.target > 0 }.map(\.day)
    #expect(zip(days, days.dropFirst()).allSatisfy { $1 - $0 >= 2 })
  }

  @Test("Days after the roster get what the budget's last unit was worth, and take nothing of the budget")
  func lookAhead() throws {
    var chance = SplitMix64(seed: 5)
    var scenario = Self.office(&chance, days: 7, zones: 3, shifts: 3, byWeekday: false)
    scenario.period.lookAheadDays = 2
    let targets = try #require(RiskTargets(Self.requirement(budget: 70), in: scenario))
    let published = targets.cells.filter { $0.day < 7 }
    #expect(published.reduce(0) { $0 + $1.target } == 70)
    for cell in targets.cells where cell.day >= 7 {
      let same = published.filter { $0.zone == cell.zone && $0.shift == cell.shift }.map(\.target)
      #expect(same.min().map { $0 <= cell.target } == true && same.max().map { cell.target <= $0 } == true)
    }
  }

  @Test("A zone without risk gets the minimum and no more, and what has no place is told")
  func withoutRisk() throws {
    var scenario = Small.scenario(days: 1, shifts: [Shift(id: "S0", intervals: [Small.clock(7, 15)])])
    scenario.zones = [Zone(id: "a", riskPercent: ["S0": 0]), Zone(id: "b")]
    let targets = try #require(RiskTargets(Self.requirement(budget: 9, minimum: 1, maximum: 3), in: scenario))
    #expect(targets.cells.map(\.target) == [1, 3] && targets.unplaced == 5)
  }

  @Test("A shift that is not worked on a date takes nothing of the budget there")
  func datedShift() throws {
    var scenario = Small.scenario(
      days: 3, shifts: [Shift(id: "S0", intervals: [Small.clock(7, 15)]), Shift(id: "S1", intervals: [Small.clock(15, 23)])])
    scenario.shifts[1].dates = [Small.monday + 1]
    scenario.zones = [Zone(id: "a")]
    let targets = try #require(RiskTargets(Self.requirement(budget: 4), in: scenario))
    #expect(targets.cells.map(\.day) == [0, 1, 1, 2] && targets.cells.allSatisfy { $0.target == 1 })
  }

  @Test("The points of what follows the zone's risk follow the weekday's where there is one")
  func weekdays() {
    var scenario = Small.scenario(
      days: 2, Requirement(id: "kota", place: .zones(["z"]), time: .shifts(["P"]), minimum: 1, points: .init(minimum: 10), isWeighedByRisk: true))
    scenario.zones[0].riskPercent = ["P": 200]
    #expect(scenario.demands().map(\.points.minimum) == [20, 20])
    scenario.zones[0].weekdayRiskPercent = [Small.monday.weekday: ["P": 350]]
    #expect(scenario.demands().map(\.points.minimum) == [35, 20])
  }
}
