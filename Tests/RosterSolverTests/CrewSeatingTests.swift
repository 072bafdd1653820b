import PatrolModel
import RosterAudit
import RosterSolver
import SeededChance
import Testing

@Suite("Seating of crews")
struct CrewSeatingTests {
  /// Riders by what they can do.
  private struct Riders {
    var both = 0
    var leaders = 0
    var drivers = 0
    var others = 0
    var count: Int { both + leaders + drivers + others }

    /// Whether the rows of so many crews of a kind hold.
    func fill(_ crews: Int, _ kind: CrewKind) -> Bool {
      guard (kind.least * crews...kind.most * crews).contains(count) else { return false }
      if kind.leaderDrives { return both >= crews }
      let isLed = kind.leader == nil || both + leaders >= crews
      let isDriven = kind.driver == nil || both + drivers >= crews
      return isLed && isDriven && (kind.leader == nil || kind.driver == nil || both + leaders + drivers >= 2 * crews)
    }

    func claims(_ kind: CrewKind) -> [SeatingClaim] {
      func claims(_ count: Int, _ leads: Bool, _ drives: Bool) -> [SeatingClaim] {
        (0..<count).map { _ in SeatingClaim(leads: [leads && kind.leader != nil], drives: [drives && kind.driver != nil], regu: nil) }
      }
      return claims(both, true, true) + claims(leaders, true, false) + claims(drivers, false, true) + claims(others, false, false)
    }
  }

