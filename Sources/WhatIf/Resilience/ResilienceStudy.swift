import PatrolScheduling
import Synchronization

/// Says what absences do to a published roster: `RollCalls` says who goes where then, the audit counts what is missing.
///
/// ```swift
/// let found = try ResilienceStudy(scenario: scenario, roster: roster).run(AbsenceModel(millionths: 50_000), samples: 1000)
/// ```
public struct ResilienceStudy: Sendable {
  /// What each absence is that is mended by itself.
  public enum SingleAbsence: String, Sendable, CaseIterable {
    /// None.
    case none
    /// Each officer on the one published day on which his absence costs most, by one person who takes his duty.
    case day
    /// The same, and the best of all ways, solved.
    case exact
    /// Each officer on all published days, the best of all ways, solved.
    case week
  }

  /// How far a study has come.
  public enum Progress: Sendable, Hashable {
    /// So many weeks were drawn.
    case weeks(Int, of: Int)
    /// So many absences were looked at by themselves.
    case absences(Int, of: Int)
  }

  /// Most samples that are drawn: what each lacks is kept until all are summed up.
  public static let mostSamples = 20_000
  /// How many more in reserve on each shift are tried.
  public static let mostReserves = 5

  let scenario: Scenario
  let calls: RollCalls
  let table: NeedTable
  let judge: RosterAudit

  /// Prepares the roll calls of a roster.
  public init(scenario: Scenario, roster: Roster) {
    self.scenario = scenario
    judge = RosterAudit(scenario)
    calls = RollCalls(scenario, roster, mostReserves: Self.mostReserves)
    table = NeedTable(calls)
  }

  /// Draws weeks, and looks at each absence by itself.
  ///
  /// Stopped before its end it tells of the weeks before the first that was not drawn, one at least, and of the most harmful absences: see `Resilience.undone`.
  /// - Parameters:
  ///   - model: How often officers are absent and for how long.
  ///   - samples: How many weeks are drawn, 1 to `mostSamples`; a number outside is brought inside. The default is 1000.
  ///   - seed: Seed of the draws; nil takes the scenario's.
  ///   - singles: Which single absences are mended; the default is each officer's worst day.
  ///   - threads: How many work at the same time; no figure depends on it. The default is 2. What is `solved` is the same on every machine where its
  ///     20 seconds do not cut in before its limit of branching nodes; where either cuts in it is not said to be proven.
  ///   - progress: Told after each week and each absence, from several threads.
  ///   - isCancelled: Asked often, from several threads; true stops with what is there.
  /// - Throws: `SchedulingError` where a repair is solved and the solver or the audit refuses it.
  public func run(
    _ model: AbsenceModel, samples: Int = 1000, seed: UInt64? = nil, singles: SingleAbsence = .day, threads: Int = 2,
    progress: (@Sendable (Progress) -> Void)? = nil, isCancelled: (@Sendable () -> Bool)? = nil
  ) throws(SchedulingError) -> Resilience {
    let asked = min(Self.mostSamples, max(1, samples))
    let seed = seed ?? scenario.seed
    let dutyDays = calls.dutyDays
    let draw = AbsenceDraw(model, days: scenario.period.days, seed: seed)
    let losses = officerLosses(dutyDays, threads: threads)
    let done = Atomic<Int>(0)
    let drawn = SideBySide.map(asked, threads: threads) { sample -> Week? in
      if sample > 0, isCancelled?() == true { return nil }
      let week = week(sample, draw, dutyDays)
      progress?(.weeks(done.add(1, ordering: .relaxed).newValue, of: asked))
      return week
    }
    // Weeks behind a gap would be those that happened to be quick.
    let weeks = drawn.prefix { $0 != nil }.compactMap(\.self)
    let mending =
      try singles == .none ? Mending() : mending(losses, dutyDays, singles, threads: threads, progress: progress, isCancelled: isCancelled)
    let sums = SampleSums(weeks, table)
    var found = Resilience(
      model: model, samples: weeks.count, seed: seed, duties: dutyDays.reduce(0) { $0 + $1.count },
      absentDuties: weeks.reduce(0) { $0 + $1.absentDuties },
      published: table.published, added: .init(weeks.map { $0.added[0] }), samplesMissing: weeks.count { $0.isMissing[0] },
      samplesMissingVeryVulnerable: sums.samplesMissingVeryVulnerable, mostMissed: sums.mostMissed, worstSample: sums.worstSample,
      places: sums.places, classes: sums.classes,
      shifts: sums.shifts, officers: losses, reserves: reserves(weeks), needs: needs(weeks),
      repairs: mending.repairs)
    if weeks.count < asked || mending.undone > 0 { found.undone = .init(samplesAsked: asked, repairs: mending.undone) }
    return found
  }

