/// A place on earth.
public struct GeoPoint: Hashable, Sendable {
  /// Degrees, north positive, -90...90.
  public var latitude: Double
  /// Degrees, east positive, -180...180.
  public var longitude: Double

  /// A place on earth.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}
