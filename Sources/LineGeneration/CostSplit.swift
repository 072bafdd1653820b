/// How the costs of one worker's cells are shared out between the machines that judge his lines.
///
/// Each machine finds its own cheapest line under its share of the costs. Since the shares of a cell always sum to its cost, the sum of what these lines
/// cost is a bound on every line that all machines allow (Lagrangian decomposition), and the better the machines agree, the closer it is. Shares are kept
/// from search to search, because prices change little in between.
struct CostSplit: Sendable {
  /// For each machine what it bears of each cell beyond its part of the cost itself, all of which the first bears; empty where it is 0 everywhere.
  private var shares: [ContiguousArray<Int64>] = []
  /// What the first machine pays the others for totals, on long horizons.
  private var totalPrices = TotalPrices()
  /// Largest share that a step may lead to: all days of all machines together stay below what marks a banned cell.
  private static let largestShare: Int64 = 1 << 46

  /// Steps in a row without such a gain after which the prices of totals are good enough.
  private static let mostStalls = 3
  private static let leastGain = Prices.point

  /// What a round of steps came to.
  struct Outcome: Sendable {
    /// No line that all machines allow costs less; `SearchWorkspace.banned` when there is none.
    var bound: Int64
    /// The line on which all machines agree: it costs exactly the bound.
    var agreed: FoundLine?
  }

  /// Begins anew, because the machines are others now.
  mutating func forget() {
    shares = []
    totalPrices = TotalPrices()
  }

  /// Whether totals were priced before.
  var hasPricedTotals: Bool { totalPrices.isLearned }

  /// Fills the workspace's cells of each machine.
  func fill(_ workspace: inout SearchWorkspace, machines: [LineAutomaton], positions: [Int]) {
    while workspace.machineCells.count < positions.count { workspace.machineCells.append([]) }
    for (place, position) in positions.enumerated() {
      if place == 0 {
        workspace.machineCells[0] = workspace.cells
      } else {
        workspace.machineCells[place] = ContiguousArray(repeating: 0, count: workspace.cells.count)
      }
      guard position < shares.count, !shares[position].isEmpty else { continue }
      for cell in shares[position].indices where workspace.cells[cell] < SearchWorkspace.banned {
        workspace.machineCells[place][cell] += shares[position][cell]
      }
    }
    totalPrices.charge(&workspace, machines: machines, positions: positions)
  }

  /// Improves the prices of totals by some steps, and leaves the completions under the best ones in the workspace.
  ///
  /// - Parameter isBoundAlone: whether no lines are looked for afterwards: no completions are left then.
  /// - Returns: a bound that no line undercuts which all machines allow, `SearchWorkspace.banned` when there is none; and, where it is asked for alone, the first machine's cheapest line.
  mutating func priceTotals(
    _ workspace: inout SearchWorkspace, machines: [LineAutomaton], positions: [Int], blocks: WorkerRules.BlockPrice?, scale: Int64, steps: Int,
    isBoundAlone: Bool
  ) -> (bound: Int64, relaxed: [UInt8]?) {
    var best = Int64.min
    var bestLine: [UInt8]?
    var bestPrices = totalPrices
    var stalls = 0
    let paces = TotalPrices.Scale(workspace.cells, dayCount: machines[0].dayCount)
    workspace.forgetCompletions(machineCount: machines.count)
    var isChanged = [Bool](repeating: true, count: machines.count)
    for step in 0...steps {
      guard let bound = complete(isChanged, &workspace, machines: machines, positions: positions, blocks, scale: scale, inClosedForm: true) else {
        return (SearchWorkspace.banned, nil)
      }
      stalls = best == .min || bound - best >= Self.leastGain ? 0 : stalls + 1
      let isBest = bound > best
      if isBest { (best, bestPrices) = (bound, totalPrices) }
      let isLast = step == steps || stalls >= Self.mostStalls
      guard !isLast || isBoundAlone && isBest else { break }
      let lines = machines.indices.map { place in
        workspace.completionStarts[place] < 0
          ? []
          : workspace.cheapestLines(
            of: machines[place], cells: workspace.machineCells[place], completionStart: workspace.completionStarts[place],
            scale: workspace.pricedScales.machines[place], limit: 1
          ).first?.letters ?? []
      }
      if isBest { bestLine = lines[0] }
      guard !isLast else { break }
      isChanged = totalPrices.learn(lines, machines: machines, positions: positions, paces)
      if let blocks, totalPrices.learnBlocks(lines, blocks, paces) { isChanged[blocks.place] = true }
      guard isChanged.contains(true) else { break }
    }
    if isBoundAlone {
      totalPrices.takePrices(bestPrices)
      return (best, bestLine)
    }
    isChanged = totalPrices.differences(from: bestPrices, machines: machines, positions: positions, blockPlace: blocks?.place)
    totalPrices.takePrices(bestPrices)
    let bound = complete(isChanged, &workspace, machines: machines, positions: positions, blocks, scale: scale, inClosedForm: false)
    return (bound ?? SearchWorkspace.banned, nil)
  }