  /// One drawn week.
  struct Week: Sendable {
    var absentDuties = 0
    /// Without more in reserve.
    var losses: [NeedTable.Loss] = []
    /// With 0, 1, 2 and so on more in reserve; from the last on nothing changes.
    var added: [Resilience.Lack] = []
    var isMissing: [Bool] = []
    /// For each shift that misses a minimum the least number in reserve with which it does not; one more than tried where none is enough.
    var needs: [Demand.ShiftOnDay: Int] = [:]
  }

  private func week(_ sample: Int, _ draw: AbsenceDraw, _ dutyDays: [[Int]]) -> Week {
    let absences = dutyDays.enumerated().flatMap { officer, days -> [RollCalls.Absence] in
      days.isEmpty ? [] : draw.days(sample: sample, officer: officer).filter(days.contains).map { .init(officer: officer, day: $0) }
    }
    var week = Week()
    week.absentDuties = absences.count
    let lost = Set(
      absences.compactMap { absence in
        calls.shifts.cells[absence.officer][absence.day].map { Demand.ShiftOnDay(day: absence.day, shift: $0.shift) }
      })
    for more in 0...Self.mostReserves {
      let present = calls.presence(without: absences, reserves: more)
      let losses = table.losses(present)
      if more == 0 { week.losses = losses }
      let added = table.added(present, losses)
      week.added.append(added)
      week.isMissing.append(losses.contains { $0.isMinimum })
      // A shift that misses a minimum with so many in reserve needs one more at least.
      for loss in losses where loss.isMinimum {
        for call in table.needs[loss.need].calls where lost.contains(call) { week.needs[call] = more + 1 }
      }
      if losses.isEmpty && added.points == 0 { break }
    }
    return week
  }

  private func reserves(_ weeks: [Week]) -> [Resilience.ReserveStep] {
    (0...Self.mostReserves).map { more in
      Resilience.ReserveStep(
        more: more, added: .init(weeks.compactMap { $0.added.indices.contains(more) ? $0.added[more] : $0.added.last }),
        samplesMissing: weeks.count { $0.isMissing.indices.contains(more) ? $0.isMissing[more] : false })
    }
  }

  private func needs(_ weeks: [Week]) -> [Resilience.ReserveNeed] {
    (0..<scenario.period.days).flatMap { day in
      scenario.shifts.indices.compactMap { shift -> Resilience.ReserveNeed? in
        let call = Demand.ShiftOnDay(day: day, shift: shift)
        guard calls.shifts.calls.contains(where: { $0.day == day && $0.shift == shift && !$0.officers.isEmpty }) else { return nil }
        let sorted = weeks.map { $0.needs[call] ?? 0 }.sorted()
        func enough(_ percent: Int) -> Int? {
          let number = sorted[max(0, (sorted.count * percent + 99) / 100 - 1)]
          return number > Self.mostReserves ? nil : number
        }
        return .init(date: scenario.period.date(day), shift: scenario.shifts[shift].id, inHalf: enough(50), in90: enough(90), in95: enough(95))
      }
    }
  }

  private func officerLosses(_ dutyDays: [[Int]], threads: Int) -> [Resilience.OfficerLoss] {
    let found = SideBySide.map(dutyDays.count, threads: threads) { officer -> Resilience.OfficerLoss? in
      let days = dutyDays[officer]
      let losses = days.map { day in (day: day, lack: table.added(calls.presence(without: [.init(officer: officer, day: day)]))) }
      guard
        let worst = losses.reduce(
          nil,
          { (worst: (day: Int, lack: Resilience.Lack)?, next) in
            worst.map { next.lack.points > $0.lack.points ? next : $0 } ?? next
          })
      else { return nil }
      let week = table.added(calls.presence(without: days.map { .init(officer: officer, day: $0) }))
      return .init(
        officer: scenario.officers[officer].id, duties: days.count, week: week, worstDate: scenario.period.date(worst.day), day: worst.lack)
    }
    return found.compactMap(\.self).enumerated().sorted { left, right in
      (right.element.week.points, right.element.day.points, left.offset) < (left.element.week.points, left.element.day.points, right.offset)
    }.map(\.element)
  }
}
