import LineGeneration
import PatrolModel

extension LineDraft {
  /// Days in a row on which a long shift starts; each length from which a shift is long has its own runs.
  mutating func addMaxConsecutiveLong() throws(AutomatonFault) {
    let settings = days.map { rules.one(.maxConsecutiveLong, on: $0) }
    for least in Set(settings.compactMap { $0?.parameter(.longFromMinutes) }).sorted() {
      let ground = ground
      let past = past
      try addConsecutiveDays(
        settings.map { $0?.parameter(.longFromMinutes) == least ? $0 : nil },
        isMember: { _, letter in ground.shift(ofLetter: letter).map { ground.shifts[$0].workedMinutes >= least } ?? false },
        isFixedMember: { day in past.duty(day).map { ground.shifts[$0.shift].workedMinutes >= least } ?? false })
    }
  }
}
