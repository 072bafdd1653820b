/// A scenario's rules made ready to be looked up for many officers and dates.
///
/// What it answers is defined by `Scenario.rules(_:for:on:)`; settings are sorted once and officers' filters are tried once.
public struct RuleBook: Sendable {
  private struct Line: Sendable {
    let setting: RuleSetting
    let holdsFor: [Bool]
  }

  private struct Page: Sendable {
    let definition: RuleDefinition
    let lines: [Line]
    let withoutSettings: [RuleInForce]
  }

  private let profile: Profile
  private let pages: [RuleID: Page]
  private let repair: RepairPrices?

  /// The rules of a scenario; officers are known by their place in `Scenario.officers`.
  public init(_ scenario: Scenario) {
    profile = scenario.profile
    repair = scenario.repair
    var pages: [RuleID: Page] = [:]
    for rule in RuleID.allCases {
      let definition = RuleCatalogue.definition(of: rule)
      let settings = definition.isOverridable ? scenario.rules.filter { $0.rule == rule } : []
      let lines = scenario.layered(settings).map { setting in
        Line(setting: setting, holdsFor: scenario.officers.map { setting.officers.isEveryone || scenario.matches(setting.officers, $0) })
      }
      pages[rule] = Page(
        definition: definition, lines: lines, withoutSettings: RuleInForce.inForce(definition, profile: scenario.profile, settings: []))
    }
    self.pages = pages
  }

  /// The rule's forms that hold for an officer on a date, in order of the instances' names.
  public func rules(_ rule: RuleID, forOfficerAt place: Int, on date: CivilDate) -> [RuleInForce] {
    guard let page = pages[rule] else { return [] }
    let settings = page.lines.filter { $0.holdsFor[place] && $0.setting.holds(on: date) }.map(\.setting)
    let forms = settings.isEmpty ? page.withoutSettings : RuleInForce.inForce(page.definition, profile: profile, settings: settings)
    return repair?.inForce(forms, of: page.definition) ?? forms
  }

  /// The dates inside a stretch of days on which a rule may change, for officers of any kind: the first day and every day on which a setting begins or has ended.
  public func changes(of rule: RuleID, from: CivilDate, days: Int) -> [CivilDate] {
    guard let page = pages[rule] else { return [from] }
    var dates = Set([from])
    for line in page.lines {
      if let first = line.setting.from { dates.insert(first) }
      if let last = line.setting.to { dates.insert(last + 1) }
    }
    return dates.filter { $0 >= from && $0 < from + max(days, 1) }.sorted()
  }
}
