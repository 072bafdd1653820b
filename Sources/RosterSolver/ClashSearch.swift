import LineGeneration
import PatrolModel

/// Finds, for an officer without any line, a smallest set of locks and hard rules that leave him none.
struct ClashSearch {
  /// A lock, or a hard rule.
  private enum Element: Hashable {
    case lock(Int)
    case rule(RuleID)
  }

  private let ground: Groundwork
  private var compiler: LineCompiler

  init(_ ground: Groundwork) {
    self.ground = ground
    compiler = LineCompiler(ground)
  }

  /// The clashes of all officers, in their order; one smallest set for each.
  mutating func clashes() throws(SolverError) -> [LockClash] {
    var found: [LockClash] = []
    for officer in ground.scenario.officers.indices {
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
    // What alone makes the rest fit is in every clashing set; only the others need to be tried in growing numbers.
    var needed: [Element] = []
    var others: [Element] = []
    for element in all {
      if try hasLine(officer, all.filter { $0 != element }) { needed.append(element) } else { others.append(element) }
    }
    for size in 0...others.count {
      for extra in Combinations(of: others, taking: size) {
        let set = all.filter { needed.contains($0) || extra.contains($0) }
        if try !hasLine(officer, set) { return describe(set, officer) }
      }
    }
    return describe(all, officer)
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

  private func describe(_ set: [Element], _ officer: Int) -> LockClash {
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
      officer: ground.scenario.officers[officer].id, dates: dates.sorted(), rules: rules.isEmpty ? [.lock] : rules, size: set.count)
  }
}

/// The choices of so many elements out of a list, in order of their places.
struct Combinations<Element>: Sequence, IteratorProtocol {
  private let elements: [Element]
  private var places: [Int]?

  init(of elements: [Element], taking size: Int) {
    self.elements = elements
    places = size <= elements.count ? Array(0..<size) : nil
  }

  mutating func next() -> [Element]? {
    guard let current = places else { return nil }
    var following = current
    var place = current.count - 1
    while place >= 0, following[place] == elements.count - current.count + place { place -= 1 }
    if place < 0 {
      places = nil
    } else {
      following[place] += 1
      for later in (place + 1)..<Swift.max(place + 1, current.count) { following[later] = following[later - 1] + 1 }
      places = following
    }
    return current.map { elements[$0] }
  }
}
