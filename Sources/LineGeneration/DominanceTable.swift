/// For each day and each pair of states of a machine over the whole horizon the most that the first may cost beyond the second, over all completions.
///
/// `excess(day, a, b) = max over letter suffixes that b allows of (cost from a - cost from b)`, infinite where a bans one that b allows.
struct DominanceTable: Sendable {
  static let infinite = Int32.max
  /// Days with more states than this have no table: there only equal states are compared.
  static let largestLayer = 400

  /// For each day 0...dayCount where its table begins, or -1.
  let offsets: [Int]
  let stateCounts: [Int]
  let excess: ContiguousArray<Int32>

  /// Makes the tables from the last day back.
  ///
  /// - Parameter entryLimit: entries that all days' tables may have together; the days before have none.
  init(of automaton: LineAutomaton, entryLimit: Int) {
    var remaining = entryLimit
    let columns = automaton.classes.count
    let dayCount = automaton.dayCount
    var layers: [ContiguousArray<Int32>?] = [ContiguousArray([0])]
    for day in stride(from: dayCount - 1, through: 0, by: -1) {
      let count = automaton.stateCounts[day]
      guard count <= Self.largestLayer, count * count <= remaining else {
        // Without this day's table the days before could tell little: what is left of the budget is better spent elsewhere.
        if count <= Self.largestLayer { remaining = 0 }
        layers.append(nil)
        continue
      }
      remaining -= count * count
      var table = ContiguousArray<Int32>(repeating: 0, count: count * count)
      let later = layers[layers.count - 1]
      let laterCount = automaton.stateCounts[day + 1]
      for first in 0..<count {
        for second in 0..<count where first != second {
          var most: Int64 = 0
          for column in 0..<columns {
            let firstIndex = automaton.offsets[day] + first * columns + column
            let secondIndex = automaton.offsets[day] + second * columns + column
            let secondNext = automaton.next[secondIndex]
            guard secondNext >= 0 else { continue }
            let firstNext = automaton.next[firstIndex]
            var further = Self.infinite
            if firstNext >= 0 {
              if firstNext == secondNext { further = 0 } else if let later { further = later[Int(firstNext) * laterCount + Int(secondNext)] }
            }
            guard further != Self.infinite else {
              most = Int64(Self.infinite)
              break
            }
            most = max(most, Int64(automaton.costs[firstIndex]) - Int64(automaton.costs[secondIndex]) + Int64(further))
          }
          table[first * count + second] = Int32(clamping: most)
        }
      }
      layers.append(table)
    }
    var offsets: [Int] = []
    var excess = ContiguousArray<Int32>()
    for layer in layers.reversed() {
      offsets.append(layer == nil ? -1 : excess.count)
      if let layer { excess.append(contentsOf: layer) }
    }
    self.offsets = offsets
    self.excess = excess
    self.stateCounts = automaton.stateCounts
  }
}
