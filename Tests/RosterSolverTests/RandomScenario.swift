import PatrolModel
import SeededChance

/// Draws tiny scenarios in which everything that a scenario may say turns up.
struct RandomScenario {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  static let shifts = [
    Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)]),
    Shift(id: "S", intervals: [ClockInterval(startMinute: 900, endMinute: 1380)]),
    Shift(id: "M", intervals: [ClockInterval(startMinute: 1380, endMinute: 1860)]),
    Shift(id: "D", intervals: [ClockInterval(startMinute: 420, endMinute: 1140)]),
    Shift(id: "N", intervals: [ClockInterval(startMinute: 1140, endMinute: 1860)]),
    Shift(id: "H", intervals: [ClockInterval(startMinute: 480, endMinute: 1920)]),
    Shift(id: "K", intervals: [ClockInterval(startMinute: 420, endMinute: 900), ClockInterval(startMinute: 1200, endMinute: 1440)]),
    Shift(id: "O", intervals: [ClockInterval(startMinute: 1140, endMinute: 1620)], creditedMinutes: 420),
  ]

  /// A scenario with at most so many lines for each officer.
  mutating func next(lineLimit: Int = 800) -> Scenario {
    while true {
      let scenario = draw()
      let cells = Double(1 + scenario.shifts.count * scenario.posts.count)
      var lines = 1.0
      for _ in 0..<scenario.period.horizonDays { lines *= cells }
      if Int(lines) <= lineLimit { return scenario }
    }
  }

  private mutating func draw() -> Scenario {
    var pool = Self.shifts
    let shifts = (0..<random.number(1...3)).map { _ in pool.remove(at: random.number(0...(pool.count - 1))) }
    let horizon = random.number(3...5)
    let days = random.number(max(1, horizon - 3)...horizon)
    let from = (CivilDate(year: 2026, month: 10, day: 19) ?? CivilDate(dayNumber: 20_000)) + random.number(0...6)
    let zones = (0..<random.number(0...2)).map { place in
      Zone(
        id: Zone.ID("Z\(place)"), station: random.chance(70) ? random.pick(["A", "B"]) : nil, zoneClass: random.pick(Zone.Class.allCases),
        adjacent: [Zone.ID("Z\(1 - place)")], riskPercent: random.chance(40) ? [random.pick(shifts).id: random.pick([50, 130, 200])] : [:])
    }
    let hasPost = random.chance(zones.isEmpty ? 80 : 25)
    let posts =
      hasPost
      ? [Post(id: "K1", qualifications: random.chance(50) ? ["q"] : [], shifts: random.chance(30) ? [random.pick(shifts).id] : nil)] : []
    let officers = (0..<random.number(2...3)).map { place in
      Officer(
        id: Officer.ID("o\(place)"), rank: random.pick(["Bripda", "Aipda", "Ipda"]), station: random.pick(["A", "B", nil]),
        regu: random.pick(["1", "2", nil]), qualifications: random.chance(50) ? ["q"] : [], dueMinutesPerWeek: random.pick([nil, 1200, 2000]))
    }
    let allPosts = zones.map { Post.ID($0.id.text) } + posts.map(\.id) + [Post.reserveID]
    let period = Scenario.Period(from: from, days: days, lookAheadDays: horizon - days)
    let isSummerTime = random.chance(10)
    var scenario = Scenario(
      timeZone: isSummerTime ? (OfficeTimeZone(identifier: "Europe/Berlin") ?? .universal) : .universal, period: period,
      holidays: random.chance(40) ? [from + random.number(0...(horizon - 1)): "libur"] : [:], shifts: shifts,
      qualifications: [Qualification(id: "q"), Qualification(id: "lead", rankFrom: "Aipda")], officers: officers, zones: zones, fixedPosts: posts,
      requirements: [], profile: random.pick(Profile.allCases))
    scenario.requirements = (0..<random.number(1...3)).map { requirement("r\($0)", scenario, allPosts) }
    scenario.availability = availability(scenario)
    scenario.requests = requests(scenario, allPosts)
    scenario.history = history(scenario, allPosts)
    scenario.rules = RuleID.drawn.flatMap { settings($0, scenario, allPosts) }
    if random.chance(40) {
      let cycle = (0..<random.number(2...4)).map { _ in random.chance(40) ? nil : random.pick(shifts).id }
      scenario.reguPattern = ReguPattern(cycle: cycle, start: ["1": from, "2": from + -1])
    }
    if random.chance(30) { scenario.draft = draft(scenario) }
    return scenario
  }

  private mutating func requirement(_ id: String, _ scenario: Scenario, _ posts: [Post.ID]) -> Requirement {
    let place: Requirement.Place =
      switch random.number(0...4) {
      case 0: .everyZone
      case 1: .zoneClass(.rawan)
      case 2: .anyPost
      case 3: .zones(scenario.zones.map(\.id))
      default: .posts([random.pick(posts), random.pick(posts)])
      }
    let shift = random.pick(scenario.shifts)
    let hours = [ClockInterval(startMinute: 1080, endMinute: 1500), ClockInterval(startMinute: 480, endMinute: 900)]
    let time: Requirement.Time =
      random.chance(60) ? .shifts(random.chance(50) ? [shift.id] : scenario.shifts.map(\.id)) : .hours([random.pick(hours)])
    let least = random.number(0...2)
    let target = random.number(least...2)
    let wanted = random.number(0...20)
    let filters = [
      OfficerFilter.everyone, .everyone, OfficerFilter(qualifications: ["q"]), OfficerFilter(rankFrom: "Aipda"),
      OfficerFilter(officers: ["o0", "o2"]),
    ]
    return Requirement(
      id: Requirement.ID(id), place: place, time: time, weekdays: random.chance(20) ? [.saturday, .sunday, .friday] : nil,
      counting: random.chance(25) ? .day : .period, officers: random.pick(filters), minimum: least, target: target,
      maximum: random.chance(35) ? random.number(0...2) : nil,
      points: Requirement.Points(
        minimum: wanted + random.number(0...30), target: wanted, furtherTargets: random.chance(30) ? [wanted / 2, wanted / 5] : [],
        maximum: random.number(0...12)),
      parts: random.chance(30) ? [.init(qualification: random.pick(["q", "lead"]), minimum: 1, points: random.number(1...25))] : [],
      isWeighedByRisk: random.chance(40))
  }

  private mutating func availability(_ scenario: Scenario) -> [Availability] {
    (0..<random.number(0...2)).map { _ in
      let from = scenario.period.from + random.number(-2...scenario.period.horizonDays)
      let isPart = random.chance(50)
      let last = isPart ? from : from + random.number(0...1)
      let minute = random.pick([0, 480, 600, 900])
      return Availability(
        officer: random.pick(scenario.officers).id, from: from, fromMinute: isPart ? minute : 0, to: last,
        toMinute: isPart ? minute + random.pick([60, 180, 480]) : 1440, kind: random.pick(["cuti", "sidang", "diklat"]))
    }
  }

  private mutating func requests(_ scenario: Scenario, _ posts: [Post.ID]) -> [Request] {
    (0..<random.number(0...4)).map { _ in
      let cell: Request.Cell = random.pick([.off, .work, .shift(random.pick(scenario.shifts).id), .shift(random.pick(scenario.shifts).id)])
      return Request(
        officer: random.pick(scenario.officers).id, date: scenario.period.date(random.number(0...(scenario.period.horizonDays - 1))), cell: cell,
        post: cell != .off && random.chance(40) ? random.pick(posts) : nil, kind: random.pick([.wish, .wish, .avoid, .lock]),
        points: random.chance(50) ? random.number(1...15) : nil)
    }
  }

  private mutating func history(_ scenario: Scenario, _ posts: [Post.ID]) -> History {
    var cells: [Officer.ID: [CivilDate: History.Cell]] = [:]
    for officer in scenario.officers where random.chance(80) {
      let shift = random.pick(scenario.shifts).id
      for back in 1...random.number(1...14) {
        let cell: History.Cell? =
          switch random.number(0...9) {
          case 0: .away(random.pick(["cuti", "diklat"]))
          case 1: nil
          case 2...4: .off
          case 5, 6: .shift(shift, post: nil)
          default: .shift(random.pick(scenario.shifts).id, post: random.chance(70) ? random.pick(posts) : nil)
          }
        cells[officer.id, default: [:]][scenario.period.from + -back] = cell
      }
    }
    return History(cells: cells)
  }

  private mutating func draft(_ scenario: Scenario) -> Roster {
    let duties = scenario.officers.map { _ in
      (0..<random.number(1...scenario.period.horizonDays)).map { _ in
        random.chance(50) ? nil : Roster.Duty(shift: random.pick(scenario.shifts).id, post: nil)
      }
    }
    return Roster(
      from: scenario.period.from + random.number(-1...1), days: scenario.period.days, officers: scenario.officers.dropLast().map(\.id),
      duties: Array(duties.dropLast()))
  }

  /// Up to two settings of a rule, often one that switches it off.
  private mutating func settings(_ rule: RuleID, _ scenario: Scenario, _ posts: [Post.ID]) -> [RuleSetting] {
    var settings: [RuleSetting] = []
    if random.chance(45) {
      settings.append(RuleSetting(rule: rule, isOff: true))
    } else if random.chance(70) {
      settings.append(setting(rule, posts))
    }
    if random.chance(30) {
      var narrow = setting(rule, posts)
      if random.chance(50) { narrow.officers = OfficerFilter(officers: [random.pick(scenario.officers).id]) }
      if random.chance(60) { narrow.from = scenario.period.from + random.number(0...2) }
      if random.chance(40) { narrow.to = scenario.period.from + random.number(1...3) }
      if rule == .maxPostDuties && random.chance(50) { narrow.instance = "b" }
      settings.append(narrow)
    }
    return settings
  }

  /// A setting with limits so tight that they bind in a few days.
  ///
  /// - Parameter form: whether it is hard alone or priced alone; nil is as chance has it.
  mutating func setting(_ rule: RuleID, _ posts: [Post.ID], form: Influence.Form? = nil) -> RuleSetting {
    var setting = RuleSetting(rule: rule)
    setting.points = random.number(1...6)
    func limits(_ hard: [Int], _ prefer: [Int]) {
      let kind = form == .hard ? 0 : form == .priced ? 2 : random.number(0...3)
      if kind != 0 { setting.prefer = .set(random.pick(prefer)) } else { setting.prefer = .remove }
      if kind <= 1 { setting.hard = .set(random.pick(hard)) } else { setting.hard = .remove }
    }
    switch rule {
    case .minRestHours: limits([480, 660, 960], [600, 720, 1440, 2880])
    case .weeklyRestHours, .longRestHours:
      limits([960, 1440, 2100], [960, 1440, 2100])
      setting.parameters = [.withinDays: random.number(2...7)]
    case .maxShiftHours, .maxNightShiftHours: limits([480, 720, 1440], [360, 420, 480, 600])
    case .maxWeekHours:
      limits([960, 1440, 2400], [480, 960, 1500])
      setting.window = random.pick([.week, .rolling, nil])
    case .contractWeekHours:
      if form != .priced, form == .hard || random.chance(15) {
        setting.hard = .set(random.pick(form == nil ? [1200, 2400] : [240, 480, 960, 1200]))
      }
      setting.parameters = [.toleranceMinutes: random.pick([0, 120, 240]), .stepMinutes: random.pick([60, 240, 480])]
    case .maxConsecutiveDays: limits([1, 2, 3, 4], [1, 2, 3])
    case .maxConsecutiveNights: limits([1, 2, 3], [1, 2])
    case .maxConsecutiveLong:
      limits([1, 2, 3], [1, 2])
      setting.parameters = [.longFromMinutes: random.pick([450, 480, 600])]
    case .maxNightsWeek:
      limits([1, 2, 3], [0, 1, 2])
      setting.window = random.pick([.week, .rolling, nil])
    case .maxPostDuties:
      limits([1, 2, 3], [0, 1, 2])
      setting.window = random.pick([.week, .rolling, nil])
      setting.posts = random.chance(50) ? [random.pick(posts)] : [random.pick(posts), random.pick(posts)]
      setting.parameters = [.together: random.number(0...1)]
    case .nightRecoveryHours: limits([1440, 2400], [1440, 2880])
    case .forwardRotation:
      if form != .priced, form == .hard || random.chance(25) { setting.hard = .set(1) }
      setting.parameters = [.resetAfterDaysOff: random.number(0...3)]
    case .isolatedNight, .isolatedDayOff, .reguPattern: if form != .priced, form == .hard || random.chance(15) { setting.hard = .set(1) }
    case .freeWeekend:
      if form != .priced, form == .hard || random.chance(25) { setting.hard = .set(1) }
      setting.parameters = [.weekends: random.number(1...3)]
    case .fairNights, .fairWeekends, .fairHolidays: setting.parameters = [.historyDays: random.pick([0, 7, 28])]
    case .fairHours: setting.parameters = [.historyDays: random.pick([0, 7]), .stepMinutes: random.pick([240, 480])]
    case .zoneMinimum:
      setting.points = random.number(2...30)
      for parameter in [RuleParameter.sangatRawanLate, .sangatRawanEarly, .rawanShift, .amanDay] {
        setting.parameters[parameter] = random.number(0...2)
      }
    case .zoneFloor, .zoneCap: setting.parameters = [.percent: random.pick(rule == .zoneFloor ? [30, 75, 100, 140] : [0, 40, 75, 100, 130])]
    case .blindWindow:
      setting.points = random.number(2...15)
      for parameter in [RuleParameter.sangatRawanMinutes, .rawanMinutes, .amanMinutes] {
        setting.parameters[parameter] = random.pick([0, 240, 480, 720, 960, 1440, 2160])
      }
    case .reserve, .backup:
      setting.points = random.number(2...20)
      setting.parameters = [.units: random.number(0...2)]
    case .availability, .postQualification, .lock, .wish, .homeStation, .nearDraft, .callUp: break
    case .crewSeats, .crewOfOne, .oneReguCrew, .repeatPost, .repeatCell: break
    case .maxSessions:
      limits([0, 1, 1, 2], [0, 1, 1])
      setting.window = random.pick([.week, .rolling, nil])
    }
    if form == .hard { setting.points = 0 }
    if form == .priced { setting.hard = .remove }
    return setting
  }
}

extension RuleID {
  /// Rules of which scenarios here say something.
  static let drawn = allCases.filter(\.isInLinesOrHeads)

  /// Whether the rule speaks of lines or of heads at posts.
  ///
  /// Crews, which need kinds of crews, and what is decided after lines and posts are not drawn here.
  private var isInLinesOrHeads: Bool {
    switch self {
    case .availability, .postQualification, .lock, .wish, .minRestHours, .weeklyRestHours, .longRestHours, .maxShiftHours, .maxNightShiftHours,
      .maxWeekHours, .contractWeekHours, .maxConsecutiveDays, .maxConsecutiveNights, .maxConsecutiveLong, .maxNightsWeek, .nightRecoveryHours,
      .forwardRotation, .isolatedNight, .isolatedDayOff, .freeWeekend, .reguPattern, .fairNights, .fairWeekends, .fairHolidays, .fairHours,
      .homeStation, .maxPostDuties, .nearDraft, .callUp, .zoneMinimum, .zoneFloor, .zoneCap, .blindWindow, .reserve, .backup:
      true
    case .crewSeats, .crewOfOne, .oneReguCrew, .repeatPost, .repeatCell, .maxSessions: false
    }
  }
}
