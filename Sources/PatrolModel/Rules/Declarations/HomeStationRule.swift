extension RuleDefinition {
  /// Each duty at a post in a zone of another station than the officer's own costs `points`; nothing where either station is not known.
  ///
  /// `hard` is not used.
  static let homeStation = RuleDefinition(id: .homeStation, unit: .occurrence, standar: .init(points: 1), source: "practice; points: assumption")
}
