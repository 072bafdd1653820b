/// What a cell does to a run of days in a class.
public enum RunMembership: Sendable, Hashable {
  /// The day is outside the class and ends a run.
  case outside
  /// The day is in the class and begins or continues a run.
  case member
  /// The day neither continues nor ends a run, as leave may.
  case neutral
}

/// Costs or bans by the length of runs of consecutive days in a class, which may depend on what came before the run.
///
/// Each day in the class is charged `reaching[context][length]` for the length that the run has on that day; each run that ends inside the horizon is charged
/// `ending[context][length]` on the day that ends it. The context is that of the last day outside the class before the run. The first entry of a table is
/// for length 1, the last holds for all greater lengths, and an empty table charges nothing. A run that is open at the end of the horizon is not charged `ending`.
public struct RunPrimitive: LinePrimitive {
  let dayCount: Int
  let letterCount: Int
  let membership: [RunMembership]
  let contexts: [Int]
  /// Per day, or one for all days; within it by context and length.
  let reaching: [[[LineCost]]]
  /// As `reaching`.
  let ending: [[[LineCost]]]
  let carriedLength: Int
  let carriedContext: Int
  let chargesCarriedEnding: Bool

  /// Makes the rule.
  ///
  /// - Parameters:
  ///   - membership: what each (day, letter) does.
  ///   - context: the context that a day outside the class sets for a run after it; 0 unless given.
  ///   - reaching: for each context the cost of reaching each length.
  ///   - ending: for each context the cost of ending with each length.
  ///   - carriedLength: length of the run that is open before day 0; 0 when there is none.
  ///   - carriedContext: the context of that run, or of the day before the horizon.
  ///   - chargesCarriedEnding: whether a run that ends without a day in the horizon is charged `ending`.
  public init(
    dayCount: Int, letterCount: Int, membership: (_ day: Int, _ letter: Int) -> RunMembership,
    context: (_ day: Int, _ letter: Int) -> Int = { _, _ in 0 },
    reaching: [[LineCost]], ending: [[LineCost]] = [], carriedLength: Int = 0, carriedContext: Int = 0, chargesCarriedEnding: Bool = true
  ) {
    self.init(
      dayCount: dayCount, letterCount: letterCount, membership: membership, context: context, dailyReaching: [reaching], dailyEnding: [ending],
      carriedLength: carriedLength, carriedContext: carriedContext, chargesCarriedEnding: chargesCarriedEnding)
  }

  /// Makes the rule with costs that differ from day to day.
  ///
  /// - Parameters:
  ///   - membership: what each (day, letter) does.
  ///   - context: the context that a day outside the class sets for a run after it; 0 unless given.
  ///   - dailyReaching: for each day (or once for all days), for each context the cost of reaching each length on that day.
  ///   - dailyEnding: for each day (or once for all days), for each context the cost on that day of a run of each length that it ends.
  ///   - carriedLength: length of the run that is open before day 0; 0 when there is none.
  ///   - carriedContext: the context of that run, or of the day before the horizon.
  ///   - chargesCarriedEnding: whether a run that ends without a day in the horizon is charged `ending`.
  public init(
    dayCount: Int, letterCount: Int, membership: (_ day: Int, _ letter: Int) -> RunMembership,
    context: (_ day: Int, _ letter: Int) -> Int = { _, _ in 0 },
    dailyReaching: [[[LineCost]]], dailyEnding: [[[LineCost]]] = [], carriedLength: Int = 0, carriedContext: Int = 0,
    chargesCarriedEnding: Bool = true
  ) {
    self.dayCount = dayCount
    self.letterCount = letterCount
    var memberships: [RunMembership] = []
    var contexts: [Int] = []
    for day in 0..<dayCount {
      for letter in 0..<letterCount {
        memberships.append(membership(day, letter))
        contexts.append(context(day, letter))
      }
    }
    self.membership = memberships
    self.contexts = contexts
    self.reaching = dailyReaching
    self.ending = dailyEnding
    self.carriedLength = max(0, carriedLength)
    self.carriedContext = carriedContext
    self.chargesCarriedEnding = chargesCarriedEnding
  }

  private static func entry(_ days: [[[LineCost]]], _ day: Int, _ context: Int, _ length: Int) -> LineCost {
    let place = days.count == 1 ? 0 : day
    guard days.indices.contains(place) else { return .free }
    let tables = days[place]
    guard tables.indices.contains(context), let last = tables[context].last else { return .free }
    return length <= tables[context].count ? tables[context][length - 1] : last
  }

  private struct State: Hashable {
    var length: Int
    var context: Int
    var isOnlyCarried: Bool
  }

  /// Compiles the rule.
  public func automaton() throws(AutomatonFault) -> LineAutomaton {
    // Beyond every table's last entry all lengths are charged alike, so they are one state.
    let longest = 1 + ((reaching + ending).flatMap { $0.map(\.count) }.max() ?? 0)
    return try LineAutomaton(
      dayCount: dayCount, letterCount: letterCount, firstDay: 0, lastDay: dayCount - 1,
      initial: [State(length: min(carriedLength, longest), context: carriedContext, isOnlyCarried: carriedLength > 0)],
      step: { day, state, letter in
        switch membership[day * letterCount + letter] {
        case .neutral: return (state, .free)
        case .member:
          let next = State(length: min(state.length + 1, longest), context: state.context, isOnlyCarried: false)
          return (next, Self.entry(reaching, day, state.context, next.length))
        case .outside:
          let next = State(length: 0, context: contexts[day * letterCount + letter], isOnlyCarried: false)
          guard state.length > 0, chargesCarriedEnding || !state.isOnlyCarried else { return (next, .free) }
          return (next, Self.entry(ending, day, state.context, state.length))
        }
      }, final: { _ in .free })
  }

  /// Splits the line into runs and charges each.
  public func cost(of line: [UInt8]) -> LineCost {
    var total = LineCost.free
    let decisive = line.indices.filter { membership[$0 * letterCount + Int(line[$0])] != .neutral }
    func isMember(_ position: Int) -> Bool { membership[decisive[position] * letterCount + Int(line[decisive[position]])] == .member }
    func contextBefore(_ position: Int) -> Int {
      position == 0 ? carriedContext : contexts[decisive[position - 1] * letterCount + Int(line[decisive[position - 1]])]
    }
    if carriedLength > 0, chargesCarriedEnding, !decisive.isEmpty, !isMember(0) {
      total = total + Self.entry(ending, decisive[0], carriedContext, carriedLength)
    }
    var start = 0
    while start < decisive.count {
      guard isMember(start) else {
        start += 1
        continue
      }
      var end = start
      while end < decisive.count, isMember(end) { end += 1 }
      let carried = start == 0 ? carriedLength : 0
      for place in start..<end { total = total + Self.entry(reaching, decisive[place], contextBefore(start), carried + place - start + 1) }
      if end < decisive.count { total = total + Self.entry(ending, decisive[end], contextBefore(start), carried + end - start) }
      start = end
    }
    return total
  }
}
