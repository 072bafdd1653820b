import PatrolModel
import RosterAudit
import Testing

@Suite("Replaying visits")
struct VisitReplayTests {
  private static let monday = CivilDate(dayNumber: 20_780)

  /// One zone with two spots, one without; a crew of two on Monday morning, one on Monday afternoon, and a talk that takes one of the first from 11:00 to 12:00.
  private static func scenario() -> Scenario {
    let officers = ["1", "2", "3", "4"].map { Officer(id: .init($0), qualifications: []) }
    return Scenario(
      period: .init(from: monday, days: 2, lookAheadDays: 0),
      shifts: [
        Shift(id: "P", intervals: [ClockInterval(startMinute: 420, endMinute: 900)]),
        Shift(id: "S", intervals: [ClockInterval(startMinute: 900, endMinute: 1380)]),
      ],
      officers: officers, zones: [Zone(id: "kota"), Zone(id: "desa")], crewKinds: [CrewKind(id: "R2", least: 2, most: 3, vehicle: "R2")],
      requirements: [
        Requirement(id: "kota", place: .zones(["kota"]), time: .shifts(["P", "S"]), crews: ["R2"], minimum: 1, points: .init(minimum: 10))
      ],
      tasks: [ShiftTask(id: "talk", date: monday, window: ClockInterval(startMinute: 660, endMinute: 720), count: 1, points: 5)],
      hotSpots: [
        HotSpot(
          id: "pasar", zone: "kota", point: GeoPoint(latitude: 0, longitude: 100), windows: [ClockInterval(startMinute: 480, endMinute: 960)]),
        HotSpot(id: "taman", zone: "kota", point: GeoPoint(latitude: 0, longitude: 100.03)),
        HotSpot(id: "balai", zone: "desa", point: GeoPoint(latitude: 0, longitude: 100.03), weekdays: [monday.weekday]),
      ])
  }

  private static func roster(_ scenario: Scenario) -> Roster {
    let crews = [
      Roster.Crew(date: monday, shift: "P", post: "kota", kind: "R2", members: ["1", "2"]),
      Roster.Crew(date: monday, shift: "S", post: "kota", kind: "R2", members: ["3", "4"]),
    ]
    func line(_ shift: Shift.ID) -> [Roster.Duty?] { [.init(shift: shift, post: "kota"), nil] }
    return Roster(
      from: monday, days: 2, officers: scenario.officers.map(\.id), duties: [line("P"), line("P"), line("S"), line("S")], crews: crews,
      teams: [.init(task: "talk", date: monday, fromMinute: 660, toMinute: 720, officers: ["2"])])
  }

  /// Visits of the morning: 3.3 km and 1.4 times as long a road at 25 km/h are 12 minutes of way.
  private static let good = [
    PlannedVisit(crew: 0, spot: "pasar", minute: 500, minutes: 14), PlannedVisit(crew: 0, spot: "taman", minute: 530, minutes: 12),
    PlannedVisit(crew: 0, spot: "pasar", minute: 560, minutes: 16), PlannedVisit(crew: 1, spot: "taman", minute: 1000, minutes: 12),
  ]

  private static func findings(_ visits: [PlannedVisit], _ change: (inout Scenario) -> Void = { _ in }) -> VisitFindings {
    var scenario = scenario()
    change(&scenario)
    return VisitReplay(scenario).findings(visits, of: roster(scenario))
  }

  @Test("what can be made as planned has no flaw, and touches nothing that the audit judges")
  func clean() {
    let found = Self.findings(Self.good)
    #expect(found.flaws.isEmpty && found.feasible == 4)
    let scenario = Self.scenario()
    var plain = scenario
    plain.hotSpots = []
    let roster = Self.roster(scenario)
    #expect(RosterAudit(scenario).judge(roster) == RosterAudit(plain).judge(roster))
  }

  /// One change to a plan, and the flaw that it brings.
  struct Spoiling: Sendable {
    let visit: Int
    let kind: VisitFlaw.Kind
    let change: @Sendable (inout PlannedVisit) -> Void

    init(_ visit: Int, _ kind: VisitFlaw.Kind, _ change: @escaping @Sendable (inout PlannedVisit) -> Void) {
      self.visit = visit
      self.kind = kind
      self.change = change
    }
  }

