import PatrolModel

/// A crew whose day, shift, post and kind the scenario knows: it counts where crews are asked for.
struct KnownCrew: Sendable, Hashable {
  let day: Int
  let shift: Int
  let post: Int
  let kind: Int
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
    for (place, crew) in crews.enumerated() {
      guard let day = grounds.scenario.period.day(of: crew.date) else {
        mismatches.append(.crewOutsideHorizon(place, crew.date))
        continue
      }
      guard let shift = grounds.shiftPlaces[crew.shift], let post = grounds.postPlaces[crew.post], let kind = grounds.crews.kindPlaces[crew.kind]
      else { continue }
      known.append(KnownCrew(day: day, shift: shift, post: post, kind: kind))
    }
  }
}
