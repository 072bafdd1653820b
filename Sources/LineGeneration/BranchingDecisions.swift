import LinearProgramming

extension Engine {
  /// Ways to split a node that are tried after the best one so far.
  private static let triedBehindBest = 8
  /// Ways that are tried at most.
  private static let mostTried = 60
  /// Pivots that each of a way's two sides gets.
  private static let pivotsPerTrial = 40
  /// Points that count for a side that raises nothing, so that of several such ways the one whose other side raises more is better.
  private static let leastRise = 1e-6
  /// Points by which both sides of the best way have to raise the value for the search for a better one to end early.
  private static let leastTwoSidedRise = 1e-3
  /// Share of all work that trials may take.
  private static let trialShare = 0.75

  /// What the node splits into: of the ways at hand the one both of whose sides raise the program's value most by a few pivots (strong branching, Applegate, Bixby,
  /// Chvátal and Cook 1995); nil where there is none, so that the master's solution is whole.
  ///
  /// Columns of priorities above 0 come first, the highest priority alone, then workers' cells, then other columns; the most fractional are tried first. Programs of
  /// rosters have many solutions of the same value, and most splits move a node from one to another without raising the bound: the first branches decide whether a
  /// proof takes ten nodes or thousands.
  func branchingDecisions(_ state: NodeState, _ program: inout LinearProgram) throws(EngineError) -> [Decision]? {
    var candidates = columnDecisions(above: 0)
    if candidates.isEmpty { candidates = cellDecisions(state) }
    if candidates.isEmpty { candidates = columnDecisions(above: .min) }
    // A part has few nodes, and a problem that took little work so far mostly needs few more: there trials cost more than they spare.
    guard candidates.count > 1, !options.isPart, work > options.workBeforeParts else {
      return candidates.first
    }
    let basis = program.basis
    let value = master.objective
    // Beyond the best solution a side is closed, however far; a side without any line known yet counts as much where there is no solution.
    let greatestRise = cutoff.map { Double($0) - value } ?? max(1, abs(value))
    guard greatestRise > Self.leastRise else { return candidates.first }
    var best = candidates[0]
    var bestScore = -1.0
    var behindBest = 0
    var isTwoSided = false
    for candidate in candidates.prefix(Self.mostTried) {
      if behindBest >= Self.triedBehindBest, isTwoSided { break }
      guard stopNow() == nil, Double(trialWork) < Self.trialShare * Double(work) else { break }
      behindBest += 1
      let before = master.work
      var rises: [Double] = []
      for decision in candidate {
        let reached = try master.probe(decision, from: basis, pivots: Self.pivotsPerTrial, pool: pool, &program) ?? value
        rises.append(min(max(Self.leastRise, reached - value), greatestRise))
      }
      trialWork += master.work - before
      let score = rises.reduce(1, *)
      if score > bestScore {
        best = candidate
        bestScore = score
        behindBest = 0
        isTwoSided = rises.allSatisfy { $0 > Self.leastTwoSidedRise }
      }
    }
    return best
  }

  /// Both sides of each static column that is not whole and of the highest such priority, those nearest to a half first.
  ///
  /// - Parameter least: only columns of a higher priority are looked at.
  private func columnDecisions(above least: Int) -> [[Decision]] {
    var priority = least
    var found: [(distance: Double, column: Int)] = []
    for (index, column) in compiled.problem.columns.enumerated() where column.branchPriority > least && column.branchPriority >= priority {
      let value = master.value(ofColumn: index)
      let distance = abs(value - value.rounded())
      guard distance > Master.wholeTolerance else { continue }
      if column.branchPriority > priority {
        priority = column.branchPriority
        found.removeAll(keepingCapacity: true)
      }
      found.append((distance, index))
    }
    found.sort { ($0.distance, $1.column) > ($1.distance, $0.column) }
    return found.map { entry in
      let floor = Int(master.value(ofColumn: entry.column).rounded(.down))
      return [.columnAtMost(column: entry.column, value: floor), .columnAtLeast(column: entry.column, value: floor + 1)]
    }
  }

  /// Both sides of the workers' cells, of days that are still open, that are neither taken nor left in the master's solution, those nearest to a half first.
  private func cellDecisions(_ state: NodeState) -> [[Decision]] {
    let values = cellValues()
    var found: [(distance: Double, index: Int)] = []
    for index in values.indices {
      let distance = min(values[index], 1 - values[index])
      guard distance > Master.wholeTolerance, state.isOpen(worker: index / compiled.cellCount, day: index % compiled.cellCount / state.letterCount)
      else {
        continue
      }
      found.append((distance, index))
    }
    found.sort { ($0.distance, $1.index) > ($1.distance, $0.index) }
    return found.map { entry in
      let (worker, cell) = (entry.index / compiled.cellCount, entry.index % compiled.cellCount)
      return [.force(worker: worker, cell: cell), .ban(worker: worker, cell: cell)]
    }
  }
}
