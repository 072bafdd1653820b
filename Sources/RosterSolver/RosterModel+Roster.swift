import LineGeneration
import PatrolModel

extension RosterModel {
  /// The roster of a solution: the officers of each node are sent to posts and crews in order, as many to each as its flow says.
  ///
  /// Officers of one node are alike in everything that is counted, so any such assignment has the same points.
  func roster(of solution: RosterSolution) -> Roster {
    let scenario = ground.scenario
    var duties = [[Roster.Duty?]](repeating: [Roster.Duty?](repeating: nil, count: ground.dayCount), count: scenario.officers.count)
    var riders: [Destination: [Int]] = [:]
    for node in nodes {
      let present = node.links.flatMap { number -> [Int] in
        let link = links[number]
        return link.officers.filter { Int(solution.lines[$0][link.day]) == link.letter }
      }
      var waiting = present.sorted()[...]
      for flow in node.flows {
        let going = waiting.prefix(solution.columnValues[flow.column])
        waiting = waiting.dropFirst(solution.columnValues[flow.column])
        switch flow.destination {
        case .post(let post):
          for officer in going { duties[officer][node.day] = Roster.Duty(shift: scenario.shifts[node.shift].id, post: ground.posts[post].id) }
        case .seat: riders[flow.destination, default: []] += going
        }
      }
    }
    var crews: [SeatedCrew] = []
    for place in pools.indices { seat(place, riders, solution, &duties, &crews) }
    crews.sort { ($0.day, $0.shift, $0.post, $0.kind, $0.number) < ($1.day, $1.shift, $1.post, $1.kind, $1.number) }
    giveVehicles(&crews, solution)
    return Roster(
      from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: duties, crews: crews.map(rosterCrew))
  }

  /// A crew with its place, before it has a name.
  struct SeatedCrew {
    var day: Int
    var shift: Int
    var post: Int
    var kind: Int
    var number: Int
    var seats: CrewSeating.Crew
    var vehicle: Int?
  }

  private func seat(
    _ place: Int, _ riders: [Destination: [Int]], _ solution: RosterSolution, _ duties: inout [[Roster.Duty?]], _ crews: inout [SeatedCrew]
  ) {
    let pool = pools[place]
    let scenario = ground.scenario
    let seating = CrewSeating(kind: scenario.crewKinds[pool.kind], least: pool.least, kindPlace: pool.kind, claims: seating)
    var formed: [CrewSeating.Crew] = []
    var leftOver: [Int] = []
    for (number, slot) in pool.slots.enumerated() {
      let people = (riders[.seat(pool: place, slot: number)] ?? []).sorted()
      let made = seating.crews(solution.columnValues[slot.column], of: people)
      let seated = Set(made.flatMap { [$0.leader, $0.driver].compactMap(\.self) + $0.members })
      leftOver += people.filter { !seated.contains($0) }
      formed += made
    }
    let shift = scenario.shifts[pool.shift].id
    var next = formed[...]
    for (post, column) in zip(pool.posts, pool.postColumns) {
      let duty = Roster.Duty(shift: shift, post: ground.posts[post].id)
      for crew in next.prefix(solution.columnValues[column]) {
        for officer in [crew.leader, crew.driver].compactMap(\.self) + crew.members { duties[officer][pool.day] = duty }
        crews.append(
          SeatedCrew(day: pool.day, shift: pool.shift, post: post, kind: pool.kind, number: crews.count, seats: crew, vehicle: nil))
      }
      next = next.dropFirst(solution.columnValues[column])
    }
    // Only locks can bring more people than there are seats; they stand at the pool's post all the same.
    for officer in leftOver { duties[officer][pool.day] = Roster.Duty(shift: shift, post: ground.posts[pool.posts[0]].id) }
  }

