import LinearProgramming

extension Engine {
  /// Neighbourhoods tried after the dives.
  static let improvementRounds = 12

  /// Frees some workers at a time, holds the others at their lines of the best solution, and dives.
  func improve(_ root: NodeState, rounds: Int, _ program: inout LinearProgram) throws(EngineError) -> SolveStop? {
    let workerCount = compiled.problem.workers.count
    guard workerCount > 3 else { return nil }
    for _ in 0..<rounds {
      guard let best, isDone == nil else { return nil }
      let size = min(workerCount, max(3, min(16, workerCount / 4)))
      var order = Array(compiled.problem.workers.indices)
      order.shuffle(using: &random)
      var node = root
      for worker in order.dropFirst(size) { node.fix(worker: worker, to: best.lines[worker]) }
      let numbers = best.lines.enumerated().compactMap { pool.number(of: $1, worker: $0, in: compiled) }
      try master.add(numbers, of: pool, &program)
      if let stop = try dive(from: node, share: 0.15, &program) { return stop }
    }
    return nil
  }
}