  /// Works out anew the completions of machines whose payments changed, and of the first, which pays; the sum of what their cheapest lines cost, or nil when one allows none.
  ///
  /// - Parameter inClosedForm: whether machines that limit one total alone are left without completions, since what they come to is known without.
  private func complete(
    _ isChanged: [Bool], _ workspace: inout SearchWorkspace, machines: [LineAutomaton], positions: [Int], _ blocks: WorkerRules.BlockPrice?,
    scale: Int64, inClosedForm: Bool
  ) -> Int64? {
    if isChanged.contains(true) { fill(&workspace, machines: machines, positions: positions) }
    var scales = [Int64](repeating: scale, count: machines.count)
    var sum: Int64 = 0
    if let blocks {
      scales[0] = totalPrices.pricePerBlock
      scales[blocks.place] = -totalPrices.pricePerBlock
      sum = totalPrices.pricePerBlock * Int64(blocks.first.baseCosts[0] - blocks.limit.baseCosts[0])
    }
    workspace.pricedScales = (scales, sum)
    for (place, machine) in machines.enumerated() {
      let hasShares = positions[place] < shares.count && !shares[positions[place]].isEmpty
      let bears =
        place == 0 || hasShares || totalPrices.pays(positions[place]) || place == blocks?.place && totalPrices.pricePerBlock != 0
      // What bears nothing charges nothing in its cheapest completions: all are 0.
      guard bears else {
        workspace.completionStarts[place] = -1
        continue
      }
      if inClosedForm, place > 0, !hasShares, let grant = totalPrices.grant(to: machine, positions[place]) {
        workspace.completionStarts[place] = -1
        sum &+= grant.cost
        continue
      }
      let isStale = workspace.completionStarts[place] < 0 || isChanged[place] || place == 0 && isChanged.contains(true)
      workspace.completionStarts[place] = workspace.completionRoom(of: machine, at: place)
      if isStale { workspace.complete(machine, at: workspace.completionStarts[place], cells: workspace.machineCells[place], scale: scales[place]) }
      let least = workspace.completions[workspace.completionStarts[place] + Int(machine.initialStates[0])]
      guard least < SearchWorkspace.banned else { return nil }
      sum &+= least
    }
    return sum
  }

  /// Improves the split by steps along the cells on which the machines disagree, and leaves the completions under the best split in the workspace.
  ///
  /// - Parameters:
  ///   - machines: the machines that take part, at `positions` among all machines of the worker.
  ///   - target: a cost that is worth reaching, such as that of a known line; steps end there.
  mutating func improve(
    _ workspace: inout SearchWorkspace, machines: [LineAutomaton], positions: [Int], scale: Int64, target: Int64, steps: Int
  ) -> Outcome {
    while shares.count <= positions.max() ?? 0 { shares.append([]) }
    var best = Outcome(bound: .min)
    var bestShares = shares
    var pace = 1.0
    var isLastBest = false
    for step in 0...steps {
      fill(&workspace, machines: machines, positions: positions)
      guard let bound = workspace.completeAll(machines, scale: scale) else { return Outcome(bound: SearchWorkspace.banned) }
      isLastBest = bound > best.bound
      if isLastBest {
        best.bound = bound
        bestShares = shares
      } else {
        pace *= 0.6
      }
      guard bound < target, step < steps else { break }
      let lines = machines.indices.map { place in
        workspace.cheapestLines(
          of: machines[place], cells: workspace.machineCells[place], completionStart: workspace.completionStarts[place], scale: scale, limit: 1
        ).first?.letters ?? []
      }
      if lines.allSatisfy({ $0 == lines[0] }) {
        best.agreed = FoundLine(cost: bound, letters: lines[0])
        break
      }
      guard take(lines, positions: positions, letterCount: machines[0].letterCount, room: pace * Double(target - bound)) else { break }
    }
    if !isLastBest {
      shares = bestShares
      fill(&workspace, machines: machines, positions: positions)
      _ = workspace.completeAll(machines, scale: scale)
    }
    return best
  }

