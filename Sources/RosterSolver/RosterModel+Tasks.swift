import LineGeneration
import PatrolModel

/// Who is lent to which task at which time, as columns of the problem.
struct TaskDraws: Sendable {
  /// So many of those who go one way to one task at one time.
  struct Draw: Sendable {
    /// Place in `RosterModel.nodes`.
    var node: Int
    /// Where they are otherwise.
    var destination: RosterModel.Destination
    /// Place in `TaskTimes.times`.
    var time: Int
    /// How many sessions they have done on the same duty before; nil where that is not told.
    var sessionsBefore: Int?
    var column: Int
  }

  var draws: [Draw] = []
}

extension RosterModel {
  /// Adds slots for single crews that may lend people to tasks; all other crews of the pool lend nobody.
  ///
  /// A lending crew is absent at a moment exactly where fewer than its least size are left; who is left depends on which crew each officer is lent from, so each such crew has rows of its own.
  /// No more crews lend than tasks take people.
  mutating func addLendingSlots(
    regu: String?, points: Int, to pool: inout CrewPool, _ kind: CrewKind, most: Int, _ places: [Int], _ served: ServedRows
  ) {
    let instance = ShiftOnDay(day: pool.day, shift: pool.shift)
    let drawing = ground.taskTimes.drawing(on: instance, post: pool.posts[0]).filter { time in
      places.contains { takers[time].contains(links[$0].filterClass) }
    }
    guard !drawing.isEmpty else { return }
    let absences = pool.posts.map { served.absences(instance, post: $0, crew: kind.id, drawing: drawing) }
    let moments = Set(absences.flatMap(\.keys)).sorted { $0.lexicographicallyPrecedes($1) }
    guard !moments.isEmpty else {
      // Nobody asks for crews then, so it makes no difference which of them lends.
      for slot in pool.slots.indices { pool.slots[slot].isDrawnOn = true }
      return
    }
    var previous: [Int] = []
    for _ in 0..<min(most, ground.taskTimes.largestCrowd(drawing)) {
      let rows = moments.map { CrewPool.Moment(times: $0, enough: addRow(.atLeast(0)), tooFew: addRow(.atMost(0)), lent: addRow(.atLeast(0))) }
      var (slot, entries) = slotRows(regu: regu, isBreach: points > 0, moments: rows, pool, kind)
      slot.isDrawnOn = true
      slot.moments = rows
      slot.lends = addRow(.atLeast(0))
      entries.append(RowEntry(row: slot.lends, coefficient: -1))
      for moment in slot.moments {
        entries += [RowEntry(row: moment.enough, coefficient: -pool.least), RowEntry(row: moment.tooFew, coefficient: -kind.most)]
      }
      let single = addRow(.atMost(1))
      entries.append(RowEntry(row: single, coefficient: 1))
      // Lending crews are alike, so the first in the list are used first.
      let order = previous.isEmpty ? -1 : addRow(.atLeast(0))
      for column in previous { problem.columns[column].entries.append(RowEntry(row: order, coefficient: 1)) }
      if order >= 0 { entries.append(RowEntry(row: order, coefficient: -1)) }
      for post in pool.posts {
        slot.columns.append(
          addColumn(cost: points, upper: 1, entries: entries + served.entries(instance, post: post, crew: kind.id), priority: Priority.lending))
      }
      for (column, absences) in zip(slot.columns, absences) {
        for moment in slot.moments { addAbsence(at: moment, of: column, lowering: absences[moment.times] ?? [], least: pool.least, most: kind.most) }
      }
      previous = slot.columns
      pool.slots.append(slot)
    }
  }

  /// Adds the column that says that a lending crew is absent from its post at a moment.
  private mutating func addAbsence(at moment: CrewPool.Moment, of crew: Int, lowering entries: [RowEntry], least: Int, most: Int) {
    let here = addRow(.atMost(0))
    problem.columns[crew].entries.append(RowEntry(row: here, coefficient: -1))
    let own = [
      RowEntry(row: here, coefficient: 1), RowEntry(row: moment.enough, coefficient: least),
      RowEntry(row: moment.tooFew, coefficient: most - least + 1),
      RowEntry(row: moment.lent, coefficient: -1),
    ]
    addColumn(cost: 0, upper: 1, entries: own + entries, priority: Priority.flow)
  }

