import PatrolModel

/// Checks that need the whole scenario.
extension ScenarioAssembly {
  func checkWhole(_ scenario: Scenario, _ fields: Fields) {
    if scenario.profile == .piket24 { log.note(.piketProfile, at: fields.place(of: "profile")) }
    checkRiskBudgets(scenario)
    guard log.faults.isEmpty else { return }
    let demands = scenario.demands()
    noteUncovered(demands, scenario)
    noteReliefsWithoutEffect(demands)
    let held = scenario.officers.reduce(into: Set<Qualification.ID>()) { $0.formUnion(scenario.qualifications(of: $1)) }
    noteQualificationsThatNobodyHolds(scenario, held)
    noteTasksThatStayShort(scenario, held)
    if !isSmallEnough(demands, scenario) { log.fault(.totalPointsTooLarge, at: fields.place(of: "requirements")) }
  }

  /// A partner or a camera that lowers nothing is dated or named wrongly, or belongs to another week.
  private func noteReliefsWithoutEffect(_ demands: [Demand]) {
    let given = demands.reduce(into: reliefsWithEffect) { $0.formUnion($1.reliefs.map(\.source)) }
    for (id, place) in reliefPlaces.sorted(by: { $0.value < $1.value }) where !given.contains(id) {
      log.note(.activity(.withoutEffect(found: id)), at: place)
    }
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

  private func noteQualificationsThatNobodyHolds(_ scenario: Scenario, _ held: Set<Qualification.ID>) {
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
    for task in scenario.tasks {
      for wanted in task.officers.qualifications + task.parts.map(\.qualification) where !held.contains(wanted) {
        log.note(.nobodyHolds(qualification: wanted.text), at: place(of: task))
      }
    }
    for partnership in scenario.partnerships {
      let place = partnershipPlaces[partnership.id] ?? .init(file: folder.scenarioFile)
      for wanted in partnership.kind.qualifications where !held.contains(wanted) { log.note(.nobodyHolds(qualification: wanted.text), at: place) }
    }
  }

  private func place(of task: ShiftTask) -> Fault.Place { taskPlaces[task.id] ?? .init(file: folder.scenarioFile) }

  /// Tasks for which there are too few people, or none, whatever the roster.
  private func noteTasksThatStayShort(_ scenario: Scenario, _ held: Set<Qualification.ID>) {
    guard !scenario.tasks.isEmpty else { return }
    let demands = Dictionary(DutyClock(scenario).taskDemands.map { ($0.task, $0) }) { first, _ in first }
    // Tasks of one duty on several days stand at one place, and once is enough to say it of them.
    var told = Set<Fault.Place>()
    for (number, task) in scenario.tasks.enumerated() {
      let isFirst = told.insert(place(of: task)).inserted
      if let demand = demands[number] {
        if isFirst, !isCovered(demand, task, scenario) { log.note(.taskUncovered(task: task.id.text), at: place(of: task)) }
      } else {
        log.note(.taskOfOtherRoster(task: task.id.text), at: place(of: task))
      }
      let able = scenario.officers.filter { scenario.matches(task.officers, $0) }
      if isFirst, task.round != nil, able.isEmpty {
        let id = scenario.activities.first { $0.tasks.contains(task.id) }?.id.text ?? task.id.text
        log.fault(.activity(.controlRound(.nobody(found: id))), at: place(of: task))
      }
      // What nobody holds at all has been told.
      if able.count < task.count, task.officers.qualifications.allSatisfy(held.contains) {
        log.note(.tooFewMatch(asked: task.count, matching: able.count, qualification: nil), at: place(of: task))
      }
      for part in task.parts where held.contains(part.qualification) {
        let holders = able.count { scenario.qualifications(of: $0).contains(part.qualification) }
        guard holders < part.minimum else { continue }
        log.note(.tooFewMatch(asked: part.minimum, matching: holders, qualification: part.qualification.text), at: place(of: task))
      }
    }
  }

  /// Whether a shift covers the task at one of its times, at a post that is staffed then and may be drawn on.
  private func isCovered(_ demand: TaskDemand, _ task: ShiftTask, _ scenario: Scenario) -> Bool {
    let posts = scenario.posts.filter { task.fromPosts?.contains($0.id) ?? true }
    return demand.times.contains { time in
      time.sources.contains { source in posts.contains { $0.shifts?.contains(scenario.shifts[source.shift].id) ?? true } }
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
    for task in scenario.tasks {
      total += task.points(present: 0, qualified: task.parts.map { _ in 0 })
      if total > limit { return false }
    }
    for partnership in scenario.partnerships {
      // Nobody works twice a day, and each time that it is not kept somebody works.
      total += partnership.points * scenario.officers.count * scenario.period.horizonDays
      if total > limit { return false }
    }
    let dearest = 200 + scenario.rules.reduce(0) { $0 + ($1.points ?? 0) }
    let asked = scenario.requests.reduce(0) { $0 + ($1.points ?? 0) }
    // Whoever finds no crew is one breach; so is a crew without a vehicle.
    let crewBreaches = scenario.crewKinds.isEmpty ? 0 : 2 * scenario.levels.crewBreach
    return total + asked + (dearest + crewBreaches) * scenario.officers.count * scenario.period.horizonDays <= limit
  }
}

extension Partnership.Kind {
  /// Qualifications of which it speaks.
  fileprivate var qualifications: [Qualification.ID] {
    switch self {
    case .together, .apart: []
    case .accompanied(let some, let company): some.qualifications + company.qualifications
    case .present(let officers, _): officers.qualifications
    }
  }
}
