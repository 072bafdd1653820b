extension RuleDefinition {
  /// Night shifts that start in a window of seven days.
  ///
  /// Over `hard`: a breach. Each one over `prefer` costs `points`.
  ///
  /// Windows, history and the setting in force as for `max-week-hours`; the default window is the week's block.
  static let maxNightsWeek = RuleDefinition(
    id: .maxNightsWeek, unit: .count, window: .week, standar: .init(hard: 4, prefer: 2, points: 3), ketat: .init(hard: 3, prefer: 2, points: 3),
    operasi: .init(hard: 5, prefer: 4, points: 3), ramadan: .init(hard: 4, prefer: 3, points: 3), piket24: .init(hard: 3, points: 3),
    source: "assumption")
}
