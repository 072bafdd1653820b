import LineGeneration
import PatrolModel

extension LineDraft {
  /// Days in a row with a duty.
  mutating func addMaxConsecutiveDays() throws(AutomatonFault) {
    try addConsecutiveDays(
      days.map { rules.one(.maxConsecutiveDays, on: $0) },
      isMember: { day, letter in isDuty(day: day, letter: letter) },
      isPastMember: { day in isPastDuty(day) })
  }

  /// Whether a day has a duty: a shift that starts on it, or a busy stretch that touches it.
  func isDuty(day: Int, letter: Int) -> Bool { ground.shift(ofLetter: letter) != nil || calendar.isBusy(day) }

  /// The same for a day before the period.
  func isPastDuty(_ day: Int) -> Bool { past.duty(day) != nil || calendar.isBusy(day) }
}
