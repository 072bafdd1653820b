/// An interval of the real line that a column's value or a row's activity must lie in; both ends belong to it.
///
/// An end may be infinite. Two bounds are equal when their ends are equal. Nothing is checked here: a program refuses reversed ends, NaN, a lower end
/// of +infinity and an upper end of -infinity when it is handed them.
public struct ClosedBounds: Sendable, Hashable {
  /// The least value allowed, or -infinity.
  public var lower: Double
  /// The greatest value allowed, or +infinity.
  public var upper: Double

  /// Bounds from `lower` to `upper`, both included.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// One value and no other.
  public static func exactly(_ value: Double) -> ClosedBounds { ClosedBounds(lower: value, upper: value) }

  /// `value` or more.
  public static func atLeast(_ value: Double) -> ClosedBounds { ClosedBounds(lower: value, upper: .infinity) }

  /// `value` or less.
  public static func atMost(_ value: Double) -> ClosedBounds { ClosedBounds(lower: -.infinity, upper: value) }

  /// Any value.
  public static let free = ClosedBounds(lower: -.infinity, upper: .infinity)
}
