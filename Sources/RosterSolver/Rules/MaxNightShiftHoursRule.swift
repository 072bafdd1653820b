import LineGeneration
import PatrolModel

extension LineDraft {
  /// Prices night shifts by the minutes that count as worked.
  mutating func addMaxNightShiftHours() {
    for day in days {
      guard let rule = rules.one(.maxNightShiftHours, on: day) else { continue }
      for (shift, facts) in ground.shifts.enumerated() where facts.isNight {
        charge(rule.cost(above: facts.workedMinutes, step: 60, breach: rules.breach), day: day, shift: shift)
      }
    }
  }
}
