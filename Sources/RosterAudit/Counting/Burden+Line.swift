import PatrolModel

extension Burden {
  /// What a line amounts to in the published days.
  init(_ line: OfficerLine) {
    let grounds = line.grounds
    let days = 0..<grounds.publishedDays
    let shifts = line.worked.filter { days.contains($0.day) }
    let busy = days.reduce(0) { $0 + line.record.calendar.busyMinutes($1) }
    officer = line.record.officer.id
    self.shifts = shifts.count
    workedMinutes = busy + shifts.reduce(0) { $0 + $1.facts.workedMinutes }
    creditedMinutes = workedMinutes + days.reduce(0) { $0 + line.record.calendar.creditedMinutes($1) }
    dueMinutes = line.record.dueMinutesPerWeek * days.count / 7
    nights = shifts.count { $0.facts.isNight }
    weekendDays = shifts.count { grounds.date($0.day).weekday.isWeekend }
    holidays = shifts.count { grounds.scenario.holidays[grounds.date($0.day)] != nil }
    longestRun = days.map { Self.run(endingOn: $0, from: line.record.firstDay, isMember: line.isDutyDay) }.max() ?? 0
    let rests = shifts.flatMap { Self.rests(around: $0, line) }
    leastRestMinutes = rests.min()
    quickReturns = rests.count { $0 < 11 * 60 }
    let factors = shifts.map { Self.fatigue($0, line) }
    fatigue = factors.isEmpty ? nil : factors.reduce(0, +) / Double(factors.count)
  }

  private static func run(endingOn day: Int, from firstDay: Int, isMember: (Int) -> Bool) -> Int {
    var first = day
    while first >= firstDay && isMember(first) { first -= 1 }
    return day - first
  }

  /// The rest before a shift, and the rest before the next court or training after it where no shift lies between.
  private static func rests(around shift: WorkedShift, _ line: OfficerLine) -> [Int] {
    let next = line.worked.first { $0.day > shift.day }?.times.span.start ?? Int.max
    let laterBusy = line.record.busy.map(\.stretch.start).filter { $0 > shift.times.span.start && $0 < next }.min()
    let after = laterBusy.map { max(0, $0 - shift.times.span.end) }
    return [restBefore(shift, line), after].compactMap { $0 }
  }

  private static func restBefore(_ shift: WorkedShift, _ line: OfficerLine) -> Int? {
    let start = shift.times.span.start
    let busyEnd = line.record.busy.map(\.stretch).filter { $0.start <= start }.map(\.end).max()
    let ends = [line.shift(before: shift.day)?.times.span.end, busyEnd].compactMap { $0 }
    return ends.max().map { max(0, start - $0) }
  }

  private static func fatigue(_ shift: WorkedShift, _ line: OfficerLine) -> Double {
    let place = run(endingOn: shift.day, from: line.record.firstDay) { line.shift($0)?.facts.isNight == shift.facts.isNight }
    return FatigueIndex.factor(
      isNight: shift.facts.isNight, startMinute: shift.facts.startMinute, place: place, minutes: shift.facts.workedMinutes,
      restMinutes: restBefore(shift, line))
  }
}
