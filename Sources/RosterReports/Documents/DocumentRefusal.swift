import Wording

/// Why a document is not made for an audience.
public enum DocumentRefusal: Error, Sendable, Hashable {
  /// The order is for those whom it orders, not for the wall.
  case orderForWall

  /// The reason as the user reads it.
  public func text(_ wording: Wording) -> String {
    switch self {
    case .orderForWall: wording.orderIsRestricted
    }
  }
}
