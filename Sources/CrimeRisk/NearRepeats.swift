import Foundation
import PatrolModel

/// Finds incidents that belong to a series: same kind, close by, shortly before.
struct NearRepeats {
  /// The places, in the list that was looked at, of the incidents of a series in the rule's last days before the origin, in ascending order.
  let places: [Int]

  /// - Complexity: One pass over the incidents; those of the kinds in twice the rule's days are sorted and met in a grid of cells as wide as the rule's metres.
  init(_ incidents: [Incident], in range: Range<Int>, types: [String], rule: NearRepeat, weights: IncidentWeights, origin: Int) {
    let kinds = types.map { CrimeKind(named: $0).flatMap { rule.kinds.contains($0) ? $0 : nil } }
    guard rule.boost != 1, rule.days > 0, rule.metres > 0, kinds.contains(where: { $0 != nil }) else {
      places = []
      return
    }
    let reach = rule.days * 1440
    var members: [(middle: Int, place: Int)] = []
    for place in range {
      let incident = incidents[place]
      let middle = incident.middle
      guard middle < origin, middle >= origin - 2 * reach, incident.point != nil, weights.weight(incident) > 0, kinds[incident.type] != nil else {
        continue
      }
      members.append((middle, place))
    }
    members.sort { $0 < $1 }

    let metresPerDegree = 111_320.0
    let narrowing = members.first.flatMap { incidents[$0.place].point }.map { cos($0.latitude * .pi / 180) } ?? 1
    struct Cell: Hashable {
      var row: Int
      var column: Int
      var kind: CrimeKind
    }
    // Latest last, so that a look back meets the nearest in time first.
    var grid: [Cell: [(middle: Int, north: Double, east: Double)]] = [:]
    var found: [Int] = []
    for (middle, place) in members {
      guard let point = incidents[place].point, let kind = kinds[incidents[place].type] else { continue }
      let north = point.latitude * metresPerDegree
      let east = point.longitude * metresPerDegree * narrowing
      let row = Int((north / rule.metres).rounded(.down))
      let column = Int((east / rule.metres).rounded(.down))
      if middle >= origin - reach {
        let repeats = (-1...1).contains { down in
          (-1...1).contains { right in
            for other in (grid[Cell(row: row + down, column: column + right, kind: kind)] ?? []).reversed() {
              if middle - other.middle > reach { return false }
              if (other.north - north) * (other.north - north) + (other.east - east) * (other.east - east) <= rule.metres * rule.metres {
                return true
              }
            }
            return false
          }
        }
        if repeats { found.append(place) }
      }
      grid[Cell(row: row, column: column, kind: kind), default: []].append((middle, north, east))
    }
    places = found.sorted()
  }
}
