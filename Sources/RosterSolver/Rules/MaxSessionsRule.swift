import LineGeneration
import PatrolModel

extension LineDraft {
  /// Sessions of community work in every window of seven days; those before the period are not known.
  mutating func addMaxSessions() throws(AutomatonFault) {
    guard ground.sessions.counts(officer) else { return }
    let letters = ground.alphabet.letters
    for day in days {
      for (letter, meaning) in letters.enumerated() {
        guard let shift = meaning.shift, meaning.sessions > 0 else { continue }
        let most = ground.posts.indices.map { ground.sessions.most(officer, ShiftOnDay(day: day, shift: shift), post: $0) }.max() ?? 0
        if meaning.sessions > most { charge(.banned, day: day, letter: letter) }
      }
    }
    try addWindowTotals(.maxSessions) { _ in
      [WindowMeasure(weight: { letters[$0].sessions }, certain: { _ in 0 }, past: { _ in 0 }, step: 1)]
    }
  }
}
