import LineGeneration
import PatrolModel

/// A scenario as the engine's problem, with all that is needed to read a roster out of a solution.
struct RosterModel: Sendable {
  let ground: Groundwork
  let allowed: AllowedCells
  var problem: RosterProblem
  /// Points beyond the problem's objective that no roster avoids.
  var offset = 0
  /// Officers who are alike on a day in one letter.
  private(set) var links: [Link] = []
  /// Links that may go to the same places at the same price, and how many go where.
  private(set) var nodes: [Node] = []
  /// Rows of demand that can cost points, with their row in the problem, or -1 where presence makes no difference.
  private(set) var rows: [PresenceRow]
  var problemRows: [Int] = []
  let seating: [SeatingClaim]
  var pools: [CrewPool] = []
  /// The pools of each shift on each day.
  var poolsOfShift: [ShiftOnDay: [Int]] = [:]
  var fleet = Fleet()
  var draws = TaskDraws()
  /// For each time of a task the classes of officers whom it may take.
  let takers: [Set<Int>]
  /// What a repair leaves as it is, without rows and columns.
  private(set) var settled = SettledShifts()
  /// Columns that let crews be broken where locks leave nothing else.
  private(set) var breachColumns = Set<Int>()
  /// Columns that count what is missing or too much in a row of demand.
  var stepColumns = Set<Int>()
  /// Columns of steps that targets which follow risk ask above their minimums, with what each costs for their sake.
  var valueOfColumn: [Int: Int] = [:]
  /// For each officer whose rules give way what counts his breaches, and the least number that no line of his avoids.
  private(set) var givingWay: [Int: (breaches: Worker, least: Int)] = [:]

  /// Officers alike in all that is counted, in one letter on one day.
  struct Link: Sendable {
    var day: Int
    var letter: Int
    var filterClass: Int
    /// How many sessions of community work each of them does; nil where that is not told.
    var sessions: Int?
    /// Places in `Scenario.officers`, in order.
    var officers: [Int]
    /// Where they may stand.
    var choices: [Placements.Choice]
  }

  /// Where someone goes: a post, or a crew of a pool.
  enum Destination: Sendable, Hashable {
    case post(Int)
    case seat(pool: Int, slot: Int)
  }

  /// Links of one shift on one day that have the same ways to go.
  struct Node: Sendable {
    var day: Int
    var shift: Int
    /// How many sessions of community work each does; nil where that is not told.
    var sessions: Int?
    var links: [Int]
    /// Where they go, with the columns that say how many do, and the times of tasks that may draw on them there.
    var flows: [Flow]
  }

  /// Those of a node who go one way.
  struct Flow: Sendable {
    var destination: Destination
    var column: Int
    var drawing: [Int]
  }

  /// Columns are branched on in the order of what they decide: crews, then heads, then where they stand; the cells of lines come next, shortages last.
  enum Priority {
    static let lending = 4
    static let crews = 3
    static let heads = 2
    static let flow = 1
    static let shortage = 0
  }

  /// - Parameters:
  ///   - exemptions: officers whose hard rules give way.
  ///   - allowed: what may stand in the cells beside what the scenario says.
  ///   - required: demands whose minimum has to be met, whatever it costs.
  ///   - settles: whether shifts that a repair leaves as they are have no rows and columns.
  ///   - bases: what is known of the officers' lines already; nil, nothing.
  ///   - threads: threads on which officers' rules are compiled.
  init(
    _ ground: Groundwork, exemptions: [Exemption] = [], allowed: AllowedCells = AllowedCells(), required: [Demand] = [], settles: Bool = true,
    bases: [LineCompiler.Base]? = nil, threads: Int = 1
  ) throws(SolverError) {
    self.ground = ground
    self.allowed = allowed
    problem = RosterProblem(dayCount: ground.dayCount, letterCount: ground.alphabet.letters.count)
    seating = SeatingClaim.all(in: ground.scenario)
    let classes = FilterClasses(ground.scenario, demands: ground.demands + required, seating: seating)
    takers = ground.taskTimes.times.map { Set(classes.classes(passing: ground.scenario.tasks[$0.task].officers)) }
    rows = PresenceRow.rows(ground, required: required, classes: classes)
    var placements: [Placements] = []
    let compiler = LineCompiler(ground, allowed: allowed)
    for (officer, line) in try compiler.lines(exempt: Set(exemptions.map(\.officer)), bases: bases, threads: threads).enumerated() {
      problem.workers.append(line.worker)
      placements.append(line.placements)
      if let breaches = line.breaches { givingWay[officer] = (breaches.worker, breaches.least) }
    }
    if settles { settled = SettledShifts(ground, problem.workers, placements, classes, takers: takers) }
    settled.settle(&rows, classes)
    addLinks(placements, classes)
    addPresence()
    let served = ServedRows(rows, problemRows: problemRows, postCount: ground.posts.count)
    addPools(served)
    addFleet()
    addFlows(served)
    addTasks(served, classes)
  }