  /// Adds, for each task, when it is done and by how many of whom.
  mutating func addTasks(_ served: ServedRows, _ classes: FilterClasses) {
    guard !ground.clock.taskDemands.isEmpty else { return }
    let staffing = addStaffing(classes)
    for (place, node) in nodes.enumerated() {
      let filterClass = links[node.links[0]].filterClass
      for flow in node.flows {
        let drawing = flow.drawing.filter { takers[$0].contains(filterClass) }
        guard !drawing.isEmpty else { continue }
        if let sessions = node.sessions, sessions > 0 {
          for turn in addTurns(of: flow, drawing, sessions: sessions) {
            addDraw(on: flow, of: place, filterClass, to: turn.time, turn.sessionsBefore, staffing[turn.time], turn.entries, served)
          }
          continue
        }
        let capacity = addCapacity(of: flow, drawing)
        for time in drawing {
          let entries = capacity.filter { $0.times.contains(time) }.map { RowEntry(row: $0.row, coefficient: -1) }
          addDraw(on: flow, of: place, filterClass, to: time, nil, staffing[time], entries, served)
        }
      }
    }
  }

  /// The rows that say by how many a task is done at one of its times, where it is done then.
  private struct Staffing {
    var everyone: Int
    /// Those who hold what a part of the task asks, with the classes of officers who do.
    var parts: [(row: Int, takers: Set<Int>)]
  }

  /// Adds the rows of each task at each of its times, what is missed there, and which of the times is chosen where there are several.
  private mutating func addStaffing(_ classes: FilterClasses) -> [Staffing] {
    let times = ground.taskTimes.times
    var staffing: [Staffing] = []
    var choices: [Int?] = []
    for (place, demand) in ground.clock.taskDemands.enumerated() {
      let task = ground.scenario.tasks[demand.task]
      let own = times.indices.filter { times[$0].demand == place }
      if settled.demands.contains(place) {
        // Nobody is drawn to it in the rows.
        staffing += own.map { _ in Staffing(everyone: -1, parts: []) }
        choices += own.map { _ in nil }
        continue
      }
      let partTakers = task.parts.map { Set(classes.classes(passing: task.officers(of: $0))) }
      let isOrdered = !task.after.isEmpty || ground.scenario.tasks.contains { $0.after.contains(task.id) }
      let once = own.count > 1 || isOrdered ? addRow(.exactly(1)) : nil
      if let once, isOrdered {
        // Or it is not done at all, and keeps no other from its day.
        let missed = task.points(present: 0, qualified: task.parts.map { _ in 0 })
        addColumn(cost: missed, upper: 1, entries: [RowEntry(row: once, coefficient: 1)], priority: Priority.crews)
      }
      for _ in own {
        let everyone = addRow(.exactly(once == nil ? task.count : 0))
        let parts = task.parts.map { addRow(.atLeast(once == nil ? $0.minimum : 0)) }
        addColumn(cost: task.points, upper: task.count, entries: [RowEntry(row: everyone, coefficient: 1)], priority: Priority.shortage)
        for (part, row) in zip(task.parts, parts) {
          addColumn(cost: part.points, upper: part.minimum, entries: [RowEntry(row: row, coefficient: 1)], priority: Priority.shortage)
        }
        if let once {
          let here = [RowEntry(row: once, coefficient: 1), RowEntry(row: everyone, coefficient: -task.count)]
          let asked = zip(task.parts, parts).map { RowEntry(row: $1, coefficient: -$0.minimum) }
          choices.append(addColumn(cost: 0, upper: 1, entries: here + asked.filter { $0.coefficient != 0 }, priority: Priority.crews))
        } else {
          choices.append(nil)
        }
        staffing.append(Staffing(everyone: everyone, parts: Array(zip(parts, partTakers))))
      }
    }
    addOrder(choices)
    return staffing
  }

  /// Adds rows that let a task take place on a later day alone than each of those that it comes after.
  private mutating func addOrder(_ choices: [Int?]) {
    let times = ground.taskTimes.times
    let timesOfTask = Dictionary(grouping: times.indices) { ground.scenario.tasks[times[$0].task].id }
    for demand in ground.clock.taskDemands {
      let task = ground.scenario.tasks[demand.task]
      for earlier in task.after.compactMap({ timesOfTask[$0] }) {
        for date in Set(demand.times.map(\.date)).sorted() where earlier.contains(where: { times[$0].date >= date }) {
          let barred = (timesOfTask[task.id] ?? []).filter { times[$0].date <= date } + earlier.filter { times[$0].date >= date }
          let row = addRow(.atMost(1))
          for column in barred.compactMap({ choices[$0] }) { problem.columns[column].entries.append(RowEntry(row: row, coefficient: 1)) }
        }
      }
    }
  }

  /// Adds rows that let nobody who goes one way be lent to two tasks at a time.
  private mutating func addCapacity(of flow: Flow, _ drawing: [Int]) -> [(times: [Int], row: Int)] {
    let capacity = ground.taskTimes.moments(of: drawing).map { (times: $0, row: addRow(.atLeast(0))) }
    for moment in capacity { problem.columns[flow.column].entries.append(RowEntry(row: moment.row, coefficient: 1)) }
    return capacity
  }

