import LineGeneration
import PatrolModel

extension LineDraft {
  /// A long rest within every so many days: for each limit in force a clock that runs from the end of one such rest to the end of each duty.
  mutating func addRestStretches(_ rule: RuleID) throws(AutomatonFault) {
    var measures: [Measure] = []
    for day in days {
      guard let setting = rules.one(rule, on: day) else { continue }
      let within = setting.parameter(.withinDays) * 1440
      if let hard = setting.hard { charge(rules.breach, on: day, Measure(limit: hard, within: within), in: &measures) }
      if let prefer = setting.prefer { charge(.points(setting.points), on: day, Measure(limit: prefer, within: within), in: &measures) }
    }
    for measure in measures { try add(clock(of: measure)) }
  }

  private struct Measure {
    let limit: Int
    let within: Int
    var passing: [LineCost] = []
  }

  private func charge(_ cost: LineCost, on day: Int, _ measure: Measure, in measures: inout [Measure]) {
    let place: Int
    if let known = measures.firstIndex(where: { $0.limit == measure.limit && $0.within == measure.within }) {
      place = known
    } else {
      place = measures.count
      measures.append(Measure(limit: measure.limit, within: measure.within, passing: [LineCost](repeating: .free, count: days.count)))
    }
    measures[place].passing[day] = measures[place].passing[day] + cost
  }

  private func clock(of measure: Measure) -> SincePrimitive {
    let duties = days.flatMap { day in letters.map { duty(day, ground.shift(ofLetter: $0)) } }
    let count = letters.count
    func step(_ before: MinuteInterval, _ next: MinuteInterval) -> ClockStep {
      next.start - before.end >= measure.limit ? .reset(to: next.minutes) : .add(next.end - before.end)
    }
    typealias Reading = (last: MinuteInterval, clock: Int)
    func reading(after before: Reading?, _ next: MinuteInterval) -> Reading {
      guard let before else { return (next, next.minutes) }
      switch step(before.last, next) {
      case .reset(let value): return (next, value)
      case .add(let minutes): return (next, before.clock + minutes)
      }
    }
    var carried: Reading?
    for day in past.timedDays { if let next = duty(day, past.duty(day)?.shift) { carried = reading(after: carried, next) } }
    // A duty that is too late by what is fixed alone is nobody's decision.
    var passing = measure.passing
    var fixed = carried
    for day in days {
      guard let next = duty(day, nil) else { continue }
      let now = reading(after: fixed, next)
      if now.clock > measure.within - measure.limit { passing[day] = .free }
      fixed = now
    }
    return SincePrimitive(
      dayCount: days.count, letterCount: count, kinds: shiftOfLetter, isDuty: { day, letter in duties[day * count + letter] != nil },
      limit: measure.within - measure.limit, dailyPassing: passing, carriedClock: carried?.clock ?? 0,
      step: { previousDay, previousLetter, day, letter in
        guard let before = duties[previousDay * count + previousLetter], let next = duties[day * count + letter] else { return .add(0) }
        return step(before, next)
      },
      firstStep: { day, letter in
        guard let next = duties[day * count + letter] else { return .add(0) }
        return carried.map { step($0.last, next) } ?? .reset(to: next.minutes)
      })
  }

  /// The shift and the busy stretches of a day as one duty, from the first start to the last end; nil where there is none.
  private func duty(_ day: Int, _ shift: Int?) -> MinuteInterval? {
    let parts = (shift.map { [ground.span(ShiftOnDay(day: day, shift: $0))] } ?? []) + calendar.busyParts(day)
    guard let start = parts.map(\.start).min(), let end = parts.map(\.end).max() else { return nil }
    return MinuteInterval(start: start, end: end)
  }
}
