import LineGeneration
import PatrolModel

extension LineDraft {
  /// Prices consecutive shifts, and each shift beside each busy stretch.
  mutating func addMinRestHours() {
    let rules = rules
    let ground = ground
    let most = days.flatMap { rules.all(.minRestHours, on: $0) }.map { max($0.hard ?? 0, $0.prefer ?? 0) }.max() ?? 0
    let ofDay = days.map { rules.one(.minRestHours, on: $0) }
    add(
      ShiftSuccession(reachDays: Self.reachDays(ofRest: most)) { earlier, later in
        guard let rule = ofDay[later.day] else { return .free }
        let rest = ground.span(later).start - ground.span(earlier).end
        return rule.cost(ofRest: rest, breach: rules.breach)
      })
    for entry in ground.scenario.availability where entry.officer == ground.scenario.officers[officer].id && ground.busyKinds.contains(entry.kind) {
      addRest(around: ground.clock.interval(entry), on: entry.from - ground.scenario.period.from)
    }
  }

  /// Days between two shifts beyond which so much rest is certain: a shift ends at most two days after the midnight before it.
  static func reachDays(ofRest minutes: Int) -> Int { minutes / 1440 + 4 }

  private mutating func addRest(around stretch: MinuteInterval, on stretchDay: Int) {
    guard stretch.minutes > 0 else { return }
    for day in days {
      for shift in ground.shifts.indices {
        let span = ground.span(ShiftOnDay(day: day, shift: shift))
        let isStretchLater = stretch.start > span.start
        guard let rule = rules.one(.minRestHours, on: isStretchLater ? stretchDay : day) else { continue }
        charge(rule.cost(ofRest: isStretchLater ? stretch.start - span.end : span.start - stretch.end, breach: rules.breach), day: day, shift: shift)
      }
    }
  }
}

extension RuleInForce {
  /// What a rest costs that may not be shorter than the limits; less than no rest counts as none.
  fileprivate func cost(ofRest minutes: Int, breach: LineCost) -> LineCost {
    let rest = max(0, minutes)
    let broken = hard.map { rest < $0 } == true ? breach : .free
    guard let prefer, rest < prefer else { return broken }
    return broken + .points(points * ((prefer - rest + 59) / 60))
  }
}
