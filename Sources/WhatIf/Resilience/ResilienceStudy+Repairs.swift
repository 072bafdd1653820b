import PatrolScheduling
import Synchronization

/// Each absence by itself, mended by those who are off on the day.
///
/// By one person: everybody else keeps his duties, and whoever is off may be called to the very duty of the absent one. That he may take it says the audit: a duty that adds a breach bars him.
/// What he leaves missing is what the roll call leaves, whose steps by the reserve are taken one by one: no better ones exist where all in reserve are alike and no crews are planned, elsewhere they may
/// (`Muster`). Where the best of all ways is asked for, it is solved (`SolvedRepair`).
extension ResilienceStudy {
  /// Absences mended, the most harmful first.
  struct Mending {
    var repairs: [Resilience.AbsenceRepair] = []
    /// How many an interruption left.
    var undone = 0
  }

  private enum Attempt: Sendable {
    case done(Resilience.AbsenceRepair?)
    case interrupted
  }

  func mending(
    _ losses: [Resilience.OfficerLoss], _ dutyDays: [[Int]], _ singles: SingleAbsence, threads: Int,
    progress: (@Sendable (Progress) -> Void)?, isCancelled: (@Sendable () -> Bool)?
  ) throws(SchedulingError) -> Mending {
    func points(_ loss: Resilience.OfficerLoss) -> Int { singles == .week ? loss.week.points : loss.day.points }
    let harmful = losses.enumerated().filter { points($0.element) > 0 }.sorted { left, right in
      (points(right.element), left.offset) < (points(left.element), right.offset)
    }.map(\.element)
    let places = Dictionary(scenario.officers.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let lines = scenario.officers.indices.map { officer in
      judge.points(ofLine: calls.shifts.roster.duties[officer], officerAt: officer)
    }
    let done = Atomic<Int>(0)
    let attempts = try Work.solve(harmful.count, threads: threads) { (place, _) throws(SchedulingError) -> Attempt in
      if isCancelled?() == true { return .interrupted }
      let loss = harmful[place]
      guard let officer = places[loss.officer], let day = scenario.period.day(of: loss.worstDate) else { return .done(nil) }
      let days = singles == .week ? dutyDays[officer] : [day]
      var found =
        singles == .week
        ? Resilience.AbsenceRepair(absences: absences(officer, days), unmended: loss.week, candidates: [], barred: 0)
        : repair(officer, day, unmended: loss.day, lines)
      if singles == .exact || singles == .week {
        let solved = try SolvedRepair(self, isCancelled: isCancelled).solve(officer, days, lines)
        // What a solve had when it was stopped depends on the moment.
        if isCancelled?() == true { return .interrupted }
        found?.solved = solved
        found?.isUnsolved = solved == nil
      }
      progress?(.absences(done.add(1, ordering: .relaxed).newValue, of: harmful.count))
      return .done(found)
    }
    var mending = Mending()
    for (place, attempt) in attempts.enumerated() {
      guard case .done(let repair) = attempt else {
        mending.undone = harmful.count - place
        break
      }
      if let repair { mending.repairs.append(repair) }
    }
    return mending
  }

  private func absences(_ officer: Int, _ days: [Int]) -> [DayDuty] {
    days.compactMap { day in
      calls.shifts.roster.duties[officer][day].map {
        .init(officer: scenario.officers[officer].id, date: scenario.period.date(day), duty: $0)
      }
    }
  }

  private func repair(
    _ officer: Int, _ day: Int, unmended: Resilience.Lack, _ lines: [(points: Int, isClean: Bool)?]
  ) -> Resilience.AbsenceRepair? {
    guard let duty = calls.shifts.roster.duties[officer][day], let cell = calls.shifts.cells[officer][day] else { return nil }
    var candidates: [Resilience.AbsenceRepair.Candidate] = []
    var barred = 0
    for other in scenario.officers.indices where other != officer && calls.shifts.roster.duties[other][day] == nil {
      var line = calls.shifts.roster.duties[other]
      line[day] = duty
      guard let before = lines[other], let after = judge.points(ofLine: line, officerAt: other) else { continue }
      guard after.isClean || !before.isClean && addsNoBreach(other, line) else {
        barred += 1
        continue
      }
      // Each by himself: tasks name people, and the roll call looks at places among equals.
      let lack = table.added(
        calls.presence(
          without: [.init(officer: officer, day: day)],
          standIns: [.init(officer: other, day: day, shift: cell.shift, post: cell.post)]))
      candidates.append(.init(officer: scenario.officers[other].id, lack: lack, linePoints: after.points - before.points))
    }
    let sorted = candidates.enumerated().sorted { left, right in
      (left.element.points, left.element.linePoints, left.offset) < (right.element.points, right.element.linePoints, right.offset)
    }.map(\.element)
    return .init(absences: absences(officer, [day]), unmended: unmended, candidates: sorted, barred: barred)
  }

  /// Whether a changed line of an officer who breaks rules already breaks no more.
  private func addsNoBreach(_ officer: Int, _ line: [Roster.Duty?]) -> Bool {
    func breaches(_ line: [Roster.Duty?]) -> [Breach] {
      let alone = Roster(
        from: scenario.period.from, days: scenario.period.days, officers: [scenario.officers[officer].id], duties: [line],
        isSeated: true)
      return judge.judge(alone).breaches.filter { $0.officer == scenario.officers[officer].id }
    }
    let before = Set(breaches(calls.shifts.roster.duties[officer]))
    return breaches(line).allSatisfy(before.contains)
  }
}
