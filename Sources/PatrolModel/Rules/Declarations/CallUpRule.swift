extension RuleDefinition {
  /// An officer who works any shift of the horizon costs `points` once, however many he works.
  ///
  /// For officers whom another unit would lend: they are called only where that is worth it. Off until a scenario sets it for some officers with `officers:` and `points`; what else is asked
  /// of them (hours due, fair shares, a regu's pattern) holds for them all the same, called or not. Judged by the setting in force on the period's last day. `hard` is not used.
  static let callUp = RuleDefinition(id: .callUp, unit: .occurrence, standar: .off, source: "assumption")
}
