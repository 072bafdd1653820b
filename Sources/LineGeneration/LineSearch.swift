/// The outcome of one worker's search under some prices.
struct SearchOutcome: Sendable {
  /// No line costs less; nil only when it is certain that no line is allowed.
  ///
  /// In cells' units, base costs included. A search that gave up says less than the cheapest line costs, never more.
  var least: Int64?
  /// Lines that all rules allow, best first; a search that gave up may have none although there are some.
  var lines: [FoundLine]
  /// Whether the lines begin with the cheapest there is, unless the known one is as cheap.
  var isExact = true
}

/// The search for the cheapest lines of one worker.
///
/// Rules that did not fit into one machine are first left out: the cheapest line under the machines that matter is searched, and those that charge or ban
/// that line are taken in until none does. Which ones matter is remembered from search to search.
struct LineSearch: Sendable {
  private(set) var rules: WorkerRules
  /// Machines that take part, by position.
  private(set) var active: [Bool]

  init(rules: WorkerRules) {
    self.rules = rules
    active = rules.components.indices.map { $0 == 0 }
  }

  /// Multiplies the machines that searches need together, as far as the limits allow; for a search by labels makes the tables that it needs.
  mutating func fold(_ folding: inout RuleFolding, isQuick: Bool) {
    guard rules.components.count > 1 else { return }
    folding.fold(&rules, active: &active)
    if !isQuick { folding.prepare(&rules) }
  }

  /// Searches under the cells in the workspace.
  ///
  /// - Parameters:
  ///   - scale: what one point of the rules counts in cells' units; 0 leaves only the bans.
  ///   - knownLeast: the cost of a line that is known and allowed, base costs included; nil when none is.
  ///   - lineLimit: how many lines to return at most.
  ///   - isQuick: whether good lines and a bound are enough where several machines take part.
  mutating func search(
    _ workspace: inout SearchWorkspace, scale: Int64, knownLeast: Int64?, lineLimit: Int, isQuick: Bool = false
  ) -> SearchOutcome {
    let spine = rules.components[0]
    workspace.listLetters(dayCount: spine.dayCount, letterCount: spine.letterCount)
    guard !rules.isEmpty else { return SearchOutcome(least: nil, lines: []) }
    let base = Int64(rules.baseCost) * scale
    var best: Int64? = knownLeast.map { $0 - base }
    var collected: [FoundLine] = []
    var relaxed: Int64?
    while true {
      let positions = active.indices.filter { active[$0] }
      workspace.completions.removeAll(keepingCapacity: true)
      workspace.completionStarts.removeAll(keepingCapacity: true)
      for position in positions { workspace.appendCompletions(of: rules.components[position], scale: scale) }
      // Each machine alone bounds every line from below, and one that allows nothing proves that there is no line.
      let alone = leastAlone(positions, workspace)
      guard alone < SearchWorkspace.banned else { return SearchOutcome(least: nil, lines: []) }
      let candidates: [FoundLine]
      if positions.count == 1 {
        candidates = workspace.cheapestLines(of: rules.components[positions[0]], completionStart: 0, scale: scale, limit: lineLimit)
      } else {
        let machines = positions.map { rules.components[$0] }
        // A good line first: the exact search looks only at what may be better still.
        let good = workspace.beamLines(of: machines, scale: scale, below: best ?? SearchWorkspace.banned, lineLimit: lineLimit)
        take(good, scale, &collected, &best)
        if let best, best <= alone { return outcome(best + base, collected, base: base, lineLimit: lineLimit) }
        if isQuick {
          if collected.isEmpty, let first = good.first, activateChargers(of: first.letters) { continue }
          return outcome(max(alone, relaxed ?? alone) + base, collected, base: base, lineLimit: lineLimit, isExact: false)
        }
        let found = workspace.labelledLines(
          of: machines, dominance: positions.map { rules.dominance[$0] }, scale: scale,
          below: best ?? SearchWorkspace.banned, lineLimit: lineLimit)
        guard let found else { return outcome(max(alone, relaxed ?? alone) + base, collected, base: base, lineLimit: lineLimit, isExact: false) }
        candidates = found
      }
      // Nothing below the best known line: that line is the cheapest, or there is none at all.
      guard let first = candidates.first else { return outcome(best.map { $0 + base }, collected, base: base, lineLimit: lineLimit) }
      relaxed = first.cost
      take(candidates, scale, &collected, &best)
      if let best, best <= first.cost { return outcome(best + base, collected, base: base, lineLimit: lineLimit) }
      activateChargers(of: first.letters)
    }
  }

