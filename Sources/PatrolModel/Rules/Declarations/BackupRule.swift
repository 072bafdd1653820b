extension RuleDefinition {
  /// A second unit within reach of each very vulnerable zone: `units` in the zone and the zones next door together, in every shift; each one missing
  /// costs `points` for each eight hours of the shift, rounded, at least 1.
  ///
  /// A unit is a crew of any kind where the scenario has kinds of crews, and two officers elsewhere, each of whom costs half, rounded up. Sectors count as in any set of posts. Counted by periods
  /// like a requirement's target. A zone that names no neighbour asks for nothing.
  static let backup = RuleDefinition(
    id: .backup, subject: .place, unit: .occurrence, parameters: [.units: 2], standar: .init(points: 3),
    source: "Hogan and ReVelle 1986 (backup coverage); units and points: assumption")
}
