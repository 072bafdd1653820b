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
  /// The cheapest line of the first machine, which pays the others for totals, where a bound alone was asked for on a long horizon; that of the only machine where there is one.
  var relaxed: [UInt8]?
}

/// The search for the cheapest lines of one worker.
///
/// On short horizons, rules that did not fit into one machine are first left out: the cheapest line under the machines that matter is searched, and those that charge or ban
/// that line are taken in until none does. Which ones matter is remembered from search to search.
struct LineSearch: Sendable {
  private(set) var rules: WorkerRules
  /// Machines that take part, by position.
  private(set) var active: [Bool]
  private var split = CostSplit()
  /// Whether the horizon is long: rules are multiplied already, and completions are under shared costs from the beginning.
  private let isLong: Bool
  /// Cells that some machine never allows, whatever the others do: a first machine that pays for all costs would go on hoping for them.
  private var deadCells: [Int] = []
  /// On long horizons all machines, those that count blocks of days in place of the ones that they are made of.
  private var pricedMachines: [LineAutomaton] = []
  /// How far above the bound a line is looked for while none is known.
  private static let unknownRoom = 100 * Prices.point
  /// Steps of the totals' prices in a worker's first search, and in each of the later ones.
  private static let firstPriceSteps = 30
  private static let priceSteps = 8
  /// The same where only a bound is asked for.
  private static let boundSteps = 2
  /// Steps that a search takes at most to share the costs out between machines.
  private static let steps = 40

  init(rules: WorkerRules, isLong: Bool = false) {
    self.rules = rules
    self.isLong = isLong
    active = rules.components.indices.map { $0 == 0 || isLong }
    guard isLong else { return }
    deadCells = Set(rules.components.flatMap { $0.deadCells() }).sorted()
    pricedMachines = rules.components
    if let blocks = rules.blockPrice {
      pricedMachines[0] = blocks.first
      pricedMachines[blocks.place] = blocks.limit
    }
  }

  /// Multiplies the machines that searches need together, as far as the limits allow; for a search by labels makes the tables that it needs.
  mutating func fold(_ folding: inout RuleFolding, effort: SearchEffort) {
    guard rules.components.count > 1, !isLong || effort == .exact else { return }
    let count = rules.components.count
    folding.fold(&rules, active: &active)
    if rules.components.count != count {
      split.forget()
      // It is of machines that are others now.
      rules.blockPrice = nil
      pricedMachines = isLong ? rules.components : []
    }
    if effort == .exact { folding.prepare(&rules) }
  }

