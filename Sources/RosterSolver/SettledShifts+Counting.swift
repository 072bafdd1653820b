import PatrolModel

extension SettledShifts {
  /// Takes from rows of demand what is present in settled shifts: what is left of their points is by what open shifts add.
  func settle(_ rows: inout [PresenceRow], _ classes: FilterClasses) {
    guard !shifts.isEmpty else { return }
    for place in rows.indices {
      let isWhole = !rows[place].covering.contains(where: open.contains)
      rows[place].settle(presence(in: rows[place], classes), isWhole: isWhole)
    }
  }

  /// How much is present in settled shifts, in a row's own measure.
  private func presence(in row: PresenceRow, _ classes: FilterClasses) -> Int {
    var present = 0
    for (instance, weights) in zip(row.covering, row.weights) {
      guard let shift = shifts[instance] else { continue }
      for (post, weight) in zip(row.posts, weights) { present += weight * count(shift, at: post, row, classes) }
    }
    return present
  }

  private func count(_ shift: Shift, at post: Int, _ row: PresenceRow, _ classes: FilterClasses) -> Int {
    let away = row.lowering.isEmpty ? [] : shift.errands.filter { row.lowering.contains($0.time) }.map(\.officer)
    switch row.counted {
    case .officers(let counted):
      return shift.people.count { stand in
        stand.post == post && counted.contains(classes.classOfOfficer[stand.officer]) && !away.contains(stand.officer)
      }
    case .crews(let kinds):
      return shift.crews.count { crew in
        guard crew.post == post, kinds.contains(crew.crew.kind) else { return false }
        let lent = crew.officers.count(where: away.contains)
        return lent == 0 || crew.officers.count - lent >= crew.least
      }
    }
  }
}

extension PresenceRow {
  /// Counts from what is present already; where nothing can be added, the points of that are all that is left.
  fileprivate mutating func settle(_ present: Int, isWhole: Bool) {
    points.removeFirst(min(present, points.count - 1))
    if !values.isEmpty { values.removeFirst(min(present, values.count - 1)) }
    if isWhole {
      points = Array(points.prefix(1))
      values = Array(values.prefix(1))
    }
    least = max(0, least - present)
  }
}

extension RosterModel {
  /// Stands everyone of a settled shift where the draft has him.
  func addSettled(to plan: inout SeatPlan) {
    for (instance, shift) in settled.shifts {
      for stand in shift.people {
        plan.shifts[stand.officer][instance.day] = instance.shift
        plan.posts[stand.officer][instance.day] = stand.post
      }
    }
  }

  /// Crews of a plan and those of settled shifts, by day, shift, post and kind.
  func withSettled(_ crews: [Roster.Crew]) -> [Roster.Crew] {
    let own = settled.shifts.values.flatMap { $0.crews.map(\.crew) }
    guard !own.isEmpty else { return crews }
    let places = ground.places
    func order(_ crew: Roster.Crew) -> (CivilDate, Int, Int, Int) {
      (crew.date, places.shifts[crew.shift] ?? 0, places.posts[crew.post] ?? 0, places.crewKinds[crew.kind] ?? 0)
    }
    // Within one shift all crews are of the same list, so that its order holds.
    return (crews + own).enumerated().sorted { left, right in
      let (one, two) = (order(left.element), order(right.element))
      return one == two ? left.offset < right.offset : one < two
    }.map(\.element)
  }

  /// Teams of a solution and those of settled tasks, by time.
  func withSettled(_ teams: [Roster.Team]) -> [Roster.Team] {
    guard !settled.teams.isEmpty else { return teams }
    func order(_ team: Roster.Team) -> (CivilDate, Int, Int) { (team.date, team.fromMinute, ground.places.tasks[team.task] ?? 0) }
    return (teams + settled.teams).sorted { order($0) < order($1) }
  }
}
