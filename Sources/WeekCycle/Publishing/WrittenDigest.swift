import PatrolFiles
import PatrolScheduling

/// A digest as somebody typed it off a signed order.
public struct WrittenDigest: Sendable, Hashable {
  /// The digest in small letters without spaces and hyphens.
  public let text: String

  /// Nil where the text is no digest: anything but 12 hexadecimal characters beside spaces and hyphens.
  public init?(_ written: String) {
    let plain = written.lowercased().filter { !$0.isWhitespace && $0 != "-" }
    guard plain.utf8.count == RosterDigest.length, plain.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else { return nil }
    text = plain
  }
}
