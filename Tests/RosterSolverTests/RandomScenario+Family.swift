import PatrolModel

/// Something that a scenario may say and that must make a difference.
enum Influence: Hashable, CustomStringConvertible {
  /// How a rule binds.
  enum Form: String, Hashable {
    case hard, priced
  }

  case rule(RuleID, Form)
  case wish, aversion, lock, postWish, postAversion, postLock
  case lookAhead, history
  case part, maximum, risk, countingByDay

  static let all: [Influence] =
    rules + [
      .wish, .aversion, .lock, .postWish, .postAversion, .postLock, .lookAhead, .history, .part, .maximum, .risk, .countingByDay,
    ]

  /// Every rule in each form that it can have; locks and wishes are influences of their own.
  static let rules: [Influence] = RuleID.allCases.flatMap { rule in forms(rule).map { Influence.rule(rule, $0) } }

  private static func forms(_ rule: RuleID) -> [Form] {
    switch rule {
    case .wish, .lock: []
    case .availability, .postQualification: [.hard]
    case .fairNights, .fairWeekends, .fairHolidays, .fairHours, .homeStation, .nearDraft, .callUp, .zoneMinimum, .zoneFloor, .zoneCap, .blindWindow,
      .reserve, .backup:
      [.priced]
    case .minRestHours, .weeklyRestHours, .longRestHours, .maxShiftHours, .maxNightShiftHours, .maxWeekHours, .contractWeekHours,
      .maxConsecutiveDays, .maxConsecutiveNights, .maxConsecutiveLong, .maxNightsWeek, .nightRecoveryHours, .forwardRotation, .isolatedNight,
      .isolatedDayOff, .freeWeekend, .reguPattern, .maxPostDuties:
      [.hard, .priced]
    // Crews are not among these scenarios, and what is decided after lines and posts has no part in the optimum.
    case .crewSeats, .crewOfOne, .oneReguCrew, .repeatPost, .repeatCell: []
    // Nor are tasks.
    case .maxSessions: []
    }
  }

  /// Influences that can be broken or paid for on one day.
  static let daily: [Influence] = rules.filter { !$0.isOfPeriod } + [.lock, .wish, .aversion]

  /// Influences that are judged over a whole period: hours due, fair shares, hours in zones.
  static let periodic: [Influence] = rules.filter(\.isOfPeriod)

  private var isOfPeriod: Bool {
    guard case .rule(let rule, _) = self else { return false }
    return [.contractWeekHours, .fairNights, .fairWeekends, .fairHolidays, .fairHours, .callUp, .zoneFloor, .zoneCap].contains(rule)
  }

  /// Whether it asks for presence at posts.
  ///
  /// Having to pay for what nobody can avoid would change the points as well, so such an influence must change which rosters are best.
  var asksForPresence: Bool {
    guard case .rule(let rule, _) = self else { return false }
    return RuleCatalogue.definition(of: rule).subject == .place
  }

  /// The rule by which it is judged, and how that binds; nil for what is no rule.
  var judged: (rule: RuleID, form: Form)? {
    switch self {
    case .rule(let rule, let form): (rule, form)
    case .lock, .postLock: (.lock, .hard)
    case .wish, .aversion, .postWish, .postAversion: (.wish, .priced)
    default: nil
    }
  }

  var description: String {
    switch self {
    case .rule(let rule, let form): "\(rule.rawValue), \(form.rawValue)"
    case .wish: "wish"
    case .aversion: "aversion"
    case .lock: "lock"
    case .postWish: "wish for a post"
    case .postAversion: "aversion to a post"
    case .postLock: "lock at a post"
    case .lookAhead: "look-ahead"
    case .history: "history"
    case .part: "part with a qualification"
    case .maximum: "maximum"
    case .risk: "risk weight"
    case .countingByDay: "counting by the day"
    }
  }
}

