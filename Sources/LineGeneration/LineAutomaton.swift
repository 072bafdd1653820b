/// Why a rule cannot be compiled.
public enum AutomatonFault: Error, Sendable, Hashable {
  /// The day range lies outside the horizon or is empty, or a table has the wrong size.
  case wrongShape(String)
  /// A cost is negative or above ``LineCost/largestPoints``.
  case costOutOfRange(Int)
  /// A day has more states than ``LineAutomaton/largestLayer``.
  case tooManyStates(day: Int)
}

/// A rule of a line as a layered machine: it reads one letter a day over its range of days, and charges points or bans.
///
/// All rules compile into this form. Each day has its own dense states; states that can no longer be completed are cut, states with the same future are
/// one, and points are charged as early as they are certain, so that from every state some completion costs nothing more.
public final class LineAutomaton: Sendable {
  /// Days of the horizon for which it was built.
  public let dayCount: Int
  /// Letters for which it was built.
  public let letterCount: Int
  /// The letters that it never tells apart share a column of its tables.
  package let classes: LetterClasses
  /// First day that it reads.
  public let firstDay: Int
  /// Last day that it reads.
  public let lastDay: Int
  /// For each initial state its number on the first day, or -1 when no line can be completed from it.
  package let initialStates: [Int32]
  /// For each initial state the points that every line costs.
  package let baseCosts: [Int]
  /// States at the beginning of each day of the range, and behind its end.
  package let stateCounts: [Int]
  /// Where each day's tables begin in `next` and `costs`.
  package let offsets: [Int]
  /// Next state at `offsets[day - firstDay] + state * classes.count + classes[letter]`, or -1 when banned.
  package let next: ContiguousArray<Int32>
  /// Points of the same transition.
  package let costs: ContiguousArray<Int32>
  /// The sums over many days that it keeps within limits; what it forbids beyond them is not told.
  package let totals: [LineTotal]
  /// Whether it does nothing but keep its one total within limits: it charges nothing, and allows every line that comes to as much.
  package let isTotalAlone: Bool
  /// A machine that counts the blocks of days, such as weekends, that it limits the number of, a point each; nil where it limits none.
  package let blockCount: LineAutomaton?

  /// The most states that one day may have.
  public static let largestLayer = 200_000

  /// The number of states over all days; kept, since the hottest loops ask for it.
  public let totalStateCount: Int
  /// The most states that a day has.
  public var widestLayer: Int { stateCounts.max() ?? 0 }

  /// Builds the machine from abstract states.
  ///
  /// - Parameters:
  ///   - initial: the states in which a worker may enter the first day.
  ///   - step: for day, state and letter the next state and the cost; nil when banned.
  ///   - final: the cost of being in a state behind the last day.
  public convenience init<State: Hashable>(
    dayCount: Int, letterCount: Int, firstDay: Int, lastDay: Int, initial: [State],
    step: (_ day: Int, _ state: State, _ letter: Int) -> (next: State, cost: LineCost)?, final: (State) -> LineCost
  ) throws(AutomatonFault) {
    try self.init(
      dayCount: dayCount, classes: LetterClasses(letterCount: letterCount), firstDay: firstDay, lastDay: lastDay, initial: initial, step: step,
      final: final)
  }