  /// Adds the column that says how many of those who go one way are lent to a task at one of its times.
  private mutating func addDraw(
    on flow: Flow, of node: Int, _ filterClass: Int, to time: Int, _ sessionsBefore: Int?, _ staffing: Staffing, _ own: [RowEntry],
    _ served: ServedRows
  ) {
    var entries = [RowEntry(row: staffing.everyone, coefficient: 1)]
    entries += staffing.parts.filter { $0.takers.contains(filterClass) }.map { RowEntry(row: $0.row, coefficient: 1) }
    entries += own
    entries += loss(of: nodes[node], at: flow.destination, filterClass, to: time, served)
    let most = ground.scenario.tasks[ground.taskTimes.times[time].task].count
    let column = addColumn(cost: 0, upper: most, entries: entries, priority: Priority.flow)
    draws.draws.append(.init(node: node, destination: flow.destination, time: time, sessionsBefore: sessionsBefore, column: column))
  }

  /// What is lost where one of a node is lent from where he is to a task.
  private func loss(of node: Node, at destination: Destination, _ filterClass: Int, to time: Int, _ served: ServedRows) -> [RowEntry] {
    let instance = ShiftOnDay(day: node.day, shift: node.shift)
    switch destination {
    case .post(let post): return served.lowered(instance, post: post, filterClass: filterClass, by: time)
    case .seat(let pool, let slot):
      let moments = pools[pool].slots[slot].moments.filter { $0.times.contains(time) }
      return served.lowered(instance, post: pools[pool].posts[0], filterClass: filterClass, by: time)
        + [pools[pool].slots[slot].lends].filter { $0 >= 0 }.map { RowEntry(row: $0, coefficient: 1) }
        + moments.flatMap { moment in
          [
            RowEntry(row: moment.enough, coefficient: -1), RowEntry(row: moment.tooFew, coefficient: -1), RowEntry(row: moment.lent, coefficient: 1),
          ]
        }
    }
  }

  /// Who does which task: of those who go one way and are alike, members of crews before drivers and leaders, and whoever has done least.
  func teams(of solution: RosterSolution, seatedAs plan: SeatPlan) -> [Roster.Team] {
    guard !draws.draws.isEmpty else { return [] }
    let times = ground.taskTimes.times
    let scenario = ground.scenario
    let crewOf = plan.crewOf
    var busy = [[MinuteInterval]](repeating: [], count: scenario.officers.count)
    var done = [[Int: Int]](repeating: [:], count: scenario.officers.count)
    var teams: [Int: [Int]] = [:]
    // In order of time, whoever is free is free to the end: as many as flow there are never all busy.
    let chosen = draws.draws.indices.filter { solution.columnValues[draws.draws[$0].column] > 0 }.sorted {
      (times[draws.draws[$0].time].span.start, $0) < (times[draws.draws[$1].time].span.start, $1)
    }
    for draw in chosen.map({ draws.draws[$0] }) {
      let time = times[draw.time]
      let node = nodes[draw.node]
      func isNamed(_ officer: Int) -> Int {
        guard let crew = crewOf[officer][node.day] else { return 0 }
        return plan.crews[crew].seats.members.contains(officer) ? 0 : 1
      }
      let free = present(in: node, solution)
        .filter { isThere($0, node.day, draw.destination, plan, crewOf) && !busy[$0].contains { $0.overlaps(time.span) } }
        .filter { officer in draw.sessionsBefore.map { done[officer][node.day, default: 0] == $0 } ?? true }
        .sorted { (isNamed($0), busy[$0].count, $0) < (isNamed($1), busy[$1].count, $1) }
      for officer in free.prefix(solution.columnValues[draw.column]) {
        busy[officer].append(time.span)
        if scenario.tasks[time.task].isSession { done[officer][node.day, default: 0] += 1 }
        teams[draw.time, default: []].append(officer)
      }
    }
    let order = teams.keys.sorted { (times[$0].span.start, times[$0].task) < (times[$1].span.start, times[$1].task) }
    return order.map { place in
      let task = scenario.tasks[times[place].task]
      let start = times[place].startMinute
      return Roster.Team(
        task: task.id, date: times[place].date, fromMinute: start, toMinute: start + task.minutes,
        officers: (teams[place] ?? []).sorted().map { scenario.officers[$0].id })
    }
  }

  /// Whether an officer has gone one way of his node, wherever second rank has seated him since.
  private func isThere(_ officer: Int, _ day: Int, _ destination: Destination, _ plan: SeatPlan, _ crewOf: [[Int?]]) -> Bool {
    let crew = crewOf[officer][day]
    switch destination {
    case .post(let post): return crew == nil && plan.posts[officer][day] == post
    case .seat(let pool, let slot):
      let slot = CrewSlot(pool: pool, slot: slot)
      // Beside crews that locks have filled stands whoever found no seat; there nobody is seated anew.
      return crew.map { plan.crews[$0].slot == slot } ?? (plan.held.contains(slot) && plan.destination[officer][day] == destination)
    }
  }
}
