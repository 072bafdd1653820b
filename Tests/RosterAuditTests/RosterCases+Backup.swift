import PatrolModel

extension RosterCase {
  /// Zone x is very vulnerable, z is next door and y is not; two units of two officers are wanted in x and z together, each officer at half of 5, rounded up.
  private static func backup(
    _ aspect: LineCase.Aspect, _ name: String, days: Int = 1, lookAhead: Int = 0, _ rows: [String], _ charges: [Charge],
    setup: (inout Scenario) -> Void = { _ in }
  ) -> RosterCase {
    let zones = [Zone(id: "x", zoneClass: .sangatRawan, adjacent: ["z"]), Zone(id: "y"), Zone(id: "z")]
    let scenario = place(.backup, points: 5, days: days, lookAhead: lookAhead, shifts: shifts("P"), zones: zones, officers: 4, setup: setup)
    return RosterCase(rule: .backup, aspect: aspect, name: name, scenario: scenario, roster: CrewStage.grid(scenario, rows), charges: charges)
  }

  private static func short(_ day: Int = 0, present: Int, of wanted: Int = 4, points: Int) -> Charge {
    charge(.backup, [day], measured: present, wanted: wanted, points: points)
  }

  private static func sector(_ zones: Zone.ID...) -> (inout Scenario) -> Void { { $0.sectors = [Sector(id: "s", zones: zones)] } }

  static let backups: [RosterCase] = [
    backup(.holds, "a unit in the zone and one next door", ["Px", "Px", "Pz", "Pz"], []),
    backup(.holds, "both units next door", ["Pz", "Pz", "Pz", "Pz"], []),
    backup(.priced, "one officer of four", ["Px", "Px", "Pz"], [short(present: 3, points: 3)]),
    backup(.priced, "a zone that is not next door does not count", ["Px", "Px", "Py", "Py"], [short(present: 2, points: 6)]),
    backup(.holds, "a zone without neighbours asks for nothing", ["-"], [], setup: { $0.zones[0].adjacent = [] }),
    backup(.holds, "a vulnerable zone asks for nothing", ["-"], [], setup: { $0.zones[0].zoneClass = .rawan }),
    backup(
      .priced, "crews of any kind where there are kinds of crews", ["-"], [short(present: 0, of: 2, points: 10)],
      setup: { $0.crewKinds = [CrewKind(id: "foot")] }),
    backup(.priced, "so many units as the scenario says", ["Px", "Px"], [short(present: 2, of: 6, points: 12)]) {
      $0.rules[$0.rules.count - 1].parameters = [.units: 3]
    },
    // Half of three points is 1.5, rounded up.
    backup(.priced, "half an officer of four", ["Px", "Px", "Pz", "Ps"], [short(present: 3, points: 2)], setup: sector("x", "y")),
    backup(.holds, "in a sector of zones that all are in reach one counts in full", ["Ps", "Ps", "Ps", "Ps"], [], setup: sector("x", "z")),
    backup(.firstDay, "the first day", days: 2, ["- Px", "- Px", "Pz Pz", "Pz Pz"], [short(present: 2, points: 6)]),
    backup(.lastDay, "the last day of the look-ahead", lookAhead: 1, ["Px -", "Px -", "Pz Pz", "Pz Pz"], [short(1, present: 2, points: 6)]),
  ]
}
