import PatrolScheduling

/// The needs that shifts of published days can meet, with where they belong and what the published roster gives them.
struct NeedTable: Sendable {
  struct Need: Sendable {
    let demand: Int
    let minutes: Int
    let isCrew: Bool
    let place: Int
    let zoneClass: Int
    let shift: Int
    /// Shifts of published days that can meet it.
    let calls: [Demand.ShiftOnDay]
    let minimumMissing: Int
    let targetMissing: Int
    let points: Int
  }

  let needs: [Need]
  private(set) var places: [Resilience.Place] = []
  let classes: [Zone.Class?] = [.sangatRawan, .rawan, .aman, nil]
  /// The scenario's shifts, then what no one shift meets.
  let shifts: [Shift.ID?]
  /// What the published roster lacks.
  let published: Resilience.Lack
  let demands: [Demand]
  private let counts: [Int]
  private let publishedPoints: Int

  init(_ calls: RollCalls) {
    let scenario = calls.shifts.scenario
    demands = calls.shifts.demands
    counts = calls.published.counts
    publishedPoints = calls.published.points
    shifts = scenario.shifts.map(\.id) + [nil]
    let classOfZone = Dictionary(scenario.zones.map { ($0.id.text, $0.zoneClass) }) { first, _ in first }
    var known: [Resilience.Place: Int] = [:]
    var places: [Resilience.Place] = []
    var needs: [Need] = []
    for (index, demand) in demands.enumerated() where demand.isNeed {
      let coverable = demand.covering.filter { $0.day < scenario.period.days }
      guard !coverable.isEmpty else { continue }
      let place: Resilience.Place = demand.posts.count == 1 ? .post(demand.posts[0]) : .together(demand.requirement)
      if known[place] == nil {
        known[place] = places.count
        places.append(place)
      }
      let zoneClass = demand.posts.count == 1 ? classOfZone[demand.posts[0].text] : nil
      let mean = coverable.reduce(0) { $0 + scenario.shifts[$1.shift].workedMinutes } / coverable.count
      // Where shifts overlap, a period is told under the one that is listed first; what is asked by the day under none.
      let shift = demand.span == nil && Set(coverable.map(\.shift)).count > 1 ? scenario.shifts.count : coverable.map(\.shift).min() ?? 0
      needs.append(
        Need(
          demand: index, minutes: demand.span?.minutes ?? mean, isCrew: demand.crews != nil, place: known[place] ?? 0,
          zoneClass: classes.firstIndex(of: zoneClass) ?? 3, shift: shift, calls: coverable,
          minimumMissing: demand.missing(to: demand.minimum, counts[index]), targetMissing: demand.missing(to: demand.target, counts[index]),
          points: demand.points(present: counts[index])))
    }
    self.needs = needs
    self.places = places
    var published = Resilience.Lack()
    for need in needs { published.add(need, toMinimum: need.minimumMissing, toTarget: need.targetMissing, points: 0) }
    published.points = calls.published.points
    self.published = published
  }

  /// A need that has fewer than in the published roster.
  struct Loss: Sendable {
    let need: Int
    let lack: Resilience.Lack
    /// Whether its minimum is missed, or missed by more.
    let isMinimum: Bool
  }

  /// What a presence lacks beside the published roster, need by need.
  func losses(_ present: Presence) -> [Loss] {
    needs.indices.compactMap { place in
      let need = needs[place]
      let count = present.counts[need.demand]
      guard count != counts[need.demand] else { return nil }
      let demand = demands[need.demand]
      let toMinimum = demand.missing(to: demand.minimum, count) - need.minimumMissing
      var lack = Resilience.Lack()
      lack.add(
        need, toMinimum: toMinimum, toTarget: demand.missing(to: demand.target, count) - need.targetMissing,
        points: demand.points(present: count) - need.points)
      return Loss(need: place, lack: lack, isMinimum: toMinimum > 0)
    }
  }

  /// What a presence lacks beside the published roster, in all.
  func added(_ present: Presence, _ losses: [Loss]) -> Resilience.Lack {
    var sum = losses.reduce(into: Resilience.Lack()) { $0.add($1.lack) }
    sum.points = present.points - publishedPoints
    return sum
  }

  func added(_ present: Presence) -> Resilience.Lack { added(present, losses(present)) }
}

extension Demand {
  /// How many whole officers or crews are missing to a number of parts: each one of whom a part is missing.
  fileprivate func missing(to wanted: Int, _ present: Int) -> Int { (max(0, wanted - present) + unit - 1) / unit }
}

extension Resilience.Lack {
  mutating func add(_ other: Resilience.Lack) {
    officersToMinimum += other.officersToMinimum
    crewsToMinimum += other.crewsToMinimum
    officersToTarget += other.officersToTarget
    crewsToTarget += other.crewsToTarget
    points += other.points
  }

  fileprivate mutating func add(_ need: NeedTable.Need, toMinimum: Int, toTarget: Int, points more: Int) {
    if need.isCrew {
      crewsToMinimum += toMinimum * need.minutes
      crewsToTarget += toTarget * need.minutes
    } else {
      officersToMinimum += toMinimum * need.minutes
      officersToTarget += toTarget * need.minutes
    }
    points += more
  }
}
