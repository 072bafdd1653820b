import PatrolModel
import RosterAudit

/// A small office with crews: who leads, who drives, two cars, a motorcycle, and zones of three classes; every rule that may be off is off.
enum CrewStage {
  /// A leads and B drives, both of regu 1; C does both and has no regu; D is of regu 1; E, F (leads) and G (drives) of regu 2.
  static let officers: [Officer] = [
    Officer(id: "A", regu: "1", qualifications: ["leader"]), Officer(id: "B", regu: "1", qualifications: ["driver"]),
    Officer(id: "C", qualifications: ["leader", "driver"]), Officer(id: "D", regu: "1"), Officer(id: "E", regu: "2"),
    Officer(id: "F", regu: "2", qualifications: ["leader"]), Officer(id: "G", regu: "2", qualifications: ["driver"]),
  ]

  static let kinds: [CrewKind] = [
    CrewKind(id: "car", least: 2, most: 3, leader: "leader", driver: "driver", vehicle: "R4"), CrewKind(id: "foot", least: 2, most: 3),
    CrewKind(id: "ride", least: 1, most: 2, leader: "leader", driver: "driver", leaderDrives: true, vehicle: "R2"),
    CrewKind(id: "trio", least: 3, most: 3),
  ]

  static let vehicles: [Vehicle] = [Vehicle(id: "K1", kind: "R4"), Vehicle(id: "K2", kind: "R4"), Vehicle(id: "T1", kind: "R2")]

  /// Zone z (rawan) takes car and ride, y (rawan) foot and trio, w (aman) car and foot; the desk takes single officers, the reserve all.
  static func scenario(days: Int = 1, lookAhead: Int = 0, shifts: [String] = ["P", "S", "M"]) -> Scenario {
    var scenario = Stage.scenario(days: days, lookAhead: lookAhead, officers: officers)
    scenario.shifts = Stage.shifts.filter { shifts.contains($0.id.text) }
    scenario.qualifications = [Qualification(id: "leader"), Qualification(id: "driver")]
    scenario.zones = [Zone(id: "z"), Zone(id: "y"), Zone(id: "w", zoneClass: .aman)]
    scenario.fixedPosts = [Post(id: "desk")]
    scenario.crewKinds = kinds
    scenario.vehicles = vehicles
    scenario.requirements = [asks("z", ["car", "ride"]), asks("y", ["foot", "trio"]), asks("w", ["car", "foot"])]
    return scenario
  }

  /// A requirement without points.
  static func asks(_ zone: Zone.ID, _ kinds: [CrewKind.ID], minimum: Int = 0, points: Int = 0) -> Requirement {
    Requirement(
      id: Requirement.ID("at \(zone.text)"), place: .zones([zone]), time: .shifts(["P"]), crews: kinds, minimum: minimum,
      points: .init(minimum: points, target: points))
  }

  /// Rows of cells, a shift's letter and its post (Pz, Mcadangan) or a dash; officers without a row have no duty.
  static func grid(_ scenario: Scenario, _ rows: [String], crews: [Roster.Crew] = []) -> Roster {
    var lines = rows.map { row in
      row.split(separator: " ").map { cell -> Roster.Duty? in
        cell == "-" ? nil : Roster.Duty(shift: Shift.ID(String(cell.prefix(1))), post: Post.ID(String(cell.dropFirst())))
      }
    }
    for place in lines.indices where lines[place].count < scenario.period.horizonDays {
      lines[place] += [Roster.Duty?](repeating: nil, count: scenario.period.horizonDays - lines[place].count)
    }
    while lines.count < scenario.officers.count { lines.append([Roster.Duty?](repeating: nil, count: scenario.period.horizonDays)) }
    var roster = Stage.roster(scenario, lines)
    roster.crews = crews
    return roster
  }

  static func crew(
    _ kind: CrewKind.ID, _ shift: Shift.ID = "P", at post: Post.ID, day: Int = 0, leader: Officer.ID? = nil, driver: Officer.ID? = nil,
    _ members: [Officer.ID] = [], vehicle: Vehicle.ID? = nil
  ) -> Roster.Crew {
    Roster.Crew(
      date: Stage.monday + day, shift: shift, post: post, kind: kind, leader: leader, driver: driver, members: members, vehicle: vehicle)
  }

  static func breach(
    _ fault: CrewBreach.Fault, _ shift: Shift.ID = "P", at post: Post.ID, day: Int = 0, crew: Int? = 0, steps: Int = 1
  ) -> CrewBreach {
    CrewBreach(date: Stage.monday + day, shift: shift, post: post, crew: crew, fault: fault, steps: steps)
  }

  /// What breaches cost: 100 times must for each step.
  static func charges(_ breaches: [CrewBreach]) -> [Charge] {
    breaches.map { Charge(source: .rule(.crewSeats, instance: ""), dates: [$0.date], measured: $0.steps, wanted: 0, points: 100_000 * $0.steps) }
  }
}
