import LineGeneration
import PatrolModel

/// Turns an officer's rules into a worker of the engine.
struct LineCompiler {
  let ground: Groundwork
  private var pool = AutomatonPool()
  /// Places in `Scenario.requests` by officer.
  private let requestsOf: [Officer.ID: [Int]]

  init(_ ground: Groundwork) {
    self.ground = ground
    requestsOf = Dictionary(grouping: ground.scenario.requests.indices) { ground.scenario.requests[$0].officer }
  }

  /// The officer's worker without rows, and where he may stand in each cell.
  mutating func line(of officer: Int) throws(SolverError) -> (worker: Worker, placements: Placements) {
    let own = ground.scenario.officers[officer].id
    return try line(of: officer, rules: ground.rules[officer], requests: requestsOf[own] ?? [])
  }

  /// The same under other rules and requests, to learn which of them clash.
  mutating func line(
    of officer: Int, rules: OfficerRules, requests: [Int]
  ) throws(SolverError) -> (worker: Worker, placements: Placements) {
    var draft = LineDraft(ground: ground, officer: officer, rules: rules, requests: requests, pool: pool)
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
    case .nearDraft: addNearDraft()
    // These speak of posts, so `Placements` asks them for each post of a cell.
    case .lock, .wish, .homeStation, .postQualification: break
    // These speak of posts and crews, which are rows of the whole program, or are decided after it.
    case .zoneMinimum, .zoneFloor, .zoneCap, .blindWindow, .reserve, .crewSeats, .crewOfOne, .oneReguCrew, .repeatPost, .repeatCell: break
    }
  }
}
