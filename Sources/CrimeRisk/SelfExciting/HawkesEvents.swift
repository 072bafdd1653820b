import PatrolModel

/// Incidents as points in time by zone, in order, in flat arrays.
struct HawkesEvents: Sendable {
  let zoneCount: Int
  /// Minutes since 1970-01-01, ascending.
  let minutes: [Int]
  /// The zone of each.
  let zones: [Int32]
  /// Minutes in which they were observed; all events lie within.
  let window: Range<Int>
  /// Zones next door of each, one after another, with where each zone's begin.
  let neighbours: [Int]
  let firstNeighbour: [Int]

  /// Events in any order; neighbours may be empty, then zones do not excite each other.
  init(minutes: [Int], zones: [Int], zoneCount: Int, window: Range<Int>, neighbours: [[Int]]) {
    self.zoneCount = zoneCount
    self.window = window
    let order = minutes.indices.sorted { (minutes[$0], zones[$0], $0) < (minutes[$1], zones[$1], $1) }
    self.minutes = order.map { minutes[$0] }
    self.zones = order.map { Int32(zones[$0]) }
    var flat: [Int] = []
    var first = [0]
    for zone in 0..<zoneCount {
      if zone < neighbours.count { flat += neighbours[zone] }
      first.append(flat.count)
    }
    self.neighbours = flat
    firstNeighbour = first
  }

  var count: Int { minutes.count }
  /// The observed time in days.
  var days: Double { Double(window.count) / 1440 }
  /// Whether any zone has a neighbour.
  var isCoupled: Bool { !neighbours.isEmpty }
  /// How many neighbours a zone has.
  @inline(__always)
  func degree(_ zone: Int) -> Int { firstNeighbour[zone + 1] - firstNeighbour[zone] }
}

/// Parameters of the self-exciting model.
///
/// The rate of zone z at time t, per day, is background(z) profile(t) + the sum over earlier incidents j of branching(z, zone of j) decay exp(-decay (t - t_j)), where an incident brings on average
/// `own` others in its own zone and `neighbouring` in all of its neighbours together, in equal parts.
struct HawkesParameters: Hashable, Sendable {
  /// Incidents a day by zone, without excitement.
  var background: [Double]
  /// Mean number of incidents that one brings on in its own zone.
  var own: Double
  /// Mean number that one brings on in its neighbours together.
  var neighbouring: Double
  /// Per day; excitement falls by half in ln 2 / decay days.
  var decay: Double
}
