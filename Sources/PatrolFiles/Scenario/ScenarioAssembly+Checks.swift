import PatrolModel

/// Checks that need the whole scenario.
extension ScenarioAssembly {
  func checkWhole(_ scenario: Scenario, _ fields: Fields) {
    if scenario.profile == .piket24 { log.note(.piketProfile, at: fields.place(of: "profile")) }
    let demands = scenario.demands()
    noteUncovered(demands, scenario)
    noteQualificationsThatNobodyHolds(scenario)
    if !isSmallEnough(demands, scenario) { log.fault(.totalPointsTooLarge, at: fields.place(of: "requirements")) }
  }

  /// A stretch in which no shift is present is short whatever the roster; once for each requirement is enough to say so.
  private func noteUncovered(_ demands: [Demand], _ scenario: Scenario) {
    var told = Set<Requirement.ID>()
    for demand in demands where demand.covering.isEmpty && demand.target > 0 && told.insert(demand.requirement).inserted {
      let date = scenario.period.date(demand.day)
      let midnight = scenario.timeZone.instant(on: date, minute: 0)
      let time = demand.span.map { "\(TypedText.clock($0.start - midnight))-\(TypedText.clock($0.end - midnight))" } ?? ""
      log.note(
        .uncovered(requirement: demand.requirement.text, date: date.description, time: time),
        at: requirementPlaces[demand.requirement] ?? .init(file: folder.scenarioFile))
    }
  }

  private func noteQualificationsThatNobodyHolds(_ scenario: Scenario) {
    let held = scenario.officers.reduce(into: Set<Qualification.ID>()) { $0.formUnion(scenario.qualifications(of: $1)) }
    for requirement in scenario.requirements {
      let place = requirementPlaces[requirement.id] ?? .init(file: folder.scenarioFile)
      for wanted in requirement.officers.qualifications + requirement.parts.map(\.qualification) where !held.contains(wanted) {
        log.note(.nobodyHolds(qualification: wanted.text), at: place)
      }
    }
    for kind in scenario.crewKinds {
      let place = crewNames.place(of: kind.id.text) ?? .init(file: folder.scenarioFile)
      for wanted in [kind.leader, kind.driver].compactMap(\.self) where !held.contains(wanted) {
        log.note(.nobodyHolds(qualification: wanted.text), at: place)
      }
    }
  }

  /// Sums of points are exact below 2^36; the worst that could be due is estimated from above.
  private func isSmallEnough(_ demands: [Demand], _ scenario: Scenario) -> Bool {
    let limit = 1 << 36
    var total = 0
    for demand in demands {
      let most = demand.measure == .hours ? demand.covering.reduce(0) { $0 + (scenario.shifts[$1.shift].workedMinutes + 59) / 60 } : demand.unit
      total += demand.points(present: 0) + demand.points.maximum * scenario.officers.count * most
      if total > limit { return false }
    }
    let dearest = 200 + scenario.rules.reduce(0) { $0 + ($1.points ?? 0) }
    let asked = scenario.requests.reduce(0) { $0 + ($1.points ?? 0) }
    // Whoever finds no crew is one breach; so is a crew without a vehicle.
    let crewBreaches = scenario.crewKinds.isEmpty ? 0 : 2 * scenario.levels.crewBreach
    return total + asked + (dearest + crewBreaches) * scenario.officers.count * scenario.period.horizonDays <= limit
  }
}
