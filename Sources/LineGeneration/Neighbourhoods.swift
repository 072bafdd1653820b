import LinearProgramming

extension Engine {
  /// Neighbourhoods tried after the dives without a better solution before branching begins.
  static let improvementRounds = 12
  /// Workers that a neighbourhood frees at most.
  private static let largestNeighbourhood = 20

  /// Frees a part of the best solution at a time, holds the rest, and dives; goes on for `rounds` neighbourhoods behind the last better solution.
  func improve(rounds: Int, _ program: inout LinearProgram) throws(EngineError) -> SolveStop? {
    guard compiled.problem.workers.count > 3 else { return nil }
    var failures = 0
    while failures < rounds {
      guard let best, isDone == nil else { return nil }
      try tightenRoot()
      var node = root
      switch neighbourhoodCount % 4 {
      case 0: holdAgreement(&node, best)
      case 1: holdUnrelated(&node, best, sharing: true)
      case 2: holdOutsideWindow(&node, best)
      default: holdUnrelated(&node, best, sharing: false)
      }
      neighbourhoodCount += 1
      let numbers = best.lines.enumerated().compactMap { pool.number(of: $1, worker: $0, in: compiled) }
      try master.add(numbers, of: pool, &program)
      if let stop = try dive(from: node, share: 0.15, &program) { return stop }
      failures = self.best?.objective == best.objective ? failures + 1 : 0
    }
    return nil
  }

  /// Holds the cells in which the best solution and the root's linear program agree.
  private func holdAgreement(_ node: inout NodeState, _ best: RosterSolution) {
    guard rootCellValues.count == compiled.problem.workers.count * compiled.cellCount else { return }
    let threshold = [0.95, 0.7, 0.5][Int.random(in: 0..<3, using: &random)]
    for (worker, line) in best.lines.enumerated() {
      for (day, letter) in line.enumerated() {
        let cell = worker * compiled.cellCount + day * compiled.problem.letterCount + Int(letter)
        if rootCellValues[cell] >= threshold { node.hold(worker: worker, day: day, letter: Int(letter)) }
      }
    }
  }

  /// Holds all workers but some, which share rows with one drawn at random, or are drawn at random themselves.
  private func holdUnrelated(_ node: inout NodeState, _ best: RosterSolution, sharing: Bool) {
    let workers = compiled.problem.workers
    let size = min(workers.count, max(3, min(Self.largestNeighbourhood, workers.count / 4)))
    let centre = Int.random(in: workers.indices, using: &random)
    var keys: [(closeness: Double, worker: Int)] = []
    for worker in workers.indices {
      var closeness = Double.random(in: 0..<1, using: &random)
      if sharing {
        var shared = 0
        for (one, two) in zip(workers[worker].cellRows, workers[centre].cellRows) where one >= 0 && one == two { shared += 1 }
        closeness += 2 * Double(shared) / Double(max(1, compiled.cellCount))
      }
      keys.append((closeness, worker))
    }
    keys.sort { ($0.closeness, $1.worker) > ($1.closeness, $0.worker) }
    for key in keys.dropFirst(size) {
      for (day, letter) in best.lines[key.worker].enumerated() { node.hold(worker: key.worker, day: day, letter: Int(letter)) }
    }
  }

  /// Holds all days but some neighbouring ones.
  private func holdOutsideWindow(_ node: inout NodeState, _ best: RosterSolution) {
    let dayCount = compiled.problem.dayCount
    let length = min(dayCount, max(2, min(4, dayCount / 3)))
    let first = Int.random(in: 0...(dayCount - length), using: &random)
    for (worker, line) in best.lines.enumerated() {
      for (day, letter) in line.enumerated() where day < first || day >= first + length { node.hold(worker: worker, day: day, letter: Int(letter)) }
    }
  }
}
