import PatrolModel

extension LineCheck {
  static func availability(_ line: OfficerLine, _ rules: RuleDays, _ findings: inout LineFindings) {
    for later in line.worked {
      for rule in rules.on(later.day) {
        let taken = line.record.calendar.absences + line.record.busy.map(\.stretch)
        if taken.contains(where: later.times.overlaps) { findings.breach(rule, from: later.day, to: later.day) }
        // A shift reaches at most two days past its own.
        for day in (later.day - 2)..<later.day {
          guard let earlier = line.shift(day), earlier.times.intervals.contains(where: later.times.overlaps) else { continue }
          findings.breach(rule, from: day, to: later.day)
        }
      }
    }
  }
}
