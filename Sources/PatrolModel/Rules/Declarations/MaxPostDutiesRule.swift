extension RuleDefinition {
  /// Duties of one officer at the rule's posts in a window of seven days: each post by itself, or all together with `together: 1`.
  ///
  /// Over `hard`: a breach. Each one over `prefer` costs `points`. Windows, history and the setting in force as for `max-week-hours`; the default window is rolling.
  /// Off unless a scenario names posts: it makes those posts visible in the lines of the officers concerned.
  static let maxPostDuties = RuleDefinition(
    id: .maxPostDuties, unit: .count, parameters: [.together: 0], window: .rolling, standar: .off,
    source: "patrol games (same officer, same place at most twice a week): assumption")
}
