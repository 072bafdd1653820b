import LineGeneration
import PatrolModel

extension LineDraft {
  /// Prices cells whose shift differs from the draft's, or whatever a repair prices.
  mutating func addNearDraft() throws(AutomatonFault) {
    guard let draft = ground.scenario.draft, let row = draft.officers.firstIndex(of: ground.scenario.officers[officer].id),
      draft.duties.indices.contains(row)
    else { return }
    if let repair = ground.scenario.repair { return try addRepair(repair, draft.duties[row], from: draft.from) }
    for day in days {
      let place = ground.scenario.period.date(day) - draft.from
      guard let rule = rules.one(.nearDraft, on: day), draft.duties[row].indices.contains(place) else { continue }
      for letter in letters {
        let shift = ground.shift(ofLetter: letter).map { ground.scenario.shifts[$0].id }
        if shift != draft.duties[row][place]?.shift { charge(.points(rule.points), day: day, letter: letter) }
      }
    }
  }

  /// Prices each changed cell, and once each officer who has one.
  private mutating func addRepair(_ repair: RepairPrices, _ duties: [Roster.Duty?], from: CivilDate) throws(AutomatonFault) {
    let ground = ground
    let open = days.filter { day in
      let date = ground.scenario.period.date(day)
      return repair.dates.contains(date) && duties.indices.contains(date - from)
    }
    guard let first = open.first, let last = open.last else { return }
    func change(_ day: Int, _ letter: Int) -> Int? {
      let place = ground.scenario.period.date(day) - from
      guard open.contains(day) else { return nil }
      let meaning = ground.alphabet.letters[letter]
      if meaning.isKept { return nil }
      let now = meaning.shift.map { Roster.Duty(shift: ground.scenario.shifts[$0].id, post: meaning.post.map { ground.posts[$0].id }) }
      return repair.points(was: duties[place], now: now)
    }
    let isUntouched = repair.untouched.contains(ground.scenario.officers[officer].id)
    for day in open {
      for letter in letters {
        if let points = change(day, letter) { charge(isUntouched ? .banned : .points(points), day: day, letter: letter) }
      }
    }
    guard repair.person > 0, !isUntouched else { return }
    try add(
      CountPrimitive(
        dayCount: days.count, letterCount: letters.count, firstDay: first, lastDay: last,
        weight: { day, letter in change(day, letter) == nil ? 0 : 1 },
        blockOfDay: days.map { (first...last).contains($0) ? 0 : -1 },
        costOfTotal: { $0 > 0 ? .points(repair.person) : .free }))
  }
}
