import PatrolModel
import RosterAudit

/// All rosters of a tiny scenario with all ways to form crews, broken ones included, scored by the audit alone.
struct CrewEnumeration {
  /// A line with the places that it takes, as indices of shifts on days at posts.
  private struct Line {
    var duties: [Roster.Duty?]
    var points: Int
    var groups: [Int]
  }

  let scenario: Scenario
  let audit: RosterAudit
  private let lines: [[Line]]
  private let restPoints: [Int]
  private let certainPoints: Int
  /// Shifts on days at posts that take crews; others have no group.
  private let groups: [(instance: Demand.ShiftOnDay, post: Post.ID)]
  private var seating: GroupWays
  private var fleet: FleetPoints

  /// For each group who works there, and the known ways to seat each such set.
  private var riders: [Int]
  private var ways: [[[GroupWays.Way]?]]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let enumeration = Enumeration(scenario)
    audit = enumeration.audit
    let seating = GroupWays(scenario)
    var groups: [(instance: Demand.ShiftOnDay, post: Post.ID)] = []
    var places: [Int: [Roster.Duty: Int]] = [:]
    for day in 0..<scenario.period.horizonDays {
      for (place, shift) in scenario.shifts.enumerated() {
        for post in scenario.posts where seating.takesCrews(post.id) {
          places[day, default: [:]][Roster.Duty(shift: shift.id, post: post.id)] = groups.count
          groups.append((.init(day: day, shift: place), post.id))
        }
      }
    }
    lines = enumeration.lines.map { lines in
      lines.map { line in
        Line(duties: line.duties, points: line.points, groups: line.duties.enumerated().compactMap { day, duty in duty.flatMap { places[day]?[$0] } })
      }
    }
    let least = lines.map { $0.first?.points ?? 0 }
    restPoints = (0...least.count).map { least[$0...].reduce(0, +) }
    certainPoints = scenario.demands().reduce(0) { sum, demand in
      let weight = demand.covering.map { demand.weight(of: scenario.shifts[$0.shift], at: demand.posts.first ?? Post.reserveID) }.max() ?? 0
      // Nobody has more than one duty on a day, and no crew is without officers.
      let most = scenario.officers.count * Set(demand.covering.map(\.day)).count * weight
      return sum + ((0...most).map { demand.points(present: $0) }.min() ?? 0)
    }
    self.groups = groups
    self.seating = seating
    fleet = FleetPoints(scenario)
    riders = groups.map { _ in 0 }
    ways = groups.map { _ in [[GroupWays.Way]?](repeating: nil, count: 1 << scenario.officers.count) }
  }

  /// Combinations of lines without breaches.
  var combinations: Int { lines.reduce(1) { $0 * $1.count } }

  /// The least points of any roster whose lines break no hard rule; nil where there is none.
  ///
  /// Crews add up: what one costs does not depend on the others but for the vehicles, which are handed out in every way.
  /// - Parameter known: a roster to begin with, so that whatever costs as much is passed over.
  mutating func optimum(known: Roster?) -> (points: Int, roster: Roster)? {
    guard lines.allSatisfy({ !$0.isEmpty }) else { return nil }
    var best: (points: Int, roster: Roster)?
    if let known, audit.judge(known).breaches.isEmpty { best = (audit.points(known).points, known) }
    var chosen: [Int] = []
    extend(&chosen, 0, &best)
    return best
  }

  private mutating func extend(_ chosen: inout [Int], _ points: Int, _ best: inout (points: Int, roster: Roster)?) {
    let officer = chosen.count
    guard officer < lines.count else { return seat(chosen, points, &best) }
    for line in lines[officer].indices {
      let total = points + lines[officer][line].points
      if let best, total + restPoints[officer + 1] + certainPoints >= best.points { return }
      chosen.append(line)
      for group in lines[officer][line].groups { riders[group] |= 1 << officer }
      extend(&chosen, total, &best)
      for group in lines[officer][line].groups { riders[group] &= ~(1 << officer) }
      chosen.removeLast()
    }
  }

  /// Tries every way to seat those who work.
  private mutating func seat(_ chosen: [Int], _ points: Int, _ best: inout (points: Int, roster: Roster)?) {
    var least = points + certainPoints
    for group in groups.indices where riders[group] != 0 {
      if ways[group][riders[group]] == nil { ways[group][riders[group]] = seating.ways(groups[group].instance, groups[group].post, riders[group]) }
      least += ways[group][riders[group]]?.first?.points ?? 0
      if let best, least >= best.points { return }
    }
    let open = groups.indices.compactMap { riders[$0] == 0 ? nil : ways[$0][riders[$0]] }
    let rest = (0...open.count).map { from in open[from...].reduce(0) { $0 + ($1.first?.points ?? 0) } }
    var roster = Roster(
      from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id),
      duties: chosen.enumerated().map { lines[$0][$1].duties }, isSeated: true)
    func form(_ group: Int, _ crews: [Roster.Crew], _ total: Int, _ best: inout (points: Int, roster: Roster)?, _ fleet: inout FleetPoints) {
      guard group < open.count else {
        guard let driven = fleet.cheapest(crews, below: best.map { $0.points - total - certainPoints } ?? .max) else { return }
        roster.crews = driven.crews
        let sum = total + driven.points + audit.requirementPoints(roster)
        if best.map({ sum < $0.points }) ?? true { best = (sum, roster) }
        return
      }
      // The cheapest ways come first.
      for way in open[group] {
        if let best, total + way.points + rest[group + 1] + certainPoints >= best.points { return }
        form(group + 1, crews + way.crews, total + way.points, &best, &fleet)
      }
    }
    form(0, [], points, &best, &fleet)
  }
}

