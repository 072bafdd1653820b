import LinearProgramming

extension Engine {
  /// Cells that are tried after the best one so far.
  private static let triedBehindBest = 8
  /// Cells that are tried at most.
  private static let mostTried = 60
  /// Pivots that each of a cell's two sides gets.
  private static let pivotsPerTrial = 40
  /// Points that count for a side that raises nothing: a cell both of whose sides raise a little comes before one with a single side that raises much.
  private static let leastRise = 1e-6
  /// The least score of a cell both of whose sides raise the value.
  private static let twoSided = 1e-4
  /// Share of all work that trials may take, beside what they always may.
  private static let trialShare = 0.6
  private static let leastTrialWork = 100_000_000

  /// The worker's cell, of a day that is still open, to branch on: of the cells whose values are nearest to a half, the one both of whose sides raise the program's
  /// value most by a few pivots (strong branching, Applegate, Bixby, Chvátal and Cook 1995).
  ///
  /// Programs of rosters have many solutions of the same value, and most cells move a node from one to another without raising the bound: the first branches decide
  /// whether a proof takes ten nodes or thousands.
  func branchingCell(_ state: NodeState, _ program: inout LinearProgram) throws(EngineError) -> (worker: Int, cell: Int)? {
    let candidates = fractionalCells(state)
    // A part has few nodes, and a first solution costs it more than a proof is worth.
    guard candidates.count > 1, !options.isPart, Double(trialWork) < Self.trialShare * Double(work) + Double(Self.leastTrialWork) else {
      return candidates.first
    }
    let before = master.work
    defer { trialWork += master.work - before }
    let basis = program.basis
    let value = master.objective
    // Beyond the best solution a side is closed, however far.
    let most = cutoff.map(Double.init) ?? .infinity
    var best = candidates[0]
    var bestScore = -1.0
    var behindBest = 0
    for candidate in candidates.prefix(Self.mostTried) {
      if behindBest >= Self.triedBehindBest, bestScore > Self.twoSided { break }
      behindBest += 1
      var score = 1.0
      for decision in [Decision.force(worker: candidate.worker, cell: candidate.cell), .ban(worker: candidate.worker, cell: candidate.cell)] {
        let reached = try master.probe(decision, from: basis, pivots: Self.pivotsPerTrial, pool: pool, &program) ?? value
        score *= max(Self.leastRise, min(reached, most) - value)
      }
      if score > bestScore {
        best = candidate
        bestScore = score
        behindBest = 0
      }
    }
    return best
  }

  /// The workers' cells, of days that are still open, that are neither taken nor left in the master's solution, those nearest to a half first.
  private func fractionalCells(_ state: NodeState) -> [(worker: Int, cell: Int)] {
    let values = cellValues()
    var found: [(distance: Double, index: Int)] = []
    for index in values.indices {
      let distance = min(values[index], 1 - values[index])
      guard distance > Master.wholeTolerance, state.isOpen(worker: index / compiled.cellCount, day: index % compiled.cellCount / state.letterCount) else {
        continue
      }
      found.append((distance, index))
    }
    found.sort { ($0.distance, $1.index) > ($1.distance, $0.index) }
    return found.map { ($0.index / compiled.cellCount, $0.index % compiled.cellCount) }
  }
}
