import PatrolModel
import RosterAudit
import RosterSolver
import Testing

/// Something that a scenario may say about crews and that must make a difference.
enum CrewInfluence: CaseIterable {
  case least, most, leader, driver, either, leaderDrives, vehicles, outage, oneRegu, crewOfOne, minimum, target, maximum, lock, reserve, overlay,
    visiblePosts

  /// What the difference must look like.
  enum Difference {
    /// Other points.
    case any
    /// More points.
    case dearer
    /// Fewer points.
    case cheaper
    /// What is best without it is not best with it: having to pay for what nobody can avoid would change the points as well.
    case choice
  }

  var difference: Difference {
    switch self {
    case .least, .most, .leader, .driver, .either, .leaderDrives, .vehicles, .outage, .oneRegu, .lock: .dearer
    case .crewOfOne: .cheaper
    case .minimum, .target, .maximum, .reserve: .choice
    case .overlay, .visiblePosts: .any
    }
  }
}

extension CrewScenario {
  /// A scenario in which an influence may make a difference, and the same without it.
  mutating func pair(_ influence: CrewInfluence) -> (with: Scenario, without: Scenario) {
    var scenario = next()
    scenario.requests.removeAll { $0.kind == .lock }
    scenario.crewKinds = [kind("car")]
    scenario.requirements = scenario.requirements.map { requirement in
      var requirement = requirement
      if requirement.crews != nil { requirement.crews = ["car"] }
      return requirement
    }
    let zones = scenario.zones.map(\.id)
    scenario.requirements.append(
      Requirement(
        id: "pressure", place: random.chance(60) ? .everyZone : .zones([zones[0]]), time: .shifts(scenario.shifts.map(\.id)), crews: ["car"],
        minimum: random.number(1...2), points: .init(minimum: random.number(10...40))))
    var without = scenario
    switch influence {
    case .least:
      set(&scenario, &without) { $0.least = max($0.namedSeats, 2) }
      without.crewKinds[0].least = max(1, without.crewKinds[0].namedSeats)
    case .most:
      set(&scenario, &without) { ($0.least, $0.most) = (max(1, $0.namedSeats), max(1, $0.namedSeats)) }
      without.crewKinds[0].most = 5
      let crowd = Requirement(
        id: "crowd", place: .zones([zones[0]]), time: .shifts(scenario.shifts.map(\.id)), minimum: random.number(2...4), points: .init(minimum: 9))
      scenario.requirements.append(crowd)
      without.requirements.append(crowd)
    case .leader:
      set(&scenario, &without) { ($0.leader, $0.leaderDrives, $0.least) = ("lead", false, max(2, $0.least)) }
      without.crewKinds[0].leader = nil
    case .driver:
      set(&scenario, &without) { ($0.driver, $0.leaderDrives, $0.least) = ("drive", false, max(2, $0.least)) }
      without.crewKinds[0].driver = nil
    case .either, .leaderDrives:
      set(&scenario, &without) { ($0.leader, $0.driver, $0.least) = ("lead", "drive", max(2, $0.least)) }
      scenario.crewKinds[0].leaderDrives = influence == .leaderDrives
      without.crewKinds[0].leaderDrives = influence == .either
    case .vehicles, .outage:
      set(&scenario, &without) { $0.vehicle = "R4" }
      scenario.vehicles = (0..<random.number(1...2)).map { Vehicle(id: Vehicle.ID("V\($0)"), kind: "R4") }
      without.vehicles = []
      if influence == .outage {
        without.vehicles = scenario.vehicles
        let day = scenario.period.from + random.number(0...(scenario.period.horizonDays - 1))
        scenario.vehicles[0].outages = [.init(from: day, fromMinute: random.pick([0, 600, 1000]), to: day)]
      }
    case .oneRegu:
      let regu = scenario.officers.map { _ in random.pick(["1", "2"]) }
      for place in regu.indices { scenario.officers[place].regu = regu[place] }
      without.officers = scenario.officers
      scenario.rules.append(RuleSetting(rule: .oneReguCrew, hard: .set(1)))
      without.rules.append(RuleSetting(rule: .oneReguCrew, isOff: true))
    case .crewOfOne:
      for place in scenario.zones.indices { scenario.zones[place].zoneClass = .aman }
      without.zones = scenario.zones
      set(&scenario, &without) { $0.least = max($0.namedSeats, 2) }
      scenario.rules.append(RuleSetting(rule: .crewOfOne, hard: .set(1)))
      without.rules.append(RuleSetting(rule: .crewOfOne, isOff: true))
    case .minimum, .target, .maximum: ask(influence, &scenario, &without)
    case .lock:
      let day = scenario.period.date(random.number(0...(scenario.period.horizonDays - 1)))
      scenario.requests.append(
        Request(
          officer: random.pick(scenario.officers).id, date: day, cell: .shift(random.pick(scenario.shifts).id), post: Post.ID(zones[0].text),
          kind: .lock))
    case .reserve:
      scenario.rules.append(RuleSetting(rule: .reserve, points: random.number(8...20), parameters: [.units: random.number(1...2)]))
      without.rules.append(RuleSetting(rule: .reserve, isOff: true))
    case .overlay: overlay(&scenario, &without)
    case .visiblePosts:
      scenario.rules.append(
        RuleSetting(
          rule: .maxPostDuties, hard: random.chance(30) ? .set(1) : .remove, prefer: .set(random.number(0...1)), points: random.number(2...9),
          parameters: [.together: random.number(0...1)], posts: zones.map { Post.ID($0.text) }))
      without.rules.append(RuleSetting(rule: .maxPostDuties, isOff: true))
    }
    return (scenario, without)
  }

