extension RuleDefinition {
  /// A run of nights that is one night long costs `points`, judged on the day after it, inside the horizon.
  ///
  /// `hard` makes it a breach.
  ///
  /// A night on the last day before the period that is not followed by one on the first day is judged too; a night on the horizon's last day is not.
  static let isolatedNight = RuleDefinition(
    id: .isolatedNight, unit: .occurrence, standar: .init(points: 1), ketat: .init(points: 2), operasi: .off, piket24: .off,
    source: "practice; points: assumption")
}
