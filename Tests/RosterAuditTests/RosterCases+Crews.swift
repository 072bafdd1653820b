import PatrolModel

extension RosterCase {
  private static func seats(
    _ rule: RuleID, _ aspect: LineCase.Aspect, _ name: String, days: Int = 1, rules settings: [RuleSetting] = [], _ rows: [String],
    _ crews: [Roster.Crew], _ breaches: [CrewBreach], secondRank: [Charge] = []
  ) -> RosterCase {
    var scenario = CrewStage.scenario(days: days)
    scenario.rules += settings
    return RosterCase(
      rule: rule, aspect: aspect, name: name, scenario: scenario, roster: CrewStage.grid(scenario, rows, crews: crews), crewBreaches: breaches,
      secondRank: secondRank)
  }

  /// One fault of `crew-seats` in a roster that is whole but for it.
  private static func broken(_ name: String, _ rows: [String], _ crews: [Roster.Crew], _ breaches: CrewBreach...) -> RosterCase {
    seats(.crewSeats, .breaks, name, rows, crews, breaches)
  }

  private static func crew(
    _ kind: CrewKind.ID, at post: Post.ID, day: Int = 0, _ leader: Officer.ID? = nil, _ driver: Officer.ID? = nil, _ members: [Officer.ID] = [],
    in vehicle: Vehicle.ID? = nil
  ) -> Roster.Crew {
    CrewStage.crew(kind, at: post, day: day, leader: leader, driver: driver, members, vehicle: vehicle)
  }

  private static func foot(_ members: Officer.ID...) -> Roster.Crew { crew("foot", at: "y", nil, nil, members) }

  private static func breach(
    _ fault: CrewBreach.Fault, at post: Post.ID, day: Int = 0, crew: Int? = 0, steps: Int = 1
  ) -> CrewBreach {
    CrewStage.breach(fault, at: post, day: day, crew: crew, steps: steps)
  }

  private static let ofOne = RuleSetting(rule: .crewOfOne, hard: .set(1))
  private static let oneReguHard = RuleSetting(rule: .oneReguCrew, hard: .set(1))
  private static let oneRegu = RuleSetting(rule: .oneReguCrew, hard: .remove, points: 2)

