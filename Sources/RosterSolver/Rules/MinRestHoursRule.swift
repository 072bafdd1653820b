import LineGeneration
import PatrolModel

extension LineDraft {
  /// Prices consecutive shifts, and each shift beside each busy stretch.
  mutating func addMinRestHours() {
    let rules = rules
    let ground = ground
    let most = days.flatMap { rules.all(.minRestHours, on: $0) }.map { max($0.hard ?? 0, $0.prefer ?? 0) }.max() ?? 0
    add(
      ShiftSuccession(reachDays: Self.reachDays(ofRest: most)) { earlier, later in
        guard let rule = rules.one(.minRestHours, on: later.day) else { return .free }
        let rest = ground.span(shift: later.shift, day: later.day).start - ground.span(shift: earlier.shift, day: earlier.day).end
        return rule.cost(ofRest: rest)
      })
    for stretch in calendar.busy { addRest(around: stretch) }
  }

  /// Days between two shifts beyond which so much rest is certain: a shift ends at most two days after the midnight before it.
  static func reachDays(ofRest minutes: Int) -> Int { minutes / 1440 + 4 }

  private mutating func addRest(around stretch: MinuteInterval) {
    let stretchDay = ground.day(of: stretch.start)
    for day in days {
      for shift in ground.shifts.indices {
        charge(restCost(ShiftOnDay(day: day, shift: shift), stretch, stretchDay), day: day, shift: shift)
      }
    }
    // With what is past there is nothing left to decide: its price is part of every line.
    for duty in past.duties { chargeAlways(restCost(ShiftOnDay(day: duty.day, shift: duty.shift), stretch, stretchDay)) }
  }

  private func restCost(_ duty: ShiftOnDay, _ stretch: MinuteInterval, _ stretchDay: Int) -> LineCost {
    let span = ground.span(shift: duty.shift, day: duty.day)
    let isStretchLater = stretch.start >= span.start
    let judged = isStretchLater ? stretchDay : duty.day
    guard days.contains(judged), let rule = rules.one(.minRestHours, on: judged) else { return .free }
    return rule.cost(ofRest: isStretchLater ? stretch.start - span.end : span.start - stretch.end)
  }
}

extension RuleInForce {
  /// What a rest costs that may not be shorter than the limits; less than no rest counts as none.
  fileprivate func cost(ofRest minutes: Int) -> LineCost {
    let rest = max(0, minutes)
    if let hard, rest < hard { return .banned }
    guard let prefer, rest < prefer else { return .free }
    return .points(points * ((prefer - rest + 59) / 60))
  }
}
