import PatrolModel
import RosterAudit
import Testing

@Suite("Sectors as the judge counts them")
struct SectorTests {
  /// Zones z and y in sector s at half, w apart; three pairs may ride on foot.
  static func scenario(share: Int = 50, days: Int = 1, shifts: [String] = ["P"], _ requirements: Requirement...) -> Scenario {
    var scenario = CrewStage.scenario(days: days, shifts: shifts)
    scenario.sectors = [Sector(id: "s", zones: ["z", "y"], sharePercent: share)]
    scenario.requirements = requirements
    return scenario
  }

  static func asking(_ place: Requirement.Place, crews: [CrewKind.ID]? = ["foot"], counting: Requirement.Counting = .period) -> Requirement {
    Requirement(
      id: "r", place: place, time: .shifts(["P"]), counting: counting, crews: crews, minimum: 1, target: 2, points: .init(minimum: 20, target: 5))
  }

  /// Pairs on foot, each at its post.
  static func report(_ scenario: Scenario, _ posts: Post.ID...) -> AuditReport { report(scenario, at: posts) }

  static func report(_ scenario: Scenario, at posts: [Post.ID]) -> AuditReport {
    let pairs: [[Officer.ID]] = [["A", "B"], ["C", "D"], ["E", "F"]]
    var rows = scenario.officers.map { _ in "-" }
    for (pair, post) in zip(pairs, posts) {
      for place in scenario.officers.indices where pair.contains(scenario.officers[place].id) { rows[place] = "P\(post.text)" }
    }
    let crews = zip(pairs, posts).map { CrewStage.crew("foot", at: $1, $0) }
    return RosterAudit(scenario).judge(CrewStage.grid(scenario, rows, crews: crews))
  }

  @Test("a crew of a sector of half is half present in each zone, and points are those of halves")
  func half() {
    let report = Self.report(Self.scenario(Self.asking(.zones(["z", "y"]))), "s")
    #expect(report.isClean)
    // Half of 20 is 10, half of 5 is 2.5, rounded up; one half is missing to the minimum and two more to the target, in each zone.
    let zone = [
      Charge(source: .belowMinimum("r"), dates: [Stage.monday], measured: 0, wanted: 1, points: 10),
      Charge(source: .belowTarget("r"), dates: [Stage.monday], measured: 0, wanted: 2, points: 6),
    ]
    #expect(report.charges == zone + zone)
    #expect(report.shortages.map(\.present) == [1, 1])
    #expect(report.shortages.map(\.missing) == [2, 2])
    #expect(report.indicators.unfilledDemands == 2)
    #expect(report.indicators.missingToMinimum == 2)
    #expect(report.indicators.missingToTarget == 4)
    #expect(report.indicators.coverage.map(\.minutes) == [Fraction(2 * 240, of: 2 * 960)])
  }

  @Test(
    "two halves are one, and a zone's own crew counts in full beside them",
    arguments: [
      (["s", "s"], 12), (["s", "s", "s"], 6), (["s", "z"], 16 + 3), (["s", "z", "y"], 6), (["z", "y"], 12), (["s", "s", "z"], 6), (["w"], 52),
    ])
  func sums(posts: [Post.ID], points: Int) {
    let scenario = Self.scenario(Self.asking(.zones(["z", "y"])), Requirement(id: "w", place: .zones(["w"]), time: .shifts(["P"]), points: .init()))
    let report = Self.report(scenario, at: posts)
    #expect(report.points - report.crewBreaches.reduce(0) { $0 + 100_000 * $1.steps } == points)
  }