/// The ways to form crews of those who work one shift at one post, without their vehicles.
struct GroupWays {
  /// So many crews of each kind, formed as cheaply as can be.
  struct Way {
    var counts: [Int]
    var points: Int
    var crews: [Roster.Crew]
  }

  private struct Key: Hashable {
    var instance: Demand.ShiftOnDay
    var post: Post.ID
    var riders: Int
  }

  private struct CrewKey: Hashable {
    var group: Key
    var kind: Int
  }

  private let scenario: Scenario
  /// Judges without vehicles.
  private let audit: RosterAudit
  private let kinds: [Post.ID: [Int]]
  private var known: [Key: [Way]] = [:]
  private var knownCrews: [CrewKey: (points: Int, crew: Roster.Crew)] = [:]

  init(_ scenario: Scenario) {
    var scenario = scenario
    scenario.vehicles = []
    self.scenario = scenario
    audit = RosterAudit(scenario)
    var kinds: [Post.ID: [Int]] = [:]
    let crewDemands = scenario.demands().filter { $0.crews != nil }
    for post in scenario.posts {
      let taken = Set(scenario.crewKinds(at: post.id))
      kinds[post.id] = scenario.crewKinds.indices.filter { taken.contains(scenario.crewKinds[$0].id) }
      // In reserve nobody has to sit in a crew, so none is formed where none is counted.
      if post.id == Post.reserveID, !crewDemands.contains(where: { $0.posts.contains(post.id) }) { kinds[post.id] = [] }
    }
    self.kinds = kinds
  }

  func takesCrews(_ post: Post.ID) -> Bool { !(kinds[post] ?? []).isEmpty }

  /// For every number of crews of each kind the cheapest way.
  mutating func ways(_ instance: Demand.ShiftOnDay, _ post: Post.ID, _ riders: Int) -> [Way] {
    let key = Key(instance: instance, post: post, riders: riders)
    if let ways = known[key] { return ways }
    guard riders != 0 else { return [Way(counts: scenario.crewKinds.map { _ in 0 }, points: 0, crews: [])] }
    var cheapest: [[Int]: Way] = [:]
    func keep(_ way: Way) {
      if cheapest[way.counts].map({ way.points < $0.points }) ?? true { cheapest[way.counts] = way }
    }
    // The first rider sits in no crew, or in one with some of the others.
    let first = riders & -riders
    let others = riders ^ first
    let outside = points(instance, post, riders: first, crews: [])
    for way in ways(instance, post, others) { keep(Way(counts: way.counts, points: way.points + outside, crews: way.crews)) }
    var mates = others
    while true {
      for kind in kinds[post] ?? [] {
        let own = crew(Key(instance: instance, post: post, riders: first | mates), kind)
        for way in ways(instance, post, others ^ mates) {
          var counts = way.counts
          counts[kind] += 1
          keep(Way(counts: counts, points: way.points + own.points, crews: way.crews + [own.crew]))
        }
      }
      guard mates != 0 else { break }
      mates = (mates - 1) & others
    }
    let ways = cheapest.values.sorted { $0.points == $1.points ? $0.counts.lexicographicallyPrecedes($1.counts) : $0.points < $1.points }
    known[key] = ways
    return ways
  }

  /// Every way to split the riders into crews and people outside, each crew with whoever is best in its named seats, cheapest first.
  mutating func partitions(_ instance: Demand.ShiftOnDay, _ post: Post.ID, _ riders: Int) -> [Way] {
    guard riders != 0 else { return [Way(counts: scenario.crewKinds.map { _ in 0 }, points: 0, crews: [])] }
    let first = riders & -riders
    let others = riders ^ first
    let outside = points(instance, post, riders: first, crews: [])
    var found = partitions(instance, post, others).map { Way(counts: $0.counts, points: $0.points + outside, crews: $0.crews) }
    var mates = others
    while true {
      for kind in kinds[post] ?? [] {
        let own = crew(Key(instance: instance, post: post, riders: first | mates), kind)
        found += partitions(instance, post, others ^ mates).map { Way(counts: [], points: $0.points + own.points, crews: $0.crews + [own.crew]) }
      }
      guard mates != 0 else { break }
      mates = (mates - 1) & others
    }
    return found.sorted { $0.points < $1.points }
  }

