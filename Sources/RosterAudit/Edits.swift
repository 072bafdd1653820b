import PatrolModel

extension RosterAudit {
  /// More edits than so many are listed without trying each.
  public static let mostWeighedEdits = 200

  /// Lays a grid that was edited by hand over the roster that it was made of.
  ///
  /// Cells that the grid does not show (look-ahead days, officers without a row) stay as they were, and so does the post of a cell whose shift alone
  /// is named. Crews that nobody left stay; newcomers are seated where there is room, and crews are formed again, with the vehicles that rode there
  /// before, only where that breaks less (`EditedSeating`). Whoever is no longer on duty during his task leaves its team.
  /// - Parameters:
  ///   - original: The roster before the edits.
  ///   - grid: The edited cells.
  /// - Returns: The edited roster, with what each edit costs and breaks.
  public func edited(_ original: Roster, by grid: Roster) -> EditedRoster {
    let edits = Self.edits(original, grid)
    let after = applying(edits, to: original)
    let report = judge(after)
    let (before, now) = (standing(judge(original)), standing(report))
    guard edits.count <= Self.mostWeighedEdits else { return EditedRoster(roster: after, edits: edits, before: before, after: now) }
    let weighed = edits.indices.map { place -> RosterEdit in
      var others = edits
      var edit = others.remove(at: place)
      let without = judge(applying(others, to: original))
      let rest = standing(without)
      edit.points = report.points - without.points
      edit.ordinaryPoints = now.ordinaryPoints - rest.ordinaryPoints
      edit.breaches = report.breaches.filter { !without.breaches.contains($0) }
      // Crews are counted anew in each roster: their places tell nothing.
      func unplaced(_ breach: CrewBreach) -> CrewBreach {
        var breach = breach
        breach.crew = nil
        return breach
      }
      let known = Set(without.crewBreaches.map(unplaced))
      edit.crewBreaches = report.crewBreaches.filter { !known.contains(unplaced($0)) }
      let left = Set(report.crewBreaches.map(unplaced))
      edit.mended =
        without.breaches.count { !report.breaches.contains($0) } + without.crewBreaches.count { !left.contains(unplaced($0)) }
      return edit
    }
    return EditedRoster(roster: after, edits: weighed, before: before, after: now)
  }

  /// Points and breaches of a judged roster; what an order or history answers for is no breach here.
  private func standing(_ report: AuditReport) -> RosterStanding {
    let steps = report.crewBreaches.reduce(0) { $0 + $1.steps }
    let breaches = report.breaches.count { grounds.scenario.ground(of: $0, exemption: nil) == nil }
    return RosterStanding(
      points: report.points, ordinaryPoints: report.points - steps * grounds.scenario.levels.crewBreach,
      breaches: breaches + report.crewBreaches.count)
  }

  /// Cells in which a grid differs from a roster, by the grid's rows and days.
  static func edits(_ original: Roster, _ grid: Roster) -> [RosterEdit] {
    let rows = Dictionary(original.officers.enumerated().map { ($1, $0) }) { first, _ in first }
    return zip(grid.officers, grid.duties).flatMap { officer, duties -> [RosterEdit] in
      duties.enumerated().compactMap { day, now -> RosterEdit? in
        let date = grid.from + day
        let place = date - original.from
        let was: Roster.Duty? = rows[officer].flatMap { row in
          original.duties.indices.contains(row) && original.duties[row].indices.contains(place) ? original.duties[row][place] : nil
        }
        var told = now
        if let now, now.post == nil, now.shift == was?.shift { told = was }
        return told == was ? nil : RosterEdit(officer: officer, date: date, was: was, now: told)
      }
    }
  }

  /// The roster with edits, crews and teams included.
  func applying(_ edits: [RosterEdit], to original: Roster) -> Roster {
    var roster = original
    guard !edits.isEmpty else { return roster }
    var rows = Dictionary(roster.officers.enumerated().map { ($1, $0) }) { first, _ in first }
    let width = max(roster.duties.map(\.count).max() ?? 0, (edits.map { $0.date - roster.from }.max() ?? 0) + 1)
    var touched: Set<CrewSpot> = []
    for edit in edits where edit.date >= roster.from {
      if rows[edit.officer] == nil {
        rows[edit.officer] = roster.officers.count
        roster.officers.append(edit.officer)
        roster.duties.append([])
      }
      guard let row = rows[edit.officer] else { continue }
      if roster.duties[row].count < width { roster.duties[row] += [Roster.Duty?](repeating: nil, count: width - roster.duties[row].count) }
      roster.duties[row][edit.date - roster.from] = edit.now
      for duty in [edit.was, edit.now] { if let duty { touched.insert(CrewSpot(edit.date, duty)) } }
    }
    if original.isSeated { roster.crews = EditedSeating(roster, grounds).crews(touched: touched) }
    dismiss(&roster, beside: original)
    return roster
  }

  /// Takes those out of teams whom an edit has taken off duty.
  private func dismiss(_ roster: inout Roster, beside original: Roster) {
    guard !roster.teams.isEmpty else { return }
    func absent(_ roster: Roster) -> Set<RosterMismatch> {
      let reading = TaskReading(roster, RosterReading(roster, grounds: grounds).lines, grounds: grounds)
      return Set(reading.mismatches.filter { if case .taskOfficer = $0 { true } else { false } })
    }
    for case .taskOfficer(let task, let officer) in absent(roster).subtracting(absent(original)) {
      for place in roster.teams.indices where roster.teams[place].task == task { roster.teams[place].officers.removeAll { $0 == officer } }
    }
  }
}
