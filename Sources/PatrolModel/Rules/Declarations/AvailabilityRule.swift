extension RuleDefinition {
  /// Nobody works while away, on other duty or in another shift.
  ///
  /// No interval of a shift may share a minute with an absence, with a busy stretch, or with an interval of another shift of the same officer (history included).
  ///
  /// Judged by real time, never by date: a night shift that reaches into the first morning of a leave is a breach.
  /// One breach for each shift that meets absences or busy stretches, and one for each pair of shifts that overlap.
  static let availability = RuleDefinition(id: .availability, unit: .occurrence, isOverridable: false, standar: .init(hard: 1), source: "logic")
}
