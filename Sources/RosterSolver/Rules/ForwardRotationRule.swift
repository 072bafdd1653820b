import LineGeneration
import PatrolModel

extension LineDraft {
  /// Prices a shift that starts earlier on the clock than the shift before it.
  mutating func addForwardRotation() {
    let rules = rules
    let ground = ground
    let most = days.flatMap { rules.all(.forwardRotation, on: $0) }.map { $0.parameter(.resetAfterDaysOff) }.max() ?? 0
    let ofDay = days.map { rules.one(.forwardRotation, on: $0) }
    add(
      ShiftSuccession(reachDays: max(1, most)) { earlier, later in
        guard let rule = ofDay[later.day], later.day - earlier.day - 1 < rule.parameter(.resetAfterDaysOff),
          ground.shifts[later.shift].startMinute < ground.shifts[earlier.shift].startMinute
        else { return .free }
        return rule.costOfOccurrence(breach: rules.breach)
      })
  }
}
