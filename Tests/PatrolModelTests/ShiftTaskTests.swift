import PatrolModel
import Testing

@Suite("Tasks inside shifts")
struct ShiftTaskTests {
  static func task(
    day: Int = 0, _ from: Int, _ to: Int, minutes: Int? = nil, fromShifts: [Shift.ID]? = nil, fromPosts: [Post.ID]? = nil, count: Int = 2
  ) -> ShiftTask {
    ShiftTask(
      id: "t", date: Small.monday + day, window: Small.clock(from, to), minutes: minutes, fromShifts: fromShifts, fromPosts: fromPosts, count: count,
      points: 40)
  }

  static func demands(_ task: ShiftTask, days: Int = 2, shifts: [Shift] = Small.threeShifts) -> [TaskDemand] {
    var scenario = Small.scenario(days: days, shifts: shifts)
    scenario.tasks = [task]
    return DutyClock(scenario).taskDemands
  }

  @Test("a task takes its window unless it says less, at most the window and at least a minute")
  func minutes() {
    #expect([nil, 60, 0, -5, 300].map { Self.task(9, 12, minutes: $0).minutes } == [180, 60, 1, 1, 180])
  }

  @Test("a length set later stays within the window, and a window set later shortens it")
  func minutesSetLater() {
    var task = Self.task(9, 12)
    for (set, minutes) in [(60, 60), (0, 1), (-5, 1), (300, 180)] {
      task.minutes = set
      #expect(task.minutes == minutes)
    }
    task.window = Small.clock(9, 10)
    #expect(task.minutes == 60)
    #expect(task.starts == [540])
    task.window = Small.clock(9, 11)
    #expect(task.minutes == 60)
    #expect(task.starts == [540, 570, 600])
  }

  @Test("fewer than none are never wanted, of all and of a part")
  func counts() {
    var task = Self.task(9, 12, count: -2)
    #expect(task.count == 0)
    task.count = -1
    #expect(task.count == 0)
    task.parts = [.init(qualification: "leader", minimum: -3, points: 7)]
    #expect(task.points(present: 0, qualified: [0]) == 0)
    task.parts[0].minimum = 1
    #expect(task.points(present: 0, qualified: [0]) == 7)
    task.parts[0].minimum = -1
    #expect(task.parts[0].minimum == 0)
    #expect(task.points(present: 0, qualified: [0]) == 0)
  }

  @Test("of several tasks with one id the first alone is asked, wherever it lies")
  func repeatedID() {
    var scenario = Small.scenario(days: 2)
    var other = Self.task(day: 1, 13, 14)
    scenario.tasks = [Self.task(9, 10), other]
    #expect(DutyClock(scenario).taskDemands.map(\.task) == [0])
    // The first belongs to another roster; that makes the second no more of a task.
    scenario.tasks = [Self.task(day: 5, 9, 10), other]
    #expect(DutyClock(scenario).taskDemands.isEmpty)
    other.id = "u"
    scenario.tasks[1] = other
    #expect(DutyClock(scenario).taskDemands.map(\.task) == [1])
  }

  @Test(
    "it may begin every half hour from the window's start, and at the latest time that leaves it inside",
    arguments: [
      (9, 12, nil, [540]), (9, 12, 60, [540, 570, 600, 630, 660]), (9, 12, 150, [540, 570]), (9, 12, 100, [540, 570, 600, 620]),
      (9, 10, 59, [540, 541]), (23, 26, 120, [1380, 1410, 1440]),
    ] as [(Int, Int, Int?, [Int])])
  func starts(from: Int, to: Int, minutes: Int?, starts: [Int]) {
    #expect(Self.task(from, to, minutes: minutes).starts == starts)
  }

  @Test("points are for each one missing, of all and of each part", arguments: [(2, 1, 0), (1, 1, 40), (0, 0, 87), (2, 0, 7), (3, 3, 0)])
  func points(present: Int, leaders: Int, points: Int) {
    var task = Self.task(9, 12)
    task.parts = [.init(qualification: "leader", minimum: 1, points: 7)]
    #expect(task.points(present: present, qualified: [leaders]) == points)
  }

