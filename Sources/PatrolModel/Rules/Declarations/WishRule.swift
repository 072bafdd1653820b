extension RuleDefinition {
  /// A wish costs its points unless its cell is as asked; an aversion costs its points if it is.
  ///
  /// A request that states no points takes this rule's; where the rule is off (or has 0 points) no request costs anything. `hard` is not used.
  /// Requests on days on which the officer is away from midnight to midnight cost nothing.
  static let wish = RuleDefinition(id: .wish, unit: .occurrence, standar: .init(points: 3), source: "assumption")
}