  /// Makes the cells that only some machines use dearer for these and cheaper for the others; false when nothing could be moved.
  private mutating func take(_ lines: [[UInt8]], positions: [Int], letterCount: Int, room: Double) -> Bool {
    let count = lines.count
    var norm = 0
    forEachDisagreement(lines) { _, _, users, isUser in norm += isUser ? (count - users) * (count - users) : users * users }
    guard norm > 0 else { return false }
    let step = Int64((room * Double(count) / Double(norm)).rounded(.down))
    guard step > 0 else { return false }
    for position in positions where shares[position].isEmpty {
      shares[position] = ContiguousArray(repeating: 0, count: lines[0].count * letterCount)
    }
    var isInside = true
    var moved = shares
    forEachDisagreement(lines) { place, cell, users, isUser in
      let index = cell.day * letterCount + cell.letter
      moved[positions[place]][index] += step * Int64(isUser ? count - users : -users)
      if abs(moved[positions[place]][index]) > Self.largestShare { isInside = false }
    }
    guard isInside else { return false }
    shares = moved
    return true
  }

  /// Calls for each machine and each cell that some but not all machines use, with the number of those that do.
  private func forEachDisagreement(_ lines: [[UInt8]], _ body: (_ place: Int, _ cell: (day: Int, letter: Int), _ users: Int, _ isUser: Bool) -> Void)
  {
    for day in lines[0].indices {
      for (first, line) in lines.enumerated() {
        let letter = line[day]
        // Each letter of the day once, when its first user comes.
        guard !lines[..<first].contains(where: { $0[day] == letter }) else { continue }
        let users = lines.count { $0[day] == letter }
        guard users < lines.count else { continue }
        for place in lines.indices { body(place, (day, Int(letter)), users, lines[place][day] == letter) }
      }
    }
  }
}

extension SearchWorkspace {
  /// No machine has completions: all count as 0.
  mutating func forgetCompletions(machineCount: Int) {
    completions.removeAll(keepingCapacity: true)
    completionStarts = Array(repeating: -1, count: machineCount)
    completionRooms = completionStarts
  }

  /// Where a machine's completions have their room; made at first.
  mutating func completionRoom(of machine: LineAutomaton, at place: Int) -> Int {
    if completionRooms[place] < 0 {
      completionRooms[place] = completions.count
      completions.append(contentsOf: repeatElement(Self.banned, count: machine.totalStateCount))
    }
    return completionRooms[place]
  }

  /// Works out the completions of all machines, each under its own cells; the sum of what their cheapest lines cost, or nil when one allows none.
  mutating func completeAll(_ machines: [LineAutomaton], scale: Int64) -> Int64? {
    completions.removeAll(keepingCapacity: true)
    completionStarts.removeAll(keepingCapacity: true)
    var sum: Int64 = 0
    for (place, machine) in machines.enumerated() {
      appendCompletions(of: machine, cells: machineCells[place], scale: scale)
      let initial = machine.initialStates[0]
      guard initial >= 0 else { return nil }
      let least = completions[completionStarts[place] + Int(initial)]
      guard least < Self.banned else { return nil }
      // Where machines bear all costs, not shares, the sum is of no use, and many machines could pass 64 bits.
      sum &+= least
    }
    return sum
  }
}
