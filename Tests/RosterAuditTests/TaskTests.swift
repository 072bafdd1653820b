import PatrolModel
import RosterAudit
import Testing

@Suite("Tasks as the judge reads them")
struct TaskTests {
  /// Monday 09:00-10:30, for two officers.
  static let talk = ShiftTask(
    id: "t", date: Stage.monday, window: ClockInterval(startMinute: 540, endMinute: 630), count: 2, points: 40)

  static func clock(_ from: Int, _ fromMinute: Int, _ to: Int, _ toMinute: Int) -> ClockInterval {
    ClockInterval(startMinute: from * 60 + fromMinute, endMinute: to * 60 + toMinute)
  }

  /// Zones z and y and a desk, officers A to D, of whom A and B lead; nothing but the tasks costs points.
  static func scenario(_ tasks: [ShiftTask], days: Int = 1, lookAhead: Int = 0, shifts: [String] = ["P", "S", "M"]) -> Scenario {
    var scenario = Stage.scenario(
      days: days, lookAhead: lookAhead,
      officers: ["A", "B", "C", "D"].map { Officer(id: Officer.ID($0), qualifications: ["A", "B"].contains($0) ? ["leader"] : []) })
    scenario.shifts = Stage.shifts.filter { shifts.contains($0.id.text) }
    scenario.qualifications = [Qualification(id: "leader")]
    scenario.zones = [Zone(id: "z"), Zone(id: "y")]
    scenario.fixedPosts = [Post(id: "desk")]
    scenario.tasks = tasks
    return scenario
  }

  static func team(
    of task: ShiftTask.ID = "t", day: Int = 0, from: Int = 540, to: Int = 630, _ officers: Officer.ID...
  ) -> Roster.Team {
    Roster.Team(task: task, date: Stage.monday + day, fromMinute: from, toMinute: to, officers: officers)
  }

  static func roster(_ scenario: Scenario, _ rows: [String], _ teams: Roster.Team...) -> Roster {
    var roster = CrewStage.grid(scenario, rows)
    roster.teams = teams
    return roster
  }

  static let morning = ["Pz", "Pz", "Py", "Sz"]

  /// The whole judgement, with its sums held to the quick ones.
  static func judge(_ scenario: Scenario, _ roster: Roster) -> AuditReport {
    let audit = RosterAudit(scenario)
    let report = audit.judge(roster)
    #expect(audit.points(roster) == (report.points, report.isClean))
    #expect(report.points == report.charges.reduce(0) { $0 + $1.points })
    return report
  }

  @Test("each one missing costs points, and a task that enough do costs none", arguments: [(0, 80), (1, 40), (2, 0)])
  func count(present: Int, points: Int) {
    let scenario = Self.scenario([Self.talk])
    var team = Self.team()
    team.officers = Array(["A", "C"].prefix(present))
    let roster = Self.roster(scenario, Self.morning, team)
    let report = Self.judge(scenario, roster)
    #expect(report.mismatches.isEmpty && report.isClean)
    let charge = Charge(source: .task("t"), dates: [Stage.monday], measured: present, wanted: 2, points: points)
    #expect(report.charges == (points > 0 ? [charge] : []))
    #expect(report.taskShortages == (points > 0 ? [TaskShortage(task: Self.talk, present: present, wanted: 2, points: points)] : []))
    #expect(RosterAudit(scenario).requirementPoints(roster) == points)
    #expect(report.lookAheadPoints == 0)
  }

  @Test("a roster without teams leaves every task undone")
  func noTeams() {
    let scenario = Self.scenario([Self.talk])
    let report = Self.judge(scenario, Self.roster(scenario, Self.morning))
    #expect(report.points == 80)
    #expect(report.isClean)
  }

