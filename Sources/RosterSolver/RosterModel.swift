import LineGeneration
import PatrolModel

/// A scenario as the engine's problem, with all that is needed to read a roster out of a solution.
struct RosterModel: Sendable {
  let ground: Groundwork
  private(set) var problem: RosterProblem
  /// Points beyond the problem's objective that no roster avoids.
  private(set) var offset = 0
  /// Officers who are alike on a day in one letter, and where they may stand.
  private(set) var links: [Link] = []
  private(set) var rows: [PresenceRow] = []

  /// Officers alike in all that is counted at posts, in one letter on one day.
  struct Link: Sendable {
    var day: Int
    var letter: Int
    var filterClass: Int
    /// Places in `Scenario.officers`, in order.
    var officers: [Int]
    /// Posts with the columns that say how many stand there.
    var flows: [(post: Int, column: Int, points: Int)]
  }

  /// Columns are branched on in the order of what they decide: heads, then where they stand; the cells of lines come next, shortages last.
  private enum Priority {
    static let heads = 2
    static let flow = 1
    static let shortage = 0
  }

  init(_ ground: Groundwork) throws(SolverError) {
    self.ground = ground
    problem = RosterProblem(dayCount: ground.dayCount, letterCount: ground.alphabet.letters.count)
    let classes = FilterClasses(ground.scenario, demands: ground.demands)
    var officerCount: [Int: Int] = [:]
    for number in classes.classOfOfficer { officerCount[number, default: 0] += 1 }
    let counts = (0..<officerCount.count).map { officerCount[$0] ?? 0 }
    rows = PresenceRow.rows(ground.demands, shifts: ground.scenario.shifts, classes: classes, officerCount: counts)
    var compiler = LineCompiler(ground)
    var placements: [Placements] = []
    for officer in ground.scenario.officers.indices {
      let (worker, places) = try compiler.line(of: officer)
      problem.workers.append(worker)
      placements.append(places)
    }
    addLinks(placements, classes)
    let presence = addPresence()
    addFlows(placements, presence)
  }

  private struct GroupKey: Hashable {
    var filterClass: Int
    var choices: [Placements.Choice]
  }

  /// Groups officers by day and letter.
  private mutating func addLinks(_ placements: [Placements], _ classes: FilterClasses) {
    let letterCount = ground.alphabet.letters.count
    for day in 0..<ground.dayCount {
      for letter in 1..<max(1, letterCount) {
        var places: [GroupKey: Int] = [:]
        for officer in placements.indices where problem.workers[officer].cells[day * letterCount + letter] != nil {
          let key = GroupKey(filterClass: classes.classOfOfficer[officer], choices: placements[officer].choices(day: day, letter: letter))
          if let known = places[key] {
            links[known].officers.append(officer)
          } else {
            places[key] = links.count
            links.append(Link(day: day, letter: letter, filterClass: key.filterClass, officers: [officer], flows: []))
          }
        }
      }
    }
  }

  /// Adds the rows of demand that can cost points and their shortage and surplus columns.
  ///
  /// - Returns: For each presence row its row in the problem, or -1 where presence makes no difference.
  private mutating func addPresence() -> [Int] {
    rows.map { presence in
      offset += presence.certainPoints
      let best = presence.bestPresence
      let lastFree = presence.points.lastIndex { $0 == presence.certainPoints } ?? best
      guard best > 0 || lastFree + 1 < presence.points.count else { return -1 }
      let row = problem.rows.count
      problem.rows.append(Row(lower: best == 0 ? .min : best, upper: lastFree + 1 < presence.points.count ? lastFree : .max))
      // Steps away from the free stretch, in runs of equal price; convex, so the cheap ones are used first.
      addSteps((0..<best).reversed().map { presence.points[$0] - presence.points[$0 + 1] }, row: row, coefficient: 1)
      addSteps((lastFree..<(presence.points.count - 1)).map { presence.points[$0 + 1] - presence.points[$0] }, row: row, coefficient: -1)
      return row
    }
  }

