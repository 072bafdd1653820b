/// In which order things of many kinds are added or taken away so that their mix stays.
enum MixedOrder {
  /// The places of all things, each once, so that every beginning of the list has the traits of the whole in about their shares.
  ///
  /// The next is always the one whose traits have fallen behind the most, by the sum of squares of what each trait is ahead or behind; of equals the first.
  static func order(_ traits: [[String]]) -> [Int] {
    order(indexed(traits), kinds: Set(traits.joined()).count)
  }

  private static func indexed(_ traits: [[String]]) -> [[Int]] {
    var numbers: [String: Int] = [:]
    return traits.map { held in
      held.map { trait in
        if let known = numbers[trait] { return known }
        numbers[trait] = numbers.count
        return numbers.count - 1
      }
    }
  }

  private static func order(_ traits: [[Int]], kinds: Int) -> [Int] {
    var totals = [Int](repeating: 0, count: kinds)
    for trait in traits.joined() { totals[trait] += 1 }
    var chosen = [Int](repeating: 0, count: kinds)
    var rest = Array(traits.indices)
    var order: [Int] = []
    while !rest.isEmpty {
      let step = order.count + 1
      // What choosing one adds to the sum of squares of (chosen x all - step x total), but for what is alike for all.
      func growth(_ place: Int) -> Int {
        traits[place].reduce(0) { $0 + 2 * (chosen[$1] * traits.count - step * totals[$1]) + traits.count }
      }
      var best = 0
      var least = growth(rest[0])
      for (number, place) in rest.enumerated().dropFirst() {
        let own = growth(place)
        if own < least { (best, least) = (number, own) }
      }
      let place = rest.remove(at: best)
      for trait in traits[place] { chosen[trait] += 1 }
      order.append(place)
    }
    return order
  }
}
