import PatrolModel
import SeededChance

/// Draws tiny scenarios with crews: so tiny that all rosters, with all ways to form crews, can be tried.
struct CrewScenario {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A scenario with at most so many lines for each officer, and so many combinations of them.
  mutating func next(lineLimit: Int = 300, combinationLimit: Int = 20_000) -> Scenario {
    while true {
      let scenario = draw()
      let cells = Double(1 + scenario.shifts.count * scenario.posts.count)
      var lines = 1.0
      for _ in 0..<scenario.period.horizonDays { lines *= cells }
      var combinations = 1.0
      for _ in scenario.officers { combinations *= lines }
      if lines <= Double(lineLimit), combinations <= Double(combinationLimit) { return scenario }
    }
  }

  /// Officers with any mix of what crews ask for.
  mutating func officers(_ count: Int) -> [Officer] {
    (0..<count).map { place in
      let held = (["lead", "drive", "q"] as [Qualification.ID]).filter { _ in random.chance(55) }
      return Officer(
        id: Officer.ID("o\(place)"), station: random.pick(["A", "B", nil]), regu: random.pick(["1", "2", nil]), qualifications: Set(held))
    }
  }

  /// A kind with any of the ways to lead and to drive.
  mutating func kind(_ id: CrewKind.ID) -> CrewKind {
    let roles = random.number(0...4)
    let least = random.pick([1, 1, 1, 2, 2, 3])
    return CrewKind(
      id: id, least: least, most: random.number(least...4), leader: roles == 0 || roles == 2 ? nil : "lead", driver: roles < 2 ? nil : "drive",
      leaderDrives: roles == 4, vehicle: random.pick([nil, "R4", "R4", "R2"]))
  }

  private mutating func draw() -> Scenario {
    var pool = RandomScenario.shifts
    let shifts = (0..<random.pick([1, 1, 2, 3])).map { _ in pool.remove(at: random.number(0...(pool.count - 1))) }
    let horizon = random.pick([1, 2, 2, 3])
    let days = random.number(max(1, horizon - 1)...horizon)
    let from = (CivilDate(year: 2026, month: 10, day: 19) ?? CivilDate(dayNumber: 20_000)) + random.number(0...6)
    let zones = (0..<random.number(1...2)).map { place in
      Zone(
        id: Zone.ID("Z\(place)"), station: random.pick(["A", "B", nil]), zoneClass: random.pick(Zone.Class.allCases),
        riskPercent: random.chance(25) ? [random.pick(shifts).id: random.pick([50, 130, 200])] : [:])
    }
    var posts = random.chance(25) ? [Post(id: "K1", qualifications: random.chance(40) ? ["q"] : [])] : []
    let allPosts = zones.map { Post.ID($0.id.text) } + posts.map(\.id) + [Post.reserveID]
    // A reserve that is not open to all.
    if random.chance(8) {
      posts.append(Post(id: Post.reserveID, qualifications: random.chance(40) ? ["q"] : [], shifts: random.chance(60) ? [shifts[0].id] : nil))
    }
    var scenario = Scenario(
      period: .init(from: from, days: days, lookAheadDays: horizon - days), shifts: shifts,
      qualifications: [Qualification(id: "q"), Qualification(id: "lead"), Qualification(id: "drive")],
      officers: officers(random.pick([2, 3, 4, 4, 5])), zones: zones, fixedPosts: posts,
      crewKinds: random.chance(60) ? [kind("car")] : [kind("car"), kind("foot")], requirements: [], profile: random.pick(Profile.allCases))
    scenario.vehicles = vehicles(scenario)
    scenario.requirements = (0..<random.number(1...2)).map { crewRequirement("c\($0)", scenario, allPosts) }
    scenario.requirements += (0..<random.number(0...2)).map { officerRequirement("r\($0)", scenario, allPosts) }
    scenario.rules = rules(scenario, allPosts)
    scenario.requests = requests(scenario, allPosts)
    if random.chance(30) { scenario.history = history(scenario, allPosts) }
    if random.chance(20) { scenario.draft = draft(scenario) }
    return scenario
  }

  mutating func vehicles(_ scenario: Scenario) -> [Vehicle] {
    (0..<random.number(0...3)).map { place in
      var vehicle = Vehicle(id: Vehicle.ID("V\(place)"), kind: random.pick(["R4", "R4", "R2"]), station: random.pick(["A", nil]))
      if random.chance(30) {
        let day = scenario.period.from + random.number(0...(scenario.period.horizonDays - 1))
        vehicle.outages = [.init(from: day, fromMinute: random.pick([0, 600, 1000, 1300]), to: day, toMinute: random.pick([1320, 1440]))]
      }
      return vehicle
    }
  }

  private mutating func time(_ scenario: Scenario) -> Requirement.Time {
    let hours = [ClockInterval(startMinute: 1080, endMinute: 1500), ClockInterval(startMinute: 480, endMinute: 900)]
    return random.chance(65)
      ? .shifts(random.chance(50) ? [random.pick(scenario.shifts).id] : scenario.shifts.map(\.id)) : .hours([random.pick(hours)])
  }

  private mutating func place(_ scenario: Scenario, _ posts: [Post.ID]) -> Requirement.Place {
    switch random.number(0...5) {
    case 0: .everyZone
    case 1: .zoneClass(random.pick(scenario.zones).zoneClass)
    case 2: .anyPost
    case 3: .zones([random.pick(scenario.zones).id])
    case 4: .zones(scenario.zones.map(\.id))
    default: .posts([random.pick(posts), random.pick(posts)])
    }
  }

