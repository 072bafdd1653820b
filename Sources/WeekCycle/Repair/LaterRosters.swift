import PatrolFiles
import PatrolScheduling

extension RosterArchive {
  /// What published rosters after a scenario's period still ask of the officers and vehicles that are out by then, by their first days; those of which nothing is asked are left out.
  ///
  /// Of shifts that the scenario does not know only the day is compared.
  /// - Throws: `ArchiveFailure` as `rosters` does.
  public func later(than scenario: Scenario, for request: RepairRequest) throws(ArchiveFailure) -> [LaterRoster] {
    let end = scenario.period.from + scenario.period.days
    let published = try rosters { $0 >= end }.filter { !$0.isWorked }
    let latest = published.filter { roster in !published.contains { $0.from == roster.from && $0.version > roster.version } }
    return latest.compactMap { archived in
      let roster = archived.file.roster
      let duties = request.absences.flatMap { absence in
        Self.duties(of: absence.officer, in: roster).filter { date, duty in
          Self.overlaps(duty.shift, date, from: absence.from, to: absence.to, scenario)
        }.map { DayDuty(officer: absence.officer, date: $0.date, duty: $0.duty) }
      }
      let crews = request.outages.flatMap { outage in
        roster.crews.filter { crew in
          crew.vehicle == outage.vehicle && (0..<roster.days).contains(crew.date - roster.from)
            && Self.overlaps(crew.shift, crew.date, from: outage.from, to: outage.to, scenario)
        }
      }
      guard !duties.isEmpty || !crews.isEmpty else { return nil }
      return LaterRoster(from: roster.from, days: roster.days, version: archived.version, path: archived.path, duties: duties, crews: crews)
    }
  }

  private static func duties(of officer: Officer.ID, in roster: Roster) -> [(date: CivilDate, duty: Roster.Duty)] {
    (0..<roster.days).compactMap { day in
      let date = roster.from + day
      return roster.duty(officer, on: date).map { (date, $0) }
    }
  }

  private static func overlaps(_ shift: Shift.ID, _ date: CivilDate, from: CivilMoment, to: CivilMoment, _ scenario: Scenario) -> Bool {
    let zone = scenario.timeZone
    let out = MinuteInterval(start: from.instant(in: zone), end: to.instant(in: zone))
    let day = [ClockInterval(startMinute: 0, endMinute: 1440)]
    let intervals = scenario.shifts.first { $0.id == shift }?.intervals ?? day
    return intervals.contains { zone.interval($0, on: date).overlaps(out) }
  }
}
