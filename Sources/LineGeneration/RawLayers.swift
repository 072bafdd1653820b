/// Layers of a machine as they were explored, before dead states are cut and equal ones merged.
struct RawLayers {
  let letterCount: Int
  var stateCounts: [Int] = []
  var next: [ContiguousArray<Int32>] = []
  var costs: [ContiguousArray<Int>] = []
  /// Cost of each state behind the last day; nil is banned.
  var finalCosts: ContiguousArray<Int?> = []

  init(letterCount: Int) {
    self.letterCount = letterCount
  }

  mutating func append(stateCount: Int, next: ContiguousArray<Int32>, costs: ContiguousArray<Int>) {
    stateCounts.append(stateCount)
    self.next.append(next)
    self.costs.append(costs)
  }

  /// Flat tables of the smallest machine with the same costs.
  struct Reduced {
    /// For each raw state of the first day its new number, or -1, and its cheapest completion.
    var entry: [(state: Int32, cost: Int)]
    var stateCounts: [Int]
    var offsets: [Int]
    var next: ContiguousArray<Int32>
    var costs: ContiguousArray<Int32>
  }

  private struct Signature: Hashable {
    var next: ContiguousArray<Int32>
    var costs: ContiguousArray<Int32>
  }

  /// Works from the last day backwards: `cheapest` is the cheapest completion of a raw state, which is moved onto the transitions that lead to it.
  func reduced() throws(AutomatonFault) -> Reduced {
    var cheapest = ContiguousArray(finalCosts.map { $0 ?? -1 })
    // Behind the last day all states have the same (empty) future once their cost has been moved forward.
    var mapping = ContiguousArray(cheapest.map { $0 < 0 ? Int32(-1) : 0 })
    var layers: [(count: Int, next: ContiguousArray<Int32>, costs: ContiguousArray<Int32>)] = []
    for layer in stride(from: stateCounts.count - 1, through: 0, by: -1) {
      var newCheapest = ContiguousArray<Int>(repeating: -1, count: stateCounts[layer])
      var newMapping = ContiguousArray<Int32>(repeating: -1, count: stateCounts[layer])
      var classes: [Signature: Int32] = [:]
      var flatNext = ContiguousArray<Int32>()
      var flatCosts = ContiguousArray<Int32>()
      for state in 0..<stateCounts[layer] {
        let start = state * letterCount
        var least = -1
        for index in start..<(start + letterCount) {
          let target = next[layer][index]
          guard target >= 0, mapping[Int(target)] >= 0 else { continue }
          let through = costs[layer][index] + cheapest[Int(target)]
          if least < 0 || through < least { least = through }
        }
        guard least >= 0 else { continue }
        var signature = Signature(
          next: ContiguousArray(repeating: -1, count: letterCount), costs: ContiguousArray(repeating: 0, count: letterCount))
        for letter in 0..<letterCount {
          let target = next[layer][start + letter]
          guard target >= 0, mapping[Int(target)] >= 0 else { continue }
          let pushed = costs[layer][start + letter] + cheapest[Int(target)] - least
          guard let short = Int32(exactly: pushed) else { throw .costOutOfRange(pushed) }
          signature.next[letter] = mapping[Int(target)]
          signature.costs[letter] = short
        }
        newCheapest[state] = least
        if let known = classes[signature] {
          newMapping[state] = known
        } else {
          let number = Int32(classes.count)
          classes[signature] = number
          newMapping[state] = number
          flatNext.append(contentsOf: signature.next)
          flatCosts.append(contentsOf: signature.costs)
        }
      }
      layers.append((classes.count, flatNext, flatCosts))
      cheapest = newCheapest
      mapping = newMapping
    }
    var reduced = Reduced(entry: [], stateCounts: [], offsets: [], next: [], costs: [])
    for index in cheapest.indices { reduced.entry.append((mapping[index], max(0, cheapest[index]))) }
    for layer in layers.reversed() {
      reduced.stateCounts.append(layer.count)
      reduced.offsets.append(reduced.next.count)
      reduced.next.append(contentsOf: layer.next)
      reduced.costs.append(contentsOf: layer.costs)
    }
    reduced.stateCounts.append(1)
    return reduced
  }
}
