/// A stretch of clock time on a duty's own day, half open, in minutes after that day's local midnight.
///
/// 23:00-07:00 is 1380..<1860: an end past 1440 lies on the next day.
public struct ClockInterval: Hashable, Sendable {
  /// Minutes after local midnight, 0..<1440 for a shift's first interval.
  public let startMinute: Int
  /// Minutes after local midnight; always greater than the start, at most 2880.
  public let endMinute: Int

  /// An interval on the clock; the end must lie after the start.
  public init(startMinute: Int, endMinute: Int) {
    precondition(
      startMinute >= 0 && endMinute > startMinute && endMinute <= 2 * 1440, "ClockInterval: the end must lie after the start, within two days")
    self.startMinute = startMinute
    self.endMinute = endMinute
  }

  /// Length on the clock in minutes.
  public var minutes: Int { endMinute - startMinute }
}

/// A stretch of real time, half open, in minutes since 1970-01-01 00:00 UTC.
public struct MinuteInterval: Hashable, Sendable {
  /// First minute.
  public let start: Int
  /// The minute after the last.
  public let end: Int

  /// A stretch of real time; an end before the start makes it empty.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// Length in minutes.
  public var minutes: Int { end - start }

  /// The same minutes in order, joined where stretches touch or overlap; empty ones are left out.
  public static func joined(_ stretches: [MinuteInterval]) -> [MinuteInterval] {
    let sorted = stretches.filter { $0.minutes > 0 }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    return sorted.reduce(into: []) { joined, next in
      if let last = joined.last, next.start <= last.end {
        joined[joined.count - 1] = MinuteInterval(start: last.start, end: max(last.end, next.end))
      } else {
        joined.append(next)
      }
    }
  }

  /// Whether the two share at least one minute.
  public func overlaps(_ other: MinuteInterval) -> Bool { start < other.end && other.start < end && minutes > 0 && other.minutes > 0 }

  /// Whether the other lies wholly inside.
  public func covers(_ other: MinuteInterval) -> Bool { start <= other.start && other.end <= end }
}
