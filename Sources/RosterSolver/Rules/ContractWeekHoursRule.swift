import LineGeneration
import PatrolModel

extension LineDraft {
  /// Minutes credited in each block of seven days of the period, and in each whole one of the look-ahead, against the hours due.
  mutating func addContractWeekHours() throws(AutomatonFault) {
    let ground = ground
    let breach = rules.breach
    let due = ground.scenario.officers[officer].dueMinutesPerWeek ?? ground.scenario.profile.dueMinutesPerWeek
    let published = ground.scenario.period.days
    // A look-ahead that owed no hours would plan weeks that nobody can work.
    let weeksAhead = stride(from: published, through: days.count - 7, by: 7).map { ($0, $0 + 6) }
    for (first, last) in stride(from: 0, to: published, by: 7).map({ ($0, min($0 + 6, published - 1)) }) + weeksAhead {
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
