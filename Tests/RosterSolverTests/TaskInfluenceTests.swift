import PatrolModel
import RosterAudit
import RosterSolver
import Testing

/// Something that a scenario may say about tasks and sectors and that must make a difference.
enum TaskInfluence: CaseIterable {
  case task, absentCrew, spareMember, part, freeTime, together, fromShifts, fromPosts, whom, sector, share

  /// Whether it costs points; otherwise it saves some.
  var isDearer: Bool {
    switch self {
    case .task, .absentCrew, .part, .together, .fromShifts, .fromPosts, .whom: true
    case .spareMember, .freeTime, .sector, .share: false
    }
  }
}

extension TaskScenario {
  /// A scenario in which an influence may make a difference, and the same without it.
  mutating func pair(_ influence: TaskInfluence) -> (with: Scenario, without: Scenario) {
    var scenario = next()
    scenario.requests.removeAll { $0.kind == .lock }
    scenario.sectors = []
    let shift = scenario.shifts[0]
    let start = shift.startMinute + 60
    scenario.tasks = [
      ShiftTask(
        id: "t0", date: scenario.period.from, window: ClockInterval(startMinute: start, endMinute: start + 90), count: crews.random.number(1...2),
        points: 500)
    ]
    scenario.requirements.append(
      Requirement(
        id: "pressure", place: .everyZone, time: .shifts([shift.id]), crews: scenario.crewKinds.isEmpty ? nil : scenario.crewKinds.map(\.id),
        minimum: crews.random.number(1...2), points: .init(minimum: crews.random.number(20...60))))
    var without = scenario
    switch influence {
    case .task, .absentCrew: without.tasks = []
    case .spareMember: without.tasks[0].fromPosts = [Post.reserveID]
    case .part:
      scenario.tasks[0].parts = [.init(qualification: crews.random.pick(["q", "lead"]), minimum: 1, points: crews.random.number(5...100))]
    case .freeTime:
      scenario.tasks[0].window = ClockInterval(startMinute: start - 60, endMinute: start + 180)
      scenario.requirements.append(crowd(at: start))
      without.requirements = scenario.requirements
    case .together:
      let window = ClockInterval(startMinute: start + 30, endMinute: start + 120)
      let later = ClockInterval(startMinute: start + 90, endMinute: start + 180)
      scenario.tasks.append(ShiftTask(id: "t1", date: scenario.period.from, window: window, count: 1, points: 300))
      without.tasks.append(ShiftTask(id: "t1", date: scenario.period.from, window: later, count: 1, points: 300))
    case .fromShifts:
      scenario.shifts = Array(RandomScenario.shifts[0...1])
      without.shifts = scenario.shifts
      scenario.tasks[0] = ShiftTask(
        id: "t0", date: scenario.period.from, window: ClockInterval(startMinute: 16 * 60, endMinute: 17 * 60), count: 1, points: 500)
      without.tasks = scenario.tasks
      scenario.tasks[0].fromShifts = [scenario.shifts[0].id]
    case .fromPosts: scenario.tasks[0].fromPosts = [crews.random.pick(scenario.posts).id]
    case .whom: scenario.tasks[0].officers = OfficerFilter(qualifications: ["q"])
    case .sector, .share:
      if scenario.zones.count < 2 { scenario.zones.append(Zone(id: "Z1")) }
      without.zones = scenario.zones
      scenario.sectors = [Sector(id: "S", zones: scenario.zones.map(\.id), sharePercent: influence == .share ? 100 : 60)]
      if influence == .share { without.sectors = [Sector(id: "S", zones: scenario.zones.map(\.id), sharePercent: 50)] }
    }
    return (scenario, without)
  }

  /// More people than ever while the task would begin.
  private func crowd(at minute: Int) -> Requirement {
    Requirement(
      id: "crowd", place: .anyPost, time: .hours([ClockInterval(startMinute: minute, endMinute: minute + 60)]), minimum: 4, points: .init(minimum: 70)
    )
  }
}

@Suite("Influence of tasks and sectors")
struct TaskInfluenceTests {
  private static let wanted = 20
  private static let limit = 1500

  @Test("Whatever a scenario says of tasks and sectors changes the optimum of at least 20 tiny scenarios", arguments: TaskInfluence.allCases)
  func binds(influence: TaskInfluence) throws {
    var found = 0
    var seed: UInt64 = 8_000_000
    while found < Self.wanted, seed < 8_000_000 + UInt64(Self.limit) {
      seed += 1
      var generator = TaskScenario(seed: seed)
      let pair = generator.pair(influence)
      let with = try RosterSolver(pair.with).solve(SolverSettings(threads: 1))
      let without = try RosterSolver(pair.without).solve(SolverSettings(threads: 1))
      guard let points = with.points, let roster = with.roster, let others = without.points else { continue }
      #expect(with.stop == .proven && without.stop == .proven, "seed \(seed)")
      let report = RosterAudit(pair.with).judge(roster)
      #expect(report.points == points && report.mismatches.isEmpty, "seed \(seed)")
      let other = RosterAudit(pair.without).judge(try #require(without.roster))
      #expect(other.points == others && other.mismatches.isEmpty, "seed \(seed)")
      guard influence.isDearer ? points > others : points < others else { continue }
      switch influence {
      // The task is done, and yet the office is worse off: somebody is missed elsewhere.
      case .task: guard report.taskShortages.isEmpty else { continue }
      case .absentCrew: guard lenders(roster, pair.with).contains(where: { $0.left < $0.least }) else { continue }
      case .spareMember: guard lenders(roster, pair.with).contains(where: { $0.left >= $0.least }) else { continue }
      default: break
      }
      found += 1
    }
    #expect(found == Self.wanted)
  }

  /// Crews that lend somebody, with how many they keep and their least size.
  private func lenders(_ roster: Roster, _ scenario: Scenario) -> [(left: Int, least: Int)] {
    roster.teams.flatMap { team in
      roster.crews.compactMap { crew -> (left: Int, least: Int)? in
        guard crew.date == team.date, let kind = scenario.crewKinds.first(where: { $0.id == crew.kind }) else { return nil }
        let left = crew.officers.count { !team.officers.contains($0) }
        return left == crew.officers.count ? nil : (left, scenario.leastCrew(kind, at: crew.post, on: crew.date))
      }
    }
  }
}