  /// A good line under the cells in the workspace and all machines; nil where none was found, which proves nothing.
  func someLine(_ workspace: inout SearchWorkspace, scale: Int64) -> [UInt8]? {
    let spine = rules.components[0]
    workspace.listLetters(dayCount: spine.dayCount, letterCount: spine.letterCount)
    guard !rules.isEmpty else { return nil }
    workspace.completions.removeAll(keepingCapacity: true)
    workspace.completionStarts.removeAll(keepingCapacity: true)
    for component in rules.components { workspace.appendCompletions(of: component, scale: scale) }
    if rules.components.count == 1 { return workspace.cheapestLines(of: spine, completionStart: 0, scale: scale, limit: 1).first?.letters }
    return workspace.beamLines(of: rules.components, scale: scale, below: SearchWorkspace.banned, lineLimit: 1).first?.letters
  }

  /// Notes those lines that the machines left out allow, with what these charge.
  private func take(_ candidates: [FoundLine], _ scale: Int64, _ collected: inout [FoundLine], _ best: inout Int64?) {
    for candidate in candidates {
      guard let extra = inactiveCost(of: candidate.letters, scale: scale) else { continue }
      let line = FoundLine(cost: candidate.cost + extra, letters: candidate.letters)
      if !collected.contains(line) { collected.append(line) }
      if best.map({ line.cost < $0 }) ?? true { best = line.cost }
    }
  }

  private func outcome(_ least: Int64?, _ lines: [FoundLine], base: Int64, lineLimit: Int, isExact: Bool = true) -> SearchOutcome {
    let sorted = lines.sorted { first, second in
      first.cost != second.cost ? first.cost < second.cost : first.letters.lexicographicallyPrecedes(second.letters)
    }
    return SearchOutcome(least: least, lines: sorted.prefix(lineLimit).map { FoundLine(cost: $0.cost + base, letters: $0.letters) }, isExact: isExact)
  }

  /// The greatest of what the cheapest line costs under each machine by itself, from the completions in the workspace.
  private func leastAlone(_ positions: [Int], _ workspace: SearchWorkspace) -> Int64 {
    var least = -SearchWorkspace.banned
    for (position, start) in zip(positions, workspace.completionStarts) {
      // Rules that ban everything were sorted out before, so the initial state exists.
      least = max(least, workspace.completions[start + Int(rules.components[position].initialStates[0])])
    }
    return least
  }

  /// What the machines that were left out charge beyond their base costs; nil when one bans the line.
  private func inactiveCost(of line: [UInt8], scale: Int64) -> Int64? {
    var total: Int64 = 0
    for position in active.indices where !active[position] {
      guard case .points(let points) = rules.components[position].cost(of: line) else { return nil }
      total += Int64(points - rules.components[position].baseCosts[0]) * scale
    }
    return total
  }

  /// Takes in the machines that charge or ban a line; says whether there were any.
  @discardableResult
  private mutating func activateChargers(of line: [UInt8]) -> Bool {
    var isChanged = false
    for position in active.indices where !active[position] {
      let component = rules.components[position]
      if component.cost(of: line) != .points(component.baseCosts[0]) {
        active[position] = true
        isChanged = true
      }
    }
    return isChanged
  }
}
