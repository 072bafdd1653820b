extension RuleDefinition {
  /// Rest from the end of a night shift to the start of the next shift, where that next shift is not a night.
  ///
  /// Below `hard`: a breach. Below `prefer`: `points` once. Judged for consecutive shifts by the setting in force on the later one's day.
  static let nightRecoveryHours = RuleDefinition(
    id: .nightRecoveryHours, unit: .hours, isLowerLimit: true, standar: .init(prefer: 48 * 60, points: 3), ketat: .init(hard: 48 * 60, points: 3),
    operasi: .init(prefer: 24 * 60, points: 2), piket24: .off, source: "HSE guidance (two nights' full sleep after nights); operasi: assumption")
}
