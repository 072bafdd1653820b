import PatrolModel
import SeededChance

/// Draws small scenarios and any roster of them: heads or crews, a reserve, tasks, a sector, shifts that overlap.
struct RandomWeek {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  static let shifts = [
    Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)]),
    Shift(id: "S", intervals: [ClockInterval(startMinute: 900, endMinute: 1380)]),
    Shift(id: "M", intervals: [ClockInterval(startMinute: 1380, endMinute: 1860)]),
    Shift(id: "K", intervals: [ClockInterval(startMinute: 420, endMinute: 900), ClockInterval(startMinute: 1200, endMinute: 1440)]),
  ]

  static let monday = CivilDate(year: 2026, month: 11, day: 23) ?? CivilDate(dayNumber: 20_000)

  /// A scenario.
  ///
  /// - Parameter hasCrews: Whether crews are planned; nil: as chance has it.
  mutating func scenario(hasCrews: Bool? = nil) -> Scenario {
    let hasCrews = hasCrews ?? random.chance(60)
    let days = random.number(1...3)
    let officers = (0..<random.number(hasCrews ? 7...14 : 4...10)).map { place in
      let held = (["lead", "drive", "q"] as [Qualification.ID]).filter { _ in random.chance(hasCrews ? 65 : 50) }
      return Officer(
        id: Officer.ID("o\(place)"), rank: random.pick(["Bripda", "Aipda", nil]), regu: random.pick(["1", "2", nil]), qualifications: Set(held))
    }
    var scenario = Scenario(
      period: .init(from: Self.monday, days: days, lookAheadDays: random.number(0...1)),
      shifts: Array(Self.shifts.prefix(random.number(hasCrews ? 1...2 : 1...4))),
      qualifications: [Qualification(id: "q"), Qualification(id: "lead"), Qualification(id: "drive")], officers: officers,
      zones: [
        Zone(id: "A", zoneClass: .sangatRawan, adjacent: ["B"], riskPercent: random.chance(30) ? ["M": 150] : [:]),
        Zone(id: "B", zoneClass: random.pick(Zone.Class.allCases)),
      ],
      fixedPosts: [Post(id: "desk", qualifications: random.chance(40) ? ["q"] : [])], requirements: [],
      rules: [
        RuleSetting(rule: .zoneMinimum, isOff: random.chance(60)), RuleSetting(rule: .blindWindow, isOff: random.chance(60)),
        RuleSetting(rule: .reserve, isOff: random.chance(60)), RuleSetting(rule: .oneReguCrew, hard: random.chance(20) ? .set(1) : .remove),
        RuleSetting(rule: .crewOfOne, isOff: random.chance(50)),
      ])
    if random.chance(30) { scenario.sectors = [Sector(id: "AB", zones: ["A", "B"], sharePercent: random.pick([40, 50, 100]))] }
    if hasCrews {
      scenario.crewKinds = [kind("car"), kind("foot")]
      if random.chance(50) { scenario.vehicles = (0..<random.number(1...3)).map { Vehicle(id: .init("v\($0)"), kind: "R4") } }
    }
    scenario.requirements = (0..<random.number(2...4)).map { requirement("r\($0)", scenario, hasCrews) }
    if random.chance(40) { scenario.tasks = [task(scenario)] }
    return scenario
  }

  private mutating func kind(_ id: CrewKind.ID) -> CrewKind {
    let least = random.number(1...3)
    return CrewKind(
      id: id, least: least, most: least + random.number(0...1), leader: random.pick([nil, "lead"]), driver: random.pick([nil, "drive"]),
      leaderDrives: random.chance(20), vehicle: random.pick([nil, "R4"]))
  }

  private mutating func requirement(_ id: String, _ scenario: Scenario, _ hasCrews: Bool) -> Requirement {
    let ofCrews = hasCrews && random.chance(60)
    let place: Requirement.Place =
      ofCrews
      ? random.pick([.everyZone, .zones(["A"]), .zones(["B"])])
      : random.pick([.everyZone, .zones(["A"]), .posts(["desk"]), .posts(["desk", "B"]), .anyPost])
    let least = random.number(0...2)
    let target = random.number(0...15)
    return Requirement(
      id: Requirement.ID(id), place: place,
      time: random.chance(70) ? .shifts(scenario.shifts.map(\.id)) : .hours([ClockInterval(startMinute: 1080, endMinute: 1500)]),
      counting: random.chance(20) ? .day : .period, officers: ofCrews || random.chance(70) ? .everyone : OfficerFilter(qualifications: ["q"]),
      crews: ofCrews ? random.pick([["car"], ["car", "foot"]]) : nil, minimum: least, target: least + random.number(0...1),
      maximum: random.chance(15) ? 2 : nil, points: .init(minimum: target + random.number(0...40), target: target, maximum: random.number(0...5)),
      parts: !ofCrews && random.chance(25) ? [.init(qualification: "lead", minimum: 1, points: random.number(1...20))] : [])
  }

  private mutating func task(_ scenario: Scenario) -> ShiftTask {
    let shift = random.pick(scenario.shifts)
    return ShiftTask(
      id: "talk", date: scenario.period.from, window: ClockInterval(startMinute: shift.startMinute + 60, endMinute: shift.startMinute + 150),
      fromPosts: random.chance(30) ? ["A", "desk"] : nil, count: 2, points: random.number(5...30))
  }

  /// Any roster: duties at any posts, crews of whoever is there, a team of those who work throughout the task.
  mutating func roster(_ scenario: Scenario) -> Roster {
    let posts = scenario.posts.map(\.id)
    let duties = scenario.officers.map { _ in
      (0..<scenario.period.horizonDays).map { _ -> Roster.Duty? in
        random.chance(25)
          ? nil
          : Roster.Duty(shift: random.pick(scenario.shifts).id, post: random.chance(5) ? nil : random.pick(posts + ["A", "A", "A", Post.reserveID]))
      }
    }
    var roster = Roster(from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: duties)
    if !scenario.crewKinds.isEmpty, random.chance(60) { roster.crews = crews(roster, scenario) }
    for task in scenario.tasks {
      let team = scenario.officers.map(\.id).filter { roster.duty($0, on: task.date) != nil && random.chance(50) }
      roster.teams.append(
        .init(task: task.id, date: task.date, fromMinute: task.starts[0], toMinute: task.starts[0] + task.minutes, officers: team))
    }
    return roster
  }

  private mutating func crews(_ roster: Roster, _ scenario: Scenario) -> [Roster.Crew] {
    var crews: [Roster.Crew] = []
    for day in 0..<scenario.period.horizonDays {
      for shift in scenario.shifts.map(\.id) {
        for post in scenario.posts.map(\.id) where !scenario.crewKinds(at: post).isEmpty {
          var there = roster.officers.indices.filter { roster.duties[$0][day] == Roster.Duty(shift: shift, post: post) }
          while !there.isEmpty, random.chance(80) {
            let kind = random.pick(scenario.crewKinds)
            let crew = Array(there.prefix(random.number(kind.least...kind.most)))
            there.removeFirst(crew.count)
            crews.append(seated(crew, kind, scenario, scenario.period.date(day), shift, post))
          }
        }
      }
    }
    return crews
  }

  /// A crew with its seats by qualification, as far as they go.
  private func seated(
    _ officers: [Int], _ kind: CrewKind, _ scenario: Scenario, _ date: CivilDate, _ shift: Shift.ID, _ post: Post.ID
  ) -> Roster.Crew {
    func holds(_ officer: Int, _ wanted: Qualification.ID?) -> Bool {
      wanted.map { scenario.qualifications(of: scenario.officers[officer]).contains($0) } ?? false
    }
    let leader = officers.first { holds($0, kind.leader) && (!kind.leaderDrives || holds($0, kind.driver)) }
    let driver = kind.leaderDrives ? leader : officers.first { $0 != leader && holds($0, kind.driver) }
    let members = officers.filter { $0 != leader && $0 != driver }
    func id(_ officer: Int?) -> Officer.ID? { officer.map { scenario.officers[$0].id } }
    return Roster.Crew(
      date: date, shift: shift, post: post, kind: kind.id, leader: id(leader), driver: id(driver), members: members.compactMap(id),
      vehicle: kind.vehicle == nil ? nil : scenario.vehicles.first?.id)
  }

  /// Some of the duties of published days.
  mutating func absences(_ scenario: Scenario, _ roster: Roster, percent: Int = 25) -> [(officer: Int, day: Int)] {
    scenario.officers.indices.flatMap { officer in
      (0..<scenario.period.days).filter { roster.duties[officer][$0] != nil && random.chance(percent) }.map { (officer, $0) }
    }
  }
}
