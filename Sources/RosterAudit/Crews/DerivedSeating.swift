import PatrolModel

/// Forms crews of a grid that names none, so that it can be judged: a service for hand-made grids, not a plan.
///
/// Day by day, shift by shift and post by post, in order of time, so many crews of each kind are formed that breaches are fewest, then crews most.
/// Everyone is seated but at the reserve, where single officers are fine and no crew with a breach is formed. Vehicles go in listed order to crews
/// in order of time. Each group is solved by itself; regu stay together where it costs nothing else.
enum DerivedSeating {
  /// More than so many in one shift at one post are seated in blocks, so that the search stays small.
  private static let largestBlock = 24

  /// The crews of all cells, in order of time, then of posts.
  ///
  /// - Parameters:
  ///   - kept: Crews of other cells, whose vehicles are not free.
  ///   - earlier: Crews that rode in these cells before: their vehicles are taken first where they still serve.
  static func crews(
    _ lines: [[WorkedCell?]], _ grounds: Grounds, beside kept: [Roster.Crew] = [], preferring earlier: [Roster.Crew] = []
  ) -> [Roster.Crew] {
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
    for crew in kept {
      guard let vehicle = crew.vehicle, let day = grounds.scenario.period.day(of: crew.date), let shift = grounds.shiftPlaces[crew.shift] else {
        continue
      }
      park.hold(vehicle, grounds.clock.span(shift: shift, day: day))
    }
    return groups.keys.sorted { order($0) < order($1) }.flatMap { group -> [Roster.Crew] in
      let officers = groups[group] ?? []
      return stride(from: 0, to: officers.count, by: largestBlock).flatMap { first in
        block(group, Array(officers[first..<min(first + largestBlock, officers.count)]), &park, grounds, preferring: earlier)
      }
    }
  }

  private static func block(
    _ group: Group, _ officers: [Int], _ park: inout VehiclePark, _ grounds: Grounds, preferring earlier: [Roster.Crew]
  ) -> [Roster.Crew] {
    func id(_ officer: Int) -> Officer.ID { grounds.officers[officer].officer.id }
    let (date, shift, post) = (grounds.date(group.day), grounds.shifts[group.shift].id, grounds.posts[group.post].id)
    let known = earlier.filter { $0.date == date && $0.shift == shift && $0.post == post }.compactMap(\.vehicle)
    let span = grounds.clock.span(shift: group.shift, day: group.day)
    return GroupSeating(group, officers: officers, span: span, park: park, grounds).crews().map { crew in
      let kind = grounds.crews.kinds[crew.kind]
      return Roster.Crew(
        date: date, shift: shift, post: post, kind: kind.id,
        leader: crew.leader.map(id), driver: crew.driver.map(id), members: crew.members.sorted().map(id),
        vehicle: kind.vehicle.flatMap { park.take($0, span, preferring: known) })
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

  /// Takes a vehicle out of those that are free in a stretch.
  mutating func hold(_ vehicle: Vehicle.ID, _ span: MinuteInterval) {
    for car in cars.indices where cars[car].id == vehicle { held[car].append(span) }
  }

  /// The first vehicle that is free throughout, of those preferred if there is one, now held; nil where there is none.
  mutating func take(_ kind: Vehicle.Kind, _ span: MinuteInterval, preferring known: [Vehicle.ID] = []) -> Vehicle.ID? {
    let free = cars.indices.filter { isFree($0, kind, span) }
    guard let car = free.first(where: { known.contains(cars[$0].id) }) ?? free.first else { return nil }
    held[car].append(span)
    return cars[car].id
  }
}
