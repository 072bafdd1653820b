import LineGeneration
import PatrolModel

/// Finds, for an officer without any line, a smallest set of locks and hard rules that leave him none, or why his rules give way instead.
struct ClashSearch {
  /// A lock, or a hard rule.
  enum Element: Hashable {
    case lock(Int)
    case rule(RuleID)
  }

  /// Line searches spent on one officer's clash before a set that is merely irreducible is told.
  private static let testLimit = 4_000

  let ground: Groundwork
  let isForced: Bool
  let allowed: AllowedCells
  let isCut: () -> Bool
  private let compiler: LineCompiler
  /// Whether breaches have a price in the searches instead of being banned.
  private var isGivingWay = false

  /// What stands between the officers and their lines.
  struct Findings: Sendable {
    /// One smallest set for each officer who can have no line, in their order.
    var clashes: [LockClash] = []
    /// Officers whose hard rules give way, in their order.
    var exemptions: [Exemption] = []
    /// Whether all officers were looked at.
    var isComplete = true
  }

  /// - Parameters:
  ///   - isForced: whether locks are obeyed like orders.
  ///   - allowed: what may stand in the cells in every search, beside what the scenario says.
  ///   - isCut: asked between searches; once true, no officer's set is made smaller than irreducible, and no further officer is looked at.
  init(_ ground: Groundwork, isForced: Bool, allowed: AllowedCells = AllowedCells(), isCut: @escaping () -> Bool) {
    self.ground = ground
    self.isForced = isForced
    self.allowed = allowed
    self.isCut = isCut
    compiler = LineCompiler(ground, allowed: allowed)
  }

  /// The clashes and exemptions of all officers.
  ///
  /// - Parameter lawful: who is known to have a line, and is not looked at.
  mutating func findings(besides lawful: Set<Officer.ID> = []) throws(SolverError) -> Findings {
    var found = Findings()
    for officer in ground.scenario.officers.indices where !lawful.contains(ground.scenario.officers[officer].id) {
      guard !isCut() else {
        found.isComplete = false
        break
      }
      try look(at: officer, &found)
    }
    return found
  }

  private mutating func look(at officer: Int, _ found: inout Findings) throws(SolverError) {
    let rules = ground.rules[officer].hardRules.filter { $0 != .lock }.map(Element.rule)
    let locks = binding(officer, isOrder: false).map(Element.lock)
    let orders = binding(officer, isOrder: true).map(Element.lock)
    if try hasLine(officer, orders + locks + rules) { return }
    let isHistory = try !hasLine(officer, rules)
    isGivingWay = true
    let canGiveWay = try hasLine(officer, orders + locks + rules)
    isGivingWay = false
    let id = ground.scenario.officers[officer].id
    if !canGiveWay {
      // He is asked to be in two places at once; rules have a part in that only where nothing makes them give way.
      isGivingWay = isForced || isHistory || !orders.isEmpty
      defer { isGivingWay = false }
      found.clashes.append(try clash(of: officer, in: orders + locks + rules))
    } else if isHistory {
      found.exemptions.append(Exemption(officer: id, reason: .history))
    } else if try hasLine(officer, locks + rules) {
      found.exemptions.append(Exemption(officer: id, reason: .order))
    } else if isForced {
      found.exemptions.append(Exemption(officer: id, reason: .force))
    } else {
      found.clashes.append(try clash(of: officer, in: locks + rules))
    }
  }

  /// The officer's locks or orders inside the horizon, as places in `Scenario.requests`.
  func binding(_ officer: Int, isOrder: Bool) -> [Int] {
    let own = ground.scenario.officers[officer].id
    return ground.scenario.requests.indices.filter { place in
      let request = ground.scenario.requests[place]
      return request.officer == own && request.kind == (isOrder ? .order : .lock) && ground.scenario.period.day(of: request.date) != nil
    }
  }

  private mutating func clash(of officer: Int, in all: [Element]) throws(SolverError) -> LockClash {
    let (set, isSmallest) = try smallestClash(of: officer, in: all)
    return describe(set.map { all[$0] }, officer, isSmallest: isSmallest)
  }

  /// A smallest set of elements, by their places, that leaves no line; or, when the search is cut short, one from which nothing can be left out.
  ///
  /// Every clashing set must hold an element of each *correction*: the complement of a set that leaves a line and cannot be enlarged. A smallest set that meets
  /// all corrections known is either clashing, and then no smaller clash exists, or it is enlarged while a line is left and yields one more correction.
  mutating func smallestClash(of officer: Int, in all: [Element]) throws(SolverError) -> (places: [Int], isSmallest: Bool) {
    var irreducible = Array(all.indices)
    for place in all.indices {
      let fewer = irreducible.filter { $0 != place }
      if try !hasLine(officer, fewer.map { all[$0] }) { irreducible = fewer }
    }
    var corrections: [[Int]] = []
    var tests = 0
    while tests < Self.testLimit, !isCut() {
      guard let meeting = HittingSet.smallest(of: corrections, below: irreducible.count) else { return (irreducible, true) }
      tests += 1
      guard try hasLine(officer, meeting.map { all[$0] }) else { return (meeting, true) }
      var enlarged = Set(meeting)
      // Corrections that have nothing in common prove most: whatever is in one already is kept in where a line is left.
      let known = enlarged.union(corrections.joined())
      tests += 1
      if try hasLine(officer, all.indices.filter(known.contains).map { all[$0] }) { enlarged = known }
      for place in all.indices where !enlarged.contains(place) {
        tests += 1
        if try hasLine(officer, all.indices.filter { enlarged.contains($0) || $0 == place }.map { all[$0] }) { enlarged.insert(place) }
      }
      corrections.append(all.indices.filter { !enlarged.contains($0) })
    }
    return (irreducible, false)
  }

  mutating func hasLine(_ officer: Int, _ elements: [Element]) throws(SolverError) -> Bool {
    var locks: [Int] = []
    var rules: Set<RuleID> = [.lock]
    for element in elements {
      switch element {
      case .lock(let place): locks.append(place)
      case .rule(let rule): rules.insert(rule)
      }
    }
    let hard = ground.rules[officer].hardOnly(rules)
    let worker = try compiler.line(of: officer, rules: isGivingWay ? hard.givingWay(at: 1) : hard, requests: locks).worker
    return try compiler.hasLine(worker)
  }

  private func describe(_ set: [Element], _ officer: Int, isSmallest: Bool) -> LockClash {
    var dates = Set<CivilDate>()
    var rules: [RuleID] = []
    for element in set {
      switch element {
      case .lock(let place): dates.insert(ground.scenario.requests[place].date)
      case .rule(let rule): rules.append(rule)
      }
    }
    if dates.isEmpty {
      let calendar = ground.calendars[officer]
      let away = (0..<ground.dayCount).filter { calendar.isTouchedByAbsence($0) || calendar.isBusy($0) }
      dates = Set((away.isEmpty ? [0] : away).map { ground.scenario.period.date($0) })
    }
    return LockClash(
      officer: ground.scenario.officers[officer].id, dates: dates.sorted(), rules: rules.isEmpty ? [.lock] : rules, size: set.count,
      isSmallest: isSmallest)
  }
}
