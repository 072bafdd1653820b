import PatrolModel
import RosterAudit
import SeededChance
import WeekCycle

/// Draws tiny published weeks to which something befalls.
struct RepairCases {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed &* 7919 &+ 17) }

  static let monday = CivilDate(year: 2026, month: 11, day: 23) ?? CivilDate(dayNumber: 0)
  static let shifts = [
    Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)]),
    Shift(id: "S", intervals: [ClockInterval(startMinute: 900, endMinute: 1380)]),
    Shift(id: "M", intervals: [ClockInterval(startMinute: 1380, endMinute: 1860)]),
  ]

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  private mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }
  private mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...(values.count - 1))] }

  /// An office of three or four officers over two or three days, a roster of theirs, and what befalls it.
  mutating func next() -> (scenario: Scenario, roster: Roster, request: RepairRequest) {
    let days = number(2...3)
    let shifts = chance(50) ? Array(Self.shifts.prefix(2)) : [Self.shifts[0], Self.shifts[2]]
    let zones = [Zone(id: "a", zoneClass: .rawan)] + (chance(40) ? [Zone(id: "b", zoneClass: .aman)] : [])
    let officers = (0..<number(3...4)).map { place in
      Officer(id: .init("o\(place)"), qualifications: chance(50) ? ["q"] : [])
    }
    var scenario = Scenario(
      period: .init(from: Self.monday, days: days, lookAheadDays: 0), shifts: shifts, qualifications: [.init(id: "q")], officers: officers,
      zones: zones, requirements: [], rules: RuleID.allCases.map { RuleSetting(rule: $0, isOff: true) })
    scenario.rules += [RuleSetting(rule: .availability), RuleSetting(rule: .minRestHours, hard: .set(660))]
    if chance(40) { scenario.rules.append(RuleSetting(rule: .maxConsecutiveDays, hard: .set(2))) }
    if chance(40) { scenario.rules.append(RuleSetting(rule: .fairHours, points: 3)) }
    if chance(50) { scenario.rules.append(RuleSetting(rule: .wish, points: 4)) }
    scenario.requirements = [
      Requirement(
        id: "zones", place: .everyZone, time: .shifts(shifts.map(\.id)), minimum: 1, target: number(1...2),
        points: .init(minimum: number(8...40), target: number(0...6)))
    ]
    if chance(50) {
      scenario.requirements.append(
        Requirement(
          id: "q", place: .anyPost, time: .shifts([pick(shifts).id]), officers: .init(qualifications: ["q"]), minimum: 1,
          points: .init(minimum: number(5...30))))
    }
    for officer in officers where chance(40) {
      scenario.requests.append(
        Request(officer: officer.id, date: Self.monday + number(0...(days - 1)), cell: chance(50) ? .off : .work, kind: .wish, points: number(1...9)))
    }
    let roster = roster(scenario)
    return (scenario, roster, request(scenario, roster))
  }

  /// Lines that break nothing, most of them with a duty on most days.
  private mutating func roster(_ scenario: Scenario) -> Roster {
    let audit = RosterAudit(scenario)
    var roster = Roster(from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: [])
    let posts = scenario.posts.map(\.id)
    for place in scenario.officers.indices {
      var line = [Roster.Duty?](repeating: nil, count: scenario.period.horizonDays)
      for day in line.indices where chance(65) {
        line[day] = .init(shift: pick(scenario.shifts).id, post: pick(posts))
        if audit.points(ofLine: line, officerAt: place)?.isClean != true { line[day] = nil }
      }
      roster.duties.append(line)
    }
    return roster
  }

  private mutating func request(_ scenario: Scenario, _ roster: Roster) -> RepairRequest {
    let day = number(0...(scenario.period.days - 1))
    let officer = pick(scenario.officers).id
    let minute = pick([0, 420, 600, 900])
    let absence = RepairRequest.Absence(
      officer: officer, from: CivilMoment(Self.monday + day, minute: minute),
      to: CivilMoment(Self.monday + min(scenario.period.days - 1, day + number(0...1)), minute: 1440))
    let now = CivilMoment(Self.monday + max(0, day - number(0...1)), minute: pick([0, 400, 600, 850, 900]))
    return RepairRequest(absences: [absence], now: now, freezeHours: pick([0, 0, 3, 12]), daysAfter: number(0...1))
  }
}
