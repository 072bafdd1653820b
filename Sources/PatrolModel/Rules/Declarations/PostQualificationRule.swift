extension RuleDefinition {
  /// Whoever stands at a post holds all of its qualifications and works a shift in which it may be staffed.
  ///
  /// A duty at a post that the scenario does not know is a breach; a duty that names no post is not judged.
  static let postQualification = RuleDefinition(
    id: .postQualification, unit: .occurrence, isOverridable: false, standar: .init(hard: 1), source: "logic")
}
