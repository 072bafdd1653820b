import PatrolModel

extension RosterReport {
  /// Codes of shifts on a date or later that the scenario does not know, in order; they are judged as days without duty.
  public func unknownShifts(from date: CivilDate) -> [Shift.ID] {
    let codes = mismatches.compactMap { mismatch -> Shift.ID? in
      guard case .unknownShift(_, let day, let shift) = mismatch, day >= date else { return nil }
      return shift
    }
    return Set(codes).sorted()
  }

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
