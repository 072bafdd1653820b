extension RuleDefinition {
  /// Days in a row with a duty (a shift that starts on the day, or a busy stretch that touches it), history included.
  ///
  /// A run that reaches more than `hard` days inside the horizon is one breach for each day beyond; each day beyond `prefer` costs `points`.
  /// Judged day by day by the setting in force on that day. A day on which history and busy stretches alone already make the run too long is not judged:
  /// nothing can be decided about it.
  static let maxConsecutiveDays = RuleDefinition(
    id: .maxConsecutiveDays, unit: .days, standar: .init(hard: 6, points: 3), ketat: .init(hard: 6, prefer: 5, points: 3),
    operasi: .init(hard: 7, prefer: 6, points: 3),
    source: "HSE guidance (5 to 7 days); operasi: assumption")
}
