extension RuleDefinition {
  /// The officer's cell is what his regu's pattern says for the day; each day that differs costs `points`.
  ///
  /// `hard` makes it a breach.
  ///
  /// Days that an absence or a busy stretch touches cost nothing.
  static let reguPattern = RuleDefinition(id: .reguPattern, unit: .occurrence, standar: .init(points: 6), source: "assumption")
}
