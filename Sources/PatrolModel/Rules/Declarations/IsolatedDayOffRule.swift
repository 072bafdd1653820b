extension RuleDefinition {
  /// A day without duty that is no absence, with a duty on the day before and a duty on the day after, costs `points`.
  ///
  /// `hard` makes it a breach.
  ///
  /// Duty as for `max-consecutive-days`. Judged where the day after lies inside the horizon, by the setting in force on the day after. A day that history does not
  /// know is no day off. A day off before the period is not judged where a busy stretch touches the period's first day: nothing can be decided about it.
  /// A day that an absence touches is no day off; it is a duty only where a shift is worked on it or a busy stretch touches it too.
  static let isolatedDayOff = RuleDefinition(
    id: .isolatedDayOff, unit: .occurrence, standar: .init(points: 1), ketat: .init(points: 2), operasi: .off, piket24: .off,
    source: "practice; points: assumption")
}
