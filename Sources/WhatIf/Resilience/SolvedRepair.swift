import PatrolScheduling

/// The best of all ways to mend one officer's absence, solved with everybody's shifts held.
///
/// On a day on which he is absent those of his shift may stand at any of its posts and all who are off may be called to any shift; every other cell stays as it is.
struct SolvedRepair {
  private let study: ResilienceStudy
  private let isCancelled: (@Sendable () -> Bool)?

  /// A longer search than this ends with what it has, the same on every machine; the repair is then not said to be proven.
  private static let nodeLimit = 100
  /// For weeks whose nodes are so large that a hundred would take many minutes: what this cuts may depend on the machine, and is not said to be proven either.
  private static let timeLimit = Duration.seconds(20)

  init(_ study: ResilienceStudy, isCancelled: (@Sendable () -> Bool)?) {
    self.study = study
    self.isCancelled = isCancelled
  }

  /// The repair; nil where no roster is found that keeps the rules.
  ///
  /// Look-ahead days of a roster that leaves them empty stay empty where that can be; else they may be filled to keep the rules, are not counted, and nothing is said to be proven.
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
    func solve(fillingLookAhead: Bool) throws(SchedulingError) -> RosterResult {
      try scheduler.solve(
        timeLimit: Self.timeLimit, threads: 1, allowed: allowed(officer, days, fillingLookAhead: fillingLookAhead), nodeLimit: Self.nodeLimit,
        draws: false,
        isCancelled: isCancelled)
    }
    var result = try solve(fillingLookAhead: false)
    var isFilled = false
    if result.roster == nil, isCancelled?() != true, hasEmptyLookAhead {
      result = try solve(fillingLookAhead: true)
      isFilled = true
    }
    guard let found = result.roster, let before = lines[officer] else { return nil }
    let mended = isFilled ? withoutLookAhead(found) : found
    let points = scheduler.audit(mended).points
    var line = roster.duties[officer]
    for day in days { line[day] = nil }
    guard let after = study.judge.points(ofLine: line, officerAt: officer) else { return nil }
    let published = study.judge.points(roster).points
    let called = days.flatMap { day in
      scenario.officers.indices.compactMap { other -> DayDuty? in
        let date = scenario.period.date(day)
        guard roster.duties[other][day] == nil, let duty = mended.duty(scenario.officers[other].id, on: date) else { return nil }
        return .init(officer: scenario.officers[other].id, date: date, duty: duty)
      }
    }
    return .init(
      called: called, lack: study.table.added(study.calls.presence(of: mended)), points: points - published - (after.points - before.points),
      isProven: result.stop == .proven && !isFilled)
  }

  private var lookAhead: Range<Int> { study.scenario.period.days..<study.scenario.period.horizonDays }

  /// Whether nobody has a duty on a look-ahead day, though there are such days.
  private var hasEmptyLookAhead: Bool {
    !lookAhead.isEmpty && study.calls.shifts.roster.duties.allSatisfy { line in lookAhead.allSatisfy { line[$0] == nil } }
  }

  private func withoutLookAhead(_ roster: Roster) -> Roster {
    var roster = roster
    let end = study.scenario.period.date(study.scenario.period.days)
    for row in roster.duties.indices {
      for day in lookAhead where roster.duties[row].indices.contains(day) { roster.duties[row][day] = nil }
    }
    roster.crews.removeAll { $0.date >= end }
    roster.teams = roster.teams(before: end, in: study.scenario)
    return roster
  }

  private func allowed(_ officer: Int, _ days: [Int], fillingLookAhead: Bool) -> AllowedCells {
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
        } else if !isMended && !(fillingLookAhead && lookAhead.contains(day)) {
          allowed.allowOnly([.off], officer: other.id, date: scenario.period.date(day))
        }
      }
    }
    return allowed
  }
}
