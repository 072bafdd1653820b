import LineGeneration
import PatrolModel

extension LineDraft {
  /// Days in a row of a class, history included, judged day by day by the setting in force on the day.
  ///
  /// - Parameters:
  ///   - settings: for each day the setting that is judged on it; nil judges nothing.
  ///   - isMember: whether a letter makes a day one of the class.
  ///   - isFixedMember: whether a day is one whatever the roster says; days before the period are negative.
  mutating func addConsecutiveDays(
    _ settings: [RuleInForce?], isMember: (_ day: Int, _ letter: Int) -> Bool, isFixedMember: (_ day: Int) -> Bool
  ) throws(AutomatonFault) {
    var carried = 0
    while isFixedMember(-1 - carried) { carried += 1 }
    let breach = rules.breach
    let longest = carried + days.count
    var fixedRun = carried
    let reaching = settings.enumerated().map { day, setting in
      fixedRun = isFixedMember(day) ? fixedRun + 1 : 0
      // A run that is too long by what is fixed alone is nobody's decision.
      let fixed = fixedRun
      return [
        (1...longest).map { length -> LineCost in
          guard let setting else { return .free }
          let broken = setting.hard.map { length > $0 && fixed <= $0 } == true ? breach : .free
          guard let prefer = setting.prefer, length > prefer, fixed <= prefer else { return broken }
          return broken + .points(setting.points)
        }
      ]
    }
    try add(
      RunPrimitive(
        dayCount: days.count, letterCount: letters.count, membership: { day, letter in isMember(day, letter) ? .member : .outside },
        dailyReaching: reaching, carriedLength: carried))
  }
}
