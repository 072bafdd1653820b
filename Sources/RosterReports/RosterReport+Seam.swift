import PatrolModel

extension RosterReport {
  /// The same with those findings alone for which the days before a date answer, by themselves or together with later ones.
  ///
  /// What the roster that begins on that date breaks by itself is not this one's to answer for.
  public func answering(before end: CivilDate) -> RosterReport {
    let own = mismatches.filter { mismatch in
      switch mismatch {
      case .unknownShift(_, let date, _), .outsideHorizon(_, let date), .crewOutsideHorizon(_, let date): date < end
      case .unknownOfficer, .missingOfficer, .repeatedOfficer, .unknownTask, .repeatedTask, .taskTime, .taskOfficer, .shortLine: true
      }
    }
    return RosterReport(
      scenario: scenario, roster: roster, breaches: breaches.filter { ($0.dates.first ?? end) < end }, charges: charges, shortages: shortages,
      points: points, lookAheadPoints: lookAheadPoints, mismatches: own, departures: departures, indicators: indicators,
      crewBreaches: crewBreaches.filter { $0.date < end }, secondRank: secondRank, exemptions: exemptions, taskShortages: taskShortages)
  }
}
