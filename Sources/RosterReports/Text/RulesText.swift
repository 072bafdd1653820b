import PatrolModel
import Wording

/// Which rules hold for whom: the profile's with what the scenario changes, officers of the same rules together.
///
/// Rules about places and crews speak of no officer and stand once.
public struct RulesText: Sendable {
  private let scenario: Scenario
  private let wording: Wording
  private let width: Int

  /// The rules of a scenario; lines are `width` cells wide at most, 80 unless told.
  public init(_ scenario: Scenario, wording: Wording, width: Int = 80) {
    self.scenario = scenario
    self.wording = wording
    self.width = width
  }

  /// A rule with what it says.
  struct Entry {
    let rule: RuleID
    let name: String
    /// Whether the scenario changes what the profile says.
    let isChanged: Bool
    /// One sentence for each group of officers and stretch of days; none where the rule holds for nobody.
    let texts: [String]
  }

  /// All rules in the catalogue's order.
  func entries() -> [Entry] {
    var plain = scenario
    plain.rules = []
    return RuleID.allCases.map { rule in
      let groups = groups(rule, in: scenario)
      let isOff = groups.allSatisfy { $0.spells.allSatisfy(\.rules.isEmpty) }
      let texts = isOff ? [] : groups.flatMap { group in group.spells.flatMap { text($0, of: group) } }
      return Entry(rule: rule, name: wording.name(rule), isChanged: !isOff && groups != self.groups(rule, in: plain), texts: texts)
    }
  }

  /// One entry for each rule that holds for someone, then those that are off, each line ended by a line feed.
  public func page() -> String {
    var lines = [wording.rulesTitle(scenario.profile)]
    let entries = entries()
    for entry in entries where !entry.texts.isEmpty {
      lines.append("  \(entry.rule.rawValue)\(entry.isChanged ? " *" : "") - \(entry.name)")
      lines += entry.texts.flatMap { Wrapping.lines(DisplayCells.clean($0), cells: width, first: "      ", indent: "        ") }
    }
    let off = entries.filter(\.texts.isEmpty).map(\.rule.rawValue)
    if !off.isEmpty { lines += Wrapping.lines("\(wording.ruleIsOff): \(off.joined(separator: ", "))", cells: width, first: "  ", indent: "      ") }
    if entries.contains(where: \.isChanged) { lines.append("  * \(wording.changedFromProfile)") }
    return (lines + partnerships()).joined(separator: "\n") + "\n"
  }

  private func partnerships() -> [String] {
    guard !scenario.partnerships.isEmpty else { return [] }
    return [wording.partnershipsTitle]
      + scenario.partnerships.flatMap { partnership in
        Wrapping.lines(
          DisplayCells.clean("\(partnership.name): \(wording.text(partnership, in: scenario))"), cells: width, first: "  ", indent: "      ")
      }
  }

  /// The same as data: for each rule, officers and days, what holds.
  func document() -> JSONText {
    .list(
      RuleID.allCases.flatMap { rule in
        groups(rule, in: scenario).flatMap { group in
          group.spells.flatMap { spell in spell.rules.map { entry($0, spell, group) } }
        }
      })
  }

  private func entry(_ rule: RuleInForce, _ spell: Spell, _ group: Group) -> JSONText {
    let definition = RuleCatalogue.definition(of: rule.rule)
    let officers: JSONText =
      group.officers.count == scenario.officers.count ? .text("everyone") : .list(group.officers.map { .text(scenario.officers[$0].id.text) })
    let whom: (key: String, value: JSONText) =
      switch definition.subject {
      case .line: ("officers", officers)
      case .place: ("about", .text("places"))
      case .crew: ("about", .text("crews"))
      }
    return .object([
      ("rule", .text(rule.rule.rawValue)), ("instance", .text(rule.instance)), ("hard", .optional(rule.hard)), ("prefer", .optional(rule.prefer)),
      ("points", .number(rule.points)), ("unit", .text(definition.unit.rawValue)),
      ("from", .text(scenario.period.date(spell.days.lowerBound).description)),
      ("to", .text(scenario.period.date(spell.days.upperBound).description)),
      whom,
    ])
  }

  /// Days on which the same rules hold.
  private struct Spell: Hashable {
    var days: ClosedRange<Int>
    var rules: [RuleInForce]
  }

  /// Officers for whom the same rules hold on the same days.
  private struct Group: Hashable {
    var officers: [Int]
    var spells: [Spell]
  }

  private func groups(_ rule: RuleID, in scenario: Scenario) -> [Group] {
    guard RuleCatalogue.definition(of: rule).subject == .line else {
      let spells = spells(in: scenario) { date in scenario.rule(rule, on: date).map { [$0] } ?? [] }
      return [Group(officers: Array(scenario.officers.indices), spells: spells)]
    }
    let book = RuleBook(scenario)
    var groups: [Group] = []
    var places: [[Spell]: Int] = [:]
    for officer in scenario.officers.indices {
      let spells = spells(in: scenario) { book.rules(rule, forOfficerAt: officer, on: $0) }
      if let place = places[spells] {
        groups[place].officers.append(officer)
      } else {
        places[spells] = groups.count
        groups.append(Group(officers: [officer], spells: spells))
      }
    }
    return groups
  }

  private func spells(in scenario: Scenario, _ holding: (CivilDate) -> [RuleInForce]) -> [Spell] {
    var spells: [Spell] = []
    for day in 0..<scenario.period.horizonDays {
      let rules = holding(scenario.period.date(day))
      if let last = spells.last, last.rules == rules {
        spells[spells.count - 1].days = last.days.lowerBound...day
      } else {
        spells.append(Spell(days: day...day, rules: rules))
      }
    }
    return spells
  }

  private func text(_ spell: Spell, of group: Group) -> [String] {
    let isEveryone = group.officers.count == scenario.officers.count
    let isAlways = group.spells.count == 1
    let rules = spell.rules.isEmpty ? [wording.ruleIsOff] : spell.rules.map { ($0.instance.isEmpty ? "" : "\($0.instance): ") + wording.text($0) }
    var who: [String] = []
    if !isEveryone { who.append(self.who(group.officers)) }
    if !isAlways {
      who.append(wording.dates([scenario.period.date(spell.days.lowerBound), scenario.period.date(spell.days.upperBound)]))
    }
    let head = who.isEmpty ? "" : who.joined(separator: ", ") + ": "
    return rules.map { head + $0 }
  }

  private func who(_ officers: [Int]) -> String {
    let names = officers.prefix(4).map { scenario.officers[$0].name }
    let more = officers.count > names.count ? ", …" : ""
    return "\(wording.officers(officers.count)) (\(names.joined(separator: ", "))\(more))"
  }
}
