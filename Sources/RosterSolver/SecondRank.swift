import LineGeneration
import PatrolModel

/// Who of those on a shift goes where and rides with whom: decided last, for the chosen lines, flows and crews, at the least points of the rules of second rank.
///
/// It is a program of the engine's own form: each officer chooses a seat on each of his days, and rows keep all that the first rank has decided: how many of each node go where,
/// and the size, the leader and the driver of each crew. Leaders and drivers are named again afterwards.
struct SecondRank {
  /// A place that one officer may take on a day.
  struct Seat: Hashable {
    var shift: Int
    /// The post; nil for a crew.
    var post: Int?
    /// Place in the seated crews.
    var crew: Int?
  }

  let model: RosterModel
  private let solution: RosterSolution
  let plan: SeatPlan
  var problem: RosterProblem
  /// For each node of published days its seats, in the order of their letters; letter 0 is no duty.
  ///
  /// Whom a node holds on a day is settled, so each node numbers its own.
  private var seats: [[Seat]]
  /// For each officer and day the crew that he sits in so far.
  private let crewOf: [[Int?]]
  /// For each officer and day his node.
  private var nodeOf: [[Int?]]
  private var rowsOfCrew: [Int: (size: Int, leader: Int, driver: Int, either: Int)] = [:]
  private var reguRows: [Int: [String: Int]] = [:]
  /// Points of crews and posts that nothing here can change.
  var settledPoints = 0

  /// The published days that are decided; those before them are as the plan has them.
  let days: Range<Int>

  /// Prepares the choice; nil where one node has more seats than the engine has letters.
  ///
  /// - Parameter days: the published days to decide.
  /// - Throws: `SolverError` where points are beyond the exact arithmetic.
  init?(_ model: RosterModel, _ solution: RosterSolution, _ plan: SeatPlan, days: Range<Int>) throws(SolverError) {
    self.model = model
    self.solution = solution
    self.plan = plan
    self.days = days
    crewOf = plan.crewOf
    seats = [[Seat]](repeating: [], count: model.nodes.count)
    nodeOf = [[Int?]](repeating: [Int?](repeating: nil, count: days.upperBound), count: model.ground.scenario.officers.count)
    problem = RosterProblem(dayCount: max(1, days.count), letterCount: 1)
    guard !days.isEmpty else { return nil }
    let crewsOfSlot = Dictionary(grouping: plan.crews.indices) { plan.crews[$0].slot }
    for (number, node) in model.nodes.enumerated() where days.contains(node.day) {
      for officer in model.present(in: node, solution) { nodeOf[officer][node.day] = number }
      for flow in node.flows where solution.columnValues[flow.column] > 0 {
        switch flow.destination {
        case .post(let post): add(Seat(shift: node.shift, post: post), to: number)
        case .seat(let pool, let slot):
          let slot = CrewSlot(pool: pool, slot: slot)
          for crew in crewsOfSlot[slot] ?? [] { add(Seat(shift: node.shift, crew: crew), to: number) }
          // Whoever found no seat in a slot that locks have filled stands beside it.
          if plan.held.contains(slot) { for post in model.pools[pool].posts { add(Seat(shift: node.shift, post: post), to: number) } }
        }
      }
    }
    problem.letterCount = 1 + (seats.map(\.count).max() ?? 0)
    guard problem.letterCount <= 255 else { return nil }
    let size = days.count * problem.letterCount
    for _ in model.ground.scenario.officers {
      var worker = Worker(dayCount: days.count, letterCount: problem.letterCount)
      worker.cells = [Int32?](repeating: nil, count: size)
      problem.workers.append(worker)
    }
    addCrewRows()
    addCells()
    addPartnerships()
    try addRepeats()
  }

  private mutating func add(_ seat: Seat, to node: Int) {
    if !seats[node].contains(seat) { seats[node].append(seat) }
  }

  var scenario: Scenario { model.ground.scenario }

  mutating func addRow(_ row: Row) -> Int {
    problem.rows.append(row)
    return problem.rows.count - 1
  }