  @Test("parts ask for their own, at their own points, and a part without points is told all the same")
  func parts() {
    var task = Self.talk
    task.parts = [.init(qualification: "leader", minimum: 2, points: 7), .init(qualification: "pawas", minimum: 1, points: 0)]
    let scenario = Self.scenario([task])
    let short = Self.judge(scenario, Self.roster(scenario, Self.morning, Self.team("A", "C")))
    #expect(short.charges == [Charge(source: .taskPart("t", "leader"), dates: [Stage.monday], measured: 1, wanted: 2, points: 7)])
    #expect(
      short.taskShortages == [
        TaskShortage(task: task, qualification: "leader", present: 1, wanted: 2, points: 7),
        TaskShortage(task: task, qualification: "pawas", present: 0, wanted: 1, points: 0),
      ])
    #expect(Self.judge(scenario, Self.roster(scenario, Self.morning, Self.team("A", "B"))).points == 0)
    let none = Self.judge(scenario, Self.roster(scenario, Self.morning))
    #expect(none.charges.map(\.points) == [80, 14])
    #expect(none.taskShortages.count == 3)
  }

  @Test(
    "a free task begins every half hour from its window's start, and at no other time",
    arguments: [
      (540, 600, true), (570, 630, true), (660, 720, true), (547, 607, false), (541, 601, false), (659, 719, false), (690, 750, false),
      (661, 721, false), (539, 599, false), (540, 599, false), (540, 601, false), (570, 600, false),
      (600, 540, false), (-60, 0, false), (Int.min, Int.max, false), (600, Int.min, false),
    ])
  func free(from: Int, to: Int, fits: Bool) {
    let task = ShiftTask(id: "t", date: Stage.monday, window: Stage.clock(9, 12), minutes: 60, count: 1, points: 10)
    let scenario = Self.scenario([task])
    let report = Self.judge(scenario, Self.roster(scenario, Self.morning, Self.team(from: from, to: to, "A")))
    #expect(report.points == (fits ? 0 : 10))
    #expect(report.mismatches == (fits ? [] : [.taskTime("t")]))
    #expect(report.isClean == fits)
  }

  @Test("a free task may also begin so late that it ends with its window", arguments: [(600, true), (610, false), (620, true), (630, false)])
  func latest(from: Int, fits: Bool) {
    let task = ShiftTask(id: "t", date: Stage.monday, window: Stage.clock(9, 12), minutes: 100, count: 1, points: 10)
    let scenario = Self.scenario([task])
    let report = Self.judge(scenario, Self.roster(scenario, Self.morning, Self.team(from: from, to: from + 100, "A")))
    #expect(report.mismatches == (fits ? [] : [.taskTime("t")]))
    #expect(report.points == (fits ? 0 : 10))
  }

  @Test("a team on another day, one of no task, and a second one of the same task are not judged")
  func mismatchesOfTeams() {
    let scenario = Self.scenario([Self.talk], days: 2)
    let rows = ["Pz Pz", "Pz Pz", "Pz Pz"]
    func mismatches(_ teams: Roster.Team...) -> [RosterMismatch] {
      var roster = Self.roster(scenario, rows)
      roster.teams = teams
      return Self.judge(scenario, roster).mismatches
    }
    #expect(mismatches(Self.team(day: 1, "A", "B")) == [.taskTime("t")])
    #expect(mismatches(Self.team(of: "u", "A", "B"), Self.team("A", "B")) == [.unknownTask("u")])
    #expect(mismatches(Self.team("A", "B"), Self.team("C")) == [.repeatedTask("t")])
    // The first is judged, even where it does not fit.
    #expect(mismatches(Self.team(day: 1, "A", "B"), Self.team("A", "B")) == [.repeatedTask("t"), .taskTime("t")])
  }

  @Test(
    "an officer who may not be taken does not count",
    arguments: [
      // Works another shift, is unknown, is named twice, is not one whom it may take.
      ("D", "A", 1), ("Z", "A", 1), ("A", "A", 1), ("C", "A", 1),
    ])
  func strangers(first: Officer.ID, second: Officer.ID, present: Int) {
    var task = Self.talk
    task.officers = OfficerFilter(qualifications: ["leader"])
    let scenario = Self.scenario([task])
    let report = Self.judge(scenario, Self.roster(scenario, Self.morning, Self.team(first, second)))
    #expect(report.mismatches == [.taskOfficer("t", first)])
    #expect(report.taskShortages.map(\.present) == [present])
    #expect(report.points == 40)
    #expect(!report.isClean)
  }

  @Test("no more take part than are wanted, and those who may come first")
  func tooMany() {
    let scenario = Self.scenario([Self.talk])
    let report = Self.judge(scenario, Self.roster(scenario, Self.morning, Self.team("D", "A", "A", "B", "C")))
    #expect(report.mismatches == [.taskOfficer("t", "D"), .taskOfficer("t", "A"), .taskOfficer("t", "C")])
    #expect(report.points == 0)
  }

  @Test(
    "people are taken only out of the shifts and posts that the task names",
    arguments: [
      (["P"], nil, "Pz", true), (["S"], nil, "Pz", false), (nil, ["z"], "Pz", true), (nil, ["y", "desk"], "Pz", false),
      (nil, ["y", "desk"], "Pdesk", true),
      (nil, nil, "Pcadangan", true), (nil, nil, "P", true), (nil, ["z"], "P", false), (nil, nil, "-", false), (["P"], ["z"], "Py", false),
    ] as [([Shift.ID]?, [Post.ID]?, String, Bool)])
  func sources(fromShifts: [Shift.ID]?, fromPosts: [Post.ID]?, cell: String, fits: Bool) {
    var task = Self.talk
    task.count = 1
    task.fromShifts = fromShifts
    task.fromPosts = fromPosts
    let scenario = Self.scenario([task])
    var roster = Self.roster(scenario, [cell == "P" ? "-" : cell], Self.team("A"))
    // A grid that says no post.
    if cell == "P" { roster.duties[0][0] = Roster.Duty(shift: "P") }
    let report = Self.judge(scenario, roster)
    #expect(report.points == (fits ? 0 : 40))
    #expect(report.mismatches == (fits ? [] : [.taskOfficer("t", "A")]))
  }

  @Test(
    "one part of one shift covers the whole time of the task",
    arguments: [
      ("P", clock(13, 30, 15, 0), true), ("P", clock(13, 31, 15, 1), false), ("P", clock(7, 0, 8, 0), true), ("P", clock(6, 59, 8, 0), false),
      ("C", clock(20, 0, 21, 0), true), ("C", clock(10, 30, 11, 30), false), ("C", clock(10, 0, 21, 0), false), ("M", clock(25, 0, 26, 0), true),
    ])
  func throughout(shift: String, window: ClockInterval, fits: Bool) {
    let task = ShiftTask(id: "t", date: Stage.monday, window: window, count: 1, points: 10)
    let scenario = Self.scenario([task], shifts: ["P", "C", "M"])
    let team = Self.team(from: window.startMinute, to: window.endMinute, "A")
    #expect(Self.judge(scenario, Self.roster(scenario, ["\(shift)z"], team)).points == (fits ? 0 : 10))
  }

  @Test("the hours after midnight are those of the night before, and of the roster whose night it is")
  func nights() {
    let early = ShiftTask(id: "t", date: Stage.monday + 1, window: Stage.clock(2, 3), count: 1, points: 10)
    var scenario = Self.scenario([early], days: 2)
    #expect(Self.judge(scenario, Self.roster(scenario, ["Mz -"], Self.team(day: 1, from: 120, to: 180, "A"))).points == 0)
    #expect(Self.judge(scenario, Self.roster(scenario, ["- Mz"], Self.team(day: 1, from: 120, to: 180, "A"))).points == 10)
    // The night before the period could do it: nothing is asked of this roster.
    scenario.tasks[0].date = Stage.monday
    #expect(Self.judge(scenario, Self.roster(scenario, ["Mz -"])).points == 0)
    let report = Self.judge(scenario, Self.roster(scenario, ["Mz -"], Self.team(from: 120, to: 180, "A")))
    #expect(report.mismatches == [.unknownTask("t")])
    #expect(report.points == 0)
  }

  @Test("the last night goes on after the horizon, and a task of it is this roster's", arguments: [("Pz Mz", 0), ("Mz Pz", 10), ("Pz -", 10)])
  func lastNight(row: String, points: Int) {
    let late = ShiftTask(id: "t", date: Stage.monday + 2, window: Stage.clock(2, 3), count: 1, points: 10)
    let scenario = Self.scenario([late], days: 2)
    let report = Self.judge(scenario, Self.roster(scenario, [row], Self.team(day: 2, from: 120, to: 180, "A")))
    #expect(report.points == points)
    #expect(report.lookAheadPoints == 0)
    #expect(report.mismatches == (points == 0 ? [] : [.taskOfficer("t", "A")]))
  }

  @Test("a task after midnight is the night's before it, look-ahead or not", arguments: [(1, 0), (2, 10), (3, 10)])
  func lookAheadNights(day: Int, lookAhead: Int) {
    let night = ShiftTask(id: "t", date: Stage.monday + day, window: Stage.clock(2, 3), count: 1, points: 10)
    let scenario = Self.scenario([night], days: 1, lookAhead: 2)
    let report = Self.judge(scenario, Self.roster(scenario, ["Pz Pz Pz"]))
    #expect(report.points == 10)
    #expect(report.lookAheadPoints == lookAhead)
  }

  @Test("a task of a published day that no shift covers is no matter of the look-ahead", arguments: [(0, 0), (1, 80)])
  func uncoveredLookAhead(day: Int, lookAhead: Int) {
    var task = Self.talk
    task.date = Stage.monday + day
    let scenario = Self.scenario([task], lookAhead: 1, shifts: ["S"])
    let report = Self.judge(scenario, Self.roster(scenario, ["Sz Sz"]))
    #expect(report.points == 80)
    #expect(report.lookAheadPoints == lookAhead)
  }

  @Test("a task that no shift covers is missed, and one after the horizon is nobody's")
  func edges() {
    var scenario = Self.scenario([Self.talk], shifts: ["S"])
    #expect(Self.judge(scenario, Self.roster(scenario, ["Sz", "Sz"], Self.team("A", "B"))).points == 80)
    scenario.tasks[0].date = Stage.monday + 1
    #expect(Self.judge(scenario, Self.roster(scenario, ["Sz", "Sz"])).points == 0)
  }

  @Test("a task of the look-ahead costs points that are told apart")
  func lookAhead() {
    var later = Self.talk
    later.id = "u"
    later.date = Stage.monday + 1
    let scenario = Self.scenario([Self.talk, later], days: 1, lookAhead: 1)
    let report = Self.judge(scenario, Self.roster(scenario, ["Pz Pz", "- Pz"], Self.team(of: "u", day: 1, "A")))
    #expect(report.points == 120)
    #expect(report.lookAheadPoints == 40)
  }

  @Test(
    "nobody does two tasks at a time: the one that the scenario names first has him",
    arguments: [(9, 30, false), (10, 29, false), (10, 30, true), (8, 0, true)])
  func overlapping(hour: Int, minute: Int, fits: Bool) {
    let start = hour * 60 + minute
    let other = ShiftTask(id: "u", date: Stage.monday, window: ClockInterval(startMinute: start, endMinute: start + 60), count: 1, points: 10)
    let scenario = Self.scenario([Self.talk, other])
    // The order of the teams does not matter.
    let second = Self.team(of: "u", from: start, to: start + 60, "A")
    let report = Self.judge(scenario, Self.roster(scenario, Self.morning, second, Self.team("A", "B")))
    #expect(report.mismatches == (fits ? [] : [.taskOfficer("u", "A")]))
    #expect(report.points == (fits ? 0 : 10))
  }

  @Test("who is refused by one task is free for another at the same time")
  func refused() {
    var first = Self.talk
    first.fromPosts = ["y"]
    var second = Self.talk
    second.id = "u"
    let scenario = Self.scenario([first, second])
    let report = Self.judge(scenario, Self.roster(scenario, Self.morning, Self.team("A"), Self.team(of: "u", "A", "B")))
    #expect(report.mismatches == [.taskOfficer("t", "A")])
    #expect(report.points == 80)
  }

  @Test("on the night of a clock change a task is as long as it says")
  func clockChange() throws {
    // 02:00-03:00 does not exist on 2026-03-29 in Berlin: from 01:30 on, 90 minutes end at 04:00.
    let night = Stage.date(2026, 3, 28)
    var scenario = Self.scenario([], shifts: ["M"])
    scenario.timeZone = try #require(OfficeTimeZone(identifier: "Europe/Berlin"))
    scenario.period.from = night
    scenario.shifts.append(Shift(id: "W", intervals: [ClockInterval(startMinute: 1380, endMinute: 1680)]))
    func points(_ minutes: Int) -> Int {
      scenario.tasks = [
        ShiftTask(id: "t", date: night, window: ClockInterval(startMinute: 1530, endMinute: 1530 + minutes), count: 1, points: 10)
      ]
      var roster = Self.roster(scenario, ["Wz"])
      roster.teams = [Roster.Team(task: "t", date: night, fromMinute: 1530, toMinute: 1530 + minutes, officers: ["A"])]
      return Self.judge(scenario, roster).points
    }
    // The shift ends at 04:00, which is 90 real minutes after 01:30.
    #expect(points(90) == 0)
    #expect(points(91) == 10)
  }
}
