extension RuleDefinition {
  /// A run of nights that is one night long costs `points`, judged on the day after it, inside the horizon.
  ///
  /// `hard` makes it a breach.
  ///
  /// Judged by the setting in force on the day after. A night on the last day before the period that is not followed by one on the first day is judged too,
  /// unless an absence or a busy stretch touches the first day; a night on the horizon's last day is not.
  static let isolatedNight = RuleDefinition(
    id: .isolatedNight, unit: .occurrence, standar: .init(points: 1), ketat: .init(points: 2), operasi: .off, piket24: .off,
    source: "practice; points: assumption")
}
