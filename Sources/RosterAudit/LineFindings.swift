import PatrolModel

/// Breaches and points of one line as they are found.
struct LineFindings {
  private let officer: Officer.ID
  private let from: CivilDate
  private let publishedDays: Int
  private let isDetailed: Bool
  private(set) var breaches: [Breach] = []
  private(set) var charges: [Charge] = []
  private(set) var points = 0
  private(set) var lookAheadPoints = 0
  private(set) var isClean = true

  /// Findings of an officer; without details only sums are kept.
  init(_ officer: Officer.ID, period: Scenario.Period, isDetailed: Bool) {
    self.officer = officer
    from = period.from
    publishedDays = period.days
    self.isDetailed = isDetailed
  }

  /// Notes a broken rule, judged on the last of two days.
  mutating func breach(_ rule: RuleInForce, from first: Int, to last: Int, measured: Int = 1, limit: Int = 0) {
    isClean = false
    guard isDetailed else { return }
    breaches.append(
      Breach(rule: rule.rule, instance: rule.instance, officer: officer, dates: dates(first, last), measured: measured, limit: limit))
  }

  /// Notes points, judged on the last of two days; none are noted where none are due.
  mutating func charge(_ rule: RuleInForce, from first: Int, to last: Int, measured: Int = 1, wanted: Int = 0, points due: Int) {
    guard due > 0 else { return }
    points += due
    if last >= publishedDays { lookAheadPoints += due }
    guard isDetailed else { return }
    charges.append(
      Charge(
        source: .rule(rule.rule, instance: rule.instance), officer: officer, dates: dates(first, last), measured: measured, wanted: wanted,
        points: due))
  }

  private func dates(_ first: Int, _ last: Int) -> [CivilDate] { first == last ? [from + last] : [from + first, from + last] }
}

/// Judges lines by one rule each; the rule's meaning stands at its declaration.
enum LineCheck {}

extension Int {
  /// How many steps of a size have been started: 0 for nothing or less.
  func startedSteps(of size: Int) -> Int { self <= 0 ? 0 : (self + size - 1) / Swift.max(1, size) }
}
