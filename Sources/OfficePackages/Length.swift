/// A length on paper, in twentieths of a point as word processors count.
public struct Length: Sendable, Hashable, Comparable {
  /// Twentieths of a point; 1,440 to the inch.
  public let twips: Int

  /// A length of so many twentieths of a point.
  public init(twips: Int) { self.twips = twips }

  /// No length.
  public static let zero = Length(twips: 0)
  /// A length in millimetres, to the nearest twentieth of a point.
  public static func millimetres(_ number: Double) -> Length { Length(twips: Int((number * 1440 / 25.4).rounded())) }
  /// A length in points.
  public static func points(_ number: Int) -> Length { Length(twips: number * 20) }

  /// The shorter is the smaller.
  public static func < (left: Length, right: Length) -> Bool { left.twips < right.twips }
  /// Both lengths together.
  public static func + (left: Length, right: Length) -> Length { Length(twips: left.twips + right.twips) }
  /// What is left of the first.
  public static func - (left: Length, right: Length) -> Length { Length(twips: left.twips - right.twips) }
}
