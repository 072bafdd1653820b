import LineGeneration
import PatrolModel

extension LineDraft {
  /// Prices cells whose shift differs from the draft's.
  mutating func addNearDraft() {
    guard let draft = ground.scenario.draft, let row = draft.officers.firstIndex(of: ground.scenario.officers[officer].id),
      draft.duties.indices.contains(row)
    else { return }
    for day in days {
      let place = ground.scenario.period.date(day) - draft.from
      guard let rule = rules.one(.nearDraft, on: day), draft.duties[row].indices.contains(place) else { continue }
      for letter in letters {
        let shift = ground.shift(ofLetter: letter).map { ground.scenario.shifts[$0].id }
        if shift != draft.duties[row][place]?.shift { charge(.points(rule.points), day: day, letter: letter) }
      }
    }
  }
}