  static let crews: [RosterCase] = [
    broken("one officer of two", ["-", "-", "-", "Py"], [foot("D")], breach(.tooFew(least: 2), at: "y")),
    broken(
      "one officer of three", ["-", "-", "-", "Py"], [crew("trio", at: "y", nil, nil, ["D"])], breach(.tooFew(least: 3), at: "y", steps: 2)),
    broken(
      "four officers of three", ["-", "-", "Py", "Py", "Py", "Py"], [foot("C", "D", "E", "F")], breach(.tooMany(most: 3), at: "y")),
    broken(
      "five officers of three", ["-", "-", "Py", "Py", "Py", "Py", "Py"], [foot("C", "D", "E", "F", "G")],
      breach(.tooMany(most: 3), at: "y", steps: 2)),
    broken("nobody named as leader", ["-", "Pz", "-", "Pz"], [crew("car", at: "z", nil, "B", ["D"], in: "K1")], breach(.noLeader, at: "z")),
    broken("a leader who does not hold it", ["-", "Pz", "-", "Pz"], [crew("car", at: "z", "D", "B", in: "K1")], breach(.noLeader, at: "z")),
    broken("nobody named as driver", ["Pz", "-", "-", "Pz"], [crew("car", at: "z", "A", nil, ["D"], in: "K1")], breach(.noDriver, at: "z")),
    broken("a driver who does not hold it", ["Pz", "-", "-", "Pz"], [crew("car", at: "z", "A", "D", in: "K1")], breach(.noDriver, at: "z")),
    broken("a leader who should drive himself", ["Pz", "Pz"], [crew("ride", at: "z", "A", "B", in: "T1")], breach(.noDriver, at: "z")),
    broken("a leader who drives without holding it", ["Pz"], [crew("ride", at: "z", "A", "A", in: "T1")], breach(.noDriver, at: "z")),
    broken("no vehicle", ["Pz", "Pz"], [crew("car", at: "z", "A", "B")], breach(.noVehicle, at: "z")),
    broken("a vehicle that is not listed", ["Pz", "Pz"], [crew("car", at: "z", "A", "B", in: "K9")], breach(.noVehicle, at: "z")),
    broken("a vehicle of another kind", ["Pz", "Pz"], [crew("car", at: "z", "A", "B", in: "T1")], breach(.noVehicle, at: "z")),
    broken(
      "a vehicle that another crew holds", ["Pz", "Pz", "-", "-", "-", "Pz", "Pz"],
      [crew("car", at: "z", "A", "B", in: "K1"), crew("car", at: "z", "F", "G", in: "K1")], breach(.vehicleTaken("K1"), at: "z", crew: 1)),
    out,
    broken("a kind that the post does not take", ["Pz", "Pz"], [crew("foot", at: "z", nil, nil, ["A", "B"])], breach(.kindNotTaken, at: "z")),
    broken("a kind that nobody knows", ["Pz", "Pz"], [crew("boat", at: "z", nil, nil, ["A", "B"])], breach(.kindNotTaken, at: "z")),
    broken("a post that takes no crews", ["Pdesk", "Pdesk"], [crew("foot", at: "desk", nil, nil, ["A", "B"])], breach(.kindNotTaken, at: "desk")),
    broken("a post that nobody knows", ["Pdesk", "Pdesk"], [crew("foot", at: "pier", nil, nil, ["A", "B"])], breach(.kindNotTaken, at: "pier")),
    broken("someone who works elsewhere", ["-", "-", "-", "Py", "Py", "Pdesk"], [foot("D", "E", "F")], breach(.misplaced("F"), at: "y")),
    broken("someone whom nobody knows", ["-", "-", "-", "Py", "Py"], [foot("D", "E", "Z")], breach(.misplaced("Z"), at: "y")),
    broken(
      "someone who sits in two crews", ["-", "-", "-", "Py", "Py", "Py"], [foot("D", "E"), foot("F", "D")],
      breach(.misplaced("D"), at: "y", crew: 1)),
    broken("someone who sits twice in one", ["-", "-", "-", "Py", "Py"], [foot("D", "E", "D")], breach(.misplaced("D"), at: "y")),
    broken(
      "one who leads and drives where two do", ["-", "-", "Pz", "Pz"], [crew("car", at: "z", "C", "C", ["D"], in: "K1")],
      breach(.misplaced("C"), at: "z")),
    broken("someone in no crew", ["Pz", "Pz", "Py"], [crew("car", at: "z", "A", "B", in: "K1")], breach(.outsideCrew("C"), at: "y", crew: nil)),
    seats(
      .crewSeats, .firstDay, "the first day", days: 2, ["-", "-", "-", "Py Py", "- Py"],
      [foot("D"), crew("foot", at: "y", day: 1, nil, nil, ["D", "E"])],
      [breach(.tooFew(least: 2), at: "y")]),
    seats(
      .crewSeats, .lastDay, "the last day", days: 2, ["-", "-", "-", "Py Py", "Py Py"],
      [foot("D", "E"), crew("foot", at: "y", day: 1, nil, nil, ["E"])],
      [breach(.tooFew(least: 2), at: "y", day: 1, crew: 1), breach(.outsideCrew("D"), at: "y", day: 1, crew: nil)]),
    seats(
      .crewSeats, .holds, "whole crews", ["Pz", "Pz", "Pz", "Py", "Py", "Pcadangan", "Pcadangan"],
      [
        crew("car", at: "z", "A", "B", in: "K1"), crew("ride", at: "z", "C", "C", in: "T1"), crew("foot", at: "y", "D", nil, ["E"]),
        crew("foot", at: "cadangan", "F", "G"),
      ], []),
    seats(.crewSeats, .holds, "single officers in reserve and at a desk", ["Pcadangan", "Pdesk", "-"], [], []),

    seats(.crewOfOne, .holds, "alone in a safe zone", rules: [ofOne], ["Pw"], [crew("foot", at: "w", nil, nil, ["A"])], []),
    seats(
      .crewOfOne, .breaks, "off: alone in a safe zone", ["Pw"], [crew("foot", at: "w", nil, nil, ["A"])], [breach(.tooFew(least: 2), at: "w")]),
    seats(
      .crewOfOne, .breaks, "alone in a zone that is not safe", rules: [ofOne], ["-", "-", "-", "Py"], [foot("D")],
      [breach(.tooFew(least: 2), at: "y")]),
    seats(
      .crewOfOne, .breaks, "named seats are filled all the same", rules: [ofOne], ["-", "-", "Pw"], [crew("car", at: "w", "C", nil, in: "K1")],
      [breach(.tooFew(least: 2), at: "w"), breach(.noDriver, at: "w")]),
    seats(
      .crewOfOne, .firstDay, "on after the first day", days: 2,
      rules: [RuleSetting(rule: .crewOfOne, hard: .set(1), from: Stage.monday + 1)], ["Pw Pw"],
      [crew("foot", at: "w", nil, nil, ["A"]), crew("foot", at: "w", day: 1, nil, nil, ["A"])], [breach(.tooFew(least: 2), at: "w")]),
    seats(
      .crewOfOne, .lastDay, "off on the last day", days: 2, rules: [RuleSetting(rule: .crewOfOne, hard: .set(1), to: Stage.monday)], ["Pw Pw"],
      [crew("foot", at: "w", nil, nil, ["A"]), crew("foot", at: "w", day: 1, nil, nil, ["A"])],
      [breach(.tooFew(least: 2), at: "w", day: 1, crew: 1)]),

    seats(
      .oneReguCrew, .breaks, "two regu where it is hard", rules: [oneReguHard], ["-", "-", "-", "Py", "Py"], [foot("D", "E")],
      [breach(.mixedRegu, at: "y")]),
    seats(
      .oneReguCrew, .priced, "two regu", rules: [oneRegu], ["-", "-", "-", "Py", "Py"], [foot("D", "E")], [],
      secondRank: [charge(.oneReguCrew, [0], measured: 1, wanted: 0, points: 2)]),
    seats(
      .oneReguCrew, .holds, "one regu and one officer without", rules: [oneRegu], ["-", "-", "Py", "Py", "-", "-", "-"], [foot("C", "D")], []),
    seats(
      .oneReguCrew, .firstDay, "hard on the first day, priced after it", days: 2,
      rules: [oneRegu, RuleSetting(rule: .oneReguCrew, hard: .set(1), to: Stage.monday)], ["-", "-", "-", "Py Py", "Py Py"],
      [foot("D", "E"), crew("foot", at: "y", day: 1, nil, nil, ["D", "E"])], [breach(.mixedRegu, at: "y")],
      secondRank: [charge(.oneReguCrew, [1], measured: 1, wanted: 0, points: 2)]),
    seats(
      .oneReguCrew, .lastDay, "the last day", days: 2, rules: [oneRegu], ["-", "-", "-", "- Py", "- Py"],
      [crew("foot", at: "y", day: 1, nil, nil, ["D", "E"])], [],
      secondRank: [charge(.oneReguCrew, [1], measured: 1, wanted: 0, points: 2)]),
  ]

  private static var out: RosterCase {
    var scenario = CrewStage.scenario()
    scenario.vehicles[0].outages = [Vehicle.Outage(from: Stage.monday, fromMinute: 14 * 60, to: Stage.monday, toMinute: 16 * 60)]
    let crews = [crew("car", at: "z", "A", "B", in: "K1")]
    return RosterCase(
      rule: .crewSeats, aspect: .breaks, name: "a vehicle that is out", scenario: scenario,
      roster: CrewStage.grid(scenario, ["Pz", "Pz"], crews: crews), crewBreaches: [breach(.vehicleOut("K1"), at: "z")])
  }
}
