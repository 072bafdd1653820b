import PatrolScheduling

/// Lays the cells of a solve over the published roster: crews, vehicles and teams that nobody left stay as they are.
struct RepairSeating {
  private let ground: RepairGround

  init(_ ground: RepairGround) { self.ground = ground }

  /// The roster that keeps most of what was published and is as good as the solver's, with what the audit says of it.
  func seated(_ solved: Roster, rank: RepairRank) -> (roster: Roster, report: AuditReport) {
    var grid = ground.short
    // Only what the solve changed is laid over the roster: rows and days that the scenario does not know stay.
    let rows = Dictionary(solved.officers.enumerated().map { ($1, $0) }) { first, _ in first }
    for (place, officer) in grid.officers.enumerated() {
      guard let row = rows[officer] else { continue }
      for day in grid.duties[place].indices {
        let column = grid.from + day - solved.from
        if solved.duties[row].indices.contains(column) { grid.duties[place][day] = solved.duties[row][column] }
      }
    }
    var kept = ground.scheduler.laid(grid, over: ground.short)
    kept.teams = teams(kept, solved)
    var reformed = kept
    reformed.crews = crews(kept, solved)
    var around = kept
    around.teams = solved.teams
    around.crews = crews(around, solved, aroundTeams: true)
    var whole = grid
    whole.crews = solved.crews
    whole.teams = solved.teams
    var last: (roster: Roster, report: AuditReport, rank: RepairRank)?
    for candidate in [kept, reformed, around, whole] {
      let report = ground.scheduler.audit(candidate)
      let own = ground.rank(candidate, report)
      if report.mismatches.isEmpty, own <= rank { return (candidate, report) }
      if last.map({ own < $0.rank }) ?? true { last = (candidate, report, own) }
    }
    return last.map { ($0.roster, $0.report) } ?? (whole, ground.scheduler.audit(whole))
  }

  /// The published teams that are whole, and for all other tasks those of the solve.
  private func teams(_ kept: Roster, _ solved: Roster) -> [Roster.Team] {
    let before = Dictionary(ground.published.teams.map { ($0.task, $0) }) { first, _ in first }
    let now = Dictionary(kept.teams.map { ($0.task, $0) }) { first, _ in first }
    let found = Dictionary(solved.teams.map { ($0.task, $0) }) { first, _ in first }
    return ground.scenario.tasks.compactMap { task in
      if let own = now[task.id], own == before[task.id], own.officers.count >= (found[task.id]?.officers.count ?? 0) { return own }
      return found[task.id] ?? now[task.id]
    }.filter { !$0.officers.isEmpty }
  }

  /// The kept crews but at the posts and shifts where somebody came or went: there those of the solve.
  ///
  /// - Parameter aroundTeams: Whether at all posts of a shift where that happened, or from which a team other than before goes.
  private func crews(_ kept: Roster, _ solved: Roster, aroundTeams: Bool = false) -> [Roster.Crew] {
    let published = Set(ground.published.crews)
    var touched = Set(
      (kept.crews.filter { !published.contains($0) } + ground.published.crews.filter { !kept.crews.contains($0) })
        .map(RepairSpot.init))
    if aroundTeams {
      let before = Set(ground.published.teams)
      for team in kept.teams where !before.contains(team) {
        // After midnight it goes from the shift of the day before.
        for (officer, date) in team.officers.flatMap({ officer in [team.date, team.date + -1].map { (officer, $0) } }) {
          guard let duty = kept.duty(officer, on: date), let post = duty.post else { continue }
          touched.insert(RepairSpot(date: date, shift: duty.shift, post: post))
        }
      }
    }
    let shifts = Set(touched.map { RepairSpot(date: $0.date, shift: $0.shift, post: Post.reserveID) })
    func isTouched(_ crew: Roster.Crew) -> Bool {
      guard !ground.settling.keepsCrews(crew.date, crew.shift) else { return false }
      return aroundTeams
        ? shifts.contains(RepairSpot(date: crew.date, shift: crew.shift, post: Post.reserveID)) : touched.contains(RepairSpot(crew))
    }
    return kept.crews.filter { !isTouched($0) } + solved.crews.filter(isTouched)
  }
}
