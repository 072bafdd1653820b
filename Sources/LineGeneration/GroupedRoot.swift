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
    var grouped = compiled.givenProblem
    grouped.workers = groups.map { compiled.problem.workers[$0[0]] }
    let heads = groups.map(\.count)
    let narrow = try CompiledProblem(grouped, rules: groups.map { compiled.rules[$0[0]] }, folding: compiled.folding, heads: heads)
    var own = options
    own.usesHeuristics = false
    own.progress = nil
    own.startingLines = nil
    own.knownLines = []
    own.workLimit = options.workLimit.map { max(0, $0 - work) }
    let known = groups.map { members in members.flatMap { pool.ofWorker[$0] }.map { pool.lines[$0].letters } }
    return try LinearProgram.confined { (program) throws(EngineError) -> GroupedRoot? in
      let engine = try Engine(narrow, own, heads: heads, &program)
      defer {
        groupedWork += engine.work
        rounds += engine.rounds
      }
      let isSolved = try engine.generateRoot(from: known, cutoff: cutoff, method: firstMethod, &program)
      guard !engine.rootPrices.isEmpty else { return nil }
      // Prices prove the same for groups as for their members.
      claim(compiled.roundedUp(engine.nodeBound))
      rootPrices = engine.rootPrices
      var lines = [[[UInt8]]](repeating: [], count: compiled.problem.workers.count)
      for (group, members) in groups.enumerated() where isSolved {
        let used = engine.master.usedLines.filter { engine.pool.lines[$0.number].worker == group }
        let shares = Self.dealtOut(used.map(\.value), to: members.count)
        for (member, places) in zip(members, shares) { lines[member] = places.map { engine.pool.lines[used[$0].number].letters } }
        // Dives and parts need more to choose from than the solution has: without them 600 officers ended 0.9 % higher.
        let near = engine.nearestLines(of: group, limit: Self.knownLinesOfGroup)
        for member in members { for line in near { _ = pool.number(of: line, worker: member, in: compiled) } }
      }
      return GroupedRoot(prices: engine.rootPrices, lines: lines)
    }
  }

  /// A worker's lines in the master that are cheapest under its prices.
  private func nearestLines(of worker: Int, limit: Int) -> [[UInt8]] {
    var found: [(cost: Double, number: Int)] = []
    for number in master.lines where pool.lines[number].worker == worker { found.append((master.reducedCost(of: pool.lines[number]), number)) }
    found.sort { ($0.cost, $0.number) < ($1.cost, $1.number) }
    return found.prefix(limit).map { pool.lines[$0.number].letters }
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
  private func generateRoot(
    from known: [[[UInt8]]], cutoff: Int?, method: SimplexMethod, _ program: inout LinearProgram
  ) throws(EngineError) -> Bool {
    var numbers: [Int] = []
    for (worker, lines) in known.enumerated() { numbers += lines.compactMap { pool.number(of: $0, worker: worker, in: compiled) } }
    try master.add(Set(numbers).sorted(), of: pool, &program)
    let request = GenerationRequest(cutoff: cutoff, method: method, keepsPrices: true, stopsWhenSlow: true, hardest: .shared)
    switch try generate(root, request, &program) {
    case .converged, .roundLimit, .cutOff: return master.infeasibility < Self.feasibilityTolerance
    default: return false
    }
  }
}
