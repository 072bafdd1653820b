extension RuleDefinition {
  /// Night shifts in the period against the officer's fair share (`FairShares`).
  ///
  /// The past is counted over 56 days unless told otherwise, as the ledger counts it (`Ledger.usualDays`): 8 weeks, the lower end of the running ledgers of
  /// practice; an assumption.
  /// Outside the floor-ceiling pair of the share the k-th step costs k x `points`: 1, 3, 6 ... times in all. `hard` is not used.
  /// Judged by the setting in force on the period's last day; the look-ahead is not counted.
  static let fairNights = RuleDefinition(
    id: .fairNights, unit: .count, parameters: [.historyDays: 56], standar: .init(points: 1), piket24: .init(points: 1),
    source: "Taylor and Huxley 1989 (fairness); points: assumption")

  /// Weekend days (Saturdays, Sundays) on which a shift starts in the period against the fair share.
  ///
  /// Steps as for `fair-nights`.
  static let fairWeekends = RuleDefinition(
    id: .fairWeekends, unit: .count, parameters: [.historyDays: 56], standar: .init(points: 1), source: "assumption")

  /// Holidays on which a shift starts in the period against the fair share.
  ///
  /// Steps as for `fair-nights`.
  static let fairHolidays = RuleDefinition(
    id: .fairHolidays, unit: .count, parameters: [.historyDays: 56], standar: .init(points: 2), source: "assumption")

  /// Worked minutes of shifts in the period against the fair share, in whole steps of `step-hours`, started ones counting.
  ///
  /// Steps as for `fair-nights`.
  static let fairHours = RuleDefinition(
    id: .fairHours, unit: .hours, parameters: [.historyDays: 0, .stepMinutes: 8 * 60], standar: .off, source: "assumption")
}
