extension RuleDefinition {
  /// Minutes worked (shifts and busy stretches, by the day on which they start) in every window of seven days.
  ///
  /// Over `hard`: a breach. Over `prefer`: `points` for each started hour. A window that began before the period counts what history knows of it;
  /// only what the roster adds is judged: nothing is due if no minute of the window lies inside the horizon, and points are those of the total less those of history alone.
  /// Judged by the setting in force on the window's last day (the block's last day for `week`).
  static let maxWeekHours = RuleDefinition(
    id: .maxWeekHours, unit: .hours, window: .rolling, standar: .init(hard: 48 * 60, points: 2), operasi: .init(hard: 60 * 60, points: 2),
    piket24: .init(hard: 72 * 60, points: 2), source: "Directive 2003/88/EC Art. 6 (48 h, there an average); operasi and piket-24: assumption")
}
