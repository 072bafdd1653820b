extension RuleDefinition {
  /// Days in a row on which a long shift (at least `long-from-hours`) starts, history included.
  ///
  /// Counted and judged as `max-consecutive-days`.
  static let maxConsecutiveLong = RuleDefinition(
    id: .maxConsecutiveLong, unit: .days, parameters: [.longFromMinutes: 10 * 60], standar: .init(prefer: 3, points: 2),
    ketat: .init(hard: 3, points: 2),
    operasi: .init(prefer: 4, points: 2), piket24: .off, source: "HSE guidance (long shifts 2 to 3 in a row); operasi: assumption")
}
