import PatrolModel
import SeededChance

/// Draws tiny offices in which nothing but missing minimums (or targets) costs points.
struct SmallOffice {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  static let monday = CivilDate(year: 2026, month: 11, day: 23) ?? CivilDate(dayNumber: 0)
  static let shifts = [
    Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)]),
    Shift(id: "S", intervals: [ClockInterval(startMinute: 900, endMinute: 1380)]),
    Shift(id: "M", intervals: [ClockInterval(startMinute: 1380, endMinute: 1860)]),
  ]

  /// Every rule off that is not named.
  static func rules(_ settings: [RuleSetting]) -> [RuleSetting] {
    let named = Set(settings.map(\.rule))
    return RuleID.allCases.filter { RuleCatalogue.definition(of: $0).isOverridable && !named.contains($0) }.map { RuleSetting(rule: $0, isOff: true) }
      + settings
  }

  /// An office of two or three days with one or two officers, some of whom hold a or b; heads, and in some pairs led by an a, are asked for.
  mutating func next() -> Scenario {
    let days = random.number(2...3)
    let lookAhead = random.number(0...1)
    let shifts = Array(Self.shifts.prefix(random.number(2...3)))
    let officers = (0..<random.number(1...2)).map { place in
      Officer(id: .init("O\(place)"), qualifications: random.pick([[], ["a"], ["b"], ["a", "b"]]))
    }
    var settings = [RuleSetting(rule: .minRestHours, hard: .set(660))]
    if random.chance(60) { settings.append(RuleSetting(rule: .maxConsecutiveDays, hard: .set(random.number(1...2)))) }
    if random.chance(40) { settings.append(RuleSetting(rule: .maxNightsWeek, hard: .set(1))) }
    if random.chance(40) { settings.append(RuleSetting(rule: .maxWeekHours, hard: .set(random.pick([480, 960])))) }
    let hasCrews = random.chance(35)
    var scenario = Scenario(
      period: .init(from: Self.monday, days: days, lookAheadDays: lookAhead), shifts: shifts, qualifications: [.init(id: "a"), .init(id: "b")],
      officers: officers, zones: [Zone(id: "z", zoneClass: .rawan)], fixedPosts: [Post(id: "p")],
      crewKinds: hasCrews ? [CrewKind(id: "pair", least: 2, most: 2, leader: "a")] : [], requirements: [], rules: Self.rules(settings))
    func time() -> Requirement.Time { .shifts(random.chance(50) ? shifts.map(\.id) : [random.pick(shifts).id]) }
    let minimum = random.number(1...2)
    scenario.requirements.append(
      Requirement(
        id: "desk", place: .posts(["p"]), time: time(), counting: random.chance(25) ? .day : .period, minimum: minimum,
        target: minimum + random.number(0...1), points: .init(minimum: 60),
        parts: random.chance(30) ? [.init(qualification: "b", minimum: 1, points: 60)] : []))
    scenario.requirements.append(
      hasCrews
        ? Requirement(id: "patrol", place: .zones(["z"]), time: time(), crews: ["pair"], minimum: 1, points: .init(minimum: 60))
        : Requirement(
          id: "patrol", place: .zones(["z"]), time: time(), officers: random.chance(50) ? .init(qualifications: ["a"]) : .everyone, minimum: 1,
          points: .init(minimum: 60)))
    if random.chance(30) {
      scenario.tasks = [
        ShiftTask(
          id: "talk", date: Self.monday + random.number(0...(days - 1)), window: ClockInterval(startMinute: 540, endMinute: 600),
          officers: random.chance(50) ? .init(qualifications: ["b"]) : .everyone, count: 1, points: 60)
      ]
    }
    if random.chance(30) {
      scenario.availability = [Availability(officer: officers[0].id, from: Self.monday, to: Self.monday + random.number(0...2), kind: "cuti")]
    }
    if random.chance(30) {
      scenario.requests = [Request(officer: officers[0].id, date: Self.monday + 1, cell: .off, kind: .lock)]
    }
    return scenario
  }

  /// The same with all that must make no difference: wishes, fairness, preferences, patterns, maximums, prices of its own.
  mutating func dressed(_ plain: Scenario) -> Scenario {
    var scenario = plain
    for place in scenario.requirements.indices {
      scenario.requirements[place].points = .init(minimum: random.number(1...40), target: random.number(0...1), maximum: 500)
      scenario.requirements[place].maximum = scenario.requirements[place].target
      scenario.requirements[place].isWeighedByRisk = random.chance(50)
      for part in scenario.requirements[place].parts.indices { scenario.requirements[place].parts[part].points = random.number(0...3) }
    }
    scenario.zones[0].riskPercent = ["P": 50, "M": 170]
    for place in scenario.tasks.indices { scenario.tasks[place].points = random.number(0...5) }
    for officer in scenario.officers {
      scenario.requests.append(Request(officer: officer.id, date: Self.monday, cell: .off, kind: random.pick([.wish, .avoid]), points: 900))
    }
    let priced: [RuleSetting] = [
      RuleSetting(rule: .wish, points: 900), RuleSetting(rule: .contractWeekHours, points: 300), RuleSetting(rule: .fairNights, points: 200),
      RuleSetting(rule: .isolatedDayOff, points: 400), RuleSetting(rule: .zoneCap, points: 50, parameters: [.percent: 10]),
      RuleSetting(rule: .reserve, points: 700), RuleSetting(rule: .blindWindow, points: 300), RuleSetting(rule: .forwardRotation, points: 250),
      RuleSetting(rule: .callUp, points: 100),
    ]
    scenario.rules = scenario.rules.map { setting in
      if let price = priced.first(where: { $0.rule == setting.rule }) { return price }
      var setting = setting
      // Preferences beside the hard limits that hold.
      if !setting.isOff, setting.hard != .keep, setting.rule != .minRestHours, random.chance(50) {
        setting.prefer = .set(0)
        setting.points = 800
      }
      return setting
    }
    return scenario
  }
}
