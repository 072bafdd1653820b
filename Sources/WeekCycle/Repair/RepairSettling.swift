import PatrolScheduling

/// What a repair leaves as it is besides cells: crews of shifts that have begun or lie on other days, and teams of tasks that have begun or that no shift of the days concerned could do.
struct RepairSettling {
  private let kept: Roster
  private let dates: ClosedRange<CivilDate>?
  private let begun: Set<Slot>
  private let settledTasks: Set<ShiftTask.ID>
  /// Whether what stays has no part in what may change: no task still takes people out of crews that stay, and no shift in which crews stay overlaps one in which they may not, where a need or a vehicle could be of both.
  ///
  /// Where it has, a solve that seats everybody anew proves nothing of rosters in which crews stay, unless it came to the same.
  private(set) var isApart = true

  /// A shift of a day.
  private struct Slot: Hashable {
    let date: CivilDate
    let shift: Shift.ID
  }

  /// - Parameters:
  ///   - scenario: With what befell the roster.
  ///   - kept: The roster without what was taken away.
  ///   - dates: The days whose cells may change; nil for none.
  ///   - now: What has begun by then stays.
  init(_ scenario: Scenario, kept: Roster, dates: ClosedRange<CivilDate>?, now: Int) {
    self.kept = kept
    self.dates = dates
    let clock = DutyClock(scenario)
    let period = scenario.period
    var begun: Set<Slot> = []
    for day in 0..<period.horizonDays {
      for (place, shift) in scenario.shifts.enumerated() where clock.span(shift: place, day: day).start < now {
        begun.insert(Slot(date: period.date(day), shift: shift.id))
      }
    }
    self.begun = begun
    let known = Dictionary(kept.teams.map { ($0.task, $0) }) { first, _ in first }
    var settled: Set<ShiftTask.ID> = []
    for demand in clock.taskDemands {
      let task = scenario.tasks[demand.task]
      let hasBegun =
        known[task.id].map { scenario.timeZone.instant(on: $0.date, minute: $0.fromMinute) < now } ?? demand.times.allSatisfy { $0.span.start < now }
      let isElsewhere = !demand.times.contains { time in time.sources.contains { dates?.contains(period.date($0.day)) ?? false } }
      if hasBegun || isElsewhere { settled.insert(task.id) }
    }
    settledTasks = settled
    for demand in clock.taskDemands where !settled.contains(scenario.tasks[demand.task].id) {
      let sources = demand.times.flatMap(\.sources)
      if sources.contains(where: { keepsCrews(period.date($0.day), scenario.shifts[$0.shift].id) }) { isApart = false }
    }
    guard isApart else { return }
    let slots = (0..<period.horizonDays).flatMap { day in
      scenario.shifts.indices.map { (span: clock.span(shift: $0, day: day), isKept: keepsCrews(period.date(day), scenario.shifts[$0].id)) }
    }
    let open = slots.filter { !$0.isKept }
    isApart = !slots.contains { slot in slot.isKept && open.contains { $0.span.overlaps(slot.span) } }
  }

  /// Whether the crews of a shift on a day stay as they are.
  func keepsCrews(_ date: CivilDate, _ shift: Shift.ID) -> Bool {
    !(dates?.contains(date) ?? false) || begun.contains(Slot(date: date, shift: shift))
  }

  /// A roster with everything as it is that a repair leaves so.
  func settled(_ roster: Roster) -> Roster {
    var settled = roster
    settled.crews = roster.crews.filter { !keepsCrews($0.date, $0.shift) } + kept.crews.filter { keepsCrews($0.date, $0.shift) }
    let staying = kept.teams.filter { settledTasks.contains($0.task) }
    settled.teams = roster.teams.filter { !settledTasks.contains($0.task) }
    // The solve may have sent others to a task that stays as it is: whoever is there is nowhere else meanwhile.
    for place in settled.teams.indices {
      let team = settled.teams[place]
      settled.teams[place].officers.removeAll { officer in staying.contains { $0.officers.contains(officer) && $0.overlaps(team) } }
    }
    settled.teams = settled.teams.filter { !$0.officers.isEmpty } + staying
    return settled
  }
}
