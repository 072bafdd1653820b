import PatrolModel
import RosterAudit

/// A whole roster under one rule that speaks of places, of crews, or of what is decided last, with all that the audit must find and nothing else.
struct RosterCase: Sendable, CustomStringConvertible {
  let rule: RuleID
  let aspect: LineCase.Aspect
  let name: String
  let scenario: Scenario
  let roster: Roster
  var crewBreaches: [CrewBreach] = []
  /// Points but for those of broken crews.
  var charges: [Charge] = []
  var secondRank: [Charge] = []

  var description: String { "\(rule.rawValue) \(aspect) \(name)" }

  static let all = places + backups + blindWindows + crews + repeats

  /// Points of a rule on a day.
  static func charge(_ rule: RuleID, _ days: [Int], of officer: Officer.ID? = nil, measured: Int, wanted: Int, points: Int) -> Charge {
    Charge(
      source: .rule(rule, instance: ""), officer: officer, dates: days.map { Stage.monday + $0 }, measured: measured, wanted: wanted, points: points)
  }
}
