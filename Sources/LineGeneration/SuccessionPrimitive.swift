/// A cost or ban of a duty after the previous duty, whatever days off lie between.
///
/// For each duty (day, letter) of a line: `costOfFollowing(day of the previous duty, its letter, day, letter)` when a previous duty lies at most `reachDays`
/// before, 0 when it lies further back, and `firstDuty(day, letter)` for the first duty of the horizon (this carries in the history).
public struct SuccessionPrimitive: LinePrimitive {
  let dayCount: Int
  let letterCount: Int
  let reachDays: Int
  let isDuty: [Bool]
  /// At `((day * reachDays + gap - 1) * letterCount + previousLetter) * letterCount + letter`.
  let following: [LineCost]
  let first: [LineCost]

  /// Makes the rule.
  ///
  /// - Parameters:
  ///   - reachDays: the greatest distance in days between two duties at which the rule still looks at both; at least 1.
  ///   - isDuty: which (day, letter) are duties.
  ///   - costOfFollowing: the cost of (day, letter) after the duty (previousDay, previousLetter), asked for duties only.
  ///   - firstDuty: the cost of (day, letter) as the first duty of the horizon; free unless given.
  public init(
    dayCount: Int, letterCount: Int, reachDays: Int, isDuty: (_ day: Int, _ letter: Int) -> Bool,
    costOfFollowing: (_ previousDay: Int, _ previousLetter: Int, _ day: Int, _ letter: Int) -> LineCost,
    firstDuty: (_ day: Int, _ letter: Int) -> LineCost = { _, _ in .free }
  ) {
    self.dayCount = dayCount
    self.letterCount = letterCount
    self.reachDays = max(1, reachDays)
    var duties: [Bool] = []
    for day in 0..<dayCount { for letter in 0..<letterCount { duties.append(isDuty(day, letter)) } }
    self.isDuty = duties
    var following: [LineCost] = []
    var first: [LineCost] = []
    for day in 0..<dayCount {
      for gap in 1...self.reachDays {
        for previous in 0..<letterCount {
          for letter in 0..<letterCount {
            let previousDay = day - gap
            let applies = previousDay >= 0 && duties[previousDay * letterCount + previous] && duties[day * letterCount + letter]
            following.append(applies ? costOfFollowing(previousDay, previous, day, letter) : .free)
          }
        }
      }
      for letter in 0..<letterCount { first.append(duties[day * letterCount + letter] ? firstDuty(day, letter) : .free) }
    }
    self.following = following
    self.first = first
  }

  /// Leaves out what follows what, of which there is as much as pairs of cells: rules that differ in that alone are few.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(isDuty)
    hasher.combine(reachDays)
    hasher.combine(first)
  }

  private enum State: Hashable {
    case none
    case after(letter: Int, gap: Int)
    case longAgo
  }

  /// Compiles the rule.
  public func automaton() throws(AutomatonFault) -> LineAutomaton {
    try LineAutomaton(
      dayCount: dayCount, letterCount: letterCount, firstDay: 0, lastDay: dayCount - 1, initial: [State.none],
      step: { day, state, letter in
        guard isDuty[day * letterCount + letter] else {
          guard case .after(let previous, let gap) = state else { return (state, .free) }
          return (gap < reachDays ? .after(letter: previous, gap: gap + 1) : .longAgo, .free)
        }
        let cost: LineCost
        switch state {
        case .none: cost = first[day * letterCount + letter]
        case .after(let previous, let gap): cost = following[((day * reachDays + gap - 1) * letterCount + previous) * letterCount + letter]
        case .longAgo: cost = .free
        }
        return (.after(letter: letter, gap: 1), cost)
      }, final: { _ in .free })
  }

  /// Charges each pair of consecutive duties.
  public func cost(of line: [UInt8]) -> LineCost {
    let duties = line.indices.filter { isDuty[$0 * letterCount + Int(line[$0])] }
    guard let opening = duties.first else { return .free }
    var total = first[opening * letterCount + Int(line[opening])]
    for (earlier, later) in zip(duties, duties.dropFirst()) where later - earlier <= reachDays {
      let index = ((later * reachDays + later - earlier - 1) * letterCount + Int(line[earlier])) * letterCount + Int(line[later])
      total = total + following[index]
    }
    return total
  }
}