  /// Sizes, leaders and drivers of crews, and the price of mixing regu.
  private mutating func addCrewRows() {
    var candidates: [CrewSlot: Set<String>] = [:]
    for node in model.nodes where days.contains(node.day) {
      let regu = Set(model.present(in: node, solution).compactMap { scenario.officers[$0].regu })
      for flow in node.flows where solution.columnValues[flow.column] > 0 {
        if case .seat(let pool, let slot) = flow.destination { candidates[CrewSlot(pool: pool, slot: slot), default: []].formUnion(regu) }
      }
    }
    for (place, crew) in plan.crews.enumerated() where days.contains(crew.day) {
      guard !plan.isHeld(crew) else {
        settledPoints += mixingPoints(crew)
        continue
      }
      let kind = scenario.crewKinds[crew.kind]
      let needsTwo = !kind.leaderDrives && kind.leader != nil && kind.driver != nil
      rowsOfCrew[place] = (
        size: addRow(.exactly(crew.seats.size)), leader: kind.leader == nil ? -1 : addRow(.atLeast(1)),
        driver: kind.driver == nil || kind.leaderDrives ? -1 : addRow(.atLeast(1)), either: needsTwo ? addRow(.atLeast(2)) : -1
      )
      guard crew.seats.size > 1, let rule = scenario.rule(.oneReguCrew, on: scenario.period.date(crew.day)), rule.hard == nil else { continue }
      let regu = candidates[crew.slot] ?? []
      guard regu.count > 1 else { continue }
      // Either all with a regu are of one, or the crew is mixed and none of them fills it.
      let choice = addRow(.exactly(1))
      var mixed = [RowEntry(row: choice, coefficient: 1)]
      for name in regu.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        let row = addRow(.atMost(0))
        reguRows[place, default: [:]][name] = row
        problem.columns.append(
          StaticColumn(
            cost: 0, upper: 1, entries: [RowEntry(row: choice, coefficient: 1), RowEntry(row: row, coefficient: -crew.seats.size)], branchPriority: 1)
        )
        mixed.append(RowEntry(row: row, coefficient: 1 - crew.seats.size))
      }
      problem.columns.append(StaticColumn(cost: rule.points, upper: 1, entries: mixed, branchPriority: 1))
    }
  }

  /// What a crew costs as it is.
  private func mixingPoints(_ crew: SeatPlan.Crew) -> Int {
    guard let rule = scenario.rule(.oneReguCrew, on: scenario.period.date(crew.day)), rule.hard == nil else { return 0 }
    return Set(crew.seats.everyone.compactMap { scenario.officers[$0].regu }).count > 1 ? rule.points : 0
  }

  /// What each officer may take on each day.
  private mutating func addCells() {
    for officer in problem.workers.indices {
      for day in days where Int(solution.lines[officer][day]) == Alphabet.off { problem.workers[officer].cells[cell(day, 0)] = 0 }
    }
    for (number, node) in model.nodes.enumerated() where days.contains(node.day) {
      let present = model.present(in: node, solution)
      for flow in node.flows where solution.columnValues[flow.column] > 0 {
        if case .seat(let pool, let slot) = flow.destination, plan.held.contains(CrewSlot(pool: pool, slot: slot)) { continue }
        let choices = seats[number].indices.filter { leads(to: seats[number][$0], flow.destination) }
        let row = addRow(.exactly(solution.columnValues[flow.column]))
        for officer in present where !plan.isHeld(officer, node.day) {
          for choice in choices { allow(officer, day: node.day, letter: choice + 1, row: row) }
        }
      }
      // Those whose slot is held stay where they are.
      for officer in present where plan.isHeld(officer, node.day) {
        let here = presentSeat(officer, node.day)
        if let letter = seats[number].firstIndex(where: { $0 == here }) { allow(officer, day: node.day, letter: letter + 1, row: -1) }
      }
    }
  }

  private func leads(to seat: Seat, _ destination: RosterModel.Destination) -> Bool {
    switch destination {
    case .post(let post): seat.post == post
    case .seat(let pool, let slot): seat.crew.map { plan.crews[$0].slot == CrewSlot(pool: pool, slot: slot) } ?? false
    }
  }

  private mutating func allow(_ officer: Int, day: Int, letter: Int, row: Int) {
    let cell = cell(day, letter)
    problem.workers[officer].cells[cell] = Int32(clamping: repeatedCellPoints(officer, day: day, letter: letter))
    problem.workers[officer].cellRows[cell] = Int32(row)
    guard let crew = seat(officer, day, letter)?.crew, let rows = rowsOfCrew[crew] else { return }
    let claim = model.seating[officer]
    let kind = plan.crews[crew].kind
    var counted = [rows.size]
    let (leads, drives) = (claim.leads[kind], claim.drives[kind])
    if rows.leader >= 0, leads, drives || !scenario.crewKinds[kind].leaderDrives { counted.append(rows.leader) }
    if rows.driver >= 0, drives { counted.append(rows.driver) }
    if rows.either >= 0, leads || drives { counted.append(rows.either) }
    if let regu = scenario.officers[officer].regu, let row = reguRows[crew]?[regu] { counted.append(row) }
    for row in counted { problem.workers[officer].extraRows.append(CellRowEntry(day: day - days.lowerBound, letter: letter, row: row)) }
  }

  /// The place of a cell in the problem, whose days begin with the first that is decided.
  func cell(_ day: Int, _ letter: Int) -> Int { (day - days.lowerBound) * problem.letterCount + letter }

  /// What a letter means to an officer on a day.
  func seat(_ officer: Int, _ day: Int, _ letter: Int) -> Seat? {
    guard letter > 0, let node = nodeOf[officer][day], seats[node].indices.contains(letter - 1) else { return nil }
    return seats[node][letter - 1]
  }

  /// Where an officer is so far.
  private func presentSeat(_ officer: Int, _ day: Int) -> Seat? {
    plan.shifts[officer][day].map { shift in
      let crew = crewOf[officer][day]
      return Seat(shift: shift, post: crew == nil ? plan.posts[officer][day] : nil, crew: crew)
    }
  }

  func place(_ seat: Seat) -> Place? {
    (seat.post ?? seat.crew.map { plan.crews[$0].post }).map { Place(shift: seat.shift, post: $0) }
  }

  private func isZone(_ post: Int) -> Bool { model.ground.isZonePost[post] }

  /// Points of a cell that history already knows from the week before.
  private func repeatedCellPoints(_ officer: Int, day: Int, letter: Int) -> Int {
    guard day < days.lowerBound + 7, let place = seat(officer, day, letter).flatMap(place), isZone(place.post),
      let rule = model.ground.rules[officer].one(.repeatCell, on: day)
    else { return 0 }
    return was(officer, day - 7, place) ? rule.points : 0
  }

  /// Whether an officer was at a place on a day before those that are decided, by history or by the plan.
  private func was(_ officer: Int, _ day: Int, _ place: Place) -> Bool {
    guard day >= 0 else {
      return model.ground.pasts[officer].duty(day).map { $0.shift == place.shift && $0.post == model.ground.posts[place.post].id } ?? false
    }
    return presentSeat(officer, day).flatMap(self.place) == place
  }

  /// Repeats inside the horizon and against history, as counts over windows of each officer's own shifts.
  private mutating func addRepeats() throws(SolverError) {
    let pool = AutomatonPool()
    for officer in problem.workers.indices {
      do throws(AutomatonFault) {
        try addRepeats(officer, pool)
      } catch {
        throw .unusableRules(officer: scenario.officers[officer].id, fault: error)
      }
    }
  }

  struct Place: Hashable {
    var shift: Int
    var post: Int
  }

  private mutating func addRepeats(_ officer: Int, _ pool: AutomatonPool) throws(AutomatonFault) {
    let letterCount = problem.letterCount
    let placeOf = days.map { day in
      (0..<letterCount).map { letter -> Place? in
        let isOpen = problem.workers[officer].cells[cell(day, letter)] != nil
        return isOpen ? seat(officer, day, letter).flatMap(place) : nil
      }
    }
    let reachable = placeOf.map { Set($0.compactMap(\.self)) }
    let places = reachable.reduce(Set<Place>()) { $0.union($1) }.filter { isZone($0.post) }.sorted { ($0.shift, $0.post) < ($1.shift, $1.post) }
    for place in places {
      func before(_ days: Range<Int>) -> Int { days.count { was(officer, $0, place) } }
      func weight(_ day: Int, _ letter: Int) -> Int { placeOf[day][letter] == place ? 1 : 0 }
      // Days of the problem count from the first that is decided.
      for last in 0..<days.count {
        let first = days.lowerBound
        for rule in model.ground.rules[officer].all(.repeatPost, on: first + last) {
          guard let prefer = rule.prefer else { continue }
          let inside = max(0, last - 6)...last
          let fixed = before((first + last - 6)..<(first + inside.lowerBound))
          guard fixed + inside.count(where: { reachable[$0].contains(place) }) > prefer else { continue }
          try add(
            CountPrimitive(
              dayCount: days.count, letterCount: letterCount, firstDay: inside.lowerBound, lastDay: last, weight: weight, carriedTotal: fixed,
              costOfTotal: { .points(rule.points * (max(0, $0 - prefer) - max(0, fixed - prefer))) }), officer, pool)
        }
        if last >= 7, let rule = model.ground.rules[officer].one(.repeatCell, on: first + last), reachable[last].contains(place),
          reachable[last - 7].contains(place)
        {
          try add(
            CountPrimitive(
              dayCount: days.count, letterCount: letterCount, firstDay: last - 7, lastDay: last,
              weight: { day, letter in day == last || day == last - 7 ? weight(day, letter) : 0 },
              costOfTotal: { .points($0 > 1 ? rule.points : 0) }), officer, pool)
        }
      }
    }
  }

  private mutating func add(_ primitive: CountPrimitive, _ officer: Int, _ pool: AutomatonPool) throws(AutomatonFault) {
    problem.workers[officer].automata.append(try pool.use(of: primitive))
  }

  /// The seats that the plan has now.
  private var presentLines: [[UInt8]] {
    problem.workers.indices.map { officer in
      days.map { day in
        guard let node = nodeOf[officer][day], let here = presentSeat(officer, day) else { return 0 }
        let letter = seats[node].firstIndex(of: here)
        return UInt8(clamping: letter.map { $0 + 1 } ?? 0)
      }
    }
  }

  /// Solves and returns the plan with everyone in his seat, its points (nil without a proof) and whether no seating has fewer.
  ///
  /// - Throws: `SolverError` where the engine fails.
  func solve(_ options: SolveOptions) throws(SolverError) -> (plan: SeatPlan, points: Int?, isProven: Bool) {
    var options = options
    options.startingLines = presentLines
    let result: SolveResult
    do {
      result = try LineGeneration.solve(problem, options: options)
    } catch {
      throw .engine(error)
    }
    guard let best = result.best else { return (plan, nil, false) }
    var better = plan
    for crew in better.crews.indices where days.contains(better.crews[crew].day) && !plan.isHeld(better.crews[crew]) {
      better.crews[crew].seats = .init()
    }
    var seated: [Int: [Int]] = [:]
    for (officer, line) in best.lines.enumerated() {
      for (day, letter) in zip(days, line) {
        guard let seat = seat(officer, day, Int(letter)) else { continue }
        if let crew = seat.crew { seated[crew, default: []].append(officer) }
        better.posts[officer][day] = seat.post ?? seat.crew.map { plan.crews[$0].post }
      }
    }
    for (crew, riders) in seated where !plan.isHeld(plan.crews[crew]) {
      let seating = CrewSeating(kind: scenario.crewKinds[plan.crews[crew].kind], kindPlace: plan.crews[crew].kind, claims: model.seating)
      better.crews[crew].seats = seating.crews(1, of: riders.sorted())[0]
    }
    // Without a proof the search may hold a seating with choices beside it that cost more than the seating itself does.
    let isProven = result.stop == .proven
    return (better, isProven ? best.objective + settledPoints : nil, isProven)
  }
}
