import PatrolModel
import PatrolScheduling
import SeededChance
import Testing

@testable import WhatIf

@Suite("How many more officers it takes where shifts reach into the next day")
struct StaffAfterMidnightTests {
  private static let shifts = [
    Shift(id: "S", intervals: [ClockInterval(startMinute: 900, endMinute: 1380)]),
    Shift(id: "M", intervals: [ClockInterval(startMinute: 1380, endMinute: 1860)]),
    Shift(id: "K", intervals: [ClockInterval(startMinute: 1140, endMinute: 1620)]),
    Shift(id: "L", intervals: [ClockInterval(startMinute: 300, endMinute: 480), ClockInterval(startMinute: 1200, endMinute: 1500)]),
  ]

  /// So many in the evening of the first day, and so many after the midnight that follows.
  private static func evening(_ count: Int, then later: Int) -> Scenario {
    Scenario(
      period: .init(from: SmallOffice.monday, days: 2, lookAheadDays: 0), shifts: Array(shifts.prefix(2)), officers: [Officer(id: "O0")],
      zones: [Zone(id: "z", zoneClass: .rawan)],
      requirements: [
        Requirement(
          id: "late", place: .zones(["z"]), time: .hours([ClockInterval(startMinute: 960, endMinute: 1320)]), dates: [SmallOffice.monday],
          minimum: count, points: .init(minimum: 10)),
        Requirement(
          id: "early", place: .zones(["z"]), time: .hours([ClockInterval(startMinute: 30, endMinute: 360)]), dates: [SmallOffice.monday + 1],
          minimum: later, points: .init(minimum: 10)),
      ],
      rules: SmallOffice.rules([]))
  }

  /// One or two days in which hours before and after midnight are asked for, a task among them, with shifts that overlap.
  private static func office(seed: UInt64) -> Scenario {
    var random = SplitMix64(seed: seed)
    var scenario = evening(random.number(1...2), then: random.number(1...3))
    scenario.shifts = Array(shifts.prefix(random.number(2...4)))
    scenario.period.lookAheadDays = random.number(0...1)
    if random.chance(50) { scenario.requirements[0].dates = nil }
    if random.chance(40) { scenario.requirements[1].time = .hours([ClockInterval(startMinute: 1320, endMinute: 1560)]) }
    if random.chance(40) { scenario.requirements[1].parts = [.init(qualification: "a", minimum: 1, points: 10)] }
    if random.chance(40) {
      scenario.tasks = [
        ShiftTask(
          id: "talk", date: SmallOffice.monday + 1, window: ClockInterval(startMinute: 60, endMinute: 120), count: random.number(1...2), points: 10)
      ]
    }
    scenario.qualifications = [.init(id: "a")]
    scenario.rules = SmallOffice.rules(
      [RuleSetting(rule: .minRestHours, hard: .set(660))] + (random.chance(50) ? [RuleSetting(rule: .maxWeekHours, hard: .set(480))] : []))
    return scenario
  }

  /// The least points that so many fresh officers leave, solved plainly.
  private func least(_ bare: Scenario, _ kind: ExtraKind, _ count: Int) throws -> Int {
    var staffed = bare
    staffed.officers += (0..<count).map { kind.officer(id: .init("new-\($0)"), name: "") }
    let result = try PatrolScheduler(scenario: staffed).solve(threads: 1)
    try #require(result.stop == .proven)
    return try #require(result.points)
  }

  @Test("what is said to stay missing whoever comes is never more than a large pool leaves missing", arguments: 0..<5)
  func floor(batch: Int) throws {
    for seed in UInt64(10 * batch)..<UInt64(10 * batch + 8) {
      let scenario = Self.office(seed: seed)
      let kind = ExtraKind(qualifications: ["a"], in: scenario)
      let bare = scenario.needsAlone(.minimums, price: ExtraSearch.missingPrice)
      let search = ExtraSearch(bare, [kind], threads: 1)
      let floor = try search.leastRest(until: nil)
      #expect(try floor <= least(bare, kind, search.employable.inAll), "seed \(seed)")
    }
  }

  @Test("people of the day before count for the hours after midnight", arguments: [(2, 2), (10, 10), (3, 9)])
  func together(evening: Int, later: Int) throws {
    let answer = try StaffRequirement(scenario: Self.evening(evening, then: later)).solve(threads: 1)
    #expect(answer.missing == 0)
    #expect(answer.total == evening + later - 1)
    #expect(answer.isProven)
  }

  @Test("where a night reaches into the next morning's shift, nobody is thought to work both", arguments: [3, 10])
  func overlap(count: Int) throws {
    var scenario = Self.evening(count, then: count)
    scenario.shifts = [Self.shifts[1], Shift(id: "G", intervals: [ClockInterval(startMinute: 360, endMinute: 840)])]
    scenario.requirements[0].dates = [SmallOffice.monday + 1]
    scenario.requirements[0].time = .hours([ClockInterval(startMinute: 480, endMinute: 720)])
    let bare = scenario.needsAlone(.minimums, price: ExtraSearch.missingPrice)
    #expect(try ExtraSearch(bare, ExtraKind.all(in: scenario), threads: 1).leastRest(until: nil) == 0)
    let answer = try StaffRequirement(scenario: scenario).solve(threads: 1)
    #expect(answer.missing == 0)
    #expect(answer.total == 2 * count - 1)
    #expect(answer.isProven)
  }
}
