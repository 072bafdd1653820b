/// Layers of a machine as they were explored, before dead states are cut and equal ones merged.
struct RawLayers {
  /// Which letters one column of its tables stands for.
  let classes: LetterClasses
  var stateCounts: [Int] = []
  var next: [ContiguousArray<Int32>] = []
  var costs: [ContiguousArray<Int>] = []
  /// Cost of each state behind the last day; nil is banned.
  var finalCosts: ContiguousArray<Int?> = []

  init(_ classes: LetterClasses) { self.classes = classes }

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

  /// Works from the last day backwards: `cheapest` is the cheapest completion of a raw state, which is moved onto the transitions that lead to it.
  func reduced() throws(AutomatonFault) -> Reduced {
    let width = classes.count
    var cheapest = ContiguousArray(finalCosts.map { $0 ?? -1 })
    // Behind the last day all states have the same (empty) future once their cost has been moved forward.
    var mapping = ContiguousArray(cheapest.map { $0 < 0 ? Int32(-1) : 0 })
    var layers: [(count: Int, next: ContiguousArray<Int32>, costs: ContiguousArray<Int32>)] = []
    for layer in stride(from: stateCounts.count - 1, through: 0, by: -1) {
      var newCheapest = ContiguousArray<Int>(repeating: -1, count: stateCounts[layer])
      var newMapping = ContiguousArray<Int32>(repeating: -1, count: stateCounts[layer])
      var table = SignatureTable(width: width, capacity: stateCounts[layer])
      for state in 0..<stateCounts[layer] {
        let start = state * width
        var least = -1
        for index in start..<(start + width) {
          let target = next[layer][index]
          guard target >= 0, mapping[Int(target)] >= 0 else { continue }
          let through = costs[layer][index] + cheapest[Int(target)]
          if least < 0 || through < least { least = through }
        }
        guard least >= 0 else { continue }
        for index in start..<(start + width) {
          let target = next[layer][index]
          guard target >= 0, mapping[Int(target)] >= 0 else {
            table.append(next: -1, cost: 0)
            continue
          }
          let pushed = costs[layer][index] + cheapest[Int(target)] - least
          guard let short = Int32(exactly: pushed) else { throw .costOutOfRange(pushed) }
          table.append(next: mapping[Int(target)], cost: short)
        }
        newCheapest[state] = least
        newMapping[state] = table.close()
      }
      layers.append((table.count, table.next, table.costs))
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

/// Distinct rows of next states and costs, numbered in the order in which they came.
private struct SignatureTable {
  private let width: Int
  private var slots: ContiguousArray<Int32>
  private(set) var count: Int = 0
  private(set) var next = ContiguousArray<Int32>()
  private(set) var costs = ContiguousArray<Int32>()

  init(width: Int, capacity: Int) {
    self.width = width
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = ContiguousArray(repeating: -1, count: size)
  }

  mutating func append(next: Int32, cost: Int32) {
    self.next.append(next)
    costs.append(cost)
  }

  /// The number of the row that was appended last; the row is taken back when it was there already.
  mutating func close() -> Int32 {
    let start = count * width
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in start..<(start + width) {
      let both = UInt64(UInt32(bitPattern: next[index])) << 32 | UInt64(UInt32(bitPattern: costs[index]))
      hash = (hash ^ both) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 29
    }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let other = Int(slots[slot]) * width
      var position = 0
      while position < width, next[other + position] == next[start + position], costs[other + position] == costs[start + position] { position += 1 }
      if position == width {
        next.removeLast(width)
        costs.removeLast(width)
        return slots[slot]
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(count)
    count += 1
    return Int32(count - 1)
  }
}
