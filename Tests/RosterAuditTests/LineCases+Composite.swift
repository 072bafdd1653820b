import PatrolModel

extension LineCase {
  /// Z: a day shift with an evening operation added, 07:00-15:00 and 20:00-24:00.
  private static func evening(_ scenario: inout Scenario) {
    scenario.shifts.append(Shift(id: "Z", intervals: [Stage.clock(7, 15), Stage.clock(20, 24)]))
  }

  /// A shift in two parts counts the hours of both and ends with the last.
  static let composite: [LineCase] = [
    LineCase(.maxWeekHours, .holds, "ZZZZ---", hard: 2880, [], setup: evening),
    LineCase(.maxWeekHours, .breaks, "ZZZZ--P-", hard: 2880, [.breach(0, 6, measured: 3360, limit: 2880)], setup: evening),
    LineCase(.contractWeekHours, .holds, "ZZZZ---", hard: 480, [], setup: evening),
    LineCase(.contractWeekHours, .breaks, "ZPPPPP-", hard: 480, [.breach(0, 6, measured: 720, limit: 480)], setup: evening),
    LineCase(.maxShiftHours, .priced, "-Z-----", prefer: 480, points: 2, [.charge(1, 1, measured: 720, wanted: 480, points: 8)], setup: evening),
    // From 24:00 to 07:00.
    LineCase(.minRestHours, .breaks, "ZP-----", hard: 660, [.breach(0, 1, measured: 420, limit: 660)], setup: evening),
    LineCase(.minRestHours, .breaks, "ZZ-----", hard: 660, [.breach(0, 1, measured: 420, limit: 660)], setup: evening),
    LineCase(.minRestHours, .holds, "ZS-P-Z-", hard: 660, [], setup: evening),
  ]
}
