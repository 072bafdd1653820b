import LineGeneration
import PatrolModel

/// Turns an officer's rules into a worker of the engine.
struct LineCompiler: Sendable {
  let ground: Groundwork
  private let allowed: AllowedCells
  private let pool = AutomatonPool()
  /// Places in `Scenario.requests` by officer.
  private let requestsOf: [Officer.ID: [Int]]

  init(_ ground: Groundwork, allowed: AllowedCells = AllowedCells()) {
    self.ground = ground
    self.allowed = allowed
    requestsOf = Dictionary(grouping: ground.scenario.requests.indices) { ground.scenario.requests[$0].officer }
  }

  /// An officer's worker without rows.
  struct Line: Sendable {
    var worker: Worker
    /// Where he may stand in each cell.
    var placements: Placements
    /// Where his rules give way a worker whose lines cost 1 for each breach and nothing else, and the least number of them that no line of his avoids.
    var breaches: (worker: Worker, least: Int)?
  }

  /// All of an officer's line but what changes to a draft cost.
  struct Base: Sendable {
    var cells: [LineCost]
    var automata: [AutomatonUse]
    var placements: Placements
  }

  /// Every officer's line but what changes to a draft cost, in their order, whatever the number of threads.
  ///
  /// - Throws: the first officer's `SolverError`.
  func bases(threads: Int) throws(SolverError) -> [Base] {
    try SideBySide.map(ground.scenario.officers.count, threads: threads) { officer throws(SolverError) in
      try base(of: officer, rules: ground.rules[officer], requests: requestsOf[ground.scenario.officers[officer].id] ?? [])
    }
  }

  /// Every officer's line, in their order, whatever the number of threads.
  ///
  /// - Parameters:
  ///   - exempt: whose rules give way, as far as that leaves them a line.
  ///   - bases: what is known of each officer's line already; nil, nothing.
  /// - Throws: the first officer's `SolverError`.
  func lines(exempt: Set<Officer.ID>, bases: [Base]?, threads: Int) throws(SolverError) -> [Line] {
    try SideBySide.map(ground.scenario.officers.count, threads: threads) { officer throws(SolverError) in
      let isExempt = exempt.contains(ground.scenario.officers[officer].id)
      if isExempt, let line = try lineGivingWay(of: officer) { return line }
      if let bases { return try line(of: officer, rules: ground.rules[officer], bases[officer]) }
      return try line(of: officer)
    }
  }

  /// The officer's line under his own rules and requests.
  func line(of officer: Int) throws(SolverError) -> Line {
    try line(of: officer, rules: ground.rules[officer], requests: requestsOf[ground.scenario.officers[officer].id] ?? [])
  }

  /// A price of a breach beyond everything else that a line can cost, near 2 to the power 24.
  ///
  /// It has many divisors, so that it seldom spoils the common measure of all points, to which bounds are rounded.
  static let breachPrice = 16_800_000

  /// The officer's worker where his rules give way: each breach costs `breachPrice`, beyond the least number that no line of his avoids.
  ///
  /// - Returns: nil where he has no line even so.
  func lineGivingWay(of officer: Int) throws(SolverError) -> Line? {
    let own = ground.scenario.officers[officer].id
    let requests = ground.scenario.requests.indices.filter { ground.scenario.requests[$0].officer == own }
    let rules = ground.rules[officer]
    let breaches = try line(of: officer, rules: rules.hardOnly(Set(RuleID.allCases)).givingWay(at: 1), requests: requests).worker
    guard let least = try leastCost(of: breaches) else { return nil }
    var line = try line(of: officer, rules: rules.givingWay(at: Self.breachPrice), requests: requests)
    // What no line avoids is taken off its days, so that costs stay small: large ones would blunt the linear program.
    let letterCount = ground.alphabet.letters.count
    for day in 0..<ground.dayCount {
      let certain = (least + day) / ground.dayCount * Self.breachPrice
      for cell in (day * letterCount)..<((day + 1) * letterCount) {
        guard let cost = line.worker.cells[cell] else { continue }
        guard let short = Int32(exactly: Int(cost) - certain) else {
          throw .unusableRules(officer: own, fault: .costOutOfRange(Int(cost) - certain))
        }
        line.worker.cells[cell] = short
      }
    }
    line.breaches = (breaches, least)
    return line
  }

