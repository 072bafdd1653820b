import LineGeneration
import PatrolModel

extension LineDraft {
  /// Night shifts in every window of seven days.
  mutating func addMaxNightsWeek() throws(AutomatonFault) {
    let ground = ground
    let past = past
    let measure = WindowMeasure(
      weight: { ground.shift(ofLetter: $0).map { ground.shifts[$0].isNight ? 1 : 0 } ?? 0 },
      certain: { _ in 0 },
      past: { past.duty($0).map { ground.shifts[$0.shift].isNight ? 1 : 0 } ?? 0 },
      step: 1)
    try addWindowTotals(.maxNightsWeek) { _ in [measure] }
  }
}