  mutating func crewRequirement(_ id: String, _ scenario: Scenario, _ posts: [Post.ID]) -> Requirement {
    let kinds = scenario.crewKinds.map(\.id)
    let least = random.number(0...2)
    let wanted = random.number(0...20)
    return Requirement(
      id: Requirement.ID(id), place: place(scenario, posts), time: time(scenario), weekdays: random.chance(15) ? [.saturday, .monday, .friday] : nil,
      counting: random.chance(25) ? .day : .period, crews: random.chance(50) ? kinds : [random.pick(kinds)], minimum: least,
      target: random.number(max(1, least)...3), maximum: random.chance(30) ? random.number(0...2) : nil,
      points: Requirement.Points(minimum: wanted + random.number(5...40), target: wanted, maximum: random.number(0...12)),
      isWeighedByRisk: random.chance(25))
  }

  private mutating func officerRequirement(_ id: String, _ scenario: Scenario, _ posts: [Post.ID]) -> Requirement {
    let least = random.number(0...2)
    let wanted = random.number(0...10)
    return Requirement(
      id: Requirement.ID(id), place: place(scenario, posts), time: time(scenario), counting: random.chance(25) ? .day : .period,
      officers: random.pick([.everyone, .everyone, OfficerFilter(qualifications: ["q"]), OfficerFilter(regu: ["1"])]), minimum: least,
      target: random.number(least...3), maximum: random.chance(25) ? random.number(0...2) : nil,
      points: Requirement.Points(minimum: wanted + random.number(0...20), target: wanted, maximum: random.number(0...12)),
      parts: random.chance(40) ? [.init(qualification: random.pick(["q", "lead", "drive"]), minimum: 1, points: random.number(1...25))] : [])
  }

  /// Rules of crews and of places at random; of all others a few.
  private mutating func rules(_ scenario: Scenario, _ posts: [Post.ID]) -> [RuleSetting] {
    var settings = [
      RuleSetting(rule: .crewOfOne, hard: random.chance(40) ? .set(1) : .keep),
      random.chance(40)
        ? RuleSetting(rule: .oneReguCrew, hard: .set(1)) : RuleSetting(rule: .oneReguCrew, points: random.number(1...4), isOff: random.chance(50)),
    ]
    var drawn = RandomScenario(seed: random.next())
    for rule in RuleID.drawn {
      switch rule {
      case .zoneMinimum, .zoneFloor, .zoneCap, .blindWindow, .reserve:
        settings.append(random.chance(35) ? drawn.setting(rule, posts) : RuleSetting(rule: rule, isOff: true))
      case .maxPostDuties: if random.chance(25) { settings.append(drawn.setting(rule, posts)) }
      case .homeStation, .wish, .nearDraft: settings.append(RuleSetting(rule: rule, points: random.number(1...6), isOff: random.chance(30)))
      default: settings.append(random.chance(15) ? drawn.setting(rule, posts) : RuleSetting(rule: rule, isOff: true))
      }
    }
    return settings
  }

  private mutating func requests(_ scenario: Scenario, _ posts: [Post.ID]) -> [Request] {
    func date(_ random: inout SplitMix64) -> CivilDate { scenario.period.date(random.number(0...(scenario.period.horizonDays - 1))) }
    var requests = (0..<random.number(0...2)).map { _ in
      let cell: Request.Cell = random.pick([.off, .work, .shift(random.pick(scenario.shifts).id)])
      return Request(
        officer: random.pick(scenario.officers).id, date: date(&random), cell: cell,
        post: cell != .off && random.chance(60) ? random.pick(posts) : nil,
        kind: random.pick([.wish, .avoid]), points: random.number(1...10))
    }
    guard random.chance(25) else { return requests }
    // Riders without a leader, more than there are seats, more crews than vehicles: whatever comes.
    let zone = random.pick(scenario.zones).id.text
    let day = date(&random)
    let shift = random.pick(scenario.shifts).id
    for officer in scenario.officers where random.chance(50) {
      requests.append(
        Request(
          officer: officer.id, date: random.chance(80) ? day : date(&random), cell: random.chance(70) ? .shift(shift) : .work,
          post: random.chance(80) ? Post.ID(zone) : random.pick(posts), kind: .lock))
    }
    return requests
  }

  private mutating func history(_ scenario: Scenario, _ posts: [Post.ID]) -> History {
    var cells: [Officer.ID: [CivilDate: History.Cell]] = [:]
    for officer in scenario.officers where random.chance(80) {
      for back in 1...random.number(1...8) {
        let cell: History.Cell? =
          switch random.number(0...5) {
          case 0: nil
          case 1, 2: .off
          case 3: .shift(random.pick(scenario.shifts).id, post: nil)
          default: .shift(random.pick(scenario.shifts).id, post: random.pick(posts))
          }
        cells[officer.id, default: [:]][scenario.period.from + -back] = cell
      }
    }
    return History(cells: cells)
  }

  private mutating func draft(_ scenario: Scenario) -> Roster {
    let duties = scenario.officers.map { _ in
      (0..<scenario.period.horizonDays).map { _ in random.chance(50) ? nil : Roster.Duty(shift: random.pick(scenario.shifts).id, post: nil) }
    }
    return Roster(from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: duties)
  }
}
