extension Scenario {
  /// A rule as it holds for an officer on a date: the profile's default, then every setting that matches, the later and narrower over the earlier and wider.
  ///
  /// Settings are laid over each other field by field, in order of narrowness (a filter and dates count one each) and, among equals, of their place in the list.
  /// Settings of a rule that may not be changed (`RuleDefinition.isOverridable`) are ignored.
  /// A rule is off where the last word on it is `isOff`, or where neither a limit nor points are left. Naming a limit or points switches it on again.
  /// - Returns: One value for each instance that is on, in order of the instances' names; at most one for rules that have no instances.
  public func rules(_ rule: RuleID, for officer: Officer, on date: CivilDate) -> [RuleInForce] {
    let definition = RuleCatalogue.definition(of: rule)
    let matching = rules.filter { definition.isOverridable && $0.rule == rule && $0.holds(on: date) && matches($0.officers, officer) }
    return RuleInForce.inForce(definition, profile: profile, settings: layered(matching))
  }

  /// The one form of a rule without instances; nil where it is off.
  public func rule(_ rule: RuleID, for officer: Officer, on date: CivilDate) -> RuleInForce? { rules(rule, for: officer, on: date).first }

  /// A rule about places or crews as it holds on a date; nil where it is off.
  ///
  /// Such rules speak of no officer: settings with a filter of officers are not theirs and are ignored.
  public func rule(_ rule: RuleID, on date: CivilDate) -> RuleInForce? {
    let definition = RuleCatalogue.definition(of: rule)
    let matching = rules.filter { definition.isOverridable && $0.rule == rule && $0.holds(on: date) && $0.officers.isEveryone }
    let forms = RuleInForce.inForce(definition, profile: profile, settings: layered(matching))
    // What rules about places ask is priced with the demands; of those about crews only second rank falls away.
    guard let repair, definition.isSecondRank || rule == .oneReguCrew else { return forms.first }
    return repair.inForce(forms, of: definition).first { $0.hard != nil }
  }

  /// Settings in the order in which they are laid over each other: the wider before the narrower, then as listed.
  ///
  /// Only `max-post-duties` has instances; a name on another rule's setting says nothing.
  func layered(_ settings: [RuleSetting]) -> [RuleSetting] {
    settings.enumerated().sorted { ($0.element.narrowness, $0.offset) < ($1.element.narrowness, $1.offset) }.map { _, setting in
      var setting = setting
      if setting.rule != .maxPostDuties { setting.instance = "" }
      return setting
    }
  }

  /// Whether an officer passes a filter.
  public func matches(_ filter: OfficerFilter, _ officer: Officer) -> Bool {
    func isOneOf<Value: Equatable>(_ wanted: [Value]?, _ value: Value?) -> Bool {
      guard let wanted else { return true }
      guard let value else { return false }
      return wanted.contains(value)
    }
    guard isOneOf(filter.officers, officer.id), isOneOf(filter.ranks, officer.rank), isOneOf(filter.sections, officer.section),
      isOneOf(filter.stations, officer.station), isOneOf(filter.regu, officer.regu)
    else { return false }
    if let least = filter.rankFrom, !isOfRank(officer, atLeast: least) { return false }
    if filter.qualifications.isEmpty { return true }
    let held = qualifications(of: officer)
    return filter.qualifications.allSatisfy(held.contains)
  }

  /// What an officer is qualified for: by hand and by rank.
  public func qualifications(of officer: Officer) -> Set<Qualification.ID> {
    var held = officer.qualifications
    for qualification in qualifications {
      if let least = qualification.rankFrom, isOfRank(officer, atLeast: least) { held.insert(qualification.id) }
    }
    return held
  }

  private func isOfRank(_ officer: Officer, atLeast least: String) -> Bool {
    guard let rank = officer.rank, let held = ranks.firstIndex(of: rank), let wanted = ranks.firstIndex(of: least) else { return false }
    return held >= wanted
  }
}
