extension RuleDefinition {
  /// The same measure as `weekly-rest-hours` with a longer rest and a longer stretch: 35 hours within 8 days.
  ///
  /// The usual cycle P P S S M M off off keeps it; a hard 35 hours in every 7 days would reject that cycle.
  static let longRestHours = RuleDefinition(
    id: .longRestHours, unit: .hours, isLowerLimit: true, parameters: [.withinDays: 8],
    standar: .init(prefer: 35 * 60, points: 4), ketat: .init(hard: 35 * 60, points: 4), operasi: .off, piket24: .off,
    source: "Directive 2003/88/EC Art. 5 (24 h + 11 h); 8 days: assumption")
}
