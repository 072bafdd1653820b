import LineGeneration
import PatrolModel

extension RosterModel {
  /// The seats of a solution: the officers of each node are sent to posts and crews in order, as many to each as its flow says.
  ///
  /// Officers of one node are alike in everything that is counted in first rank, so any such assignment has the same points.
  func plan(of solution: RosterSolution) -> SeatPlan {
    var plan = SeatPlan(officers: ground.scenario.officers.count, days: ground.dayCount)
    addSettled(to: &plan)
    for node in nodes {
      var waiting = present(in: node, solution)[...]
      for flow in node.flows {
        let going = waiting.prefix(solution.columnValues[flow.column])
        waiting = waiting.dropFirst(solution.columnValues[flow.column])
        for officer in going {
          plan.shifts[officer][node.day] = node.shift
          plan.destination[officer][node.day] = flow.destination
          switch flow.destination {
          case .post(let post): plan.posts[officer][node.day] = post
          case .seat(let pool, let slot): plan.riders[CrewSlot(pool: pool, slot: slot), default: []].append(officer)
          }
        }
      }
    }
    for place in pools.indices { seat(place, solution, &plan) }
    // The sort is made stable by the place in the list.
    plan.crews = plan.crews.enumerated()
      .sorted { ($0.1.day, $0.1.shift, $0.1.post, $0.1.kind, $0.0) < ($1.1.day, $1.1.shift, $1.1.post, $1.1.kind, $1.0) }.map(\.element)
    giveVehicles(&plan.crews, solution)
    return plan
  }

  /// Those who work a node's shift in its letters, in the scenario's order.
  func present(in node: Node, _ solution: RosterSolution) -> [Int] {
    node.links.flatMap { number -> [Int] in
      let link = links[number]
      return link.officers.filter { Int(solution.lines[$0][link.day]) == link.letter }
    }.sorted()
  }

  private func seat(_ place: Int, _ solution: RosterSolution, _ plan: inout SeatPlan) {
    let pool = pools[place]
    let seating = CrewSeating(kind: ground.scenario.crewKinds[pool.kind], kindPlace: pool.kind, claims: seating)
    let kind = ground.scenario.crewKinds[pool.kind]
    var formed: [(slot: CrewSlot, seats: CrewSeating.Crew)] = []
    for (number, slot) in pool.slots.enumerated() {
      let key = CrewSlot(pool: place, slot: number)
      let people = (plan.riders[key] ?? []).sorted()
      let made = seating.crews(slot.columns.reduce(0) { $0 + solution.columnValues[$1] }, of: people)
      let seated = Set(made.flatMap(\.everyone))
      let isWhole = made.allSatisfy { crew in
        let isLed = kind.leader == nil || crew.leader.map { self.seating[$0].leads[pool.kind] } ?? false
        let isDriven = kind.driver == nil || crew.driver.map { self.seating[$0].drives[pool.kind] } ?? false
        return isLed && isDriven && (pool.least...kind.most).contains(crew.size)
      }
      // Only locks can bring more people than there are seats; they stand at the pool's post all the same.
      let leftOver = people.filter { !seated.contains($0) }
      for officer in leftOver { plan.posts[officer][pool.day] = pool.posts[0] }
      if !leftOver.isEmpty || !isWhole || slot.isBreach { plan.held.insert(key) }
      if slot.lends >= 0 {
        for (post, column) in zip(pool.posts, slot.columns) where solution.columnValues[column] > 0 {
          for seats in made { seat(seats, key, at: post, in: pool, &plan) }
        }
      } else {
        formed += made.map { (key, $0) }
      }
    }
    var next = formed[...]
    for (post, column) in zip(pool.posts, pool.postColumns) {
      for crew in next.prefix(solution.columnValues[column]) { seat(crew.seats, crew.slot, at: post, in: pool, &plan) }
      next = next.dropFirst(solution.columnValues[column])
    }
  }

  private func seat(_ seats: CrewSeating.Crew, _ slot: CrewSlot, at post: Int, in pool: CrewPool, _ plan: inout SeatPlan) {
    for officer in seats.everyone { plan.posts[officer][pool.day] = post }
    plan.crews.append(SeatPlan.Crew(day: pool.day, shift: pool.shift, post: post, kind: pool.kind, slot: slot, seats: seats))
  }

