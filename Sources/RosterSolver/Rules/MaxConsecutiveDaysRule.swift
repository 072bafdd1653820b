import LineGeneration
import PatrolModel

extension LineDraft {
  /// Days in a row with a duty.
  mutating func addMaxConsecutiveDays() throws(AutomatonFault) {
    let line = self
    try addConsecutiveDays(
      days.map { rules.one(.maxConsecutiveDays, on: $0) },
      isMember: { day, letter in line.isDuty(day: day, letter: letter) },
      isFixedMember: { day in line.past.isDutyDay(day) })
  }

  /// Whether a day has a duty: a shift that starts on it, or a busy stretch that touches it.
  func isDuty(day: Int, letter: Int) -> Bool { ground.shift(ofLetter: letter) != nil || calendar.isBusy(day) }
}
