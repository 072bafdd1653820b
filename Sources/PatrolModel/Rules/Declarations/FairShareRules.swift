extension RuleDefinition {
  /// Night shifts in the days that are shared out against the officer's fair share (`FairShares`).
  ///
  /// Shared out are the period and the whole weeks of the look-ahead together, seven days each from its first day: who bears more in the published days can be planned to bear
  /// less after them. A look-ahead of fewer than seven days is not counted.
  ///
  /// The past is counted over 56 days unless told otherwise, as the ledger counts it (`Ledger.usualDays`): 8 weeks, the lower end of the running ledgers of
  /// practice; an assumption.
  /// Outside the floor-ceiling pair of the share the k-th step costs k x `points`: 1, 3, 6 ... times in all. `hard` is not used.
  /// Judged on the last of these days by the setting in force on it; where that is a day of the look-ahead, so are the points.
  static let fairNights = RuleDefinition(
    id: .fairNights, unit: .count, parameters: [.historyDays: 56], standar: .init(points: 1), piket24: .init(points: 1),
    source: "Taylor and Huxley 1989 (fairness); points: assumption")

  /// Weekend days (Saturdays, Sundays) on which a shift starts in these days against the fair share.
  ///
  /// Steps as for `fair-nights`.
  static let fairWeekends = RuleDefinition(
    id: .fairWeekends, unit: .count, parameters: [.historyDays: 56], standar: .init(points: 1), source: "assumption")

  /// Holidays on which a shift starts in these days against the fair share.
  ///
  /// Steps as for `fair-nights`.
  static let fairHolidays = RuleDefinition(
    id: .fairHolidays, unit: .count, parameters: [.historyDays: 56], standar: .init(points: 2), source: "assumption")

  /// Worked minutes of shifts in these days against the fair share, in whole steps of `step-hours`, started ones counting.
  ///
  /// Steps as for `fair-nights`.
  static let fairHours = RuleDefinition(
    id: .fairHours, unit: .hours, parameters: [.historyDays: 0, .stepMinutes: 8 * 60], standar: .off, source: "assumption")
}
