import PatrolModel
import RosterAudit
import RosterReports

/// A week with crews and vehicles, made without a solver.
enum CrewSamples {
  static let monday = Samples.day(2026, 11, 23)

  /// One zone for car crews, one desk for single officers; everyone away on Saturday.
  static func scenario() -> Scenario {
    let holders: [Officer.ID: Set<Qualification.ID>] = ["1": ["leader"], "2": ["driver"], "4": ["leader", "driver"], "5": ["driver"]]
    var scenario = Samples.scenario(lookAheadDays: 0)
    scenario.officers = scenario.officers.map { officer in
      var officer = officer
      officer.qualifications = holders[officer.id] ?? []
      return officer
    }
    scenario.availability = scenario.officers.map {
      Availability(officer: $0.id, from: monday + 5, to: monday + 5, kind: "cuti")
    }
    scenario.qualifications = [Qualification(id: "leader", name: "pimpinan patroli"), Qualification(id: "driver", name: "pengemudi")]
    scenario.zones = [Zone(id: "kota", name: "Balikpapan Kota"), Zone(id: "timur", name: "Balikpapan Timur", zoneClass: .aman)]
    scenario.fixedPosts = [Post(id: "spkt", name: "SPKT")]
    scenario.crewKinds = [
      CrewKind(id: "car", name: "mobil", least: 2, most: 3, leader: "leader", driver: "driver", vehicle: "R4"),
      CrewKind(id: "foot", name: "jalan", least: 2, most: 2, leader: "leader"),
    ]
    scenario.vehicles = [
      Vehicle(id: "Maung 1", kind: "R4"),
      Vehicle(id: "Maung 2", kind: "R4", outages: [.init(from: monday, to: monday + 1)]), Vehicle(id: "Rantis", kind: "R6"),
    ]
    scenario.requirements = [
      Requirement(
        id: "kota", name: "Patroli kota", place: .zones(["kota"]), time: .shifts(["P", "M"]), crews: ["car"], minimum: 1, target: 2,
        points: .init(minimum: 60, target: 20)),
      Requirement(id: "spkt", name: "Jaga SPKT", place: .posts(["spkt"]), time: .shifts(["P"]), minimum: 2, points: .init(minimum: 30)),
    ]
    return scenario
  }

  /// Two crews and a desk on Monday, a crew on Tuesday; nobody else works.
  static func roster(_ scenario: Scenario) -> Roster {
    func duty(_ shift: Shift.ID, _ post: Post.ID) -> Roster.Duty { Roster.Duty(shift: shift, post: post) }
    let off: [Roster.Duty?] = Array(repeating: nil, count: 5)
    let duties: [[Roster.Duty?]] = [
      [duty("P", "kota"), duty("P", "kota")] + off, [duty("P", "kota"), duty("P", "kota")] + off, [duty("P", "kota"), nil] + off,
      [duty("M", "timur"), nil] + off, [duty("P", "spkt"), nil] + off, [duty("M", "timur"), nil] + off,
    ]
    return Roster(
      from: monday, days: 7, officers: scenario.officers.map(\.id), duties: duties,
      crews: [
        .init(date: monday, shift: "M", post: "timur", kind: "foot", leader: "4", members: ["6"]),
        .init(date: monday, shift: "P", post: "kota", kind: "car", leader: "1", driver: "2", members: ["3"], vehicle: "Maung 1"),
        .init(date: monday + 1, shift: "P", post: "kota", kind: "car", leader: "1", driver: "2"),
        .init(date: monday + 8, shift: "P", post: "kota", kind: "car", leader: "1", driver: "2"),
      ])
  }

  /// A report of some findings about the roster.
  static func report(
    _ scenario: Scenario = scenario(), shortages: [Shortage] = [], crewBreaches: [CrewBreach] = [], secondRank: [Charge] = [], charges: [Charge] = []
  ) -> RosterReport {
    RosterReport(
      scenario: scenario, roster: roster(scenario), breaches: [], charges: charges, shortages: shortages,
      points: charges.reduce(0) { $0 + $1.points }, lookAheadPoints: 0, crewBreaches: crewBreaches, secondRank: secondRank)
  }

  /// A demand of the scenario's requirements or of its rules about places.
  static func demand(_ scenario: Scenario, _ id: Requirement.ID, day: Int, at post: Post.ID? = nil, from minute: Int? = nil) -> Demand {
    let found = scenario.demands().first { demand in
      demand.requirement == id && demand.day == day && (post == nil || demand.posts == post.map { [$0] })
        && (minute == nil || demand.span?.start == minute.map { scenario.timeZone.instant(on: scenario.period.date(day), minute: $0) })
    }
    guard let found else { preconditionFailure("no demand of \(id) on day \(day)") }
    return found
  }

  static func shortage(
    _ scenario: Scenario, _ id: Requirement.ID, day: Int, at post: Post.ID? = nil, from minute: Int? = nil, present: Int, points: Int
  ) -> Shortage {
    Shortage(demand: demand(scenario, id, day: day, at: post, from: minute), present: present, points: points)
  }
}