  private func set(_ scenario: inout Scenario, _ without: inout Scenario, _ change: (inout CrewKind) -> Void) {
    change(&scenario.crewKinds[0])
    scenario.crewKinds[0].least = max(scenario.crewKinds[0].least, scenario.crewKinds[0].namedSeats)
    scenario.crewKinds[0].most = max(scenario.crewKinds[0].most, scenario.crewKinds[0].least)
    without.crewKinds = scenario.crewKinds
  }

  private mutating func ask(_ influence: CrewInfluence, _ scenario: inout Scenario, _ without: inout Scenario) {
    var probe = Requirement(
      id: "probe", place: random.chance(50) ? .everyZone : .anyPost, time: .shifts([random.pick(scenario.shifts).id]),
      counting: random.chance(30) ? .day : .period, crews: ["car"], points: .init(minimum: 25, target: 15, maximum: 15))
    switch influence {
    case .minimum: probe.minimum = random.number(1...2)
    case .target: probe.target = random.number(1...3)
    default: probe.maximum = random.number(0...1)
    }
    probe.target = max(probe.minimum, probe.target)
    scenario.requirements.append(probe)
    without.requirements = Array(scenario.requirements.dropLast())
  }

  /// An evening shift that covers the end of one shift and the beginning of the next; without it, the same shift at a time when nobody is asked for.
  private mutating func overlay(_ scenario: inout Scenario, _ without: inout Scenario) {
    let evening = Shift(id: "O", intervals: [ClockInterval(startMinute: 1140, endMinute: 1620)])
    let day = Shift(id: "O", intervals: [ClockInterval(startMinute: 420, endMinute: 900)])
    for rule in RuleID.drawn where RuleCatalogue.definition(of: rule).subject == .line {
      scenario.rules.append(RuleSetting(rule: rule, isOff: true))
    }
    scenario.zones = [scenario.zones[0]]
    scenario.fixedPosts = []
    scenario.requests = []
    scenario.requirements = [
      Requirement(
        id: "evening", place: .everyZone, time: .shifts(["S", "M"]), crews: ["car"], minimum: 1, points: .init(minimum: random.number(10...60)))
    ]
    scenario.draft = nil
    without = scenario
    scenario.shifts = [RandomScenario.shifts[1], RandomScenario.shifts[2], evening]
    without.shifts = [RandomScenario.shifts[1], RandomScenario.shifts[2], day]
  }
}

@Suite("Influence of crews")
struct CrewInfluenceTests {
  private static let wanted = 20
  private static let limit = 1200

  @Test("Whatever a scenario says of crews changes the optimum of at least 20 tiny scenarios", arguments: CrewInfluence.allCases)
  func binds(influence: CrewInfluence) throws {
    var found = 0
    var seed: UInt64 = 3_000_000
    while found < Self.wanted, seed < 3_000_000 + UInt64(Self.limit) {
      seed += 1
      var generator = CrewScenario(seed: seed)
      let pair = generator.pair(influence)
      let with = try RosterSolver(pair.with).solve(SolverSettings(threads: 1))
      let without = try RosterSolver(pair.without).solve(SolverSettings(threads: 1))
      guard let points = with.points, let roster = with.roster, let others = without.points, let other = without.roster else { continue }
      #expect(with.stop == .proven && without.stop == .proven, "seed \(seed)")
      let audit = RosterAudit(pair.with)
      #expect(audit.points(roster).points == points, "seed \(seed)")
      let isFound =
        switch influence.difference {
        case .any: points != others
        case .dearer: points > others
        case .cheaper: points < others
        case .choice: audit.points(other).points > points
        }
      guard isFound else { continue }
      // A crew of the overlay must be what makes the difference.
      if influence == .overlay, !roster.crews.contains(where: { $0.shift == "O" }) { continue }
      found += 1
    }
    #expect(found == Self.wanted)
  }
}
