import LineGeneration
import PatrolModel

/// Turns an officer's rules into a worker of the engine.
struct LineCompiler {
  let ground: Groundwork
  private let allowed: AllowedCells
  private var pool = AutomatonPool()
  /// Places in `Scenario.requests` by officer.
  private let requestsOf: [Officer.ID: [Int]]

  init(_ ground: Groundwork, allowed: AllowedCells = AllowedCells()) {
    self.ground = ground
    self.allowed = allowed
    requestsOf = Dictionary(grouping: ground.scenario.requests.indices) { ground.scenario.requests[$0].officer }
  }

  /// The officer's worker without rows, and where he may stand in each cell.
  mutating func line(of officer: Int) throws(SolverError) -> (worker: Worker, placements: Placements) {
    let own = ground.scenario.officers[officer].id
    return try line(of: officer, rules: ground.rules[officer], requests: requestsOf[own] ?? [])
  }

  /// A price of a breach beyond everything else that a line can cost, near 2 to the power 24.
  ///
  /// It has many divisors, so that it seldom spoils the common measure of all points, to which bounds are rounded.
  static let breachPrice = 16_800_000

  /// The officer's worker where his rules give way: each breach costs `breachPrice`, beyond the least number that no line of his avoids.
  ///
  /// - Returns: The worker, where he may stand, and a worker whose lines cost 1 for each breach and nothing else; nil where he has no line even so.
  mutating func lineGivingWay(
    of officer: Int
  ) throws(SolverError) -> (worker: Worker, placements: Placements, breaches: Worker, leastBreaches: Int)? {
    let own = ground.scenario.officers[officer].id
    let requests = ground.scenario.requests.indices.filter { ground.scenario.requests[$0].officer == own }
    let rules = ground.rules[officer]
    let breaches = try line(of: officer, rules: rules.hardOnly(Set(RuleID.allCases)).givingWay(at: 1), requests: requests).worker
    guard let least = try leastCost(of: breaches) else { return nil }
    var (worker, placements) = try line(of: officer, rules: rules.givingWay(at: Self.breachPrice), requests: requests)
    // What no line avoids is taken off its days, so that costs stay small: large ones would blunt the linear program.
    let letterCount = ground.alphabet.letters.count
    for day in 0..<ground.dayCount {
      let certain = (least + day) / ground.dayCount * Self.breachPrice
      for cell in (day * letterCount)..<((day + 1) * letterCount) {
        guard let cost = worker.cells[cell] else { continue }
        guard let short = Int32(exactly: Int(cost) - certain) else {
          throw .unusableRules(officer: own, fault: .costOutOfRange(Int(cost) - certain))
        }
        worker.cells[cell] = short
      }
    }
    return (worker, placements, breaches, least)
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
  mutating func line(
    of officer: Int, rules: OfficerRules, requests: [Int]
  ) throws(SolverError) -> (worker: Worker, placements: Placements) {
    var draft = LineDraft(ground: ground, officer: officer, rules: rules, requests: requests, allowed: allowed, pool: pool)
    do throws(AutomatonFault) {
      for rule in RuleID.allCases where rules.isOn(rule) { try draft.add(rule) }
      let placements = Placements(&draft)
      let (automata, pool) = try draft.finished()
      self.pool = pool
      var cells: [Int32?] = []
      for cost in draft.cells {
        guard let points = cost.pointsOrNil else {
          cells.append(nil)
          continue
        }
        guard let short = Int32(exactly: points) else { throw AutomatonFault.costOutOfRange(points) }
        cells.append(short)
      }
      let worker = Worker(cells: cells, cellRows: [Int32](repeating: -1, count: cells.count), automata: automata)
      return (worker, placements)
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
