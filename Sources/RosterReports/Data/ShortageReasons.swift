import PatrolModel
import Wording

/// Why something is short, as far as scenario and roster alone tell: who and what is left for the time and the place.
///
/// Nothing is tried out here: rest, hours and points are not looked at, so what is told is a count, never a proof that a shortage could be mended.
package struct ShortageReasons: Sendable {
  let report: RosterReport
  let clock: DutyClock
  private let calendars: [OfficerCalendar]
  private let held: [Set<Qualification.ID>]
  private let shiftPlaces: [Shift.ID: Int]
  private let posts: [Post.ID: Post]

  /// Days before one on which a shift may begin that still lasts on it.
  private static let overhangDays = 2

  /// Reasons for the shortages of a report.
  package init(_ report: RosterReport) {
    self.report = report
    let scenario = report.scenario
    clock = DutyClock(scenario)
    calendars = OfficerCalendar.all(in: scenario, clock: clock)
    held = scenario.officers.map(scenario.qualifications)
    shiftPlaces = Dictionary(scenario.shifts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    posts = Dictionary(scenario.posts.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The tightest fact about a shortage.
  package func reason(_ shortage: Shortage) -> ShortageReason {
    let demand = shortage.demand
    if demand.measure == .hours { return .overDays }
    let onTasks = awayOnTasks(demand)
    if !onTasks.isEmpty { return .onTasks(count: onTasks.count, tasks: names(of: demand, takenFrom: Set(onTasks))) }
    let instances = demand.covering.filter { isOpen($0, at: demand.posts + demand.shares.keys) }
    guard !instances.isEmpty else { return .noShift }
    guard let kinds = demand.crews else { return officerReason(demand, instances) }
    let facts = instances.flatMap { instance in kinds.compactMap { id in kind(id).map { crewFact($0, demand, instance) } } }
    // A crew of another kind or in another shift would have served as well: the facts bind only where there is one for each.
    let binding = facts.compactMap { $0 }
    if let first = binding.first, binding.count == facts.count { return first }
    let counts = instances.map { left(at: $0, demand).count }
    return .free(.everyone, least: counts.max() ?? 0, most: counts.max() ?? 0)
  }

  private func officerReason(_ demand: Demand, _ instances: [Demand.ShiftOnDay]) -> ShortageReason {
    let needed = neededQualifications(demand.posts)
    let asked = report.scenario.officers.indices.filter { officer in
      report.scenario.matches(demand.officers, report.scenario.officers[officer]) && needed.allSatisfy(held[officer].contains)
    }
    let whose = whose(demand.officers, needed: needed)
    guard !asked.isEmpty else { return .nobody(whose) }
    let free = asked.count { officer in instances.contains { isLeft(officer, at: $0, demand) } }
    return free == 0 ? .allTaken(whose, count: asked.count) : .free(whose, least: free, most: free)
  }

  /// What alone forbids one more crew of a kind in a shift; nil where nothing that can be counted does.
  private func crewFact(_ kind: CrewKind, _ demand: Demand, _ instance: Demand.ShiftOnDay) -> ShortageReason? {
    let needed = neededQualifications(demand.posts)
    let able = held.indices.filter { officer in needed.allSatisfy(held[officer].contains) }
    let left = Set(able.filter { isLeft($0, at: instance, demand) })
    func fact(_ qualifications: [Qualification.ID]) -> ShortageReason? {
      let holders = able.filter { officer in qualifications.allSatisfy(held[officer].contains) }
      if holders.isEmpty { return .nobody(.holders(qualifications)) }
      return holders.contains(where: left.contains) ? nil : .allTaken(.holders(qualifications), count: holders.count)
    }
    switch (kind.leader, kind.driver) {
    case (let leader?, let driver?) where kind.leaderDrives:
      if let fact = fact(leader == driver ? [leader] : [leader, driver]) { return fact }
    case (let leader, let driver):
      for qualification in [leader, driver] { if let qualification, let fact = fact([qualification]) { return fact } }
      if let leader, let driver {
        let named = left.filter { held[$0].contains(leader) || held[$0].contains(driver) }
        if named.count < 2 { return .oneForTwoSeats }
      }
    }
    if let fact = vehicleFact(kind, instance) { return fact }
    let least =
      (demand.posts + demand.shares.keys).map { report.scenario.leastCrew(kind, at: $0, on: report.scenario.period.date(instance.day)) }.min()
      ?? kind.least
    if left.isEmpty { return .allTaken(needed.isEmpty ? .everyone : .holders(needed), count: able.count) }
    return left.count < least ? .tooFewForCrew(free: left.count, least: least) : nil
  }

  private func vehicleFact(_ kind: CrewKind, _ instance: Demand.ShiftOnDay) -> ShortageReason? {
    let scenario = report.scenario
    guard let wanted = kind.vehicle, !scenario.vehicles.isEmpty else { return nil }
    let span = clock.span(shift: instance.shift, day: instance.day)
    let fleet = scenario.vehicles.filter { $0.kind == wanted }
    if fleet.isEmpty { return .noVehicle(wanted) }
    let taken = Set(
      report.roster.crews.compactMap { crew -> Vehicle.ID? in
        guard let shift = shiftPlaces[crew.shift] else { return nil }
        return clock.span(shift: shift, day: crew.date - scenario.period.from).overlaps(span) ? crew.vehicle : nil
      })
    let isAnyFree = fleet.contains { vehicle in
      !taken.contains(vehicle.id) && !vehicle.outages.contains { outage($0).overlaps(span) }
    }
    return isAnyFree ? nil : .vehiclesTaken(wanted, count: fleet.count)
  }

  private func outage(_ outage: Vehicle.Outage) -> MinuteInterval {
    let zone = report.scenario.timeZone
    return MinuteInterval(
      start: zone.instant(on: outage.from, minute: outage.fromMinute), end: zone.instant(on: outage.to, minute: outage.toMinute))
  }

  private func left(at instance: Demand.ShiftOnDay, _ demand: Demand) -> [Int] {
    let needed = neededQualifications(demand.posts)
    return held.indices.filter { officer in needed.allSatisfy(held[officer].contains) && isLeft(officer, at: instance, demand) }
  }

  /// Whether an officer has no other duty that day, none that overlaps the shift, and is not away during it; whoever stands in reserve in the shift is left too.
  private func isLeft(_ officer: Int, at instance: Demand.ShiftOnDay, _ demand: Demand) -> Bool {
    let id = report.scenario.officers[officer].id
    if let duty = report.duty(id, day: instance.day) {
      let isInReserve = duty.shift == report.scenario.shifts[instance.shift].id && duty.post == Post.reserveID
      guard isInReserve, !demand.posts.contains(Post.reserveID) else { return false }
    }
    let own = clock.intervals(shift: instance.shift, day: instance.day)
    func meets(_ stretches: [MinuteInterval]) -> Bool { stretches.contains { stretch in own.contains { $0.overlaps(stretch) } } }
    if meets(calendars[officer].absences) || meets(calendars[officer].busy) { return false }
    return !((instance.day - Self.overhangDays)...(instance.day + Self.overhangDays)).contains { day in
      guard day != instance.day, let shift = shift(of: id, day: day) else { return false }
      return meets(clock.intervals(shift: shift, day: day))
    }
  }

  private func shift(of officer: Officer.ID, day: Int) -> Int? {
    if let duty = report.duty(officer, day: day) { return shiftPlaces[duty.shift] }
    guard day < 0, case .shift(let shift, _)? = report.scenario.history.cell(officer, report.scenario.period.date(day)) else { return nil }
    return shiftPlaces[shift]
  }

  private func isOpen(_ instance: Demand.ShiftOnDay, at ids: [Post.ID]) -> Bool {
    let shift = report.scenario.shifts[instance.shift].id
    return ids.contains { id in posts[id]?.shifts?.contains(shift) ?? true }
  }

  /// What everyone at the place must hold; where several posts count together, nothing is held against anyone.
  private func neededQualifications(_ ids: [Post.ID]) -> [Qualification.ID] {
    guard ids.count == 1, let id = ids.first else { return [] }
    return posts[id]?.qualifications ?? []
  }

  func whose(_ filter: OfficerFilter, needed: [Qualification.ID]) -> ShortageReason.Whose {
    var others = filter
    others.qualifications = []
    guard others.isEveryone else { return .asked }
    let all = filter.qualifications + needed.filter { !filter.qualifications.contains($0) }
    return all.isEmpty ? .everyone : .holders(all)
  }

  func kind(_ id: CrewKind.ID) -> CrewKind? { report.scenario.crewKinds.first { $0.id == id } }
}
