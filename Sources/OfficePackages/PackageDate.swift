/// A day that a package carries in place of the clock's, so that one content gives one file.
public struct PackageDate: Sendable, Hashable {
  /// The year.
  public let year: Int
  /// The month, 1...12.
  public let month: Int
  /// The day, 1...31.
  public let day: Int

  /// A day; parts outside a calendar's are moved to the nearest inside.
  public init(year: Int, month: Int, day: Int) {
    self.year = min(max(year, 1), 9999)
    self.month = min(max(month, 1), 12)
    self.day = min(max(day, 1), 31)
  }

  /// The day's midnight as W3CDTF writes it, for example 2026-11-23T00:00:00Z.
  public var timestamp: String {
    func padded(_ number: Int, to width: Int) -> String { String(repeating: "0", count: max(0, width - String(number).count)) + String(number) }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))T00:00:00Z"
  }
}
