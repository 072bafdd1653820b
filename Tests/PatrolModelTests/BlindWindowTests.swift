import PatrolModel
import Testing

@Suite("Blind windows")
struct BlindWindowTests {
  static let veryVulnerable = [Zone(id: "k", zoneClass: .sangatRawan), Zone(id: "y", zoneClass: .aman)]

  static func scenario(
    days: Int = 2, lookAhead: Int = 0, shifts: [Shift] = Small.threeShifts, zones: [Zone] = [veryVulnerable[0]],
    _ parameters: [RuleParameter: Int] = [:]
  ) -> Scenario {
    PlaceDemandTests.scenario(
      .blindWindow, RuleSetting(rule: .blindWindow, points: 5, parameters: parameters), days: days, lookAhead: lookAhead, shifts: shifts, zones: zones
    )
  }

  /// When a demand's window ends and which duties meet it: "0 23 P0 S0".
  static func windows(_ scenario: Scenario, at post: Post.ID? = nil) -> [String] {
    scenario.demands().filter { post == nil || $0.posts == [post] }.map { demand in
      let midnight = scenario.timeZone.instant(on: scenario.period.date(demand.day), minute: 0)
      let hour = ((demand.span?.end ?? 0) - midnight) / 60
      return (["\(demand.day)", "\(hour)"] + demand.covering.map { "\(scenario.shifts[$0.shift].id)\($0.day)" }).joined(separator: " ")
    }
  }

