import PatrolModel

/// One rule as it binds one officer, day by day.
struct RuleDays: Sendable {
  let rule: RuleID
  private let forms: [[RuleInForce]]
  private let formOfDay: [Int]
  private let place: Int
  private let from: CivilDate
  private let book: RuleBook

  /// Other duty that begins in these days after the horizon may still need rest before it, by the rules of its own day.
  private static let daysAfterHorizon = 8

  /// The rule for an officer; nil where it is off on every day of the horizon and of the days after it that still matter.
  init?(_ rule: RuleID, place: Int, period: Scenario.Period, book: RuleBook) {
    let days = period.horizonDays + Self.daysAfterHorizon
    let changes = book.changes(of: rule, from: period.from, days: days)
    let forms = changes.map { book.rules(rule, forOfficerAt: place, on: $0) }
    guard forms.contains(where: { !$0.isEmpty }) else { return nil }
    self.rule = rule
    self.forms = forms
    self.place = place
    self.book = book
    from = period.from
    formOfDay = (0..<days).map { day in changes.lastIndex { $0 <= period.date(day) } ?? 0 }
  }

  /// The rule's forms in force on a day; days outside the horizon are looked up.
  func on(_ day: Int) -> [RuleInForce] {
    formOfDay.indices.contains(day) ? forms[formOfDay[day]] : book.rules(rule, forOfficerAt: place, on: from + day)
  }
}
