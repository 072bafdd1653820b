/// What a line can still add to the totals that must come to something, by the rules that see only whether somebody works.
///
/// Runs, days off and a least number of hours each leave open what together they forbid: hours that nobody can work any more without breaking a run. Labels
/// that lead there are dropped as they come, long before the last day.
struct TotalReach: Sendable {
  let machine: LineAutomaton
  let totals: [LineTotal]

  /// Nil where no total has to come to anything; the totals that most cells add to come first.
  init?(machine: LineAutomaton, totals: [LineTotal]) {
    self.machine = machine
    let asked = totals.filter { $0.limits.lowerBound > 0 }.map { (total: $0, cells: $0.weights.count { $0 > 0 }) }
    self.totals = asked.sorted { $0.cells > $1.cells }.map(\.total)
    if self.totals.isEmpty { return nil }
  }
}

extension SearchWorkspace {
  /// Works out for each total, day and state the least and the most that allowed letters can still add.
  mutating func prepare(_ reach: TotalReach) {
    let machine = reach.machine
    let width = machine.classes.count
    let size = machine.totalStateCount
    reachLeast.removeAll(keepingCapacity: true)
    reachMost.removeAll(keepingCapacity: true)
    for total in reach.totals {
      let start = reachLeast.count
      reachLeast.append(contentsOf: repeatElement(Self.banned, count: size))
      reachMost.append(contentsOf: repeatElement(-1, count: size))
      var later = start + size - 1
      (reachLeast[later], reachMost[later]) = (0, 0)
      for day in stride(from: machine.dayCount - 1, through: 0, by: -1) {
        var ranges = [(least: Int64, most: Int64)](repeating: (Self.banned, -1), count: width)
        for position in letterStarts[day]..<letterStarts[day + 1] {
          let letter = Int(letters[position]), column = machine.classes[letter]
          let weight = total.weights[day * machine.letterCount + letter]
          ranges[column] = (min(ranges[column].least, weight), max(ranges[column].most, weight))
        }
        let here = later - machine.stateCounts[day]
        for state in 0..<machine.stateCounts[day] {
          for column in 0..<width where ranges[column].most >= 0 {
            let target = machine.next[machine.offsets[day] + state * width + column]
            guard target >= 0, reachMost[later + Int(target)] >= 0 else { continue }
            reachLeast[here + state] = min(reachLeast[here + state], ranges[column].least + reachLeast[later + Int(target)])
            reachMost[here + state] = max(reachMost[here + state], ranges[column].most + reachMost[later + Int(target)])
          }
        }
        later = here
      }
    }
  }

  /// Sets the first label's state and totals; false when no line can come to what must be come to.
  mutating func begin(_ reach: TotalReach) -> Bool {
    prepare(reach)
    let initial = reach.machine.initialStates[0]
    guard initial >= 0 else { return false }
    settledReachStates = [initial]
    settledTotals = ContiguousArray(repeating: 0, count: reach.totals.count)
    reachStart = 0
    return reach.totals.indices.allSatisfy { isWithin(reach, state: initial, total: $0, sum: 0) }
  }

  /// Notes the state and the totals of a label that takes a letter; false, and nothing noted, where it leads nowhere.
  mutating func extend(_ parent: Int, day: Int, letter: Int, within reach: TotalReach) -> Bool {
    let machine = reach.machine
    let state = Int(settledReachStates[parent])
    let target = machine.next[machine.offsets[day] + state * machine.classes.count + machine.classes[letter]]
    guard target >= 0 else { return false }
    let width = reach.totals.count
    for place in 0..<width {
      let sum = settledTotals[parent * width + place] + reach.totals[place].weights[day * machine.letterCount + letter]
      guard isWithin(reach, state: target, total: place, sum: sum) else {
        freshTotals.removeLast(place)
        return false
      }
      freshTotals.append(sum)
    }
    freshReachStates.append(target)
    return true
  }

  /// Drops what was noted for labels behind the first ones.
  mutating func dropUnused(_ reach: TotalReach, kept: Int) {
    freshReachStates.removeLast(freshReachStates.count - kept)
    freshTotals.removeLast(freshTotals.count - kept * reach.totals.count)
  }

  /// Gives a label the state and the totals of one noted later, in whose place it stands.
  mutating func takeReach(of fresh: Int, for known: Int) {
    let width = freshTotals.count / freshReachStates.count
    freshReachStates[known] = freshReachStates[fresh]
    for place in 0..<width { freshTotals[known * width + place] = freshTotals[fresh * width + place] }
  }

  mutating func settle(_ fresh: Int, within reach: TotalReach) {
    settledReachStates.append(freshReachStates[fresh])
    for place in reach.totals.indices { settledTotals.append(freshTotals[fresh * reach.totals.count + place]) }
  }

  private func isWithin(_ reach: TotalReach, state: Int32, total: Int, sum: Int64) -> Bool {
    let index = total * reach.machine.totalStateCount + reachStart + Int(state)
    let limits = reach.totals[total].limits
    return sum + reachLeast[index] <= limits.upperBound && sum + reachMost[index] >= limits.lowerBound
  }
}
