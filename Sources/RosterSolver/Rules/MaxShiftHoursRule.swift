import LineGeneration
import PatrolModel

extension LineDraft {
  /// Prices shifts by the minutes that count as worked.
  mutating func addMaxShiftHours() {
    for day in days {
      guard let rule = rules.one(.maxShiftHours, on: day) else { continue }
      for (shift, facts) in ground.shifts.enumerated() {
        charge(rule.cost(above: facts.workedMinutes, step: 60, breach: rules.breach), day: day, shift: shift)
      }
    }
  }
}
