import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Reliefs")
struct ReliefTests {
  private static let hours: [[ClockInterval]?] = [
    nil, [ClockInterval(startMinute: 600, endMinute: 1020)], [ClockInterval(startMinute: 1200, endMinute: 1680)],
    [ClockInterval(startMinute: 0, endMinute: 300), ClockInterval(startMinute: 300, endMinute: 480)],
  ]

  private static func relief(_ scenario: Scenario, _ random: inout SplitMix64) -> Requirement.Relief {
    let first = scenario.period.from + random.number(-1...3)
    return Requirement.Relief(
      source: "mitra", zones: random.chance(25) ? [random.pick(["Z0", "Z1"])] : nil,
      dates: random.chance(60) ? first...(first + random.number(0...2)) : nil,
      weekdays: random.chance(20) ? [.monday, .wednesday, .thursday, .saturday] : nil, hours: random.pick(hours), count: random.number(0...2),
      percent: random.pick([0, 0, 30, 95]), except: random.chance(20) ? [first...first] : [])
  }

  /// A scenario some of whose requirements are relieved.
  private static func relieved(_ plain: Scenario, _ random: inout SplitMix64) -> Scenario {
    var scenario = plain
    for place in scenario.requirements.indices {
      scenario.requirements[place].reliefs = (0..<random.number(0...2)).map { _ in relief(scenario, &random) }
    }
    return scenario
  }

  @Test("With partners and cameras the solver's points are the least that any roster has", arguments: 0..<4)
  func optimum(batch: Int) throws {
    var (compared, changed) = (0, 0)
    for seed in UInt64(batch * 30)..<UInt64(batch * 30 + 30) {
      var generator = RandomScenario(seed: seed &+ 5_000)
      let plain = Enumeration.next(of: &generator, lineLimit: 400, combinationLimit: 100_000)
      let scenario = Self.relieved(plain.scenario, &generator.random)
      let enumeration = Enumeration(scenario)
      guard let optimum = enumeration.optimum() else { continue }
      let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1))
      guard result.clashes.isEmpty, result.exemptions.isEmpty else { continue }
      compared += 1
      #expect(result.points == optimum.points && result.bound == optimum.points, "seed \(seed)")
      if plain.optimum()?.points != optimum.points { changed += 1 }
    }
    #expect(compared >= 12)
    #expect(changed >= 4, "reliefs that never matter test nothing")
  }

  @Test("Minute by minute a requirement asks what it says less what is given then, and its pieces fill its time", arguments: 0..<200)
  func recount(seed: Int) {
    var generator = RandomScenario(seed: UInt64(seed) &+ 90_000)
    let plain = generator.next()
    let scenario = Self.relieved(plain, &generator.random)
    for (own, asked) in zip(scenario.requirements, plain.requirements) where own.counting == .period {
      for demand in scenario.demands() where demand.requirement == own.id && demand.rule == nil && demand.part == .whole && demand.unit == 1 {
        guard let span = demand.span else { continue }
        let zone = demand.posts.count == 1 && Self.isBySingleZone(own) ? Zone.ID(demand.posts[0].text) : nil
        for minute in stride(from: span.start, to: span.end, by: 17) {
          let given = own.reliefs.filter { Self.isGiven($0, at: minute, of: demand.day, zone, scenario) }.reduce(0) { $0 + $1.count }
          #expect(demand.minimum == max(0, asked.minimum - given), "seed \(seed)")
          #expect(demand.target == max(0, asked.target - given), "seed \(seed)")
        }
      }
      func minutes(_ scenario: Scenario) -> Int {
        scenario.demands().filter { $0.requirement == own.id && $0.rule == nil && $0.part == .whole }.reduce(0) { $0 + ($1.span?.minutes ?? 0) }
      }
      #expect(minutes(scenario) == minutes(plain), "seed \(seed)")
    }
  }

  private static func isBySingleZone(_ requirement: Requirement) -> Bool {
    switch requirement.place {
    case .everyZone, .zoneClass, .zones: true
    case .posts, .anyPost: false
    }
  }

  /// Straight from what a relief says: its day's clock times hold the minute, or its day is the requirement's.
  private static func isGiven(_ relief: Requirement.Relief, at minute: Int, of day: Int, _ zone: Zone.ID?, _ scenario: Scenario) -> Bool {
    if let zones = relief.zones, !(zone.map(zones.contains) ?? false) { return false }
    guard let hours = relief.hours else { return isDay(relief, scenario.period.date(day)) }
    return (-3...12).contains { other in
      let date = scenario.period.from + other
      return isDay(relief, date)
        && hours.contains { hour in
          let (start, end) = (
            scenario.timeZone.instant(on: date, minute: hour.startMinute), scenario.timeZone.instant(on: date, minute: hour.endMinute)
          )
          return start <= minute && minute < end
        }
    }
  }

  private static func isDay(_ relief: Requirement.Relief, _ date: CivilDate) -> Bool {
    if let dates = relief.dates, date < dates.lowerBound || dates.upperBound < date { return false }
    if let weekdays = relief.weekdays, !weekdays.contains(date.weekday) { return false }
    return relief.except.allSatisfy { date < $0.lowerBound || $0.upperBound < date }
  }

  @Test("A relief that is given always is the same as a requirement that asks less, and half the price is half the points")
  func always() {
    for seed in 0..<100 {
      var generator = RandomScenario(seed: UInt64(seed) &+ 70_000)
      let plain = generator.next()
      var (relieved, less) = (plain, plain)
      for place in plain.requirements.indices {
        relieved.requirements[place].reliefs = [.init(source: "m", count: 1)]
        less.requirements[place].minimum = max(0, plain.requirements[place].minimum - 1)
        less.requirements[place].target = max(0, plain.requirements[place].target - 1)
      }
      let demands = relieved.demands().map { demand in
        var demand = demand
        demand.reliefs = []
        return demand
      }
      #expect(demands.filter { $0.rule == nil } == less.demands().filter { $0.rule == nil }, "seed \(seed)")
    }
    var scenario = Scenario(
      period: .init(from: CivilDate(dayNumber: 20_780), days: 1, lookAheadDays: 0),
      shifts: [Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)])], officers: [Officer(id: "a")], zones: [Zone(id: "z")],
      requirements: [
        Requirement(
          id: "r", place: .everyZone, time: .shifts(["P"]), minimum: 1, points: .init(minimum: 80), reliefs: [.init(source: "c", percent: 50)])
      ])
    #expect(scenario.demands().filter { $0.rule == nil }.map(\.points.minimum) == [40])
    scenario.requirements[0].reliefs[0].except = [scenario.period.from...scenario.period.from]
    #expect(scenario.demands().filter { $0.rule == nil }.map(\.points.minimum) == [80])
  }
}