  private struct GroupKey: Hashable {
    var filterClass: Int
    var tellsSessions: Bool
    var choices: [Placements.Choice]
  }

  /// Groups officers by day and letter.
  private mutating func addLinks(_ placements: [Placements], _ classes: FilterClasses) {
    let letterCount = ground.alphabet.letters.count
    for day in 0..<ground.dayCount {
      for letter in 1..<max(1, letterCount) {
        if let shift = ground.shift(ofLetter: letter), settled.shifts[ShiftOnDay(day: day, shift: shift)] != nil { continue }
        var places: [GroupKey: Int] = [:]
        for officer in placements.indices where problem.workers[officer].cells[day * letterCount + letter] != nil {
          let key = GroupKey(
            filterClass: classes.classOfOfficer[officer], tellsSessions: ground.sessions.counts(officer),
            choices: placements[officer].choices(day: day, letter: letter))
          if let known = places[key] {
            links[known].officers.append(officer)
          } else {
            places[key] = links.count
            let sessions = key.tellsSessions ? ground.alphabet.letters[letter].sessions : nil
            links.append(
              Link(day: day, letter: letter, filterClass: key.filterClass, sessions: sessions, officers: [officer], choices: key.choices))
          }
        }
      }
    }
  }

  /// Adds a static column and returns its place.
  @discardableResult
  mutating func addColumn(cost: Int, upper: Int, entries: [RowEntry], priority: Int) -> Int {
    problem.columns.append(StaticColumn(cost: cost, upper: upper, entries: entries, branchPriority: priority))
    return problem.columns.count - 1
  }

  /// Adds a column of what breaks crews; its points are counted from the crews themselves.
  mutating func addBreachColumn(upper: Int, entries: [RowEntry]) {
    breachColumns.insert(addColumn(cost: ground.scenario.levels.crewBreach, upper: upper, entries: entries, priority: Priority.shortage))
  }

  /// Adds a row and returns its place.
  mutating func addRow(_ row: Row) -> Int {
    problem.rows.append(row)
    return problem.rows.count - 1
  }

  /// A way to go, with the rows that it serves.
  struct Option: Hashable {
    var destination: Destination
    var points: Int
    var entries: [RowEntry]
    /// Times of tasks that may draw on whoever goes there.
    var drawing: [Int]
  }

  private struct NodeKey: Hashable {
    var day: Int
    var shift: Int
    /// The class of its officers where tasks may take some of them; nil where none may.
    var filterClass: Int?
    var sessions: Int?
    var options: [Option]
  }

  /// Adds, for each link, its row and head count, and for links with the same ways to go one row and one set of flows.
  private mutating func addFlows(_ served: ServedRows) {
    var nodeOfKey: [NodeKey: Int] = [:]
    var keys: [NodeKey] = []
    var everywhere: [[RowEntry]] = []
    for place in links.indices {
      let link = links[place]
      guard let shift = ground.shift(ofLetter: link.letter), !link.choices.isEmpty else {
        everywhere.append([])
        continue
      }
      var options = options(
        ShiftOnDay(day: link.day, shift: shift), link.choices, claim: seating[link.officers[0]], served
      ) { served.entries($0, post: $1, filterClass: link.filterClass) }
      keepSessions(of: link, &options)
      guard !options.isEmpty else {
        // Too few work here to make a crew, or nobody can be lent to a session: nobody can come.
        everywhere.append([])
        let row = addRow(.exactly(0))
        for officer in link.officers { problem.workers[officer].cellRows[link.day * problem.letterCount + link.letter] = Int32(row) }
        continue
      }
      // What counts him wherever he goes is counted with the heads, so that those who differ in nothing else share their flows.
      let common = options.dropFirst().reduce(Set(options[0].entries)) { $0.intersection($1.entries) }
      everywhere.append(options[0].entries.filter(common.contains))
      for place in options.indices { options[place].entries.removeAll(where: common.contains) }
      let isDrawn = !ground.taskTimes.drawing(on: ShiftOnDay(day: link.day, shift: shift)).isEmpty
      let key = NodeKey(
        day: link.day, shift: shift, filterClass: isDrawn ? link.filterClass : nil, sessions: isDrawn ? link.sessions : nil,
        options: cheapest(options))
      if let node = nodeOfKey[key] {
        nodes[node].links.append(place)
      } else {
        nodeOfKey[key] = nodes.count
        keys.append(key)
        nodes.append(Node(day: link.day, shift: shift, sessions: key.sessions, links: [place], flows: []))
      }
    }
    for (place, key) in zip(nodes.indices, keys) { addFlows(of: place, options: key.options, everywhere) }
  }

