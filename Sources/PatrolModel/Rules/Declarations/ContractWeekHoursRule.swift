extension RuleDefinition {
  /// Minutes credited against the hours due, in each block of seven days from the period's first day, then in each whole week of the look-ahead, seven days from its first.
  ///
  /// Credited are shifts by the day on which they start, busy stretches by `OfficerCalendar.busyMinutes` and absences by `OfficerCalendar.creditedMinutes` of each day.
  /// A last block of the period with fewer days has its share of the hours due, rounded down to the minute; a part of a week at the end of the look-ahead is not counted.
  /// Beyond `tolerance-hours` over or under, each started `step-hours` costs `points`. `hard` makes it a breach to be more than `hard` over or under,
  /// unless busy stretches and absences alone are over by as much and no shift is added. `prefer` is not used.
  /// Judged by the setting in force on the block's last day.
  static let contractWeekHours = RuleDefinition(
    id: .contractWeekHours, unit: .hours, parameters: [.toleranceMinutes: 4 * 60, .stepMinutes: 8 * 60],
    standar: .init(points: 2), source: "labour yardstick of 40 h; tolerance and step: assumption")
}
