import PatrolModel

/// Forms crews of a grid that names none, so that it can be judged: a service for hand-made grids, not a plan.
///
/// Day by day, shift by shift and post by post, in order of time, so many crews of each kind are formed that breaches are fewest, then crews most; everyone is
/// seated but at the reserve, where single officers are fine and no crew with a breach is formed. Vehicles go in listed order to crews in order of time.
/// Each group is solved by itself; regu stay together where it costs nothing else.
enum DerivedSeating {
  /// The crews of all cells, in order of time, then of posts.
  static func crews(_ lines: [[WorkedCell?]], _ grounds: Grounds) -> [Roster.Crew] {
    var groups: [Group: [Int]] = [:]
    for (officer, line) in lines.enumerated() {
      for (day, cell) in line.enumerated() {
        guard let cell, case .known(let post) = cell.post, !grounds.crews.taken[post].isEmpty else { continue }
        groups[Group(day: day, shift: cell.shift, post: post), default: []].append(officer)
      }
    }
    func order(_ group: Group) -> (Int, Int, Int, Int) {
      (grounds.clock.span(shift: group.shift, day: group.day).start, group.day, group.shift, group.post)
    }
    var park = VehiclePark(cars: grounds.crews.cars)
    return groups.keys.sorted { order($0) < order($1) }.flatMap { group in
      let span = grounds.clock.span(shift: group.shift, day: group.day)
      let seating = GroupSeating(group, officers: groups[group] ?? [], span: span, park: park, grounds)
      return seating.crews().map { crew in
        let wanted = grounds.crews.kinds[crew.kind].vehicle
        let vehicle = wanted.flatMap { park.take($0, span) }
        func id(_ officer: Int?) -> Officer.ID? { officer.map { grounds.officers[$0].officer.id } }
        return Roster.Crew(
          date: grounds.date(group.day), shift: grounds.shifts[group.shift].id, post: grounds.posts[group.post].id,
          kind: grounds.crews.kinds[crew.kind].id, leader: id(crew.leader), driver: id(crew.driver),
          members: crew.members.sorted().compactMap { id($0) },
          vehicle: vehicle)
      }
    }
  }

  /// Those who work one shift at one post.
  struct Group: Hashable {
    let day: Int
    let shift: Int
    let post: Int
  }
}

/// Which vehicles are held while crews are formed in order of time.
struct VehiclePark {
  let cars: [CrewGrounds.Car]
  private var held: [[MinuteInterval]]

  init(cars: [CrewGrounds.Car]) {
    self.cars = cars
    held = cars.map { _ in [] }
  }

  private func isFree(_ car: Int, _ kind: Vehicle.Kind, _ span: MinuteInterval) -> Bool {
    cars[car].kind == kind && !cars[car].isOut(span) && !held[car].contains { $0.overlaps(span) }
  }

  /// How many vehicles of a kind are free throughout.
  func free(_ kind: Vehicle.Kind, _ span: MinuteInterval) -> Int { cars.indices.count { isFree($0, kind, span) } }

  /// The first vehicle that is free throughout, now held; nil where there is none.
  mutating func take(_ kind: Vehicle.Kind, _ span: MinuteInterval) -> Vehicle.ID? {
    guard let car = cars.indices.first(where: { isFree($0, kind, span) }) else { return nil }
    held[car].append(span)
    return cars[car].id
  }
}
