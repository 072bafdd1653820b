extension RuleDefinition {
  /// Sessions of community work that one officer takes part in, in a window of seven days: talks, dialogues, visits and all the rest.
  ///
  /// Over `hard`: a breach. Each one over `prefer` costs `points`. Windows and the setting in force as for `max-week-hours`; the default window is the week's block.
  /// A session counts on the day of the duty in which it is done. Those before the period are not known and count nothing.
  /// Off unless a scenario sets a limit: lines of the officers concerned then tell how many sessions each duty holds.
  static let maxSessions = RuleDefinition(
    id: .maxSessions, unit: .count, window: .week, standar: .off, source: "community work spread over those who do it: assumption")
}
