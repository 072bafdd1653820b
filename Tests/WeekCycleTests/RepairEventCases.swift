import PatrolModel
import PatrolScheduling
import RosterAudit
import SeededChance
import WeekCycle

/// Draws tiny published weeks with crews, vehicles, tasks, partners and locks, to which anything befalls that a repair knows.
struct RepairEventCases {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed &* 104_729 &+ 11) }

  static let partner = PartnerUnit(id: "kodim", name: "Kodim")
  private static let shifts = RepairCases.shifts

  /// An office, a roster of its, and what befalls it.
  mutating func next() throws -> (scenario: Scenario, roster: Roster, request: RepairRequest) {
    let scenario = office()
    let roster = try roster(scenario)
    return (scenario, roster, request(scenario, roster))
  }

  private mutating func office() -> Scenario {
    let days = random.number(1...2)
    let shifts = random.pick([Array(Self.shifts.prefix(2)), [Self.shifts[0], Self.shifts[2]], [Self.shifts[1], Self.shifts[2]]])
    let zones = [Zone(id: "a", zoneClass: random.pick([.rawan, .aman]))] + (random.chance(45) ? [Zone(id: "b", zoneClass: .aman)] : [])
    let officers = (0..<random.number(zones.count > 1 ? 2...3 : 3...4)).map { place in
      Officer(id: .init("o\(place)"), qualifications: Set((["lead", "drive"] as [Qualification.ID]).filter { _ in random.chance(65) }))
    }
    var scenario = Scenario(
      period: .init(from: RepairCases.monday, days: days, lookAheadDays: 0), shifts: shifts, qualifications: [.init(id: "lead"), .init(id: "drive")],
      officers: officers, zones: zones, requirements: [])
    scenario.rules = RuleID.allCases.filter { ![.lock, .crewSeats, .postQualification].contains($0) }.map { RuleSetting(rule: $0, isOff: true) }
    scenario.rules += [RuleSetting(rule: .availability), RuleSetting(rule: .minRestHours, hard: .set(660))]
    if random.chance(40) { scenario.rules.append(RuleSetting(rule: .fairHours, points: 3)) }
    if random.chance(40) { scenario.rules.append(RuleSetting(rule: .wish, points: 4)) }
    let hasCrews = random.chance(75)
    if hasCrews {
      scenario.crewKinds = [kind("car")]
      scenario.vehicles = (0..<random.number(0...2)).map { Vehicle(id: .init("v\($0)"), kind: random.pick(["R4", "R4", "R2"])) }
    }
    scenario.requirements = requirements(scenario, hasCrews)
    if random.chance(50) { scenario.partnerUnits = [Self.partner] }
    for place in scenario.requirements.indices where !scenario.partnerUnits.isEmpty && random.chance(70) {
      scenario.requirements[place].reliefs = [.init(source: Self.partner.id.text, name: Self.partner.name, count: 1)]
    }
    if random.chance(40) { scenario.tasks = [task("talk", scenario)] }
    for officer in officers where random.chance(25) {
      scenario.requests.append(
        Request(
          officer: officer.id, date: scenario.period.date(random.number(0...(days - 1))), cell: random.chance(50) ? .off : .work, kind: .wish,
          points: random.number(1...9)))
    }
    return scenario
  }

  private mutating func kind(_ id: CrewKind.ID) -> CrewKind {
    let least = random.pick([1, 2, 2])
    let roles = random.number(0...3)
    return CrewKind(
      id: id, least: least, most: random.number(least...3), leader: roles == 0 ? nil : "lead", driver: roles < 2 ? nil : "drive",
      leaderDrives: roles == 3, vehicle: random.pick([nil, "R4", "R4"]))
  }

  private mutating func requirements(_ scenario: Scenario, _ hasCrews: Bool) -> [Requirement] {
    let shifts = scenario.shifts.map(\.id)
    var all = [
      Requirement(
        id: "zones", place: .everyZone, time: .shifts(shifts), crews: hasCrews ? scenario.crewKinds.map(\.id) : nil, minimum: 1,
        target: random.number(1...2), points: .init(minimum: random.number(8...40), target: random.number(0...6)))
    ]
    if random.chance(50) {
      all.append(
        Requirement(
          id: "heads", place: .anyPost, time: .shifts([random.pick(shifts)]), minimum: random.number(1...2),
          points: .init(minimum: random.number(3...30))))
    }
    if random.chance(40) {
      all.append(
        Requirement(
          id: "lead", place: .anyPost, time: .shifts([random.pick(shifts)]), officers: .init(qualifications: ["lead"]), minimum: 1,
          points: .init(minimum: random.number(3...30))))
    }
    return all
  }

  private mutating func task(_ id: ShiftTask.ID, _ scenario: Scenario) -> ShiftTask {
    let start = random.pick(scenario.shifts).startMinute + random.pick([0, 60])
    return ShiftTask(
      id: id, date: scenario.period.date(random.number(0...(scenario.period.days - 1))), window: .init(startMinute: start, endMinute: start + 120),
      officers: random.chance(40) ? .init(qualifications: ["lead"]) : .everyone, count: random.number(1...2), points: random.number(5...40))
  }

  /// A solved roster, or any lines that break nothing; some of its cells become locks or orders.
  private mutating func roster(_ scenario: Scenario) throws -> Roster {
    if random.chance(50), let solved = try PatrolScheduler(scenario: scenario).solve(nodeLimit: 20).roster { return solved }
    let audit = RosterAudit(scenario)
    var roster = Roster(from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: [])
    let posts = scenario.posts.map(\.id) + scenario.zones.map { Post.ID($0.id.text) }
    for place in scenario.officers.indices {
      var line = [Roster.Duty?](repeating: nil, count: scenario.period.horizonDays)
      for day in line.indices where random.chance(65) {
        line[day] = .init(shift: random.pick(scenario.shifts).id, post: random.pick(posts))
        if audit.points(ofLine: line, officerAt: place)?.isClean != true { line[day] = nil }
      }
      roster.duties.append(line)
    }
    return roster
  }

  /// Binds some cells of a roster as they are.
  mutating func bound(_ scenario: Scenario, as roster: Roster) -> Scenario {
    var scenario = scenario
    guard random.chance(35) else { return scenario }
    for officer in scenario.officers where random.chance(40) {
      let date = scenario.period.date(random.number(0...(scenario.period.days - 1)))
      let duty = roster.duty(officer.id, on: date)
      scenario.requests.append(
        Request(
          officer: officer.id, date: date, cell: duty.map { random.chance(30) ? .work : .shift($0.shift) } ?? .off,
          post: duty.flatMap { random.chance(60) ? $0.post : nil }, kind: random.pick([.lock, .lock, .order]), by: "Kapolsek", reason: "visit"))
    }
    return scenario
  }

  private mutating func request(_ scenario: Scenario, _ roster: Roster) -> RepairRequest {
    let days = scenario.period.days
    let day = random.number(0...(days - 1))
    let date = RepairCases.monday + day
    let minute = random.pick([0, 420, 600, 900])
    let from = CivilMoment(date, minute: minute)
    let to = CivilMoment(RepairCases.monday + min(days - 1, day + random.number(0...1)), minute: 1440)
    var request = RepairRequest(
      now: CivilMoment(RepairCases.monday + max(0, day - random.number(0...1)), minute: random.pick([0, 400, 600, 850, 900])),
      freezeHours: random.pick([0, 0, 3, 12]), daysAfter: random.number(0...1))
    if random.chance(40) { request.absences = [.init(officer: random.pick(scenario.officers).id, from: from, to: to)] }
    if !scenario.vehicles.isEmpty, random.chance(60) { request.outages = [.init(vehicle: random.pick(scenario.vehicles).id, from: from, to: to)] }
    if !scenario.partnerUnits.isEmpty, random.chance(60) { request.withdrawals = [.init(partner: Self.partner.id, dates: date...to.date)] }
    if random.chance(35) || (request.absences.isEmpty && request.outages.isEmpty && request.withdrawals.isEmpty) {
      let start = random.pick(scenario.shifts).startMinute + random.pick([-60, 0, 60, 240])
      request.tasks = [
        .init(
          name: "visit", date: date, window: .init(startMinute: start % 1440, endMinute: start % 1440 + random.pick([120, 360])), places: ["hall"],
          need: random.number(1...2), qualification: random.pick([nil, nil, "drive"]))
      ]
    }
    return request
  }
}
