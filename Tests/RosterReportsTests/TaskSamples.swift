import PatrolModel
import RosterAudit
import RosterReports

/// The week of `CrewSamples` with tasks inside shifts, a sector, a partnership and a zone that wants a second unit next door.
enum TaskSamples {
  static let monday = CrewSamples.monday

  static func scenario() -> Scenario {
    var scenario = CrewSamples.scenario()
    scenario.period.lookAheadDays = 1
    scenario.qualifications.append(Qualification(id: "binmas", name: "Binmas"))
    scenario.officers[4].qualifications.insert("binmas")
    scenario.zones[0].zoneClass = .sangatRawan
    scenario.zones[0].adjacent = ["timur"]
    scenario.sectors = [Sector(id: "gabungan", name: "Kota-Timur", zones: ["kota", "timur"])]
    let morning = ClockInterval(startMinute: 540, endMinute: 630)
    scenario.tasks = [
      ShiftTask(
        id: "talk", name: "Talk at SMP 3", date: monday, window: morning, fromShifts: ["P"], count: 3, points: 10,
        parts: [.init(qualification: "binmas", minimum: 1, points: 7)]),
      ShiftTask(
        id: "apel", name: "Apel", date: monday + 1, window: ClockInterval(startMinute: 480, endMinute: 720), minutes: 90, fromPosts: ["spkt"],
        count: 1, points: 30),
      ShiftTask(id: "escort", name: "Escort", date: monday + 7, window: morning, count: 1, points: 4),
    ]
    scenario.partnerships = [
      Partnership(
        id: "mentor", name: "Yunior didampingi", kind: .accompanied(.everyone, by: OfficerFilter(qualifications: ["leader"])), points: 3)
    ]
    return scenario
  }

  /// The talk at 09:00 with one of the crew and one of the desk; nobody does the others.
  static func roster(_ scenario: Scenario) -> Roster {
    var roster = CrewSamples.roster(scenario)
    roster.teams = [.init(task: "talk", date: monday, fromMinute: 540, toMinute: 630, officers: ["3", "5"])]
    return roster
  }

  static func shortage(
    _ scenario: Scenario, _ id: ShiftTask.ID, _ qualification: Qualification.ID? = nil, present: Int, of wanted: Int, points: Int
  )
    -> TaskShortage
  {
    guard let task = scenario.tasks.first(where: { $0.id == id }) else { preconditionFailure("no task \(id)") }
    return TaskShortage(task: task, qualification: qualification, present: present, wanted: wanted, points: points)
  }

  static func report(
    _ scenario: Scenario = scenario(), _ roster: Roster? = nil, shortages: [Shortage] = [], taskShortages: [TaskShortage] = [],
    mismatches: [RosterMismatch] = [], secondRank: [Charge] = []
  ) -> RosterReport {
    RosterReport(
      scenario: scenario, roster: roster ?? self.roster(scenario), breaches: [], charges: [], shortages: shortages, points: 0, lookAheadPoints: 0,
      mismatches: mismatches, secondRank: secondRank, taskShortages: taskShortages)
  }

  /// What the week's tasks lack.
  static func taskShortages(_ scenario: Scenario) -> [TaskShortage] {
    [
      shortage(scenario, "talk", present: 2, of: 3, points: 10), shortage(scenario, "apel", present: 0, of: 1, points: 30),
      shortage(scenario, "escort", present: 0, of: 1, points: 4),
    ]
  }
}
