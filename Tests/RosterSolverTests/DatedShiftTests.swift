import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Shifts of some dates")
struct DatedShiftTests {
  @Test("Where a shift is worked on some dates alone, the solver's points are the least that any roster has", arguments: 0..<3)
  func optimum(batch: Int) throws {
    var compared = 0
    var changed = 0
    for seed in UInt64(batch * 40)..<UInt64(batch * 40 + 40) {
      var generator = RandomScenario(seed: seed)
      let plain = Enumeration.next(of: &generator, lineLimit: 400, combinationLimit: 100_000)
      var scenario = plain.scenario
      let place = Int(seed) % scenario.shifts.count
      scenario.shifts[place].dates = Set((0..<scenario.period.horizonDays).filter { _ in generator.random.chance(50) }.map(scenario.period.date))
      let enumeration = Enumeration(scenario)
      guard let optimum = enumeration.optimum() else { continue }
      let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1))
      guard result.clashes.isEmpty, result.exemptions.isEmpty else { continue }
      compared += 1
      #expect(result.points == optimum.points && result.bound == optimum.points, "seed \(seed)")
      let roster = try #require(result.roster)
      for (day, date) in (0..<scenario.period.horizonDays).map({ ($0, scenario.period.date($0)) }) where !scenario.shifts[place].isWorked(on: date) {
        #expect(roster.duties.allSatisfy { $0[day]?.shift != scenario.shifts[place].id }, "seed \(seed)")
      }
      if plain.optimum()?.points != optimum.points { changed += 1 }
    }
    #expect(compared >= 15)
    #expect(changed >= 3, "dates that never matter test nothing")
  }

  @Test("The audit tells a shift on a date on which it is not worked as a breach, and on no other")
  func breach() throws {
    let from = CivilDate(dayNumber: 20_780)
    let shift = Shift(id: "O", intervals: [ClockInterval(startMinute: 1080, endMinute: 1320)], dates: [from + 1])
    let scenario = Scenario(
      period: .init(from: from, days: 3, lookAheadDays: 0), shifts: [shift], officers: [Officer(id: "a")], fixedPosts: [Post(id: "k")],
      requirements: [])
    let duty = Roster.Duty(shift: "O", post: "k")
    for days in [[0], [1], [2], [0, 1, 2]] {
      let line = (0..<3).map { days.contains($0) ? duty : nil }
      let breaches = RosterAudit(scenario).judge(Roster(from: from, days: 3, officers: ["a"], duties: [line])).breaches
      let told = breaches.filter { $0.rule == .postQualification }.flatMap(\.dates).map { $0 - from }
      #expect(Set(told) == Set(days).subtracting([1]))
    }
  }

  @Test("Need that only a shift of other dates could meet is met by nobody")
  func demand() throws {
    let from = CivilDate(dayNumber: 20_780)
    let shift = Shift(id: "O", intervals: [ClockInterval(startMinute: 1080, endMinute: 1320)], dates: [from + 1])
    let scenario = Scenario(
      period: .init(from: from, days: 3, lookAheadDays: 0), shifts: [shift], officers: [Officer(id: "a")], fixedPosts: [Post(id: "k")],
      requirements: [
        Requirement(
          id: "r", place: .posts(["k"]), time: .hours([ClockInterval(startMinute: 1080, endMinute: 1320)]), minimum: 1, points: .init(minimum: 5))
      ])
    #expect(scenario.demands().filter { $0.rule == nil }.map(\.covering) == [[], [.init(day: 1, shift: 0)], []])
  }
}
