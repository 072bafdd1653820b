import LineGeneration
import PatrolModel

extension LineDraft {
  /// Bans every cell whose shift shares a minute with an absence or a busy stretch.
  mutating func addAvailability() {
    let taken = calendar.absences + calendar.busy
    guard !taken.isEmpty else { return }
    for day in days {
      for shift in ground.shifts.indices {
        let isTaken = ground.clock.intervals(shift: shift, day: day).contains { interval in taken.contains { $0.overlaps(interval) } }
        if isTaken { charge(.banned, day: day, shift: shift) }
      }
    }
  }
}
