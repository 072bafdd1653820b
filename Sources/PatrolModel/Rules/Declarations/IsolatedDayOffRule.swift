extension RuleDefinition {
  /// A day without duty that is no absence, with a duty on the day before and a duty on the day after, costs `points`.
  ///
  /// `hard` makes it a breach.
  ///
  /// Duty as for `max-consecutive-days`. Judged where the day after lies inside the horizon and the day before is known, by the setting in force on the day after.
  /// A day that an absence touches is neither a day off nor a duty (unless a shift is worked on it).
  static let isolatedDayOff = RuleDefinition(
    id: .isolatedDayOff, unit: .occurrence, standar: .init(points: 1), ketat: .init(points: 2), operasi: .off, piket24: .off,
    source: "practice; points: assumption")
}
