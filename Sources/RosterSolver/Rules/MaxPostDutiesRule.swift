import LineGeneration
import PatrolModel

extension LineDraft {
  /// Duties at the rule's posts in every window of seven days, each post by itself or all together.
  mutating func addMaxPostDuties() throws(AutomatonFault) {
    let ground = ground
    let past = past
    try addWindowTotals(.maxPostDuties) { setting in
      let posts = Set(setting.posts).sorted()
      let counted = setting.parameter(.together) == 1 ? [posts] : posts.map { [$0] }
      return counted.map { posts in
        WindowMeasure(
          weight: { letter in ground.alphabet.letters[letter].post.map { posts.contains(ground.posts[$0].id) ? 1 : 0 } ?? 0 },
          certain: { _ in 0 },
          past: { day in past.duty(day)?.post.map { posts.contains($0) ? 1 : 0 } ?? 0 },
          step: 1)
      }
    }
  }
}
