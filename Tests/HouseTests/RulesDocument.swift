import Foundation
import PatrolScheduling

/// docs/rules.md as the catalogue and the declarations' own words make it.
struct RulesDocument {
  /// A rule's docstring: the summary and what follows it.
  private struct Words {
    var summary: String
    var rest: [String]
  }

  private let words: [RuleID: Words]

  /// Reads the docstrings of all declarations.
  init() throws {
    let byCase = Dictionary(uniqueKeysWithValues: RuleID.allCases.map { (String(describing: $0), $0) })
    var words: [RuleID: Words] = [:]
    for path in try House.files(in: "Sources/PatrolModel/Rules/Declarations", ending: ".swift") {
      var paragraph: [String] = []
      for line in try House.text(path).components(separatedBy: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
        if line.hasPrefix("///") {
          paragraph.append(String(line.dropFirst(3)).trimmingCharacters(in: .whitespaces))
        } else if !line.hasPrefix("static let") {
          if let match = line.firstMatch(of: /id: \.(\w+)/), let rule = byCase[String(match.1)], words[rule] == nil, !paragraph.isEmpty {
            words[rule] = Self.split(paragraph)
            paragraph = []
          } else if line.isEmpty {
            paragraph = []
          }
        } else if let match = line.firstMatch(of: /id: \.(\w+)/), let rule = byCase[String(match.1)] {
          words[rule] = Self.split(paragraph)
          paragraph = []
        }
      }
    }
    self.words = words
  }

  /// Rules whose declaration has no docstring.
  var wordless: [RuleID] { RuleID.allCases.filter { words[$0] == nil } }

  /// The whole page.
  var text: String {
    ([Self.head, table, Self.between] + RuleID.allCases.map(section) + [Self.counts]).joined(separator: "\n\n") + "\n"
  }

  private var table: String {
    let head = "| rule | measured in | " + Profile.allCases.map { "`\($0.rawValue)`" }.joined(separator: " | ") + " | source |"
    let line = "|---|---|" + Profile.allCases.map { _ in "---|" }.joined() + "---|"
    let rows = RuleID.allCases.map { rule in
      let definition = RuleCatalogue.definition(of: rule)
      let cells = Profile.allCases.map { strength(definition.inProfile($0), definition) }
      return "| [`\(rule.rawValue)`](#\(rule.rawValue)) | \(unit(definition.unit)) | \(cells.joined(separator: " | ")) | \(definition.source) |"
    }
    return ([head, line] + rows).joined(separator: "\n")
  }

  private func section(_ rule: RuleID) -> String {
    let definition = RuleCatalogue.definition(of: rule)
    let own = words[rule]
    var lines = ["### \(rule.rawValue)", "", own?.summary ?? ""]
    if let rest = own?.rest, !rest.isEmpty { lines += [""] + rest }
    var facts: [String] = []
    if let window = definition.window { facts.append("window: `\(window.rawValue)`") }
    for (parameter, value) in definition.parameters.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      facts.append("`\(parameter.rawValue)`: \(parameter.isInHours ? hours(value) : String(value))")
    }
    if !definition.isOverridable { facts.append("follows from logic: cannot be changed") }
    if definition.isLowerLimit { facts.append("broken by small values") }
    if !facts.isEmpty { lines += ["", "Defaults and kind: " + facts.joined(separator: "; ") + "."] }
    return lines.joined(separator: "\n")
  }

  private func strength(_ value: RuleDefinition.Default, _ definition: RuleDefinition) -> String {
    if value.isOff { return "off" }
    var parts: [String] = []
    if let hard = value.hard { parts.append(definition.unit == .occurrence ? "hard" : "hard \(amount(hard, definition.unit))") }
    if let prefer = value.prefer { parts.append("prefer \(amount(prefer, definition.unit))") }
    // Points that nothing can call up are not part of the strength.
    if value.points > 0, value.prefer != nil || value.hard == nil { parts.append("\(value.points) pt") }
    return parts.isEmpty ? "off" : parts.joined(separator: ", ")
  }

  private func amount(_ value: Int, _ unit: RuleUnit) -> String { unit == .hours ? hours(value) : String(value) }

  private func hours(_ minutes: Int) -> String { minutes % 60 == 0 ? "\(minutes / 60) h" : "\(Double(minutes) / 60) h" }

  private func unit(_ unit: RuleUnit) -> String {
    switch unit {
    case .hours: "hours"
    case .days: "days"
    case .count: "number"
    case .occurrence: "each time"
    }
  }

  private static func split(_ lines: [String]) -> Words {
    let summary = lines.prefix { !$0.isEmpty }
    let rest = lines.dropFirst(summary.count).drop { $0.isEmpty }
    return Words(summary: summary.joined(separator: " "), rest: Array(rest))
  }

  private static let head = """
    # Rules

    Made by a test from the rule catalogue in `Sources/PatrolModel/Rules`; change the rule there, run the tests, and this page follows.

    A rule has up to three settings in a profile. **hard**: a limit that may not be passed; passing it is a breach. **prefer**: a limit beyond which each step costs
    points. **pt** (points): what one step, or one occurrence, costs. "off" means that the rule asks nothing until a scenario switches it on. A scenario changes any of this in its
    list `rules:` for everyone, for some officers or for some dates; the later and narrower setting wins ([scenario format](scenario-format.md)). No value here is legal advice.

    ## Defaults by profile
    """

  private static let between = "## What each rule means"

  private static let counts = """
    ## Words used above

    **Night**: a shift that is flagged as a night, or that has at least 3 hours between 23:00 and 06:00, unless the scenario's `night:` says otherwise.
    **Weekend**: Saturday 00:00 to Monday 00:00 by the office's clock.
    **Week**: blocks of seven days from the period's first day (`week`), or every seven days in a row (`rolling`).
    **Period** and **horizon**: the published days, and the published days with the look-ahead after them.

    | what | counts as hours worked | counts towards the hours due | counts as a day of duty |
    |---|---|---|---|
    | a shift | its own minutes, or the hours the scenario credits | the same | on the day on which it starts |
    | leave, sickness, permission, secondment (`absent`) | no | the kind's credit for each day touched; without one, a seventh of the hours due per week | no, nor as a day off |
    | court, training (`busy`) | the minutes that they take | the same, or the kind's credit | on each day that they touch |
    | standby: a shift in reserve | like any shift | the same | like any shift |
    """
}
