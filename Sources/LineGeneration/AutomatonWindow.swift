extension LineAutomaton {
  /// The rule on some neighbouring days alone, when the line before and behind them is given.
  ///
  /// The machine reads the days of the window, numbered from 0, from the state in which the given line enters them; it charges what the days of the window
  /// and the given rest of the line cost from there, up to a constant. It is nil when the rule does not look at the window, or bans the given beginning.
  func window(_ days: Range<Int>, of line: [UInt8], initialState: Int) throws(AutomatonFault) -> LineAutomaton? {
    let first = max(firstDay, days.lowerBound)
    let last = min(lastDay, days.upperBound - 1)
    guard first <= last else { return nil }
    var entering = initialStates[initialState]
    for day in firstDay..<max(firstDay, first) where entering >= 0 { entering = next[index(day, entering, classes[Int(line[day])])] }
    guard entering >= 0 else { return nil }

    let columns = classes.count
    var raw = RawLayers(classes)
    var states = [entering]
    for day in first...last {
      var numbers = ContiguousArray<Int32>(repeating: -1, count: stateCounts[day + 1 - firstDay])
      var reached: [Int32] = []
      var targets = ContiguousArray<Int32>(repeating: -1, count: states.count * columns)
      var points = ContiguousArray<Int>(repeating: 0, count: states.count * columns)
      for (position, state) in states.enumerated() {
        for column in 0..<columns {
          let index = index(day, state, column)
          let target = next[index]
          guard target >= 0 else { continue }
          if numbers[Int(target)] < 0 {
            numbers[Int(target)] = Int32(reached.count)
            reached.append(target)
          }
          targets[position * columns + column] = numbers[Int(target)]
          points[position * columns + column] = Int(costs[index])
        }
      }
      raw.append(stateCount: states.count, next: targets, costs: points)
      states = reached
    }
    raw.finalCosts = ContiguousArray(states.map { costOfRest(of: line, from: last + 1, state: $0) })
    return try LineAutomaton(
      dayCount: days.count, firstDay: first - days.lowerBound, lastDay: last - days.lowerBound, initialStates: [0], raw: raw)
  }

  private func index(_ day: Int, _ state: Int32, _ column: Int) -> Int { offsets[day - firstDay] + Int(state) * classes.count + column }

  /// Points of the days of a line from `day` on, begun in a state; nil when they are banned.
  private func costOfRest(of line: [UInt8], from day: Int, state: Int32) -> Int? {
    var state = state
    var total = 0
    for later in day..<max(day, lastDay + 1) {
      let index = index(later, state, classes[Int(line[later])])
      state = next[index]
      guard state >= 0 else { return nil }
      total += Int(costs[index])
    }
    return total
  }
}

extension LineAutomaton {
  /// A machine's tables as a key: machines of one shape charge and ban alike.
  struct Shape: Hashable {
    let automaton: LineAutomaton

    init(_ automaton: LineAutomaton) { self.automaton = automaton }

    static func == (one: Shape, two: Shape) -> Bool {
      let (first, second) = (one.automaton, two.automaton)
      return first.dayCount == second.dayCount && first.letterCount == second.letterCount && first.firstDay == second.firstDay
        && first.lastDay == second.lastDay && first.stateCounts == second.stateCounts && first.initialStates == second.initialStates
        && first.baseCosts == second.baseCosts && first.classes == second.classes && first.next == second.next && first.costs == second.costs
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(automaton.firstDay)
      hasher.combine(automaton.stateCounts)
      // The first transitions tell nearly all machines of equal size apart.
      for target in automaton.next.prefix(64) { hasher.combine(target) }
    }
  }
}
