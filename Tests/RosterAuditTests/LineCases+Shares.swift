import PatrolModel

extension LineCase {
  /// One officer is asked for in each of the shifts on some days; nobody else is there, so all of it is his share.
  static func asked(_ shift: Shift.ID, days: [Int], holidays: [Int] = []) -> (inout Scenario) -> Void {
    { scenario in
      let from = scenario.period.from
      scenario.shifts = scenario.shifts.filter { ["P", "S", "M"].contains($0.id.text) }
      scenario.officers[0].dueMinutesPerWeek = 7 * 1440
      scenario.holidays = Dictionary(holidays.map { (from + $0, "libur") }) { first, _ in first }
      scenario.requirements = [
        Requirement(id: "r", place: .posts(["cadangan"]), time: .shifts([shift]), dates: Set(days.map { from + $0 }), minimum: 1, points: .init())
      ]
    }
  }

  static let shares: [LineCase] = [
    LineCase(.fairNights, .priced, "MMM-----", points: 1, [.charge(0, 7, measured: 3, wanted: 4, points: 1)], setup: asked("M", days: [0, 1, 2, 3])),
    LineCase(.fairNights, .priced, "M-------", points: 1, [.charge(0, 7, measured: 1, wanted: 4, points: 6)], setup: asked("M", days: [0, 1, 2, 3])),
    LineCase(.fairNights, .priced, "MMMM----", points: 2, [.charge(0, 7, measured: 4, wanted: 2, points: 6)], setup: asked("M", days: [0, 1])),
    LineCase(.fairNights, .holds, "M-M-M--MP", points: 1, [], setup: asked("M", days: [0, 1, 2, 3])),
    LineCase(.fairNights, .firstDay, "M-------", history: "M", points: 1, parameters: [.historyDays: 0], [], setup: asked("M", days: [0])),
    LineCase(
      .fairNights, .lastDay, "MM------M", lookAhead: 1, points: 1, [.charge(0, 7, measured: 2, wanted: 3, points: 1)],
      setup: asked("M", days: [0, 1, 7])),
    // Whole weeks of the look-ahead are shared out with the period, their first day and their last; the day after them is not.
    LineCase(
      .fairNights, .priced, "M------M-------M", lookAhead: 9, points: 1, [.charge(0, 13, measured: 2, wanted: 4, points: 3)],
      setup: asked("M", days: [0, 1, 7, 13, 14])),
    LineCase(.fairNights, .holds, "MM-----M-----M", lookAhead: 7, points: 1, [], setup: asked("M", days: [0, 1, 7, 13])),
    LineCase(
      .fairNights, .priced, "M------M-----", lookAhead: 6, points: 1, [.charge(0, 6, measured: 1, wanted: 2, points: 1)],
      setup: asked("M", days: [0, 1, 7, 12])),

    LineCase(.fairWeekends, .priced, "-----P-", points: 1, [.charge(0, 6, measured: 1, wanted: 2, points: 1)], setup: asked("P", days: [4, 5, 6])),
    LineCase(.fairWeekends, .holds, "----PPP", points: 1, [], setup: asked("P", days: [4, 5, 6])),
    LineCase(
      .fairWeekends, .firstDay, "-------", from: Stage.monday + 6, points: 1, [.charge(0, 6, measured: 0, wanted: 1, points: 1)],
      setup: asked("P", days: [0])),
    LineCase(.fairWeekends, .lastDay, "-----PP", points: 1, [.charge(0, 6, measured: 2, wanted: 1, points: 1)], setup: asked("P", days: [6])),

    LineCase(
      .fairHolidays, .priced, "P------", points: 2, [.charge(0, 6, measured: 0, wanted: 1, points: 2)],
      setup: asked("P", days: [0, 2], holidays: [2])),
    LineCase(.fairHolidays, .holds, "P-P----", points: 2, [], setup: asked("P", days: [0, 2], holidays: [2])),
    LineCase(
      .fairHolidays, .firstDay, "P------", points: 2, [.charge(0, 6, measured: 1, wanted: 0, points: 2)], setup: asked("P", days: [1], holidays: [0])),
    LineCase(
      .fairHolidays, .lastDay, "------P", points: 2, [.charge(0, 6, measured: 1, wanted: 0, points: 2)], setup: asked("P", days: [1], holidays: [6])),

    LineCase(
      .fairHours, .priced, "PP-----", points: 1, [.charge(0, 6, measured: 960, wanted: 1920, points: 3)], setup: asked("P", days: [0, 1, 2, 3])),
    LineCase(.fairHours, .holds, "SPPM---", points: 1, [], setup: asked("P", days: [0, 1, 2, 3])),
    LineCase(
      .fairHours, .firstDay, "P------", history: "P", points: 1, [.charge(0, 6, measured: 480, wanted: 960, points: 1)],
      setup: asked("P", days: [0, 1])),
    LineCase(
      .fairHours, .lastDay, "------PP", lookAhead: 1, points: 1, [.charge(0, 6, measured: 480, wanted: 960, points: 1)],
      setup: asked("P", days: [0, 1])),

    LineCase(.callUp, .priced, "-P-S--M", points: 7, [.charge(0, 6, measured: 3, points: 7)]),
    LineCase(.callUp, .holds, "-------", history: "PS", points: 7, []),
    LineCase(.callUp, .firstDay, "P------", history: "P", points: 7, [.charge(0, 6, points: 7)]),
    LineCase(.callUp, .lastDay, "-------P", lookAhead: 1, points: 7, [.charge(0, 6, points: 7)]),
  ]

  static let all = rest + counts + runs + cells + shares + composite
}