  /// Searches under the cells in the workspace.
  ///
  /// - Parameters:
  ///   - scale: what one point of the rules counts in cells' units; 0 leaves only the bans.
  ///   - knownLeast: the cost of a line that is known and allowed, base costs included; nil when none is.
  ///   - lineLimit: how many lines to return at most; 0 asks for a bound alone, and only where the effort is quick.
  ///   - effort: what is enough where several machines take part.
  mutating func search(
    _ workspace: inout SearchWorkspace, scale: Int64, knownLeast: Int64?, lineLimit: Int, effort: SearchEffort = .exact
  ) -> SearchOutcome {
    precondition(lineLimit > 0 || effort == .quick, "a search that returns no lines would say that there are none")
    let spine = rules.components[0]
    for cell in deadCells { workspace.cells[cell] = SearchWorkspace.banned }
    workspace.listLetters(dayCount: spine.dayCount, letterCount: spine.letterCount)
    guard !rules.isEmpty else { return SearchOutcome(least: nil, lines: []) }
    let base = Int64(rules.baseCost) * scale
    var best: Int64? = knownLeast.map { $0 - base }
    var collected: [FoundLine] = []
    var relaxed: Int64?
    while true {
      let positions = active.indices.filter { active[$0] }
      let machines = positions.map { rules.components[$0] }
      let candidates: [FoundLine]
      if machines.count == 1 {
        workspace.machineCells = [workspace.cells]
        guard workspace.completeAll(machines, scale: scale) != nil else { return SearchOutcome(least: nil, lines: []) }
        candidates = workspace.cheapestLines(of: machines[0], cells: workspace.cells, completionStart: 0, scale: scale, limit: max(1, lineLimit))
        if lineLimit == 0, let first = candidates.first, active.count == 1 {
          return SearchOutcome(least: first.cost + base, lines: [], relaxed: first.letters)
        }
      } else {
        workspace.sumsCompletions = isLong
        let alone: Int64
        if isLong {
          // A limit that is spent over a year says little by itself: priced, it leads the beam.
          let priced = split.priceTotals(
            &workspace, machines: pricedMachines, positions: positions, blocks: rules.blockPrice, scale: scale,
            steps: !split.hasPricedTotals ? Self.firstPriceSteps : lineLimit > 0 ? Self.priceSteps : Self.boundSteps, isBoundAlone: lineLimit == 0)
          alone = priced.bound
          guard alone < SearchWorkspace.banned else { return SearchOutcome(least: nil, lines: []) }
          if lineLimit == 0 { return SearchOutcome(least: alone + base, lines: [], isExact: false, relaxed: priced.relaxed) }
        } else {
          workspace.machineCells = machines.map { _ in workspace.cells }
          // Each machine alone bounds every line from below, and one that allows nothing proves that there is no line.
          guard workspace.completeAll(machines, scale: scale) != nil else { return SearchOutcome(least: nil, lines: []) }
          alone = leastAlone(machines, workspace)
        }
        // A good line first: the exact search looks only at what may be better still.
        let good = workspace.beamLines(
          of: isLong ? pricedMachines : machines, within: rules.reach, scale: scale, scales: isLong ? workspace.pricedScales : nil,
          below: best ?? SearchWorkspace.banned, lineLimit: lineLimit)
        take(good, scale, &collected, &best)
        if let best, best <= alone { return outcome(best + base, collected, base: base, lineLimit: lineLimit) }
        if effort < .exact, collected.isEmpty, let first = good.first, activateChargers(of: first.letters) { continue }
        if effort == .quick {
          return outcome(max(alone, relaxed ?? alone) + base, collected, base: base, lineLimit: lineLimit, isExact: false)
        }
        workspace.sumsCompletions = true
        let shared = split.improve(
          &workspace, machines: machines, positions: positions, scale: scale, target: best ?? alone + Self.unknownRoom, steps: Self.steps)
        guard shared.bound < SearchWorkspace.banned else { return SearchOutcome(least: nil, lines: []) }
        relaxed = max(relaxed ?? alone, max(alone, shared.bound))
        if let best, best <= shared.bound { return outcome(best + base, collected, base: base, lineLimit: lineLimit) }
        if let agreed = shared.agreed {
          candidates = [agreed]
        } else if effort < .exact {
          // Completions that add up lead to better lines than those of each machine alone.
          let led = workspace.beamLines(of: machines, scale: scale, below: best ?? SearchWorkspace.banned, lineLimit: lineLimit)
          take(led, scale, &collected, &best)
          if let best, best <= shared.bound { return outcome(best + base, collected, base: base, lineLimit: lineLimit) }
          if collected.isEmpty, let first = led.first, activateChargers(of: first.letters) { continue }
          return outcome((relaxed ?? alone) + base, collected, base: base, lineLimit: lineLimit, isExact: false)
        } else {
          let found = workspace.labelledLines(
            of: machines, dominance: positions.map { rules.dominance[$0] }, scale: scale, below: best ?? SearchWorkspace.banned, lineLimit: lineLimit)
          guard let found else { return outcome((relaxed ?? alone) + base, collected, base: base, lineLimit: lineLimit, isExact: false) }
          candidates = found
        }
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
    workspace.machineCells = rules.components.map { _ in workspace.cells }
    workspace.sumsCompletions = false
    guard workspace.completeAll(rules.components, scale: scale) != nil else { return nil }
    if rules.components.count == 1 {
      return workspace.cheapestLines(of: spine, cells: workspace.cells, completionStart: 0, scale: scale, limit: 1).first?.letters
    }
    return workspace.beamLines(of: rules.components, scale: scale, below: SearchWorkspace.banned, lineLimit: 1).first?.letters
  }

  /// For each cell a bound on what a line through it costs, base costs included; `SearchWorkspace.banned` where there is none.
  func costsThroughCells(_ workspace: inout SearchWorkspace, scale: Int64) -> ContiguousArray<Int64>? {
    let spine = rules.components[0]
    workspace.listLetters(dayCount: spine.dayCount, letterCount: spine.letterCount)
    guard !rules.isEmpty else { return nil }
    let positions = active.indices.filter { active[$0] }
    split.fill(&workspace, machines: positions.map { rules.components[$0] }, positions: positions)
    var total = ContiguousArray(repeating: Int64(rules.baseCost) * scale, count: workspace.cells.count)
    for (place, position) in positions.enumerated() {
      guard let costs = workspace.costsThroughCells(of: rules.components[position], cells: workspace.machineCells[place], scale: scale) else {
        return nil
      }
      for cell in total.indices {
        total[cell] =
          total[cell] < SearchWorkspace.banned && costs[cell] < SearchWorkspace.banned ? total[cell] + costs[cell] : SearchWorkspace.banned
      }
    }
    return total
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
  private func leastAlone(_ machines: [LineAutomaton], _ workspace: SearchWorkspace) -> Int64 {
    var least = -SearchWorkspace.banned
    for (machine, start) in zip(machines, workspace.completionStarts) {
      least = max(least, workspace.completions[start + Int(machine.initialStates[0])])
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
