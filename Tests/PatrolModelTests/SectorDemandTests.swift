import PatrolModel
import Testing

@Suite("What is asked where sectors count")
struct SectorDemandTests {
  /// Zones z and y (safe) in sector s, zone x apart, and a post that no sector knows.
  static func scenario(share: Int = 50, _ requirements: Requirement...) -> Scenario {
    var scenario = Small.scenario(days: 1)
    scenario.zones.append(Zone(id: "x"))
    scenario.sectors = [Sector(id: "s", zones: ["z", "y"], sharePercent: share)]
    scenario.fixedPosts = [Post(id: "desk")]
    scenario.requirements = requirements
    return scenario
  }

  static func asked(
    _ place: Requirement.Place, counting: Requirement.Counting = .period, minimum: Int = 1, target: Int = 2, maximum: Int? = 3,
    points: Requirement.Points = .init(minimum: 20, target: 5, maximum: 4)
  ) -> Requirement {
    Requirement(
      id: "r", place: place, time: .shifts(["P"]), counting: counting, minimum: minimum, target: target, maximum: maximum, points: points)
  }

  @Test("a sector is a post of its own, after the zones' and before the others, in shifts of its own")
  func posts() {
    var scenario = Self.scenario()
    scenario.sectors[0].shifts = ["P"]
    #expect(scenario.posts.map(\.id) == ["z", "y", "x", "s", "desk", "cadangan"])
    #expect(scenario.posts.map(\.zone) == ["z", "y", "x", nil, nil, nil])
    #expect(scenario.posts[3].shifts == ["P"])
    #expect([0, 1, 50, 100, 101].map { Sector(id: "s", zones: [], sharePercent: $0).sharePercent } == [1, 1, 50, 100, 100])
    var sector = Sector(id: "s", zones: [])
    for (set, share) in [(0, 1), (1, 1), (101, 100), (-5, 1), (60, 60)] {
      sector.sharePercent = set
      #expect(sector.sharePercent == share)
    }
  }

  @Test("the zones of a zone's, a sector's and another post")
  func zonesAtPosts() {
    let scenario = Self.scenario()
    #expect(scenario.zones(at: "z").map(\.id) == ["z"])
    #expect(scenario.zones(at: "s").map(\.id) == ["z", "y"])
    #expect(scenario.zones(at: "desk").isEmpty && scenario.zones(at: "cadangan").isEmpty)
  }

  @Test("each zone is asked with the shares of the sectors over it, in parts that make all of them whole")
  func shares() {
    var scenario = Self.scenario(Self.asked(.everyZone))
    scenario.sectors.append(Sector(id: "t", zones: ["y", "x"], sharePercent: 30))
    let demands = scenario.demands()
    #expect(demands.map(\.posts) == [["z"], ["y"], ["x"]])
    #expect(demands.map(\.unit) == [2, 10, 10])
    #expect(demands.map(\.shares) == [["s": 1], ["s": 5, "t": 3], ["t": 3]])
    #expect(demands.map(\.minimum) == [2, 10, 10])
    #expect(demands.map(\.target) == [4, 20, 20])
    #expect(demands.map(\.maximum) == [6, 30, 30])
    #expect(demands.map(\.points.minimum) == [10, 2, 2])
    // 5 in halves and in tenths, rounded half up, at least 1.
    #expect(demands.map(\.points.target) == [3, 1, 1])
    #expect(demands.map(\.points.maximum) == [2, 1, 1])
    let shift = scenario.shifts[0]
    #expect(["y", "s", "t"].map { demands[1].weight(of: shift, at: Post.ID($0)) } == [10, 5, 3])
  }