  @Test(
    "a set of posts counts a sector by the zones that it names, at most one; its own post and all posts count it in full",
    arguments: [
      (Requirement.Place.posts(["z", "y"]), 50, 1, 1), (.posts(["z", "y", "w"]), 50, 1, 1), (.posts(["z", "w"]), 50, 1, 2), (.posts(["z"]), 20, 1, 5),
      (.posts(["z", "y"]), 60, 1, 1), (.posts(["z", "y"]), 30, 3, 5), (.posts(["s"]), 20, 1, 1), (.posts(["z", "s"]), 20, 1, 1), (.anyPost, 20, 1, 1),
      (.posts(["w", "cadangan"]), 50, 0, 1),
    ])
  func sets(place: Requirement.Place, share: Int, present: Int, unit: Int) {
    let report = Self.report(Self.scenario(share: share, Self.asking(place, crews: nil)), "s")
    // Two officers at the sector: twice what one counts, of two who are wanted.
    let counted = report.shortages.first.map { ($0.present, $0.demand.unit) } ?? (2 * unit, unit)
    #expect(counted == (2 * present, unit))
  }

  @Test("duties of the day count by share as presence does")
  func byDay() {
    let report = Self.report(Self.scenario(share: 25, Self.asking(.zones(["z"]), counting: .day)), "s")
    // A quarter of one: three quarters of the minimum and four of the target are missing, at 5 and at 1.25, rounded.
    #expect(report.charges.map(\.points) == [15, 4])
  }

  @Test("officers who must hold a qualification count by share as well")
  func parts() {
    var requirement = Self.asking(.zones(["z"]), crews: nil)
    requirement.points = .init()
    requirement.parts = [.init(qualification: "leader", minimum: 1, points: 7)]
    // A leads and B does not; half of 7 is 3.5, rounded up.
    func charges(_ posts: Post.ID...) -> [Charge] {
      Self.report(Self.scenario(requirement), at: posts).charges.filter { $0.source != .rule(.crewSeats, instance: "") }
    }
    #expect(charges("s") == [Charge(source: .part("r", "leader"), dates: [Stage.monday], measured: 0, wanted: 1, points: 4)])
    #expect(charges("s", "s").isEmpty)
  }

  @Test("more than the most in halves is told in whole ones, rounded up")
  func maximum() {
    var requirement = Self.asking(.zones(["z"]))
    requirement.maximum = 1
    requirement.points = .init(maximum: 9)
    let report = Self.report(Self.scenario(requirement), "z", "s")
    #expect(report.charges == [Charge(source: .aboveMaximum("r"), dates: [Stage.monday], measured: 2, wanted: 1, points: 5)])
    #expect(Self.report(Self.scenario(requirement), "s", "s").charges.isEmpty)
  }

  @Test("hours count by share, and whoever is in the sector is seen in each of its zones")
  func hoursAndWindows() {
    var floor = Self.scenario(Self.asking(.zones(["z", "y"])))
    floor.requirements[0].points = .init()
    floor.rules.append(RuleSetting(rule: .zoneFloor, points: 3, parameters: [.percent: 50]))
    // 16 crew-hours are asked of z and of y; half of that is 8, and the sector's crew spends 4 in each.
    let charges = Self.report(floor, "s").charges
    #expect(charges == (0..<2).map { _ in RosterCase.charge(.zoneFloor, [0], measured: 4, wanted: 8, points: 12) })
    #expect(Self.report(floor, "s", "s").charges.isEmpty)

    var blind = Self.scenario(share: 10, days: 2, shifts: ["P", "S", "M"], Self.asking(.zones(["z", "y"])))
    blind.requirements[0].points = .init()
    blind.rules.append(RuleSetting(rule: .blindWindow, points: 5))
    let unseen = RosterAudit(blind).judge(CrewStage.grid(blind, ["-"])).charges.count
    let row = "Ps Ps"
    let pair = (0..<2).map { CrewStage.crew("foot", at: "s", day: $0, ["A", "B"]) }
    let seen = RosterAudit(blind).judge(CrewStage.grid(blind, [row, row], crews: pair)).charges
    // Zones z and y at 15:00 and 23:00 of the second day.
    #expect(unseen == 4)
    #expect(seen.isEmpty)
  }