  @Test("each start has its real time and the shifts that are there throughout")
  func times() {
    let demands = Self.demands(Self.task(day: 1, 14, 16, minutes: 60))
    #expect(demands.map(\.task) == [0])
    #expect(demands.map(\.day) == [1])
    let times = demands[0].times
    #expect(times.map(\.startMinute) == [840, 870, 900])
    #expect(times[0].span == Small.stretch(1, 14, 15))
    #expect(times.map(\.sources) == [[.init(day: 1, shift: 0)], [], [.init(day: 1, shift: 1)]])
    let late = Self.demands(Self.task(day: 1, 14, 16, minutes: 60, fromShifts: ["S", "M"]))
    #expect(late[0].times.map(\.sources) == [[], [], [.init(day: 1, shift: 1)]])
  }

  @Test("one part of a composite shift must be there throughout")
  func composite() {
    let times = Self.demands(Self.task(14, 21, minutes: 60), days: 1, shifts: PlaceDemandTests.composite)[0].times
    #expect(times.filter { !$0.sources.isEmpty }.map(\.startMinute) == [840, 1200])
  }

  @Test(
    "each task belongs to one roster alone: the one whose shifts could do it",
    arguments: [
      // 02:00-03:00 belongs to the night before; 05:00-09:00 for an hour could be begun by it; 24:00 and later is the last day's own night.
      (0, 9, 10, nil, true), (0, 2, 3, nil, false), (1, 2, 3, nil, true), (0, 5, 9, 60, false), (1, 5, 9, 60, true), (1, 26, 27, nil, true),
      (2, 2, 3, nil, true), (2, 5, 9, 60, false), (2, 9, 10, nil, false), (3, 2, 3, nil, false), (-1, 26, 27, nil, false),
      (1, 30, 33, 60, false), (0, 30, 33, 60, true),
    ] as [(Int, Int, Int, Int?, Bool)])
  func edges(day: Int, from: Int, to: Int, minutes: Int?, isAsked: Bool) {
    #expect(Self.demands(Self.task(day: day, from, to, minutes: minutes)).isEmpty != isAsked)
  }

  @Test("a task whose shifts are named is asked where no other roster's could do it, and one that no shift covers always")
  func named() {
    #expect(Self.demands(Self.task(5, 9, minutes: 60, fromShifts: ["P"]))[0].times.map { $0.sources.count } == [0, 0, 0, 0, 1, 1, 1])
    #expect(Self.demands(Self.task(2, 3, fromShifts: ["P"]))[0].times.map { $0.sources.count } == [0])
    #expect(Self.demands(Self.task(9, 10, fromShifts: ["Q"]))[0].times.map { $0.sources.count } == [0])
  }

  @Test("days of the look-ahead are asked as well, by their place in the scenario")
  func lookAhead() {
    var scenario = Small.scenario(days: 1, lookAhead: 1)
    scenario.tasks = [Self.task(day: 2, 9, 10), Self.task(day: 1, 9, 10), Self.task(9, 10)]
    for place in scenario.tasks.indices { scenario.tasks[place].id = ShiftTask.ID("t\(place)") }
    let demands = DutyClock(scenario).taskDemands
    #expect(demands.map(\.task) == [1, 2])
    #expect(demands.map(\.day) == [1, 0])
  }

  @Test("the hours after midnight of the last night are asked on the day after the horizon, where its shifts alone could do the task")
  func lastNight() {
    let demands = Self.demands(Self.task(day: 2, 2, 4, minutes: 90))
    #expect(demands.map(\.day) == [2])
    #expect(demands[0].times.map(\.sources) == [[.init(day: 1, shift: 2)], [.init(day: 1, shift: 2)]])
    // Nobody of this roster could: it is the next one's to miss.
    #expect(Self.demands(Self.task(day: 2, 2, 4, fromShifts: ["P"])).isEmpty)
    #expect(Self.demands(Self.task(day: 2, 2, 4), shifts: Array(Small.threeShifts.prefix(2))).isEmpty)
    #expect(Self.demands(Self.task(day: 0, 2, 4), days: 0).isEmpty)
  }

  @Test(
    "a task is published where a shift of a published day could do it, or where none could on its own day",
    arguments: [
      // Day, window, length, shifts; two published days and two ahead.
      (0, 9, 10, nil, nil, true), (1, 23, 24, nil, nil, true), (2, 2, 3, nil, nil, true), (2, 5, 9, 60, nil, true), (2, 9, 10, nil, nil, false),
      (2, 5, 9, 60, ["P"], false), (3, 2, 3, nil, nil, false), (4, 2, 3, nil, nil, false),
      (1, 9, 10, nil, ["M"], true), (2, 9, 10, nil, ["M"], false),
    ] as [(Int, Int, Int, Int?, [Shift.ID]?, Bool)])
  func published(day: Int, from: Int, to: Int, minutes: Int?, shifts: [Shift.ID]?, isPublished: Bool) {
    var scenario = Small.scenario(days: 2, lookAhead: 2)
    scenario.tasks = [Self.task(day: day, from, to, minutes: minutes, fromShifts: shifts)]
    #expect(DutyClock(scenario).taskDemands.map { $0.isPublished(in: scenario.period) } == [isPublished])
  }

