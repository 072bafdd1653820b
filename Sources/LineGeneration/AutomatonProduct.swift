extension LineAutomaton {
  /// A machine over the whole horizon that allows everything at no cost.
  static func unrestricted(dayCount: Int, letterCount: Int) throws(AutomatonFault) -> LineAutomaton {
    try LineAutomaton(
      dayCount: dayCount, letterCount: letterCount, firstDay: 0, lastDay: dayCount - 1, initial: [0], step: { _, _, _ in (0, .free) },
      final: { _ in .free })
  }

  /// One machine over the whole horizon that charges what both charge; nil when a day would have more than `stateLimit` states.
  ///
  /// - Parameters:
  ///   - exploredLimit: states of one day before equal ones are merged, beyond which the attempt is given up.
  ///   - explored: the transitions that were looked at are added to it, whatever comes of the attempt.
  static func product(
    _ first: AutomatonUse, _ second: AutomatonUse, stateLimit: Int, exploredLimit: Int, explored: inout Int
  ) throws(AutomatonFault) -> LineAutomaton? {
    let left = first.automaton
    let right = second.automaton
    let dayCount = left.dayCount
    let (classes, pairs) = LetterClasses.common(left.classes, right.classes)
    let columns = classes.count
    var raw = RawLayers(classes)
    let start = (left.initialStates[first.initialState], right.initialStates[second.initialState])
    guard start.0 >= 0, start.1 >= 0 else { return try banned(dayCount: dayCount, letterCount: left.letterCount) }
    var states: [(left: Int32, right: Int32)] = [start]
    for day in 0..<dayCount {
      let width = right.stateCount(before: day + 1)
      let leftWidth = left.stateCount(before: day + 1)
      // Pairs of small machines are numbered in a plain table, which is several times faster than hashing.
      let isPlain = leftWidth * width <= 1 << 20
      var plain = ContiguousArray<Int32>(repeating: -1, count: isPlain ? leftWidth * width : 0)
      var hashed: [UInt64: Int32] = [:]
      var reached: [(left: Int32, right: Int32)] = []
      var next = ContiguousArray<Int32>(repeating: -1, count: states.count * columns)
      var costs = ContiguousArray<Int>(repeating: 0, count: states.count * columns)
      for (index, state) in states.enumerated() {
        for (column, pair) in pairs.enumerated() {
          guard let one = left.step(day: day, state: state.left, column: pair.first),
            let two = right.step(day: day, state: state.right, column: pair.second)
          else { continue }
          let place = isPlain ? Int(one.state) * width + Int(two.state) : 0
          let key = UInt64(one.state) << 32 | UInt64(two.state)
          var number = isPlain ? plain[place] : hashed[key] ?? -1
          if number < 0 {
            number = Int32(reached.count)
            if isPlain { plain[place] = number } else { hashed[key] = number }
            reached.append((one.state, two.state))
          }
          next[index * columns + column] = number
          costs[index * columns + column] = one.cost + two.cost
        }
      }
      explored += states.count * columns
      guard reached.count <= exploredLimit else { return nil }
      raw.append(stateCount: states.count, next: next, costs: costs)
      states = reached
    }
    raw.finalCosts = ContiguousArray(repeating: left.baseCosts[first.initialState] + right.baseCosts[second.initialState], count: states.count)
    let product = try LineAutomaton(
      dayCount: dayCount, firstDay: 0, lastDay: dayCount - 1, initialStates: [0], totals: left.totals + right.totals,
      isTotalAlone: right.isTotalAlone && left.allowsAll || left.isTotalAlone && right.allowsAll, blockCount: left.blockCount ?? right.blockCount,
      raw: raw)
    return product.widestLayer <= stateLimit ? product : nil
  }

  /// A machine that bans every line.
  private static func banned(dayCount: Int, letterCount: Int) throws(AutomatonFault) -> LineAutomaton {
    try LineAutomaton(
      dayCount: dayCount, letterCount: letterCount, firstDay: 0, lastDay: dayCount - 1, initial: [0], step: { _, _, _ in nil },
      final: { _ in .banned })
  }

  /// Bound on the numbers of states at the beginning of a day of the horizon, or behind its end.
  private func stateCount(before day: Int) -> Int {
    if day < firstDay { return stateCounts[0] }
    return day > lastDay ? 1 : stateCounts[day - firstDay]
  }

  /// The transition on a day of the horizon; outside its own days a machine stays where it is.
  private func step(day: Int, state: Int32, column: Int) -> (state: Int32, cost: Int)? {
    guard day >= firstDay, day <= lastDay else { return (state, 0) }
    let index = offsets[day - firstDay] + Int(state) * classes.count + column
    let target = next[index]
    return target < 0 ? nil : (target, Int(costs[index]))
  }
}
