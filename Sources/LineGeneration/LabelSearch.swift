extension SearchWorkspace {
  /// Kept labels of a day with other states of the largest machine against which a new one is compared; comparing fewer only keeps more.
  private static let comparisonLimit = 60
  /// Labels of a day that the search for a good line keeps.
  private static let beamWidth = 40
  /// How many of them may have the same first total, where one has to come to something.
  private static let labelsOfTotal = 2
  /// Values of a total that are told apart at most.
  private static let mostBuckets: Int64 = 4096
  /// Labels between two looks at whether the search is cut; a multiple of ``parentsAtOnce``.
  private static let labelsBetweenLooks = 4096
  /// Labels whose steps are taken together: few enough for their costs to stay near the processor.
  private static let parentsAtOnce = 64

  /// The cheapest lines under several machines at once, by label setting day by day.
  ///
  /// `completions` holds the completions of exactly these machines, in this order, each under its share of the costs. A label is cut when its cost and its
  /// machines' completions together reach `limit`, and when another label of its day costs no more even after paying the most that its states may cost beyond this one's.
  ///
  /// - Returns: lines cheaper than `limit`, best first, without base costs; nil when the search was given up.
  mutating func labelledLines(
    of automata: [LineAutomaton], dominance: [DominanceTable], scale: Int64, below limit: Int64, lineLimit: Int
  ) -> [FoundLine]? {
    guard var layers = beginLabels(of: automata) else { return [] }
    let scales = [Int64](repeating: scale, count: automata.count)
    let dayCount = automata[0].dayCount
    var first = 0
    for day in 0..<dayCount {
      let last = settledCosts.count
      guard extend(first..<last, day: day, automata, layers: &layers, scales: scales, below: limit, mayBeCut: true) else { return nil }
      order.sort { (freshCosts[Int($0)], $0) < (freshCosts[Int($1)], $1) }
      if day == dayCount - 1 { return order.prefix(lineLimit).map { traced(Int($0), dayCount: dayCount) } }
      first = last
      let isComplete = keepUndominated(
        from: last, day: day + 1, dominance: dominance, scale: scale, width: automata.count, spineStates: automata[0].stateCounts[day + 1])
      if !isComplete || settledCosts.count > labelLimit { return nil }
    }
    return []
  }

  /// Good lines under several machines at once: of each day only the labels with the least bounds are kept, and labels that have spent different amounts of a total before others.
  ///
  /// What it finds is allowed and below `limit`, but the cheapest line may be missed. It takes a small part of the time of ``labelledLines(of:dominance:scale:below:lineLimit:)``,
  /// which has few labels left to look at once a good line is known.
  ///
  /// - Parameters:
  ///   - reach: what can still be added to totals; labels that lead nowhere are dropped.
  ///   - scales: what a point of each machine counts, and what a line costs before its first day, where blocks of days are priced; nil where all machines count alike.
  mutating func beamLines(
    of automata: [LineAutomaton], within reach: TotalReach? = nil, scale: Int64, scales: (machines: [Int64], first: Int64)? = nil, below limit: Int64,
    lineLimit: Int
  ) -> [FoundLine] {
    guard var layers = beginLabels(of: automata) else { return [] }
    let machineScales = scales?.machines ?? [Int64](repeating: scale, count: automata.count)
    settledCosts[0] = scales?.first ?? 0
    if let reach { guard begin(reach) else { return [] } }
    let width = automata.count
    let dayCount = automata[0].dayCount
    var first = 0
    for day in 0..<dayCount {
      let last = settledCosts.count
      // Short by itself, and what a solve whose time is up still has to show.
      _ = extend(first..<last, day: day, automata, within: reach, layers: &layers, scales: machineScales, below: limit, mayBeCut: false)
      order.sort { (freshBounds[Int($0)], $0) < (freshBounds[Int($1)], $1) }
      if day == dayCount - 1 { return order.prefix(lineLimit).map { traced(Int($0), dayCount: dayCount) } }
      first = last
      if let reach {
        settleApart(reach, width: width)
      } else {
        for fresh in order.prefix(Self.beamWidth) { settle(Int(fresh), width: width) }
      }
    }
    return []
  }

  /// Settles the new labels with the least bounds, at first of each value of the first total a few only.
  ///
  /// Labels of about the same bound may have spent more or less, and only near the end does it show which of them can still come to what is asked.
  private mutating func settleApart(_ reach: TotalReach, width: Int) {
    let most = max(1, reach.totals[0].limits.upperBound)
    let buckets = min(most, Self.mostBuckets)
    totalCounts.removeAll(keepingCapacity: true)
    totalCounts.append(contentsOf: repeatElement(0, count: Int(buckets) + 1))
    passedOver.removeAll(keepingCapacity: true)
    var room = Self.beamWidth
    func take(_ fresh: Int32) {
      settle(Int(fresh), width: width)
      settle(Int(fresh), within: reach)
      room -= 1
    }
    for fresh in order where room > 0 {
      let total = freshTotals[Int(fresh) * reach.totals.count]
      let bucket = Int(most == buckets ? total : Int64(Double(total) / Double(most) * Double(buckets)))
      if totalCounts[bucket] < Self.labelsOfTotal {
        totalCounts[bucket] += 1
        take(fresh)
      } else {
        passedOver.append(fresh)
      }
    }
    for fresh in passedOver.prefix(room) { take(fresh) }
  }

  /// Sets the first label; nil when some machine allows no line.
  ///
  /// - Returns: for each machine where the completions of its first day begin.
  private mutating func beginLabels(of automata: [LineAutomaton]) -> [Int]? {
    settledCosts.removeAll(keepingCapacity: true)
    settledParents.removeAll(keepingCapacity: true)
    settledLetters.removeAll(keepingCapacity: true)
    settledStates.removeAll(keepingCapacity: true)
    settledCosts.append(0)
    settledParents.append(-1)
    settledLetters.append(0)
    for automaton in automata {
      guard automaton.initialStates[0] >= 0 else { return nil }
      settledStates.append(automaton.initialStates[0])
    }
    return completionStarts
  }

  /// Makes the labels of the next day, those of equal states once, and lists them in `order`; false when the search was cut meanwhile.
  private mutating func extend(
    _ parents: Range<Int>, day: Int, _ automata: [LineAutomaton], within reach: TotalReach? = nil, layers: inout [Int], scales: [Int64],
    below limit: Int64, mayBeCut: Bool
  ) -> Bool {
    let width = automata.count
    let letterCount = automata[0].letterCount
    let isLastDay = day == automata[0].dayCount - 1
    freshCosts.removeAll(keepingCapacity: true)
    freshBounds.removeAll(keepingCapacity: true)
    freshParents.removeAll(keepingCapacity: true)
    freshLetters.removeAll(keepingCapacity: true)
    freshStates.removeAll(keepingCapacity: true)
    freshReachStates.removeAll(keepingCapacity: true)
    freshTotals.removeAll(keepingCapacity: true)
    if let reach { reachStart += reach.machine.stateCounts[day] }
    for position in layers.indices where layers[position] >= 0 { layers[position] += automata[position].stateCounts[day] }
    resetSlots(for: 1024)
    let letterRange = letterStarts[day]..<letterStarts[day + 1]
    for first in stride(from: parents.lowerBound, to: parents.upperBound, by: Self.parentsAtOnce) {
      if mayBeCut, (first - parents.lowerBound) % Self.labelsBetweenLooks == 0, isCut() { return false }
      let block = first..<min(first + Self.parentsAtOnce, parents.upperBound)
      beginSteps(block, letterRange, firstCell: day * letterCount)
      for machine in 0..<width {
        step(block, letterRange, day: day, automata[machine], machine: machine, width: width, layer: layers[machine], scale: scales[machine])
      }
      var pair = -1
      for parent in block {
        for position in letterRange {
          pair += 1
          let cost = stepCosts[pair]
          guard cost < Self.banned, cost + stepCompletions[pair] < limit else { continue }
          let letter = Int(letters[position])
          if let reach { guard extend(parent, day: day, letter: letter, within: reach) else { continue } }
          for machine in 0..<width { freshStates.append(stepTargets[pair * width + machine]) }
          let bound = cost + stepCompletions[pair]
          if !isLastDay, mergeWithEqual(cost: cost, bound: bound, parent: parent, letter: letter, width: width) {
            freshStates.removeLast(width)
            if let reach { dropUnused(reach, kept: freshCosts.count) }
            continue
          }
          freshCosts.append(cost)
          freshBounds.append(bound)
          freshParents.append(Int32(parent))
          freshLetters.append(UInt8(letter))
        }
      }
    }
    labelCount += freshCosts.count
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: Int32(0)..<Int32(freshCosts.count))
    return true
  }

  /// Begins the steps of some labels over all letters of a day: each label's cost and the letter's.
  private mutating func beginSteps(_ parents: Range<Int>, _ letterRange: Range<Int>, firstCell: Int) {
    stepCosts.removeAll(keepingCapacity: true)
    for parent in parents {
      let cost = settledCosts[parent]
      for position in letterRange { stepCosts.append(cost + cells[firstCell + Int(letters[position])]) }
    }
    stepCompletions.removeAll(keepingCapacity: true)
    stepCompletions.append(contentsOf: repeatElement(sumsCompletions ? 0 : -Self.banned, count: stepCosts.count))
  }

  /// Takes one machine's steps for some labels and all letters of a day; what it bans costs `banned` from there on.
  ///
  /// Machine by machine, not label by label: its tables are then at hand for all of them.
  private mutating func step(
    _ parents: Range<Int>, _ letterRange: Range<Int>, day: Int, _ automaton: LineAutomaton, machine: Int, width: Int, layer: Int, scale: Int64
  ) {
    let classCount = automaton.classes.count
    let table = automaton.offsets[day]
    let letterCount = letterRange.count
    stepColumns.removeAll(keepingCapacity: true)
    for position in letterRange { stepColumns.append(automaton.classes[Int(letters[position])]) }
    let needed = stepCosts.count * width
    if stepTargets.count < needed { stepTargets.append(contentsOf: repeatElement(0, count: needed - stepTargets.count)) }
    let sums = sumsCompletions
    stepCosts.withUnsafeMutableBufferPointer { costs in
      stepCompletions.withUnsafeMutableBufferPointer { bounds in
        stepTargets.withUnsafeMutableBufferPointer { targets in
          automaton.next.withUnsafeBufferPointer { next in
            automaton.costs.withUnsafeBufferPointer { points in
              completions.withUnsafeBufferPointer { completions in
                stepColumns.withUnsafeBufferPointer { columns in
                  settledStates.withUnsafeBufferPointer { states in
                    var pair = 0
                    for parent in parents {
                      let row = table &+ Int(states[parent &* width &+ machine]) &* classCount
                      for place in 0..<letterCount {
                        defer { pair &+= 1 }
                        guard costs[pair] < Self.banned else { continue }
                        let index = row &+ columns[place]
                        let target = next[index]
                        let own = target < 0 ? Self.banned : layer < 0 ? 0 : completions[layer &+ Int(target)]
                        guard own < Self.banned else {
                          costs[pair] = Self.banned
                          continue
                        }
                        targets[pair &* width &+ machine] = target
                        costs[pair] &+= Int64(points[index]) &* scale
                        bounds[pair] = sums ? bounds[pair] &+ own : max(bounds[pair], own)
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private mutating func settle(_ fresh: Int, width: Int) {
    settledCosts.append(freshCosts[fresh])
    settledParents.append(freshParents[fresh])
    settledLetters.append(freshLetters[fresh])
    for machine in 0..<width { settledStates.append(freshStates[fresh * width + machine]) }
  }

  /// Settles the new labels, cheapest first, that none already settled on this day dominates; false when the search was cut meanwhile.
  ///
  /// A label is compared with all that share its state in the largest machine, where most of those that dominate it are, and with the cheapest of the others.
  private mutating func keepUndominated(
    from start: Int, day: Int, dominance: [DominanceTable], scale: Int64, width: Int, spineStates: Int
  ) -> Bool {
    chainHeads.removeAll(keepingCapacity: true)
    chainHeads.append(contentsOf: repeatElement(-1, count: spineStates))
    chainLinks.removeAll(keepingCapacity: true)
    let comparesOthers = dominance[0].offsets[day] >= 0
    // Labels of equal states are one already, so where no other machine has a table those of a chain tell nothing of each other.
    let comparesChain = (1..<width).contains { dominance[$0].offsets[day] >= 0 }
    var comparisons = 0
    defer { labelCount += comparisons / 4 }
    for (place, candidate) in order.enumerated() {
      if place % Self.labelsBetweenLooks == Self.labelsBetweenLooks - 1, isCut() { return false }
      let index = Int(candidate)
      let spine = Int(freshStates[index * width])
      var isDominated = false
      var other = comparesChain ? Int(chainHeads[spine]) : -1
      while other >= 0, !isDominated {
        isDominated = dominates(other, index, from: 1, day: day, dominance, scale: scale, width: width)
        other = Int(chainLinks[other - start])
        comparisons += 1
      }
      if comparesOthers, !isDominated {
        let last = min(settledCosts.count, start + Self.comparisonLimit)
        other = start
        while other < last, !isDominated {
          isDominated = dominates(other, index, from: 0, day: day, dominance, scale: scale, width: width)
          other += 1
          comparisons += 1
        }
      }
      guard !isDominated else { continue }
      chainLinks.append(chainHeads[spine])
      chainHeads[spine] = Int32(settledCosts.count)
      settle(index, width: width)
    }
    return true
  }

  /// Whether a settled label costs no more than a new one even after paying the most that its states may cost beyond the other's, the first `from` machines left aside.
  private func dominates(_ settled: Int, _ fresh: Int, from: Int, day: Int, _ dominance: [DominanceTable], scale: Int64, width: Int) -> Bool {
    let slack = freshCosts[fresh] - settledCosts[settled]
    var excess: Int64 = 0
    for machine in from..<width {
      let strong = Int(settledStates[settled * width + machine]), weak = Int(freshStates[fresh * width + machine])
      guard strong != weak else { continue }
      let table = dominance[machine].offsets[day]
      guard table >= 0 else { return false }
      let value = dominance[machine].excess[table + strong * dominance[machine].stateCounts[day] + weak]
      guard value != DominanceTable.infinite else { return false }
      excess += Int64(value) * scale
      guard excess <= slack else { return false }
    }
    return true
  }

  /// Whether the label whose states stand at the end of `freshStates` has the states of an earlier one; the cheaper of both is kept there.
  private mutating func mergeWithEqual(cost: Int64, bound: Int64, parent: Int, letter: Int, width: Int) -> Bool {
    let fresh = freshCosts.count
    if (fresh + 1) * 2 > slots.count {
      resetSlots(for: slots.count * 2)
      for index in 0..<fresh { _ = slot(for: index, width: width, inserting: true) }
    }
    guard let known = slot(for: fresh, width: width, inserting: true) else { return false }
    if cost < freshCosts[known] {
      freshCosts[known] = cost
      freshBounds[known] = bound
      freshParents[known] = Int32(parent)
      freshLetters[known] = UInt8(letter)
      if !freshReachStates.isEmpty { takeReach(of: fresh, for: known) }
    }
    return true
  }

  /// The earlier label with the same states as label `index`; nil, and the label noted, when there is none.
  private mutating func slot(for index: Int, width: Int, inserting: Bool) -> Int? {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for machine in 0..<width {
      hash = (hash ^ UInt64(UInt32(bitPattern: freshStates[index * width + machine]))) &* 0x9e37_79b9_7f4a_7c15 ^ (hash >> 29)
    }
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[position] >= 0 {
      let other = Int(slots[position])
      var machine = 0
      while machine < width, freshStates[other * width + machine] == freshStates[index * width + machine] { machine += 1 }
      if machine == width { return other }
      position = (position + 1) & mask
    }
    if inserting { slots[position] = Int32(index) }
    return nil
  }

  private mutating func resetSlots(for count: Int) {
    slots.removeAll(keepingCapacity: true)
    slots.append(contentsOf: repeatElement(-1, count: count))
  }

  private func traced(_ fresh: Int, dayCount: Int) -> FoundLine {
    var line = [UInt8](repeating: 0, count: dayCount)
    line[dayCount - 1] = freshLetters[fresh]
    var label = Int(freshParents[fresh])
    for day in stride(from: dayCount - 2, through: 0, by: -1) {
      line[day] = settledLetters[label]
      label = Int(settledParents[label])
    }
    return FoundLine(cost: freshCosts[fresh], letters: line)
  }
}
