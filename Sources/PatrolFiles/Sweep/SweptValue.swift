/// A number with at most two decimals that a sweep puts into a scenario; counted in hundredths, so that no step is rounded.
public struct SweptValue: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number, times a hundred.
  public let hundredths: Int

  /// So many hundredths.
  public init(hundredths: Int) { self.hundredths = hundredths }

  /// A whole number.
  public init(_ whole: Int) { hundredths = whole * 100 }

  /// A number as it is written: digits, and after a point or comma at most two decimals; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return nil }
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard parts[0].count <= 9, decimals.count <= 2, let whole = Int(parts[0]), let part = Int(decimals.count == 1 ? decimals + "0" : decimals) else {
      return nil
    }
    hundredths = whole * 100 + part
  }

  /// The whole number; nil where there are decimals.
  public var whole: Int? { hundredths.isMultiple(of: 100) ? hundredths / 100 : nil }

  /// The number with no more decimals than it needs, as scenario files have it.
  public var description: String {
    let (whole, part) = hundredths.quotientAndRemainder(dividingBy: 100)
    if part == 0 { return "\(whole)" }
    return "\(whole)." + (part.isMultiple(of: 10) ? "\(part / 10)" : part < 10 ? "0\(part)" : "\(part)")
  }

  /// By size.
  public static func < (left: Self, right: Self) -> Bool { left.hundredths < right.hundredths }
}
