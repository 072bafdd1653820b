extension RuleDefinition {
  /// The longest night shift anyone may work, by the minutes that count as worked.
  ///
  /// Over `hard`: a breach. Over `prefer`: `points` for each started hour.
  static let maxNightShiftHours = RuleDefinition(
    id: .maxNightShiftHours, unit: .hours, standar: .off, ketat: .init(hard: 8 * 60, points: 2), operasi: .init(hard: 12 * 60, points: 2),
    source: "HSE guidance and Directive 2003/88/EC Art. 8 (8 h); operasi: assumption")
}
