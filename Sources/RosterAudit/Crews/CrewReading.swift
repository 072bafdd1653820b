import PatrolModel

/// A crew whose day, shift, post and kind the scenario knows: it counts where crews are asked for.
struct KnownCrew: Sendable, Hashable {
  let day: Int
  let shift: Int
  let post: Int
  let kind: Int
  /// Who sits in it, where the roster names teams; nobody else asks.
  var seated: [Int] = []
  /// Its least size.
  var least = 0

  /// Whether so many of it are on tasks during a part of a stretch that it is absent then.
  func isBroken(in stretch: MinuteInterval, by away: [[Errand]], countsRounds: Bool) -> Bool {
    let lent = seated.count { away.isAway($0, in: stretch, countsRounds: countsRounds) }
    return lent > 0 && seated.count - lent < least
  }
}

/// A roster's crews laid against its scenario; where a grid names none, seats are derived from who is present.
struct CrewReading {
  let crews: [Roster.Crew]
  /// Whether the audit formed the crews itself.
  let areDerived: Bool
  private(set) var known: [KnownCrew] = []
  private(set) var mismatches: [RosterMismatch] = []

  init(_ roster: Roster, _ lines: [[WorkedCell?]], grounds: Grounds) {
    guard roster.isSeated || !grounds.crews.kinds.isEmpty else {
      crews = []
      areDerived = false
      return
    }
    crews = !roster.isSeated ? DerivedSeating.crews(lines, grounds) : roster.crews
    areDerived = !roster.isSeated && !crews.isEmpty
    var seats = roster.teams.isEmpty ? nil : TakenSeats(lines, grounds)
    for (place, crew) in crews.enumerated() {
      guard let day = grounds.scenario.period.day(of: crew.date) else {
        mismatches.append(.crewOutsideHorizon(place, crew.date))
        continue
      }
      guard let shift = grounds.shiftPlaces[crew.shift], let post = grounds.postPlaces[crew.post] else { continue }
      let seated = seats?.take(crew, day: day, WorkedCell(shift: shift, post: .known(post))) ?? []
      guard let kind = grounds.crews.kindPlaces[crew.kind] else { continue }
      known.append(
        KnownCrew(
          day: day, shift: shift, post: post, kind: kind, seated: seated,
          least: seats == nil ? 0 : grounds.crews.least(kind: kind, post: post, day: day)))
    }
  }
}

/// Who sits in a crew already, as far as the crews have been walked.
private struct TakenSeats {
  private let lines: [[WorkedCell?]]
  private let grounds: Grounds
  private var isSeated: [[Bool]]

  init(_ lines: [[WorkedCell?]], _ grounds: Grounds) {
    self.lines = lines
    self.grounds = grounds
    isSeated = lines.map { [Bool](repeating: false, count: $0.count) }
  }

  /// Those of a crew who work there and sat in none before it.
  mutating func take(_ crew: Roster.Crew, day: Int, _ cell: WorkedCell) -> [Int] {
    var seated: [Int] = []
    for id in crew.officers {
      guard let officer = grounds.officerPlaces[id], lines[officer][day] == cell, !isSeated[officer][day] else { continue }
      isSeated[officer][day] = true
      seated.append(officer)
    }
    return seated
  }
}
