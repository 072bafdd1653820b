extension RuleDefinition {
  /// A shift that starts earlier in the day than the officer's shift before it, with fewer than `reset-after-days-off` whole days off between, costs `points`.
  ///
  /// Start times are compared on the clock (minutes after midnight). Days off between: the later shift's day minus the earlier's, minus one. `hard` makes it a breach.
  static let forwardRotation = RuleDefinition(
    id: .forwardRotation, unit: .occurrence, parameters: [.resetAfterDaysOff: 2], standar: .init(points: 1), ketat: .init(points: 2), operasi: .off,
    piket24: .off,
    source: "HSE guidance (rotate forward); points: assumption")
}
