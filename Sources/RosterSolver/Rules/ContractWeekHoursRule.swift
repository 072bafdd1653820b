import LineGeneration
import PatrolModel

extension LineDraft {
  /// Minutes credited in each block of seven days of the period against the hours due.
  mutating func addContractWeekHours() throws(AutomatonFault) {
    let ground = ground
    let breach = rules.breach
    let due = ground.scenario.officers[officer].dueMinutesPerWeek ?? ground.scenario.profile.dueMinutesPerWeek
    let published = ground.scenario.period.days
    for first in stride(from: 0, to: published, by: 7) {
      let last = min(first + 6, published - 1)
      guard let rule = rules.one(.contractWeekHours, on: last) else { continue }
      let wanted = due * (last - first + 1) / 7
      let certain = (first...last).reduce(0) { $0 + calendar.busyMinutes($1) + calendar.creditedMinutes($1) }
      let step = max(1, rule.parameter(.stepMinutes))
      try add(
        CountPrimitive(
          dayCount: days.count, letterCount: letters.count, firstDay: first, lastDay: last,
          weight: { _, letter in ground.shift(ofLetter: letter).map { ground.shifts[$0].workedMinutes } ?? 0 },
          carriedTotal: certain,
          costOfTotal: { total in
            let off = abs(total - wanted)
            let priced = LineCost.points(rule.points * ((max(0, off - rule.parameter(.toleranceMinutes)) + step - 1) / step))
            if let hard = rule.hard, off > hard, total - wanted <= hard || total > certain { return breach + priced }
            return priced
          }))
    }
  }
}
