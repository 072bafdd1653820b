import PatrolModel
import Testing

@Suite("What rules about places ask")
struct PlaceDemandTests {
  static let twelve = [Shift(id: "D", intervals: [Small.clock(7, 19)]), Shift(id: "N", intervals: [Small.clock(19, 31)])]
  static let whole = [Shift(id: "H", intervals: [Small.clock(8, 32)])]
  static let composite = [Shift(id: "K", intervals: [Small.clock(7, 15), Small.clock(20, 24)])]
  static let zones = [Zone(id: "k", zoneClass: .sangatRawan), Zone(id: "z"), Zone(id: "y", zoneClass: .aman)]

  /// A scenario in which one rule about places speaks alone.
  static func scenario(
    _ rule: RuleID, _ settings: RuleSetting..., days: Int = 1, lookAhead: Int = 0, shifts: [Shift] = Small.threeShifts, zones: [Zone] = zones
  ) -> Scenario {
    var scenario = Small.scenario(days: days, lookAhead: lookAhead, shifts: shifts)
    scenario.zones = zones
    scenario.rules = scenario.rules.filter { $0.rule != rule } + settings
    return scenario
  }

  static func asking(_ id: Requirement.ID, _ place: Requirement.Place, in shifts: [Shift.ID] = ["P"], _ target: Int) -> Requirement {
    Requirement(id: id, place: place, time: .shifts(shifts), target: target, points: .init(target: 1))
  }

  /// What a demand asks, for short.
  struct Asked: Equatable {
    var post: Post.ID
    var span: MinuteInterval?
    var minimum: Int
    var points: Int

    init(_ post: Post.ID, _ span: MinuteInterval?, _ minimum: Int, _ points: Int) {
      (self.post, self.span, self.minimum, self.points) = (post, span, minimum, points)
    }
  }

  static func minimums(_ scenario: Scenario) -> [Asked] {
    scenario.demands().map { Asked($0.posts[0], $0.span, $0.minimum, $0.points.minimum) }
  }

