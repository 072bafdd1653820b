extension Roster {
  /// Its first days alone, with the teams of the last night.
  ///
  /// - Parameters:
  ///   - count: How many days; the roster has no look-ahead then.
  ///   - scenario: Whose shifts say until when a night goes on.
  public func firstDays(_ count: Int, in scenario: Scenario) -> Roster {
    let end = from + count
    let wasSeated = isSeated
    var cut = self
    cut.days = count
    cut.duties = duties.map { Array($0.prefix(max(0, count))) }
    cut.crews = crews.filter { $0.date < end }
    cut.isSeated = wasSeated
    cut.teams = teams(before: end, in: scenario)
    return cut
  }

  /// The published days alone, with the teams of the last night.
  ///
  /// - Parameter scenario: Whose shifts say until when a night goes on.
  public func withoutLookAhead(in scenario: Scenario) -> Roster { firstDays(days, in: scenario) }

  /// The teams of the days before a date: those that are dated so, and those that do their task after midnight in the hours of a duty that began before it.
  ///
  /// The day after the last one is the next roster's, but the last night goes on into it, and nobody of the next roster could do then what is asked of that night.
  /// Of a team with people from both sides those alone are in it who came on duty before the date.
  /// - Parameter scenario: Whose shifts say until when a night goes on.
  public func teams(before date: CivilDate, in scenario: Scenario) -> [Team] {
    // Most rosters have none, and a clock takes its time.
    guard teams.contains(where: { $0.date >= date }) else { return teams }
    let clock = DutyClock(scenario)
    let shifts = Dictionary(scenario.shifts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    return teams.compactMap { team in
      guard team.date >= date else { return team }
      let span = clock.interval(on: team.date, from: team.fromMinute, minutes: team.toMinute - team.fromMinute)
      var kept = team
      kept.officers = team.officers.filter { officer in
        (1...DutyClock.reachDays).contains { back in
          let day = date + -back
          guard let shift = duty(officer, on: day).flatMap({ shifts[$0.shift] }) else { return false }
          return clock.intervals(shift: shift, day: day - scenario.period.from).contains { $0.covers(span) }
        }
      }
      return kept.officers.isEmpty ? nil : kept
    }
  }
}
