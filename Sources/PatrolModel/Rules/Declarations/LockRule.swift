extension RuleDefinition {
  /// A cell under a lock or an order is as asked: the shift (at the post, where one is given), some shift, or off.
  ///
  /// A lock gives way to every hard rule: locks that leave their officer no line stop a solve. An order does not: where an officer's orders leave him
  /// no line without a breach, he works a line with as few breaches as can be, and these are listed. Only being in two places at once (two shifts
  /// that share a minute, two different cells on one day) is beyond an order. One that is not obeyed is a breach of this rule like a lock.
  static let lock = RuleDefinition(
    id: .lock, unit: .occurrence, isOverridable: false, standar: .init(hard: 1), source: "logic")
}
