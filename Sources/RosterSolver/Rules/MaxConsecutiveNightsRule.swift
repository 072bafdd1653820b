import LineGeneration
import PatrolModel

extension LineDraft {
  /// Days in a row on which a night shift starts.
  mutating func addMaxConsecutiveNights() throws(AutomatonFault) {
    let line = self
    try addConsecutiveDays(
      days.map { rules.one(.maxConsecutiveNights, on: $0) },
      isMember: { _, letter in line.isNight(letter) },
      isFixedMember: { day in line.isPastNight(day) })
  }

  /// Whether a letter is a night shift.
  func isNight(_ letter: Int) -> Bool { ground.shift(ofLetter: letter).map { ground.shifts[$0].isNight } ?? false }

  /// Whether a night shift started on a day before the period.
  func isPastNight(_ day: Int) -> Bool { past.duty(day).map { ground.shifts[$0.shift].isNight } ?? false }
}
