import PatrolScheduling

/// Each absence by itself, mended by those who are off on the day.
///
/// By one person: everybody else keeps his duties, and whoever is off may be called to the very duty of the absent one. That he may take it says the audit: a duty that adds a breach bars him.
/// With one person called to that duty the best of these is the best there is. Where the best of all ways is asked for, it is solved (`SolvedRepair`).
extension ResilienceStudy {
  func repairs(
    _ losses: [Resilience.OfficerLoss], _ dutyDays: [[Int]], _ singles: SingleAbsence, threads: Int
  ) throws(SchedulingError) -> [Resilience.AbsenceRepair] {
    let harmful = losses.filter { singles == .week ? $0.week.points > 0 : $0.day.points > 0 }
    let places = Dictionary(scenario.officers.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let lines = scenario.officers.indices.map { officer in
      judge.points(ofLine: calls.shifts.roster.duties[officer], officerAt: officer)
    }
    let found = try Work.solve(harmful.count, threads: threads) { (place, _) throws(SchedulingError) -> Resilience.AbsenceRepair? in
      let loss = harmful[place]
      guard let officer = places[loss.officer], let day = scenario.period.day(of: loss.worstDate) else { return nil }
      let days = singles == .week ? dutyDays[officer] : [day]
      var found =
        singles == .week
        ? Resilience.AbsenceRepair(absences: absences(officer, days), unmended: loss.week, candidates: [], barred: 0)
        : repair(officer, day, unmended: loss.day, lines)
      if singles == .exact || singles == .week { found?.solved = try SolvedRepair(self).solve(officer, days, lines) }
      return found
    }
    return found.compactMap(\.self).enumerated().sorted { left, right in
      (right.element.unmended.points, left.offset) < (left.element.unmended.points, right.offset)
    }.map(\.element)
  }

  private func absences(_ officer: Int, _ days: [Int]) -> [Resilience.AbsenceRepair.DayDuty] {
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
    // Those who differ in nothing that a roll call looks at leave the same behind.
    var known: [Standing: Resilience.Lack] = [:]
    for other in scenario.officers.indices where other != officer && calls.shifts.roster.duties[other][day] == nil {
      var line = calls.shifts.roster.duties[other]
      line[day] = duty
      guard let before = lines[other], let after = judge.points(ofLine: line, officerAt: other) else { continue }
      guard after.isClean || !before.isClean && addsNoBreach(other, line) else {
        barred += 1
        continue
      }
      let standing = Standing(other, calls.shifts)
      let lack =
        known[standing]
        ?? table.added(
          calls.presence(
            without: [.init(officer: officer, day: day)],
            standIns: [.init(officer: other, day: day, shift: cell.shift, post: cell.post)]))
      known[standing] = lack
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

/// What a roll call looks at in an officer.
private struct Standing: Hashable {
  let held: Set<Qualification.ID>
  let regu: String?
  let counts: [Bool]

  init(_ officer: Int, _ shifts: PlannedShifts) {
    held = shifts.scenario.qualifications(of: shifts.scenario.officers[officer])
    regu = shifts.regu[officer]
    counts = shifts.counts(officer)
  }
}
