import PatrolModel

extension RosterFile {
  /// The visits with their crews by place in the roster; one whose crew the roster does not have is not among them.
  public var plannedVisits: [PlannedVisit] {
    get {
      let places = Dictionary(crewIDs.enumerated().map { ($1, $0) }) { first, _ in first }
      return visits.compactMap { visit in
        places[visit.crew].map { PlannedVisit(crew: $0, spot: .init(visit.spot), minute: visit.minute, minutes: visit.minutes) }
      }
    }
    set {
      let ids = crewIDs
      visits = newValue.compactMap { visit in
        guard ids.indices.contains(visit.crew) else { return nil }
        return Visit(crew: ids[visit.crew], spot: visit.spot.text, minute: visit.minute, minutes: visit.minutes)
      }
    }
  }

  /// Puts another roster in its place; visits go with the crews that are still there, whoever rides in them now.
  public mutating func replaceRoster(with other: Roster) {
    roster = other
    let crews = Set(crewIDs)
    visits.removeAll { !crews.contains($0.crew) }
  }
}