  @Test("at each start and end of a shift somebody must have been there within the longest time, by class")
  func classes() {
    let scenario = Self.scenario(days: 3, zones: PlaceDemandTests.zones)
    // Twelve hours: what last night or its roster could cover is not judged without history.
    #expect(
      Self.windows(scenario, at: "k") == ["0 23 P0 S0", "1 7 S0 M0", "1 15 M0 P1", "1 23 P1 S1", "2 7 S1 M1", "2 15 M1 P2", "2 23 P2 S2"])
    // 24 hours before 15:00 the morning shift was still there for the last minute that counts.
    #expect(Self.windows(scenario, at: "z") == ["1 15 P0 S0 M0 P1", "1 23 S0 M0 P1 S1", "2 7 M0 P1 S1 M1", "2 15 P1 S1 M1 P2", "2 23 S1 M1 P2 S2"])
    #expect(Self.windows(scenario, at: "y") == ["2 15 P0 S0 M0 P1 S1 M1 P2", "2 23 S0 M0 P1 S1 M1 P2 S2"])
    #expect(scenario.demands().allSatisfy { $0.rule == .blindWindow && $0.measure == .touches && $0.minimum == 1 && $0.target == 1 })
    #expect(scenario.demands().allSatisfy { $0.points(present: 0) == 5 && $0.points(present: 1) == 0 && $0.points(present: 9) == 0 })
  }

  @Test("exactly the longest time is still free", arguments: [(480, "0 23 P0 S0"), (479, "0 23 S0")])
  func exact(minutes: Int, evening: String) {
    #expect(Self.windows(Self.scenario(days: 1, [.sangatRawanMinutes: minutes])).contains(evening))
  }

  @Test("shifts of 12 and 24 hours, in two parts, and an overlay are judged at their own times")
  func shifts() {
    #expect(Self.windows(Self.scenario(shifts: PlaceDemandTests.twelve)) == ["1 7 D0 N0", "1 19 N0 D1"])
    #expect(Self.windows(Self.scenario(shifts: PlaceDemandTests.whole)) == ["1 8 H0"])
    // Between its parts nobody is there: with four hours nothing could be present before 20:00, with six the first part was.
    #expect(Self.windows(Self.scenario(days: 1, shifts: PlaceDemandTests.composite, [.sangatRawanMinutes: 240])) == ["0 15 K0", "0 24 K0"])
    #expect(
      Self.windows(Self.scenario(days: 1, shifts: PlaceDemandTests.composite, [.sangatRawanMinutes: 360])) == ["0 15 K0", "0 20 K0", "0 24 K0"])
    let withOverlay = Self.scenario(shifts: Small.threeShifts + [Small.overlay], [.sangatRawanMinutes: 240])
    #expect(
      Self.windows(withOverlay) == [
        "0 15 P0", "0 19 P0 S0", "0 23 S0 O0", "1 3 S0 M0 O0", "1 7 M0 O0", "1 15 P1", "1 19 P1 S1", "1 23 S1 O1",
      ])
  }

  @Test("a time at midnight belongs to the day that ends, and each time is judged by that day's setting")
  func midnight() {
    let halves = [Shift(id: "A", intervals: [Small.clock(0, 12)]), Shift(id: "B", intervals: [Small.clock(12, 24)])]
    var scenario = Self.scenario(shifts: halves, [.sangatRawanMinutes: 360])
    #expect(Self.windows(scenario) == ["0 12 A0", "0 24 B0", "1 12 A1", "1 24 B1"])
    scenario.rules.append(RuleSetting(rule: .blindWindow, isOff: true, from: Small.monday + 1, to: Small.monday + 1))
    #expect(Self.windows(scenario) == ["0 12 A0", "0 24 B0"])
    scenario.rules[scenario.rules.count - 1] = RuleSetting(rule: .blindWindow, points: 9, from: Small.monday + 1)
    #expect(scenario.demands().map(\.points.minimum) == [5, 5, 9, 9])
    scenario.rules.append(RuleSetting(rule: .blindWindow, isOff: true, from: Small.monday))
    #expect(scenario.demands().isEmpty)
  }

  @Test("days of the look-ahead are judged as well")
  func lookAhead() {
    #expect(Self.windows(Self.scenario(days: 1, lookAhead: 2)) == Self.windows(Self.scenario(days: 3)))
  }

  @Test("windows of weeks look back at all their days")
  func weeks() {
    var scenario = Self.scenario(days: 1, [.sangatRawanMinutes: 20 * 1440])
    func know(_ back: ClosedRange<Int>) {
      scenario.history.cells["B"] = Dictionary(uniqueKeysWithValues: back.map { (Small.monday + -$0, .shift("S", post: "k")) })
    }
    scenario.zones.append(Zone(id: "z"))
    scenario.rules.append(RuleSetting(rule: .blindWindow, points: 5, parameters: [.rawanMinutes: 20 * 1440]))
    know(1...18)
    #expect(scenario.demands().isEmpty)
    know(1...21)
    #expect(Self.windows(scenario, at: "z").count == 2)
    #expect(Self.windows(scenario, at: "k").isEmpty)
  }

  static let known: [([(Int, Shift.ID, Post.ID?)], [String])] = [
    // Somebody was elsewhere: nobody is known at k.
    ([(1, "M", "y")], ["0 15 P0", "0 23 P0 S0"]),
    // Somebody was at k last night.
    ([(1, "M", "k")], ["0 23 P0 S0"]),
    // Somebody was there until 23:00, sixteen hours before.
    ([(1, "S", "k")], ["0 15 P0", "0 23 P0 S0"]),
    // A shift without its post, or at no zone's own post, names nobody at any zone.
    ([(1, "M", nil)], ["0 23 P0 S0"]), ([(1, "M", "cadangan")], ["0 23 P0 S0"]), ([(1, "M", "elsewhere")], ["0 23 P0 S0"]),
    // A shift that the scenario does not have.
    ([(1, "X", "k")], ["0 23 P0 S0"]),
    // Known in part: one post known makes the day known.
    ([(1, "M", nil), (1, "P", "y")], ["0 15 P0", "0 23 P0 S0"]), ([(2, "M", "k")], ["0 23 P0 S0"]),
  ]

  @Test("a stretch that began before the period counts what history knows, and is not judged where it knows nobody", arguments: known)
  func history(cells: [(Int, Shift.ID, Post.ID?)], windows: [String]) {
    var scenario = Self.scenario(days: 1, zones: Self.veryVulnerable)
    for (place, cell) in cells.enumerated() {
      scenario.history.cells[Officer.ID("h\(place)")] = [Small.monday + -cell.0: .shift(cell.1, post: cell.2)]
    }
    #expect(Self.windows(scenario, at: "k") == windows)
  }

  @Test("days off and away in history name nobody")
  func away() {
    var scenario = Self.scenario(days: 1)
    scenario.history.cells["A"] = [Small.monday + -1: .off]
    scenario.history.cells["B"] = [Small.monday + -1: .away("cuti")]
    #expect(Self.windows(scenario) == ["0 23 P0 S0"])
  }

  @Test("a zone that takes crews is present with a crew")
  func crews() {
    var scenario = Self.scenario(days: 1, zones: Self.veryVulnerable)
    scenario.crewKinds = [CrewKind(id: "car"), CrewKind(id: "foot")]
    #expect(scenario.demands().allSatisfy { $0.crews == nil })
    var inCrews = PlaceDemandTests.asking("r", .zones(["k"]), 1)
    inCrews.crews = ["foot"]
    scenario.requirements = [inCrews]
    #expect(scenario.demands().filter { $0.rule != nil }.map(\.crews) == [["foot"]])
  }

  @Test(
    "on the days when clocks change the window has its real length",
    arguments: [
      // Fifteen hours before 15:00 it is midnight, but 23:00 where an hour was lost, when the evening shift just ended.
      (20780, 900, "1 15 M0 P1"), (20540, 900, "1 14 S0 M0 P1"),
      // Sixteen hours before 15:00 it is 23:00, but midnight where an hour came twice.
      (20780, 960, "1 15 S0 M0 P1"), (20750, 960, "1 16 M0 P1"),
    ])
  func clockChange(dayNumber: Int, minutes: Int, window: String) throws {
    var scenario = Self.scenario([.sangatRawanMinutes: minutes])
    scenario.period.from = CivilDate(dayNumber: dayNumber)
    scenario.timeZone = try #require(OfficeTimeZone(identifier: "Europe/Berlin"))
    #expect(Self.windows(scenario).contains(window))
  }
}
