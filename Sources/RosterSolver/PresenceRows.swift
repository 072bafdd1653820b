import PatrolModel

/// Demands of the same officers at the same posts in the same shifts, added up: points by the number who are present.
struct PresenceRow: Sendable {
  /// Shifts on days that count.
  var covering: [ShiftOnDay]
  /// What a duty in each of them counts.
  var weights: [Int]
  /// Posts that count.
  var posts: [Post.ID]
  /// Classes of officers who count; see `FilterClasses`.
  var classes: [Int]
  /// Points when so much is present, from nothing to as much as there can be.
  var points: [Int]
}

/// Officers told apart by which demands count them.
struct FilterClasses: Sendable {
  /// Each officer's class.
  let classOfOfficer: [Int]
  /// For each distinct filter of a demand the classes that pass it.
  private let passing: [OfficerFilter: [Int]]

  init(_ scenario: Scenario, demands: [Demand]) {
    var filters: [OfficerFilter] = []
    var known = Set<OfficerFilter>()
    for demand in demands where known.insert(demand.officers).inserted { filters.append(demand.officers) }
    var numbers: [[Bool]: Int] = [:]
    var classes: [[Bool]] = []
    classOfOfficer = scenario.officers.map { officer in
      let passes = filters.map { scenario.matches($0, officer) }
      if let known = numbers[passes] { return known }
      numbers[passes] = classes.count
      classes.append(passes)
      return classes.count - 1
    }
    passing = Dictionary(uniqueKeysWithValues: filters.enumerated().map { place, filter in (filter, classes.indices.filter { classes[$0][place] }) })
  }

  /// The classes whose officers pass a demand's filter.
  func classes(passing filter: OfficerFilter) -> [Int] { passing[filter] ?? [] }
}

extension PresenceRow {
  private struct Key: Hashable {
    var covering: [ShiftOnDay]
    var weights: [Int]
    var posts: [Post.ID]
    var classes: [Int]
  }

  /// The rows of all demands, in order of the first demand of each.
  static func rows(_ demands: [Demand], shifts: [Shift], classes: FilterClasses, officerCount: [Int]) -> [PresenceRow] {
    var places: [Key: Int] = [:]
    var rows: [PresenceRow] = []
    for demand in demands {
      let key = Key(
        covering: demand.covering, weights: demand.covering.map { demand.weight(of: shifts[$0.shift]) }, posts: Set(demand.posts).sorted(),
        classes: classes.classes(passing: demand.officers))
      let place: Int
      if let known = places[key] {
        place = known
      } else {
        place = rows.count
        places[key] = place
        let most = key.classes.reduce(0) { $0 + officerCount[$1] } * Set(key.covering.map(\.day)).count * (key.weights.max() ?? 1)
        rows.append(
          PresenceRow(
            covering: key.covering, weights: key.weights, posts: key.posts, classes: key.classes, points: [Int](repeating: 0, count: most + 1)))
      }
      for present in rows[place].points.indices { rows[place].points[present] += demand.points(present: present) }
    }
    return rows
  }

  /// The least number present at which the points are lowest.
  var bestPresence: Int { points.indices.min { (points[$0], $0) < (points[$1], $1) } ?? 0 }

  /// Points that no presence avoids.
  var certainPoints: Int { points[bestPresence] }
}