  @Test("whoever works at a sector where crews are asked for sits in a crew, also one that the judge forms; the sector is no zone's own post")
  func crews() {
    var scenario = Self.scenario(days: 2, Self.asking(.zones(["z"])))
    scenario.zones[0].station = "Utara"
    scenario.officers[0].station = "Selatan"
    scenario.rules += [
      RuleSetting(rule: .homeStation, points: 3), RuleSetting(rule: .repeatPost, prefer: .set(1), points: 2),
    ]
    let audit = RosterAudit(scenario)
    let grid = CrewStage.grid(scenario, ["Ps Ps", "Ps Ps"])
    #expect(audit.seated(grid).crews.map(\.post) == ["s", "s"])
    let report = audit.judge(grid)
    #expect(report.isClean && report.seatsWereDerived)
    #expect(report.secondRank.isEmpty)
    #expect(report.charges.allSatisfy { $0.officer == nil })
    let alone = audit.judge(CrewStage.grid(scenario, ["Ps"], crews: [CrewStage.crew("foot", at: "s", ["B"])]))
    #expect(alone.crewBreaches.map(\.fault) == [.tooFew(least: 2), .misplaced("B"), .outsideCrew("A")])
    let trio = audit.judge(CrewStage.grid(scenario, ["Ps", "Ps", "Ps"], crews: [CrewStage.crew("trio", at: "s", ["A", "B", "C"])]))
    #expect(trio.crewBreaches.map(\.fault) == [.kindNotTaken])
  }

  @Test("a crew of one rides in a sector of safe zones alone, where that is allowed")
  func crewOfOne() {
    func faults(_ safe: [Int]) -> [CrewBreach.Fault] {
      var scenario = Self.scenario(Self.asking(.zones(["z"])))
      scenario.rules.append(RuleSetting(rule: .crewOfOne, hard: .set(1)))
      for place in safe { scenario.zones[place].zoneClass = .aman }
      return RosterAudit(scenario).judge(CrewStage.grid(scenario, ["Ps"], crews: [CrewStage.crew("foot", at: "s", ["A"])])).crewBreaches.map(\.fault)
    }
    #expect(faults([]) == [.tooFew(least: 2)])
    #expect(faults([0]) == [.tooFew(least: 2)])
    #expect(faults([0, 1]).isEmpty)
  }

  @Test("one officer in two shifts at once counts where he counts most")
  func oneHead() {
    var scenario = Self.scenario(days: 2, Self.asking(.zones(["z"]), crews: nil))
    scenario.crewKinds = []
    scenario.requirements[0].dates = [Stage.monday + 1]
    scenario.shifts = Stage.shifts.filter { $0.id == "P" } + [Shift(id: "W", intervals: [Stage.clock(8, 39)])]
    func present(_ row: String) -> [Int] { RosterAudit(scenario).judge(CrewStage.grid(scenario, [row])).shortages.map(\.present) }
    // From 07:00 to 08:00 and from there to 15:00, in halves.
    #expect(present("Wz Ps") == [2, 2])
    #expect(present("Ws Pz") == [2, 2])
    #expect(present("Ws Ps") == [1, 1])
  }

  @Test("with a share of all a crew of the sector is worth in a zone what the zone's own is", arguments: UInt64(1)...20)
  func wholeShare(seed: UInt64) {
    var random = SplitMix64(state: seed)
    var requirement = Self.asking(.everyZone, crews: Bool.random(using: &random) ? nil : ["foot"])
    requirement.maximum = Int.random(in: 2...3, using: &random)
    requirement.points = .init(minimum: 20, target: 7, furtherTargets: [3], maximum: 4)
    var scenario = Self.scenario(share: 100, requirement)
    scenario.rules += [
      RuleSetting(rule: .zoneFloor, points: 3), RuleSetting(rule: .zoneCap, points: 2), RuleSetting(rule: .blindWindow, points: 5),
    ]
    let number = Int.random(in: 0...3, using: &random)
    func own(_ post: Post.ID) -> [Shortage] {
      let report = Self.report(scenario, at: [Post.ID](repeating: post, count: number))
      return report.shortages.filter { $0.demand.posts == ["z"] }
    }
    #expect(own("s") == own("z"))
  }
}
