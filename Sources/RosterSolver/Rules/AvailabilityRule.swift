import LineGeneration
import PatrolModel

extension LineDraft {
  /// Prices shifts that share a minute with an absence or a busy stretch, and bans two of neighbouring days that share one.
  mutating func addAvailability() {
    let ground = ground
    // A shift ends within two days, so only shifts of neighbouring days can meet.
    add(
      ShiftSuccession(reachDays: 1) { earlier, later in
        let before = ground.clock.intervals(shift: earlier.shift, day: earlier.day)
        return ground.clock.intervals(shift: later.shift, day: later.day).contains { before.contains(where: $0.overlaps) } ? .banned : .free
      })
    let taken = calendar.absences + calendar.busy
    guard !taken.isEmpty else { return }
    for day in days {
      for shift in ground.shifts.indices {
        let isTaken = ground.clock.intervals(shift: shift, day: day).contains { interval in taken.contains { $0.overlaps(interval) } }
        if isTaken { charge(rules.breach, day: day, shift: shift) }
      }
    }
  }
}
