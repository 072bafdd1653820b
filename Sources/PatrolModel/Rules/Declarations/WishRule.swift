extension RuleDefinition {
  /// A wish costs its points unless its cell is as asked; an aversion costs its points if it is.
  ///
  /// A request that states no points takes this rule's. Requests on days on which the officer is away all day cost nothing.
  static let wish = RuleDefinition(id: .wish, unit: .occurrence, standar: .init(points: 3), source: "assumption")
}
