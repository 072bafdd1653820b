import LineGeneration

/// The rules of an instance's lines as automata: letter 0 is off, letter n is shift class n - 1.
struct InstanceRules {
  let instance: ShiftInstance
  let classes: ShiftClasses
  private var automata = AutomatonPool()

  init(_ instance: ShiftInstance, _ classes: ShiftClasses) {
    self.instance = instance
    self.classes = classes
  }

  private var letterCount: Int { classes.types.count + 1 }

  /// The rules of one member; equal rules are one automaton.
  mutating func automata(of member: ShiftInstance.StaffMember) throws -> [AutomatonUse] {
    let dayCount = instance.dayCount
    let letterCount = self.letterCount
    var uses: [AutomatonUse] = []
    let forbidden = classes.types.map { types in Set(instance.types[types[0]].forbiddenNext.map { classes.classOfType[$0] + 1 }) }
    if forbidden.contains(where: { !$0.isEmpty }) {
      uses.append(
        try automata.use(
          of: SuccessionPrimitive(
            dayCount: dayCount, letterCount: letterCount, reachDays: 1, isDuty: { $1 > 0 },
            costOfFollowing: { _, earlier, _, later in forbidden[earlier - 1].contains(later) ? .banned : .free })))
    }
    let most = member.mostDaysInARow
    if most < dayCount || member.leastDaysInARow > 1 {
      let reaching = most < dayCount ? Array(repeating: LineCost.free, count: most) + [.banned] : []
      uses.append(try automata.use(of: runs(isMember: { $0 > 0 }, least: member.leastDaysInARow, reaching: reaching)))
    }
    if member.leastDaysOffInARow > 1 {
      uses.append(try automata.use(of: runs(isMember: { $0 == 0 }, least: member.leastDaysOffInARow, reaching: [])))
    }
    let minutes = [0] + classes.types.map { instance.types[$0[0]].minutes }
    uses.append(
      try automata.use(
        of: CountPrimitive(
          dayCount: dayCount, letterCount: letterCount, firstDay: 0, lastDay: dayCount - 1, weight: { minutes[$1] },
          maximumTotal: member.mostMinutes, costOfTotal: { $0 < member.leastMinutes || $0 > member.mostMinutes ? .banned : .free })))
    for type in instance.types.indices where member.mostShifts[type] > 0 && classes.isLimited(type, of: member, in: instance) {
      let letter = classes.classOfType[type] + 1
      uses.append(
        try automata.use(
          of: CountPrimitive(
            dayCount: dayCount, letterCount: letterCount, firstDay: 0, lastDay: dayCount - 1, weight: { $1 == letter ? 1 : 0 },
            maximumTotal: member.mostShifts[type], costOfTotal: { $0 > member.mostShifts[type] ? .banned : .free })))
    }
    let blocks = (0..<dayCount).map { ShiftInstance.weekend(of: $0) ?? -1 }
    if member.mostWeekends < Set(blocks.filter { $0 >= 0 }).count {
      uses.append(
        try automata.use(
          of: CountPrimitive(
            dayCount: dayCount, letterCount: letterCount, firstDay: 0, lastDay: dayCount - 1, weight: { $1 > 0 ? 1 : 0 }, blockOfDay: blocks,
            maximumTotal: member.mostWeekends, costOfTotal: { $0 > member.mostWeekends ? .banned : .free })))
    }
    return uses
  }

  /// Runs of days that are long enough, those that touch an end of the horizon excepted: the first run is told from the others by its context.
  private func runs(isMember: (_ letter: Int) -> Bool, least: Int, reaching: [LineCost]) -> RunPrimitive {
    let tooShort = [LineCost](repeating: .banned, count: max(0, least - 1))
    return RunPrimitive(
      dayCount: instance.dayCount, letterCount: letterCount, membership: { isMember($1) ? .member : .outside },
      reaching: [reaching, reaching], ending: [tooShort + [.free], [.free]], carriedContext: 1)
  }
}