  @Test("Every whole solution of the rows of a slot splits into whole crews")
  func rows() {
    var random = SplitMix64(seed: 11)
    var generator = CrewScenario(seed: 12)
    var seated = 0
    while seated < 10_000 {
      var kind = generator.kind("car")
      kind.most = random.number(kind.least...5)
      let count = random.number(1...6)
      let riders = Riders(
        both: random.number(0...count + 1), leaders: random.number(0...count + 1), drivers: random.number(0...count + 1),
        others: random.number(0...2 * count))
      guard riders.fill(count, kind) else { continue }
      seated += 1
      let claims = riders.claims(kind).shuffled(using: &random)
      let crews = CrewSeating(kind: kind, kindPlace: 0, claims: claims).crews(count, of: Array(claims.indices))
      #expect(crews.count == count)
      #expect(crews.flatMap(\.everyone).sorted() == Array(claims.indices))
      for crew in crews {
        #expect((kind.least...kind.most).contains(crew.everyone.count) && crew.size == crew.everyone.count)
        #expect((crew.leader == nil) == (kind.leader == nil) && (crew.driver == nil) == (kind.driver == nil))
        #expect(crew.leader.map { claims[$0].leads[0] } ?? true)
        #expect(crew.driver.map { claims[$0].drives[0] } ?? true)
        if kind.leader != nil, kind.driver != nil { #expect((crew.leader == crew.driver) == kind.leaderDrives) }
      }
    }
  }

  @Test("Whatever shifts overlap, each crew has a vehicle of its own that is in service", arguments: 0..<4)
  func vehicles(batch: Int) throws {
    var driven = 0
    for seed in 0..<20 {
      var random = SplitMix64(seed: UInt64(batch * 100 + seed))
      var pool = RandomScenario.shifts
      let shifts = (0..<3).map { _ in pool.remove(at: random.number(0...(pool.count - 1))) }
      let from = CivilDate(dayNumber: 20_780)
      var scenario = Self.scenario(officers: random.number(5...8), shifts: shifts)
      scenario.period = .init(from: from, days: 3, lookAheadDays: 0)
      scenario.zones = [Zone(id: "Z0", station: "A"), Zone(id: "Z1", station: "B")]
      scenario.crewKinds = [CrewKind(id: "car", least: 1, most: 2, vehicle: "R4")]
      scenario.vehicles = (0..<random.number(1...4)).map { place in
        let day = from + random.number(0...2)
        return Vehicle(
          id: Vehicle.ID("V\(place)"), kind: "R4", station: random.pick(["A", "B", nil]),
          outages: random.chance(50)
            ? [.init(from: day, fromMinute: random.pick([0, 480, 1000, 1300]), to: day, toMinute: random.pick([1310, 1440]))] : [])
      }
      scenario.requirements = [
        Requirement(
          id: "c", place: .everyZone, time: .shifts(shifts.map(\.id)), crews: ["car"], minimum: random.number(1...2), points: .init(minimum: 20))
      ]
      let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1, nodeLimit: 30))
      let roster = try #require(result.roster)
      let report = RosterAudit(scenario).judge(roster)
      #expect(report.isClean && report.points == result.points, "seed \(seed)")
      driven += roster.crews.count { $0.vehicle != nil }
      #expect(roster.crews.allSatisfy { $0.vehicle != nil }, "seed \(seed)")
    }
    #expect(driven > 100)
  }

  // MARK: By hand

  /// One day of a zone, every rule of lines and places off.
  private static func scenario(officers: Int, shifts: [Shift]) -> Scenario {
    Scenario(
      period: .init(from: CivilDate(dayNumber: 20_780), days: 1, lookAheadDays: 0), shifts: shifts,
      qualifications: [Qualification(id: "lead"), Qualification(id: "drive")], officers: (0..<officers).map { Officer(id: Officer.ID("o\($0)")) },
      zones: [Zone(id: "Z0")], requirements: [],
      rules: RuleID.allCases.filter { RuleCatalogue.definition(of: $0).isOverridable }.map { RuleSetting(rule: $0, isOff: true) })
  }

  private static let afternoon = RandomScenario.shifts[1]
  private static let night = RandomScenario.shifts[2]
  private static let evening = Shift(id: "O", intervals: [ClockInterval(startMinute: 1140, endMinute: 1620)])

  private func locked(_ officers: Int, at post: Post.ID, in scenario: Scenario) -> [Request] {
    scenario.officers.prefix(officers).map {
      Request(officer: $0.id, date: scenario.period.from, cell: .shift(scenario.shifts[0].id), post: post, kind: .lock)
    }
  }

  /// The breaches of the proven roster, in order.
  private func breaches(_ scenario: Scenario, points: Int) throws -> [CrewBreach.Fault] {
    let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1))
    #expect(result.stop == .proven)
    #expect(result.points == points)
    #expect(result.bound == points)
    let report = RosterAudit(scenario).judge(try #require(result.roster))
    #expect(report.points == points)
    #expect(report.breaches.isEmpty && report.mismatches.isEmpty)
    #expect(report.secondRank.reduce(0) { $0 + $1.points } == result.secondRankPoints)
    return report.crewBreaches.map(\.fault)
  }

  @Test("One vehicle serves one of two shifts that overlap, and both of two that do not")
  func overlappingShifts() throws {
    var scenario = Self.scenario(officers: 4, shifts: [Self.afternoon, Self.evening])
    scenario.crewKinds = [CrewKind(id: "car", vehicle: "R4")]
    scenario.vehicles = [Vehicle(id: "V0", kind: "R4")]
    scenario.requirements = [
      Requirement(id: "a", place: .everyZone, time: .shifts(["S"]), counting: .day, crews: ["car"], minimum: 2, points: .init(minimum: 50))
    ]
    #expect(try breaches(scenario, points: 50) == [])
    scenario.vehicles.append(Vehicle(id: "V1", kind: "R4"))
    #expect(try breaches(scenario, points: 0) == [])
    scenario.vehicles.removeLast()
    scenario.shifts = [Self.afternoon, Self.night]
    scenario.requirements[0].time = .shifts(["S", "M"])
    #expect(try breaches(scenario, points: 0) == [])
  }

  @Test("A crew of an evening shift covers the end of the afternoon and the beginning of the night")
  func overlay() throws {
    var scenario = Self.scenario(officers: 2, shifts: [Self.afternoon, Self.night, Self.evening])
    scenario.crewKinds = [CrewKind(id: "foot")]
    scenario.requirements = [
      Requirement(id: "all", place: .everyZone, time: .shifts(["S", "M"]), crews: ["foot"], minimum: 1, points: .init(minimum: 160)),
      Requirement(
        id: "late", place: .everyZone, time: .hours([ClockInterval(startMinute: 1140, endMinute: 1620)]), crews: ["foot"], minimum: 1,
        points: .init(minimum: 10)),
    ]
    let result = try RosterSolver(scenario).solve(SolverSettings(threads: 1))
    #expect(result.points == 80 && result.bound == 80)
    let roster = try #require(result.roster)
    #expect(roster.crews.map(\.shift) == ["O"])
    let report = RosterAudit(scenario).judge(roster)
    #expect(report.isClean && report.points == 80)
    let midnight = try #require(report.shortages.compactMap(\.demand.span).map(\.start).min()) - 900
    // Half of what is asked is covered: 19:00 to 23:00 and 23:00 to 03:00.
    #expect(report.shortages.compactMap(\.demand.span).map { $0.start - midnight } == [900, 1620])
    #expect(report.shortages.map(\.points) == [40, 40])
  }

  @Test("Of five who are locked into the one car of four, one is outside")
  func fiveInFour() throws {
    var scenario = Self.scenario(officers: 5, shifts: [Self.afternoon])
    scenario.officers[2].qualifications = ["lead"]
    scenario.crewKinds = [CrewKind(id: "car", least: 2, most: 4, leader: "lead", vehicle: "R4")]
    scenario.vehicles = [Vehicle(id: "V0", kind: "R4")]
    scenario.requirements = [
      Requirement(id: "c", place: .everyZone, time: .shifts(["S"]), crews: ["car"], minimum: 1, points: .init(minimum: 30))
    ]
    scenario.requests = locked(5, at: "Z0", in: scenario)
    let found = try breaches(scenario, points: scenario.levels.crewBreach)
    #expect(found.count == 1)
    guard case .outsideCrew? = found.first else {
      Issue.record("\(found)")
      return
    }
  }

  @Test("Where a rider is locked and nobody can lead, he rides without a leader, or stands outside where even that cannot be")
  func noLeader() throws {
    var scenario = Self.scenario(officers: 2, shifts: [Self.afternoon])
    scenario.crewKinds = [CrewKind(id: "car", least: 2, most: 4, leader: "lead")]
    scenario.requirements = [
      Requirement(id: "c", place: .everyZone, time: .shifts(["S"]), crews: ["car"], minimum: 1, points: .init(minimum: 30))
    ]
    scenario.requests = locked(1, at: "Z0", in: scenario)
    #expect(try breaches(scenario, points: scenario.levels.crewBreach) == [.noLeader])
    scenario.officers.removeLast()
    #expect(try breaches(scenario, points: scenario.levels.crewBreach + 30) == [.outsideCrew("o0")])
  }

  @Test("Where more are locked than there are cars for, a crew goes without one")
  func beyondCars() throws {
    var scenario = Self.scenario(officers: 4, shifts: [Self.afternoon])
    scenario.crewKinds = [CrewKind(id: "car", vehicle: "R4")]
    scenario.vehicles = [Vehicle(id: "V0", kind: "R4"), Vehicle(id: "V1", kind: "R2")]
    scenario.requirements = [
      Requirement(id: "c", place: .everyZone, time: .shifts(["S"]), crews: ["car"], minimum: 1, points: .init(minimum: 30))
    ]
    scenario.requests = locked(4, at: "Z0", in: scenario)
    #expect(try breaches(scenario, points: scenario.levels.crewBreach) == [.noVehicle])
  }

  @Test("Who is locked to a shift in which the reserve is closed stands outside a crew where none can be made")
  func closedReserve() throws {
    var scenario = Self.scenario(officers: 2, shifts: [Self.afternoon, Self.night])
    scenario.fixedPosts = [Post(id: Post.reserveID, shifts: ["M"])]
    scenario.crewKinds = [CrewKind(id: "car", least: 2, most: 4, leader: "lead", driver: "drive", vehicle: "R4")]
    scenario.vehicles = [Vehicle(id: "V0", kind: "R2")]
    scenario.requirements = [
      Requirement(id: "c", place: .everyZone, time: .shifts(["S"]), crews: ["car"], minimum: 1, points: .init(minimum: 30))
    ]
    scenario.requests = [Request(officer: "o1", date: scenario.period.from, cell: .shift("S"), kind: .lock)]
    #expect(try breaches(scenario, points: scenario.levels.crewBreach + 30) == [.outsideCrew("o1")])
  }

  @Test("A zone that asks for crews at another time does not keep another zone from its crews")
  func zonesAtOtherTimes() throws {
    var scenario = Self.scenario(officers: 2, shifts: [Self.afternoon, Self.night])
    scenario.zones.append(Zone(id: "Z1"))
    scenario.crewKinds = [CrewKind(id: "car")]
    scenario.requirements = [
      Requirement(id: "a", place: .zones(["Z0"]), time: .shifts(["S"]), crews: ["car"], minimum: 1, points: .init(minimum: 30)),
      Requirement(id: "b", place: .zones(["Z1"]), time: .shifts(["M"]), crews: ["car"], minimum: 1, points: .init(minimum: 40)),
    ]
    #expect(try breaches(scenario, points: 30) == [])
  }
}
