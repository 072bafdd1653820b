import LineGeneration
import PatrolModel

extension LineDraft {
  /// Prices cells that differ from the regu's pattern.
  mutating func addReguPattern() {
    guard let pattern = ground.scenario.reguPattern, let regu = ground.scenario.officers[officer].regu else { return }
    for day in days where !calendar.isTouchedByAbsence(day) && !calendar.isBusy(day) {
      guard let rule = rules.one(.reguPattern, on: day), let wanted = pattern.cell(regu: regu, on: ground.scenario.period.date(day)) else { continue }
      for letter in letters {
        let shift = ground.shift(ofLetter: letter).map { ground.scenario.shifts[$0].id }
        if shift != wanted { charge(rule.costOfOccurrence(breach: rules.breach), day: day, letter: letter) }
      }
    }
  }
}