  /// Builds the machine from abstract states, with the totals that it limits.
  ///
  /// - Parameters:
  ///   - classes: letters that no state tells apart; `step` is asked for each class and not for each letter.
  convenience init<State: Hashable>(
    dayCount: Int, classes: LetterClasses, firstDay: Int, lastDay: Int, initial: [State], totals: [LineTotal] = [], isTotalAlone: Bool = false,
    blockCount: LineAutomaton? = nil,
    step: (_ day: Int, _ state: State, _ class: Int) -> (next: State, cost: LineCost)?, final: (State) -> LineCost
  ) throws(AutomatonFault) {
    let letterCount = classes.letterCount
    guard dayCount > 0, letterCount > 0, letterCount <= 255, firstDay >= 0, lastDay >= firstDay, lastDay < dayCount, !initial.isEmpty else {
      throw .wrongShape("days \(firstDay)...\(lastDay) of \(dayCount), \(letterCount) letters, \(initial.count) initial states")
    }
    var raw = RawLayers(classes)
    var numbers: [State: Int32] = [:]
    var states: [State] = []
    var initialStates: [Int32] = []
    for state in initial {
      if let known = numbers[state] {
        initialStates.append(known)
      } else {
        numbers[state] = Int32(states.count)
        initialStates.append(Int32(states.count))
        states.append(state)
      }
    }
    for day in firstDay...lastDay {
      var nextNumbers: [State: Int32] = [:]
      var nextStates: [State] = []
      var next = ContiguousArray<Int32>()
      var costs = ContiguousArray<Int>()
      for state in states {
        for letter in 0..<classes.count {
          guard let (reached, cost) = step(day, state, letter), case .points(let points) = cost else {
            next.append(-1)
            costs.append(0)
            continue
          }
          guard points >= 0, points <= LineCost.largestPoints else { throw .costOutOfRange(points) }
          let number: Int32
          if let known = nextNumbers[reached] {
            number = known
          } else {
            number = Int32(nextStates.count)
            nextNumbers[reached] = number
            nextStates.append(reached)
          }
          next.append(number)
          costs.append(points)
        }
      }
      guard nextStates.count <= Self.largestLayer else { throw .tooManyStates(day: day) }
      raw.append(stateCount: states.count, next: next, costs: costs)
      states = nextStates
    }
    raw.finalCosts = ContiguousArray()
    for state in states {
      guard case .points(let points) = final(state) else {
        raw.finalCosts.append(nil)
        continue
      }
      guard points >= 0, points <= LineCost.largestPoints else { throw .costOutOfRange(points) }
      raw.finalCosts.append(points)
    }
    try self.init(
      dayCount: dayCount, firstDay: firstDay, lastDay: lastDay, initialStates: initialStates, totals: totals, isTotalAlone: isTotalAlone,
      blockCount: blockCount, raw: raw)
  }

  /// Cuts, pushes and merges raw layers.
  init(
    dayCount: Int, firstDay: Int, lastDay: Int, initialStates: [Int32], totals: [LineTotal] = [], isTotalAlone: Bool = false,
    blockCount: LineAutomaton? = nil, raw: RawLayers
  ) throws(AutomatonFault) {
    self.totals = totals
    self.isTotalAlone = isTotalAlone
    self.blockCount = blockCount
    var reduced = try raw.reduced()
    classes = reduced.joinEqualColumns(raw.classes)
    self.dayCount = dayCount
    self.letterCount = classes.letterCount
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.initialStates = initialStates.map { reduced.entry[Int($0)].state }
    self.baseCosts = initialStates.map { reduced.entry[Int($0)].cost }
    self.stateCounts = reduced.stateCounts
    totalStateCount = reduced.stateCounts.reduce(0, +)
    self.offsets = reduced.offsets
    self.next = reduced.next
    self.costs = reduced.costs
  }

  /// Whether it allows every line, free of points.
  var allowsAll: Bool { stateCounts.allSatisfy { $0 == 1 } && initialStates.allSatisfy { $0 >= 0 } && next.allSatisfy { $0 >= 0 } && isFree }

  /// Whether it only allows and forbids.
  var isFree: Bool { baseCosts.allSatisfy { $0 == 0 } && costs.allSatisfy { $0 == 0 } }

  /// The cells of its own days, at `day * letterCount + letter`, that no line uses which it allows.
  func deadCells() -> [Int] {
    var dead: [Int] = []
    let width = classes.count
    // All states that are left can be reached and completed.
    for day in firstDay...lastDay {
      var isUsed = [Bool](repeating: false, count: width)
      for index in offsets[day - firstDay]..<(offsets[day - firstDay] + stateCounts[day - firstDay] * width) where next[index] >= 0 {
        isUsed[(index - offsets[day - firstDay]) % width] = true
      }
      for letter in 0..<letterCount where !isUsed[classes[letter]] { dead.append(day * letterCount + letter) }
    }
    return dead
  }

  /// The most points that a letter costs on a day of its range.
  func greatestCost(on day: Int) -> Int {
    let start = offsets[day - firstDay]
    let end = start + stateCounts[day - firstDay] * classes.count
    return Int(costs[start..<end].max() ?? 0)
  }

  /// What the rule charges for a line of the whole horizon.
  public func cost(of line: [UInt8], initialState: Int = 0) -> LineCost {
    var state = initialStates[initialState]
    guard state >= 0, line.count == dayCount else { return .banned }
    var total = baseCosts[initialState]
    for day in firstDay...lastDay {
      let letter = Int(line[day])
      guard letter < letterCount else { return .banned }
      let index = offsets[day - firstDay] + Int(state) * classes.count + classes[letter]
      state = next[index]
      guard state >= 0 else { return .banned }
      total += Int(costs[index])
    }
    return .points(total)
  }
}
