import PatrolModel

/// All demands with what is needed to count who meets them.
struct DemandTable: Sendable {
  let demands: [Demand]
  private let shiftCount: Int
  private let demandsOfCell: [[Int]]
  /// For each demand what a duty in each shift counts.
  private let weights: [[Int]]
  private let whoOfDemand: [Int]
  private let whereOfDemand: [Int]
  private let who: [[Bool]]
  private let places: [[Bool]]
  private let isEverywhere: [Bool]

  init(_ demands: [Demand], scenario: Scenario, posts: [Post], postPlaces: [Post.ID: Int]) {
    self.demands = demands
    shiftCount = scenario.shifts.count
    weights = demands.map { demand in scenario.shifts.map { demand.weight(of: $0) } }
    var filters: [OfficerFilter: Int] = [:]
    var who: [[Bool]] = []
    var postLists: [[Post.ID]: Int] = [:]
    var places: [[Bool]] = []
    var whoOfDemand: [Int] = []
    var whereOfDemand: [Int] = []
    var demandsOfCell = [[Int]](repeating: [], count: scenario.period.horizonDays * scenario.shifts.count)
    for (index, demand) in demands.enumerated() {
      let filter = filters[demand.officers] ?? who.count
      if filter == who.count {
        filters[demand.officers] = filter
        who.append(scenario.officers.map { scenario.matches(demand.officers, $0) })
      }
      whoOfDemand.append(filter)
      let place = postLists[demand.posts] ?? places.count
      if place == places.count {
        postLists[demand.posts] = place
        var holds = [Bool](repeating: false, count: posts.count)
        for post in demand.posts { if let known = postPlaces[post] { holds[known] = true } }
        places.append(holds)
      }
      whereOfDemand.append(place)
      for instance in demand.covering { demandsOfCell[instance.day * scenario.shifts.count + instance.shift].append(index) }
    }
    self.who = who
    self.places = places
    self.whoOfDemand = whoOfDemand
    self.whereOfDemand = whereOfDemand
    self.demandsOfCell = demandsOfCell
    isEverywhere = places.map { $0.allSatisfy(\.self) }
  }

  /// The demands that a cell of an officer helps to meet.
  func met(by cell: WorkedCell, ofOfficerAt officer: Int, day: Int) -> [Int] {
    demandsOfCell[day * shiftCount + cell.shift].filter { demand in
      guard who[whoOfDemand[demand]][officer] else { return false }
      switch cell.post {
      case .none: return isEverywhere[whereOfDemand[demand]]
      case .unknown: return false
      case .known(let post): return places[whereOfDemand[demand]][post]
      }
    }
  }

  /// How many count for each demand: heads in a period (an officer in two shifts at once is one head), duties or their hours where those are counted.
  func presence(_ lines: [[WorkedCell?]]) -> [Int] {
    var present = [Int](repeating: 0, count: demands.count)
    var lastHead = [Int](repeating: -1, count: demands.count)
    for (officer, line) in lines.enumerated() {
      for (day, cell) in line.enumerated() {
        guard let cell else { continue }
        for demand in met(by: cell, ofOfficerAt: officer, day: day) where demands[demand].measure != .presence || lastHead[demand] != officer {
          lastHead[demand] = officer
          present[demand] += weights[demand][cell.shift]
        }
      }
    }
    return present
  }
}

extension Demand {
  /// The points due, by where they come from, each with the number that was wanted.
  func dues(present: Int) -> [(source: PointSource, wanted: Int, points: Int)] {
    let belowMinimum = max(0, minimum - present) * points.minimum
    let belowTarget = max(0, target - max(minimum, present)) * points.target
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
