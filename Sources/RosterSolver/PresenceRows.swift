import LineGeneration
import PatrolModel

/// Demands of the same people at the same posts in the same shifts, added up: points by how much is present.
struct PresenceRow: Sendable {
  /// Shifts on days that count.
  var covering: [ShiftOnDay]
  /// Posts that count, as places in `Scenario.posts`.
  var posts: [Int]
  /// What a duty in each of the shifts counts at each of the posts, in the row's own measure.
  var weights: [[Int]]
  /// Times of tasks that lower it.
  var lowering: [Int]
  /// What counts.
  var counted: Counted
  /// How much of the demands' own unit one step of the row is.
  var measure: Int
  /// Whose it is, in order; at least one.
  var demands: [Demand]
  /// Points when so much is present, from nothing to as much as there can be.
  var points: [Int]
  /// The part of the points that targets which follow risk cost above their minimums, by presence; empty where there are none.
  var values: [Int] = []
  /// The least number that a question requires, whatever it costs; 0 where the scenario asks.
  var least = 0

  /// Officers or crews.
  enum Counted: Sendable, Hashable {
    /// Officers of these classes; see `FilterClasses`.
    case officers(classes: [Int])
    /// Crews of these kinds.
    case crews([CrewKind.ID])
  }
}

extension PresenceRow {
  private struct Key: Hashable {
    var covering: [ShiftOnDay]
    var posts: [Int]
    var weights: [[Int]]
    var lowering: [Int]
    var counted: Counted
  }

  /// The rows of all demands, in order of the first demand of each, then those that a question requires to be met.
  static func rows(_ ground: Groundwork, required: [Demand], classes: FilterClasses) -> [PresenceRow] {
    let asked = rows(ground, of: ground.demands, classes: classes)
    let met = required.flatMap { demand -> [PresenceRow] in
      var priceless = demand
      priceless.points = .init()
      return rows(ground, of: [priceless], classes: classes).map { row in
        var row = row
        row.least = (demand.minimum + row.measure - 1) / row.measure
        return row
      }
    }
    return asked + met
  }

  private static func rows(_ ground: Groundwork, of demands: [Demand], classes: FilterClasses) -> [PresenceRow] {
    let shifts = ground.scenario.shifts
    let followRisk = Set(ground.scenario.requirements.filter { $0.riskBudget != nil }.map(\.id))
    var places: [Key: Int] = [:]
    var rows: [PresenceRow] = []
    for demand in demands {
      let counted = demand.crews.map { Counted.crews($0) } ?? .officers(classes: classes.classes(passing: demand.officers))
      let posts = Set((demand.posts + demand.shares.keys).compactMap { ground.places.posts[$0] }).sorted()
      // Counted in their greatest common measure: the steps between are nobody's to reach, and would only weaken the bound.
      let weights = demand.covering.map { duty in posts.map { demand.weight(of: shifts[duty.shift], at: ground.posts[$0].id) } }
      let measure = max(1, weights.joined().reduce(0, greatestCommonDivisor))
      let lowering =
        demand.measure == .presence ? demand.span.map { ground.taskTimes.lowering($0, covering: demand.covering, posts: posts) } ?? [] : []
      let key = Key(
        covering: demand.covering, posts: posts, weights: weights.map { $0.map { $0 / measure } }, lowering: lowering, counted: counted)
      let place: Int
      if let known = places[key] {
        place = known
      } else {
        place = rows.count
        places[key] = place
        // No more crews than officers: each has one at least.
        let people =
          switch counted {
          case .officers(let passing): passing.reduce(0) { $0 + classes.officerCount[$1] }
          case .crews: classes.classOfOfficer.count
          }
        let most = people * Set(key.covering.map(\.day)).count * (key.weights.joined().max() ?? 1)
        rows.append(
          PresenceRow(
            covering: key.covering, posts: posts, weights: key.weights, lowering: lowering, counted: counted, measure: measure, demands: [],
            points: [Int](repeating: 0, count: most + 1)))
      }
      rows[place].demands.append(demand)
      for present in rows[place].points.indices { rows[place].points[present] += demand.points(present: present * measure) }
      guard demand.rule == nil, demand.part == .whole, followRisk.contains(demand.requirement), demand.target > demand.minimum else { continue }
      if rows[place].values.isEmpty { rows[place].values = [Int](repeating: 0, count: rows[place].points.count) }
      for present in rows[place].values.indices {
        rows[place].values[present] += demand.pointsBelowTarget(present: present * measure)
      }
    }
    return rows
  }

  /// The first and the last number present at which the points are lowest; they are convex, so all between are as low.
  var bestPresence: ClosedRange<Int> {
    points.withUnsafeBufferPointer { points in
      guard var least = points.first else { return 0...0 }
      var (first, last) = (0, 0)
      // There are about officers times days times weights of them, so one plain pass.
      for (place, value) in points.enumerated() where value <= least {
        if value < least { (least, first) = (value, place) }
        last = place
      }
      return first...last
    }
  }

  /// Points that no presence avoids.
  var certainPoints: Int { points[bestPresence.lowerBound] }
}
