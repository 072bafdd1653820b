import LineGeneration
import PatrolModel

extension LineDraft {
  /// Minutes credited in each work week of the horizon against the hours due.
  mutating func addContractWeekHours() throws(AutomatonFault) {
    let ground = ground
    let breach = rules.breach
    let due = ground.scenario.officers[officer].dueMinutesPerWeek ?? ground.scenario.profile.dueMinutesPerWeek
    for week in ground.scenario.period.workWeeks {
      let (first, last) = (week.lowerBound, week.upperBound - 1)
      guard let rule = rules.one(.contractWeekHours, on: last) else { continue }
      let wanted = due * week.count / 7
      let certain = week.reduce(0) { $0 + calendar.busyMinutes($1) + calendar.creditedMinutes($1) }
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
