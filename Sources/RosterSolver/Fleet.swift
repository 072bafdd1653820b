import LineGeneration
import PatrolModel

/// The vehicles of a scenario, alike ones together, and how many of each go out with each shift.
struct Fleet: Sendable {
  /// Vehicles of one kind that are in service for the same shifts.
  struct Group: Sendable {
    var kind: Vehicle.Kind
    /// Places in `Scenario.vehicles`.
    var vehicles: [Int]
    /// For each shift on a day in which they can go out, the column that counts how many do.
    var columns: [ShiftOnDay: Int] = [:]
  }

  var groups: [Group] = []
  /// For each kind the row of each shift on a day in which crews take vehicles out: crews less vehicles.
  var rows: [Vehicle.Kind: [ShiftOnDay: Int]] = [:]
}

extension RosterModel {
  /// Adds, for each kind of vehicle, the rows that give every crew one, and never two crews the same one at a time.
  ///
  /// A vehicle is held over one stretch of time, so as many vehicles as crews hold at any one moment are enough to give each crew its own.
  mutating func addFleet() {
    let scenario = ground.scenario
    guard !scenario.vehicles.isEmpty else { return }
    for kind in Set(scenario.crewKinds.compactMap(\.vehicle)).sorted() {
      var riders: [ShiftOnDay: [Int]] = [:]
      for pool in pools where scenario.crewKinds[pool.kind].vehicle == kind {
        riders[ShiftOnDay(day: pool.day, shift: pool.shift), default: []] += pool.slots.flatMap(\.columns)
      }
      let instances = riders.keys.sorted()
      let first = fleet.groups.count
      fleet.groups += groups(kind, instances)
      for place in first..<fleet.groups.count { addGroup(place, instances) }
      for instance in instances {
        let crews = riders[instance] ?? []
        let row = addRow(.exactly(0))
        fleet.rows[kind, default: [:]][instance] = row
        for column in crews { problem.columns[column].entries.append(RowEntry(row: row, coefficient: 1)) }
        for group in fleet.groups[first...] {
          if let column = group.columns[instance] { problem.columns[column].entries.append(RowEntry(row: row, coefficient: -1)) }
        }
        // Riders who are locked may need more than there are.
        let locked = pools.reduce(0) { total, pool in
          let isHere = pool.day == instance.day && pool.shift == instance.shift && scenario.crewKinds[pool.kind].vehicle == kind
          return total + (isHere ? pool.lockedOfficers : 0)
        }
        if locked > 0 { addBreachColumn(upper: locked, entries: [RowEntry(row: row, coefficient: -1)]) }
      }
    }
  }

  /// Vehicles that are out or held at the same times, in listed order of the first of each.
  private func groups(_ kind: Vehicle.Kind, _ instances: [ShiftOnDay]) -> [Fleet.Group] {
    var order: [[Bool]] = []
    var members: [[Bool]: [Int]] = [:]
    let held = settled.held(ground)
    for (place, vehicle) in ground.scenario.vehicles.enumerated() where vehicle.kind == kind {
      // While a crew of a settled shift has it, it is out for all others.
      let outages = vehicle.outages.map { ground.clock.interval($0) } + (held[vehicle.id] ?? []).map(\.span)
      let serves = instances.map { instance in !outages.contains { $0.overlaps(ground.span(instance)) } }
      if members[serves] == nil { order.append(serves) }
      members[serves, default: []].append(place)
    }
    return order.map { serves in
      var group = Fleet.Group(kind: kind, vehicles: members[serves] ?? [])
      for (instance, isServing) in zip(instances, serves) where isServing { group.columns[instance] = -1 }
      return group
    }
  }

  private mutating func addGroup(_ place: Int, _ instances: [ShiftOnDay]) {
    let count = fleet.groups[place].vehicles.count
    let serving = instances.filter { fleet.groups[place].columns[$0] != nil }
    for instance in serving {
      fleet.groups[place].columns[instance] = addColumn(cost: 0, upper: count, entries: [], priority: Priority.shortage)
    }
    var known = Set<[ShiftOnDay]>()
    for instance in serving {
      // Whatever is held at one moment is held at the start of the last of those shifts to begin.
      let start = ground.span(instance).start
      let held = serving.filter { ground.span($0).start <= start && start < ground.span($0).end }
      guard held.count > 1, known.insert(held).inserted else { continue }
      let row = addRow(.atMost(count))
      for other in held {
        if let column = fleet.groups[place].columns[other] { problem.columns[column].entries.append(RowEntry(row: row, coefficient: 1)) }
      }
    }
  }
}
