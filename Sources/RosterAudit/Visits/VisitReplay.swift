import PatrolModel

/// Replays a plan of visits minute by minute, apart from whoever made it.
///
/// What it finds are notes about a plan of work. They are no breaches of rules about duty, cost no points and change nothing of the audit's judgement.
public struct VisitReplay: Sendable {
  let scenario: Scenario
  let clock: DutyClock
  let spots: [HotSpot.ID: HotSpot]

  /// Prepares replays of a scenario's plans.
  public init(_ scenario: Scenario) {
    self.scenario = scenario
    clock = DutyClock(scenario)
    spots = Dictionary(scenario.hotSpots.map { ($0.id, $0) }) { first, _ in first }
  }

  /// What comes of visits of a roster's crews.
  public func findings(_ visits: [PlannedVisit], of roster: Roster) -> VisitFindings {
    let crews = roster.crews.map { PatrollingCrew($0, roster, self) }
    var flaws = visits.enumerated().flatMap { place, visit in
      self.flaws(of: visit, crews).map { VisitFlaw(visit: place, kind: $0) }
    }
    for crew in crews.indices {
      let own = visits.indices.filter { visits[$0].crew == crew && spots[visits[$0].spot] != nil }
      let inOrder = own.sorted { (visits[$0].minute, $0) < (visits[$1].minute, $1) }
      flaws += wayFlaws(inOrder, visits, crews[crew]) + countFlaws(inOrder, visits)
    }
    flaws = flaws.enumerated().sorted { ($0.element.visit, $0.offset) < ($1.element.visit, $1.offset) }.map(\.element)
    let flawed = Set(flaws.map(\.visit))
    let made = visits.indices.filter { !flawed.contains($0) }.map { visits[$0] }
    let records = SpotMinutes.records(made, crews, self)
    return VisitFindings(visits: visits, flaws: flaws, spots: records)
  }

  /// The real stretch of a visit.
  func span(_ visit: PlannedVisit, of crew: Roster.Crew) -> MinuteInterval {
    let start = scenario.timeZone.instant(on: crew.date, minute: visit.minute)
    return MinuteInterval(start: start, end: start + visit.minutes)
  }

  /// Whether a stretch lies within one risk window, or within several that follow on each other.
  private func isAtRisk(_ spot: HotSpot, _ stretch: MinuteInterval, around date: CivilDate) -> Bool {
    let windows = (-2...2).flatMap { day in spot.windows(on: date + day).map { scenario.timeZone.interval($0, on: date + day) } }
    return (stretch.start..<stretch.end).allSatisfy { minute in windows.contains { $0.start <= minute && minute < $0.end } }
  }

  private func flaws(of visit: PlannedVisit, _ crews: [PatrollingCrew]) -> [VisitFlaw.Kind] {
    guard crews.indices.contains(visit.crew) else { return [.unknownCrew] }
    guard let spot = spots[visit.spot] else { return [.unknownSpot] }
    let (crew, settings) = (crews[visit.crew], scenario.visitSettings)
    let stretch = span(visit, of: crew.crew)
    var kinds: [VisitFlaw.Kind] = []
    let isOnDuty = crew.duty.contains { duty in
      duty.start + settings.rollCallMinutes <= stretch.start && stretch.end <= duty.end - settings.handOverMinutes
    }
    if !isOnDuty { kinds.append(.outsideDuty) }
    if !crew.zones.contains(spot.zone) { kinds.append(.outsideZone) }
    if !isAtRisk(spot, stretch, around: crew.crew.date) { kinds.append(.outsideWindow) }
    if visit.minutes < settings.leastMinutes || visit.minutes > settings.mostMinutes { kinds.append(.wrongLength) }
    if let task = crew.taskThatEmpties(stretch) { kinds.append(.duringTask(task)) }
    return kinds
  }

  /// Stops that cannot be reached in time from the one before.
  private func wayFlaws(_ order: [Int], _ visits: [PlannedVisit], _ crew: PatrollingCrew) -> [VisitFlaw] {
    zip(order, order.dropFirst()).compactMap { before, after in
      guard let from = spots[visits[before].spot], let to = spots[visits[after].spot] else { return nil }
      let needed = from.id == to.id ? 0 : scenario.visitSettings.travelMinutes(from: from.point, to: to.point, by: crew.vehicle)
      let available = span(visits[after], of: crew.crew).start - span(visits[before], of: crew.crew).end
      return available < needed ? VisitFlaw(visit: after, kind: .unreachable(needed: needed, available: available)) : nil
    }
  }

  /// Stops at more spots than a crew may have: those at the spots that come last.
  private func countFlaws(_ order: [Int], _ visits: [PlannedVisit]) -> [VisitFlaw] {
    var seen: [HotSpot.ID] = []
    for place in order where !seen.contains(visits[place].spot) { seen.append(visits[place].spot) }
    let most = scenario.visitSettings.mostSpots
    let tooMany = Set(seen.dropFirst(most))
    return order.filter { tooMany.contains(visits[$0].spot) }.map { VisitFlaw(visit: $0, kind: .tooManySpots(count: seen.count)) }
  }
}

/// A crew with what a replay asks of it.
struct PatrollingCrew {
  let crew: Roster.Crew
  /// The stretches of its shift; none where the scenario does not know it, or it rides on a day that is not published.
  let duty: [MinuteInterval]
  /// The zones that it patrols.
  let zones: [Zone.ID]
  let vehicle: Vehicle.Kind?
  private let least: Int
  private let tasks: [(task: ShiftTask.ID, span: MinuteInterval, gone: Int)]

  init(_ crew: Roster.Crew, _ roster: Roster, _ replay: VisitReplay) {
    let scenario = replay.scenario
    self.crew = crew
    let day = crew.date - scenario.period.from
    let shift = scenario.shifts.firstIndex { $0.id == crew.shift }
    let hours = shift.map { (0..<scenario.period.days).contains(day) ? replay.clock.intervals(shift: $0, day: day) : [] } ?? []
    // Hours that follow on each other are one stretch of duty.
    duty = hours.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.reduce(into: []) { joined, next in
      guard let last = joined.last, next.start <= last.end else { return joined.append(next) }
      joined[joined.count - 1] = MinuteInterval(start: last.start, end: max(last.end, next.end))
    }
    zones = scenario.patrolledZones(of: crew.post)
    let kind = scenario.crewKinds.first { $0.id == crew.kind }
    vehicle = scenario.vehicles.first { $0.id == crew.vehicle }?.kind ?? kind?.vehicle
    least = kind?.least ?? 1
    tasks = roster.teams.compactMap { team in
      let gone = crew.officers.filter(team.officers.contains).count
      guard gone > 0 else { return nil }
      let start = scenario.timeZone.instant(on: team.date, minute: team.fromMinute)
      return (team.task, MinuteInterval(start: start, end: start + team.toMinute - team.fromMinute), gone)
    }
  }

  /// A task because of which fewer than the least size remain at some minute of a stretch.
  func taskThatEmpties(_ stretch: MinuteInterval) -> ShiftTask.ID? {
    guard !tasks.isEmpty else { return nil }
    for minute in stretch.start..<stretch.end {
      let now = tasks.filter { $0.span.start <= minute && minute < $0.span.end }
      let gone = now.reduce(0) { $0 + $1.gone }
      if gone > 0, crew.officers.count - gone < least { return now.first?.task }
    }
    return nil
  }
}
