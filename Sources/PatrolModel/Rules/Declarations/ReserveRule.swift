extension RuleDefinition {
  /// Units in reserve in every shift: each one of `units` that is missing costs `points` for each eight hours of the shift, rounded, at least 1.
  ///
  /// A unit is a crew of any kind at the post `cadangan` where the scenario has kinds of crews, and two officers there elsewhere, each of whom costs
  /// half, rounded up. Counted by periods like a requirement's target.
  static let reserve = RuleDefinition(
    id: .reserve, subject: .place, unit: .occurrence, parameters: [.units: 1], standar: .init(points: 2),
    source: "Sacks, Larson and Schaack 1993 (keep utilisation low); one unit and points: assumption")
}
