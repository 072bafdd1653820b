extension RuleDefinition {
  /// Minutes worked in every window of seven days: shifts by the day on which they start, busy stretches by `OfficerCalendar.busyMinutes`.
  ///
  /// Over `hard`: a breach. Over `prefer`: `points` for each started hour. A window that began before the period counts what history knows of it.
  /// Only what the roster adds is judged: history and busy stretches are fixed. A total that is no more than the fixed part is no breach, and points are those
  /// of the total less those of the fixed part alone.
  /// Judged by the setting in force on the window's last day (for `week` the block's last day, or the horizon's where that comes first).
  static let maxWeekHours = RuleDefinition(
    id: .maxWeekHours, unit: .hours, window: .rolling, standar: .init(hard: 48 * 60, points: 2), operasi: .init(hard: 60 * 60, points: 2),
    piket24: .init(hard: 72 * 60, points: 2), source: "Directive 2003/88/EC Art. 6 (48 h, there an average); operasi and piket-24: assumption")
}
