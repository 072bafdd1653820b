import PatrolModel

/// A demand that a duty helps to meet, and what the duty counts for it.
struct Counted: Sendable, Hashable {
  /// The demand by its place.
  let demand: Int
  /// In parts of the demand's unit, or hours.
  let weight: Int
}

/// All demands with what is needed to count who meets them.
struct DemandTable: Sendable {
  let demands: [Demand]
  private let shiftCount: Int
  private let postCount: Int
  /// For each day, shift and post the demands that count officers there; the place after the last post is a duty without a post.
  private let officerDemands: [[Counted]]
  /// For each day, shift and post the demands that count crews there.
  private let crewDemands: [[Counted]]
  /// For each demand the period in which who is on a task does not count; nil where duties or hours are counted.
  private let presenceSpans: [MinuteInterval?]
  /// For each demand whether all posts are counted together for it.
  private let isOfAllPosts: [Bool]
  private let prices: [Price]
  private let whoOfDemand: [Int]
  private let who: [[Bool]]
  /// For each demand which kinds of crews count; empty where officers do.
  private let kinds: [[Bool]]

  init(_ demands: [Demand], scenario: Scenario, posts: [Post], postPlaces: [Post.ID: Int]) {
    self.demands = demands
    let shifts = scenario.shifts.count
    shiftCount = shifts
    postCount = posts.count
    presenceSpans = demands.map { $0.measure == .presence ? $0.span : nil }
    prices = demands.map(Price.init)
    kinds = demands.map { demand in demand.crews.map { wanted in scenario.crewKinds.map { wanted.contains($0.id) } } ?? [] }
    var filters: [OfficerFilter: Int] = [:]
    var who: [[Bool]] = []
    var whoOfDemand: [Int] = []
    let places = posts.count + 1
    var officerDemands = [[Counted]](repeating: [], count: scenario.period.horizonDays * shifts * places)
    var crewDemands = officerDemands
    var isOfAllPosts: [Bool] = []
    for (index, demand) in demands.enumerated() {
      let filter = filters[demand.officers] ?? who.count
      if filter == who.count {
        filters[demand.officers] = filter
        who.append(scenario.officers.map { scenario.matches(demand.officers, $0) })
      }
      whoOfDemand.append(filter)
      let whole = Set(demand.posts.compactMap { postPlaces[$0] })
      let known = whole.union(demand.shares.keys.compactMap { postPlaces[$0] }).sorted()
      isOfAllPosts.append(known.count == posts.count)
      for instance in demand.covering {
        let first = (instance.day * shifts + instance.shift) * places
        func counted(at post: Post.ID) -> Counted {
          Counted(demand: index, weight: demand.weight(of: scenario.shifts[instance.shift], at: post))
        }
        if demand.crews != nil {
          for post in known { crewDemands[first + post].append(counted(at: posts[post].id)) }
        } else {
          for post in known { officerDemands[first + post].append(counted(at: posts[post].id)) }
          if whole.count == posts.count { officerDemands[first + posts.count].append(counted(at: posts[0].id)) }
        }
      }
    }
    self.who = who
    self.isOfAllPosts = isOfAllPosts
    self.whoOfDemand = whoOfDemand
    self.officerDemands = officerDemands
    self.crewDemands = crewDemands
  }

  /// The demands for officers that a cell of an officer helps to meet, with what it counts for each.
  func met(by cell: WorkedCell, ofOfficerAt officer: Int, day: Int, away: [[Errand]]) -> [Counted] {
    demandsOfOfficers(cell, day: day).filter { who[whoOfDemand[$0.demand]][officer] && !isOnTask(officer, $0.demand, away) }
  }

  private func demandsOfOfficers(_ cell: WorkedCell, day: Int) -> [Counted] {
    let first = (day * shiftCount + cell.shift) * (postCount + 1)
    switch cell.post {
    case .none: return officerDemands[first + postCount]
    case .unknown: return []
    case .known(let post): return officerDemands[first + post]
    }
  }

  /// Whether an officer is away from his post in a part of a demand's period.
  private func isOnTask(_ officer: Int, _ demand: Int, _ away: [[Errand]]) -> Bool {
    guard !away.isEmpty, !away[officer].isEmpty, let span = presenceSpans[demand] else { return false }
    return away.isAway(officer, in: span, countsRounds: !isOfAllPosts[demand])
  }

  /// The points of all demands: the sum of `Demand.points`.
  func points(_ present: [Int]) -> Int {
    var points = 0
    for demand in prices.indices { points += prices[demand].points(present: present[demand]) }
    return points
  }

