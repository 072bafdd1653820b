import PatrolModel
import Testing

@Suite("Outlines of zones")
struct ZoneOutlineTests {
  /// How often a ring winds about a point (Sunday 2001), computed by the side of each edge on which the point lies.
  private static func winding(_ ring: [GeoPoint], _ point: GeoPoint) -> Int {
    var number = 0
    for place in ring.indices {
      let (one, two) = (ring[place], ring[(place + 1) % ring.count])
      let side =
        (two.longitude - one.longitude) * (point.latitude - one.latitude) - (point.longitude - one.longitude) * (two.latitude - one.latitude)
      if one.latitude <= point.latitude {
        if two.latitude > point.latitude, side > 0 { number += 1 }
      } else if two.latitude <= point.latitude, side < 0 {
        number -= 1
      }
    }
    return number
  }

  /// A ring that does not cross itself: corners in the order of their angles.
  private static func ring(_ random: inout SystemRandom, around centre: (Double, Double), radius: ClosedRange<Double>) -> [GeoPoint] {
    // Twelve directions along a diamond, each in order.
    let corners: [(Double, Double)] = [
      (3, 0), (2, 1), (1, 2), (0, 3), (-1, 2), (-2, 1), (-3, 0), (-2, -1), (-1, -2), (0, -3), (1, -2), (2, -1),
    ]
    return corners.map { x, y in
      let length = Double.random(in: radius, using: &random) / 3
      return GeoPoint(latitude: centre.0 + y * length, longitude: centre.1 + x * length)
    }
  }

  private struct SystemRandom: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  @Test("a point lies inside where an independent count of windings says so, in shapes with holes and parts too", arguments: 0..<40 as Range<UInt64>)
  func windings(seed: UInt64) {
    var random = SystemRandom(state: seed)
    let outer = Self.ring(&random, around: (0, 0), radius: 5...9)
    let hole = Self.ring(&random, around: (0, 0), radius: 1...3)
    let island = Self.ring(&random, around: (0, 30), radius: 2...6)
    let zone = Zone(id: "z", outline: [outer, hole, island])
    var inside = 0
    for _ in 0..<500 {
      let point = GeoPoint(latitude: .random(in: -10...10, using: &random), longitude: .random(in: -10...38, using: &random))
      let expected = (Self.winding(outer, point) != 0 && Self.winding(hole, point) == 0) || Self.winding(island, point) != 0
      #expect(zone.contains(point) == expected)
      if expected { inside += 1 }
    }
    #expect((20...450).contains(inside))
  }

  @Test("a point on a border lies in exactly one of two zones that share it")
  func borders() {
    func square(_ west: Double, _ east: Double) -> Zone {
      Zone(
        id: "z", outline: [[(0.0, west), (0, east), (1, east), (1, west)].map { GeoPoint(latitude: $0.0, longitude: $0.1) }])
    }
    for step in 0..<10 {
      let point = GeoPoint(latitude: Double(step) / 10, longitude: 1)
      #expect([square(0, 1), square(1, 2)].count { $0.contains(point) } == 1)
    }
  }

  @Test("a degree along the equator is 111.195 km")
  func distance() {
    let distance = GeoPoint(latitude: 0, longitude: 10).kilometres(to: GeoPoint(latitude: 0, longitude: 11))
    #expect(abs(distance - 111.195) < 0.001)
  }
}
