import PatrolModel

extension RosterCase {
  /// One officer's cells and history, a letter of a shift and a post each, under a rule of second rank.
  private static func again(
    _ rule: RuleID, _ aspect: LineCase.Aspect, _ name: String, prefer: Int? = nil, lookAhead: Int = 0, history: [Int: String] = [:], _ row: String,
    _ charges: [Charge]
  ) -> RosterCase {
    let days = row.split(separator: " ").count
    var scenario = Stage.scenario(days: days - lookAhead, lookAhead: lookAhead)
    scenario.zones = [Zone(id: "z"), Zone(id: "y")]
    scenario.fixedPosts = [Post(id: "desk", zone: "z")]
    scenario.rules.append(RuleSetting(rule: rule, prefer: prefer.map { .set($0) } ?? .keep, points: 2))
    for (day, cell) in history {
      scenario.history.cells["A", default: [:]][Stage.monday + day] = .shift(
        Shift.ID(String(cell.prefix(1))), post: Post.ID(String(cell.dropFirst())))
    }
    return RosterCase(
      rule: rule, aspect: aspect, name: name, scenario: scenario, roster: CrewStage.grid(scenario, [row]), secondRank: charges)
  }

  private static func often(_ last: Int, measured: Int, points: Int) -> Charge {
    charge(.repeatPost, [last - 6, last], of: "A", measured: measured, wanted: 2, points: points)
  }

  private static func weekly(_ day: Int) -> Charge { charge(.repeatCell, [day - 7, day], of: "A", measured: 1, wanted: 0, points: 2) }

  static let repeats: [RosterCase] = [
    again(.repeatPost, .holds, "twice in seven days", "Pz - Pz - - - -", []),
    again(.repeatPost, .holds, "other shifts, zones and posts count by themselves", "Pz Sz Pz Py Pdesk Pdesk Pdesk", []),
    again(.repeatPost, .holds, "the eighth day is another window", "Pz Pz - - - - - Pz", []),
    again(.repeatPost, .priced, "three times in seven days", "Pz - Pz - - - Pz", [often(6, measured: 3, points: 2)]),
    again(
      .repeatPost, .priced, "each window by itself", "Pz Pz Pz Pz - - - -",
      [
        often(2, measured: 3, points: 2), often(3, measured: 4, points: 4), often(4, measured: 4, points: 4), often(5, measured: 4, points: 4),
        often(6, measured: 4, points: 4), often(7, measured: 3, points: 2),
      ]),
    again(.repeatPost, .firstDay, "with history", history: [-6: "Pz", -1: "Pz"], "Pz", [often(0, measured: 3, points: 2)]),
    again(.repeatPost, .holds, "what history alone has too often", history: [-6: "Pz", -5: "Pz", -1: "Pz"], "Sz", []),
    again(.repeatPost, .lastDay, "the look-ahead is not judged", lookAhead: 1, "- - - - Pz Pz Pz Pz", [often(6, measured: 3, points: 2)]),

    again(.repeatCell, .priced, "the same cell a week later", "Pz - - - - - - Pz", [weekly(7)]),
    again(.repeatCell, .holds, "another shift, another zone, a desk in it", "Pz Py Pdesk - - - - Sz Pz Pdesk", []),
    again(.repeatCell, .firstDay, "the week before is history", history: [-7: "Mz"], "Mz", [weekly(0)]),
    again(.repeatCell, .lastDay, "the look-ahead is not judged", lookAhead: 1, "Pz Pz - - - - - Pz Pz", [weekly(7)]),
  ]
}