  private func officers(_ riders: Int) -> [Officer.ID] {
    scenario.officers.indices.filter { riders & (1 << $0) != 0 }.map { scenario.officers[$0].id }
  }

  /// All riders in one crew, with whoever is best in the named seats.
  private mutating func crew(_ group: Key, _ kind: Int) -> (points: Int, crew: Roster.Crew) {
    let key = CrewKey(group: group, kind: kind)
    if let known = knownCrews[key] { return known }
    let own = scenario.crewKinds[kind]
    let everyone = officers(group.riders)
    let nobody: [Officer.ID?] = [nil]
    var best: (points: Int, crew: Roster.Crew)?
    for leader in own.leader == nil ? nobody : nobody + everyone {
      for driver in own.driver == nil ? nobody : nobody + everyone {
        let crew = Roster.Crew(
          date: scenario.period.date(group.instance.day), shift: scenario.shifts[group.instance.shift].id, post: group.post, kind: own.id,
          leader: leader,
          driver: driver, members: everyone.filter { $0 != leader && $0 != driver })
        let points = points(group.instance, group.post, riders: group.riders, crews: [crew])
        if best.map({ points < $0.points }) ?? true { best = (points, crew) }
      }
    }
    let found = best ?? (0, Roster.Crew(date: scenario.period.from, shift: "", post: group.post, kind: own.id))
    knownCrews[key] = found
    return found
  }

  /// What the crews of those who work one shift at one post cost.
  private func points(_ instance: Demand.ShiftOnDay, _ post: Post.ID, riders: Int, crews: [Roster.Crew]) -> Int {
    let duties = scenario.officers.indices.map { officer in
      (0..<scenario.period.horizonDays).map { day -> Roster.Duty? in
        guard day == instance.day, riders & (1 << officer) != 0 else { return nil }
        return Roster.Duty(shift: scenario.shifts[instance.shift].id, post: post)
      }
    }
    return audit.crewPoints(
      Roster(
        from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id), duties: duties, crews: crews, isSeated: true)
    ).points
  }
}

/// What crews cost for want of vehicles, whichever they take.
struct FleetPoints {
  private let scenario: Scenario
  private let audit: RosterAudit
  private let withoutVehicles: RosterAudit
  private var known: [[Roster.Crew]: Known] = [:]

  private enum Known {
    case cheapest(Int, [Vehicle.ID?])
    case atLeast(Int)
  }

  init(_ scenario: Scenario) {
    self.scenario = scenario
    audit = RosterAudit(scenario)
    var bare = scenario
    bare.vehicles = []
    withoutVehicles = RosterAudit(bare)
  }

  /// The crews with the vehicles that leave the fewest breaches; nil where they cost as much as the limit.
  mutating func cheapest(_ crews: [Roster.Crew], below limit: Int) -> (points: Int, crews: [Roster.Crew])? {
    let riding =
      scenario.vehicles.isEmpty
      ? [] : crews.indices.filter { place in scenario.crewKinds.contains { $0.id == crews[place].kind && $0.vehicle != nil } }
    guard !riding.isEmpty else { return limit > 0 ? (0, crews) : nil }
    // Only when and in what they ride matters.
    let key = riding.map { Roster.Crew(date: crews[$0].date, shift: crews[$0].shift, post: crews[$0].post, kind: crews[$0].kind) }
    var found = known[key]
    if case .atLeast(let points)? = found, points < limit { found = nil }
    let best = found ?? search(key, below: limit)
    known[key] = best
    guard case .cheapest(let points, let vehicles) = best, points < limit else { return nil }
    var driven = crews
    for (place, vehicle) in zip(riding, vehicles) { driven[place].vehicle = vehicle }
    return (points, driven)
  }

  private func search(_ crews: [Roster.Crew], below limit: Int) -> Known {
    var best = Known.atLeast(limit)
    var least = limit
    var driven: [Roster.Crew] = []
    func extend(_ points: Int) {
      guard points < least else { return }
      guard driven.count < crews.count else {
        least = points
        return best = .cheapest(points, driven.map(\.vehicle))
      }
      for vehicle in scenario.vehicles.map({ Optional($0.id) }) + [nil] {
        var crew = crews[driven.count]
        crew.vehicle = vehicle
        driven.append(crew)
        extend(self.points(driven))
        driven.removeLast()
      }
    }
    extend(0)
    return best
  }

  /// What the vehicles alone cost.
  private func points(_ crews: [Roster.Crew]) -> Int {
    let roster = Roster(
      from: scenario.period.from, days: scenario.period.days, officers: scenario.officers.map(\.id),
      duties: scenario.officers.map { _ in scenario.shifts.isEmpty ? [] : (0..<scenario.period.horizonDays).map { _ in nil } }, crews: crews,
      isSeated: true)
    return audit.crewPoints(roster).points - withoutVehicles.crewPoints(roster).points
  }
}
