import PatrolModel

/// Targets that follow risk: `target: from-risk` with a budget of unit-shifts.
extension ScenarioAssembly {
  /// The words for it, as they stand in a cell for the target.
  static let fromRiskWords = ["from-risk", "dari-kerawanan", "from risk", "dari kerawanan"]

  /// Whether a target follows risk; a word that is nearly one of those for it is a fault.
  func isFromRisk(_ value: MarkedValue) -> Bool {
    guard let text = value.text, TypedText.wholeNumber(text) == nil else { return false }
    if Self.fromRiskWords.contains(TypedText.folded(text)) { return true }
    guard let nearest = Nearest.word(to: TypedText.folded(text), among: ["from-risk", "dari-kerawanan"]) else { return false }
    log.fault(.wrongValue(found: text, expected: .wholeNumber, nearest: nearest), at: value.place)
    return true
  }

  /// The budget of a target that follows risk; the one is a fault without the other.
  func readRiskBudget(_ parts: Fields, isFromRisk: Bool) -> Int? {
    let budget = parts.wholeNumber("budget", in: 1...1_000_000)
    if isFromRisk, parts["budget"] == nil { log.fault(.needsAlso(key: "target: from-risk", others: ["budget"]), at: parts.place(of: "target")) }
    if !isFromRisk, parts["budget"] != nil { log.fault(.needsAlso(key: "budget", others: ["target: from-risk"]), at: parts.place(of: "budget")) }
    return isFromRisk ? budget : nil
  }

  /// Whether each zone and shift can have a number of its own, and whether the budget fits.
  func checkRiskTarget(of requirement: Requirement, _ parts: Fields) {
    let target = parts.place(of: "target")
    switch requirement.place {
    case .zoneClass, .zones, .everyZone: break
    case .posts, .anyPost: log.fault(.riskTarget(.needsZones), at: parts.place(of: "at"), related: target)
    }
    if requirement.counting == .day { log.fault(.onlyOneOf(keys: ["target: from-risk", "per: day"]), at: parts.place(of: "per"), related: target) }
    if requirement.isWeighedByRisk { log.fault(.onlyOneOf(keys: ["target: from-risk", "risk: yes"]), at: parts.place(of: "risk"), related: target) }
    if !requirement.points.furtherTargets.isEmpty {
      log.fault(.riskTarget(.fallsItself), at: parts.place(of: "points"), related: target)
    }
    guard case .shifts(let ids) = requirement.time else {
      log.fault(.riskTarget(.needsShifts), at: parts.place(of: "when"), related: target)
      return
    }
    let asked = shifts.filter { ids.contains($0.id) }
    let pairs = asked.enumerated().lazy.flatMap { place, shift in asked[(place + 1)...].lazy.map { (shift, $0) } }
    if let (one, other) = pairs.first(where: { $0.sharesHours(with: $1) }) {
      let fault = FaultKind.riskTarget(.shiftsOverlap(one.id.text, other.id.text))
      if parts["when"] == nil { log.fault(fault, at: target) } else { log.fault(fault, at: parts.place(of: "when"), related: target) }
    }
    riskTargets.append((requirement, parts.place(of: "budget")))
  }

  /// Whether the budgets fit what is asked at least and at most; once zones and their risk are known.
  func checkRiskBudgets(_ scenario: Scenario, areAllOfficersKnown: Bool = true) {
    for (requirement, place) in riskTargets {
      guard let budget = requirement.riskBudget else { continue }
      // Said before the budget is shared, which takes a step for each unit.
      let duties = scenario.officers.count * scenario.period.days
      guard budget <= duties else {
        if areAllOfficersKnown { log.fault(.riskTarget(.beyondOfficers(budget: budget, most: duties)), at: place) }
        continue
      }
      guard let targets = RiskTargets(requirement, in: scenario) else { continue }
      let cells = targets.cells.count { $0.day < scenario.period.days }
      guard cells > 0 else { continue }
      if budget < cells * requirement.minimum {
        log.fault(.riskTarget(.belowMinimums(budget: budget, least: cells * requirement.minimum)), at: place)
      } else if targets.unplaced > 0 {
        log.fault(.riskTarget(.notPlaced(budget: budget, most: budget - targets.unplaced)), at: place)
      }
    }
  }
}

extension ScenarioAssembly {
  /// That the roster is drawn among nearly best ones: yes, or how much may be given up for it and the seed.
  func readUnpredictability(_ fields: Fields) -> Unpredictability? {
    guard let value = fields["unpredictability"] else { return nil }
    if case .scalar = value.content { return fields.yesOrNo("unpredictability") == true ? Unpredictability() : nil }
    guard let parts = Fields(value, keys: ["give-up", "seed"], log: log) else { return nil }
    return Unpredictability(
      giveUpPercent: parts.wholeNumber("give-up", in: 0...20) ?? Unpredictability().giveUpPercent,
      seed: parts.wholeNumber("seed", in: 0...999_999_999_999).map { UInt64($0) })
  }
}

extension Shift {
  /// Whether two shifts of one day have a minute of clock time in common, either one's hours after midnight taken as those of the day before included.
  fileprivate func sharesHours(with other: Shift) -> Bool {
    intervals.contains { own in
      other.intervals.contains { theirs in
        [-1440, 0, 1440].contains { own.startMinute < theirs.endMinute + $0 && theirs.startMinute + $0 < own.endMinute }
      }
    }
  }
}