  private mutating func addSteps(_ prices: [Int], row: Int, coefficient: Int) {
    var first = 0
    while first < prices.count {
      var last = first
      while last + 1 < prices.count, prices[last + 1] == prices[first] { last += 1 }
      problem.columns.append(
        StaticColumn(
          cost: prices[first], upper: last - first + 1, entries: [RowEntry(row: row, coefficient: coefficient)], branchPriority: Priority.shortage))
      first = last + 1
    }
  }

  /// Adds, for each link, its row, the head count and the flows to posts.
  private mutating func addFlows(_ placements: [Placements], _ presence: [Int]) {
    let served = servedRows(presence)
    for place in links.indices {
      let link = links[place]
      let letter = ground.alphabet.letters[link.letter]
      guard let officer = link.officers.first, let shift = letter.shift else { continue }
      let instance = ShiftOnDay(day: link.day, shift: shift)
      let options = cheapest(placements[officer].choices(day: link.day, letter: link.letter)) { choice in
        (served[instance]?[choice.post] ?? []).filter { rows[$0.presence].classes.contains(link.filterClass) }
          .map { RowEntry(row: $0.row, coefficient: $0.weight) }
      }
      let linkRow = problem.rows.count
      problem.rows.append(.exactly(0))
      for officer in link.officers {
        problem.workers[officer].cellRows[link.day * problem.letterCount + link.letter] = Int32(linkRow)
      }
      let most = link.officers.count
      if options.count == 1 {
        let entries = [RowEntry(row: linkRow, coefficient: -1)] + options[0].entries
        addFlow(options[0].choice, of: place, upper: most, entries: entries, priority: Priority.heads)
        continue
      }
      let splitRow = problem.rows.count
      problem.rows.append(.exactly(0))
      problem.columns.append(
        StaticColumn(
          cost: 0, upper: most, entries: [RowEntry(row: linkRow, coefficient: -1), RowEntry(row: splitRow, coefficient: 1)],
          branchPriority: Priority.heads))
      for option in options {
        let entries = [RowEntry(row: splitRow, coefficient: -1)] + option.entries
        addFlow(option.choice, of: place, upper: most, entries: entries, priority: Priority.flow)
      }
    }
  }

  private mutating func addFlow(_ choice: Placements.Choice, of link: Int, upper: Int, entries: [RowEntry], priority: Int) {
    links[link].flows.append((choice.post, problem.columns.count, choice.points))
    problem.columns.append(StaticColumn(cost: choice.points, upper: upper, entries: entries, branchPriority: priority))
  }

  /// Of the posts that serve the same rows only the cheapest can matter; the first among equals is kept.
  private func cheapest(
    _ choices: [Placements.Choice], entries: (Placements.Choice) -> [RowEntry]
  ) -> [(choice: Placements.Choice, entries: [RowEntry])] {
    var places: [[RowEntry]: Int] = [:]
    var kept: [(choice: Placements.Choice, entries: [RowEntry])] = []
    for choice in choices {
      let served = entries(choice)
      guard let known = places[served] else {
        places[served] = kept.count
        kept.append((choice, served))
        continue
      }
      let isReserve = ground.posts[choice.post].id == Post.reserveID
      // Whoever is needed nowhere stands in reserve rather than at a post that asks for nobody.
      if choice.points < kept[known].choice.points || (isReserve && choice.points == kept[known].choice.points) { kept[known].choice = choice }
    }
    return kept
  }

  /// For each shift on a day and each post the rows that a duty there serves.
  private func servedRows(_ presence: [Int]) -> [ShiftOnDay: [[(presence: Int, row: Int, weight: Int)]]] {
    let postPlaces = Dictionary(ground.posts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var served: [ShiftOnDay: [[(presence: Int, row: Int, weight: Int)]]] = [:]
    for (place, row) in rows.enumerated() where presence[place] >= 0 {
      for (instance, weight) in zip(row.covering, row.weights) {
        for post in row.posts.compactMap({ postPlaces[$0] }) {
          served[instance, default: Array(repeating: [], count: ground.posts.count)][post].append((place, presence[place], weight))
        }
      }
    }
    return served
  }
}
