import LineGeneration
import PatrolModel

/// Finds, for an officer without any line, a smallest set of locks and hard rules that leave him none.
struct ClashSearch {
  /// A lock, or a hard rule.
  private enum Element: Hashable {
    case lock(Int)
    case rule(RuleID)
  }

  /// Line searches spent on one officer's clash before a set that is merely irreducible is told.
  private static let testLimit = 4_000

  private let ground: Groundwork
  private let isCut: () -> Bool
  private var compiler: LineCompiler

  /// - Parameter isCut: asked between searches; once true, no officer's set is made smaller than irreducible and no further officer is looked at.
  init(_ ground: Groundwork, isCut: @escaping () -> Bool) {
    self.ground = ground
    self.isCut = isCut
    compiler = LineCompiler(ground)
  }

  /// The clashes of all officers, in their order; one smallest set for each.
  mutating func clashes() throws(SolverError) -> [LockClash] {
    var found: [LockClash] = []
    for officer in ground.scenario.officers.indices where !isCut() {
      if let clash = try clash(of: officer) { found.append(clash) }
    }
    return found
  }

  private mutating func clash(of officer: Int) throws(SolverError) -> LockClash? {
    let own = ground.scenario.officers[officer].id
    let locks = ground.scenario.requests.indices.filter { place in
      let request = ground.scenario.requests[place]
      return request.officer == own && request.kind == .lock && ground.scenario.period.day(of: request.date) != nil
    }
    let rules = ground.rules[officer].hardRules.filter { $0 != .lock }
    let all = locks.map(Element.lock) + rules.map(Element.rule)
    guard try !hasLine(officer, all) else { return nil }
    let (set, isSmallest) = try smallestClash(of: officer, in: all)
    return describe(set.map { all[$0] }, officer, isSmallest: isSmallest)
  }

  /// A smallest set of elements, by their places, that leaves no line; or, when the search is cut short, one from which nothing can be left out.
  ///
  /// Every clashing set must hold an element of each *correction*: the complement of a set that leaves a line and cannot be enlarged. A smallest set that meets
  /// all corrections known is either clashing, and then no smaller clash exists, or it is enlarged while a line is left and yields one more correction.
  private mutating func smallestClash(of officer: Int, in all: [Element]) throws(SolverError) -> (places: [Int], isSmallest: Bool) {
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

  private mutating func hasLine(_ officer: Int, _ elements: [Element]) throws(SolverError) -> Bool {
    var locks: [Int] = []
    var rules: Set<RuleID> = [.lock]
    for element in elements {
      switch element {
      case .lock(let place): locks.append(place)
      case .rule(let rule): rules.insert(rule)
      }
    }
    let worker = try compiler.line(of: officer, rules: ground.rules[officer].hardOnly(rules), requests: locks).worker
    var problem = RosterProblem(dayCount: ground.dayCount, letterCount: ground.alphabet.letters.count)
    problem.workers = [worker]
    do {
      return try problem.leastLineCost(worker: 0) != nil
    } catch {
      throw .engine(error)
    }
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
