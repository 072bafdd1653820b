import PatrolModel

extension RosterCase {
  /// Zone z may go 12, 24 or 48 hours without presence, by its class; three shifts of eight hours, judged at 07:00, 15:00 and 23:00.
  private static func blind(
    _ aspect: LineCase.Aspect, _ name: String, zoneClass: Zone.Class = .rawan, days: Int = 2, lookAhead: Int = 0,
    history: [Officer.ID: [(day: Int, shift: String, post: Post.ID)]] = [:], _ rows: [String], _ charges: [Charge]
  ) -> RosterCase {
    let scenario = place(
      .blindWindow, points: 5, days: days, lookAhead: lookAhead, shifts: shifts("P", "S", "M"), zones: [Zone(id: "z", zoneClass: zoneClass)]
    ) { scenario in
      scenario.fixedPosts = [Post(id: "desk")]
      for (officer, duties) in history {
        for duty in duties {
          scenario.history.cells[officer, default: [:]][Stage.monday + duty.day] = .shift(Shift.ID(duty.shift), post: duty.post)
        }
      }
    }
    return RosterCase(
      rule: .blindWindow, aspect: aspect, name: name, scenario: scenario, roster: CrewStage.grid(scenario, rows), charges: charges)
  }

  private static func unseen(_ day: Int) -> Charge { charge(.blindWindow, [day], measured: 0, wanted: 1, points: 5) }

  static let blindWindows: [RosterCase] = [
    // From 15:00 to 15:00 is exactly 24 hours.
    blind(.holds, "exactly the longest time", ["Pz Sz"], []),
    blind(.priced, "longer, seen at one time", ["Pz Mz"], [unseen(1)]),
    // Without history, windows that reach before the period are not judged: 15:00 of the second day is the first.
    blind(.priced, "nobody at all", ["- -"], [unseen(1), unseen(1)]),
    blind(.priced, "a desk in no zone does not count", ["Pdesk Pdesk"], [unseen(1), unseen(1)]),
    blind(.holds, "a safe zone has 48 hours", zoneClass: .aman, days: 3, ["Pz - Sz"], []),
    blind(.priced, "a safe zone after more than 48 hours", zoneClass: .aman, days: 3, ["Pz - Mz"], [unseen(2)]),
    blind(.priced, "a very vulnerable zone has 12 hours", zoneClass: .sangatRawan, days: 1, ["Mz"], [unseen(0)]),
    // Seen until 23:00 of the day before: free at 23:00, 32 hours at 07:00 and 40 at 15:00 after it.
    blind(
      .firstDay, "history is counted as far as it is known", history: ["A": [(-1, "S", "z"), (-2, "P", "z")]], ["- -"],
      [unseen(1), unseen(1), unseen(1)]),
    blind(
      .firstDay, "unseen from history on", history: ["A": [(-1, "P", "z"), (-2, "P", "z")]], ["- Pz"], [unseen(0), unseen(1)]),
    blind(
      .firstDay, "history that names nobody at any zone on one of the days is not judged", history: ["A": [(-2, "P", "z")]], ["- Pz"], []),
    blind(.lastDay, "days of the look-ahead are judged as well", days: 1, lookAhead: 1, ["Pz Mz"], [unseen(1)]),
  ]
}
