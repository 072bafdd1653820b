import PatrolScheduling

/// The best of all ways to mend one officer's absence, solved with everybody's shifts held.
///
/// On a day on which he is absent those of his shift may stand at any of its posts and all who are off may be called to any shift; every other cell stays as it is.
struct SolvedRepair {
  private let study: ResilienceStudy

  /// A longer search than this ends with what it has; the repair is then not said to be proven.
  private static let timeLimit = Duration.seconds(20)

  init(_ study: ResilienceStudy) { self.study = study }

  /// The repair; nil where the solver finds no roster that keeps the rules.
  ///
  /// - Throws: `SchedulingError` where the solver or the audit refuses it.
  func solve(_ officer: Int, _ days: [Int], _ lines: [(points: Int, isClean: Bool)?]) throws(SchedulingError) -> Resilience.AbsenceRepair.Solved? {
    let (scenario, roster) = (study.scenario, study.calls.shifts.roster)
    var freed = scenario
    // What binds the absent one to a duty on these days has fallen with it.
    freed.requests.removeAll { request in
      request.officer == scenario.officers[officer].id && request.kind.isBinding && days.contains(request.date - scenario.period.from)
    }
    let scheduler = PatrolScheduler(scenario: freed)
    let result = try scheduler.solve(timeLimit: Self.timeLimit, threads: 1, allowed: allowed(officer, days))
    guard let mended = result.roster, let points = result.points, let before = lines[officer] else { return nil }
    var line = roster.duties[officer]
    for day in days { line[day] = nil }
    guard let after = study.judge.points(ofLine: line, officerAt: officer) else { return nil }
    let published = study.judge.points(roster).points
    let called = days.flatMap { day in
      scenario.officers.indices.compactMap { other -> Resilience.AbsenceRepair.DayDuty? in
        let date = scenario.period.date(day)
        guard roster.duties[other][day] == nil, let duty = mended.duty(scenario.officers[other].id, on: date) else { return nil }
        return .init(officer: scenario.officers[other].id, date: date, duty: duty)
      }
    }
    return .init(
      called: called, lack: study.table.added(study.calls.presence(of: mended)), points: points - published - (after.points - before.points),
      isProven: result.stop == .proven)
  }

  private func allowed(_ officer: Int, _ days: [Int]) -> AllowedCells {
    let (scenario, roster) = (study.scenario, study.calls.shifts.roster)
    var allowed = AllowedCells()
    for (place, other) in scenario.officers.enumerated() {
      for day in 0..<scenario.period.horizonDays {
        let duty = roster.duties[place][day]
        let isMended = days.contains(day)
        if place == officer && isMended {
          allowed.allowOnly([.off], officer: other.id, date: scenario.period.date(day))
        } else if let duty {
          let isHere = isMended && duty.shift == roster.duties[officer][day]?.shift
          let choice: AllowedCells.Choice = isHere ? .shift(duty.shift) : duty.post.map { .duty(duty.shift, $0) } ?? .shift(duty.shift)
          allowed.allowOnly([choice], officer: other.id, date: scenario.period.date(day))
        } else if !isMended {
          allowed.allowOnly([.off], officer: other.id, date: scenario.period.date(day))
        }
      }
    }
    return allowed
  }
}
