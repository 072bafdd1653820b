import PatrolModel
import SeededChance

/// Draws tiny scenarios with tasks inside shifts, most with crews, some with a sector.
struct TaskScenario {
  var crews: CrewScenario

  init(seed: UInt64) { crews = CrewScenario(seed: seed) }

  private var random: SplitMix64 {
    get { crews.random }
    set { crews.random = newValue }
  }

  /// A scenario with at most so many combinations of lines.
  mutating func next(combinationLimit: Double = 5000, lineLimit: Int = 60) -> Scenario {
    while true {
      var scenario = crews.next(lineLimit: lineLimit, combinationLimit: max(20_000, Int(combinationLimit)))
      if random.chance(70) { scenario.vehicles = [] }
      if random.chance(30) { removeCrews(&scenario) }
      if scenario.zones.count > 1, random.chance(50) {
        scenario.sectors = [Sector(id: "S", zones: scenario.zones.map(\.id), sharePercent: random.pick([50, 50, 40, 75, 100]))]
      }
      let cells = Double(1 + scenario.shifts.count * scenario.posts.count)
      var combinations = 1.0
      for _ in 0..<(scenario.officers.count * scenario.period.horizonDays) { combinations *= cells }
      guard combinations <= combinationLimit else { continue }
      scenario.tasks = (0..<random.pick(combinationLimit > 5000 ? [2, 3, 5] : [1, 1, 2])).map { task("t\($0)", scenario) }
      if random.chance(25) { lock(&scenario) }
      return scenario
    }
  }

  /// Locks some officers to one zone: riders without a leader, too few, or more than there are seats, beside tasks.
  private mutating func lock(_ scenario: inout Scenario) {
    let zone = Post.ID(random.pick(scenario.zones).id.text)
    let shift = random.pick(scenario.shifts).id
    let date = scenario.tasks.first?.date ?? scenario.period.from
    for officer in scenario.officers where random.chance(60) {
      scenario.requests.append(Request(officer: officer.id, date: date, cell: .shift(shift), post: zone, kind: .lock))
    }
  }

  private mutating func removeCrews(_ scenario: inout Scenario) {
    scenario.crewKinds = []
    scenario.requirements = scenario.requirements.map { requirement in
      var requirement = requirement
      requirement.crews = nil
      return requirement
    }
  }

  /// A task most often inside one of the shifts.
  mutating func task(_ id: String, _ scenario: Scenario) -> ShiftTask {
    let shift = random.pick(scenario.shifts)
    let start = shift.startMinute + random.pick([0, 30, 60, 120])
    let minutes = random.pick([60, 90, 120])
    let isFree = random.chance(35)
    let window = ClockInterval(startMinute: start, endMinute: min(2880, start + minutes + (isFree ? random.pick([30, 60]) : 0)))
    let posts = scenario.posts.map(\.id)
    return ShiftTask(
      id: ShiftTask.ID(id), date: scenario.period.date(random.number(0...(scenario.period.horizonDays - 1))), window: window, minutes: minutes,
      fromShifts: random.chance(30) ? [random.pick(scenario.shifts).id] : nil,
      fromPosts: random.chance(30) ? [random.pick(posts), random.pick(posts)] : nil,
      officers: random.chance(25) ? OfficerFilter(qualifications: ["q"]) : .everyone, count: random.pick([1, 1, 2, 2, 3]),
      points: random.number(3...50),
      parts: random.chance(30) ? [.init(qualification: random.pick(["q", "lead"]), minimum: 1, points: random.number(1...20))] : [])
  }
}
