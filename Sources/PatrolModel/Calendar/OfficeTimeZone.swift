import Foundation

/// The office's time zone: turns a day and a clock time into a real instant, so that rest is right on the nights when clocks change.
public struct OfficeTimeZone: Hashable, Sendable {
  /// The identifier in the time-zone database, for example Asia/Makassar.
  public let identifier: String
  private let zone: TimeZone

  /// The zone with this identifier, or nil where the machine's time-zone database does not know it.
  public init?(identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.identifier = identifier
    self.zone = zone
  }

  /// Coordinated universal time, the zone of examples and tests that name none.
  public static var universal: OfficeTimeZone {
    OfficeTimeZone(identifier: "UTC") ?? OfficeTimeZone(fallback: TimeZone(secondsFromGMT: 0) ?? .current)
  }

  private init(fallback: TimeZone) {
    identifier = fallback.identifier
    zone = fallback
  }

  /// Minutes since 1970-01-01 00:00 UTC at which the office's clock shows `minute` minutes after midnight of `date`.
  ///
  /// - Parameters:
  ///   - date: The civil day.
  ///   - minute: Minutes after local midnight; 1440 and more reach into the following days.
  /// - Returns: The instant. In the gap of a spring change the time before the change counts on; in the doubled hour of an autumn change the first is meant.
  public func instant(on date: CivilDate, minute: Int) -> Int {
    let local = date.dayNumber * 1440 + minute
    // The offset in force shortly before the wanted clock time settles both the gap and the doubled hour.
    let guess = local - offsetMinutes(at: local)
    let before = offsetMinutes(at: guess - 180)
    let candidate = local - before
    if offsetMinutes(at: candidate) == before { return candidate }
    let after = offsetMinutes(at: candidate)
    let later = local - after
    return offsetMinutes(at: later) == after ? later : candidate
  }

  /// The real stretch of a clock interval that belongs to `date`.
  public func interval(_ clock: ClockInterval, on date: CivilDate) -> MinuteInterval {
    MinuteInterval(start: instant(on: date, minute: clock.startMinute), end: instant(on: date, minute: clock.endMinute))
  }

  /// Minutes by which the office's clock is ahead of UTC at an instant.
  public func offsetMinutes(at instant: Int) -> Int { zone.secondsFromGMT(for: Self.date(instant)) / 60 }

  /// Whether summer time is in force at an instant.
  public func isSummer(at instant: Int) -> Bool { zone.isDaylightSavingTime(for: Self.date(instant)) }

  private static func date(_ instant: Int) -> Date { Date(timeIntervalSince1970: Double(instant) * 60) }
}
