import PatrolModel

extension Wording {
  /// A broken rule in plain words, without the officer's name.
  public func text(_ breach: Breach) -> String {
    let definition = RuleCatalogue.definition(of: breach.rule)
    let instance = breach.instance.isEmpty ? "" : " \(breach.instance)"
    let what = "\(dates(breach.dates)): \(name(breach.rule))\(instance)"
    if definition.unit == .occurrence { return "\(what) [\(breach.rule.rawValue)]" }
    // These two measure the stretch that went by without the rest, not the rest itself.
    if breach.rule == .weeklyRestHours || breach.rule == .longRestHours {
      let stretch = say(
        english: "\(hours(minutes: breach.measured)) without it, at most \(hours(minutes: breach.limit))",
        indonesian: "\(hours(minutes: breach.measured)) tanpa istirahat itu, paling lama \(hours(minutes: breach.limit))")
      return "\(what): \(stretch) [\(breach.rule.rawValue)]"
    }
    return "\(what): \(amount(breach.measured, unit: definition.unit)), \(limit(breach.limit, definition)) [\(breach.rule.rawValue)]"
  }

  /// Where points come from, with requirements and qualifications by their names.
  public func name(_ source: PointSource, in scenario: Scenario) -> String {
    switch source {
    case .rule(let rule, let instance): instance.isEmpty ? name(rule) : "\(name(rule)) (\(instance))"
    case .belowMinimum(let id): say(english: "below the minimum", indonesian: "di bawah minimum") + ": " + name(id, in: scenario)
    case .belowTarget(let id): say(english: "below the target", indonesian: "di bawah target") + ": " + name(id, in: scenario)
    case .aboveMaximum(let id): say(english: "above the maximum", indonesian: "di atas maksimum") + ": " + name(id, in: scenario)
    case .part(let id, let qualification):
      say(english: "without", indonesian: "kurang") + " \(name(qualification, in: scenario)): \(name(id, in: scenario))"
    case .task(let id): say(english: "short at the task", indonesian: "kegiatan kurang personel") + ": " + name(id, in: scenario)
    case .taskPart(let id, let qualification):
      say(english: "without", indonesian: "kurang") + " \(name(qualification, in: scenario)): \(name(id, in: scenario))"
    case .partnership(let id): say(english: "partners", indonesian: "pasangan dinas") + ": " + name(id, in: scenario)
    }
  }

  /// The requirement's printed name.
  public func name(_ id: Requirement.ID, in scenario: Scenario) -> String { scenario.requirements.first { $0.id == id }?.name ?? id.text }

  /// The task's printed name.
  public func name(_ id: ShiftTask.ID, in scenario: Scenario) -> String { scenario.tasks.first { $0.id == id }?.name ?? id.text }

  /// The partnership's printed name.
  public func name(_ id: Partnership.ID, in scenario: Scenario) -> String { scenario.partnerships.first { $0.id == id }?.name ?? id.text }

  /// The qualification's printed name.
  public func name(_ id: Qualification.ID, in scenario: Scenario) -> String { scenario.qualifications.first { $0.id == id }?.name ?? id.text }
}