  private static let spoilings: [Spoiling] = [
    Spoiling(0, .unknownCrew) { $0.crew = 7 },
    Spoiling(0, .unknownSpot) { $0.spot = "laut" },
    Spoiling(3, .outsideDuty) { $0.minute = 1354 },
    Spoiling(3, .outsideDuty) { $0.minute = 914 },
    Spoiling(3, .outsideZone) { $0.spot = "balai" },
    Spoiling(0, .outsideWindow) { $0.minute = 479 },
    Spoiling(1, .wrongLength) { $0.minutes = 11 },
    Spoiling(0, .wrongLength) { $0.minutes = 17 },
    Spoiling(1, .unreachable(needed: 12, available: 11)) { $0.minute = 525 },
    Spoiling(2, .duringTask("talk")) { $0.minute = 710 },
    Spoiling(2, .duringTask("talk")) { $0.minute = 645 },
  ]

  @Test("each way to spoil a plan gives exactly that flaw", arguments: spoilings)
  func flaws(spoiling: Spoiling) {
    var visits = Self.good
    spoiling.change(&visits[spoiling.visit])
    #expect(Self.findings(visits).flaws == [VisitFlaw(visit: spoiling.visit, kind: spoiling.kind)])
    #expect(Self.findings(visits).feasible == 3)
  }

  @Test("a crew with a third man lends one and goes on; with more spots than it may have the last are flawed; a faster vehicle is there in time")
  func settings() {
    var visits = Self.good
    visits[2].minute = 670
    #expect(Self.findings(visits) { $0.crewKinds[0].least = 1 }.flaws.isEmpty)
    #expect(Self.findings(Self.good) { $0.visitSettings.mostSpots = 1 }.flaws == [VisitFlaw(visit: 1, kind: .tooManySpots(count: 2))])
    visits = Self.good
    visits[1].minute = 525
    #expect(Self.findings(visits) { $0.visitSettings.speeds = ["R2": 40] }.flaws.isEmpty)
    #expect(!Self.findings(visits) { $0.visitSettings.speeds = ["R4": 40] }.flaws.isEmpty)
  }

  @Test("the times unvisited are those of the risk window in which a crew is on duty, with the reason where they are too long")
  func gaps() throws {
    let spots = Self.findings(Self.good).spots
    let pasar = try #require(spots.first)
    // At risk 08:00-16:00 on both days, watched on Monday alone: 08:20, then 08:34 to 09:20, and from 09:36 to 16:00, in which the talk takes a man.
    #expect(pasar.windowMinutes == 960 && pasar.watchedMinutes == 480 && pasar.visits == 2)
    let late = SpotRecord.Gap(date: Self.monday, fromMinute: 576, toMinute: 960, cause: .task("talk"))
    #expect(pasar.longestGap == late && pasar.lateGaps == [late] && pasar.variation == nil)
    // Watched 07:00-23:00; the last stretch begins after the visit of the afternoon.
    #expect(spots[1].lateGaps.map { [$0.fromMinute, $0.toMinute] } == [[542, 1000], [1012, 1380]])
    #expect(spots[1].lateGaps.map(\.cause) == [.task("talk"), .round(spots: 1, crews: 1)])
    #expect(spots[2].watchedMinutes == 0 && spots[2].longestGap == nil && spots[2].windowMinutes == 1440 - 420)
  }

  @Test("gaps vary by their standard deviation over their mean")
  func variation() throws {
    let minutes = [480, 510, 570, 630]
    let visits = minutes.map { PlannedVisit(crew: 0, spot: "pasar", minute: $0, minutes: 15) }
    let record = try #require(Self.findings(visits).spots.first)
    // Gaps of 15, 45 and 45 minutes: mean 35, standard deviation 14.14.
    #expect(try abs(#require(record.variation) - 0.404) < 0.001)
    #expect(record.lateGaps.count == 1 && record.lateGaps[0].fromMinute == 645)
  }

  @Test("more spots than the crews may have are told as such")
  func tooMany() {
    let spots = Self.findings([]) { $0.visitSettings.mostSpots = 1 }.spots
    #expect(spots[0].lateGaps.map(\.cause) == [.task("talk")], "what takes people comes before what would be missing anyhow")
    let quiet = Self.findings([]) {
      $0.visitSettings.mostSpots = 1
      $0.crewKinds[0].least = 1
    }.spots
    #expect(quiet[0].lateGaps.map(\.cause) == [.tooManySpots(spots: 2, crews: 1)])
  }
}
