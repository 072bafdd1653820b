import PatrolModel

/// One rule as it binds one officer, day by day.
struct RuleDays: Sendable {
  let rule: RuleID
  private let forms: [[RuleInForce]]
  private let formOfDay: [Int]
  private let place: Int
  private let from: CivilDate
  private let book: RuleBook

  /// The rule for an officer; nil where it is off on every day of the horizon.
  init?(_ rule: RuleID, place: Int, period: Scenario.Period, book: RuleBook) {
    let changes = book.changes(of: rule, from: period.from, days: period.horizonDays)
    let forms = changes.map { book.rules(rule, forOfficerAt: place, on: $0) }
    guard forms.contains(where: { !$0.isEmpty }) else { return nil }
    self.rule = rule
    self.forms = forms
    self.place = place
    self.book = book
    from = period.from
    formOfDay = (0..<period.horizonDays).map { day in changes.lastIndex { $0 <= period.date(day) } ?? 0 }
  }

  /// The rule's forms in force on a day; days outside the horizon are looked up.
  func on(_ day: Int) -> [RuleInForce] {
    formOfDay.indices.contains(day) ? forms[formOfDay[day]] : book.rules(rule, forOfficerAt: place, on: from + day)
  }
}