  /// The least that a line of a worker costs without rows; nil where he has none.
  func leastCost(of worker: Worker) throws(SolverError) -> Int? {
    var problem = RosterProblem(dayCount: ground.dayCount, letterCount: ground.alphabet.letters.count)
    problem.workers = [worker]
    do {
      return try problem.leastLineCost(worker: 0)?.cost
    } catch {
      throw .engine(error)
    }
  }

  /// Whether a worker has any line, rows left aside.
  func hasLine(_ worker: Worker) throws(SolverError) -> Bool {
    var problem = RosterProblem(dayCount: ground.dayCount, letterCount: ground.alphabet.letters.count)
    problem.workers = [worker]
    do {
      return try problem.hasLine(worker: 0)
    } catch {
      throw .engine(error)
    }
  }

  /// The same under other rules and requests, to learn which of them clash.
  func line(of officer: Int, rules: OfficerRules, requests: [Int]) throws(SolverError) -> Line {
    try line(of: officer, rules: rules, base(of: officer, rules: rules, requests: requests))
  }

  private func base(of officer: Int, rules: OfficerRules, requests: [Int]) throws(SolverError) -> Base {
    var draft = LineDraft(ground: ground, officer: officer, rules: rules, requests: requests, allowed: allowed, pool: pool)
    do throws(AutomatonFault) {
      for rule in RuleID.allCases where rule != .nearDraft && rules.isOn(rule) { try draft.add(rule) }
      let placements = Placements(&draft)
      return Base(cells: draft.cells, automata: try draft.finished(), placements: placements)
    } catch {
      throw .unusableRules(officer: ground.scenario.officers[officer].id, fault: error)
    }
  }

  private func line(of officer: Int, rules: OfficerRules, _ base: Base) throws(SolverError) -> Line {
    do throws(AutomatonFault) {
      var changes = LineDraft(ground: ground, officer: officer, rules: rules, requests: [], allowed: allowed, pool: pool)
      if rules.isOn(.nearDraft) { try changes.add(.nearDraft) }
      var cells: [Int32?] = []
      cells.reserveCapacity(base.cells.count)
      for (fixed, changed) in zip(base.cells, changes.cells) {
        guard let points = (fixed + changed).pointsOrNil else {
          cells.append(nil)
          continue
        }
        guard let short = Int32(exactly: points) else { throw AutomatonFault.costOutOfRange(points) }
        cells.append(short)
      }
      let worker = Worker(
        cells: cells, cellRows: [Int32](repeating: -1, count: cells.count), automata: base.automata + (try changes.finished()))
      return Line(worker: worker, placements: base.placements)
    } catch {
      throw .unusableRules(officer: ground.scenario.officers[officer].id, fault: error)
    }
  }
}

extension LineDraft {
  /// Lays down one rule; a rule that is not named here does not compile.
  fileprivate mutating func add(_ rule: RuleID) throws(AutomatonFault) {
    switch rule {
    case .availability: addAvailability()
    case .minRestHours: addMinRestHours()
    case .weeklyRestHours: try addWeeklyRestHours()
    case .longRestHours: try addLongRestHours()
    case .maxShiftHours: addMaxShiftHours()
    case .maxNightShiftHours: addMaxNightShiftHours()
    case .maxWeekHours: try addMaxWeekHours()
    case .contractWeekHours: try addContractWeekHours()
    case .maxConsecutiveDays: try addMaxConsecutiveDays()
    case .maxConsecutiveNights: try addMaxConsecutiveNights()
    case .maxConsecutiveLong: try addMaxConsecutiveLong()
    case .maxNightsWeek: try addMaxNightsWeek()
    case .nightRecoveryHours: addNightRecoveryHours()
    case .forwardRotation: addForwardRotation()
    case .isolatedNight: try addIsolatedNight()
    case .isolatedDayOff: try addIsolatedDayOff()
    case .freeWeekend: try addFreeWeekend()
    case .reguPattern: addReguPattern()
    case .fairNights, .fairWeekends, .fairHolidays, .fairHours: try addFairShare(rule)
    case .maxPostDuties: try addMaxPostDuties()
    case .maxSessions: try addMaxSessions()
    case .nearDraft: try addNearDraft()
    case .callUp: try addCallUp()
    // These speak of posts, so `Placements` asks them for each post of a cell.
    case .lock, .wish, .homeStation, .postQualification: break
    // These speak of posts and crews, which are rows of the whole program, or are decided after it.
    case .zoneMinimum, .zoneFloor, .zoneCap, .blindWindow, .reserve, .backup, .crewSeats, .crewOfOne, .oneReguCrew, .repeatPost, .repeatCell: break
    }
  }
}
