import PatrolModel

extension RosterCase {
  /// Zones z (rawan), y (aman) and x (sangat-rawan), so many officers and one rule on; shifts by their letters.
  static func place(
    _ rule: RuleID, points: Int, parameters: [RuleParameter: Int] = [:], days: Int = 2, lookAhead: Int = 0, shifts: [Shift], zones: [Zone],
    officers: Int = 2, setup: (inout Scenario) -> Void = { _ in }
  ) -> Scenario {
    var scenario = Stage.scenario(
      days: days, lookAhead: lookAhead, officers: ["A", "B", "C", "D"].prefix(officers).map { Officer(id: Officer.ID($0)) })
    scenario.shifts = shifts
    scenario.zones = zones
    scenario.rules.append(RuleSetting(rule: rule, points: points, parameters: parameters))
    setup(&scenario)
    return scenario
  }

  static func shifts(_ letters: String...) -> [Shift] { letters.compactMap { letter in Stage.shifts.first { $0.id.text == letter } } }

  private static let rawan = Zone(id: "z")

  private static func minimum(
    _ aspect: LineCase.Aspect, _ name: String, days: Int = 2, lookAhead: Int = 0, shifts: [Shift] = shifts("P"), zones: [Zone] = [rawan],
    officers: Int = 2, _ rows: [String], _ charges: [Charge], setup: (inout Scenario) -> Void = { _ in }
  ) -> RosterCase {
    let scenario = place(
      .zoneMinimum, points: 100, days: days, lookAhead: lookAhead, shifts: shifts, zones: zones, officers: officers, setup: setup)
    return RosterCase(
      rule: .zoneMinimum, aspect: aspect, name: name, scenario: scenario, roster: CrewStage.grid(scenario, rows), charges: charges)
  }

  /// One hour a day, asked of one officer in each of two zones on four days: an even share of four hours.
  private static func share(
    _ rule: RuleID, _ percent: Int, _ aspect: LineCase.Aspect, _ name: String, lookAhead: Int = 0, history: Bool = false, _ rows: [String],
    _ charges: [Charge]
  ) -> RosterCase {
    let hour = Shift(id: "H", intervals: [Stage.clock(8, 9)])
    let scenario = place(
      rule, points: 3, parameters: [.percent: percent], days: 4, lookAhead: lookAhead, shifts: [hour], zones: [rawan, Zone(id: "y")], officers: 4
    ) {
      $0.requirements = [Requirement(id: "r", place: .everyZone, time: .shifts(["H"]), target: 1, points: .init())]
      if history { $0.history.cells["A"] = Stage.history("HHHH", before: Stage.monday, posts: [-1: "z", -2: "z", -3: "z", -4: "z"]) }
    }
    return RosterCase(rule: rule, aspect: aspect, name: name, scenario: scenario, roster: CrewStage.grid(scenario, rows), charges: charges)
  }

  private static func reserve(
    _ aspect: LineCase.Aspect, _ name: String, days: Int = 2, shifts: [Shift] = shifts("P"), _ rows: [String], _ charges: [Charge],
    setup: (inout Scenario) -> Void = { _ in }
  ) -> RosterCase {
    let scenario = place(.reserve, points: 5, days: days, shifts: shifts, zones: [rawan], setup: setup)
    return RosterCase(rule: .reserve, aspect: aspect, name: name, scenario: scenario, roster: CrewStage.grid(scenario, rows), charges: charges)
  }

  private static func missing(_ rule: RuleID, _ day: Int, present: Int, of wanted: Int, points: Int) -> Charge {
    charge(rule, [day], measured: present, wanted: wanted, points: points)
  }

