/// A cost or ban of a duty after the previous duty, whatever days off lie between.
///
/// For each duty (day, letter) of a line: `costOfFollowing(day of the previous duty, its letter, day, letter)` when a previous duty lies at most `reachDays`
/// before, 0 when it lies further back, and `firstDuty(day, letter)` for the first duty of the horizon (this carries in the history).
public struct SuccessionPrimitive: LinePrimitive {
  let dayCount: Int
  /// Letters that it never tells apart.
  let classes: LetterClasses
  let reachDays: Int
  /// At `day * classes.count + class`.
  let isDuty: [Bool]
  /// At `((day * reachDays + gap - 1) * classes.count + previousClass) * classes.count + class`.
  let following: [LineCost]
  let first: [LineCost]

  /// Makes the rule.
  ///
  /// - Parameters:
  ///   - kinds: for each letter a number that it shares with the letters that are the same to this rule on all days, of which only the first is asked about; nil, each by itself, unless given. Tables are as large as the square of their number.
  ///   - reachDays: the greatest distance in days between two duties at which the rule still looks at both; at least 1.
  ///   - isDuty: which (day, letter) are duties.
  ///   - costOfFollowing: the cost of (day, letter) after the duty (previousDay, previousLetter), asked for duties only.
  ///   - firstDuty: the cost of (day, letter) as the first duty of the horizon; free unless given.
  public init(
    dayCount: Int, letterCount: Int, kinds: [Int]? = nil, reachDays: Int, isDuty: (_ day: Int, _ letter: Int) -> Bool,
    costOfFollowing: (_ previousDay: Int, _ previousLetter: Int, _ day: Int, _ letter: Int) -> LineCost,
    firstDuty: (_ day: Int, _ letter: Int) -> LineCost = { _, _ in .free }
  ) {
    self.dayCount = dayCount
    self.reachDays = max(1, reachDays)
    classes = kinds.map(LetterClasses.init) ?? LetterClasses(letterCount: letterCount)
    let letters = classes.firstLetters
    let count = letters.count
    var duties: [Bool] = []
    for day in 0..<dayCount { for letter in letters { duties.append(isDuty(day, letter)) } }
    self.isDuty = duties
    var following: [LineCost] = []
    var first: [LineCost] = []
    following.reserveCapacity(dayCount * self.reachDays * count * count)
    for day in 0..<dayCount {
      for gap in 1...self.reachDays {
        for previous in 0..<count {
          for next in 0..<count {
            let previousDay = day - gap
            let applies = previousDay >= 0 && duties[previousDay * count + previous] && duties[day * count + next]
            following.append(applies ? costOfFollowing(previousDay, letters[previous], day, letters[next]) : .free)
          }
        }
      }
      for next in 0..<count { first.append(duties[day * count + next] ? firstDuty(day, letters[next]) : .free) }
    }
    self.following = following
    self.first = first
  }

  /// Leaves out what follows what, of which there is as much as pairs of cells: rules that differ in that alone are few.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(classes)
    hasher.combine(isDuty)
    hasher.combine(reachDays)
    hasher.combine(first)
  }

  private enum State: Hashable {
    case none
    case after(class: Int, gap: Int)
    case longAgo
  }

  /// Compiles the rule.
  public func automaton() throws(AutomatonFault) -> LineAutomaton {
    try LineAutomaton(
      dayCount: dayCount, classes: classes, firstDay: 0, lastDay: dayCount - 1, initial: [State.none],
      step: { day, state, next in
        guard isDuty[day * classes.count + next] else {
          guard case .after(let previous, let gap) = state else { return (state, .free) }
          return (gap < reachDays ? .after(class: previous, gap: gap + 1) : .longAgo, .free)
        }
        let cost: LineCost
        switch state {
        case .none: cost = first[day * classes.count + next]
        case .after(let previous, let gap): cost = following[((day * reachDays + gap - 1) * classes.count + previous) * classes.count + next]
        case .longAgo: cost = .free
        }
        return (.after(class: next, gap: 1), cost)
      }, final: { _ in .free })
  }

  /// Charges each pair of consecutive duties.
  public func cost(of line: [UInt8]) -> LineCost {
    let line = line.map { classes[Int($0)] }
    let duties = line.indices.filter { isDuty[$0 * classes.count + line[$0]] }
    guard let opening = duties.first else { return .free }
    var total = first[opening * classes.count + line[opening]]
    for (earlier, later) in zip(duties, duties.dropFirst()) where later - earlier <= reachDays {
      let index = ((later * reachDays + later - earlier - 1) * classes.count + line[earlier]) * classes.count + line[later]
      total = total + following[index]
    }
    return total
  }
}
