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

  /// The greatest sum of weight / (2k - 1) over all ways to hand out so many units, by trying them all.
  private static func greatest(_ weights: [Int], from least: [Int], most: [Int], units: Int) -> Double {
    guard let weight = weights.first else { return units == 0 ? 0 : -.infinity }
    var best = -Double.infinity
    var own = 0.0
    for more in 0...min(units, most[0] - least[0]) {
      if more > 0 { own += Double(weight) / Double(2 * (least[0] + more - 1) + 1) }
      let rest = greatest(Array(weights.dropFirst()), from: Array(least.dropFirst()), most: Array(most.dropFirst()), units: units - more)
      best = max(best, own + rest)
    }
    return best
  }

  private static func worth(_ weights: [Int], from least: [Int], _ units: [Int]) -> Double {
    var sum = 0.0
    for place in weights.indices {
      for unit in least[place]..<max(least[place], units[place]) { sum += Double(weights[place]) / Double(2 * unit + 1) }
    }
    return sum
  }

  @Test("Zones, their shifts and those shifts' days each have as nearly their part as whole numbers can (all others tried)", arguments: 0..<40)
  func best(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    var scenario = Self.office(&chance, days: 3, zones: chance.number(2...3), shifts: chance.number(1...3), byWeekday: chance.chance(50))
    scenario.period.lookAheadDays = 0
    let minimum = chance.number(0...1)
    let most = chance.number(2...4)
    let count = scenario.zones.count * 3 * scenario.shifts.count
    let budget = count * minimum + chance.number(0...10)
    let targets = try #require(RiskTargets(Self.requirement(budget: budget, minimum: minimum, maximum: most), in: scenario))
    let cells = targets.cells
    #expect(cells.count == count && cells.allSatisfy { $0.weight == Self.weight(scenario, $0) && (minimum...most).contains($0.target) })
    #expect(cells.reduce(0) { $0 + $1.target } + targets.unplaced == budget)
    // Weights of nothing and full cells bind the levels to each other; without them each level is the best by itself.
    guard targets.unplaced == 0, cells.allSatisfy({ $0.weight > 0 && $0.target < most }) else { return }
    func level(_ groups: [[RiskTargets.Cell]]) {
      let weights = groups.map { $0.reduce(0) { $0 + $1.weight } }
      let least = groups.map { $0.count * minimum }
      let units = groups.map { $0.reduce(0) { $0 + $1.target } }
      let room = groups.map { $0.count * 20 }
      let best = Self.greatest(weights, from: least, most: room, units: units.reduce(0, +) - least.reduce(0, +))
      #expect(abs(Self.worth(weights, from: least, units) - best) < 1e-6 * max(1, best))
    }
    let byZone = scenario.zones.indices.map { zone in cells.filter { $0.zone == zone } }
    level(byZone)
    for zone in byZone {
      let byShift = scenario.shifts.indices.map { shift in zone.filter { $0.shift == shift } }
      level(byShift)
      for shift in byShift { level(shift.map { [$0] }) }
    }
  }

  @Test("A little more risk is a little more patrol: two zones nearly alike have nearly as much, however small the budget")
  func nearlyAlike() throws {
    var scenario = Small.scenario(days: 7)
    scenario.zones = [Zone(id: "a", riskPercent: ["P": 110, "S": 110, "M": 110]), Zone(id: "b")]
    scenario.requirements = [
      Requirement(id: "risiko", place: .everyZone, time: .shifts(["P", "S", "M"]), riskBudget: 21, maximum: 2, points: .init(target: 20))
    ]
    let cells = try #require(RiskTargets(scenario.requirements[0], in: scenario)).cells.filter { $0.day < 7 }
    func units(_ zone: Int, _ shift: Int? = nil) -> Int {
      cells.filter { $0.zone == zone && (shift == nil || $0.shift == shift) }.reduce(0) { $0 + $1.target }
    }
    #expect(units(0) == 11 && units(1) == 10)
    #expect((0..<3).allSatisfy { units(0, $0) >= 3 && units(1, $0) >= 3 })
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
    if share < 0.5, share * Double(all.filter { $0.day < 7 }.reduce(0) { $0 + $1.target }) >= 4 { #expect(after > before) }
  }

  @Test("A zone's units cost from one and a half times the points down to half of them, what was handed out last the least", arguments: 0..<30)
  func points(seed: UInt64) throws {
    var chance = SplitMix64(seed: 100 + seed)
    var scenario = Self.office(&chance, days: 3, zones: 3, shifts: 2, byWeekday: true)
    scenario.period.lookAheadDays = 0
    let price = chance.number(4...50)
    let minimum = chance.number(0...1)
    let requirement = Self.requirement(budget: 18 * minimum + 20, minimum: minimum, points: price)
    scenario.requirements = [requirement]
    let targets = try #require(RiskTargets(requirement, in: scenario))
    let demands = scenario.demands()
    for zone in scenario.zones.indices {
      var steps: [(rank: Int, points: Int)] = []
      for cell in targets.cells where cell.zone == zone {
        let own = demands.filter {
          $0.posts == [.init("z\(cell.zone)")] && $0.day == cell.day && $0.covering == [.init(day: cell.day, shift: cell.shift)]
        }
        #expect(cell.ranks == cell.ranks.sorted() && cell.target == minimum + cell.ranks.count)
        for (place, rank) in cell.ranks.enumerated() {
          let demand = try #require(own.first)
          #expect(own.count == 1 && demand.target == cell.target && demand.minimum == minimum)
          steps.append((rank, demand.points(present: minimum + place) - demand.points(present: minimum + place + 1)))
        }
        // No step below the minimum is cheaper than one above it.
        if minimum > 0 { #expect(own.allSatisfy { $0.points.minimum >= max(100, $0.points.target) }) }
      }
      #expect(steps.map(\.rank).sorted() == Array(1...max(1, steps.count)).prefix(steps.count).map { $0 })
      for step in steps {
        let exact = Double(price) * (1.5 - (Double(step.rank) - 0.5) / Double(steps.count))
        #expect(abs(Double(step.points) - max(1, exact)) <= 0.5 + 1e-9)
      }
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

  @Test("Days after the roster ask what the same weekday asks in it, and take nothing of the budget", arguments: [(7, 2), (14, 3), (3, 5)])
  func lookAhead(days: Int, more: Int) throws {
    var chance = SplitMix64(seed: 5)
    var scenario = Self.office(&chance, days: days, zones: 3, shifts: 3, byWeekday: true)
    scenario.period.lookAheadDays = more
    let targets = try #require(RiskTargets(Self.requirement(budget: 10 * days), in: scenario))
    #expect(targets.cells.filter { $0.day < days }.reduce(0) { $0 + $1.target } == 10 * days)
    for cell in targets.cells where cell.day >= days {
      let source = days >= 7 ? cell.day - 7 : (cell.day - days) % days
      let like = try #require(targets.cells.first { $0.day == source && $0.zone == cell.zone && $0.shift == cell.shift })
      #expect(cell.target == like.target && cell.ranks == like.ranks)
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
