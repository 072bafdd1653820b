/// Smallest sets that meet every one of some sets.
enum HittingSet {
  /// A smallest set with an element of each set, or nil where every such set has `limit` elements or more.
  ///
  /// Sets that are met already are passed over; the first that is not is met by each of its elements in turn, with one more element allowed each time round.
  static func smallest(of sets: [[Int]], below limit: Int) -> [Int]? {
    for size in 0..<max(0, limit) {
      var chosen: [Int] = []
      if extend(&chosen, sets, size: size) { return chosen.sorted() }
    }
    return nil
  }

  private static func extend(_ chosen: inout [Int], _ sets: [[Int]], size: Int) -> Bool {
    guard let open = sets.filter({ set in !set.contains(where: chosen.contains) }).min(by: { $0.count < $1.count }) else { return true }
    guard chosen.count < size else { return false }
    for element in open {
      chosen.append(element)
      if extend(&chosen, sets, size: size) { return true }
      chosen.removeLast()
    }
    return false
  }
}
