extension RuleDefinition {
  /// At least one free weekend among so many in a row: at most `weekends` - 1 of every `weekends` weekends are worked.
  ///
  /// A weekend is worked when a duty shares a minute with Saturday 00:00 to Monday 00:00. Weekends before the period count as history knows them, unknown ones as free.
  /// Judged for every run of weekends whose last one has its Sunday inside the horizon, by the setting in force on that Sunday: a breach if hard, else `points` once.
  /// A duty is a shift or a busy stretch. Nothing is due where history and busy stretches alone already work all of those weekends.
  static let freeWeekend = RuleDefinition(
    id: .freeWeekend, unit: .occurrence, parameters: [.weekends: 4], standar: .init(points: 5), ketat: .init(points: 10), operasi: .off,
    source: "HSE guidance (regular free weekends); continental rota; points: assumption")
}