  /// Hands out vehicles in order of time: one of the zone's own station where one is free, otherwise the first in the list.
  private func giveVehicles(_ crews: inout [SeatedCrew], _ solution: RosterSolution) {
    let scenario = ground.scenario
    var held: [Int: Int] = [:]
    let byStart = crews.indices.sorted {
      let (one, two) = (span(crews[$0]).start, span(crews[$1]).start)
      return (one, $0) < (two, $1)
    }
    var left: [[ShiftOnDay: Int]] = fleet.groups.map { $0.columns.mapValues { solution.columnValues[$0] } }
    for place in byStart {
      guard let kind = scenario.crewKinds[crews[place].kind].vehicle else { continue }
      let instance = ShiftOnDay(day: crews[place].day, shift: crews[place].shift)
      let time = span(crews[place])
      let station = ground.posts[crews[place].post].zone.flatMap { zone in scenario.zones.first { $0.id == zone }?.station }
      var free: [(group: Int, vehicle: Int)] = []
      for (group, fleetGroup) in fleet.groups.enumerated() where fleetGroup.kind == kind && (left[group][instance] ?? 0) > 0 {
        for vehicle in fleetGroup.vehicles where (held[vehicle] ?? .min) <= time.start { free.append((group, vehicle)) }
      }
      free.sort { $0.vehicle < $1.vehicle }
      guard let choice = free.first(where: { station != nil && scenario.vehicles[$0.vehicle].station == station }) ?? free.first else { continue }
      left[choice.group][instance, default: 0] -= 1
      held[choice.vehicle] = time.end
      crews[place].vehicle = choice.vehicle
    }
  }

  private func span(_ crew: SeatedCrew) -> MinuteInterval { ground.span(ShiftOnDay(day: crew.day, shift: crew.shift)) }

  private func rosterCrew(_ crew: SeatedCrew) -> Roster.Crew {
    let scenario = ground.scenario
    return Roster.Crew(
      date: scenario.period.date(crew.day), shift: scenario.shifts[crew.shift].id, post: ground.posts[crew.post].id,
      kind: scenario.crewKinds[crew.kind].id, leader: crew.seats.leader.map { scenario.officers[$0].id },
      driver: crew.seats.driver.map { scenario.officers[$0].id }, members: crew.seats.members.sorted().map { scenario.officers[$0].id },
      vehicle: crew.vehicle.map { scenario.vehicles[$0].id })
  }

  /// The points of a solution's lines, flows and crews; shortages are those that they leave, whatever the solution's own columns say.
  func points(of solution: RosterSolution) -> Int? {
    var total = 0
    for (officer, line) in solution.lines.enumerated() {
      guard let points = problem.evaluate(line: line, of: officer).pointsOrNil else { return nil }
      total += points
    }
    let rowPlaces = Dictionary(problemRows.enumerated().filter { $1 >= 0 }.map { ($1, $0) }) { first, _ in first }
    var present = [Int](repeating: 0, count: rows.count)
    for (column, value) in zip(problem.columns, solution.columnValues) {
      let isStep = column.branchPriority == Priority.shortage && column.entries.count == 1 && rowPlaces[column.entries[0].row] != nil
      if isStep { continue }
      total += value * column.cost
      for entry in column.entries { if let place = rowPlaces[entry.row] { present[place] += value * entry.coefficient } }
    }
    for (place, row) in rows.enumerated() {
      guard problemRows[place] >= 0 else {
        total += row.certainPoints
        continue
      }
      guard row.points.indices.contains(present[place]) else { return nil }
      total += row.points[present[place]]
    }
    return total
  }

  /// The lines that come closest to a given roster, as somewhere to begin; nil where the scenario names none.
  ///
  /// Where an officer may not have the letter, he is off, or else in the first letter that he may have.
  func startingLines() -> [[UInt8]]? {
    let scenario = ground.scenario
    guard scenario.draft != nil || scenario.reguPattern != nil else { return nil }
    return scenario.officers.enumerated().map { place, officer in
      (0..<ground.dayCount).map { day in
        let date = scenario.period.date(day)
        let patterned = officer.regu.flatMap { scenario.reguPattern?.cell(regu: $0, on: date) } ?? nil
        let shift = scenario.draft?.duty(officer.id, on: date)?.shift ?? (scenario.draft == nil ? patterned : nil)
        // Letter 0 is a day off, and the shifts follow in order.
        let wanted = shift.flatMap { id in scenario.shifts.firstIndex { $0.id == id } }.map { $0 + 1 } ?? Alphabet.off
        let cells = problem.workers[place].cells[(day * problem.letterCount)..<((day + 1) * problem.letterCount)]
        let usable = [wanted, Alphabet.off].first { cells[cells.startIndex + $0] != nil }
        return UInt8(clamping: usable ?? cells.firstIndex { $0 != nil }.map { $0 - cells.startIndex } ?? Alphabet.off)
      }
    }
  }
}
