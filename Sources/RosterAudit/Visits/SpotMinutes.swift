import PatrolModel

/// The minutes of a period at one spot: at risk, with a crew on duty, visited.
struct SpotMinutes {
  private let first: Int
  private var isAtRisk: [Bool]
  private var isWatched: [Bool]
  private var isVisited: [Bool]

  /// What each spot gets of visits that can be made as planned.
  static func records(_ visits: [PlannedVisit], _ crews: [PatrollingCrew], _ replay: VisitReplay) -> [SpotRecord] {
    let scenario = replay.scenario
    return scenario.hotSpots.map { spot in
      let own = visits.filter { $0.spot == spot.id }
      let near = crews.filter { $0.zones.contains(spot.zone) }
      var minutes = SpotMinutes(spot, scenario, lastDutyEnd: near.flatMap(\.duty).map(\.end).max())
      for crew in near { crew.duty.forEach { minutes.watch($0) } }
      for visit in own { minutes.visit(replay.span(visit, of: crews[visit.crew].crew)) }
      return minutes.record(of: spot, visits: own.count) { CauseOfGap(spot: spot, stretch: $0, crews: crews, scenario: scenario).cause }
        .local(in: scenario.timeZone)
    }
  }

  /// The period from its first shift to the same time after its last day, or to the end of the last duty.
  private init(_ spot: HotSpot, _ scenario: Scenario, lastDutyEnd: Int?) {
    let period = scenario.period
    let begin = scenario.shifts.map(\.startMinute).min() ?? 0
    first = scenario.timeZone.instant(on: period.from, minute: begin)
    let end = max(scenario.timeZone.instant(on: period.date(period.days), minute: begin), lastDutyEnd ?? .min)
    isAtRisk = [Bool](repeating: false, count: max(0, end - first))
    isWatched = isAtRisk
    isVisited = isAtRisk
    for day in -2...(period.days + 1) {
      for window in spot.windows(on: period.date(day)) { mark(scenario.timeZone.interval(window, on: period.date(day)), \.isAtRisk) }
    }
  }

  private mutating func mark(_ stretch: MinuteInterval, _ minutes: WritableKeyPath<SpotMinutes, [Bool]>) {
    for minute in max(0, stretch.start - first)..<max(0, stretch.start - first, min(isAtRisk.count, stretch.end - first)) {
      self[keyPath: minutes][minute] = true
    }
  }

  private mutating func watch(_ duty: MinuteInterval) { mark(duty, \.isWatched) }
  private mutating func visit(_ stretch: MinuteInterval) { mark(stretch, \.isVisited) }

  /// A run of minutes at risk with a crew on duty and nobody there.
  private struct Run {
    var stretch: MinuteInterval
    var isBetweenVisits: Bool
  }

  private func runs() -> [Run] {
    var runs: [Run] = []
    var start: Int?
    var followsVisit = false
    for minute in 0...isAtRisk.count {
      let counts = minute < isAtRisk.count && isAtRisk[minute] && isWatched[minute]
      let isThere = counts && isVisited[minute]
      if counts && !isThere {
        start = start ?? minute
        continue
      }
      if let begin = start {
        runs.append(Run(stretch: MinuteInterval(start: first + begin, end: first + minute), isBetweenVisits: followsVisit && isThere))
      }
      start = nil
      followsVisit = isThere
    }
    return runs
  }

  private func record(of spot: HotSpot, visits: Int, cause: (MinuteInterval) -> SpotRecord.Gap.Cause?) -> RawRecord {
    let runs = runs()
    let between = runs.filter(\.isBetweenVisits).map { Double($0.stretch.minutes) }
    let mean = between.reduce(0, +) / Double(max(1, between.count))
    let spread = (between.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, between.count))).squareRoot()
    let watched = isAtRisk.indices.count { isAtRisk[$0] && isWatched[$0] }
    return RawRecord(
      spot: spot.id, visits: visits, windowMinutes: isAtRisk.count { $0 }, watchedMinutes: watched,
      runs: runs.map { ($0.stretch, cause($0.stretch)) }, variation: between.count < 3 || mean == 0 ? nil : spread / mean)
  }
}

/// A record before its times are told by the office's clock.
private struct RawRecord {
  let spot: HotSpot.ID
  let visits: Int
  let windowMinutes: Int
  let watchedMinutes: Int
  let runs: [(stretch: MinuteInterval, cause: SpotRecord.Gap.Cause?)]
  let variation: Double?

  func local(in zone: OfficeTimeZone) -> SpotRecord {
    func gap(_ run: (stretch: MinuteInterval, cause: SpotRecord.Gap.Cause?)) -> SpotRecord.Gap {
      let from = run.stretch.start + zone.offsetMinutes(at: run.stretch.start)
      let day = from >= 0 ? from / 1440 : (from - 1439) / 1440
      let minute = from - day * 1440
      return .init(date: CivilDate(dayNumber: day), fromMinute: minute, toMinute: minute + run.stretch.minutes, cause: run.cause)
    }
    var longest: (stretch: MinuteInterval, cause: SpotRecord.Gap.Cause?)?
    for run in runs where run.stretch.minutes > longest?.stretch.minutes ?? 0 { longest = run }
    return SpotRecord(
      spot: spot, visits: visits, windowMinutes: windowMinutes, watchedMinutes: watchedMinutes, longestGap: longest.map(gap),
      lateGaps: runs.filter { $0.cause != nil }.map(gap), variation: variation)
  }
}

/// Why nobody comes to a spot for so long.
private struct CauseOfGap {
  let spot: HotSpot
  let stretch: MinuteInterval
  let crews: [PatrollingCrew]
  let scenario: Scenario

  /// Nil where the stretch is no longer than it may be.
  var cause: SpotRecord.Gap.Cause? {
    let settings = scenario.visitSettings
    guard stretch.minutes > settings.longestGapMinutes else { return nil }
    let middle = (stretch.start + stretch.end) / 2
    let near = crews.filter { crew in crew.zones.contains(spot.zone) && crew.duty.contains { $0.overlaps(stretch) } }
    let now = near.filter { crew in crew.duty.contains { $0.start <= middle && middle < $0.end } }
    let there = now.isEmpty ? near : now
    if let task = there.compactMap({ $0.taskThatEmpties(stretch) }).first { return .task(task) }
    let zones = Set(there.flatMap(\.zones))
    let count = scenario.hotSpots.count { other in
      zones.contains(other.zone)
        && (-2...(scenario.period.days + 1)).contains { day in
          let date = scenario.period.date(day)
          return other.windows(on: date).contains { scenario.timeZone.interval($0, on: date).overlaps(stretch) }
        }
    }
    return count > there.count * settings.mostSpots
      ? .tooManySpots(spots: count, crews: there.count) : .round(spots: count, crews: there.count)
  }
}