  private mutating func addFlows(of place: Int, options: [Option], _ everywhere: [[RowEntry]]) {
    let node = nodes[place]
    let isOne = options.count == 1 && node.links.count == 1
    let split = isOne ? -1 : addRow(.exactly(0))
    for number in node.links {
      let link = links[number]
      let linkRow = addRow(.exactly(0))
      for officer in link.officers { problem.workers[officer].cellRows[link.day * problem.letterCount + link.letter] = Int32(linkRow) }
      var entries = [RowEntry(row: linkRow, coefficient: -1)] + everywhere[number]
      if isOne {
        entries += options[0].entries
      } else {
        entries.append(RowEntry(row: split, coefficient: 1))
      }
      let column = addColumn(cost: isOne ? options[0].points : 0, upper: link.officers.count, entries: entries, priority: Priority.heads)
      if isOne { nodes[place].flows = [Flow(destination: options[0].destination, column: column, drawing: options[0].drawing)] }
    }
    guard !isOne else { return }
    let most = node.links.reduce(0) { $0 + links[$1].officers.count }
    for option in options {
      let column = addColumn(
        cost: option.points, upper: most, entries: [RowEntry(row: split, coefficient: -1)] + option.entries, priority: Priority.flow)
      nodes[place].flows.append(Flow(destination: option.destination, column: column, drawing: option.drawing))
    }
  }

  /// Every way to go in a shift on a day, in the order of the posts, with the rows that it serves.
  ///
  /// - Parameter counting: the rows of heads that count those who go, at a post in a shift.
  func options(
    _ instance: ShiftOnDay, _ choices: [Placements.Choice], claim: SeatingClaim, _ served: ServedRows, counting: (ShiftOnDay, Int) -> [RowEntry]
  ) -> [Option] {
    var taken = Set<Int>()
    return choices.flatMap { choice -> [Option] in
      let heads = counting(instance, choice.post)
      let isReserve = ground.posts[choice.post].id == Post.reserveID
      let isOpen = isReserve || ground.crewKinds[choice.post].isEmpty
      let drawing = ground.taskTimes.drawing(on: instance, post: choice.post)
      var options = isOpen ? [Option(destination: .post(choice.post), points: choice.points, entries: heads, drawing: drawing)] : []
      if !isOpen, !drawing.isEmpty, isCrowdedByLocks(instance, choice.post) {
        // Whoever stands beside the crews may be lent as well, so his is a way of its own.
        let points = choice.points + ground.scenario.levels.crewBreach
        options.append(Option(destination: .post(choice.post), points: points, entries: heads, drawing: drawing))
      }
      for pool in poolsOfShift[instance] ?? [] where pools[pool].posts.contains(choice.post) && taken.insert(pool).inserted {
        let kind = pools[pool].kind
        for (slot, rows) in pools[pool].slots.enumerated() where rows.admits(claim) {
          let seat = rows.entries(claim, kind: kind, leaderDrives: ground.scenario.crewKinds[kind].leaderDrives)
          options.append(
            Option(destination: .seat(pool: pool, slot: slot), points: choice.points, entries: heads + seat, drawing: rows.isDrawnOn ? drawing : []))
        }
      }
      return options
    }
  }

  /// Whether locks may bring people to a post in a shift for whom its crews have no seats.
  private func isCrowdedByLocks(_ instance: ShiftOnDay, _ post: Int) -> Bool {
    (poolsOfShift[instance] ?? []).contains { pools[$0].lockedOfficers > 0 && pools[$0].posts.contains(post) }
  }

  /// Of the ways that serve the same rows only the cheapest can matter; the first among equals is kept.
  private func cheapest(_ options: [Option]) -> [Option] {
    struct Service: Hashable {
      var entries: [RowEntry]
      var drawing: [Int]
    }
    var places: [Service: Int] = [:]
    var kept: [Option] = []
    for option in options {
      let service = Service(entries: option.entries, drawing: option.drawing)
      guard let known = places[service] else {
        places[service] = kept.count
        kept.append(option)
        continue
      }
      let isReserve = if case .post(let post) = option.destination { ground.posts[post].id == Post.reserveID } else { false }
      // Whoever is needed nowhere stands in reserve rather than at a post that asks for nobody.
      if option.points < kept[known].points || (isReserve && option.points == kept[known].points) { kept[known] = option }
    }
    return kept
  }
}
