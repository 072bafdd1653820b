import PatrolModel
import Testing

@Suite("Floors and caps of zones")
struct ZoneShareTests {
  static func limits(_ rule: RuleID, _ percent: Int? = nil, _ scenario: Scenario) -> [Int] {
    var scenario = scenario
    scenario.rules.removeAll { $0.rule == rule }
    if let percent { scenario.rules.append(RuleSetting(rule: rule, parameters: [.percent: percent])) }
    return scenario.demands().filter { $0.rule == rule }.map { rule == .zoneFloor ? $0.minimum : $0.maximum ?? -1 }
  }

  @Test("the even share is what is asked of all zones, divided among them: half of it is the floor, three times the cap")
  func evenShare() {
    // 3 officers for 8 hours on 2 days are 48 hours, 24 for each of two zones.
    var scenario = Small.scenario(PlaceDemandTests.asking("r", .zones(["z"]), 3))
    scenario.rules.removeAll { [.zoneFloor, .zoneCap].contains($0.rule) }
    let demands = scenario.demands().filter { $0.rule != nil }
    #expect(demands.map(\.rule) == [.zoneFloor, .zoneFloor, .zoneCap, .zoneCap])
    #expect(demands.map(\.posts) == [["z"], ["y"], ["z"], ["y"]])
    #expect(demands.map(\.minimum) == [12, 12, 0, 0])
    #expect(demands.map(\.maximum) == [nil, nil, 72, 72])
    let everyDuty = (0..<2).flatMap { day in (0..<3).map { Demand.ShiftOnDay(day: day, shift: $0) } }
    #expect(demands.allSatisfy { $0.covering == everyDuty && $0.measure == .hours && $0.span == nil && $0.day == 1 && $0.crews == nil })
    #expect([0, 8, 11, 12, 80].map { demands[0].points(present: $0) } == [12, 4, 1, 0, 0])
    #expect([0, 72, 73, 80].map { demands[2].points(present: $0) } == [0, 0, 1, 8])
  }

  @Test(
    "the limit is rounded down for a floor and up for a cap",
    arguments: [(25, 6, 6), (33, 7, 8), (1, 0, 1), (100, 24, 24), (0, 0, 0), (101, 24, 25)])
  func rounding(percent: Int, floor: Int, cap: Int) {
    let scenario = Small.scenario(PlaceDemandTests.asking("r", .zones(["z"]), 3))
    #expect(Self.limits(.zoneFloor, percent, scenario) == [floor, floor])
    #expect(Self.limits(.zoneCap, percent, scenario) == [cap, cap])
  }

