import PatrolModel

extension LineDraft {
  /// Whether the officer may stand at a post in a shift on a day.
  func mayHold(post: Int, shift: Int, day: Int) -> Bool {
    rules.one(.postQualification, on: 0) == nil
      || ground.clock.isWorked(shift: shift, day: day) && ground.eligibility.allows(officer: officer, post: post, shift: shift)
  }
}
