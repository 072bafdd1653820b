/// The id of a thing in a scenario, typed by what it names, so that an officer's id never stands where a post's is expected.
///
/// Ids are trimmed, in Unicode's composed form (NFC) and unique ignoring case within their kind; the readers see to that.
public struct Identity<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The id as the scenario spells it.
  public let text: String

  /// Wraps a text that has already been trimmed and checked.
  public init(_ text: String) { self.text = text }

  /// Wraps a literal, for tests and examples.
  public init(stringLiteral value: String) { text = value }

  /// The id as the scenario spells it.
  public var description: String { text }

  /// Orders ids by their UTF-8 bytes, which is the same on every machine and in every language setting.
  public static func < (left: Self, right: Self) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }
}
