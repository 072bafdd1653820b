import LineGeneration
import PatrolModel

extension LineDraft {
  /// Minutes worked in every window of seven days.
  mutating func addMaxWeekHours() throws(AutomatonFault) {
    let ground = ground
    let past = past
    let calendar = calendar
    let measure = WindowMeasure(
      weight: { ground.shift(ofLetter: $0).map { ground.shifts[$0].workedMinutes } ?? 0 },
      certain: { calendar.busyMinutes($0) },
      past: { calendar.busyMinutes($0) + (past.duty($0).map { ground.shifts[$0.shift].workedMinutes } ?? 0) },
      step: 60)
    try addWindowTotals(.maxWeekHours) { _ in [measure] }
  }
}
