import LineGeneration
import PatrolModel

extension LineDraft {
  /// Prices a duty two days after the duty before it, where the day between is no absence.
  mutating func addIsolatedDayOff() throws(AutomatonFault) {
    let rules = rules
    let calendar = calendar
    func cost(on day: Int) -> LineCost {
      guard !calendar.isTouchedByAbsence(day - 1), let rule = rules.one(.isolatedDayOff, on: day) else { return .free }
      return rule.costOfOccurrence(breach: rules.breach)
    }
    let isAfterPastDayOff = past.isDutyDay(-2) && isPastDayOff(-1) && !calendar.isBusy(0)
    let isAfterPastDuty = past.isDutyDay(-1)
    try add(
      SuccessionPrimitive(
        dayCount: days.count, letterCount: letters.count, kinds: letters.map { ground.shift(ofLetter: $0) == nil ? 0 : 1 }, reachDays: 2,
        isDuty: { day, letter in isDuty(day: day, letter: letter) },
        costOfFollowing: { previousDay, _, day, _ in day - previousDay == 2 ? cost(on: day) : .free },
        firstDuty: { day, _ in (day == 0 && isAfterPastDayOff) || (day == 1 && isAfterPastDuty) ? cost(on: day) : .free }))
  }

  /// Whether a day before the period is known to have been free of duty and of absence.
  private func isPastDayOff(_ day: Int) -> Bool { past.cell(day) == .off && !calendar.isBusy(day) && !calendar.isTouchedByAbsence(day) }
}
