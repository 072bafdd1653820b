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
    let largest = min(max(1, employable.inAll), mostOptional)
    var tried = 0
    while most == nil, tried < largest, !isOver(deadline) {
      tried = min(largest, max(1, 2 * tried))
      note(tried, try attempt(total: tried, rest: allowed, until: deadline))
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
    var compositions = Compositions(total, of: leading.count)
    // There are far too many to hold them all: each is made when its turn comes.
    for number in 0... {
      guard let parts = compositions.next() else { break }
      guard number < Self.mostCompositions, !isOver(deadline) else { return .undecided([]) }
      var counts = kinds.map { _ in 0 }
      for (place, part) in zip(leading, parts) { counts[place] = part }
      switch try attempt(counts, rest: rest, nodes: nil, until: deadline) {
      case .possible(let found): return .possible(found)
      case .impossible: break
      case .undecided: isProven = false
      }
    }
    return isProven ? .impossible : .undecided([])
  }
}

/// All ways to write a number as a sum of so many numbers from 0, one after the other; those with more in the first places first.
struct Compositions: IteratorProtocol {
  private var coming: [Int]?

  init(_ total: Int, of count: Int) {
    guard count > 0 else {
      coming = total == 0 ? [] : nil
      return
    }
    coming = [total] + [Int](repeating: 0, count: count - 1)
  }

  mutating func next() -> [Int]? {
    guard let parts = coming else { return nil }
    coming = Self.after(parts)
    return parts
  }

  /// One less in the last place before the end that has any, and all that stood behind it, with the one, right behind it.
  private static func after(_ parts: [Int]) -> [Int]? {
    guard let end = parts.indices.last, let place = parts[..<end].lastIndex(where: { $0 > 0 }) else { return nil }
    var parts = parts
    let moved = parts[end] + 1
    parts[end] = 0
    parts[place] -= 1
    parts[place + 1] = moved
    return parts
  }
}
