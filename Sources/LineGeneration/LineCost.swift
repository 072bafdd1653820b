/// What a rule says of a line or of a part of it: forbidden, or allowed at a price.
public enum LineCost: Sendable, Hashable {
  /// No line may contain it.
  case banned
  /// Allowed at this many points; primitives accept 0 and more, at most ``LineCost/largestPoints``.
  case points(Int)

  /// Allowed, at no price.
  public static let free = LineCost.points(0)

  /// The largest number of points that one entry of a primitive may have: 2 to the power 28.
  public static let largestPoints = 1 << 28

  /// The sum of two costs; banned when either is.
  public static func + (left: LineCost, right: LineCost) -> LineCost {
    guard case .points(let first) = left, case .points(let second) = right else { return .banned }
    return .points(first + second)
  }

  /// The points, or nil when banned.
  public var pointsOrNil: Int? {
    guard case .points(let value) = self else { return nil }
    return value
  }
}
