extension RuleDefinition {
  /// Nobody works while away or on other duty.
  ///
  /// A shift may not share a minute with an absence or a busy stretch.
  ///
  /// Judged by real time, never by date: a night shift that reaches into the first morning of a leave is a breach.
  static let availability = RuleDefinition(id: .availability, unit: .occurrence, isOverridable: false, standar: .init(hard: 1), source: "logic")
}
