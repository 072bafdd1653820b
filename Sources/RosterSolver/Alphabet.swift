import PatrolModel

/// The letters of all lines: no shift, each shift, each shift at each post that some officer's rules count, and each of these with sessions of community work.
struct Alphabet: Sendable {
  /// What a line says of a day.
  struct Letter: Sendable, Hashable {
    /// Place of the shift in `Scenario.shifts`; nil for no shift.
    var shift: Int?
    /// Place of the post in `Scenario.posts` where the letter names one; nil for any post that has no letter of its own for the officer.
    var post: Int?
    /// How many sessions of community work the duty holds.
    ///
    /// Of officers whose lines do not tell, a letter without any says nothing of them.
    var sessions = 0
  }

  /// All letters; the first is no shift, then come the shifts without a post.
  let letters: [Letter]
  /// For each officer, for each post, whether his lines tell it apart.
  private let visible: [[Bool]]
  /// For each officer, for each post, whether a repair tells it apart because he stands there in the draft.
  private let drafted: [[Bool]]

  /// The letter of a day without a shift.
  static let off = 0

  init(_ scenario: Scenario, posts: [Post], rules: [OfficerRules], sessions: SessionCounts) {
    visible = rules.map { rules in
      let counted = Set((0..<scenario.period.horizonDays).flatMap { rules.all(.maxPostDuties, on: $0).flatMap(\.posts) })
      return posts.map { counted.contains($0.id) }
    }
    drafted = scenario.officers.map { officer in
      let own = scenario.draftedPosts(of: officer.id)
      return posts.map { own.contains($0.id) }
    }
    var letters = [Letter()]
    for shift in scenario.shifts.indices { letters.append(Letter(shift: shift)) }
    for post in posts.indices where visible.contains(where: { $0[post] }) || drafted.contains(where: { $0[post] }) {
      // A lock may name a shift in which the post is closed: the clash that follows has to be found in the lines.
      let isLocked = scenario.requests.contains { $0.kind.isBinding && $0.post == posts[post].id }
      for shift in scenario.shifts.indices where isLocked || posts[post].shifts?.contains(scenario.shifts[shift].id) ?? true {
        letters.append(Letter(shift: shift, post: post))
      }
    }
    let duties = letters.dropFirst()
    for count in 1...max(1, sessions.mostOfShift.max() ?? 0) {
      for duty in duties where duty.shift.map({ sessions.mostOfShift[$0] >= count }) ?? false {
        letters.append(Letter(shift: duty.shift, post: duty.post, sessions: count))
      }
    }
    self.letters = letters
  }

  /// Whether an officer's lines tell a post apart.
  func isVisible(post: Int, to officer: Int) -> Bool { visible[officer][post] || drafted[officer][post] }

  /// Whether an officer's letter of a shift without a post may mean a post.
  ///
  /// A post that is told apart for a repair's sake alone may be: whoever goes there by that letter is thought to be moved, so that those who are moved share their flows. It
  /// never pays to stay that way.
  func isHidden(post: Int, to officer: Int) -> Bool { !visible[officer][post] }
}

extension Scenario {
  /// The posts at which an officer stands in the draft of a repair on days that may change.
  fileprivate func draftedPosts(of officer: Officer.ID) -> Set<Post.ID> {
    guard let draft, let repair, let row = draft.officers.firstIndex(of: officer), draft.duties.indices.contains(row) else { return [] }
    return Set(draft.duties[row].enumerated().compactMap { day, duty in repair.dates.contains(draft.from + day) ? duty?.post : nil })
  }
}
