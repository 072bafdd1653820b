import LinearProgramming

/// A part of the search that is still open.
struct OpenNode: Sendable {
  var state: NodeState
  /// A bound on the part, in units of 2 to the power -20.
  var bound: Int64
  /// The basis that its linear program begins from: the one of the node it was split from, which is near however far apart two nodes are that follow each other.
  var basis: KeptBasis?
  var depth: Int
  var number: Int
}

extension Engine {
  /// A dive is made from every so many nodes.
  private static let nodesPerDive = 25
  /// A child is looked at next while its bound has passed at most this share of the gap between the best bound and the best solution.
  private static let plungeShare = 0.5

  /// Branches, best bound first, until the best solution is proven or a limit is met.
  func branch(rootBound: Int64, _ program: inout LinearProgram) throws(EngineError) -> SolveStop {
    var open = [OpenNode(state: root, bound: max(rootBound, Self.weakestBound), basis: rootBasis, depth: 0, number: 0)]
    var created = 1
    var plunge: Int?
    while true {
      open.removeAll { node in cutoff.map { compiled.roundedUp(node.bound) >= $0 } ?? false }
      claimOpen(open)
      if let stop = isDone { return stop }
      guard var place = open.indices.min(by: { Self.precedes(open[$0], open[$1]) }) else {
        return best == nil ? .infeasible : .proven
      }
      if let plunge, let child = open.lastIndex(where: { $0.number == plunge }), isWorthPlunging(open[child], least: open[place].bound) {
        place = child
      }
      plunge = nil
      if let limit = options.nodeLimit, nodes >= limit { return .nodeLimit }
      try tightenRoot()
      var node = open.swapAt(place, open.count - 1, removing: ())
      node.state.intersect(root)
      nodes += 1
      switch try explore(&node, &program) {
      case .stopped(let stop): return stop
      case .closed: break
      case .split(let decisions, let bound, let basis):
        plunge = created
        for decision in decisions {
          var child = OpenNode(state: node.state, bound: max(node.bound, bound), basis: basis, depth: node.depth + 1, number: created)
          child.state.apply(decision)
          created += 1
          open.append(child)
        }
        if options.usesHeuristics, nodes % Self.nodesPerDive == 0 {
          let start = ContinuousClock.now
          defer { SolveTimes.add(since: start, to: &diveTime) }
          if let stop = try dive(from: node.state, basis: basis, share: 0.15, &program) { return stop }
        }
      }
      if let stop = try improveInTurn(usesMaster: true, &program) { return stop }
      tell(.node(number: nodes, open: open.count))
    }
  }

  private static func precedes(_ first: OpenNode, _ second: OpenNode) -> Bool {
    (first.bound, second.depth, second.number) < (second.bound, first.depth, first.number)
  }

  private func isWorthPlunging(_ node: OpenNode, least: Int64) -> Bool {
    guard let best else { return true }
    let gap = Int64(best.objective) * Prices.point - least
    return Double(node.bound - least) <= Self.plungeShare * Double(gap)
  }

  private func claimOpen(_ open: [OpenNode]) {
    // With nothing open, the best solution is the bound.
    guard let least = open.map(\.bound).min() else {
      if let best { claim(best.objective) }
      return
    }
    if least > Self.weakestBound { claim(compiled.roundedUp(least)) }
  }

  private enum Exploration {
    case stopped(SolveStop)
    case closed
    case split([Decision], bound: Int64, basis: KeptBasis)
  }

  private func explore(_ node: inout OpenNode, _ program: inout LinearProgram) throws(EngineError) -> Exploration {
    switch try generate(node.state, GenerationRequest(cutoff: cutoff, basis: node.basis), &program) {
    case .stopped(let stop): return .stopped(stop)
    case .cutOff, .infeasible: return .closed
    case .converged, .goalReached, .roundLimit: break
    }
    let bound = nodeBound
    let basis = master.basis(of: program)
    _ = try offerMaster()
    if let cutoff, compiled.roundedUp(max(bound, node.bound)) >= cutoff { return .closed }
    if let nodeProof { try tighten(&node.state, nodeProof) }
    if let decisions = try branchingDecisions(node.state, &program) { return .split(decisions, bound: bound, basis: basis) }
    // The master is whole, yet rounding keeps the bound below its value: only smaller parts can close the node exactly.
    guard let decisions = remainingDecisions(node.state) else {
      offerOnly(node.state)
      return .closed
    }
    return .split(decisions, bound: bound, basis: basis)
  }

  /// A split of a node whose master is whole; nil when nothing is left to decide.
  private func remainingDecisions(_ state: NodeState) -> [Decision]? {
    for worker in compiled.problem.workers.indices {
      for day in 0..<compiled.problem.dayCount {
        let letters = (0..<state.letterCount).filter { state.allowed[worker * state.cellCount + day * state.letterCount + $0] }
        guard letters.count > 1 else { continue }
        let cell = day * state.letterCount + letters[0]
        return [.force(worker: worker, cell: cell), .ban(worker: worker, cell: cell)]
      }
    }
    for column in state.lower.indices where state.lower[column] < state.upper[column] {
      let middle = state.lower[column] + (state.upper[column] - state.lower[column]) / 2
      return [.columnAtMost(column: column, value: middle), .columnAtLeast(column: column, value: middle + 1)]
    }
    return nil
  }

  /// Offers the one solution of a node in which everything is decided.
  private func offerOnly(_ state: NodeState) {
    var lines: [[UInt8]] = []
    for worker in compiled.problem.workers.indices {
      lines.append(
        (0..<compiled.problem.dayCount).map { day in
          let start = worker * state.cellCount + day * state.letterCount
          return UInt8((0..<state.letterCount).first { state.allowed[start + $0] } ?? 0)
        })
    }
    offer(lines: lines, columnValues: state.lower)
  }
}

extension Array {
  /// Takes out the element at a place, by moving the last one there.
  fileprivate mutating func swapAt(_ place: Int, _ last: Int, removing: Void) -> Element {
    swapAt(place, last)
    return removeLast()
  }
}
