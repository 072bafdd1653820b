extension RuleDefinition {
  /// The longest shift anyone may work, by the minutes that count as worked (`Shift.workedMinutes`).
  ///
  /// Over `hard`: a breach. Over `prefer`: `points` for each started hour.
  static let maxShiftHours = RuleDefinition(
    id: .maxShiftHours, unit: .hours, standar: .init(hard: 12 * 60, points: 2), piket24: .init(hard: 24 * 60, points: 2),
    source: "HSE guidance (shifts up to 12 h); piket-24: assumption")
}
