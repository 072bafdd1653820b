import PatrolModel

/// Plans which crew stops when at which hot spot of its zones on the published days.
public struct VisitPlanner: Sendable {
  private let scenario: Scenario
  private let clock: DutyClock

  /// A planner for the rosters of a scenario.
  public init(_ scenario: Scenario) {
    self.scenario = scenario
    clock = DutyClock(scenario)
  }

  /// The visits of a roster's crews, by crew and time; none where the scenario has no hot spots or the roster no crews.
  ///
  /// The same scenario with the same seed and the same crews gives the same visits.
  public func visits(of roster: Roster) -> [PlannedVisit] {
    guard !scenario.hotSpots.isEmpty else { return [] }
    let problem = problem(of: roster)
    return problem.stops().map { stop in
      let crew = problem.units[stop.unit].crew
      return PlannedVisit(
        crew: crew, spot: scenario.hotSpots[stop.spot].id, minute: minute(of: stop.start, on: roster.crews[crew].date), minutes: stop.end - stop.start
      )
    }
  }

  /// What the visits of a roster's crews are planned from.
  public func problem(of roster: Roster) -> VisitProblem {
    let settings = scenario.visitSettings
    let spots = Dictionary(grouping: scenario.hotSpots.indices) { scenario.hotSpots[$0].zone }
    var vehicles: [Vehicle.Kind?] = []
    var units: [VisitProblem.Unit] = []
    for (place, crew) in roster.crews.enumerated() {
      let day = crew.date - scenario.period.from
      let own = scenario.patrolledZones(of: crew.post).flatMap { spots[$0] ?? [] }
      guard (0..<scenario.period.days).contains(day), !own.isEmpty, let shift = scenario.shifts.firstIndex(where: { $0.id == crew.shift }) else {
        continue
      }
      let vehicle = vehicleKind(crew)
      let travel = vehicles.firstIndex(of: vehicle) ?? vehicles.count
      if travel == vehicles.count { vehicles.append(vehicle) }
      let away = absences(of: crew, in: roster)
      for duty in MinuteInterval.joined(clock.intervals(shift: shift, day: day)) {
        let working = MinuteInterval(start: duty.start + settings.rollCallMinutes, end: duty.end - settings.handOverMinutes)
        units.append(.init(crew: place, duty: duty, free: working.without(away), spots: own, travel: travel))
      }
    }
    let points = scenario.hotSpots.map(\.point)
    let tables = vehicles.map { vehicle in
      points.map { start in points.map { settings.travelMinutes(from: start, to: $0, by: vehicle) } }
    }
    // Another week has other rounds, whatever the seed.
    var seed = SeededBits(seed: scenario.seed, scenario.period.from.dayNumber)
    return VisitProblem(
      windows: scenario.hotSpots.map(windows), units: units, travel: tables, settings: settings, seed: seed.next())
  }

  /// The spot's risk windows that touch the published days' shifts.
  private func windows(_ spot: HotSpot) -> [MinuteInterval] {
    let stretches = (-2...(scenario.period.days + 2)).flatMap { day -> [MinuteInterval] in
      let date = scenario.period.date(day)
      return spot.windows(on: date).map { scenario.timeZone.interval($0, on: date) }
    }
    return MinuteInterval.joined(stretches)
  }

  private func vehicleKind(_ crew: Roster.Crew) -> Vehicle.Kind? {
    crew.vehicle.flatMap { id in scenario.vehicles.first { $0.id == id }?.kind } ?? scenario.crewKinds.first { $0.id == crew.kind }?.vehicle
  }

  /// When tasks leave fewer of a crew than its least size.
  private func absences(of crew: Roster.Crew, in roster: Roster) -> [MinuteInterval] {
    let members = Set(crew.officers)
    let least = scenario.crewKinds.first { $0.id == crew.kind }?.least ?? 1
    let tasks = roster.teams.compactMap { team -> (span: MinuteInterval, gone: Int)? in
      let gone = team.officers.count(where: members.contains)
      guard gone > 0, team.toMinute > team.fromMinute else { return nil }
      let start = scenario.timeZone.instant(on: team.date, minute: team.fromMinute)
      return (MinuteInterval(start: start, end: start + team.toMinute - team.fromMinute), gone)
    }
    let cuts = Set(tasks.flatMap { [$0.span.start, $0.span.end] }).sorted()
    let away = zip(cuts, cuts.dropFirst()).map { MinuteInterval(start: $0, end: $1) }.filter { piece in
      let gone = tasks.reduce(0) { $0 + ($1.span.overlaps(piece) ? $1.gone : 0) }
      return members.count - gone < least
    }
    return MinuteInterval.joined(away)
  }

  /// What the office's clock shows at an instant, in minutes after a date's midnight.
  private func minute(of instant: Int, on date: CivilDate) -> Int {
    let minute = instant - scenario.timeZone.instant(on: date, minute: 0)
    // Where clocks change in between, the clock is ahead or behind by that.
    return minute + instant - scenario.timeZone.instant(on: date, minute: minute)
  }
}
