import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Weeks planned ahead")
struct WorkWeekTests {
  @Test(
    "With a whole week of look-ahead the solver's points are the least that any roster has, its hours due and shares counted", arguments: 0..<6)
  func optimum(batch: Int) throws {
    var aheadAlone = 0
    for seed in UInt64(batch * 20)..<UInt64(batch * 20 + 20) {
      let scenario = Self.scenario(seed: seed)
      let enumeration = Enumeration(scenario)
      let optimum = try #require(enumeration.optimum())
      let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1))
      #expect(result.stop == .proven, "seed \(seed)")
      #expect(result.points == optimum.points && result.bound == optimum.points, "seed \(seed)")
      let report = enumeration.audit.judge(try #require(result.roster))
      #expect(report.points == optimum.points && report.isClean, "seed \(seed)")
      // By hand: what the lines cost by hours due and shares is what the definitions say of the period and of the week after it.
      let lines = try #require(result.roster).duties
      let due = report.charges.reduce(0) { sum, charge in
        if case .rule(let rule, _) = charge.source, rule == .contractWeekHours || FairShares.rules.contains(rule) { sum + charge.points } else { sum }
      }
      #expect(due == Self.points(of: lines, in: scenario), "seed \(seed)")
      if due > Self.points(of: lines, in: scenario, countsAhead: false) { aheadAlone += 1 }
    }
    // The week after the period must be put to the test, not only the period.
    #expect(aheadAlone >= 5)
  }

  /// Two officers, one shift that is a night or not, one or two days, and eight more of which seven are a week.
  private static func scenario(seed: UInt64) -> Scenario {
    var random = SplitMix64(seed: seed)
    let monday = CivilDate(dayNumber: 20_780)
    let shift = random.pick(Array(RandomScenario.shifts.prefix(3)))
    var scenario = Scenario(
      period: .init(from: monday + random.number(0...6), days: random.number(1...2), lookAheadDays: random.number(7...8)), shifts: [shift],
      officers: (0..<2).map { Officer(id: Officer.ID("o\($0)"), dueMinutesPerWeek: random.pick([960, 1440, 2400])) }, requirements: [],
      rules: RuleID.allCases.map { RuleSetting(rule: $0, isOff: true) })
    scenario.requirements = [
      Requirement(
        id: "r", place: .posts([Post.reserveID]), time: .shifts([shift.id]), weekdays: random.chance(50) ? [.saturday, .sunday, .tuesday] : nil,
        minimum: random.number(0...1), target: random.number(1...2), points: .init(minimum: 5, target: random.number(1...4)))
    ]
    scenario.rules += [
      RuleSetting(
        rule: .contractWeekHours, points: random.number(1...4), parameters: [.toleranceMinutes: random.pick([0, 240]), .stepMinutes: 480]),
      RuleSetting(rule: .fairNights, points: random.number(1...3), parameters: [.historyDays: random.pick([0, 7])]),
      RuleSetting(rule: .fairWeekends, points: random.number(1...3), parameters: [.historyDays: random.pick([0, 7])]),
      RuleSetting(rule: .maxConsecutiveDays, hard: .set(random.number(2...4))),
    ]
    if random.chance(40) {
      scenario.availability = [
        Availability(officer: "o0", from: scenario.period.from + random.number(0...6), to: scenario.period.from + random.number(6...8), kind: "cuti")
      ]
    }
    for officer in scenario.officers {
      for back in 1...7 where random.chance(60) {
        scenario.history.cells[officer.id, default: [:]][scenario.period.from + -back] = random.chance(50) ? .off : .shift(shift.id, post: nil)
      }
    }
    return scenario
  }

  /// What hours due and shares cost, worked out from the definitions: the shares themselves are the model's.
  private static func points(of lines: [[Roster.Duty?]], in scenario: Scenario, countsAhead: Bool = true) -> Int {
    let days = scenario.period.days
    let clock = DutyClock(scenario)
    let calendars = OfficerCalendar.all(in: scenario, clock: clock)
    let shares = FairShares(scenario, demands: scenario.demands(), clock: clock, calendars: calendars)
    let isNight = scenario.night.isNight(scenario.shifts[0])
    var sum = 0
    for (officer, line) in zip(scenario.officers, lines) {
      let place = scenario.officers.firstIndex(of: officer) ?? 0
      for (first, length) in [(0, days)] + (countsAhead ? [(days, 7)] : []) {
        for rule in scenario.rules where rule.rule == .contractWeekHours && !rule.isOff {
          let week = first..<(first + length)
          let credited = week.reduce(0) { $0 + (line[$1] == nil ? 0 : 480) + calendars[place].creditedMinutes($1) }
          let over = abs(credited - (officer.dueMinutesPerWeek ?? 0) * length / 7) - (rule.parameters[.toleranceMinutes] ?? 0)
          sum += (rule.points ?? 0) * (over <= 0 ? 0 : (over + 479) / 480)
        }
      }
      guard countsAhead else { continue }
      for rule in scenario.rules where [.fairNights, .fairWeekends].contains(rule.rule) && !rule.isOff {
        guard let share = shares.share(rule.rule, of: officer.id) else { continue }
        let done = (0..<(days + 7)).count { day in
          line[day] != nil && (rule.rule == .fairNights ? isNight : scenario.period.date(day).weekday.isWeekend)
        }
        let steps = max(0, done - share.ceiling, share.floor - done)
        sum += (rule.points ?? 0) * steps * (steps + 1) / 2
      }
    }
    return sum
  }
}
