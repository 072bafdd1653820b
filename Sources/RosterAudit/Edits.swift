import PatrolModel

extension RosterAudit {
  /// More groups of edits than so many are listed without trying each.
  public static let mostWeighedGroups = 100

  /// Lays a grid that was edited by hand over the roster that it was made of.
  ///
  /// Cells that the grid does not show (look-ahead days, officers without a row) stay as they were, and so does the post of a cell whose shift alone
  /// is named. Crews that nobody left stay; newcomers are seated where there is room, and crews are formed again, with the vehicles that rode there
  /// before, only where that breaks less (`EditedSeating`). Whoever is no longer on duty during his task leaves its team.
  /// - Parameters:
  ///   - original: The roster before the edits.
  ///   - grid: The edited cells.
  ///   - dates: The days that the grid shows; nil: all from its first to its last.
  ///   - weighing: Whether each group of edits is tried; the default is yes.
  /// - Returns: The edited roster, with what each group of edits costs and breaks.
  public func edited(_ original: Roster, by grid: Roster, dates: Set<CivilDate>? = nil, weighing: Bool = true) -> EditedRoster {
    let edits = Self.grouped(Self.edits(original, grid).filter { dates?.contains($0.date) ?? true })
    let after = applying(edits, to: original)
    let report = judge(after)
    let (before, now) = (standing(judge(original)), standing(report))
    let groups = Dictionary(grouping: edits.indices) { edits[$0].group }
    var edited = EditedRoster(roster: after, edits: edits, before: before, after: now)
    if !edits.isEmpty { edited.foretelling = ForetellingChange(before: predictability(original), after: predictability(after)) }
    guard weighing, groups.count <= Self.mostWeighedGroups else { return edited }
    for (group, places) in groups {
      let without = judge(applying(edits.filter { $0.group != group }, to: original))
      for place in places { weigh(&edited.edits[place], report, now, without) }
    }
    return edited
  }

  /// A roster with the cells of a grid and the crews and teams of the roster that it was made of, as `edited` lays them, without judging either.
  public func laid(_ grid: Roster, over original: Roster) -> Roster { applying(Self.edits(original, grid), to: original) }

  /// Writes down what a roster without a group of edits would be spared, and would lack.
  private func weigh(_ edit: inout RosterEdit, _ report: AuditReport, _ now: RosterStanding, _ without: AuditReport) {
    edit.points = report.points - without.points
    edit.ordinaryPoints = now.ordinaryPoints - standing(without).ordinaryPoints
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
    edit.mended = without.breaches.count { !report.breaches.contains($0) } + without.crewBreaches.count { !left.contains(unplaced($0)) }
  }

  /// Edits with the groups in which they hang together, numbered in the order of their first edits.
  private static func grouped(_ edits: [RosterEdit]) -> [RosterEdit] {
    var parents = Array(edits.indices)
    func root(_ place: Int) -> Int {
      var place = place
      while parents[place] != place { place = parents[place] }
      return place
    }
    var officers: [Officer.ID: Int] = [:]
    var spots: [CrewSpot: Int] = [:]
    for (place, edit) in edits.enumerated() {
      let near = [officers[edit.officer]] + [edit.was, edit.now].map { duty in duty.flatMap { spots[CrewSpot(edit.date, $0)] } }
      for other in near { if let other { parents[max(root(place), root(other))] = min(root(place), root(other)) } }
      officers[edit.officer] = place
      for duty in [edit.was, edit.now] { if let duty { spots[CrewSpot(edit.date, duty)] = place } }
    }
    var numbers: [Int: Int] = [:]
    return edits.enumerated().map { place, edit in
      var edit = edit
      let first = root(place)
      edit.group = numbers[first] ?? numbers.count
      numbers[first] = edit.group
      return edit
    }
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
