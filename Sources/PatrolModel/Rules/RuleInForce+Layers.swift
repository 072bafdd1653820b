extension RuleSetting {
  /// Whether the setting speaks of a date.
  func holds(on date: CivilDate) -> Bool { (from.map { $0 <= date } ?? true) && (to.map { date <= $0 } ?? true) }
}

extension RuleInForce {
  /// The profile's default with layered settings over it: one value for each instance that is on, in order of the instances' names.
  static func inForce(_ definition: RuleDefinition, profile: Profile, settings: [RuleSetting]) -> [RuleInForce] {
    let instances = Set(settings.map(\.instance)).union([""]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return instances.compactMap { instance in
      one(definition, profile: profile, instance: instance, settings: settings.filter { $0.instance == instance || $0.instance.isEmpty })
    }
  }

  private static func one(_ definition: RuleDefinition, profile: Profile, instance: String, settings: [RuleSetting]) -> RuleInForce? {
    let base = definition.inProfile(profile)
    var result = RuleInForce(
      rule: definition.id, instance: instance, hard: base.hard, prefer: base.prefer, points: base.points, parameters: definition.parameters,
      posts: [],
      window: definition.window ?? .week)
    var isOff = base.isOff
    for setting in settings {
      if setting.isOff {
        isOff = true
        continue
      }
      if setting.hard != .keep || setting.prefer != .keep || setting.points != nil || !setting.posts.isEmpty { isOff = false }
      switch setting.hard {
      case .keep: break
      case .remove: result.hard = nil
      case .set(let limit): result.hard = limit
      }
      switch setting.prefer {
      case .keep: break
      case .remove: result.prefer = nil
      case .set(let limit): result.prefer = limit
      }
      if let points = setting.points { result.points = points }
      if let window = setting.window { result.window = window }
      if !setting.posts.isEmpty { result.posts = setting.posts }
      result.parameters.merge(setting.parameters) { _, new in new }
    }
    let isIdle = result.hard == nil && result.points == 0
    return isOff || isIdle ? nil : result
  }
}
