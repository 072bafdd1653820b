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
    /// Whether it names the post at which each officer stands in the draft of a repair on the day, if the draft has him in the shift.
    var isKept = false
  }

  /// All letters; the first is no shift, then come the shifts without a post.
  let letters: [Letter]
  /// For each officer, for each post, whether his lines tell it apart.
  private let visible: [[Bool]]
  /// What each officer has in the draft of a repair on each day, where it may change; empty where nothing is repaired.
  private let kept: [[Kept?]]

  /// A shift at a post by their places.
  private struct Kept: Sendable, Hashable {
    let shift: Int
    let post: Int
  }

  /// The letter of a day without a shift.
  static let off = 0

  init(_ scenario: Scenario, posts: [Post], rules: [OfficerRules], sessions: SessionCounts) {
    visible = rules.map { rules in
      let counted = Set((0..<scenario.period.horizonDays).flatMap { rules.all(.maxPostDuties, on: $0).flatMap(\.posts) })
      return posts.map { counted.contains($0.id) }
    }
    kept = Self.kept(scenario, posts: posts)
    var letters = [Letter()]
    for shift in scenario.shifts.indices { letters.append(Letter(shift: shift)) }
    // One for each shift, whoever stands where: with a letter for each post the rules of lines would have hundreds to tell apart.
    let keptShifts = Set(kept.flatMap { $0.compactMap { $0?.shift } })
    for shift in scenario.shifts.indices where keptShifts.contains(shift) { letters.append(Letter(shift: shift, isKept: true)) }
    for post in posts.indices where visible.contains(where: { $0[post] }) {
      // A lock may name a shift in which the post is closed: the clash that follows has to be found in the lines.
      let isLocked = scenario.requests.contains { $0.kind.isBinding && $0.post == posts[post].id }
      for shift in scenario.shifts.indices where isLocked || posts[post].shifts?.contains(scenario.shifts[shift].id) ?? true {
        letters.append(Letter(shift: shift, post: post))
      }
    }
    let duties = letters.dropFirst()
    for count in 1...max(1, sessions.mostOfShift.max() ?? 0) {
      for duty in duties where duty.shift.map({ sessions.mostOfShift[$0] >= count }) ?? false {
        letters.append(Letter(shift: duty.shift, post: duty.post, sessions: count, isKept: duty.isKept))
      }
    }
    self.letters = letters
  }

  /// Whether an officer's lines tell a post apart.
  func isVisible(post: Int, to officer: Int) -> Bool { visible[officer][post] }

  /// Whether a letter may mean a post for an officer on a day.
  ///
  /// The letter of a shift alone may mean the post of the draft as well: whoever goes there by it is thought to be moved, so that those who are moved share their flows. It
  /// never pays to stay that way.
  func mayMean(_ letter: Letter, post: Int, officer: Int, day: Int) -> Bool {
    if letter.isKept { return keptPost(shift: letter.shift, officer: officer, day: day) == post }
    return letter.post.map { $0 == post && visible[officer][post] } ?? !visible[officer][post]
  }

  /// The post that the letter of a kept duty means for an officer on a day; nil where the draft has him in no such shift, or his lines tell the post apart anyway.
  func keptPost(shift: Int?, officer: Int, day: Int) -> Int? {
    guard let shift, kept.indices.contains(officer), let own = kept[officer][day], own.shift == shift, !visible[officer][own.post] else { return nil }
    return own.post
  }

  private static func kept(_ scenario: Scenario, posts: [Post]) -> [[Kept?]] {
    guard let draft = scenario.draft, let repair = scenario.repair else { return [] }
    let rows = Dictionary(draft.officers.enumerated().map { ($1, $0) }) { first, _ in first }
    let shifts = Dictionary(scenario.shifts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let places = Dictionary(posts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    return scenario.officers.map { officer in
      (0..<scenario.period.horizonDays).map { day in
        let date = scenario.period.date(day)
        let place = date - draft.from
        guard repair.dates.contains(date), let row = rows[officer.id], draft.duties.indices.contains(row), draft.duties[row].indices.contains(place),
          let duty = draft.duties[row][place], let shift = shifts[duty.shift], let post = duty.post.flatMap({ places[$0] })
        else { return nil }
        return Kept(shift: shift, post: post)
      }
    }
  }
}
