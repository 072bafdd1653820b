import PatrolScheduling

extension ExtraSearch {
  /// Compositions of kinds that are tried for one number of officers.
  private static let mostCompositions = 200

  /// The fewest officers of the leading kinds with whom no more than an allowance is missing.
  ///
  /// A number suffices where one of its compositions does, and then every larger number does too: whoever is not needed stays at home. So numbers are doubled until one suffices, and halved between.
  /// Whether a composition suffices, one solve says, which ends as soon as its best roster is good enough or its bound is not.
  func fewest(leaving allowed: Int, until deadline: ContinuousClock.Instant?) throws(SchedulingError) -> Outcome {
    var outcome = Outcome()
    var tried = 0
    var most: Int?
    // The largest number that is proven not to suffice, and the largest that was tried without finding a roster.
    var impossible = -1
    var failed = -1
    func note(_ total: Int, _ attempt: Attempt) {
      switch attempt {
      case .possible(let found):
        outcome.found = found
        most = total
      case .impossible:
        impossible = max(impossible, total)
        failed = max(failed, total)
      case .undecided(let clashes):
        failed = max(failed, total)
        outcome.clashes = clashes
      }
      outcome.least = impossible + 1
      progress?(outcome.least, most)
    }
    note(0, try attempt(kinds.map { _ in 0 }, rest: allowed, nodes: nil, until: deadline))
    if most == 0 {
      outcome.isRestLeast = true
      return outcome
    }
    guard outcome.clashes.isEmpty else { return outcome }
    // Where not even any number of fresh officers suffices there is nothing to count.
    if try leastRest(until: deadline) > allowed {
      outcome.isRestLeast = true
      return outcome
    }
    tried = 1
    let largest = min(max(1, employable.inAll), Self.mostOptional)
    while most == nil, tried <= largest, !isOver(deadline) {
      note(tried, try attempt(total: tried, rest: allowed, until: deadline))
      tried *= 2
    }
    while let upper = most, failed + 1 < upper, !isOver(deadline) {
      let middle = (failed + upper) / 2
      note(middle, try attempt(total: middle, rest: allowed, until: deadline))
    }
    outcome.isRestLeast = outcome.found != nil
    outcome.wasCancelled = isCancelled?() == true
    return outcome
  }

  private func isOver(_ deadline: ContinuousClock.Instant?) -> Bool { isCancelled?() == true || deadline.map { $0 <= .now } == true }

  /// Whether so many officers suffice in some composition of the leading kinds.
  private func attempt(total: Int, rest: Int, until deadline: ContinuousClock.Instant?) throws(SchedulingError) -> Attempt {
    var isProven = true
    for (number, counts) in compositions(total, of: leading).enumerated() {
      guard number < Self.mostCompositions else { return .undecided([]) }
      switch try attempt(counts, rest: rest, nodes: nil, until: deadline) {
      case .possible(let found): return .possible(found)
      case .impossible: break
      case .undecided: isProven = false
      }
    }
    return isProven ? .impossible : .undecided([])
  }

  /// All ways to take so many of some kinds, as counts by kind; those with more of the first kinds first.
  private func compositions(_ total: Int, of places: [Int]) -> [[Int]] {
    guard let first = places.first else { return total == 0 ? [kinds.map { _ in 0 }] : [] }
    let rest = Array(places.dropFirst())
    let own = rest.isEmpty ? [total] : Array((0...total).reversed())
    return own.flatMap { count in
      compositions(total - count, of: rest).map { counts in
        var counts = counts
        counts[first] = count
        return counts
      }
    }
  }
}
