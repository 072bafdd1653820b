import LineGeneration
import PatrolModel

extension ClashSearch {
  /// Everything that keeps an officer from what he is allowed in the question.
  ///
  /// First each rule and lock that does so by itself, then smallest sets of those left, until a line is left: where all of it is lifted, he has a line.
  ///
  /// - Parameter isFree: whether he has a line without the question; where he has none, his rules give way and keep him from nothing.
  mutating func bars(_ officer: Int, isFree: Bool) throws(SolverError) -> [DutyBar] {
    guard isFree else { return [] }
    return try bars(officer, of: elements(of: officer))
  }

  private mutating func bars(_ officer: Int, of elements: [Element]) throws(SolverError) -> [DutyBar] {
    var left = elements
    var bars: [DutyBar] = []
    while try !hasLine(officer, left) {
      guard try hasLine(officer, []) else { return bars + [DutyBar(rules: [])] }
      var lifted = Set<Element>()
      for element in left where try !hasLine(officer, [element]) {
        lifted.insert(element)
        bars.append(bar([element]))
      }
      if lifted.isEmpty {
        let set = try smallestClash(of: officer, in: left).places.map { left[$0] }
        lifted = Set(set)
        bars.append(bar(set))
      }
      left.removeAll(where: lifted.contains)
      // Some rules are silent on days of absence, as a hard regu pattern: where the absence is lifted they speak again, and are named as well.
      if lifted.contains(.rule(.availability)) {
        var present = self.present(officer)
        return bars + (try present.bars(officer, of: left))
      }
    }
    return bars
  }

  /// The same search where the officer is never away.
  private func present(_ officer: Int) -> ClashSearch {
    var scenario = ground.scenario
    scenario.availability.removeAll { $0.officer == scenario.officers[officer].id }
    return ClashSearch(Groundwork(scenario), isForced: isForced, allowed: allowed, isCut: isCut)
  }

  /// All hard rules, locks and orders of an officer.
  func elements(of officer: Int) -> [Element] {
    let rules = ground.rules[officer].hardRules.filter { $0 != .lock }.map(Element.rule)
    return (binding(officer, isOrder: true) + binding(officer, isOrder: false)).sorted().map(Element.lock) + rules
  }

  private func bar(_ set: [Element]) -> DutyBar {
    var bar = DutyBar(rules: [])
    for element in set {
      switch element {
      case .lock(let place): bar.requests.append(ground.scenario.requests[place])
      case .rule(let rule): bar.rules.append(rule)
      }
    }
    return bar
  }
}

extension RosterSolver {
  /// For each officer everything that keeps him from what the question allows, where the others are not looked at: see `DutyBar`.
  ///
  /// None where he has a line as it allows, or where his hard rules give way already, as for history. That all is lifted does not say that a crew or a vehicle
  /// is there for him.
  /// - Parameters:
  ///   - officers: Whom to look at; one who is unknown has no bars.
  ///   - allowed: The question.
  ///   - isCancelled: Asked between officers; those not looked at have none.
  /// - Throws: `SolverError` where a rule's points or tables are beyond the exact arithmetic.
  public func bars(
    for officers: [Officer.ID], allowed: AllowedCells, isCancelled: (() -> Bool)? = nil
  ) throws(SolverError) -> [[DutyBar]] {
    var free = ClashSearch(ground, isForced: false) { isCancelled?() ?? false }
    var asked = ClashSearch(ground, isForced: false, allowed: allowed) { isCancelled?() ?? false }
    var found: [[DutyBar]] = []
    for officer in officers {
      guard let place = ground.places.officers[officer], isCancelled?() != true else {
        found.append([])
        continue
      }
      let isFree = try free.hasLine(place, free.elements(of: place))
      found.append(try asked.bars(place, isFree: isFree))
    }
    return found
  }
}