  @Test("a minute over a whole hour is enough to round a cap up")
  func minute() {
    // 481 minutes among two zones are 4 hours and half a minute each.
    let shift = Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 901)])
    let scenario = Small.scenario(days: 1, shifts: [shift], PlaceDemandTests.asking("r", .zones(["z"]), 1))
    #expect(Self.limits(.zoneFloor, 100, scenario) == [4, 4])
    #expect(Self.limits(.zoneCap, 100, scenario) == [5, 5])
  }

  @Test("in each stretch the largest target that names the zone alone counts, and what asks of several posts together does not")
  func largest() {
    let scenario = Small.scenario(
      days: 1, PlaceDemandTests.asking("a", .zones(["z"]), in: ["P"], 3), PlaceDemandTests.asking("b", .everyZone, in: ["P", "S"], 2),
      PlaceDemandTests.asking("c", .posts(["z", "y"]), 9), PlaceDemandTests.asking("d", .anyPost, 9))
    // z: 24 and 16 hours; y: 16 and 16.
    #expect(Self.limits(.zoneFloor, 100, scenario) == [36, 36])
  }

  @Test("what is asked by the day counts at the mean length of its shifts, a shift's own hours as credited")
  func byDay() {
    let shifts = [Shift(id: "P", intervals: [Small.clock(7, 15)]), Shift(id: "D", intervals: [Small.clock(7, 19)], creditedMinutes: 660)]
    var requirement = PlaceDemandTests.asking("r", .zones(["z"]), in: ["P", "D"], 2)
    requirement.counting = .day
    // Two duties of 9.5 hours, for two zones.
    let scenario = Small.scenario(days: 1, shifts: shifts, requirement)
    #expect(Self.limits(.zoneFloor, 100, scenario) == [9, 9])
    #expect(Self.limits(.zoneCap, 100, scenario) == [10, 10])
  }

  @Test("days of the look-ahead neither ask nor count")
  func lookAhead() {
    let scenario = Small.scenario(days: 1, lookAhead: 3, PlaceDemandTests.asking("r", .zones(["z"]), 3))
    #expect(Self.limits(.zoneFloor, 100, scenario) == [12, 12])
    var whole = scenario
    whole.rules.removeAll { $0.rule == .zoneFloor }
    let floors = whole.demands().filter { $0.rule == .zoneFloor }
    #expect(floors.allSatisfy { $0.day == 0 && $0.covering.allSatisfy { $0.day == 0 } })
    #expect(floors.count == 2)
  }

  @Test("minimums of zones are part of what is asked")
  func minimums() {
    var scenario = Small.scenario(days: 1)
    scenario.rules.removeAll { $0.rule == .zoneMinimum }
    // Two officers round the clock at z, and two duties of eight hours at y.
    #expect(Self.limits(.zoneFloor, 100, scenario) == [32, 32])
  }

  @Test("zones that take crews share crew-hours among themselves, the others officer-hours")
  func crews() {
    var inCrews = PlaceDemandTests.asking("a", .zones(["k"]), 1)
    inCrews.crews = ["car"]
    var scenario = Small.scenario(days: 1, inCrews, PlaceDemandTests.asking("b", .zones(["z"]), 3), PlaceDemandTests.asking("c", .zones(["k"]), 9))
    scenario.zones.append(Zone(id: "k"))
    scenario.crewKinds = [CrewKind(id: "car")]
    scenario.rules.removeAll { $0.rule == .zoneCap }
    scenario.rules.append(RuleSetting(rule: .zoneCap, parameters: [.percent: 100]))
    let caps = scenario.demands().filter { $0.rule == .zoneCap }
    #expect(caps.map(\.posts) == [["k"], ["z"], ["y"]])
    #expect(caps.map(\.maximum) == [8, 12, 12])
    #expect(caps.map(\.crews) == [["car"], nil, nil])
  }

  @Test("the setting in force on the period's last day judges; nothing asked is no share")
  func lastDay() {
    var scenario = Small.scenario(PlaceDemandTests.asking("r", .zones(["z"]), 3))
    func floors(_ from: Int?, _ to: Int?) -> Int {
      var limited = scenario
      limited.rules.append(RuleSetting(rule: .zoneFloor, points: 4, from: from.map { Small.monday + $0 }, to: to.map { Small.monday + $0 }))
      return limited.demands().count { $0.rule == .zoneFloor && $0.points.minimum == 4 }
    }
    #expect(floors(0, 0) == 0)
    #expect(floors(1, 1) == 2)
    #expect(floors(nil, nil) == 2)
    scenario.requirements = [PlaceDemandTests.asking("r", .anyPost, 3)]
    #expect(floors(nil, nil) == 0)
  }

  @Test("a duty counts its worked hours, rounded, at least one")
  func weights() {
    func weight(_ minutes: Int, _ credited: Int? = nil) -> Int {
      var demand = Small.scenario(days: 1, PlaceDemandTests.asking("r", .zones(["z"]), 1)).demands()[0]
      let shift = Shift(id: "X", intervals: [ClockInterval(startMinute: 0, endMinute: minutes)], creditedMinutes: credited)
      #expect(demand.weight(of: shift, at: demand.posts[0]) == 1)
      demand.measure = .hours
      return demand.weight(of: shift, at: demand.posts[0])
    }
    #expect([480, 509, 510, 720, 1440, 20].map { weight($0) } == [8, 8, 9, 12, 24, 1])
    #expect(weight(480, 420) == 7)
  }
}
