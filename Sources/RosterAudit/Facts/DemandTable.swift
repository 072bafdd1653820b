import PatrolModel

/// All demands with what is needed to count who meets them.
struct DemandTable: Sendable {
  let demands: [Demand]
  private let shiftCount: Int
  private let postCount: Int
  /// For each day, shift and post the demands that count officers there; the place after the last post is a duty without a post.
  private let officerDemands: [[Int]]
  /// For each day, shift and post the demands that count crews there.
  private let crewDemands: [[Int]]
  /// For each demand what a duty in each shift counts.
  private let weights: [[Int]]
  private let isPresence: [Bool]
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
    weights = demands.map { demand in scenario.shifts.map { demand.weight(of: $0, at: demand.posts.first ?? Post.reserveID) } }
    isPresence = demands.map { $0.measure == .presence }
    prices = demands.map(Price.init)
    kinds = demands.map { demand in demand.crews.map { wanted in scenario.crewKinds.map { wanted.contains($0.id) } } ?? [] }
    var filters: [OfficerFilter: Int] = [:]
    var who: [[Bool]] = []
    var whoOfDemand: [Int] = []
    let places = posts.count + 1
    var officerDemands = [[Int]](repeating: [], count: scenario.period.horizonDays * shifts * places)
    var crewDemands = officerDemands
    for (index, demand) in demands.enumerated() {
      let filter = filters[demand.officers] ?? who.count
      if filter == who.count {
        filters[demand.officers] = filter
        who.append(scenario.officers.map { scenario.matches(demand.officers, $0) })
      }
      whoOfDemand.append(filter)
      let known = Set(demand.posts.compactMap { postPlaces[$0] }).sorted()
      for instance in demand.covering {
        let first = (instance.day * shifts + instance.shift) * places
        if demand.crews != nil {
          for post in known { crewDemands[first + post].append(index) }
        } else {
          for post in known { officerDemands[first + post].append(index) }
          if known.count == posts.count { officerDemands[first + posts.count].append(index) }
        }
      }
    }
    self.who = who
    self.whoOfDemand = whoOfDemand
    self.officerDemands = officerDemands
    self.crewDemands = crewDemands
  }

  /// The demands for officers that a cell of an officer helps to meet.
  func met(by cell: WorkedCell, ofOfficerAt officer: Int, day: Int) -> [Int] {
    demandsOfOfficers(cell, day: day).filter { who[whoOfDemand[$0]][officer] }
  }

  private func demandsOfOfficers(_ cell: WorkedCell, day: Int) -> [Int] {
    let first = (day * shiftCount + cell.shift) * (postCount + 1)
    switch cell.post {
    case .none: return officerDemands[first + postCount]
    case .unknown: return []
    case .known(let post): return officerDemands[first + post]
    }
  }

  /// The points of all demands: the sum of `Demand.points`.
  func points(_ present: [Int]) -> Int {
    var points = 0
    for demand in prices.indices { points += prices[demand].points(present: present[demand]) }
    return points
  }

  /// How many count for each demand: heads in a period (an officer in two shifts at once is one head), duties or their hours where those are counted,
  /// and crews where crews are asked for.
  func presence(_ lines: [[WorkedCell?]], _ crews: [KnownCrew]) -> [Int] {
    var present = [Int](repeating: 0, count: demands.count)
    var lastHead = [Int](repeating: -1, count: demands.count)
    for (officer, line) in lines.enumerated() {
      for (day, cell) in line.enumerated() {
        guard let cell else { continue }
        for demand in demandsOfOfficers(cell, day: day)
        where who[whoOfDemand[demand]][officer] && !(isPresence[demand] && lastHead[demand] == officer) {
          lastHead[demand] = officer
          present[demand] += weights[demand][cell.shift]
        }
      }
    }
    for crew in crews {
      for demand in crewDemands[(crew.day * shiftCount + crew.shift) * (postCount + 1) + crew.post] where kinds[demand][crew.kind] {
        present[demand] += weights[demand][crew.shift]
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
  /// Whether it is a need that the counts of shortages speak of: a requirement's, or the least that a rule asks in its stead.
  var isNeed: Bool { rule == nil || rule == .zoneMinimum }

  /// The points due, by where they come from, each with the number that was wanted.
  func dues(present: Int) -> [(source: PointSource, wanted: Int, points: Int)] {
    let belowMinimum = max(0, minimum - present) * points.minimum
    let belowTarget = points.pointsBelowTarget(present: present, minimum: minimum, target: target)
    let above = maximum.map { max(0, present - $0) * points.maximum } ?? 0
    if let rule { return [(.rule(rule, instance: ""), maximum ?? target, belowMinimum + belowTarget + above)].filter { $0.2 > 0 } }
    let dues: [(source: PointSource, wanted: Int, points: Int)] =
      switch part {
      case .qualified(let qualification): [(.part(requirement, qualification), minimum, belowMinimum + belowTarget)]
      case .whole: [(.belowMinimum(requirement), minimum, belowMinimum), (.belowTarget(requirement), target, belowTarget)]
      }
    return (dues + [(.aboveMaximum(requirement), maximum ?? 0, above)]).filter { $0.points > 0 }
  }
}
