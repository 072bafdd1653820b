extension RuleDefinition {
  /// Days in a row on which a night shift starts, history included.
  ///
  /// Counted and judged as `max-consecutive-days`.
  static let maxConsecutiveNights = RuleDefinition(
    id: .maxConsecutiveNights, unit: .days, standar: .init(hard: 3, prefer: 2, points: 4), ketat: .init(hard: 2, points: 4),
    operasi: .init(hard: 4, prefer: 3, points: 4),
    piket24: .off, source: "HSE guidance (2 to 3); sleep studies of police on 2, 4 and 7 nights; operasi: assumption")
}