  @Test(
    "a set of posts counts a sector by how many of its zones it names, at most one, and not at all where it names the sector",
    arguments: [
      (Requirement.Place.posts(["z"]), 50, 1, 2), (.posts(["z", "y"]), 50, 1, 1), (.posts(["z", "y", "x"]), 60, 1, 1),
      (.posts(["z", "y"]), 20, 2, 5),
      (.posts(["z", "x", "desk"]), 20, 1, 5), (.posts(["x", "desk"]), 50, nil, 1), (.posts(["s"]), 50, nil, 1), (.posts(["z", "s"]), 50, nil, 1),
      (.anyPost, 50, nil, 1), (.zones(["y"]), 25, 1, 4), (.zoneClass(.aman), 100, 1, 1),
    ] as [(Requirement.Place, Int, Int?, Int)])
  func sets(place: Requirement.Place, share: Int, part: Int?, unit: Int) {
    let demand = Self.scenario(share: share, Self.asked(place)).demands()[0]
    #expect(demand.shares == part.map { ["s": $0] } ?? [:])
    #expect(demand.unit == unit)
    if demand.posts.contains("s") { #expect(demand.weight(of: Small.threeShifts[0], at: "s") == unit) }
  }

  @Test("parts with a qualification and duties of the day are in such parts as well")
  func partsAndDuties() {
    var requirement = Self.asked(.zones(["z"]), counting: .day)
    requirement.parts = [.init(qualification: "leader", minimum: 1, points: 7)]
    let demands = Self.scenario(requirement).demands()
    #expect(demands.map(\.measure) == [.duties, .duties])
    #expect(demands.map(\.unit) == [2, 2])
    #expect(demands.map(\.minimum) == [2, 2])
    #expect(demands.map(\.points.minimum) == [10, 4])
  }

  @Test("hours of a sector count by its share, rounded, and blind windows see it in full")
  func hoursAndTouches() {
    var scenario = Self.scenario(share: 30, PlaceDemandTests.asking("r", .zones(["z", "x"]), 3))
    scenario.rules = scenario.rules.filter { ![.zoneFloor, .blindWindow].contains($0.rule) }
    scenario.period.days = 3
    let demands = scenario.demands()
    let floors = demands.filter { $0.rule == .zoneFloor }
    #expect(floors.map(\.posts) == [["z"], ["y"], ["x"]])
    #expect(floors.map(\.shares) == [["s": 30], ["s": 30], [:]])
    #expect(floors.allSatisfy { $0.unit == 1 })
    func hours(_ minutes: Int, at post: Post.ID) -> Int {
      floors[0].weight(of: Shift(id: "X", intervals: [ClockInterval(startMinute: 0, endMinute: minutes)]), at: post)
    }
    // 30 % of 8, 12, 24 and a third of an hour: 2.4, 3.6, 7.2, 0.1.
    #expect([480, 720, 1440, 20].map { hours($0, at: "s") } == [2, 4, 7, 1])
    #expect([480, 720, 1440, 20].map { hours($0, at: "z") } == [8, 12, 24, 1])
    let windows = demands.filter { $0.rule == .blindWindow }
    #expect(!windows.isEmpty)
    #expect(windows.allSatisfy { $0.shares == ($0.posts == ["x"] ? [:] : ["s": 1]) && $0.unit == 1 && $0.minimum == 1 })
  }

  @Test("a zone's even share is asked in whole ones, whatever the parts in which its sectors count")
  func evenShare() {
    func floors(_ sectors: [Sector]) -> [Int] {
      var scenario = Self.scenario(PlaceDemandTests.asking("r", .zones(["z"]), 3))
      scenario.sectors = sectors
      return ZoneShareTests.limits(.zoneFloor, 100, scenario)
    }
    #expect(floors([]) == [8, 8, 8])
    #expect(floors([Sector(id: "s", zones: ["z", "y"], sharePercent: 33)]) == [8, 8, 8])
  }

  @Test("history at a sector's post was seen in each of its zones")
  func history() {
    var scenario = Self.scenario()
    scenario.rules = scenario.rules.filter { $0.rule != .blindWindow }
    func firstWindows(_ post: Post.ID) -> Set<[Post.ID]> {
      scenario.history.cells["A"] = [Small.monday + -1: .shift("S", post: post), Small.monday + -2: .shift("P", post: post)]
      let first = Small.minutes(0, 7)
      return Set(scenario.demands().filter { $0.rule == .blindWindow && ($0.span?.end ?? 0) <= first + 480 }.map(\.posts))
    }
    #expect(firstWindows("s") == [["x"]])
    #expect(firstWindows("z") == [["y"], ["x"]])
    #expect(firstWindows("x") == [["z"], ["y"]])
  }

  @Test("all points are kept for whole ones where they divide, however they are cut", arguments: UInt64(1)...40)
  func wholeOnes(seed: UInt64) {
    var state = seed
    func draw(_ range: ClosedRange<Int>) -> Int {
      // Knuth's linear congruential numbers are chance enough here.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int((state >> 33) % UInt64(range.count))
    }
    let share = [10, 20, 25, 30, 45, 50, 60, 75, 100][draw(0...8)]
    let target = 100 * draw(1...4)
    let further = draw(0...1) == 0 ? [] : [target / 2, target / 4]
    let minimum = draw(0...2)
    let requirement = Self.asked(
      .zones(["z"]), minimum: minimum, target: minimum + draw(0...4), maximum: draw(0...1) == 0 ? nil : 6,
      points: .init(minimum: target * 2, target: target, furtherTargets: further, maximum: 100 * draw(1...3)))
    var scenario = Self.scenario(share: share, requirement)
    let counted = scenario.demands()[0]
    scenario.sectors = []
    let plain = scenario.demands()[0]
    #expect(counted.unit * share % 100 == 0 && counted.shares == ["s": counted.unit * share / 100])
    // Points of 100 and its multiples divide; where they are quartered, only by units of a fourth.
    let divides = further.allSatisfy { $0 % counted.unit == 0 } && target % counted.unit == 0
    for present in 0...8 where divides { #expect(counted.points(present: counted.unit * present) == plain.points(present: present)) }
    // Never dearer with more of those who are wanted.
    let below = (0...counted.target).map { counted.points(present: $0) }
    #expect(below == below.sorted(by: >))
  }

  @Test("a sector takes the kinds of crews that its zones are asked for, and its least size is that of its zones together")
  func crews() {
    var scenario = Self.scenario(Self.asked(.zones(["z"])), Self.asked(.posts(["x", "desk"])))
    scenario.crewKinds = [CrewKind(id: "car", least: 3, most: 4), CrewKind(id: "foot", most: 3), CrewKind(id: "boat")]
    #expect(scenario.crewKinds(at: "s") == [])
    scenario.requirements[0].crews = ["foot", "car"]
    scenario.requirements[1].crews = ["boat"]
    #expect(scenario.crewKinds(at: "s") == ["car", "foot"])
    #expect(scenario.crewKinds(at: "y") == [])
    #expect(scenario.crewKinds(at: "x") == ["boat"])
    scenario.requirements[0].place = .posts(["s"])
    #expect(scenario.crewKinds(at: "s") == ["car", "foot"])
    #expect(scenario.crewKinds(at: "z") == [])
    // The minimum of y, which no requirement names, takes all kinds.
    scenario.rules = scenario.rules.filter { $0.rule != .zoneMinimum }
    #expect(scenario.crewKinds(at: "s") == ["car", "foot", "boat"])

    func least(_ post: Post.ID) -> Int { scenario.leastCrew(scenario.crewKinds[0], at: post, on: Small.monday) }
    scenario.rules.append(RuleSetting(rule: .crewOfOne, hard: .set(1)))
    #expect(["z", "y", "s", "desk", "cadangan"].map { least(Post.ID($0)) } == [3, 1, 3, 3, 3])
    scenario.zones[0].zoneClass = .aman
    #expect(["z", "y", "s", "desk", "cadangan"].map { least(Post.ID($0)) } == [1, 1, 1, 3, 3])
  }
}

@Suite("Backup within reach")
struct BackupDemandTests {
  static func scenario(_ setup: (inout Scenario) -> Void = { _ in }) -> Scenario {
    var scenario = PlaceDemandTests.scenario(.backup)
    scenario.zones[0].adjacent = ["z"]
    setup(&scenario)
    return scenario
  }

  @Test("each very vulnerable zone asks for two units in itself and its neighbours in every shift, as a target")
  func demands() {
    let demands = Self.scenario().demands()
    #expect(demands.map(\.span) == [Small.stretch(0, 7, 15), Small.stretch(0, 15, 23), Small.stretch(0, 23, 31)])
    #expect(
      demands.allSatisfy {
        $0.rule == .backup && $0.zone == "k" && $0.posts == ["k", "z"] && $0.minimum == 0 && $0.target == 4 && $0.maximum == nil && $0.crews == nil
      })
    // Half of 3 points a unit, rounded up.
    #expect(demands.map { $0.points(present: 3) } == [2, 2, 2])
    #expect(Self.scenario { $0.zones[0].adjacent = [] }.demands().isEmpty)
    #expect(Self.scenario { $0.zones[0].zoneClass = .rawan }.demands().isEmpty)
  }

  @Test("points are for eight hours, units as many as the setting says, crews where there are kinds of them")
  func settings() {
    #expect(Self.scenario { $0.shifts = PlaceDemandTests.whole }.demands().map(\.points.target) == [5])
    let three = Self.scenario { $0.rules.append(RuleSetting(rule: .backup, points: 8, parameters: [.units: 3])) }.demands()
    #expect(three.allSatisfy { $0.target == 6 && $0.points.target == 4 })
    let crews = Self.scenario { $0.crewKinds = [CrewKind(id: "car"), CrewKind(id: "foot")] }.demands()
    #expect(crews.allSatisfy { $0.target == 2 && $0.points.target == 3 && $0.crews == ["car", "foot"] })
    #expect(Self.scenario { $0.rules.append(RuleSetting(rule: .backup, isOff: true)) }.demands().isEmpty)
  }

  @Test("two zones next to each other ask each for its own sake, and sectors count by the zones in reach")
  func eachForItself() {
    let demands = Self.scenario {
      $0.shifts = [Small.threeShifts[0]]
      $0.zones[1].zoneClass = .sangatRawan
      $0.zones[1].adjacent = ["k", "y"]
      $0.sectors = [Sector(id: "s", zones: ["z", "y"])]
    }.demands()
    #expect(demands.map(\.zone) == ["k", "z"])
    #expect(demands.map { Set($0.posts) } == [["k", "z"], ["k", "z", "y"]])
    #expect(demands.map(\.shares) == [["s": 1], ["s": 1]])
    #expect(demands.map(\.unit) == [2, 1])
    #expect(demands.map(\.target) == [8, 4])
  }

  @Test("it asks for no more people, so that fair shares stay, and no zone is asked for by it alone")
  func otherRules() {
    var scenario = Self.scenario { $0.rules = $0.rules.filter { $0.rule != .zoneMinimum } }
    #expect(Set(scenario.demands().filter { $0.rule == .zoneMinimum }.map(\.posts)) == [["k"], ["z"], ["y"]])
    let with = ZoneShareTests.limits(.zoneFloor, 100, scenario)
    scenario.rules.append(RuleSetting(rule: .backup, isOff: true))
    #expect(ZoneShareTests.limits(.zoneFloor, 100, scenario) == with)
  }
}
