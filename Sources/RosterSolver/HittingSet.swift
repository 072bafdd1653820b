/// Smallest sets that meet every one of some sets.
enum HittingSet {
  /// A smallest set with an element of each set, or nil where every such set has `limit` elements or more.
  ///
  /// Sets that are met already are passed over; the smallest that is not is met by each of its elements in turn, with one more element allowed each time round.
  /// Where more sets are left with nothing in common than elements are allowed, the search turns back.
  static func smallest(of sets: [[Int]], below limit: Int) -> [Int]? {
    // Small sets leave the fewest choices, and more of them have nothing in common.
    let sets = sets.sorted { $0.count < $1.count }
    for size in apart(sets)..<max(apart(sets), limit) {
      var chosen: [Int] = []
      if extend(&chosen, sets, size: size) { return chosen.sorted() }
    }
    return nil
  }

  /// How many of the sets have nothing in common, taken in order: each needs an element of its own.
  private static func apart(_ sets: [[Int]]) -> Int {
    var taken = Set<Int>()
    var count = 0
    for set in sets where taken.isDisjoint(with: set) {
      taken.formUnion(set)
      count += 1
    }
    return count
  }

  private static func extend(_ chosen: inout [Int], _ sets: [[Int]], size: Int) -> Bool {
    let open = sets.filter { set in !set.contains(where: chosen.contains) }
    guard let first = open.first else { return true }
    guard chosen.count < size, apart(open) <= size - chosen.count else { return false }
    for element in first {
      chosen.append(element)
      if extend(&chosen, open, size: size) { return true }
      chosen.removeLast()
    }
    return false
  }
}