  static let places: [RosterCase] = [
    // Two officers are a unit; each costs half of 100 for eight hours.
    minimum(.holds, "two in each shift", ["Pz Pz", "Pz Pz"], []),
    minimum(.priced, "one of two", ["Pz Pz", "Pz -"], [missing(.zoneMinimum, 1, present: 1, of: 2, points: 50)]),
    minimum(
      .priced, "a shift of twelve hours costs half as much again", days: 1, shifts: shifts("D"), ["Dz", "-"],
      [missing(.zoneMinimum, 0, present: 1, of: 2, points: 75)]),
    minimum(
      .priced, "two units at night in a very vulnerable zone, one by day", days: 1, shifts: shifts("P", "S"),
      zones: [Zone(id: "x", zoneClass: .sangatRawan)], officers: 4, ["Px", "Sx", "Sx", "Sx"],
      [missing(.zoneMinimum, 0, present: 3, of: 4, points: 50), missing(.zoneMinimum, 0, present: 1, of: 2, points: 50)]),
    minimum(
      .holds, "one unit a day in a safe zone, whenever", days: 1, shifts: shifts("P", "S"), zones: [Zone(id: "y", zoneClass: .aman)], ["Py", "Sy"],
      []),
    minimum(
      .priced, "one duty of two a day in a safe zone", days: 1, shifts: shifts("P", "S"), zones: [Zone(id: "y", zoneClass: .aman)],
      ["Py", "Scadangan"], [missing(.zoneMinimum, 0, present: 1, of: 2, points: 50)]),
    minimum(
      .holds, "a zone that a requirement names is left to it", ["Pz -", "- -"], [],
      setup: { $0.requirements = [Requirement(id: "r", place: .zones(["z"]), time: .shifts(["P"]), minimum: 1, points: .init())] }),
    minimum(
      .priced, "a unit is a crew where there are kinds of crews", days: 1, ["-", "-"],
      [missing(.zoneMinimum, 0, present: 0, of: 1, points: 100)], setup: { $0.crewKinds = [CrewKind(id: "foot")] }),
    minimum(.firstDay, "the first day", ["Pcadangan Pz", "Pz Pz"], [missing(.zoneMinimum, 0, present: 1, of: 2, points: 50)]),
    minimum(
      .lastDay, "the last day of the look-ahead", days: 1, lookAhead: 1, ["Pz -", "Pz -"],
      [missing(.zoneMinimum, 1, present: 0, of: 2, points: 100)]),

    share(.zoneFloor, 50, .holds, "half the even share", ["Hz - - Hz", "- Hy Hy -"], []),
    share(.zoneFloor, 50, .priced, "an hour less", ["Hz - - -", "- Hy Hy -"], [missing(.zoneFloor, 3, present: 1, of: 2, points: 3)]),
    share(.zoneFloor, 70, .holds, "2.8 hours are rounded down", ["Hz - - Hz", "- Hy Hy -"], []),
    share(
      .zoneFloor, 50, .firstDay, "hours of history are not counted", history: true, ["Hz - - -", "- Hy Hy -"],
      [missing(.zoneFloor, 3, present: 1, of: 2, points: 3)]),
    share(
      .zoneFloor, 50, .lastDay, "hours of the look-ahead are not counted", lookAhead: 1, ["- - - Hz Hz", "- Hy Hy - -"],
      [missing(.zoneFloor, 3, present: 1, of: 2, points: 3)]),

    share(.zoneCap, 100, .holds, "the even share", ["Hz Hz Hz Hz"], []),
    share(.zoneCap, 100, .priced, "an hour more", ["Hz Hz Hz Hz", "- Hz - -"], [missing(.zoneCap, 3, present: 5, of: 4, points: 3)]),
    share(.zoneCap, 110, .holds, "4.4 hours are rounded up", ["Hz Hz Hz Hz", "- Hz - -"], []),
    share(
      .zoneCap, 100, .firstDay, "hours of history are not counted", history: true, ["Hz Hz Hz Hz", "Hz - - -"],
      [
        missing(.zoneCap, 3, present: 5, of: 4, points: 3)
      ]),
    share(
      .zoneCap, 100, .lastDay, "hours of the look-ahead are not counted", lookAhead: 1, ["Hz Hz Hz Hz Hz", "- - - Hz Hz"],
      [missing(.zoneCap, 3, present: 5, of: 4, points: 3)]),

    // Two officers are a unit: half of 5, rounded up, each.
    reserve(.holds, "two in reserve", ["Pcadangan Pcadangan", "Pcadangan Pcadangan"], []),
    reserve(.priced, "one of two", ["Pcadangan Pcadangan", "Pcadangan Pz"], [missing(.reserve, 1, present: 1, of: 2, points: 3)]),
    reserve(
      .priced, "a crew of any kind where there are kinds of crews", days: 1, ["-", "-"], [missing(.reserve, 0, present: 0, of: 1, points: 5)],
      setup: { $0.crewKinds = [CrewKind(id: "foot")] }),
    reserve(.firstDay, "the first day", ["- Pcadangan", "- Pcadangan"], [missing(.reserve, 0, present: 0, of: 2, points: 6)]),
    reserve(.lastDay, "the last day", ["Pcadangan -", "Pcadangan -"], [missing(.reserve, 1, present: 0, of: 2, points: 6)]),
  ]
}
