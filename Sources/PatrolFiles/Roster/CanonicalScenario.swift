import CNettle
import PatrolModel

/// A scenario as one text in which the same content is always the same bytes, however it was written down.
public enum CanonicalScenario {
  /// The text: one line for each fact, in a fixed order.
  ///
  /// Officers, shifts, zones, posts and requirements keep the order in which tables show them; everything without an order is sorted.
  public static func text(_ scenario: Scenario) -> String {
    var lines = CanonicalLines()
    lines.add(scenario)
    return lines.text
  }

  /// SHA-256 of the text in hexadecimal.
  public static func hash(_ scenario: Scenario) -> String { hexadecimal(of: Array(text(scenario).utf8)) }

  /// SHA-256 of bytes in hexadecimal.
  package static func hexadecimal(of bytes: [UInt8]) -> String { digest(of: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }

  /// SHA-256 of bytes.
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var context = sha256_ctx()
    var digest = [UInt8](repeating: 0, count: 32)
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }
}
