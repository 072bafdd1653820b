import PatrolScheduling

/// A scenario with exactly the officers that were found, ready to be solved with all its points.
struct StaffedOffice: Sendable {
  let scenario: Scenario
  let extras: [StaffAnswer.Extra]
  /// The scenario with nothing asked but the goal.
  let needs: Scenario
  private let goal: StaffingGoal
  /// The roster of the search, under the officers' own ids.
  private let witness: Roster

  init(_ base: Scenario, _ goal: StaffingGoal, _ kinds: [ExtraKind], _ found: ExtraSearch.Found, name: (Int) -> String) {
    var scenario = base
    var extras: [StaffAnswer.Extra] = []
    var renamed: [Officer.ID: Officer.ID] = [:]
    // Ids are unique whatever their case.
    var taken = Set(base.officers.map { $0.id.text.lowercased() })
    var number = 0
    for (place, kind) in found.pool.officers {
      let own = found.pool.scenario.officers[place].id
      let worksOrIsCounted = found.roster.officers.firstIndex(of: own).map { row in found.roster.duties[row].contains { $0 != nil } } ?? false
      // Officers who were added for certain are kept even where this roster has no duty for them.
      guard worksOrIsCounted || found.pool.officers.count == found.total else { continue }
      repeat { number += 1 } while taken.contains("x\(number)")
      taken.insert("x\(number)")
      let id = Officer.ID("X\(number)")
      renamed[own] = id
      extras.append(.init(officer: id, kind: kind))
      scenario.officers.append(kinds[kind].officer(id: id, name: name(extras.count)))
    }
    self.scenario = scenario
    self.extras = extras
    self.goal = goal
    witness = found.roster.with(officers: scenario.officers.map(\.id), renamed: renamed)
    needs = scenario.needsAlone(goal, price: ExtraSearch.missingPrice)
  }

  /// The best roster in which no more is missing of the goal than in the search's.
  func solve(
    until deadline: ContinuousClock.Instant?, gap: Double, threads: Int, progress: @escaping @Sendable (Int?, Int?) -> Void,
    isCancelled: (@Sendable () -> Bool)?
  ) throws(SchedulingError) -> RosterResult {
    var result = try PatrolScheduler(scenario: guarded).solve(
      timeLimit: deadline.map { max(.zero, ContinuousClock.now.duration(to: $0)) }, gap: gap, threads: threads,
      progress: { progress($0.bound, $0.best) }, isCancelled: isCancelled)
    let judge = PatrolScheduler(scenario: scenario)
    let ofNeeds = PatrolScheduler(scenario: needs)
    let leastMissing = ofNeeds.audit(witness).points
    if let roster = result.roster, ofNeeds.audit(roster).points <= leastMissing {
      let audit = judge.audit(roster)
      // What the guard adds is due only where something of the goal is missing: without that both scenarios count alike.
      if audit.points != result.points {
        result.bound = nil
        if result.stop == .proven { result.stop = .gapReached }
      }
      result.audit = audit
      return result
    }
    result.roster = witness
    result.audit = judge.audit(witness)
    result.bound = nil
    return result
  }

  /// The scenario with prices on what the goal asks beyond anything else that could be gained.
  private var guarded: Scenario {
    var guarded = scenario
    let price = 20 * scenario.levels.must
    for place in guarded.requirements.indices {
      let requirement = guarded.requirements[place]
      guarded.requirements[place].points.minimum = max(price, requirement.points.minimum)
      if goal == .targets {
        guarded.requirements[place].points.target = max(price, requirement.points.target)
        guarded.requirements[place].points.furtherTargets = []
      }
      for part in guarded.requirements[place].parts.indices {
        guarded.requirements[place].parts[part].points = max(price, requirement.parts[part].points)
      }
    }
    for place in guarded.tasks.indices {
      guarded.tasks[place].points = max(price, guarded.tasks[place].points)
      for part in guarded.tasks[place].parts.indices {
        guarded.tasks[place].parts[part].points = max(price, guarded.tasks[place].parts[part].points)
      }
    }
    guarded.rules = guarded.rules.filter { $0.rule != .nearDraft }.map { setting in
      var setting = setting
      if setting.rule == .zoneMinimum, let points = setting.points, points > 0 { setting.points = max(price, points) }
      return setting
    }
    if RuleCatalogue.definition(of: .zoneMinimum).inProfile(scenario.profile).points > 0 {
      guarded.rules.insert(RuleSetting(rule: .zoneMinimum, points: price), at: 0)
    }
    // The search's roster is a good place to begin, and nothing more.
    guarded.rules.append(RuleSetting(rule: .nearDraft, isOff: true))
    guarded.draft = witness
    return guarded
  }
}

extension Roster {
  /// The same roster for some officers, those who are renamed under their new ids.
  func with(officers: [Officer.ID], renamed: [Officer.ID: Officer.ID]) -> Roster {
    var roster = self
    let rows = Dictionary(zip(self.officers.map { renamed[$0] ?? $0 }, duties)) { first, _ in first }
    let length = duties.first?.count ?? 0
    roster.officers = officers
    roster.duties = officers.map { rows[$0] ?? [Duty?](repeating: nil, count: length) }
    func new(_ id: Officer.ID?) -> Officer.ID? { id.map { renamed[$0] ?? $0 } }
    roster.crews = crews.map { crew in
      var crew = crew
      crew.leader = new(crew.leader)
      crew.driver = new(crew.driver)
      crew.members = crew.members.compactMap(new)
      return crew
    }
    roster.teams = teams.map { team in
      var team = team
      team.officers = team.officers.compactMap(new)
      return team
    }
    return roster
  }
}