  @Test("requirements are cut into periods where a task that may draw on their posts could begin or end, and points follow the time")
  func cuts() {
    func spans(_ place: Requirement.Place, _ task: ShiftTask) -> [MinuteInterval?] {
      var scenario = Small.scenario(days: 1, DemandTests.asked(.shifts(["P"]), points: 48, place: place))
      scenario.tasks = [task]
      let demands = scenario.demands()
      #expect(demands.reduce(0) { $0 + $1.points.minimum } == 48 * Set(demands.map(\.posts)).count)
      return demands.map(\.span)
    }
    let whole = [Small.stretch(0, 7, 15)]
    let cut = [Small.stretch(0, 7, 9), Small.stretch(0, 9, 10), Small.stretch(0, 10, 15)]
    #expect(spans(.zones(["z"]), Self.task(9, 10)) == cut)
    #expect(spans(.zones(["z"]), Self.task(9, 10, fromPosts: ["z"])) == cut)
    #expect(spans(.zones(["z"]), Self.task(9, 10, fromPosts: ["y"])) == whole)
    #expect(spans(.posts(["z", "y"]), Self.task(9, 10, fromPosts: ["y"])) == cut)
    #expect(spans(.anyPost, Self.task(9, 10, fromPosts: ["cadangan"])) == cut)
    // Nobody could do it in the night, and an evening's task does not touch the morning.
    #expect(spans(.zones(["z"]), Self.task(9, 10, fromShifts: ["M"])) == whole)
    #expect(spans(.zones(["z"]), Self.task(16, 17)) == whole)
    // A free one may begin at 14:00, and at 14:30 and 15:00 nobody or the evening does it: both its ends cut.
    #expect(
      spans(.zones(["z"]), Self.task(13, 15, minutes: 60)) == [
        Small.stretch(0, 7, 13), MinuteInterval(start: Small.minutes(0, 13), end: Small.minutes(0, 13) + 30),
        MinuteInterval(start: Small.minutes(0, 13) + 30, end: Small.minutes(0, 14)),
        MinuteInterval(start: Small.minutes(0, 14), end: Small.minutes(0, 14) + 30),
        MinuteInterval(start: Small.minutes(0, 14) + 30, end: Small.minutes(0, 15)),
      ])
  }

  @Test("a task that may draw on a sector cuts the zones in which the sector counts")
  func sectorCuts() {
    var scenario = Small.scenario(days: 1, DemandTests.asked(.shifts(["P"]), place: .everyZone))
    scenario.zones.append(Zone(id: "x"))
    scenario.sectors = [Sector(id: "s", zones: ["z", "y"])]
    scenario.tasks = [Self.task(9, 10, fromPosts: ["s"])]
    let pieces = Dictionary(grouping: scenario.demands(), by: \.posts).mapValues(\.count)
    #expect(pieces == [["z"]: 3, ["y"]: 3, ["x"]: 3])
  }

  @Test("a task that this roster is not asked to do cuts nothing, nor one outside the day; duties of the day are never cut")
  func uncut() {
    func count(_ task: ShiftTask, counting: Requirement.Counting = .period) -> Int {
      var scenario = Small.scenario(days: 1, DemandTests.asked(.shifts(["P", "M"]), counting: counting))
      scenario.tasks = [task]
      return scenario.demands().count
    }
    #expect(count(Self.task(day: 1, 9, 10)) == 2)
    #expect(count(Self.task(26, 27)) == 4)
    #expect(count(Self.task(9, 10), counting: .day) == 1)
  }

  @Test("fair shares ask for no more people where tasks cut the time")
  func fairShares() {
    var scenario = PlanningTests.nights(["A", "B"], 2)
    let before = PlanningTests.shares(scenario, .fairNights)
    scenario.tasks = [Self.task(24, 26, minutes: 60)]
    #expect(PlanningTests.shares(scenario, .fairNights) == before)
  }
}
