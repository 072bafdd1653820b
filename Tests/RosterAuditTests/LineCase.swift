import PatrolModel
import RosterAudit

/// One officer's history and line under one rule, with everything that the audit must find and nothing else.
struct LineCase: Sendable, CustomStringConvertible {
  enum Aspect: Sendable, Hashable, CaseIterable {
    case breaks, holds, firstDay, lastDay, priced
  }

  enum Finding: Sendable, Hashable {
    case breach(Int, Int, measured: Int = 1, limit: Int = 0)
    case charge(Int, Int, measured: Int = 1, wanted: Int = 0, points: Int)
  }

  let rule: RuleID
  let aspect: Aspect
  let letters: String
  let scenario: Scenario
  let posts: [Int: Post.ID]
  let findings: [Finding]
  /// The days on whose duties a session of community work is held, as often as they are named.
  let sessions: [Int]

  init(
    _ rule: RuleID, _ aspect: Aspect, _ letters: String, lookAhead: Int = 0, from: CivilDate = Stage.monday, history: String = "",
    posts: [Int: Post.ID] = [:], hard: Int? = nil, prefer: Int? = nil, points: Int = 0, parameters: [RuleParameter: Int] = [:],
    rulePosts: [Post.ID] = [], window: RuleWindow? = nil, sessions: [Int] = [], _ findings: [Finding], setup: (inout Scenario) -> Void = { _ in }
  ) {
    self.rule = rule
    self.aspect = aspect
    self.letters = letters
    self.posts = posts
    self.findings = findings
    self.sessions = sessions
    var scenario = Stage.scenario(days: letters.count - lookAhead, lookAhead: lookAhead, from: from)
    scenario.history.cells["A"] = Stage.history(history, before: from, posts: posts)
    if RuleCatalogue.definition(of: rule).isOverridable {
      scenario.rules.append(
        RuleSetting(
          rule: rule, hard: hard.map { .set($0) } ?? .remove, prefer: prefer.map { .set($0) } ?? .remove, points: points, parameters: parameters,
          posts: rulePosts, window: window))
    }
    scenario.tasks = sessions.enumerated().map { number, day in
      ShiftTask(
        id: ShiftTask.ID("t\(number)"), date: from + day, window: ClockInterval(startMinute: 480 + 30 * number, endMinute: 510 + 30 * number),
        count: 1,
        points: 0, isSession: true)
    }
    setup(&scenario)
    self.scenario = scenario
  }

  var description: String { "\(rule.rawValue) \(aspect) \(letters)" }

  var roster: Roster {
    let others = scenario.officers.dropFirst().map { _ in [Roster.Duty?](repeating: nil, count: letters.count) }
    var roster = Stage.roster(scenario, [Stage.line(letters, posts: posts)] + others)
    roster.teams = scenario.tasks.map { task in
      Roster.Team(task: task.id, date: task.date, fromMinute: task.window.startMinute, toMinute: task.window.endMinute, officers: ["A"])
    }
    return roster
  }

  func dates(_ first: Int, _ last: Int) -> [CivilDate] {
    let from = scenario.period.from
    return first == last ? [from + last] : [from + first, from + last]
  }

  var breaches: [Breach] {
    findings.compactMap { finding in
      guard case .breach(let first, let last, let measured, let limit) = finding else { return nil }
      return Breach(rule: rule, officer: "A", dates: dates(first, last), measured: measured, limit: limit)
    }
  }

  var charges: [Charge] {
    findings.compactMap { finding in
      guard case .charge(let first, let last, let measured, let wanted, let points) = finding else { return nil }
      return Charge(
        source: .rule(rule, instance: ""), officer: "A", dates: dates(first, last), measured: measured, wanted: wanted, points: points)
    }
  }
}
