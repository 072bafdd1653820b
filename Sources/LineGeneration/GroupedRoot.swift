import LinearProgramming

extension Engine {
  /// Groups must be at most this share of the workers for the root's program to be solved by groups first.
  private static let greatestGroupShare = 0.8
  /// Lines of a group that each of its members knows afterwards at most, the cheapest under the program's prices.
  private static let knownLinesOfGroup = 150

  /// What the root's program over groups of alike workers came to.
  struct GroupedRoot {
    /// Row prices of the best bound.
    var prices: [Double]
    /// For each worker the lines that are his share of the program's solution.
    var lines: [[[UInt8]]]
  }

  /// Solves the root's program with one row for each group of alike workers in place of one for each worker: as good a bound, with fewer rows and searches.
  ///
  /// What a group's lines come to is dealt out member by member, so that all but few members have a whole line.
  ///
  /// - Returns: nil where workers differ, or where the program did not come to prices.
  func solveByGroups() throws(EngineError) -> GroupedRoot? {
    // Lines that are nearly the best already need few others.
    guard options.usesHeuristics, !options.isPart, coverRows == nil else { return nil }
    let alike = AlikeWorkers(compiled.problem)
    guard alike.share <= Self.greatestGroupShare else { return nil }
    do {
      return try solve(by: alike.groups)
    } catch {
      switch error {
      // The program of everybody does without this one.
      case .linearProgram, .unusablePrices: return nil
      default: throw error
      }
    }
  }

  private func solve(by groups: [[Int]]) throws(EngineError) -> GroupedRoot? {
    var grouped = compiled.given
    grouped.workers = groups.map { compiled.problem.workers[$0[0]] }
    let narrow = try CompiledProblem(
      grouped, rules: groups.map { compiled.rules[$0[0]] }, folding: compiled.folding, heads: groups.map(\.count))
    var own = options
    own.usesHeuristics = false
    own.progress = nil
    own.startingLines = nil
    own.startingValues = nil
    own.knownLines = []
    own.workLimit = options.workLimit.map { max(0, $0 - work) }
    let known = groups.map { members in members.flatMap { pool.ofWorker[$0] }.map { pool.lines[$0].letters } }
    return try LinearProgram.confined { (program) throws(EngineError) -> GroupedRoot? in
      let engine = try Engine(narrow, own, &program)
      defer {
        groupedWork = engine.work
        groupedResult = engine.result(.nodeLimit)
      }
      let isSolved = try engine.generateRoot(from: known, cutoff: cutoff, &program)
      guard let proof = engine.nodeProof else { return nil }
      // Prices prove the same for groups as for their members.
      claim(compiled.roundedUp(proof.bound))
      rootPrices = proof.prices
      var lines = [[[UInt8]]](repeating: [], count: compiled.problem.workers.count)
      for (group, members) in groups.enumerated() where isSolved {
        let used = engine.master.usedLines.filter { engine.pool.lines[$0.number].worker == group }
        let shares = Self.dealtOut(used.map(\.value), to: members.count)
        for (member, places) in zip(members, shares) { lines[member] = places.map { engine.pool.lines[used[$0].number].letters } }
        // Dives and parts need more to choose from than the solution has: without them 600 officers ended 0.9 % higher.
        let near = engine.knownLines(of: group, limit: Self.knownLinesOfGroup)
        for member in members { for line in near { _ = pool.number(of: line, worker: member, in: compiled) } }
      }
      return GroupedRoot(prices: proof.prices, lines: lines)
    }
  }

  /// Deals out amounts that sum to a number of members, one member after the other: for each the places of the amounts of which he has some.
  static func dealtOut(_ amounts: [Double], to memberCount: Int) -> [[Int]] {
    var shares = [[Int]](repeating: [], count: memberCount)
    var left = amounts
    var member = 0
    // Whole lines first.
    for place in left.indices {
      while left[place] > 1 - Master.wholeTolerance, member < memberCount {
        shares[member] = [place]
        left[place] -= 1
        member += 1
      }
    }
    var room = 1.0
    for place in left.indices {
      while left[place] > Master.wholeTolerance, member < memberCount {
        shares[member].append(place)
        let taken = min(room, left[place])
        left[place] -= taken
        room -= taken
        if room <= Master.wholeTolerance { (member, room) = (member + 1, 1) }
      }
    }
    return shares
  }

  /// Generates lines for the root from known ones; whether the program was solved over them.
  private func generateRoot(from known: [[[UInt8]]], cutoff: Int?, _ program: inout LinearProgram) throws(EngineError) -> Bool {
    var numbers: [Int] = []
    for (worker, lines) in known.enumerated() { numbers += lines.compactMap { pool.number(of: $0, worker: worker, in: compiled) } }
    try master.add(Set(numbers).sorted(), of: pool, &program)
    let request = GenerationRequest(cutoff: cutoff, method: .primal, stopsWhenSlow: true, hardest: .shared)
    switch try generate(root, request, &program) {
    case .converged, .roundLimit, .cutOff: return master.infeasibility < Self.feasibilityTolerance
    default: return false
    }
  }
}
