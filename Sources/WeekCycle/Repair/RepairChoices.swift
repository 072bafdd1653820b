import PatrolScheduling

/// What may stand in the cells of a repaired roster: what has begun or begins too soon stays, and so does everything outside the days concerned.
struct RepairChoices {
  private(set) var allowed = AllowedCells()
  /// For each officer the days on which something else may stand in his cell.
  private(set) var free: [Set<Int>]

  /// - Parameters:
  ///   - cells: The roster without what was taken away.
  ///   - lost: Cells that stay empty because they were taken away.
  ///   - released: Frozen cells whose people may go to another post of the shift all the same.
  ///   - breaking: Whose lines break a hard rule already: they are left alone, so that no repair hides another breach among theirs.
  ///   - dates: The days concerned and those after them; nil for none.
  init(
    _ scenario: Scenario, clock: DutyClock, cells: [[Roster.Duty?]], lost: Set<RepairCell>, released: Set<RepairCell>,
    breaking: Set<Officer.ID>, dates: ClosedRange<CivilDate>?, now: Int, frozenUntil: Int
  ) {
    free = cells.map { _ in [] }
    let shifts = Dictionary(scenario.shifts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    func start(_ shift: Shift.ID, _ day: Int) -> Int { shifts[shift].map { clock.span(shift: $0, day: day).start } ?? .min }
    for (place, officer) in scenario.officers.enumerated() {
      for (day, was) in cells[place].enumerated() {
        let date = scenario.period.date(day)
        let cell = RepairCell(officer: officer.id, date: date)
        var choices: Set<AllowedCells.Choice> = [.exactly(was)]
        if dates?.contains(date) ?? false, !breaking.contains(officer.id), !lost.contains(cell) {
          let isOpen = was.map { start($0.shift, day) >= frozenUntil } ?? true
          if isOpen {
            choices.insert(.off)
            for (number, shift) in scenario.shifts.enumerated()
            where clock.isWorked(shift: number, day: day) && start(shift.id, day) >= frozenUntil { choices.insert(.shift(shift.id)) }
          } else if let was, released.contains(cell), start(was.shift, day) >= now {
            choices.insert(.shift(was.shift))
          }
        }
        if choices.count > 1 { free[place].insert(day) }
        allowed.allowOnly(choices, officer: officer.id, date: date)
      }
    }
  }
}
