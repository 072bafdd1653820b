extension RuleDefinition {
  /// Crews are whole: from least to most officers, led and driven by those who hold what the kind asks, in a vehicle of their own where vehicles are listed.
  ///
  /// A vehicle is held from the start of a shift's first interval to the end of its last. Whoever works at a post that takes crews sits in exactly one crew there; only the reserve takes single officers
  /// as well. Each officer too few or too many, each seat without its qualification, each crew without a vehicle and each officer outside a crew is a breach that costs 100 times `must`: locks can force it, nothing else does.
  static let crewSeats = RuleDefinition(
    id: .crewSeats, subject: .crew, unit: .occurrence, isOverridable: false, standar: .init(hard: 1),
    source: "logic; leader and least of two: Perkabaharkam 1/2017 and its annex")

  /// A crew of one officer is allowed in zones of class aman; all named seats are still filled.
  ///
  /// Off unless a scenario switches it on with `hard: yes`; it costs nothing.
  static let crewOfOne = RuleDefinition(
    id: .crewOfOne, subject: .crew, unit: .occurrence, standar: .off, source: "Perkabaharkam 1/2017: one officer in a safe area")

  /// A crew whose officers belong to different regu is a breach where the rule is hard, and otherwise costs `points`.
  ///
  /// Officers without a regu fit any. Judged on the crew's date. Hard, it is first rank and its breach costs what other broken crews cost. Priced, it is second rank:
  /// decided after lines and posts, by choosing who of those on a shift rides with whom; published days are judged, and those points are told apart: no bound is claimed for them.
  static let oneReguCrew = RuleDefinition(
    id: .oneReguCrew, subject: .crew, unit: .occurrence, standar: .init(points: 2), source: "practice (squads work together); points: assumption")
}
