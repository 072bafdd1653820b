import LineGeneration
import PatrolModel

/// The rules in force for one officer on each day of the horizon and a few days after it.
struct OfficerRules: Sendable {
  /// By place in the catalogue, then by day, or once where all days are alike.
  private var settings: [[[RuleInForce]]]
  /// What a breach of a hard rule costs: a ban, or a price that outweighs all else where the officer's rules give way.
  ///
  /// Every rule takes its bans from here, but for what is logic: shifts that overlap, and locks and orders themselves.
  var breach = LineCost.banned
  private static let places = Dictionary(uniqueKeysWithValues: RuleID.allCases.enumerated().map { ($1, $0) })

  /// Duty that begins after the horizon may still need rest before it.
  private static let daysAfterHorizon = 8

  init(officer: Int, period: Scenario.Period, book: RuleBook) {
    let days = period.horizonDays + Self.daysAfterHorizon
    settings = RuleID.allCases.map { rule in
      let changes = book.changes(of: rule, from: period.from, days: days)
      let forms = changes.map { book.rules(rule, forOfficerAt: officer, on: $0) }
      guard forms.count > 1 else { return forms }
      return (0..<days).map { day in forms[changes.lastIndex { $0 <= period.date(day) } ?? 0] }
    }
  }

  /// Each instance of a rule that is on.
  func all(_ rule: RuleID, on day: Int) -> [RuleInForce] {
    guard let place = Self.places[rule] else { return [] }
    let days = settings[place]
    return days.count == 1 ? days[0] : days.indices.contains(day) ? days[day] : []
  }

  /// The one form of a rule without instances; nil where it is off.
  func one(_ rule: RuleID, on day: Int) -> RuleInForce? { all(rule, on: day).first }

  /// Whether a rule is on for a day; its form, which costs more to copy, is not asked for.
  func isOn(_ rule: RuleID, on day: Int) -> Bool { !all(rule, on: day).isEmpty }

  /// Whether a rule is on for at least one day.
  func isOn(_ rule: RuleID) -> Bool {
    guard let place = Self.places[rule] else { return false }
    return settings[place].contains { !$0.isEmpty }
  }

  /// The rules that have a hard limit on some day, in catalogue order.
  var hardRules: [RuleID] { RuleID.allCases.enumerated().filter { place, _ in settings[place].joined().contains { $0.hard != nil } }.map(\.element) }

  /// The same rules with a price on each breach instead of a ban.
  func givingWay(at price: Int) -> OfficerRules {
    var result = self
    result.breach = .points(price)
    return result
  }

  /// Only the hard limits of the given rules, without points.
  func hardOnly(_ kept: Set<RuleID>) -> OfficerRules {
    var result = self
    for (place, rule) in RuleID.allCases.enumerated() {
      result.settings[place] = settings[place].map { day in
        guard kept.contains(rule) else { return [] }
        return day.filter { $0.hard != nil }.map { setting in
          var bare = setting
          bare.prefer = nil
          bare.points = 0
          return bare
        }
      }
    }
    return result
  }
}

extension RuleInForce {
  /// What a value costs that may not exceed the limits: a breach above `hard`, points for each started step above `prefer`.
  func cost(above value: Int, step: Int = 1, breach: LineCost) -> LineCost {
    let priced = LineCost.points(points(above: value, step: step))
    if let hard, value > hard { return breach + priced }
    return priced
  }

  /// Points for each started step above `prefer`.
  func points(above value: Int, step: Int = 1) -> Int {
    guard let prefer, value > prefer else { return 0 }
    return points * ((value - prefer + step - 1) / step)
  }

  /// What something costs each time that it happens: points, and a breach where the rule is hard.
  func costOfOccurrence(breach: LineCost) -> LineCost { hard == nil ? .points(points) : breach + .points(points) }
}
