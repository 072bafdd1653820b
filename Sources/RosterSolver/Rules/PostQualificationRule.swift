import PatrolModel

extension LineDraft {
  /// Whether the officer may stand at a post in a shift on a day.
  func mayHold(post: Int, shift: Int, day: Int) -> Bool {
    ground.eligibility.allows(officer: officer, post: post, shift: shift) && ground.clock.isWorked(shift: shift, day: day)
      || !rules.isOn(.postQualification, on: 0)
  }
}
