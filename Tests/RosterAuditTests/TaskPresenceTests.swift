import PatrolModel
import RosterAudit
import Testing

@Suite("Presence while a task is done")
struct TaskPresenceTests {
  /// 07:00-15:00 at z, two officers wanted at a point a minute each.
  static func asking(counting: Requirement.Counting = .period, crews: [CrewKind.ID]? = nil, wanted: Int = 2) -> Requirement {
    Requirement(
      id: "r", place: .zones(["z"]), time: .shifts(["P"]), counting: counting, crews: crews, minimum: wanted, points: .init(minimum: 480))
  }

  static func scenario(_ requirement: Requirement, _ tasks: [ShiftTask] = [TaskTests.talk]) -> Scenario {
    var scenario = TaskTests.scenario(tasks, shifts: ["P"])
    scenario.requirements = [requirement]
    return scenario
  }

  @Test("ninety minutes lower presence in their own period and in no other")
  func ownPeriod() {
    let scenario = Self.scenario(Self.asking())
    let rows = ["Pz", "Pz", "Py"]
    let both = TaskTests.judge(scenario, TaskTests.roster(scenario, rows, TaskTests.team("A", "B")))
    #expect(both.isClean)
    #expect(
      both.shortages.map(\.demand.span) == [MinuteInterval(start: Stage.monday.dayNumber * 1440 + 540, end: Stage.monday.dayNumber * 1440 + 630)])
    #expect(both.shortages.map(\.present) == [0])
    #expect(both.points == 2 * 90)
    // One of them from a post that nobody asks for.
    #expect(TaskTests.judge(scenario, TaskTests.roster(scenario, rows, TaskTests.team("A", "C"))).points == 90)
    #expect(TaskTests.judge(scenario, TaskTests.roster(scenario, rows)).points == 80)
  }

  @Test("who is on a control round leaves his post, and counts on where all posts are counted together")
  func rounds() {
    var scenario = Self.scenario(Self.asking())
    var everywhere = Self.asking(wanted: 3)
    everywhere.id = "all"
    everywhere.place = .anyPost
    scenario.requirements.append(everywhere)
    let rows = ["Pz", "Pz", "Py"]
    func points() -> Int { TaskTests.judge(scenario, TaskTests.roster(scenario, rows, TaskTests.team("A", "B"))).points }
    #expect(points() == 2 * 90 + 2 * 90)
    scenario.tasks[0].round = ControlRound(key: "t", posts: ["y", "z"])
    #expect(points() == 2 * 90)
  }

  @Test("who is refused stays at his post")
  func refused() {
    var task = TaskTests.talk
    task.fromPosts = ["y"]
    let scenario = Self.scenario(Self.asking(), [task])
    let rows = ["Pz", "Pz", "Py"]
    let report = TaskTests.judge(scenario, TaskTests.roster(scenario, rows, TaskTests.team("A", "B", "C")))
    #expect(report.mismatches == [.taskOfficer("t", "A"), .taskOfficer("t", "B")])
    #expect(report.points == 40)
    #expect(report.shortages.isEmpty)
  }

  @Test("a task costs no duty, no hour and no sight of the zone")
  func unlowered() {
    var scenario = Self.scenario(Self.asking(counting: .day))
    scenario.period.days = 2
    scenario.rules += [
      RuleSetting(rule: .zoneFloor, points: 3, parameters: [.percent: 100]), RuleSetting(rule: .blindWindow, points: 5),
      RuleSetting(rule: .contractWeekHours, points: 2),
    ]
    let rows = ["Pz Pz", "Pz Pz", "Py Py"]
    func charges(_ team: Roster.Team) -> [Charge] {
      TaskTests.judge(scenario, TaskTests.roster(scenario, rows, team)).charges.filter { $0.source != .task("t") }
    }
    #expect(charges(TaskTests.team("A", "B")) == charges(TaskTests.team()))
  }

  @Test("from each start he is away for as long as the task takes; from one at which it may not begin he stays", arguments: [540, 600, 620, 547])
  func starts(from: Int) {
    var task = TaskTests.talk
    task.window = Stage.clock(9, 12)
    task.minutes = 100
    task.count = 1
    let scenario = Self.scenario(Self.asking(), [task])
    let report = TaskTests.judge(scenario, TaskTests.roster(scenario, ["Pz", "Pz"], TaskTests.team(from: from, to: from + 100, "A")))
    #expect(report.points == (from == 547 ? task.points : 100))
  }

  @Test("posts that no task may draw on are not cut, and a task elsewhere does not lower them")
  func otherPosts() {
    var task = TaskTests.talk
    task.fromPosts = ["y"]
    let scenario = Self.scenario(Self.asking(), [task])
    let report = TaskTests.judge(scenario, TaskTests.roster(scenario, ["Pz", "-", "Py", "Py"], TaskTests.team("C", "D")))
    #expect(report.shortages.map(\.present) == [1])
    #expect(report.points == 480)
  }

  @Test(
    "a crew that lends keeps counting while its least size is left, and is absent for that time below it",
    arguments: [
      // Kind, rows at y or w, who is lent, minutes without a crew.
      ("foot", "y", "CDE", "C", 0), ("foot", "y", "CDE", "CD", 90), ("foot", "y", "CDE", "CDE", 90), ("foot", "y", "CD", "C", 90),
      ("trio", "y", "CDE", "C", 90), ("foot", "y", "CDE", "", 0), ("foot", "w", "CD", "C", 0), ("foot", "w", "CD", "CD", 90),
    ])
  func lending(kind: String, post: Post.ID, seated: String, lent: String, minutes: Int) {
    var scenario = Self.crewed(post)
    // In w, a safe zone, one is enough.
    scenario.rules.append(RuleSetting(rule: .crewOfOne, hard: .set(1)))
    let rows = scenario.officers.map { seated.contains($0.id.text) ? "P\(post.text)" : "-" }
    let crew = CrewStage.crew(CrewKind.ID(kind), at: post, seated.map { Officer.ID(String($0)) })
    #expect(Self.points(scenario, rows, [crew], lent) == minutes)
  }

  /// One crew on foot is wanted at a post, at a point a minute; a task of 09:00-10:30 takes up to three and costs nothing.
  private static func crewed(_ post: Post.ID) -> Scenario {
    var scenario = CrewStage.scenario(shifts: ["P"])
    var requirement = asking(crews: ["foot", "trio"], wanted: 1)
    requirement.place = .zones([Zone.ID(post.text)])
    scenario.requirements = [requirement]
    var task = TaskTests.talk
    task.count = 3
    task.points = 0
    scenario.tasks = [task]
    return scenario
  }

  private static func points(_ scenario: Scenario, _ rows: [String], _ crews: [Roster.Crew], _ lent: String) -> Int {
    var roster = CrewStage.grid(scenario, rows, crews: crews)
    roster.teams = [TaskTests.team()]
    roster.teams[0].officers = lent.map { Officer.ID(String($0)) }
    let report = TaskTests.judge(scenario, roster)
    #expect(report.mismatches.isEmpty)
    return report.charges.filter { $0.source == .belowMinimum("r") }.reduce(0) { $0 + $1.points }
  }

  @Test("a crew that is too small and lends nobody counts, whoever else is lent")
  func smallCrew() {
    let scenario = Self.crewed("y")
    let rows = ["-", "-", "Py", "Py", "Pw"]
    let crews = [CrewStage.crew("foot", at: "y", ["C"])]
    #expect(Self.points(scenario, rows, crews, "E") == 0)
    // D works there and sits in no crew; C is the crew.
    #expect(Self.points(scenario, rows, crews, "D") == 0)
    #expect(Self.points(scenario, rows, crews, "C") == 90)
  }

  @Test("who is named in a crew in which he has no seat is not lent by it")
  func misplaced() {
    let scenario = Self.crewed("y")
    // E works elsewhere; D sits in the first crew, though the second names him too.
    let rows = ["-", "-", "Py", "Py", "Pw", "Py"]
    let pair = CrewStage.crew("foot", at: "y", ["C", "D"])
    #expect(Self.points(scenario, rows, [CrewStage.crew("foot", at: "y", ["C", "D", "E"])], "E") == 0)
    #expect(Self.points(scenario, rows, [CrewStage.crew("foot", at: "y", ["C", "D", "E"])], "C") == 90)
    #expect(Self.points(scenario, rows, [pair, CrewStage.crew("foot", at: "y", ["F", "D"])], "D") == 0)
    #expect(Self.points(scenario, rows, [CrewStage.crew("foot", at: "y", ["F", "D"]), pair], "CD") == 90)
  }

  @Test("leaders and drivers may be lent like others, and seats that the judge derives lend as well")
  func leaders() {
    var scenario = Self.crewed("z")
    scenario.requirements[0].crews = ["car"]
    let rows = ["Pz", "Pz", "-", "Pz"]
    let car = CrewStage.crew("car", at: "z", leader: "A", driver: "B", ["D"], vehicle: "K1")
    #expect(Self.points(scenario, rows, [car], "A") == 0)
    #expect(Self.points(scenario, rows, [car], "AB") == 90)
    #expect(Self.points(scenario, rows, [], "A") == 0)
    #expect(Self.points(scenario, rows, [], "AB") == 90)
  }

  @Test("two tasks one after the other take two from one crew at different times")
  func oneAfterTheOther() {
    var scenario = Self.crewed("y")
    var second = scenario.tasks[0]
    second.id = "u"
    second.window = ClockInterval(startMinute: 630, endMinute: 720)
    scenario.tasks.append(second)
    let crew = CrewStage.crew("foot", at: "y", ["C", "D", "E"])
    func points(_ start: Int) -> Int {
      scenario.tasks[1].window = ClockInterval(startMinute: start, endMinute: start + 90)
      var roster = CrewStage.grid(scenario, ["-", "-", "Py", "Py", "Py"], crews: [crew])
      roster.teams = [TaskTests.team("C"), TaskTests.team(of: "u", from: start, to: start + 90, "D")]
      return TaskTests.judge(scenario, roster).points
    }
    #expect(points(630) == 0)
    // From 10:00 to 10:30 both are away.
    #expect(points(600) == 30)
  }

  @Test("a crew of a sector that is broken by a task is absent from each of its zones by its share")
  func sector() {
    var scenario = Self.crewed("y")
    scenario.sectors = [Sector(id: "s", zones: ["y", "w"])]
    let crew = CrewStage.crew("foot", at: "s", ["C", "D"])
    let rows = ["-", "-", "Ps", "Ps"]
    // Half a crew is missing all day, the other half for 90 minutes, at half a point a minute each.
    #expect(Self.points(scenario, rows, [crew], "") == 240)
    #expect(Self.points(scenario, rows, [crew], "C") == 240 + 45)
  }

  @Test("the sums of 80 rosters with teams drawn by chance are those of the whole judgement", arguments: [UInt64(3), 17])
  func sumsAgree(seed: UInt64) {
    var scenario = Self.crewed("y")
    scenario.requirements += [CrewStage.asks("z", ["car", "foot"], minimum: 1, points: 9)]
    scenario.requirements += [Requirement(id: "d", place: .anyPost, time: .shifts(["P"]), minimum: 5, points: .init(minimum: 3))]
    scenario.sectors = [Sector(id: "s", zones: ["y", "z"])]
    var free = ShiftTask(id: "u", date: Stage.monday, window: Stage.clock(8, 12), minutes: 60, fromPosts: ["y", "s"], count: 1, points: 11)
    free.parts = [.init(qualification: "leader", minimum: 1, points: 4)]
    scenario.tasks[0].points = 6
    scenario.tasks[0].count = 1
    scenario.tasks.append(free)
    let audit = RosterAudit(scenario)
    var random = SplitMix64(state: seed)
    var seen = (mismatches: 0, whole: 0, lowered: 0)
    for _ in 0..<80 {
      let rows = scenario.officers.map { _ in ["Py", "Py", "Pz", "Ps", "-"].randomElement(using: &random) ?? "-" }
      var roster = CrewStage.grid(scenario, rows)
      let bare = audit.judge(roster)
      for task in scenario.tasks.shuffled(using: &random) where Int.random(in: 0..<6, using: &random) > 0 {
        let start = (task.starts + [task.window.startMinute + 7]).randomElement(using: &random) ?? 0
        let officers = scenario.officers.map(\.id).shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random))
        roster.teams.append(
          Roster.Team(task: task.id, date: task.date, fromMinute: start, toMinute: start + task.minutes, officers: Array(officers)))
      }
      let report = TaskTests.judge(scenario, roster)
      let lines = roster.duties.enumerated().compactMap { audit.points(ofLine: $1, officerAt: $0) }.reduce(0) { $0 + $1.points }
      #expect(lines + audit.crewPoints(roster).points + audit.requirementPoints(roster) == report.points)
      // Nobody is present for being on a task, and nobody's line or crew changes by it.
      #expect(report.crewBreaches == bare.crewBreaches && report.breaches == bare.breaches)
      func requirements(_ report: AuditReport) -> Int { report.shortages.reduce(0) { $0 + $1.points } }
      #expect(requirements(report) >= requirements(bare))
      #expect(audit.judge(audit.seated(roster)).points == report.points)
      seen.mismatches += report.mismatches.isEmpty ? 0 : 1
      seen.whole += report.taskShortages.isEmpty ? 1 : 0
      seen.lowered += requirements(report) > requirements(bare) ? 1 : 0
    }
    #expect(seen.mismatches > 20 && seen.whole > 2 && seen.lowered > 20, "\(seen)")
  }
}
