import LineGeneration
import PatrolModel

extension LineDraft {
  /// Nights, weekend days, holidays or hours of the days that are shared out against the officer's fair share: the k-th step outside it costs k times the points.
  mutating func addFairShare(_ rule: RuleID) throws(AutomatonFault) {
    let ground = ground
    let last = ground.scenario.period.sharedDays - 1
    guard last >= 0, let setting = rules.one(rule, on: last),
      let share = ground.shares.share(rule, of: ground.scenario.officers[officer].id)
    else { return }
    let step = rule == .fairHours ? max(1, setting.parameter(.stepMinutes)) : 1
    try add(
      CountPrimitive(
        dayCount: days.count, letterCount: letters.count, firstDay: 0, lastDay: last,
        weight: { day, letter in
          guard let shift = ground.shift(ofLetter: letter) else { return 0 }
          return FairShares.weight(rule, shift: ground.scenario.shifts[shift], on: ground.scenario.period.date(day), in: ground.scenario)
        },
        costOfTotal: { total in
          let outside = max(0, total - share.ceiling, share.floor - total)
          let steps = (outside + step - 1) / step
          return .points(setting.points * steps * (steps + 1) / 2)
        }))
  }
}
