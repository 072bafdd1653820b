import PatrolModel

extension RosterAudit {
  /// More edits than so many are listed without trying each.
  public static let mostWeighedEdits = 200

  /// Lays a grid that was edited by hand over the roster that it was made of.
  ///
  /// Cells that the grid does not show (look-ahead days, officers without a row) stay as they were, and so does the post of a cell whose shift alone
  /// is named. Crews of shifts and posts that no edit touches stay; where somebody came or went, crews are formed again, with the vehicles that rode there before. Whoever is no longer on duty during his task leaves its team.
  /// - Parameters:
  ///   - original: The roster before the edits.
  ///   - grid: The edited cells.
  /// - Returns: The edited roster, with what each edit costs and breaks.
  public func edited(_ original: Roster, by grid: Roster) -> EditedRoster {
    let edits = Self.edits(original, grid)
    let after = applying(edits, to: original)
    let report = judge(after)
    let before = points(original).points
    guard edits.count <= Self.mostWeighedEdits else {
      return EditedRoster(roster: after, edits: edits, pointsBefore: before, pointsAfter: report.points)
    }
    let weighed = edits.indices.map { place -> RosterEdit in
      var others = edits
      var edit = others.remove(at: place)
      let without = judge(applying(others, to: original))
      edit.points = report.points - without.points
      edit.breaches = report.breaches.filter { !without.breaches.contains($0) }
      // Crews are counted anew in each roster: their places tell nothing.
      func unplaced(_ breach: CrewBreach) -> CrewBreach {
        var breach = breach
        breach.crew = nil
        return breach
      }
      let known = Set(without.crewBreaches.map(unplaced))
      edit.crewBreaches = report.crewBreaches.filter { !known.contains(unplaced($0)) }
      return edit
    }
    return EditedRoster(roster: after, edits: weighed, pointsBefore: before, pointsAfter: report.points)
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

  private struct Spot: Hashable {
    let date: CivilDate
    let shift: Shift.ID
    let post: Post.ID?

    init(_ date: CivilDate, _ duty: Roster.Duty) {
      self.date = date
      shift = duty.shift
      post = duty.post
    }

    init(_ crew: Roster.Crew) {
      date = crew.date
      shift = crew.shift
      post = crew.post
    }
  }

  /// The roster with edits, crews and teams included.
  func applying(_ edits: [RosterEdit], to original: Roster) -> Roster {
    var roster = original
    guard !edits.isEmpty else { return roster }
    var rows = Dictionary(roster.officers.enumerated().map { ($1, $0) }) { first, _ in first }
    let width = max(roster.duties.map(\.count).max() ?? 0, (edits.map { $0.date - roster.from }.max() ?? 0) + 1)
    var touched: Set<Spot> = []
    for edit in edits where edit.date >= roster.from {
      if rows[edit.officer] == nil {
        rows[edit.officer] = roster.officers.count
        roster.officers.append(edit.officer)
        roster.duties.append([])
      }
      guard let row = rows[edit.officer] else { continue }
      if roster.duties[row].count < width { roster.duties[row] += [Roster.Duty?](repeating: nil, count: width - roster.duties[row].count) }
      roster.duties[row][edit.date - roster.from] = edit.now
      for duty in [edit.was, edit.now] { if let duty { touched.insert(Spot(edit.date, duty)) } }
    }
    if original.isSeated { roster.crews = reformed(roster, touched: touched) }
    dismiss(&roster, beside: original)
    return roster
  }

  /// The crews, with those of touched shifts and posts formed again.
  private func reformed(_ roster: Roster, touched: Set<Spot>) -> [Roster.Crew] {
    let kept = roster.crews.filter { !touched.contains(Spot($0)) }
    let earlier = roster.crews.filter { touched.contains(Spot($0)) }
    var alone = roster
    alone.duties = roster.duties.map { row in
      row.enumerated().map { day, duty in duty.flatMap { touched.contains(Spot(roster.from + day, $0)) ? $0 : nil } }
    }
    let formed = DerivedSeating.crews(RosterReading(alone, grounds: grounds).lines, grounds, beside: kept, preferring: earlier)
    return (kept + formed).enumerated().sorted { left, right in
      (order(left.element), left.offset) < (order(right.element), right.offset)
    }.map(\.element)
  }

  /// A crew's place in order of time, then of shifts and posts.
  private func order(_ crew: Roster.Crew) -> Int {
    let shift = grounds.shiftPlaces[crew.shift] ?? grounds.shifts.count
    let post = grounds.postPlaces[crew.post] ?? grounds.posts.count
    return ((crew.date - grounds.date(0)) * (grounds.shifts.count + 1) + shift) * (grounds.posts.count + 1) + post
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
