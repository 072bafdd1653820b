import PatrolModel

/// The scenario's changes to the profile's rules.
extension ScenarioAssembly {
  func readRules(_ fields: Fields) -> [RuleSetting] {
    guard let value = fields["rules"] else { return [] }
    guard value.shape == .list else {
      log.fault(.wrongShape(found: value.shape, expected: .list), at: value.place)
      return []
    }
    return log.items(value).compactMap(readRule)
  }

  private func readRule(_ item: MarkedValue) -> RuleSetting? {
    let own = ["rule", "name", "hard", "prefer", "points", "off", "officers", "from", "to", "window", "posts", "post"]
    guard let parts = Fields(item, keys: own + RuleParameter.allCases.map(\.rawValue), log: log), let ruleValue = parts.required("rule"),
      let text = log.text(ruleValue)
    else { return nil }
    guard let rule = RuleID(rawValue: TypedText.folded(text)) else {
      let known = RuleID.allCases.filter { RuleCatalogue.definition(of: $0).isOverridable }.map(\.rawValue)
      log.fault(
        .unknownReference(.rule, found: text, nearest: Nearest.word(to: text, among: known), known: FaultKind.shown(known)), at: ruleValue.place)
      return nil
    }
    let definition = RuleCatalogue.definition(of: rule)
    guard definition.isOverridable else {
      log.fault(.ruleIsFixed(rule), at: ruleValue.place)
      return nil
    }
    refuseWhatIsNotTaken(parts, definition)
    var setting = RuleSetting(rule: rule)
    setting.instance = parts["name"].flatMap(log.identifier) ?? ""
    let limits = Self.limits(of: rule)
    if limits.contains("hard"), let value = parts["hard"] { setting.hard = readChange(value, definition) }
    if limits.contains("prefer"), let value = parts["prefer"] { setting.prefer = readChange(value, definition) }
    setting.points = parts["points"].flatMap(readPoints)
    setting.isOff = parts.yesOrNo("off") ?? false
    setting.window = parts["window"].flatMap {
      log.word($0, [("week", .week), ("rolling", .rolling), ("minggu", .week), ("bergulir", .rolling)], shown: 2)
    }
    setting.posts = (parts["posts"] ?? parts["post"]).map { log.items($0).compactMap { postNames.resolve($0, log: log) } } ?? []
    setting.officers = parts["officers"].map(readFilter) ?? .everyone
    setting.from = parts.date("from")
    setting.to = parts.date("to")
    for parameter in RuleParameter.allCases where definition.parameters[parameter] != nil {
      setting.parameters[parameter] = readParameter(parameter, parts)
    }
    check(setting, parts, definition)
    return setting
  }

  private func readParameter(_ parameter: RuleParameter, _ parts: Fields) -> Int? {
    let key = parameter.rawValue
    switch parameter {
    case .toleranceMinutes, .longFromMinutes: return parts.hours(key, in: 0...(168 * 60))
    case .stepMinutes: return parts.hours(key, in: 1...(168 * 60))
    case .withinDays: return parts.wholeNumber(key, in: 1...28)
    case .weekends: return parts.wholeNumber(key, in: 2...8)
    case .resetAfterDaysOff: return parts.wholeNumber(key, in: 0...28)
    case .historyDays: return parts.wholeNumber(key, in: 0...371)
    case .sangatRawanLate, .sangatRawanEarly, .rawanShift, .amanDay, .units: return parts.wholeNumber(key, in: 0...100)
    case .sangatRawanMinutes, .rawanMinutes, .amanMinutes: return parts.hours(key, in: 60...(336 * 60))
    case .percent: return parts.wholeNumber(key, in: 0...10_000)
    case .together:
      guard let value = parts[key], let text = value.text else { return nil }
      return TypedText.yesOrNo(text).map { $0 ? 1 : 0 } ?? parts.wholeNumber(key, in: 0...1)
    }
  }

  /// A limit in the unit's smallest step, or the word that removes it; rules without a number are made hard with yes.
  private func readChange(_ value: MarkedValue, _ definition: RuleDefinition) -> RuleSetting.Change {
    guard let text = log.text(value) else { return .keep }
    if ["none", "tidak ada"].contains(TypedText.folded(text)) { return .remove }
    switch definition.unit {
    case .occurrence: return log.yesOrNo(value).map { $0 ? .set(1) : .remove } ?? .keep
    case .hours:
      guard TypedText.hours(text) != nil else { break }
      return log.hours(value).map { .set($0) } ?? .keep
    case .days, .count:
      guard TypedText.wholeNumber(text) != nil else { break }
      return log.wholeNumber(value, in: 0...10_000).map { .set($0) } ?? .keep
    }
    log.fault(.wrongValue(found: text, expected: .limitOrNone), at: value.place)
    return .keep
  }

  private func refuseWhatIsNotTaken(_ parts: Fields, _ definition: RuleDefinition) {
    let parameters = RuleParameter.allCases.filter { definition.parameters[$0] != nil }.map(\.rawValue)
    let takes =
      Self.limits(of: definition.id) + (definition.id == .crewOfOne ? [] : ["points"]) + ["off"] + (definition.subject == .line ? ["officers"] : [])
      + ["from", "to"] + (definition.window == nil ? [] : ["window"])
      + (definition.id == .maxPostDuties ? ["name", "posts", "post"] : []) + parameters
    let all = ["name", "hard", "prefer", "points", "officers", "window", "posts", "post"] + RuleParameter.allCases.map(\.rawValue)
    for key in all where parts[key] != nil && !takes.contains(key) {
      log.fault(.notTakenByRule(key: key, rule: definition.id, takes: takes), at: parts.place(of: key))
    }
  }

  /// Which limits a rule has: some are only priced, some have no preference.
  static func limits(of rule: RuleID) -> [String] {
    switch rule {
    case .availability, .lock, .postQualification, .wish, .homeStation, .nearDraft, .callUp, .fairNights, .fairWeekends, .fairHolidays, .fairHours,
      .zoneMinimum,
      .zoneFloor, .zoneCap, .blindWindow, .reserve, .backup, .crewSeats, .repeatCell:
      []
    case .repeatPost: ["prefer"]
    case .forwardRotation, .isolatedNight, .isolatedDayOff, .freeWeekend, .reguPattern, .contractWeekHours, .crewOfOne, .oneReguCrew: ["hard"]
    case .minRestHours, .weeklyRestHours, .longRestHours, .maxShiftHours, .maxNightShiftHours, .maxWeekHours, .maxConsecutiveDays,
      .maxConsecutiveNights, .maxConsecutiveLong, .maxNightsWeek, .nightRecoveryHours, .maxPostDuties, .maxSessions:
      ["hard", "prefer"]
    }
  }

  private func check(_ setting: RuleSetting, _ parts: Fields, _ definition: RuleDefinition) {
    if let from = setting.from, let to = setting.to, to < from {
      log.fault(.reversed(from: from.description, to: to.description), at: parts.place(of: "to"), related: parts.place(of: "from"))
    }
    if case .set(let hard) = setting.hard, case .set(let prefer) = setting.prefer, definition.isLowerLimit ? prefer < hard : prefer > hard {
      let texts = ["prefer", "hard"].map { parts[$0]?.text ?? "" }
      log.fault(.preferenceBeyondLimit(prefer: texts[0], hard: texts[1]), at: parts.place(of: "prefer"))
    }
    if setting.rule == .maxPostDuties, !setting.isOff, parts["posts"] == nil, parts["post"] == nil {
      log.fault(.ruleNeedsPosts(setting.rule), at: parts.place)
    }
  }
}
