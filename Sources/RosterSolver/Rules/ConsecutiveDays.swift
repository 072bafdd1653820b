import LineGeneration
import PatrolModel

extension LineDraft {
  /// Days in a row of a class, history included, judged day by day by the setting in force on the day.
  ///
  /// - Parameters:
  ///   - settings: for each day the setting that is judged on it; nil judges nothing.
  ///   - isMember: whether a letter makes a day one of the class.
  ///   - isPastMember: whether a day before the period was one.
  mutating func addConsecutiveDays(
    _ settings: [RuleInForce?], isMember: (_ day: Int, _ letter: Int) -> Bool, isPastMember: (_ day: Int) -> Bool
  ) throws(AutomatonFault) {
    var carried = 0
    while isPastMember(-1 - carried) { carried += 1 }
    let longest = carried + days.count
    let reaching = settings.map { setting in
      [
        (1...longest).map { length -> LineCost in
          guard let setting else { return .free }
          if let hard = setting.hard, length > hard { return .banned }
          guard let prefer = setting.prefer, length > prefer else { return .free }
          return .points(setting.points)
        }
      ]
    }
    try add(
      RunPrimitive(
        dayCount: days.count, letterCount: letters.count, membership: { day, letter in isMember(day, letter) ? .member : .outside },
        dailyReaching: reaching, carriedLength: carried))
  }
}
