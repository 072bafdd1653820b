extension RuleDefinition {
  /// A locked cell is as asked: the shift (at the post, where one is given), some shift, or off.
  static let lock = RuleDefinition(
    id: .lock, unit: .occurrence, isOverridable: false, standar: .init(hard: 1), source: "logic")
}
