import LineGeneration

/// The rules of an instance's lines as automata: letter 0 is off, letter n is shift class n - 1.
struct InstanceRules {
  /// A rule by its numbers: those under the same numbers share one automaton, and its primitive is written down once.
  private enum Rule: Hashable {
    case succession
    case days(most: Int, least: Int)
    case daysOff(least: Int)
    /// In steps of the greatest common measure.
    case minutes(most: Int, least: Int)
    case shifts(letter: Int, most: Int)
    case weekends(most: Int)
  }

  let instance: ShiftInstance
  let classes: ShiftClasses
  private var uses: [Rule: AutomatonUse] = [:]
  private let forbiddenNext: [Set<Int>]
  /// Greatest common measure of the shifts' minutes, in which they are counted.
  private let minuteStep: Int

  /// Prepares the rules of an instance.
  init(_ instance: ShiftInstance, _ classes: ShiftClasses) {
    self.instance = instance
    self.classes = classes
    forbiddenNext = classes.types.map { types in Set(instance.types[types[0]].forbiddenNext.map { classes.classOfType[$0] + 1 }) }
    let step = instance.types.reduce(0) { Self.commonMeasure($0, $1.minutes) }
    minuteStep = max(1, step)
  }

  private static func commonMeasure(_ first: Int, _ second: Int) -> Int { second == 0 ? first : commonMeasure(second, first % second) }

  private var letterCount: Int { classes.types.count + 1 }

  /// The rules of one member.
  ///
  /// - Throws: `AutomatonFault` where a rule has too many states.
  mutating func automata(of member: ShiftInstance.StaffMember) throws -> [AutomatonUse] {
    try rules(of: member).map { rule in
      if let use = uses[rule] { return use }
      let use = AutomatonUse(try automaton(of: rule))
      uses[rule] = use
      return use
    }
  }

  /// The rules that can bind.
  private func rules(of member: ShiftInstance.StaffMember) -> [Rule] {
    var rules: [Rule] = forbiddenNext.contains { !$0.isEmpty } ? [.succession] : []
    if member.mostDaysInARow < instance.dayCount || member.leastDaysInARow > 1 {
      rules.append(.days(most: member.mostDaysInARow, least: member.leastDaysInARow))
    }
    if member.leastDaysOffInARow > 1 { rules.append(.daysOff(least: member.leastDaysOffInARow)) }
    rules.append(.minutes(most: member.mostMinutes / minuteStep, least: (member.leastMinutes + minuteStep - 1) / minuteStep))
    for type in instance.types.indices where member.mostShifts[type] > 0 && classes.isLimited(type, of: member, in: instance) {
      rules.append(.shifts(letter: classes.classOfType[type] + 1, most: member.mostShifts[type]))
    }
    if member.mostWeekends < Set((0..<instance.dayCount).compactMap { ShiftInstance.weekend(of: $0) }).count {
      rules.append(.weekends(most: member.mostWeekends))
    }
    return rules
  }

  private func automaton(of rule: Rule) throws -> LineAutomaton {
    switch rule {
    case .succession:
      try SuccessionPrimitive(
        dayCount: instance.dayCount, letterCount: letterCount, reachDays: 1, isDuty: { $1 > 0 },
        costOfFollowing: { _, earlier, _, later in forbiddenNext[earlier - 1].contains(later) ? .banned : .free }
      ).automaton()
    case .days(let most, let least):
      try runs(
        isMember: { $0 > 0 }, least: least, reaching: most < instance.dayCount ? Array(repeating: LineCost.free, count: most) + [.banned] : []
      ).automaton()
    case .daysOff(let least): try runs(isMember: { $0 == 0 }, least: least, reaching: []).automaton()
    case .minutes(let most, let least):
      try count(most: most, least: least) { letter in letter == 0 ? 0 : instance.types[classes.types[letter - 1][0]].minutes / minuteStep }
    case .shifts(let limited, let most): try count(most: most) { $0 == limited ? 1 : 0 }
    case .weekends(let most):
      try count(most: most, blocks: (0..<instance.dayCount).map { ShiftInstance.weekend(of: $0) ?? -1 }) { $0 > 0 ? 1 : 0 }
    }
  }

  /// A total over the horizon within limits; with blocks, over blocks touched at least once.
  private func count(most: Int, least: Int = 0, blocks: [Int]? = nil, weight: @escaping (_ letter: Int) -> Int) throws -> LineAutomaton {
    try CountPrimitive(
      dayCount: instance.dayCount, letterCount: letterCount, firstDay: 0, lastDay: instance.dayCount - 1, weight: { weight($1) }, blockOfDay: blocks,
      maximumTotal: most, costOfTotal: { $0 < least || $0 > most ? .banned : .free }
    ).automaton()
  }

  /// Runs of days that are long enough, those that touch an end of the horizon excepted: the first run is told from the others by its context.
  private func runs(isMember: (_ letter: Int) -> Bool, least: Int, reaching: [LineCost]) -> RunPrimitive {
    let tooShort = [LineCost](repeating: .banned, count: max(0, least - 1))
    return RunPrimitive(
      dayCount: instance.dayCount, letterCount: letterCount, membership: { isMember($1) ? .member : .outside },
      reaching: [reaching, reaching], ending: [tooShort + [.free], [.free]], carriedContext: 1)
  }
}
