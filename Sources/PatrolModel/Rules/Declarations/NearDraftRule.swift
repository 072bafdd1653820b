extension RuleDefinition {
  /// Each officer-day whose shift differs from the draft's costs `points`, where a draft was given that knows the officer and the day.
  ///
  /// Posts are not compared; the look-ahead counts where the draft has it. `hard` is not used. While a roster is repaired its prices are those of `Scenario.repair`.
  static let nearDraft = RuleDefinition(
    id: .nearDraft, unit: .occurrence, standar: .init(points: 2), source: "Heller 1973; UK Police Regulations 22 (stability): points: assumption")
}
