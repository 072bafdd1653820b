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

  /// A roster with what is known of it.
  struct Delivery: Sendable {
    var result: RosterResult
    /// Whether the search with all points found it; otherwise it was found before, and the end of that search says nothing of it.
    var isOwn: Bool
    /// Of which rosters the bound speaks; nil where there is none.
    var scope: StaffAnswer.BoundScope?
  }

  /// The best roster in which no more is missing of the goal than in the search's.
  func solve(
    until deadline: ContinuousClock.Instant?, gap: Double, threads: Int, progress: @escaping @Sendable (Int?, Int?) -> Void,
    isCancelled: (@Sendable () -> Bool)?
  ) throws(SchedulingError) -> Delivery {
    func run(_ scenario: Scenario, until deadline: ContinuousClock.Instant?) throws(SchedulingError) -> RosterResult {
      try PatrolScheduler(scenario: scenario).solve(
        timeLimit: deadline.map { max(.zero, ContinuousClock.now.duration(to: $0)) }, gap: gap, threads: threads, draws: false,
        progress: { progress($0.bound, $0.best) }, isCancelled: isCancelled)
    }
    let now = ContinuousClock.now
    var first = deadline
    if case .coverage = goal { first = deadline.map { now + now.duration(to: $0) / 2 } }
    let solved = try run(guarded, until: first)
    if let roster = solved.roster, isAsGood(roster) { return delivered(roster, of: solved, isOwn: true) }
    if case .coverage = goal, isCancelled?() != true {
      // The office's own points cover less than was asked: once more, with the zones' targets before all else.
      let roster = try run(covering, until: deadline).roster
      if let roster, isAsGood(roster) { return delivered(roster, of: solved, isOwn: false) }
    }
    return delivered(witness, of: solved, isOwn: false)
  }

  /// Whether a roster leaves no more missing of the goal than the search's.
  private func isAsGood(_ roster: Roster) -> Bool {
    if case .coverage = goal {
      let coverage = PatrolScheduler(scenario: scenario).audit(roster).indicators.riskWeightedCoverage
      return goal.isCovered((coverage.count, coverage.whole))
    }
    let judge = PatrolScheduler(scenario: needs)
    return judge.audit(roster).points <= judge.audit(witness).points
  }

  /// A roster under the scenario itself, with what the search for it proves.
  ///
  /// - Parameter isOwn: Whether the search found it; otherwise it is the witness.
  private func delivered(_ roster: Roster, of solved: RosterResult, isOwn: Bool) -> Delivery {
    let audit = PatrolScheduler(scenario: scenario).audit(roster)
    // What the guard adds is due only where something of the goal is missing: without that both scenarios count alike. For a coverage nothing is guarded.
    let isOfAll: Bool
    if case .coverage = goal { isOfAll = true } else { isOfAll = false }
    let bound = isOfAll || (isOwn && solved.points == audit.points) ? solved.bound : nil
    var result = solved
    result.roster = roster
    result.audit = audit
    result.bound = bound
    result.isSecondRankProven = isOwn && solved.isSecondRankProven
    // No roster costs less than nothing, whatever it leaves missing.
    return Delivery(result: result, isOwn: isOwn, scope: bound.map { isOfAll || $0 <= 0 ? .allRosters : .nothingMissing })
  }

  /// The scenario with prices on the targets at zones, weighed by risk, beyond anything else that could be gained.
  private var covering: Scenario {
    var covering = guarded
    let price = 20 * scenario.levels.must
    let zones = Set(scenario.zones.map(\.id.text))
    for place in covering.requirements.indices {
      let isAtZones: Bool
      switch covering.requirements[place].place {
      case .zoneClass, .zones, .everyZone: isAtZones = true
      case .posts(let posts): isAtZones = posts.count == 1 && zones.contains(posts[0].text)
      case .anyPost: isAtZones = false
      }
      guard isAtZones else { continue }
      covering.requirements[place].points = .init(minimum: price, target: price, maximum: covering.requirements[place].points.maximum)
      covering.requirements[place].isWeighedByRisk = true
    }
    return covering
  }

  /// The scenario with prices on what the goal asks beyond anything else that could be gained.
  private var guarded: Scenario {
    var guarded = scenario
    let price = 20 * scenario.levels.must
    guarded.draft = witness
    guarded.requirements = scenario.requirementsSpelledOut
    // The search's roster is a good place to begin, and nothing more.
    guarded.rules = guarded.rules.filter { $0.rule != .nearDraft } + [RuleSetting(rule: .nearDraft, isOff: true)]
    if case .coverage = goal { return guarded }
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
    guarded.rules = guarded.rules.map { setting in
      var setting = setting
      if setting.rule == .zoneMinimum, let points = setting.points, points > 0 { setting.points = max(price, points) }
      return setting
    }
    if RuleCatalogue.definition(of: .zoneMinimum).inProfile(scenario.profile).points > 0 {
      guarded.rules.insert(RuleSetting(rule: .zoneMinimum, points: price), at: 0)
    }
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
