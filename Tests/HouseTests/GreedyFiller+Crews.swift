import PatrolScheduling

/// Whole crews, one after the other: the leader, then the driver, then as many members as the least asks, each the first in order who may; and the first vehicle in the list that is free.
extension GreedyFiller {
  private struct Choice {
    var shift: Int
    var post: Post
    var kind: CrewKind
    var gain: Int
  }

  /// Forms the crew that saves most points of those that a demand counts on a day; for a demand for officers, one that somebody whom it counts leads.
  mutating func formCrew(for index: Int, _ day: Int) -> Bool {
    let isForCrews = demands[index].crews != nil
    var failed = Set<[String]>()
    for choice in choices(for: index, day) where isForCrews || choice.gain > 0 {
      // Whoever was missing for one post is missing for the next.
      let key = [choice.kind.id.text, scenario.shifts[choice.shift].id.text]
      guard !failed.contains(key) else { continue }
      if form(choice, for: index, day) { return true }
      failed.insert(key)
    }
    return false
  }

  private func choices(for index: Int, _ day: Int) -> [Choice] {
    let demand = demands[index]
    var choices: [Choice] = []
    for instance in demand.covering where instance.day == day {
      for post in scenario.posts where demand.posts.contains(post.id) && post.shifts?.contains(scenario.shifts[instance.shift].id) ?? true {
        for kind in crewKinds[post.id] ?? [] where demand.crews?.contains(kind.id) ?? true {
          let gain = (demandsByInstance[instance] ?? []).reduce(0) { isCounted(kind.id, at: post.id, $1) ? $0 + self.gain($1) : $0 }
          choices.append(Choice(shift: instance.shift, post: post, kind: kind, gain: gain))
        }
      }
    }
    // The sort is made stable by the place in the list.
    return choices.enumerated().sorted { ($1.1.gain, $0.0) < ($0.1.gain, $1.0) }.map(\.element)
  }

  private mutating func form(_ choice: Choice, for index: Int, _ day: Int) -> Bool {
    let (kind, post, shift) = (choice.kind, choice.post, choice.shift)
    let vehicle = kind.vehicle.flatMap { freeVehicle($0, day, shift) }
    guard kind.vehicle == nil || vehicle != nil || scenario.vehicles.isEmpty else { return false }
    var waiting = candidates(day, [shift], isUrgent: isUrgent(index)).filter { mayStand($0, at: post, shift) }
    if demands[index].crews == nil,
      let first = waiting.firstIndex(where: { counts($0, index, at: post.id) && (kind.leader.map(held[$0].contains) ?? true) })
    {
      waiting.insert(waiting.remove(at: first), at: 0)
    }
    var leader: Int?
    var driver: Int?
    var members: [Int] = []
    if let asked = kind.leader {
      leader = take(&waiting, day, shift, post) { held in held.contains(asked) && (!kind.leaderDrives || kind.driver.map(held.contains) ?? true) }
      if leader == nil { return false }
    }
    if let asked = kind.driver {
      driver = kind.leaderDrives ? leader : take(&waiting, day, shift, post) { held in held.contains(asked) }
      if driver == nil { return false }
    }
    let size = scenario.leastCrew(kind, at: post.id, on: scenario.period.date(day))
    // Those who lead nowhere ride along first.
    while kind.namedSeats + members.count < size {
      let next =
        take(&waiting, day, shift, post) { held in kind.leader.map { !held.contains($0) } ?? true } ?? take(&waiting, day, shift, post) { _ in true }
      guard let next else { return false }
      members.append(next)
    }
    let everyone = [leader, driver == leader ? nil : driver].compactMap(\.self) + members
    guard demands[index].crews != nil || everyone.contains(where: { counts($0, index, at: post.id) }) else { return false }
    for officer in everyone { assign(officer, day: day, shift: shift, post: post.id) }
    if let vehicle { taken[vehicle, default: []].append(clock.span(shift: shift, day: day)) }
    func id(_ officer: Int?) -> Officer.ID? { officer.map { scenario.officers[$0].id } }
    count(
      Roster.Crew(
        date: scenario.period.date(day), shift: scenario.shifts[shift].id, post: post.id, kind: kind.id, leader: id(leader), driver: id(driver),
        members: members.sorted().compactMap(id), vehicle: vehicle), day: day, shift: shift)
    return true
  }

  /// Takes the first of those waiting who is wanted and may work.
  private mutating func take(
    _ waiting: inout [Int], _ day: Int, _ shift: Int, _ post: Post, where isWanted: (Set<Qualification.ID>) -> Bool
  ) -> Int? {
    for (place, officer) in waiting.enumerated() where isWanted(held[officer]) && mayWork(officer, day, shift, post.id) {
      waiting.remove(at: place)
      return officer
    }
    return nil
  }

  private func freeVehicle(_ kind: Vehicle.Kind, _ day: Int, _ shift: Int) -> Vehicle.ID? {
    let span = clock.span(shift: shift, day: day)
    return scenario.vehicles.first { vehicle in
      vehicle.kind == kind && !vehicle.outages.contains { clock.interval($0).overlaps(span) }
        && !(taken[vehicle.id] ?? []).contains { $0.overlaps(span) }
    }?.id
  }
}
