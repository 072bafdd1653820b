/// A cost or ban by a weighted total over a window of days, or by the number of blocks of days that were touched.
///
/// Without blocks the total is `carriedTotal + sum of weights[day][letter]` over the window; with blocks it is `carriedTotal + number of blocks with at least
/// one cell of positive weight`, the block that the history has already touched not counted again. The cost of the total is charged at the window's end.
public struct CountPrimitive: LinePrimitive {
  let dayCount: Int
  let letterCount: Int
  let firstDay: Int
  let lastDay: Int
  let weights: [Int]
  let blocks: [Int]?
  let touchedBlock: Int?
  let carriedTotal: Int
  let unit: Int
  /// Cost of `carriedTotal + index * unit`; greater totals are banned.
  let costs: [LineCost]

  /// Makes the rule.
  ///
  /// - Parameters:
  ///   - firstDay: first day of the window, inside the horizon.
  ///   - lastDay: last day of the window, inside the horizon.
  ///   - weight: the weight of each (day, letter); not negative, asked for the window only.
  ///   - blockOfDay: for each day of the horizon its block, or -1 for none; the days of one block must not be interleaved with those of another.
  ///   - touchedBlock: a block that the history has touched, and that is in `carriedTotal`.
  ///   - carriedTotal: the total before the window's first day.
  ///   - maximumTotal: greater totals are banned; nil is no such limit.
  ///   - costOfTotal: the cost of each total from `carriedTotal` to the greatest that can be reached.
  public init(
    dayCount: Int, letterCount: Int, firstDay: Int, lastDay: Int, weight: (_ day: Int, _ letter: Int) -> Int, blockOfDay: [Int]? = nil,
    touchedBlock: Int? = nil, carriedTotal: Int = 0, maximumTotal: Int? = nil, costOfTotal: (_ total: Int) -> LineCost
  ) {
    self.dayCount = dayCount
    self.letterCount = letterCount
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.blocks = blockOfDay
    self.touchedBlock = touchedBlock
    self.carriedTotal = carriedTotal
    var weights = [Int](repeating: 0, count: max(0, dayCount * letterCount))
    var greatest = 0
    var common = 0
    if firstDay >= 0, lastDay >= firstDay, lastDay < dayCount {
      for day in firstDay...lastDay {
        var dayGreatest = 0
        for letter in 0..<letterCount {
          let value = weight(day, letter)
          weights[day * letterCount + letter] = value
          common = greatestCommonDivisor(common, value)
          dayGreatest = max(dayGreatest, value)
        }
        greatest += dayGreatest
      }
    }
    if let blockOfDay {
      common = 1
      greatest = Set(blockOfDay.filter { $0 >= 0 }).count
    }
    self.weights = weights
    self.unit = max(1, common)
    var costs: [LineCost] = []
    var total = carriedTotal
    while total - carriedTotal <= greatest, maximumTotal.map({ total <= $0 }) ?? true {
      costs.append(costOfTotal(total))
      total += self.unit
    }
    self.costs = costs
  }

  private struct State: Hashable {
    var units: Int
    var touchedBlock: Int?
  }

  /// Compiles the rule.
  public func automaton() throws(AutomatonFault) -> LineAutomaton { try automaton(isLimit: true) }

  /// - Parameter isLimit: whether the machine tells what it limits.
  private func automaton(isLimit: Bool) throws(AutomatonFault) -> LineAutomaton {
    guard !weights.contains(where: { $0 < 0 }), blocks.map({ $0.count == dayCount }) ?? true else {
      throw .wrongShape("a weight is negative, or there is not one block for each day")
    }
    // From here on no total can be completed: the last allowed one marks how far the counter may run.
    let last = costs.lastIndex { $0 != .banned } ?? -1
    let limited = costs.firstIndex { $0 != .banned }.map { costs[$0...last] } ?? []
    let isTotalAlone = isLimit && blocks == nil && !limited.isEmpty && limited.allSatisfy { $0 == .free }
    return try LineAutomaton(
      dayCount: dayCount, classes: LetterClasses(letterCount: letterCount), firstDay: firstDay, lastDay: lastDay,
      initial: [State(units: 0, touchedBlock: touchedBlock)],
      totals: isLimit && blocks == nil && last >= 0 ? [total] : [],
      isTotalAlone: isTotalAlone, blockCount: isLimit && blocks != nil ? try blockCount() : nil,
      step: { day, state, letter in
        var next = state
        let weight = weights[day * letterCount + letter]
        if let blocks {
          if weight > 0, blocks[day] >= 0, blocks[day] != state.touchedBlock {
            next.units += 1
            next.touchedBlock = blocks[day]
          }
        } else {
          next.units += weight / unit
        }
        return next.units <= last ? (next, .free) : nil
      }, final: { $0.units < costs.count ? costs[$0.units] : .banned })
  }

  /// The total as a sum over cells.
  private var total: LineTotal {
    let first = costs.firstIndex { $0 != .banned } ?? 0, last = costs.lastIndex { $0 != .banned } ?? 0
    return LineTotal(weights: ContiguousArray(weights.map { Int64($0) }), limits: Int64(first * unit)...Int64(last * unit))
  }

  /// A machine that charges a point for each block touched beyond those of the history.
  private func blockCount() throws(AutomatonFault) -> LineAutomaton {
    try CountPrimitive(
      dayCount: dayCount, letterCount: letterCount, firstDay: firstDay, lastDay: lastDay, weight: { weights[$0 * letterCount + $1] },
      blockOfDay: blocks,
      touchedBlock: touchedBlock, costOfTotal: { .points($0) }
    ).automaton(isLimit: false)
  }

  /// Adds up the window and looks up the cost of the total.
  public func cost(of line: [UInt8]) -> LineCost {
    var increase = 0
    if let blocks {
      var touched = Set<Int>()
      for day in firstDay...lastDay where weights[day * letterCount + Int(line[day])] > 0 && blocks[day] >= 0 { touched.insert(blocks[day]) }
      if let touchedBlock { touched.remove(touchedBlock) }
      increase = touched.count
    } else {
      for day in firstDay...lastDay { increase += weights[day * letterCount + Int(line[day])] }
    }
    let index = increase / unit
    return index < costs.count ? costs[index] : .banned
  }
}

/// The greatest common divisor of two whole numbers, taken without sign; that of 0 and 0 is 0.
package func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
  var (larger, smaller) = (first.magnitude, second.magnitude)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return Int(clamping: larger)
}
