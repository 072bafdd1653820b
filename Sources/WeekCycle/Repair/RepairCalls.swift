import PatrolScheduling

/// A first roster from which a repair is sought: as many people called in as tasks that came up want and nobody who is on duty anyway stands in reserve for.
///
/// It says nothing of how good that is: whoever is called for nothing is let go by the search, which has more to gain from somebody to let go than from nobody to call.
struct RepairCalls {
  private let ground: RepairGround

  init(_ ground: RepairGround) { self.ground = ground }

  /// The roster without what was taken away, with people called in who may change and break no rule by it.
  ///
  /// - Parameter left: Who stays as he is.
  func start(without left: Set<Officer.ID>) -> Roster {
    var roster = ground.short
    let wanted = Set(ground.tasks.map(\.id))
    let period = ground.scenario.period
    let clock = DutyClock(ground.scenario)
    let frozenUntil = ground.request.now.instant(in: ground.scenario.timeZone) + 60 * ground.request.freezeHours
    var asked: [Demand.ShiftOnDay: Int] = [:]
    for demand in clock.taskDemands where wanted.contains(ground.scenario.tasks[demand.task].id) {
      guard let time = demand.times.first else { continue }
      // People of one shift do one after the other what does not overlap; who comes first is called for all of it.
      let together = clock.taskDemands.filter { other in
        wanted.contains(ground.scenario.tasks[other.task].id) && other.times.first.map { $0.span.overlaps(time.span) } ?? false
      }
      for source in time.sources { asked[source] = max(asked[source] ?? 0, together.reduce(0) { $0 + ground.scenario.tasks[$1.task].count }) }
    }
    for (source, count) in asked.sorted(by: { ($0.key.day, $0.key.shift) < ($1.key.day, $1.key.shift) }) {
      let date = period.date(source.day)
      guard clock.span(shift: source.shift, day: source.day).start >= frozenUntil else { continue }
      let duty = Roster.Duty(shift: ground.scenario.shifts[source.shift].id, post: Post.reserveID)
      let waiting = roster.officers.count { roster.duty($0, on: date) == duty }
      let able = callable(roster, source.day, duty, without: left)
      for officer in able.prefix(max(0, count - waiting)) { set(duty, officer, date, in: &roster) }
    }
    return roster
  }

  /// Who is off, may be called to a duty, and breaks nothing by it: all are tried at once, since rules of lines are everyone's own.
  private func callable(_ roster: Roster, _ day: Int, _ duty: Roster.Duty, without left: Set<Officer.ID>) -> [Officer.ID] {
    let date = ground.scenario.period.date(day)
    let off = ground.scenario.officers.enumerated().filter { place, officer in
      ground.free[place].contains(day) && !left.contains(officer.id) && roster.duty(officer.id, on: date) == nil
    }.map(\.element.id)
    var tried = roster
    for officer in off { set(duty, officer, date, in: &tried) }
    let breaking = Set(ground.scheduler.audit(tried).breaches.map(\.officer))
    return off.filter { !breaking.contains($0) }
  }

  private func set(_ duty: Roster.Duty, _ officer: Officer.ID, _ date: CivilDate, in roster: inout Roster) {
    guard let row = roster.officers.firstIndex(of: officer), roster.duties[row].indices.contains(date - roster.from) else { return }
    roster.duties[row][date - roster.from] = duty
  }
}