  /// How many count for each demand, in parts of its unit: heads in a period (an officer in two shifts at once is one head), duties or their hours
  /// where those are counted, and crews where crews are asked for.
  ///
  /// Who is on a task in a part of the period does not count, nor does a crew that lends him and keeps too few.
  func presence(_ lines: [[WorkedCell?]], _ crews: [KnownCrew], away: [[Errand]]) -> [Int] {
    var present = [Int](repeating: 0, count: demands.count)
    var lastHead = [Int](repeating: -1, count: demands.count)
    var lastWeight = [Int](repeating: 0, count: demands.count)
    for (officer, line) in lines.enumerated() {
      for (day, cell) in line.enumerated() {
        guard let cell else { continue }
        for counted in demandsOfOfficers(cell, day: day) where who[whoOfDemand[counted.demand]][officer] {
          let demand = counted.demand
          guard presenceSpans[demand] != nil else {
            present[demand] += counted.weight
            continue
          }
          if isOnTask(officer, demand, away) { continue }
          // In two shifts at once the place where he counts most is that of the one head.
          let before = lastHead[demand] == officer ? lastWeight[demand] : 0
          if counted.weight <= before { continue }
          present[demand] += counted.weight - before
          lastHead[demand] = officer
          lastWeight[demand] = counted.weight
        }
      }
    }
    for crew in crews {
      for counted in crewDemands[(crew.day * shiftCount + crew.shift) * (postCount + 1) + crew.post] where kinds[counted.demand][crew.kind] {
        if !away.isEmpty, let span = presenceSpans[counted.demand], crew.isBroken(in: span, by: away, countsRounds: !isOfAllPosts[counted.demand]) {
          continue
        }
        present[counted.demand] += counted.weight
      }
    }
    return present
  }
}

/// What a demand costs, in numbers alone: a demand's lists are not to be copied for each sum.
private struct Price: Sendable {
  let minimum: Int
  let target: Int
  let maximum: Int?
  let points: Requirement.Points

  init(_ demand: Demand) {
    minimum = demand.minimum
    target = demand.target
    maximum = demand.maximum
    points = demand.points
  }

  func points(present: Int) -> Int {
    let belowTarget = points.pointsBelowTarget(present: present, minimum: minimum, target: target)
    let below = max(0, minimum - present) * points.minimum + belowTarget
    return below + (maximum.map { max(0, present - $0) * points.maximum } ?? 0)
  }
}

extension Requirement.Points {
  /// Points of all who are wanted above the minimum and not present, walked one by one: the first above the minimum is worth most.
  fileprivate func pointsBelowTarget(present: Int, minimum: Int, target wanted: Int) -> Int {
    let first = max(minimum, present)
    if furtherTargets.isEmpty { return max(0, wanted - first) * target }
    var due = 0
    var next = first
    while next < wanted {
      let above = next - minimum
      due += above == 0 ? target : above <= furtherTargets.count ? furtherTargets[above - 1] : furtherTargets[furtherTargets.count - 1]
      next += 1
    }
    return due
  }
}

extension Demand {
  /// How many whole officers, crews or hours are missing to a number of parts: each one of whom a part is missing.
  func missing(to wanted: Int, present: Int) -> Int { max(0, wanted - present).startedSteps(of: unit) }

  /// The points due, by where they come from, each with whole numbers of those who count: of a shortage rounded down, of a surplus up.
  func dues(present: Int) -> [Due] {
    let belowMinimum = max(0, minimum - present) * points.minimum
    let belowTarget = points.pointsBelowTarget(present: present, minimum: minimum, target: target)
    let above = maximum.map { max(0, present - $0) * points.maximum } ?? 0
    func due(_ source: PointSource, wanted: Int, _ points: Int) -> Due {
      let measured = present < wanted ? present / unit : present.startedSteps(of: unit)
      return Due(source: source, measured: measured, wanted: wanted / unit, points: points)
    }
    if let rule { return [due(.rule(rule, instance: ""), wanted: maximum ?? target, belowMinimum + belowTarget + above)].filter { $0.points > 0 } }
    let dues: [Due] =
      switch part {
      case .qualified(let qualification): [due(.part(requirement, qualification), wanted: minimum, belowMinimum + belowTarget)]
      case .whole: [due(.belowMinimum(requirement), wanted: minimum, belowMinimum), due(.belowTarget(requirement), wanted: target, belowTarget)]
      }
    return (dues + [due(.aboveMaximum(requirement), wanted: maximum ?? 0, above)]).filter { $0.points > 0 }
  }
}

/// Points of a demand for one reason.
struct Due {
  let source: PointSource
  /// Who count, in whole ones.
  let measured: Int
  /// How many were wanted, in whole ones.
  let wanted: Int
  let points: Int
}
