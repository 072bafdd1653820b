import PatrolModel

extension LineDraft {
  /// Whether the officer may stand at a post in a shift.
  func mayHold(post: Int, shift: Int) -> Bool {
    rules.one(.postQualification, on: 0) == nil || ground.eligibility.allows(officer: officer, post: post, shift: shift)
  }
}
