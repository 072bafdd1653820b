import LineGeneration
import PatrolModel

/// Demands of the same people at the same posts in the same shifts, added up: points by how much is present.
struct PresenceRow: Sendable {
  /// Shifts on days that count.
  var covering: [ShiftOnDay]
  /// What a duty in each of them counts, in the row's own measure.
  var weights: [Int]
  /// Posts that count.
  var posts: [Post.ID]
  /// What counts.
  var counted: Counted
  /// Points when so much is present, from nothing to as much as there can be.
  var points: [Int]

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
    var weights: [Int]
    var posts: [Post.ID]
    var counted: Counted
  }

  /// The rows of all demands, in order of the first demand of each.
  static func rows(_ demands: [Demand], shifts: [Shift], classes: FilterClasses) -> [PresenceRow] {
    var places: [Key: Int] = [:]
    var rows: [PresenceRow] = []
    for demand in demands {
      let counted = demand.crews.map { Counted.crews($0) } ?? .officers(classes: classes.classes(passing: demand.officers))
      // Counted in their greatest common measure: the steps between are nobody's to reach, and would only weaken the bound.
      let weights = demand.covering.map { demand.weight(of: shifts[$0.shift], at: demand.posts.first ?? Post.reserveID) }
      let measure = max(1, weights.reduce(0, greatestCommonDivisor))
      let key = Key(covering: demand.covering, weights: weights.map { $0 / measure }, posts: Set(demand.posts).sorted(), counted: counted)
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
        let most = people * Set(key.covering.map(\.day)).count * (key.weights.max() ?? 1)
        rows.append(
          PresenceRow(
            covering: key.covering, weights: key.weights, posts: key.posts, counted: counted, points: [Int](repeating: 0, count: most + 1)))
      }
      for present in rows[place].points.indices { rows[place].points[present] += demand.points(present: present * measure) }
    }
    return rows
  }

  /// The least number present at which the points are lowest.
  var bestPresence: Int { points.indices.min { (points[$0], $0) < (points[$1], $1) } ?? 0 }

  /// Points that no presence avoids.
  var certainPoints: Int { points[bestPresence] }
}
