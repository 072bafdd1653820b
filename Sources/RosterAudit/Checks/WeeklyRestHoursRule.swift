import PatrolModel

extension LineCheck {
  static func weeklyRestHours(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    for day in 0..<line.days {
      guard line.duty(on: day) != nil else { continue }
      for rule in rules.on(day) {
        let within = rule.parameter(.withinDays) * 1440
        if let hard = rule.hard, let late = lateDuty(line, day, limit: hard, within: within) {
          findings.breach(rule, from: late.firstDay, to: day, measured: late.minutes, limit: within - hard)
        }
        if let prefer = rule.prefer, let late = lateDuty(line, day, limit: prefer, within: within) {
          findings.charge(rule, from: late.firstDay, to: day, measured: late.minutes, wanted: within - prefer, points: rule.points)
        }
      }
    }
  }

  /// The stretch without a rest of the limit that a day's duty ends too late, if it does so not by history and busy stretches alone.
  private static func lateDuty(_ line: OfficerLine, _ day: Int, limit: Int, within: Int) -> (firstDay: Int, minutes: Int)? {
    guard let stretch = stretch(line, endingOn: day, limit: limit), stretch.minutes > within - limit else { return nil }
    if let fixed = Self.stretch(line.withoutRoster, endingOn: day, limit: limit), fixed.minutes > within - limit { return nil }
    return stretch
  }

  /// From the start of the first duty after a rest of at least the limit to the end of the day's duty.
  private static func stretch(_ line: OfficerLine, endingOn day: Int, limit: Int) -> (firstDay: Int, minutes: Int)? {
    guard let last = line.duty(on: day) else { return nil }
    var firstDay = day
    var start = last.start
    var earlierDay = day - 1
    while earlierDay >= line.record.firstDay {
      if let earlier = line.duty(on: earlierDay) {
        if start - earlier.end >= limit { break }
        firstDay = earlierDay
        start = earlier.start
      }
      earlierDay -= 1
    }
    return (firstDay, last.end - start)
  }
}