extension RandomScenario {
  /// A scenario in which an influence may make a difference, and the same without it.
  mutating func pair(_ influence: Influence) -> (with: Scenario, without: Scenario) {
    var scenario = next(lineLimit: 400)
    if case .rule = influence { scenario.rules = [] } else if random.chance(50) { scenario.rules = [] }
    for rule in RuleID.drawn where scenario.rules.isEmpty || random.chance(70) {
      if case .rule(rule, _) = influence { continue }
      // A lock or a wish is only worth something while its rule is on.
      if rule == .wish || (influence == .history && random.chance(60)) { continue }
      scenario.rules.append(RuleSetting(rule: rule, isOff: true))
    }
    let least = random.number(1...scenario.officers.count)
    scenario.requirements.append(
      Requirement(
        id: "pressure", place: random.chance(50) || scenario.zones.isEmpty ? .anyPost : .everyZone,
        time: .shifts(random.chance(50) ? scenario.shifts.map(\.id) : [random.pick(scenario.shifts).id]), minimum: least,
        points: .init(minimum: random.number(5...40))))
    var without = scenario
    switch influence {
    case .rule(let rule, let form): change(rule, form, &scenario, &without)
    case .wish, .aversion, .lock: ask(influence, at: nil, &scenario, &without)
    case .postWish, .postAversion, .postLock: ask(influence, at: random.pick(scenario.posts).id, &scenario, &without)
    case .lookAhead: without.period.lookAheadDays = 0
    case .history: without.history = History()
    case .part:
      scenario.requirements[0].parts = [
        .init(qualification: random.pick(["q", "lead"]), minimum: random.number(1...2), points: random.number(5...30))
      ]
      without.requirements[0].parts = []
    case .maximum:
      scenario.requirements[0].maximum = random.number(0...1)
      scenario.requirements[0].points.maximum = random.number(2...20)
      without.requirements[0].maximum = nil
    case .risk:
      for zone in scenario.zones.indices { scenario.zones[zone].riskPercent = [scenario.shifts[0].id: random.pick([50, 200])] }
      scenario.requirements[0].isWeighedByRisk = true
      without = scenario
      without.requirements[0].isWeighedByRisk = false
    case .countingByDay:
      scenario.requirements[0].counting = .day
      without.requirements[0].counting = .period
    }
    return (scenario, without)
  }

  private mutating func change(_ rule: RuleID, _ form: Influence.Form, _ scenario: inout Scenario, _ without: inout Scenario) {
    switch rule {
    case .availability:
      scenario.availability.append(
        Availability(
          officer: random.pick(scenario.officers).id, from: scenario.period.from, to: scenario.period.date(scenario.period.horizonDays - 1),
          kind: "cuti"))
      without.availability = []
    case .postQualification:
      for post in scenario.fixedPosts.indices { scenario.fixedPosts[post].qualifications = ["q"] }
      without = scenario
      for post in without.fixedPosts.indices {
        without.fixedPosts[post].qualifications = []
        without.fixedPosts[post].shifts = nil
      }
    case .fairHolidays:
      // One holiday is shared evenly by itself; several, some of them past, are not.
      for day in -7..<scenario.period.days { scenario.holidays[scenario.period.from + day] = "libur" }
      without.holidays = scenario.holidays
      scenario.rules.append(setting(rule, [], form: form))
      without.rules.append(RuleSetting(rule: rule, isOff: true))
    case .zoneMinimum:
      // A zone that a requirement names is silent.
      for place in scenario.requirements.indices { scenario.requirements[place].place = .anyPost }
      without.requirements = scenario.requirements
      scenario.rules.append(setting(rule, [], form: form))
      without.rules.append(RuleSetting(rule: rule, isOff: true))
    default:
      scenario.rules.append(setting(rule, scenario.posts.map(\.id), form: form))
      without.rules.append(RuleSetting(rule: rule, isOff: true))
    }
  }

  private mutating func ask(_ influence: Influence, at post: Post.ID?, _ scenario: inout Scenario, _ without: inout Scenario) {
    let kind: Request.Kind =
      switch influence {
      case .wish, .postWish: .wish
      case .aversion, .postAversion: .avoid
      default: .lock
      }
    scenario.requests = []
    without.requests = []
    for _ in 0..<random.number(1...3) {
      let shift = random.pick(scenario.shifts).id
      let cell: Request.Cell = post == nil ? random.pick([.off, .work, .shift(shift)]) : random.pick([.work, .shift(shift)])
      let day = random.number(0...(scenario.period.horizonDays - 1))
      scenario.requests.append(
        Request(
          officer: random.pick(scenario.officers).id, date: scenario.period.date(day), cell: cell, post: post, kind: kind,
          points: random.number(2...12)))
    }
  }
}