  @Test("a zone is asked by its class: two units late and one early, one in every shift, or one over the day")
  func classes() {
    let scenario = Self.scenario(.zoneMinimum)
    #expect(
      Self.minimums(scenario) == [
        Asked("k", Small.stretch(0, 15, 23), 4, 50), Asked("k", Small.stretch(0, 23, 31), 4, 50), Asked("k", Small.stretch(0, 7, 15), 2, 50),
        Asked("z", Small.stretch(0, 7, 15), 2, 50), Asked("z", Small.stretch(0, 15, 23), 2, 50), Asked("z", Small.stretch(0, 23, 31), 2, 50),
        Asked("y", nil, 2, 50),
      ])
    let demands = scenario.demands()
    #expect(demands.allSatisfy { $0.rule == .zoneMinimum && $0.part == .whole && $0.target == $0.minimum && $0.crews == nil && $0.maximum == nil })
    #expect(demands.map(\.measure) == [.presence, .presence, .presence, .presence, .presence, .presence, .duties])
    #expect(demands.last?.covering == [.init(day: 0, shift: 0), .init(day: 0, shift: 1), .init(day: 0, shift: 2)])
    #expect(demands.first?.points(present: 1) == 150)
  }

  @Test("points are for eight hours of the shift; a day in a safe zone costs them once, whatever the shifts")
  func lengths() {
    #expect(
      Self.minimums(Self.scenario(.zoneMinimum, shifts: Self.twelve)) == [
        Asked("k", Small.stretch(0, 19, 31), 4, 75), Asked("k", Small.stretch(0, 7, 19), 2, 75), Asked("z", Small.stretch(0, 7, 19), 2, 75),
        Asked("z", Small.stretch(0, 19, 31), 2, 75), Asked("y", nil, 2, 50),
      ])
    // 24 hours are a night.
    #expect(
      Self.minimums(Self.scenario(.zoneMinimum, shifts: Self.whole)) == [
        Asked("k", Small.stretch(0, 8, 32), 4, 150), Asked("z", Small.stretch(0, 8, 32), 2, 150), Asked("y", nil, 2, 50),
      ])
    // 12 hours in two parts, neither late nor a night: 75 are shared as 8 to 4.
    #expect(
      Self.minimums(Self.scenario(.zoneMinimum, shifts: Self.composite)) == [
        Asked("k", Small.stretch(0, 7, 15), 2, 50), Asked("k", Small.stretch(0, 20, 24), 2, 25), Asked("z", Small.stretch(0, 7, 15), 2, 50),
        Asked("z", Small.stretch(0, 20, 24), 2, 25), Asked("y", nil, 2, 50),
      ])
  }

  @Test("an overlay 19:00-03:00 asks by itself and cuts the others into periods that share the points")
  func overlay() {
    let scenario = Self.scenario(.zoneMinimum, shifts: Small.threeShifts + [Small.overlay], zones: [Zone(id: "z")])
    #expect(
      Self.minimums(scenario) == [
        Asked("z", Small.stretch(0, 7, 15), 2, 50), Asked("z", Small.stretch(0, 15, 19), 2, 25), Asked("z", Small.stretch(0, 19, 23), 2, 25),
        Asked("z", Small.stretch(0, 23, 27), 2, 25), Asked("z", Small.stretch(0, 27, 31), 2, 25), Asked("z", Small.stretch(0, 19, 23), 2, 25),
        Asked("z", Small.stretch(0, 23, 27), 2, 25),
      ])
    #expect(scenario.demands()[2].covering == [.init(day: 0, shift: 1), .init(day: 0, shift: 3)])
  }

  @Test("hours that the roster before or after could cover are not asked")
  func borders() {
    let early = Shift(id: "E", intervals: [Small.clock(5, 13)])
    // Six of eight hours: 37.5 of 50 points.
    #expect(
      Self.minimums(Self.scenario(.zoneMinimum, shifts: [early, Small.threeShifts[2]], zones: [Zone(id: "z")])) == [
        Asked("z", Small.stretch(0, 7, 13), 2, 38), Asked("z", Small.stretch(0, 23, 29), 2, 38),
      ])
  }

  @Test(
    "a unit's points are rounded by its hours first, and half of them up",
    arguments: [(1, 8, 1), (3, 8, 2), (1, 24, 2), (5, 12, 4), (1, 1, 1), (2, 2, 1), (100, 1, 7)])
  func rounding(points: Int, hours: Int, own: Int) {
    let shift = Shift(id: "X", intervals: [Small.clock(7, 7 + hours)])
    for rule in [RuleID.zoneMinimum, .reserve] {
      let demands = Self.scenario(rule, RuleSetting(rule: rule, points: points), shifts: [shift], zones: [Zone(id: "z")]).demands()
      #expect(demands.map(\.points.target) == [own])
    }
  }

  @Test("where there are kinds of crews, a unit is one of any kind, at all its points")
  func crews() {
    var scenario = Self.scenario(.zoneMinimum, shifts: Self.twelve)
    scenario.crewKinds = [CrewKind(id: "car", least: 3, most: 4), CrewKind(id: "motorcycle")]
    #expect(scenario.demands().map(\.minimum) == [2, 1, 1, 1, 1])
    #expect(scenario.demands().map(\.points.minimum) == [150, 150, 150, 150, 100])
    #expect(scenario.demands().allSatisfy { $0.crews == ["car", "motorcycle"] })
    scenario.rules = Small.silentPlaces + [RuleSetting(rule: .reserve, points: 2)]
    #expect(scenario.demands().map(\.target) == [1, 1])
    #expect(scenario.demands().map(\.points.target) == [3, 3])
    #expect(scenario.demands().allSatisfy { $0.crews == ["car", "motorcycle"] && $0.posts == ["cadangan"] })
  }

  @Test(
    "a requirement that names a zone silences its minimum, one for all posts does not",
    arguments: [
      (Requirement.Place.zones(["z"]), ["k", "y"]), (.zones(["k", "z"]), ["y"]), (.everyZone, []), (.zoneClass(.sangatRawan), ["z", "y"]),
      (.zoneClass(.aman), ["k", "z"]), (.posts(["y", "cadangan"]), ["k", "z"]), (.posts(["cadangan"]), ["k", "z", "y"]), (.anyPost, ["k", "z", "y"]),
    ])
  func silenced(place: Requirement.Place, asked: [Zone.ID]) {
    var scenario = Self.scenario(.zoneMinimum)
    // Even a requirement that holds on no day of the horizon names its zones.
    scenario.requirements = [Self.asking("r", place, 1)]
    scenario.requirements[0].weekdays = [.sunday]
    let posts = Set(scenario.demands().filter { $0.rule == .zoneMinimum }.map { $0.posts[0].text })
    #expect(posts == Set(asked.map(\.text)))
  }

  @Test("numbers of units are the scenario's where it says so, and none asks nothing")
  func parameters() {
    let setting = RuleSetting(
      rule: .zoneMinimum, points: 10, parameters: [.sangatRawanLate: 1, .sangatRawanEarly: 3, .rawanShift: 0, .amanDay: 2])
    let demands = Self.scenario(.zoneMinimum, setting).demands()
    #expect(demands.map { $0.posts[0] } == ["k", "k", "k", "y"])
    #expect(demands.map(\.minimum) == [2, 2, 6, 4])
    #expect(demands.map(\.points.minimum) == [5, 5, 5, 5])
    #expect(Self.scenario(.zoneMinimum, RuleSetting(rule: .zoneMinimum, hard: .set(1), points: 0)).demands().isEmpty)
  }

  @Test("a setting holds from its first date to its last, by the day on which a shift starts; one for some officers says nothing")
  func dates() {
    let zones = [Zone(id: "z")]
    let off = RuleSetting(rule: .zoneMinimum, isOff: true)
    let some = RuleSetting(rule: .zoneMinimum, points: 20, from: Small.monday + 2, to: Small.monday + 3)
    let limited = Self.scenario(.zoneMinimum, off, some, days: 7, zones: zones).demands()
    #expect(limited.map(\.day).sorted() == [2, 2, 2, 3, 3, 3])
    #expect(limited.allSatisfy { $0.points.minimum == 10 })
    #expect(limited.contains { $0.span == Small.stretch(3, 23, 31) })
    let changed = Self.scenario(.zoneMinimum, some, days: 4, zones: zones).demands()
    #expect(changed.filter { $0.day < 2 }.allSatisfy { $0.points.minimum == 50 })
    #expect(changed.filter { $0.day >= 2 }.allSatisfy { $0.points.minimum == 10 })
    #expect(changed.count == 12)
    let personal = RuleSetting(rule: .zoneMinimum, isOff: true, officers: OfficerFilter(officers: ["A"]))
    #expect(Self.scenario(.zoneMinimum, personal, zones: zones).demands().count == 3)
    #expect(Self.scenario(.zoneMinimum, off).demands().isEmpty)
    #expect(Self.scenario(.reserve, RuleSetting(rule: .reserve, isOff: true)).demands().isEmpty)
  }

  @Test("the reserve is wanted in every shift, as a target")
  func reserve() {
    let scenario = Self.scenario(.reserve)
    let demands = scenario.demands()
    #expect(demands.map(\.span) == [Small.stretch(0, 7, 15), Small.stretch(0, 15, 23), Small.stretch(0, 23, 31)])
    #expect(demands.allSatisfy { $0.posts == ["cadangan"] && $0.minimum == 0 && $0.target == 2 && $0.rule == .reserve && $0.maximum == nil })
    #expect(demands.map { $0.points(present: 0) } == [2, 2, 2])
    #expect(Self.scenario(.reserve, shifts: Self.twelve).demands().map { $0.points(present: 1) } == [2, 2])
    #expect(Self.scenario(.reserve, shifts: Self.whole).demands().map { $0.points(present: 0) } == [6])
    let three = RuleSetting(rule: .reserve, points: 8, parameters: [.units: 3])
    #expect(Self.scenario(.reserve, three).demands().map { $0.points(present: 1) } == [20, 20, 20])
    // Each half of the afternoon has half of one point, rounded up.
    #expect(Self.scenario(.reserve, shifts: Small.threeShifts + [Small.overlay]).demands().map(\.points.target) == [1, 1, 1, 1, 1, 1, 1])
  }
}

@Suite("Fair shares beside rules about places")
struct PlacesAndSharesTests {
  @Test("reserve, floors, caps and blind windows ask for no more people, so that fair shares stay; minimums of zones count")
  func shares() {
    var scenario = PlanningTests.nights(["A", "B"], 2)
    #expect(PlanningTests.shares(scenario, .fairNights) == [[7, 7], [7, 7]])
    scenario.rules = [RuleSetting(rule: .zoneMinimum, isOff: true)]
    #expect(Set(scenario.demands().map(\.rule)) == [nil, .reserve, .zoneFloor, .zoneCap, .blindWindow])
    #expect(PlanningTests.shares(scenario, .fairNights) == [[7, 7], [7, 7]])
    // Two a day in the safe zone, a third of them at night: 14 and 4.67 nights among two.
    scenario.rules = []
    #expect(PlanningTests.shares(scenario, .fairNights) == [[9, 10], [9, 10]])
  }
}
