import PatrolModel

extension RosterAudit {
  /// Counts the units of a roster by zone, date and shift, and those of earlier roster files that history knows.
  ///
  /// Published days alone count. Crews are counted where the scenario has kinds of them, formed by the audit where a grid names none; officers
  /// elsewhere. Of a past day everything counts that stands at a zone's own post or at a sector's.
  /// - Parameter weeks: How far back; the default is 4, the 28 days to which fairness looks back (assumption).
  public func zoneUnits(_ roster: Roster, weeks: Int = 4) -> ZoneUnits {
    let lines = RosterReading(roster, grounds: grounds).lines
    return ZoneCount(grounds, lines, CrewReading(roster, lines, grounds: grounds)).units(weeks: weeks)
  }
}

/// Who is in which zone, of a roster and of the days before it.
struct ZoneCount {
  let grounds: Grounds
  let lines: [[WorkedCell?]]
  let crews: CrewReading
  let unit: ZoneUnits.Unit
  /// For each post the places of the zones that its units patrol.
  let zonesAt: [[Int]]

  init(_ grounds: Grounds, _ lines: [[WorkedCell?]], _ crews: CrewReading) {
    self.grounds = grounds
    self.lines = lines
    self.crews = crews
    let scenario = grounds.scenario
    unit = scenario.crewKinds.isEmpty ? .officers : .crews
    let places = Dictionary(scenario.zones.enumerated().map { ($1.id, $0) }) { first, _ in first }
    zonesAt = grounds.posts.map { scenario.zones(at: $0.id).compactMap { places[$0.id] } }
  }

  func units(weeks: Int) -> ZoneUnits {
    let scenario = grounds.scenario
    let (zones, shifts) = (scenario.zones.count, scenario.shifts.count)
    var counts: [CivilDate: [Double]] = [:]
    func add(_ date: CivilDate, _ shift: Int, _ post: Int) {
      for zone in zonesAt[post] {
        counts[date, default: [Double](repeating: 0, count: zones * shifts)][shift * zones + zone] += 1 / Double(zonesAt[post].count)
      }
    }
    for day in 0..<grounds.publishedDays { counts[grounds.date(day)] = [Double](repeating: 0, count: zones * shifts) }
    for (day, shift, post) in present where day < grounds.publishedDays { add(grounds.date(day), shift, post) }
    let first = scenario.period.from + -7 * max(0, weeks)
    for date in pastDates where date >= first {
      counts[date] = [Double](repeating: 0, count: zones * shifts)
      for (shift, post) in past(on: date) { add(date, shift, post) }
    }
    let isPastKnown = counts.keys.contains { $0 < scenario.period.from }
    return ZoneUnits(
      unit: unit, zones: scenario.zones.map(\.id), shifts: scenario.shifts.map(\.id), from: scenario.period.from,
      past: isPastKnown ? .known : scenario.history.cells.isEmpty ? .unknown : .withoutUnits, counts: counts)
  }

  /// Day, shift and post of each unit of the roster.
  private var present: [(day: Int, shift: Int, post: Int)] {
    switch unit {
    case .crews: return crews.known.map { ($0.day, $0.shift, $0.post) }
    case .officers:
      return lines.flatMap { line in
        line.enumerated().compactMap { day, cell in
          guard let cell, case .known(let post) = cell.post else { return nil }
          return (day, cell.shift, post)
        }
      }
    }
  }

  /// Dates before the roster of which the units are known.
  private var pastDates: [CivilDate] {
    let history = grounds.scenario.history
    let dates =
      switch unit {
      case .crews: Set(history.crews.keys)
      case .officers: Set(history.cells.values.flatMap { $0.compactMap { date, cell in isInZone(cell) ? date : nil } })
      }
    return dates.filter { $0 < grounds.scenario.period.from }.sorted()
  }

  private func isInZone(_ cell: History.Cell) -> Bool {
    guard case .shift(let shift, let post?) = cell, grounds.shiftPlaces[shift] != nil, let place = grounds.postPlaces[post] else { return false }
    return !zonesAt[place].isEmpty
  }

  /// Shift and post of each unit of an earlier day.
  private func past(on date: CivilDate) -> [(shift: Int, post: Int)] {
    let history = grounds.scenario.history
    let duties: [(Shift.ID, Post.ID)] =
      switch unit {
      case .crews: (history.crews[date] ?? []).map { ($0.shift, $0.post) }
      case .officers:
        history.cells.values.compactMap { cells in
          guard let cell = cells[date], case .shift(let shift, let post?) = cell else { return nil }
          return (shift, post)
        }
      }
    // Parts of sectors' units are added in one order, whatever the order of the history.
    return duties.compactMap { shift, post in
      guard let shift = grounds.shiftPlaces[shift], let post = grounds.postPlaces[post] else { return nil }
      return (shift, post)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }
}
