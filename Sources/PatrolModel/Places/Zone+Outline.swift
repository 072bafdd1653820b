import Foundation

extension Zone {
  /// Whether a point lies inside the outline: it does where a ray from it crosses the rings an odd number of times, so that holes lie outside.
  ///
  /// A point on a border that two zones share lies in exactly one of them.
  public func contains(_ point: GeoPoint) -> Bool {
    var isInside = false
    for ring in outline {
      guard var last = ring.last else { continue }
      for corner in ring {
        // Half open: a corner belongs to the edge above it.
        if (corner.latitude > point.latitude) != (last.latitude > point.latitude) {
          // The same edge is computed from the same end in both zones that share it.
          let (low, high) = corner.latitude < last.latitude ? (corner, last) : (last, corner)
          let share = (point.latitude - low.latitude) / (high.latitude - low.latitude)
          if point.longitude < low.longitude + share * (high.longitude - low.longitude) { isInside.toggle() }
        }
        last = corner
      }
    }
    return isInside
  }

  /// The centre, where both its degrees are known.
  public var centre: GeoPoint? {
    guard let latitude, let longitude else { return nil }
    return GeoPoint(latitude: latitude, longitude: longitude)
  }
}

extension GeoPoint {
  /// Kilometres to another point, on a sphere (haversine; mean radius 6,371.0088 km, IUGG).
  public func kilometres(to other: GeoPoint) -> Double {
    let radians = Double.pi / 180
    let across = sin((other.longitude - longitude) * radians / 2)
    let along = sin((other.latitude - latitude) * radians / 2)
    let chord = along * along + cos(latitude * radians) * cos(other.latitude * radians) * across * across
    return 2 * 6371.0088 * asin(min(1, chord.squareRoot()))
  }
}