  /// Hands out vehicles in order of time: one of the zone's own station where one is free, otherwise the first in the list.
  private func giveVehicles(_ crews: inout [SeatPlan.Crew], _ solution: RosterSolution) {
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

  private func span(_ crew: SeatPlan.Crew) -> MinuteInterval { ground.span(ShiftOnDay(day: crew.day, shift: crew.shift)) }

  /// A plan written down, with the tasks of its solution.
  func roster(of plan: SeatPlan, _ solution: RosterSolution) -> Roster {
    let scenario = ground.scenario
    let duties = zip(plan.shifts, plan.posts).map { shifts, posts in
      zip(shifts, posts).map { shift, post in
        shift.map { Roster.Duty(shift: scenario.shifts[$0].id, post: post.map { ground.posts[$0].id }) }
      }
    }
    func id(_ officer: Int?) -> Officer.ID? { officer.map { scenario.officers[$0].id } }
    let crews = plan.crews.map { crew in
      Roster.Crew(
        date: scenario.period.date(crew.day), shift: scenario.shifts[crew.shift].id, post: ground.posts[crew.post].id,
        kind: scenario.crewKinds[crew.kind].id, leader: id(crew.seats.leader), driver: id(crew.seats.driver),
        members: crew.seats.members.sorted().compactMap(id), vehicle: crew.vehicle.map { scenario.vehicles[$0].id })
    }
    return Roster(
      from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: duties,
      crews: withSettled(crews), isSeated: !scenario.crewKinds.isEmpty, teams: withSettled(teams(of: solution, seatedAs: plan)))
  }

  /// What breaches beyond the least number cost in a solution's objective: no points, but the price that keeps them few.
  func breachCost(of solution: RosterSolution) -> Int {
    let counting = RosterProblem(
      dayCount: problem.dayCount, letterCount: problem.letterCount, workers: givingWay.keys.sorted().compactMap { givingWay[$0]?.breaches })
    var more = 0
    for (place, officer) in givingWay.keys.sorted().enumerated() {
      let breaches = counting.evaluate(line: solution.lines[officer], of: place).pointsOrNil ?? 0
      more += breaches - (givingWay[officer]?.least ?? 0)
    }
    return more * LineCompiler.breachPrice
  }

  /// The points of a solution's lines, flows and crews; shortages and broken crews are those that they leave, whatever the solution's own columns say.
  ///
  /// Prices of breaches by order are no points.
  func points(of solution: RosterSolution) -> Int? {
    var total = brokenCrews(plan(of: solution)) * ground.scenario.levels.crewBreach - breachCost(of: solution)
    let mixing = Set(pools.flatMap { $0.slots.filter(\.isBreach).flatMap(\.columns) })
    for (officer, line) in solution.lines.enumerated() {
      guard let points = problem.evaluate(line: line, of: officer).pointsOrNil else { return nil }
      total += points
    }
    let countedElsewhere = mixing.union(breachColumns).union(stepColumns)
    for (place, column) in problem.columns.enumerated() where !countedElsewhere.contains(place) {
      total += solution.columnValues[place] * column.cost
    }
    let present = presence(of: solution)
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

  /// How much is present in each row of demand under a solution's flows and crews, beside settled shifts; 0 in rows where it makes no difference.
  func presence(of solution: RosterSolution) -> [Int] {
    let rowPlaces = Dictionary(problemRows.enumerated().filter { $1 >= 0 }.map { ($1, $0) }) { first, _ in first }
    var present = [Int](repeating: 0, count: rows.count)
    for (place, column) in problem.columns.enumerated() where !breachColumns.contains(place) && !stepColumns.contains(place) {
      for entry in column.entries { if let row = rowPlaces[entry.row] { present[row] += solution.columnValues[place] * entry.coefficient } }
    }
    return present
  }

  /// How many steps the crews of a plan are from whole ones.
  private func brokenCrews(_ plan: SeatPlan) -> Int {
    let scenario = ground.scenario
    var steps = 0
    for crew in plan.crews {
      let kind = scenario.crewKinds[crew.kind]
      let pool = pools[crew.slot.pool]
      let seats = crew.seats
      steps += max(0, pool.least - seats.size) + max(0, seats.size - kind.most)
      if kind.leader != nil, !(seats.leader.map { seating[$0].leads[crew.kind] } ?? false) { steps += 1 }
      if kind.driver != nil, !(seats.driver.map { seating[$0].drives[crew.kind] } ?? false) { steps += 1 }
      if kind.vehicle != nil, !scenario.vehicles.isEmpty, crew.vehicle == nil { steps += 1 }
      let isOneRegu = Set(seats.everyone.compactMap { scenario.officers[$0].regu }).count < 2
      if pool.slots[crew.slot.slot].isBreach, !isOneRegu { steps += 1 }
    }
    // Whoever was sent to a crew and sits in none stands outside.
    let sent = plan.destination.joined().count { if case .seat? = $0 { true } else { false } }
    steps += sent - plan.crews.reduce(0) { $0 + $1.seats.size }
    return steps
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
