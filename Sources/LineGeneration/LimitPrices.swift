/// Prices of what the smaller machines of one worker count, the same on every day of the horizon.
///
/// The largest machine bears all costs less these prices, and each other machine its own prices, so what their cheapest lines cost adds up to a bound on
/// every line that all machines allow (Lagrangian decomposition). A limit of so many night shifts a year asks for one price, not for one of each day as in
/// ``CostSplit``. Prices are kept from search to search, because those of the rows change little in between.
struct LimitPrices: Sendable {
  /// For each machine the price of each class of its letters; empty until it takes part.
  private var prices: [[Int64]] = []
  private var hasSteps = false
  /// Steps beside those asked for in the first search, whose prices begin at nothing.
  private static let firstSteps = 20
  /// Largest price that steps may lead to: all days of all machines together stay below what marks a banned cell.
  private static let largest: Int64 = 1 << 46

  /// Improves the prices by steps along what the machines count differently, and leaves the completions under the best ones in the workspace.
  ///
  /// - Parameters:
  ///   - machines: the machines that take part, the largest first, at `positions` among all machines of the worker.
  ///   - target: a cost that is worth reaching, such as that of a known line; nil takes the prices as they are.
  /// - Returns: a bound on what a line costs without base costs; `SearchWorkspace.banned` where no line is allowed.
  mutating func improve(
    _ workspace: inout SearchWorkspace, machines: [LineAutomaton], positions: [Int], scale: Int64, target: Int64?, steps: Int
  ) -> Int64 {
    let isFirst = !hasSteps && target != nil
    hasSteps = hasSteps || target != nil
    while prices.count <= positions.max() ?? 0 { prices.append([]) }
    for (place, position) in positions.enumerated() where prices[position].count != machines[place].classes.count {
      prices[position] = [Int64](repeating: 0, count: machines[place].classes.count)
    }
    // Prices that begin at nothing have further to go.
    let steps = isFirst ? steps + Self.firstSteps : steps
    var best = Int64.min
    var bestPrices = prices
    var pace = 1.0
    for step in 0...steps {
      fill(&workspace, machines, positions)
      guard let bound = workspace.completeAll(machines, scale: scale) else { return SearchWorkspace.banned }
      let isBest = bound > best
      if isBest {
        best = bound
        bestPrices = prices
      } else {
        pace *= 0.6
      }
      guard step < steps, let target, bound < target, move(workspace, machines, positions, scale: scale, room: pace * Double(target - bound)) else {
        // The completions are those of these prices.
        if isBest { return best }
        break
      }
    }
    prices = bestPrices
    fill(&workspace, machines, positions)
    return workspace.completeAll(machines, scale: scale) ?? SearchWorkspace.banned
  }

  /// Shares the cells' costs out by the prices.
  private func fill(_ workspace: inout SearchWorkspace, _ machines: [LineAutomaton], _ positions: [Int]) {
    let letterCount = machines[0].letterCount
    workspace.machineCells = machines.map { _ in ContiguousArray(repeating: 0, count: workspace.cells.count) }
    workspace.machineCells[0] = workspace.cells
    for (place, position) in positions.enumerated().dropFirst() {
      let ofLetter = (0..<letterCount).map { prices[position][machines[place].classes[$0]] }
      guard ofLetter.contains(where: { $0 != 0 }) else { continue }
      for cell in workspace.cells.indices where workspace.cells[cell] < SearchWorkspace.banned {
        let price = ofLetter[cell % letterCount]
        workspace.machineCells[place][cell] = price
        workspace.machineCells[0][cell] -= price
      }
    }
  }

  /// Makes what a machine's cheapest line counts oftener than the first machine's dearer for it, and what it counts more seldom cheaper; false where there is no such thing.
  private mutating func move(
    _ workspace: SearchWorkspace, _ machines: [LineAutomaton], _ positions: [Int], scale: Int64, room: Double
  ) -> Bool {
    let lines = machines.indices.map { place in
      workspace.cheapestLines(
        of: machines[place], cells: workspace.machineCells[place], completionStart: workspace.completionStarts[place], scale: scale, limit: 1
      ).first?.letters ?? []
    }
    guard lines.allSatisfy({ $0.count == machines[0].dayCount }) else { return false }
    var norm = 0
    let differences = machines.indices.map { place in
      var counts = [Int](repeating: 0, count: machines[place].classes.count)
      for (own, first) in zip(lines[place], lines[0]) {
        counts[machines[place].classes[Int(own)]] += 1
        counts[machines[place].classes[Int(first)]] -= 1
      }
      norm += counts.reduce(0) { $0 + $1 * $1 }
      return counts
    }
    guard norm > 0 else { return false }
    let length = Int64((room / Double(norm)).rounded(.down))
    guard length > 0 else { return false }
    for (place, position) in positions.enumerated().dropFirst() {
      for column in differences[place].indices {
        let moved = prices[position][column] + length * Int64(differences[place][column])
        prices[position][column] = min(max(moved, -Self.largest), Self.largest)
      }
    }
    return true
  }
}
