import LineGeneration
import PatrolModel

extension LineDraft {
  /// Prices runs of nights that are one night long, on the day after.
  mutating func addIsolatedNight() throws(AutomatonFault) {
    var carried = 0
    while isPastNight(-1 - carried) { carried += 1 }
    let ending = days.map { day -> [[LineCost]] in
      guard let rule = rules.one(.isolatedNight, on: day) else { return [[.free]] }
      return [[rule.costOfOccurrence(breach: rules.breach), .free]]
    }
    try add(
      RunPrimitive(
        dayCount: days.count, letterCount: letters.count, membership: { _, letter in isNight(letter) ? .member : .outside },
        dailyReaching: [], dailyEnding: ending, carriedLength: carried, chargesCarriedEnding: !calendar.isTouchedByAbsence(0) && !calendar.isBusy(0)))
  }
}
